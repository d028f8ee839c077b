/**
 * Notes for this laptop only, under a cover that one lifts: two people look at this screen, and at times a
 * whole meeting does. The cover is back whenever the page opens and the window loses the focus.
 */
import { LockSimpleIcon } from '@phosphor-icons/react'
import { useEffect, useRef, useState } from 'react'
import { longestPrivateNotes } from '../../../../electron/shared/entities/private-notes.ts'
import type { Session } from '../../../../electron/shared/entities/session.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { useKeyIn } from '../parts/use-key-in.ts'
import { privateRoom, usePrivateRoom } from '../room.ts'
import { PrivateSaveProblem } from './PrivateSaveProblem.tsx'

export function PrivateNotes({ session }: { readonly session: Session }) {
  const t = useTexts('guided')
  const { id } = session
  const notes = usePrivateRoom((state) => state.notes[id])
  const error = usePrivateRoom((state) => state.loadErrors[id] ?? null)
  const [lifted, setLifted] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const section = useRef<HTMLElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => void privateRoom.load(id), [id])
  useEffect(() => {
    const cover = () => setLifted(false)
    window.addEventListener('blur', cover)
    return () => window.removeEventListener('blur', cover)
  }, [])
  const cover = () => {
    setLifted(false)
    void privateRoom.flush()
    button.current?.focus()
  }
  useKeyIn(section, (event) => {
    if (event.key !== 'Escape' || !lifted) return
    event.preventDefault()
    cover()
  })
  return (
    <section className="private" aria-labelledby="session-private" ref={section}>
      <div className="private-head">
        <h2 id="session-private">
          <LockSimpleIcon className="i" aria-hidden />
          {t('hidden.title')}
        </h2>
        <Button
          kind="plain"
          small
          ref={button}
          isDisabled={notes === undefined}
          aria-expanded={lifted}
          onPress={() => {
            if (lifted) cover()
            else {
              setLifted(true)
              requestAnimationFrame(() => field.current?.focus())
            }
          }}
        >
          {lifted ? t('hidden.cover') : t('hidden.uncover')}
        </Button>
      </div>
      <PrivateSaveProblem />
      {error !== null && (
        <ErrorMessage error={error}>
          <Button kind="quiet" small onPress={() => void privateRoom.load(id)}>
            {t('hidden.loadFailed')}
          </Button>
        </ErrorMessage>
      )}
      {lifted && notes ? (
        <textarea
          className="body"
          ref={field}
          aria-label={t('hidden.label')}
          placeholder={t('hidden.placeholder')}
          spellCheck={false}
          autoComplete="off"
          rows={3}
          maxLength={longestPrivateNotes}
          value={notes.notes.onlyHere}
          onChange={(event) => privateRoom.write(id, event.target.value)}
          onBlur={() => void privateRoom.flush()}
        />
      ) : (
        <p className="cover">{t('hidden.covered')}</p>
      )}
      <p className="aside-note">{t('hidden.about')}</p>
    </section>
  )
}

/** What the two of them agree: a sentence, a name and a day. */
import { CheckIcon, PencilSimpleIcon, XIcon } from '@phosphor-icons/react'
import { useRef, useState } from 'react'
import type { NextAction, Pair, Session } from '../../../../electron/shared/entities/session.ts'
import { firstName } from '../../../domain/mentoring/planning.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Keys } from '../../../ui/keys.tsx'
import { dueInSentence } from '../dates.ts'
import { room } from '../room.ts'
import { AgreementForm } from './AgreementForm.tsx'
import { takesText, useKeyIn } from '../parts/use-key-in.ts'

export type AgreementsProps = { readonly session: Session; readonly pair: Pair }

/** `Elena, viernes 21 de noviembre` */
export function useAboutAction(): (action: NextAction, pair: Pair) => string {
  const t = useTexts('sessions')
  const language = useInterfaceLanguage()
  return (action, pair) => {
    const owner = firstName(pair[action.owner].name)
    if (action.due === null) return t('agreements.undated', { owner })
    const day = t('agreements.by', { day: dueInSentence(action.due, language, room.now()) })
    return t('agreements.dated', { owner, day })
  }
}

export function Agreements({ session, pair }: AgreementsProps) {
  const t = useTexts('sessions')
  const about = useAboutAction()
  /** An action's id, `new`, or nothing. */
  const [editing, setEditing] = useState<string | null>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  const close = () => {
    setEditing(null)
    // The form and the focus in it are gone: back to the row that opens the next one.
    requestAnimationFrame(() => addButton.current?.focus())
  }
  const list = useRef<HTMLUListElement>(null)
  useKeyIn(list, (event) => {
    if (event.key.toLowerCase() !== 'a' || editing !== null || takesText(event.target)) return
    event.preventDefault()
    setEditing('new')
  })
  return (
    <section aria-labelledby="session-agreements">
      <h2 id="session-agreements">{t('agreements.title')}</h2>
      <ul className="agreed" ref={list}>
        {session.actions.map((action) =>
          editing === action.id ? (
            <li key={action.id}>
              <AgreementForm
                pair={pair}
                initial={action}
                onCancel={close}
                onKeep={(changed) => {
                  room.changeAction(session.id, action.id, changed)
                  close()
                }}
              />
            </li>
          ) : (
            <li key={action.id} className="row">
              <p>
                {action.done && <CheckIcon className="i" weight="bold" aria-hidden />}
                {action.text}
              </p>
              <small>{about(action, pair)}</small>
              <span className="acts">
                <button
                  type="button"
                  aria-label={t('agreements.edit', { text: action.text })}
                  onClick={() => setEditing(action.id)}
                >
                  <PencilSimpleIcon className="i" aria-hidden />
                </button>
                <button
                  type="button"
                  aria-label={t('agreements.remove', { text: action.text })}
                  onClick={() => {
                    room.removeAction(session.id, action.id)
                    addButton.current?.focus()
                  }}
                >
                  <XIcon className="i" aria-hidden />
                </button>
              </span>
            </li>
          ),
        )}
        <li className="add">
          {editing === 'new' ? (
            <AgreementForm
              pair={pair}
              initial={{ text: '', owner: 'executive', due: null }}
              onCancel={close}
              onKeep={(agreement) => {
                room.addAction(session.id, agreement)
                close()
              }}
            />
          ) : (
            <button type="button" ref={addButton} onClick={() => setEditing('new')}>
              {t('agreements.add')} <Keys keys="A" />
            </button>
          )}
        </li>
      </ul>
    </section>
  )
}

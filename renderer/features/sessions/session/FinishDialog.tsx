/** Asks before a session ends, since the laptop lies between two people who both reach for it. */
import { useState } from 'react'
import type { Session } from '../../../../electron/shared/entities/session.ts'
import { reflectionMs } from '../../../domain/mentoring/reflection.ts'
import { remainingIn } from '../../../domain/mentoring/session-clock.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { room } from '../room.ts'
import { endExercise } from './exercise-acts.ts'

export function FinishDialog({ session }: { readonly session: Session }) {
  const t = useTexts('sessions')
  const guided = useTexts('guided')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const close = () => room.openForm(null)
  const now = room.now()
  const leftMs = session.agenda
    .map((_item, index) => (index < session.current ? 0 : Math.max(0, remainingIn(session, index, now))))
    .reduce((sum, ms) => sum + ms, 0)
  const minutesLeft = Math.round(leftMs / 60_000)
  const spent = session.reflection?.elapsedMs
  const bothDone = spent !== undefined && spent.mentor >= reflectionMs && spent.executive >= reflectionMs
  /** What is being written comes first: without it on the disk the session does not end. */
  const leave = async (act: { readonly kind: 'finish' | 'reflect' }) => {
    setBusy(true)
    setFailure(null)
    try {
      await endExercise(session)
      room.act(session.id, act)
      close()
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  return (
    <Dialog
      isOpen
      onClose={close}
      title={t('finish.title')}
      actions={
        <>
          <Button kind="plain" onPress={close} autoFocus>
            {t('finish.stay')}
          </Button>
          <Button
            kind={bothDone ? 'inside' : 'quiet'}
            isDisabled={busy}
            onPress={() => void leave({ kind: 'finish' })}
          >
            {t('finish.finish')}
          </Button>
          {!bothDone && (
            <Button kind="inside" isDisabled={busy} onPress={() => void leave({ kind: 'reflect' })}>
              {guided('finish.reflect')}
            </Button>
          )}
        </>
      }
    >
      <div className="session-form">
        <p>{minutesLeft > 0 ? t('finish.left', { count: minutesLeft }) : t('finish.done')}</p>
        {session.actions.length === 0 && <p>{t('finish.noAgreements')}</p>}
        {!bothDone && <p>{guided('finish.offer')}</p>}
        <p>{t('finish.after')}</p>
        {failure !== null && <ErrorMessage error={failure} />}
      </div>
    </Dialog>
  )
}

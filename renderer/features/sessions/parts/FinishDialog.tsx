/** Asks before a session ends, since the laptop lies between two people who both reach for it. */
import type { Session } from '../../../../electron/shared/entities/session.ts'
import { remainingIn } from '../../../domain/mentoring/session-clock.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { room } from '../room.ts'

export function FinishDialog({ session }: { readonly session: Session }) {
  const t = useTexts('sessions')
  const close = () => room.openForm(null)
  const now = room.now()
  const leftMs = session.agenda
    .map((_item, index) => (index < session.current ? 0 : Math.max(0, remainingIn(session, index, now))))
    .reduce((sum, ms) => sum + ms, 0)
  const minutesLeft = Math.round(leftMs / 60_000)
  return (
    <Dialog
      isOpen
      onClose={close}
      title={t('finish.title')}
      actions={
        <>
          <Button kind="quiet" onPress={close} autoFocus>
            {t('finish.stay')}
          </Button>
          <Button
            kind="inside"
            onPress={() => {
              room.act(session.id, { kind: 'finish' })
              close()
            }}
          >
            {t('finish.finish')}
          </Button>
        </>
      }
    >
      <div className="session-form">
        <p>{minutesLeft > 0 ? t('finish.left', { count: minutesLeft }) : t('finish.done')}</p>
        {session.actions.length === 0 && <p>{t('finish.noAgreements')}</p>}
        <p>{t('finish.after')}</p>
      </div>
    </Dialog>
  )
}

/** Before a pair goes: what goes with it, and whether its sessions do. */
import { useState } from 'react'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { room, useRoom } from '../room.ts'

export function RemovePairDialog({ pairId }: { readonly pairId: string }) {
  const t = useTexts('mentoring')
  const common = useTexts('common')
  const { go } = useNavigation()
  const count = useRoom((state) => state.sessions.filter((session) => session.pairId === pairId).length)
  const [withSessions, setWithSessions] = useState(false)
  const close = () => room.openForm(null)
  const remove = () => {
    close()
    go({ place: 'sessions' })
    room.removePair(pairId, withSessions)
  }
  const option = (drops: boolean, label: string) => (
    <label className="check">
      <input
        type="radio"
        name="sessions-of-the-pair"
        checked={withSessions === drops}
        onChange={() => setWithSessions(drops)}
      />
      <span>{label}</span>
    </label>
  )
  return (
    <Dialog
      isOpen
      onClose={close}
      title={t('remove.title')}
      actions={
        <>
          <Button kind="plain" onPress={close} autoFocus>
            {common('actions.cancel')}
          </Button>
          <Button kind="quiet" onPress={remove}>
            {t('remove.act')}
          </Button>
        </>
      }
    >
      <div className="session-form">
        <p>{t('remove.text')}</p>
        {count === 0 ? (
          <p>{t('remove.none')}</p>
        ) : (
          <fieldset className="choices">
            <legend>{t('remove.sessions')}</legend>
            {option(false, t('remove.keep', { count }))}
            {option(true, t('remove.drop', { count }))}
          </fieldset>
        )}
        <p>{t('remove.archiveInstead')}</p>
      </div>
    </Dialog>
  )
}

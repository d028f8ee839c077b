/** Deletes a session at once, and goes to its pair; the notice there takes it back. */
import type { Session } from '../../../../electron/shared/entities/session.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { room, useRoom } from '../room.ts'

export function RemoveSession({ session }: { readonly session: Session }) {
  const t = useTexts('mentoring')
  const { go } = useNavigation()
  const hasPair = useRoom((state) => state.pairs.some(({ id }) => id === session.pairId))
  const remove = () => {
    room.openForm(null)
    go(hasPair ? { place: 'sessions', pairId: session.pairId } : { place: 'sessions' })
    room.removeSession(session.id)
  }
  return (
    <Button kind="plain" small onPress={remove}>
      {t('session.remove')}
    </Button>
  )
}

import { useTexts } from '../../i18n/index.ts'
import { type DoorReading, readDoor } from './door-sentence.ts'
import { usePublishStore } from './publish-store.ts'

/** What the status bar says about the door. */
export function useDoor(): DoorReading {
  const t = useTexts('publish')
  const door = usePublishStore((state) => state.door)
  const failed = usePublishStore((state) => state.doorFailed)
  if (failed) return { sentence: t('door.uncertain'), open: false }
  if (!door) return { sentence: t('door.reading'), open: false }
  return readDoor(door, {
    never: t('door.never'),
    nothingToday: t('door.nothingToday'),
    notYet: t('door.notYet'),
    notYetToday: t('door.notYetToday'),
    texts: (count) => t('door.texts', { count }),
    textsHeld: (texts) => t('door.textsHeld', { texts }),
    copies: (count) => t('door.copies', { count }),
    copiesHeld: (copies) => t('door.copiesHeld', { copies }),
    others: (count) => t('door.others', { count }),
    checks: (count) => t('door.checks', { count }),
    checksHeld: (checks) => t('door.checksHeld', { checks }),
    waits: (count) => t('door.waits', { count }),
    withWaiting: (left, waits) => t('door.withWaiting', { left, waits }),
    uncertain: t('door.uncertain'),
  })
}

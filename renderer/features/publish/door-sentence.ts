/**
 * The door's sentence: what has left this laptop, always literally true.
 *
 * "Today" is the system's local day, as the main process counted it. When the ledger cannot be read the
 * sentence says that, and nothing else.
 */
import type { DoorState } from '../../../electron/shared/entities/publication.ts'

export type DoorWords = {
  readonly never: string
  readonly nothingToday: string
  readonly notYet: string
  readonly notYetToday: string
  readonly texts: (count: number) => string
  readonly textsHeld: (texts: string) => string
  readonly copies: (count: number) => string
  readonly copiesHeld: (copies: string) => string
  readonly checks: (count: number) => string
  readonly checksHeld: (checks: string) => string
  readonly others: (count: number) => string
  readonly waits: (count: number) => string
  readonly withWaiting: (left: string, waits: string) => string
  readonly uncertain: string
}

export type DoorReading = {
  readonly sentence: string
  /** Open and filled once one of the user's texts has left today. */
  readonly open: boolean
}

export function readDoor(door: DoorState, words: DoorWords): DoorReading {
  if (!door.certain) return { sentence: words.uncertain, open: false }
  const left = leftSentence(door, words)
  return {
    sentence: door.waiting > 0 ? words.withWaiting(left, words.waits(door.waiting)) : left,
    open: door.textsToday > 0,
  }
}

function leftSentence(door: DoorState, words: DoorWords): string {
  const { everLeft, textsToday, copiesToday, checksToday, othersToday, held } = door
  if (textsToday > 0) {
    const texts = words.texts(textsToday)
    return held ? words.textsHeld(texts) : texts
  }
  if (copiesToday > 0) {
    const copies = words.copies(copiesToday)
    return held ? words.copiesHeld(copies) : copies
  }
  if (checksToday > 0) {
    const checks = words.checks(checksToday)
    return held ? words.checksHeld(checks) : checks
  }
  if (othersToday > 0) {
    const others = words.others(othersToday)
    return held ? words.checksHeld(others) : others
  }
  // "Nothing has left yet" speaks of the text that is being held; with earlier days on record, only of today.
  if (held) return everLeft ? words.notYetToday : words.notYet
  return everLeft ? words.nothingToday : words.never
}

/** What became of what weighed most, as a sentence would tell it. Never more and less, only what is named. */
import type { Weighing } from '../../../../electron/shared/entities/starting-point.ts'

export type Change =
  /** The same matter weighs most, or still none does. */
  | 'same'
  /** What weighed most is still named, and no longer first. */
  | 'behind'
  /** What weighed most is not named any more. */
  | 'gone'
  /** Something is named, and nothing was. */
  | 'new'

export function changeBetween(before: Weighing, now: Weighing): Change {
  if (before.first === now.first) return 'same'
  if (before.first === null) return 'new'
  return before.first === now.second ? 'behind' : 'gone'
}

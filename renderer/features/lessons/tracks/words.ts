/** What the tracks say with numbers: always in words. */
import { spokenMinutes } from '../../../domain/learning/tracks/index.ts'
import { formatNumber } from '../../../i18n/format.ts'
import type { Texts, useTexts } from '../../../i18n/index.ts'

type TrackTexts = ReturnType<typeof useTexts<'tracks'>>
type MinuteKey = keyof Texts['tracks']['minutes']
type NumberKey = keyof Texts['tracks']['numbers']

const minuteKeys: ReadonlySet<string> = new Set([
  ...Array.from({ length: 10 }, (_, index) => `m${index + 1}`),
  ...Array.from({ length: 10 }, (_, index) => `m${15 + index * 5}`),
])
const isMinuteKey = (key: string): key is MinuteKey => minuteKeys.has(key)

/** `cuarenta y cinco minutos`: by the minute up to ten, then in steps of five, upwards. */
export function minutesInWords(t: TrackTexts, minutes: number): string {
  const key = `m${spokenMinutes(minutes)}`
  return t(`minutes.${isMinuteKey(key) ? key : 'more'}`)
}

/** What was spent is rounded down, and nothing is said of less than a minute. */
export function spentInWords(t: TrackTexts, seconds: number): string | null {
  const minutes = Math.floor(seconds / 60)
  if (minutes < 1) return null
  return minutesInWords(t, minutes <= 10 ? minutes : Math.floor(minutes / 5) * 5)
}

/** `dos`: a count inside a sentence. */
export function numberInWords(t: TrackTexts, count: number): string {
  const key = `n${count}`
  return isNumberKey(key) ? t(`numbers.${key}`) : formatNumber(count)
}
const isNumberKey = (key: string): key is NumberKey => /^n(?:[1-9]|10)$/.test(key)

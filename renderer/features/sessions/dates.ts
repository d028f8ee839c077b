/** Days and moments as they stand in a sentence: in the interface's language, with the region's habits. */
import { dayToDate } from '../../domain/mentoring/due.ts'
import { formatLongDay, formatTime } from '../../i18n/format.ts'
import type { InterfaceLanguage } from '../../i18n/index.ts'

/** `martes 18 de noviembre`, `Tuesday, November 18`; with the year when it is not this one, or when asked. */
export function dayInSentence(
  at: Date,
  language: InterfaceLanguage,
  now: Date,
  year: 'always' | 'other' = 'other',
): string {
  const long = formatLongDay(at, language)
  const day =
    language === 'es' ? (long.charAt(0).toLocaleLowerCase('es') + long.slice(1)).replace(', ', ' ') : long
  if (year === 'other' && at.getFullYear() === now.getFullYear()) return day
  return language === 'es' ? `${day} de ${at.getFullYear()}` : `${day}, ${at.getFullYear()}`
}

/** The same for a calendar day such as `2026-11-21`. */
export const dueInSentence = (day: string, language: InterfaceLanguage, now: Date): string =>
  dayInSentence(dayToDate(day), language, now)

/** `martes 18 de noviembre, 17:30` */
export const momentInSentence = (at: Date, language: InterfaceLanguage, now: Date): string =>
  `${dayInSentence(at, language, now)}, ${formatTime(at, language)}`

/** What `<input type="datetime-local">` holds for a moment: local time, to the minute. */
export function toLocalInput(at: Date): string {
  const shifted = new Date(at.getTime() - at.getTimezoneOffset() * 60_000)
  return shifted.toISOString().slice(0, 16)
}

/** The moment that such an input names, or null while it is empty or half filled in. */
export function fromLocalInput(value: string): Date | null {
  const at = new Date(value)
  return value === '' || Number.isNaN(at.getTime()) ? null : at
}

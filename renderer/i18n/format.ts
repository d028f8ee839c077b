/** Dates and numbers in the system's region; day and month names in the interface language. */
import type { InterfaceLanguage } from './index.ts'

let region = 'es-ES'

/** Once, at start, with `AppInfo.regionLocale`. */
export function setRegion(locale: string): void {
  region = locale
}

/** The interface language with the region's habits: `es-MX` for Spanish words on a Mexican system. */
function localeFor(language: InterfaceLanguage): string {
  const country = new Intl.Locale(region).maximize().region
  return country ? `${language}-${country}` : language
}

export const formatTime = (at: Date, language: InterfaceLanguage): string =>
  new Intl.DateTimeFormat(localeFor(language), {
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: hourCycle(),
  }).format(at)

/** `11:32:07`, for the ledger */
export const formatSeconds = (at: Date, language: InterfaceLanguage): string =>
  new Intl.DateTimeFormat(localeFor(language), {
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: hourCycle(),
  }).format(at)

/** `Martes, 18 de noviembre` */
export function formatLongDay(at: Date, language: InterfaceLanguage): string {
  const day = new Intl.DateTimeFormat(localeFor(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(at)
  return day.charAt(0).toLocaleUpperCase(language) + day.slice(1)
}

/** `11 nov`; with the year when it is not this one. */
export function formatShortDay(at: Date, language: InterfaceLanguage, now = new Date()): string {
  const sameYear = at.getFullYear() === now.getFullYear()
  return new Intl.DateTimeFormat(localeFor(language), {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at)
}

/** Today: the time. Another day: the day. */
export function formatMoment(at: Date, language: InterfaceLanguage, now = new Date()): string {
  return at.toDateString() === now.toDateString()
    ? formatTime(at, language)
    : formatShortDay(at, language, now)
}

export const formatNumber = (value: number, options: Intl.NumberFormatOptions = {}): string =>
  new Intl.NumberFormat(region, options).format(value)

const hourCycle = (): Intl.DateTimeFormatOptions['hourCycle'] =>
  new Intl.DateTimeFormat(region, { hour: 'numeric' }).resolvedOptions().hourCycle ?? 'h23'

/** Dates and numbers in the system's region; day and month names in the interface language. */
import type { InterfaceLanguage } from './index.ts'

let region = 'es-ES'
/** Empty where the region has no country; null until somebody asks. */
let regionCountry: string | null = null

/** Making a formatter costs a hundred times more than using it, and a list of a thousand rows uses it for each. */
let dateFormats = new Map<string, Intl.DateTimeFormat>()
let numberFormats = new Map<string, Intl.NumberFormat>()

/** Once, at start, with `AppInfo.regionLocale`. */
export function setRegion(locale: string): void {
  region = locale
  regionCountry = null
  dateFormats = new Map()
  numberFormats = new Map()
}

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(locale, options)
  dateFormats.set(key, format)
  return format
}

function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify(options)
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(region, options)
  numberFormats.set(key, format)
  return format
}

/** The interface language with the region's habits: `es-MX` for Spanish words on a Mexican system. */
function localeFor(language: InterfaceLanguage): string {
  regionCountry ??= new Intl.Locale(region).maximize().region ?? ''
  return regionCountry ? `${language}-${regionCountry}` : language
}

export const formatTime = (at: Date, language: InterfaceLanguage): string =>
  dateFormat(localeFor(language), {
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: hourCycle(),
  }).format(at)

/** `11:32:07`, for the ledger */
export const formatSeconds = (at: Date, language: InterfaceLanguage): string =>
  dateFormat(localeFor(language), {
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: hourCycle(),
  }).format(at)

/** `Martes, 18 de noviembre` */
export function formatLongDay(at: Date, language: InterfaceLanguage): string {
  const day = dateFormat(localeFor(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(at)
  return day.charAt(0).toLocaleUpperCase(language) + day.slice(1)
}

/** `3 de noviembre de 2026`, as it stands in a sentence. */
export const formatFullDay = (at: Date, language: InterfaceLanguage): string =>
  dateFormat(localeFor(language), { day: 'numeric', month: 'long', year: 'numeric' }).format(at)

/** `11 nov`; with the year when it is not this one. */
export function formatShortDay(at: Date, language: InterfaceLanguage, now = new Date()): string {
  const sameYear = at.getFullYear() === now.getFullYear()
  return dateFormat(localeFor(language), {
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
  numberFormat(options).format(value)

const hourCycle = (): Intl.DateTimeFormatOptions['hourCycle'] =>
  dateFormat(region, { hour: 'numeric' }).resolvedOptions().hourCycle ?? 'h23'

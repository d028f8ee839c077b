/** Calendar days, as sessions and agreements have them. Local time throughout. */

/** The local calendar day of a moment, as `2026-11-21`. */
export function calendarDay(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/** Noon of a calendar day in local time: safe to format, whatever the clock does at midnight. */
export function dayToDate(day: string): Date {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date, 12)
}

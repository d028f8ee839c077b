export type DayOfActs = { readonly day: Date; readonly acts: number }

/** Acts on each of the last seven local days, oldest first; the last one is the day of `now`. */
export function actsByDay(moments: readonly string[], now: Date): readonly DayOfActs[] {
  const counts = new Map<string, number>()
  for (const moment of moments) {
    const key = new Date(moment).toDateString()
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return Array.from({ length: 7 }, (_, index) => {
    const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 6 + index)
    return { day, acts: counts.get(day.toDateString()) ?? 0 }
  })
}

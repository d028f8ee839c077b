/** Gives the words of an hour its 24-hour form as a second key: "las siete de la tarde", "7 pm", "las 19 h" are all 19:00. */
import type { Word } from './words.ts'

const spanishBefore = new Set(['las', 'la'])
const englishBefore = new Set('at by before until till after from around about past'.split(' '))
const spanishHalf = new Map([
  ['media', 30],
  ['cuarto', 15],
])
const noon: Readonly<Record<string, string>> = {
  mediodia: '12:00',
  noon: '12:00',
  midday: '12:00',
  medianoche: '0:00',
  midnight: '0:00',
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24)}:${String(minutes % 60).padStart(2, '0')}`

/** Minutes since midnight for a key such as "18:40" or "7", or null. */
function minutesOf(key: string): number | null {
  const found = /^(\d{1,2})(?::(\d{2}))?$/.exec(key)
  if (!found) return null
  const hours = Number(found[1])
  const minutes = Number(found[2] ?? 0)
  return hours <= 24 && minutes < 60 ? hours * 60 + minutes : null
}

type Half = 'morning' | 'evening' | null

function halfAfter(words: readonly Word[], at: number, isSpanish: boolean): Half {
  const [next, second, third] = [words[at]?.key, words[at + 1]?.key, words[at + 2]?.key]
  if (next === 'am') return 'morning'
  if (next === 'pm') return 'evening'
  if (isSpanish ? next === 'de' && second === 'la' : next === 'in' && second === 'the')
    return third === 'manana' || third === 'madrugada' || third === 'morning' ? 'morning' : 'evening'
  if (next === 'this' || next === 'tomorrow' || next === 'yesterday')
    return second === 'morning'
      ? 'morning'
      : second === 'afternoon' || second === 'evening'
        ? 'evening'
        : null
  return next === 'tonight' || (isSpanish && next === 'del' && second === 'mediodia') ? 'evening' : null
}

export function markTimes(words: readonly Word[], isSpanish: boolean): void {
  for (const [at, word] of words.entries()) {
    const named = noon[word.key]
    if (named !== undefined) word.also = [named]
    if (!word.isNumber) continue
    let minutes = minutesOf(word.key)
    if (minutes === null) continue
    const before = words[at - 1]?.key ?? ''
    const next = words[at + 1]?.key ?? ''
    const second = words[at + 2]?.key ?? ''
    let after = at + 1
    if (next === 'h' || next === 'hs' || next === 'hrs' || next === "o'clock") after += 1
    if (isSpanish && (next === 'y' || next === 'menos') && spanishHalf.has(second)) {
      minutes += (spanishHalf.get(second) ?? 0) * (next === 'y' ? 1 : -1)
      after += 2
    }
    if (!isSpanish && before === 'past' && words[at - 2]?.key === 'half') minutes += 30
    const half = halfAfter(words, after, isSpanish)
    const isHour =
      half !== null ||
      after > at + 1 ||
      word.key.includes(':') ||
      (isSpanish ? spanishBefore : englishBefore).has(before)
    if (!isHour) continue
    const hours = minutes / 60
    const later = clock(minutes + 720)
    if (half === 'evening' && hours < 12) word.also = [later]
    else if (half === null && hours >= 1 && hours < 12) word.also = [clock(minutes), later]
    else word.also = [clock(minutes)]
  }
}

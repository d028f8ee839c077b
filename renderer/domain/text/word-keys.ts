import { LONGEST_KEY, lowerKey } from './fold.ts'

/** Words remembered by how they are written: one more than a drawer holds takes the place of another. */
const DRAWERS = 1 << 14

const written: (string | undefined)[] = Array.from({ length: DRAWERS })
const keys: string[] = Array.from({ length: DRAWERS }, () => '')

const isWrittenAt = (word: string, text: string, start: number): boolean => {
  for (let at = 0; at < word.length; at += 1)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}

/** A string of its own: a part of the text would keep the whole text in memory. */
const copyOf = (text: string, start: number, end: number): string => ` ${text.slice(start, end)}`.slice(1)

/** The key of the word from `start` to `end`, as `lowerKey` makes it; words that come again cost one look. */
export const keyAt = (text: string, start: number, end: number): string => {
  if (end - start > LONGEST_KEY) return ''
  let hash = 0x811c9dc5
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  const drawer = (hash ^ (hash >>> 15)) & (DRAWERS - 1)
  const known = written[drawer]
  if (known !== undefined && known.length === end - start && isWrittenAt(known, text, start))
    return keys[drawer] ?? ''
  const word = copyOf(text, start, end)
  const key = lowerKey(word)
  written[drawer] = word
  keys[drawer] = key
  return key
}

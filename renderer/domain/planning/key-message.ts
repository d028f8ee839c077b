/**
 * Which of the words that carry a key message stand in a text, and which do not.
 *
 * A word counts as there when the text has it or a form of it: equal without case and accents, or equal in
 * all but the last letters (at most three, with at least four in common), which covers plural, gender and
 * most verb endings of Spanish and English (a stem that changes, «cierra» and «cerró», does not). It shows words; whether the message comes across is the reader's.
 */
import { foldKey, lowerKey } from '../text/fold.ts'

export type MessageWord = { readonly word: string; readonly found: boolean }

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’%.,-]*[\p{L}\p{N}%]|[\p{L}\p{N}]/gu

/** Words that carry no message by themselves. Short ones are left out by their length. */
const functionWords = new Set(
  (
    'para pero como cuando donde desde hasta sobre entre porque aunque esta este esto estas estos esos esas ese ' +
    'eso una uno unos unas los las del con por que mas muy sin son ser fue han hay nos sus nuestro nuestra ' +
    'nuestros nuestras todo toda todos todas tambien cada quien cual ' +
    'the and for but with from that this these those they them their there then than what when where which who ' +
    'will have has had been are was were our your you his her its not into about every each all also'
  ).split(' '),
)

const keyOf = (word: string) => foldKey(lowerKey(word))

export function messageWords(message: string, text: string): readonly MessageWord[] {
  const there = new Set([...text.matchAll(wordPattern)].map(([word]) => keyOf(word)))
  const seen = new Set<string>()
  const words: MessageWord[] = []
  for (const [word] of message.matchAll(wordPattern)) {
    const key = keyOf(word)
    const carries = /\p{N}/u.test(key) || (key.length >= 4 && !functionWords.has(key))
    if (!carries || seen.has(key)) continue
    seen.add(key)
    words.push({ word, found: there.has(key) || hasForm(key, there) })
  }
  return words
}

const longestEnding = 3
const shortestStem = 4

function hasForm(key: string, there: ReadonlySet<string>): boolean {
  if (/\p{N}/u.test(key)) return false
  for (const other of there) {
    const longer = Math.max(key.length, other.length)
    const stem = Math.max(shortestStem, longer - longestEnding)
    if (key.length >= stem && other.length >= stem && key.slice(0, stem) === other.slice(0, stem)) return true
  }
  return false
}

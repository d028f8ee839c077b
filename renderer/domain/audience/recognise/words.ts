/**
 * Cuts a text into words that can be compared: without case, accents or the ways of writing a number.
 *
 * English contractions become their words ("don't" is "do not"), so that one phrase covers both. Offsets are
 * UTF-16 units into the text. One pass, linear in its length.
 */
import { figureKey, isNumberKey, numberWord } from './numbers.ts'
import { markTimes } from './times.ts'

export type Word = {
  /** What phrases are compared with. */
  readonly key: string
  /** Lower case with its accents: tells "publicará" from "publicara". */
  readonly lower: string
  /** Other keys that fit: the hour of the day, a possessive without its ending. */
  also: readonly string[] | null
  readonly start: number
  readonly end: number
  /** Number of the sentence, and of the clause, that the word stands in. */
  readonly sentence: number
  readonly clause: number
  readonly isNumber: boolean
}

export type Text = {
  readonly text: string
  readonly language: string
  readonly words: readonly Word[]
  /** Sentences that end in a question mark. */
  readonly questions: ReadonlySet<number>
}

const wordPattern =
  /(?<!\d)\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?!\d|[.,:-]\d)|\d+(?:[.,:]\d+|-\d+)*(?:(?:st|nd|rd|th)(?![\p{L}\p{N}])|[ºª])?|%|\p{L}[\p{L}\p{N}\p{M}\p{Cf}]*(?:['’-][\p{L}\p{N}\p{M}\p{Cf}]+)*|\p{N}/gu

/** Lower case, without accents, marks and invisible characters, with one kind of apostrophe. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  for (let at = 0; at < lower.length; at += 1)
    if (lower.charCodeAt(at) > 0x7f)
      return lower
        .normalize('NFKD')
        .replace(/[\p{M}\p{Cf}]/gu, '')
        .replaceAll('’', "'")
  return lower
}

const titles = new Set('sr sra srta dr dra mr mrs ms st num art pag av avda aprox vs'.split(' '))
const clauseMarks = /[,;:()\u2013\u2014\n]/
const clauseWords: Readonly<Record<'es' | 'en', ReadonlySet<string>>> = {
  es: new Set('pero sino aunque porque pues y e mientras'.split(' ')),
  en: new Set('but although though because and while whereas'.split(' ')),
}

const negative: ReadonlyMap<string, string> = new Map([
  ["can't", 'can'],
  ["won't", 'will'],
  ["shan't", 'shall'],
  ['cannot', 'can'],
])
const endings: ReadonlyMap<string, string> = new Map([
  ["'ll", 'will'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'m", 'am'],
  ["'d", 'would'],
])
const pronouns = new Set(
  'it that this he she there here what who where when how everything nobody'.split(' '),
)

/** The words of an English contraction, or null when it is none. */
function contraction(folded: string): readonly [string, string] | null {
  const first = negative.get(folded)
  if (first) return [first, 'not']
  if (!folded.includes("'")) return null
  if (folded.endsWith("n't")) return [folded.slice(0, -3), 'not']
  const at = folded.lastIndexOf("'")
  const second = endings.get(folded.slice(at))
  const head = folded.slice(0, at)
  if (second) return [head, second]
  if (folded === "let's") return ['let', 'us']
  return folded.endsWith("'s") && pronouns.has(head) ? [head, 'is'] : null
}

/** Whether the sentence ended between two words. A point inside an abbreviation or an address does not end it. */
function endsSentence(between: string, before: Word | undefined, next: string): boolean {
  if (/[!?…\n]/.test(between)) return true
  if (!between.includes('.')) return false
  if (!/\.["'»”’)\]]*\s/.test(between)) return between.length > 1
  if (between.startsWith('.') && before && titles.has(before.key)) return false
  // "p. m.", "EE. UU.": only a capital after it begins a sentence.
  const isShort = before !== undefined && (/^[ap]m$/.test(before.key) || before.end - before.start <= 2)
  return !isShort || before.key === 'si' || before.key === 'no' || next !== next.toLowerCase()
}

export function readWords(text: string, language: string): Text {
  const isSpanish = language.startsWith('es')
  const breaks = isSpanish ? clauseWords.es : clauseWords.en
  const words: Word[] = []
  const questions = new Set<number>()
  let sentence = 0
  let clause = 0
  let lastEnd = 0
  const add = (key: string, lower: string, start: number, end: number) =>
    words.push({ key, lower, also: null, start, end, sentence, clause, isNumber: isNumberKey(key) })

  for (const match of text.matchAll(wordPattern)) {
    const raw = match[0]
    const start = match.index
    const between = start > lastEnd ? text.slice(lastEnd, start) : ''
    if (words.length > 0 && between !== '' && between !== ' ') {
      if (between.includes('?')) questions.add(sentence)
      if (endsSentence(between, words.at(-1), raw)) {
        sentence += 1
        clause += 1
      } else if (clauseMarks.test(between)) clause += 1
    }
    lastEnd = start + raw.length
    const first = raw.charCodeAt(0)
    if (first >= 48 && first <= 57) {
      const key = figureKey(raw.replace(/[^\d]+$/, ''))
      add(key, key, start, lastEnd)
      continue
    }
    const folded = fold(raw)
    const lower = raw.toLowerCase()
    const before = words.at(-1)
    // "p.m.", "p. m.": one word, as in "7 pm".
    if (folded === 'm' && before && /^[ap]$/.test(before.key) && /^\.\s?$/.test(between)) {
      words.pop()
      add(`${before.key}m`, `${before.key}m`, before.start, lastEnd)
      continue
    }
    if (breaks.has(folded)) clause += 1
    const pair = isSpanish ? null : contraction(folded)
    if (pair) {
      add(pair[0], pair[0], start, lastEnd)
      add(pair[1], pair[1], start, lastEnd)
      continue
    }
    const added = add(numberWord(folded, language) ?? folded, lower, start, lastEnd)
    if (!isSpanish && folded.endsWith("'s")) {
      const word = words[added - 1]
      if (word) word.also = [folded.slice(0, -2)]
    }
  }
  if (text.slice(lastEnd).includes('?')) questions.add(sentence)
  markTimes(words, isSpanish)
  return { text, language, words, questions }
}

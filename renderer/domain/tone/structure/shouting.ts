import { isUpper } from '../../text/characters.ts'
import type { Token } from '../../text/tokens.ts'
import type { ParagraphContext } from '../context.ts'
import type { Finding } from '../finding.ts'
import { SIGN } from '../signs.ts'

const finding = (rule: string, start: number, end: number, suggestions: readonly string[]): Finding => ({
  ruleId: `shouting/${rule}`,
  category: 'shouting',
  severity: rule === 'capitals' ? 'advice' : 'note',
  start,
  end,
  params: {},
  suggestions,
})

const isCapitals = (word: string): boolean => word === word.toUpperCase() && word !== word.toLowerCase()

/** A plain small letter: with one, no word is all capitals. */
const isSmall = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code >= 0x61 && code <= 0x7a
}

interface Run {
  readonly words: readonly Token[]
  readonly loud: number
  readonly known: number
  readonly letters: number
}

const measure = (context: ParagraphContext, words: readonly Token[]): Run => {
  const loud = context.pack.classWords('loud')
  const linking = context.pack.classWords('linking')
  let loudCount = 0
  let known = 0
  let letters = 0
  for (const { key, start, end } of words) {
    letters += end - start
    if (loud.has(key)) loudCount += 1
    else if (context.pack.common.has(key) && !linking.has(key)) known += 1
  }
  return { words, loud: loudCount, known, letters }
}

/**
 * Names, acronyms and tickers are capitals without a voice. A run shouts when it holds a word people raise
 * the voice with ("NUNCA", "NOW") or, in longer runs, ordinary function words that no name holds.
 */
const shouts = ({ words, loud, known, letters }: Run): boolean => {
  if (words.length === 1) return loud === 1 && letters >= 4
  if (words.length === 2) return loud >= 1 && letters >= 6
  return (loud >= 1 || known >= 1) && letters >= 9
}

const lowered = (context: ParagraphContext, run: Run): string[] => {
  const loud = context.pack.classWords('loud')
  const first = run.words[0]
  const last = run.words.at(-1)
  if (first === undefined || last === undefined) return []
  // A short unknown word may be an acronym: lowering it would be wrong.
  const certain = run.words.every(
    ({ key, start, end }) => end - start >= 5 || loud.has(key) || context.pack.common.has(key),
  )
  if (!certain) return []
  const text = context.text.slice(first.start, last.end).toLowerCase()
  const opensSentence = context.sentences.some(({ firstToken }) => {
    const opener = context.tokens.slice(firstToken).find(({ kind }) => kind === 'word')
    return opener?.start === first.start
  })
  return [opensSentence ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : text]
}

const findCapitals = (context: ParagraphContext): Finding[] => {
  const found: Finding[] = []
  let words: Token[] = []
  const close = (): void => {
    if (words.length === 0) return
    const run = measure(context, words)
    const first = words[0]
    const last = words.at(-1)
    if (first !== undefined && last !== undefined && shouts(run)) {
      found.push(finding('capitals', first.start, last.end, lowered(context, run)))
    }
    words = []
  }
  for (const token of context.tokens) {
    const { kind, quoted, start } = token
    // Most words with a capital go on in small letters.
    const plain =
      kind === 'word' && !quoted && isUpper(context.text, start) && !isSmall(context.text, start + 1)
    if (plain && isCapitals(context.text.slice(start, token.end))) words.push(token)
    else if (kind !== 'comma' && kind !== 'number') close()
  }
  close()
  return found
}

const isMasked = (context: ParagraphContext, at: number): boolean =>
  context.masks.some((mask) => mask.start <= at && at < mask.end)

const loudMarks = ['!', '?', '¡', '¿'] as const
const marks = /[!?]{2,}|[¡¿]{2,}/g

const findMarks = (context: ParagraphContext): Finding[] => {
  const found: Finding[] = []
  if (!loudMarks.some((mark) => context.text.includes(mark))) return found
  for (const match of context.text.matchAll(marks)) {
    const run = match[0]
    const kinds = [...new Set(run)]
    // "?!" once, and "¡¿", are spelling; the same mark twice is volume.
    if (kinds.length === run.length || isMasked(context, match.index)) continue
    const kept = kinds.length === 1 ? run.charAt(0) : '!?'.includes(run.charAt(0)) ? '?!' : '¡¿'
    found.push(finding('marks', match.index, match.index + run.length, [kept]))
  }
  return found
}

const everyStretch = /(\p{L})\1\1+/giu
/** Noises and addresses, whose letters repeat by nature. */
const noise = /^(?:w{3}.*|h?m+|z+|a?h+|br+|s?sh+|(.)\1+)$/
const SHORT_CODE = 4

/** Roman numerals, ratings, sizes: "VIII", "AAA", "XXXL". */
const isCode = (word: string): boolean =>
  isCapitals(word) && (word.length <= SHORT_CODE || /^[IVXLCDM]+$/.test(word))

const findStretched = (context: ParagraphContext): Finding[] =>
  context.tokens.flatMap((token, at) => {
    if (((context.facts[at]?.signs ?? 0) & SIGN.stretch) === 0) return []
    if (token.kind !== 'word' || token.quoted) return []
    const word = context.text.slice(token.start, token.end)
    if (noise.test(token.key) || isCode(word)) return []
    const single = word.replace(everyStretch, (run) => run.charAt(0))
    const key = single.toLowerCase()
    const sure =
      context.pack.common.has(key) ||
      context.pack.classWords('loud').has(key) ||
      context.pack.language === 'es'
    const suggestion = isUpper(word, 0) && isCapitals(word) ? [] : sure ? [single] : []
    return [finding('stretched', token.start, token.end, suggestion)]
  })

/** Runs of capitals, repeated marks, stretched letters; quotations, links and handles are left alone. */
export const findShouting = (context: ParagraphContext): Finding[] => [
  ...findCapitals(context),
  ...findMarks(context),
  ...findStretched(context),
]

import { DIGIT, classOf, isLower, isSpace } from './characters.ts'
import type { Mask } from './masks.ts'
import { findMasks } from './masks.ts'
import { keyAt } from './word-keys.ts'
import { cutWords, emptySpans } from './words.ts'

/** `gap`: punctuation that no phrase crosses. `masked`: a link, mention, hashtag or code. */
export type TokenKind = 'word' | 'number' | 'comma' | 'percent' | 'gap' | 'masked'

export interface Token {
  readonly kind: TokenKind
  readonly start: number
  readonly end: number
  /** Lower-case key with accents for words, the character for punctuation. */
  readonly key: string
  /** Inside a quotation. */
  readonly quoted: boolean
  /** Joined to the token before by a hyphen: "class" in "world-class". */
  readonly hyphenated: boolean
}

export interface Sentence {
  /** Offsets of the text, terminators and closing quotes included. */
  readonly start: number
  readonly end: number
  readonly firstToken: number
  /** One past the last token. */
  readonly lastToken: number
  /** Words in the eyes of a reader: "world-class" is one, links and handles are none. */
  readonly words: number
}

export interface TokenizedText {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly masks: readonly Mask[]
}

const TERMINATORS = '.!?…'
const CLOSERS = '"”’»)]›'
const SILENT = "*_~'’‘­​⁠﻿‍️"

interface Break {
  /** Where the sentence ends, in the text. */
  readonly end: number
  readonly mark: string
}

/** The end of a sentence between two words, or null: a terminator, closers, then white space or the end. */
const breakIn = (text: string, from: number, to: number): Break | null => {
  for (let at = from; at < to; at += 1) {
    const mark = text.charAt(at)
    if (!TERMINATORS.includes(mark)) continue
    let end = at + 1
    let strongest = mark
    while (end < to && TERMINATORS.includes(text.charAt(end))) {
      if (text.charAt(end) !== '.') strongest = text.charAt(end)
      end += 1
    }
    while (end < to && CLOSERS.includes(text.charAt(end))) end += 1
    if (end === text.length || isSpace(text.charCodeAt(end))) return { end, mark: strongest }
    at = end - 1
  }
  return null
}

export interface TokenizeOptions {
  /** Lower-case words after which a full stop ends no sentence ("sr", "mr"). */
  readonly abbreviations: ReadonlySet<string>
}

// Used again by each paragraph: making them takes as long as filling them.
const bounds = emptySpans(1_024)

/** Cuts one paragraph into tokens and sentences in one pass. Offsets are relative to `text`. */
export const tokenize = (text: string, options: TokenizeOptions): TokenizedText => {
  const masks = findMasks(text)
  bounds.count = 0
  const words = cutWords(text, 0, text.length, bounds)
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  let maskAt = 0
  let sentenceStart = 0
  let sentenceToken = 0
  let sentenceWords = 0

  const maskOver = (at: number): Mask | undefined => {
    while (maskAt < masks.length && (masks[maskAt]?.end ?? 0) <= at) maskAt += 1
    const mask = masks[maskAt]
    return mask !== undefined && mask.start <= at ? mask : undefined
  }

  const closeSentence = (end: number): void => {
    let start = sentenceStart
    while (start < end && isSpace(text.charCodeAt(start))) start += 1
    if (tokens.length > sentenceToken && end > start) {
      sentences.push({
        start,
        end,
        firstToken: sentenceToken,
        lastToken: tokens.length,
        words: sentenceWords,
      })
      sentenceToken = tokens.length
      sentenceWords = 0
    }
    sentenceStart = end
  }

  const addGap = (from: number, to: number): void => {
    let previous = ''
    for (let at = from; at < to; at += 1) {
      const character = text.charAt(at)
      if (isSpace(text.charCodeAt(at)) || SILENT.includes(character)) continue
      const kind = character === ',' ? 'comma' : character === '%' ? 'percent' : 'gap'
      // A run of the same mark is one token.
      if (kind === 'gap' && previous === character) continue
      previous = character
      const mask = maskOver(at)
      tokens.push({
        kind,
        start: at,
        end: at + 1,
        key: character,
        quoted: mask?.kind === 'quotation',
        hyphenated: false,
      })
    }
  }

  const endsHere = (found: Break, nextWord: number): boolean => {
    if (found.mark === '!' || found.mark === '?' || nextWord >= text.length) return true
    let next = found.end
    while (next < nextWord && (isSpace(text.charCodeAt(next)) || '"“«‘(¿¡'.includes(text.charAt(next))))
      next += 1
    if (isLower(text, next)) return false
    const last = tokens[tokens.length - 1]
    if (found.mark !== '.' || last === undefined) return true
    if (last.end !== found.end - 1) return true
    if (last.kind === 'number') return tokens.length - sentenceToken > 1
    return !(options.abbreviations.has(last.key) || /^\p{Lu}$/u.test(text.slice(last.start, last.end)))
  }

  const gap = (from: number, to: number): boolean => {
    if (to - from === 1 && text.charCodeAt(from) === 0x20) return false
    const found = from === 0 ? null : breakIn(text, from, to)
    if (found !== null && endsHere(found, to)) {
      addGap(from, found.end)
      closeSentence(found.end)
      addGap(found.end, to)
      return false
    }
    if (to - from === 1) {
      const character = text.charAt(from)
      if (character === '-' || character === '‑') return true
    }
    addGap(from, to)
    return false
  }

  let end = 0
  for (let at = 0; at < words.count; at += 1) {
    const start = words.starts[at] ?? 0
    const hyphenated = start > end && gap(end, start) && end > 0
    end = words.ends[at] ?? start
    const mask = maskOver(start)
    const quoted = mask?.kind === 'quotation'
    const masked = mask !== undefined && !quoted
    const kind: TokenKind = masked ? 'masked' : classOf(text.charCodeAt(start)) === DIGIT ? 'number' : 'word'
    const key = masked ? '' : keyAt(text, start, end)
    tokens.push({ kind, start, end, key, quoted, hyphenated })
    if (!masked && !hyphenated) sentenceWords += 1
  }
  if (end < text.length) gap(end, text.length)
  closeSentence(text.length)
  return { text, tokens, sentences, masks }
}

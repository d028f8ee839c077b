/** The spelling of a whole text: paragraph by paragraph, remembering the ones that did not change. */
import { cutParagraphs, type Span } from '../text/paragraphs.ts'
import { checkParagraph, type CheckedParagraph } from './check-paragraph.ts'
import type { Language, Lexicon } from './lexicon.ts'
import { suggest, type Suggestions } from './suggest.ts'

export interface Misspelling {
  readonly word: string
  /** UTF-16 offsets in the text, half-open. */
  readonly start: number
  readonly end: number
  readonly language: Language
}

export interface SpellingTask {
  /** Works on about `maxChars` more characters; what was found when finished, else null. */
  run(maxChars: number): readonly Misspelling[] | null
}

export interface Speller {
  /** `language` is what most of the text is written in; single sentences may be in another. */
  begin(text: string, language: Language): SpellingTask
  check(text: string, language: Language): readonly Misspelling[]
  suggest(word: string, language: Language): readonly string[]
}

/** More marks than this help nobody, and a text in a language we have no dictionary for would be all marks. */
const MOST_FOUND = 2_000
const MOST_PARAGRAPHS = 4_000
const MOST_SUGGESTED = 2_000

export const createSpeller = (lexicons: ReadonlyMap<Language, Lexicon>): Speller => {
  const checked = new Map<string, CheckedParagraph>()
  const suggested = new Map<string, Suggestions>()

  const paragraph = (text: string, language: Language): CheckedParagraph => {
    const key = `${language}\0${text}`
    const known = checked.get(key)
    if (known !== undefined) return known
    const found = checkParagraph(text, language, lexicons)
    if (checked.size >= MOST_PARAGRAPHS) checked.clear()
    checked.set(key, found)
    return found
  }
  const suggestions = (word: string, language: Language): Suggestions => {
    const key = `${language}\0${word}`
    const known = suggested.get(key)
    if (known !== undefined) return known
    const lexicon = lexicons.get(language)
    const found = lexicon === undefined ? { words: [], isNear: false } : suggest(word, lexicon)
    if (suggested.size >= MOST_SUGGESTED) suggested.clear()
    suggested.set(key, found)
    return found
  }

  /** A capital at the beginning of a sentence is a slip only where a word is near and the text knows no such name. */
  const collect = (spans: readonly Span[], found: readonly CheckedParagraph[]): readonly Misspelling[] => {
    const names = new Set(found.flatMap((one) => one.names))
    const all: Misspelling[] = []
    for (const [at, { unknown }] of found.entries())
      for (const { word, start, end, language, mayBeName } of unknown) {
        if (all.length >= MOST_FOUND) return all
        if (mayBeName && (names.has(word) || !suggestions(word, language).isNear)) continue
        const offset = spans[at]?.start ?? 0
        all.push({ word, start: start + offset, end: end + offset, language })
      }
    return all
  }

  const begin = (text: string, language: Language): SpellingTask => {
    const spans = cutParagraphs(text)
    const found: CheckedParagraph[] = []
    return {
      run: (maxChars) => {
        for (let left = maxChars; left > 0 && found.length < spans.length;) {
          const { start, end } = spans[found.length] ?? { start: 0, end: 0 }
          found.push(paragraph(text.slice(start, end), language))
          left -= end - start
        }
        return found.length < spans.length ? null : collect(spans, found)
      },
    }
  }
  return {
    begin,
    check: (text, language) => begin(text, language).run(Number.POSITIVE_INFINITY) ?? [],
    suggest: (word, language) => suggestions(word, language).words,
  }
}

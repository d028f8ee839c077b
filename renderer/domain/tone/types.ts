/**
 * The public shapes of the tone engine: text in, hints, profile and metrics out.
 *
 * All offsets are UTF-16 code units into the analysed text, half-open: `text.slice(start, end) === quote`.
 * The engine writes no sentences for people: the interface makes them from `ruleId` and `params`
 * (see `explain.ts`). Suggestions are in the language of the text.
 */

/** A content language by its primary subtag ("es", "en"). The list grows with the packs, so it is no union. */
export type Language = string

/** A language, or `'auto'`: each paragraph is then judged in the language it is written in. */
export type LanguageRequest = Language

/** Fixed ids; see the README for what each finds and leaves alone. */
export const CATEGORIES = [
  'jargon',
  'hype',
  'hostile',
  'evasive',
  'absolute',
  'confidential',
  'shouting',
  'clutter',
  'monologue',
  'long-sentence',
  'exclusionary',
  'register',
  'hedging',
  'cliche',
] as const

export type Category = (typeof CATEGORIES)[number]

/** `note`: a matter of style. `advice`: most readers would change it. `warning`: do not publish it like this. */
export type Severity = 'note' | 'advice' | 'warning'

export type HintParams = Readonly<Record<string, string | number>>

export interface Hint {
  /** Names this occurrence; stays the same while other parts of the text change. */
  readonly id: string
  /** Names the rule, for ever: `es/jargon/poner-en-valor`, or `shouting/capitals` for a rule of all languages. */
  readonly ruleId: string
  readonly category: Category
  readonly severity: Severity
  /** The language the passage was judged in. */
  readonly language: Language
  readonly start: number
  readonly end: number
  readonly quote: string
  /** What a sentence about the hint needs. `reason`, when there, names the sentence that several rules share. */
  readonly params: HintParams
  /** Replacements for `start..end`, best first. Empty where none is certain to keep meaning and grammar. */
  readonly suggestions: readonly string[]
  /** Id of the lesson that explains it. */
  readonly lesson?: string
}

export interface AxisWord {
  readonly word: string
  readonly count: number
  /** Signed: negative moves towards the first-named pole. */
  readonly weight: number
}

export interface Axis {
  /** From -1 (first-named pole) to 1 (second-named pole); 0 without evidence. */
  readonly value: number
  /** The words that moved it most, at most five, strongest first. */
  readonly words: readonly AxisWord[]
}

export interface Profile {
  readonly warmFormal: Axis
  readonly cautiousBlunt: Axis
  readonly concreteAbstract: Axis
  readonly iWe: Axis
}

export type AxisName = keyof Profile

/** The five INFLESZ bands; for English the Flesch bands are mapped onto the same five words. */
export type ReadingBand = 'very-hard' | 'hard' | 'normal' | 'easy' | 'very-easy'

export interface Metrics {
  readonly words: number
  readonly sentences: number
  readonly wordsPerSentence: number
  /** Flesch (en) or Fernández-Huerta (es), 0 to 100; null without words. See `metrics.ts` for the sources. */
  readonly readingEase: number | null
  readonly readingBand: ReadingBand | null
  readonly hintsPer100Words: number
}

export interface AnalysisSettings {
  readonly disabledRules?: readonly string[]
  readonly disabledCategories?: readonly Category[]
}

export interface AnalysisOptions {
  readonly language: LanguageRequest
  /** Network or medium id; reserved for rules that depend on it. */
  readonly channel?: string
  readonly settings?: AnalysisSettings
}

export interface Analysis {
  /** The language most of the text is in (or the requested one). */
  readonly language: Language
  /** Ordered by start, then end, then category. Hints of one category never overlap. */
  readonly hints: readonly Hint[]
  readonly profile: Profile
  readonly metrics: Metrics
  /** Changes whenever code or rules could change a result. */
  readonly engineVersion: string
}

/** An analysis that is done in portions, so that a worker can look up between them. */
export interface AnalysisTask {
  /** Works on about `maxChars` more characters; the analysis when finished, else null. */
  run(maxChars: number): Analysis | null
}

export interface ToneSession {
  /** Same result as `engine.analyze(text, options)`, but only the paragraphs that changed are analysed. */
  analyze(text: string, options: AnalysisOptions): Analysis
  /** The same, in portions. Starting a new task makes an unfinished one worthless but harmless. */
  begin(text: string, options: AnalysisOptions): AnalysisTask
}

export interface ToneEngine {
  readonly version: string
  readonly languages: readonly Language[]
  analyze(text: string, options: AnalysisOptions): Analysis
  createSession(): ToneSession
}

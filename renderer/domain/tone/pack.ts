import type { ModelData } from './model/model-data.ts'
import type { PreparedPack } from './prepare.ts'
import type { AxisName, Category, Language, Severity } from './types.ts'
import { CATEGORIES } from './types.ts'

/**
 * The data of a language, as it lies in `assets/tone/<language>/`. Loading is the caller's; nothing here is
 * code, so a pack can never run anything. `pattern.ts` explains how patterns are written.
 */
export interface RuleData {
  /** Unique in its category; part of the stable `ruleId`. */
  readonly id: string
  readonly severity: string
  readonly patterns: readonly string[]
  /** Phrases in which the same words mean something else: a match that overlaps one is dropped. */
  readonly except?: readonly string[]
  /** Names of guards (`guards.ts`) that silence the rule. */
  readonly unless?: readonly string[]
  /** Words that silence the rule when they stand in the same sentence: a sign of the literal sense. */
  readonly unlessNear?: readonly string[]
  /** `sentence`: the hint covers the sentence with its full stop. */
  readonly span?: string
  /** Rewordings; `verb~` and `noun+` take the form of the first such word of the match. */
  readonly suggest?: readonly string[]
  /** Which sentence explains it, where it shares one with other rules. */
  readonly reason?: string
  readonly lesson?: string
  /** Texts in which the rule must find exactly what stands between [[ and ]]. */
  readonly yes: readonly string[]
  /** Texts in which it must find nothing. */
  readonly no: readonly string[]
}

export interface RuleFileData {
  readonly category: string
  readonly rules: readonly RuleData[]
}

/** Word lists that rules and code refer to by name. Members may be inflected: `fallo+`, `poner~`. */
export type WordClasses = Readonly<Record<string, readonly string[]>>

export interface LexiconData {
  /** Function words by which the language is known. */
  readonly common: readonly string[]
  /** Letters and marks that speak for the language. */
  readonly letters: string
  /** After these a full stop ends no sentence. */
  readonly abbreviations: readonly string[]
  readonly classes: WordClasses
  /** Words that move an axis of the profile: negative to its first pole. Inflected as in classes. */
  readonly axes: Readonly<Record<string, Readonly<Record<string, number>>>>
}

export interface Pack {
  readonly language: Language
  readonly rules: readonly Rule[]
  readonly lexicon: LexiconData
  /** The classifier of paraphrases; without one only rules speak. */
  readonly model?: ModelData
  /** What the build of the app made of this pack; without it the engine makes it when it starts. */
  readonly prepared?: PreparedPack
}

export interface Rule extends Omit<RuleData, 'id' | 'severity'> {
  readonly ruleId: string
  readonly category: Category
  readonly severity: Severity
}

const severities: readonly string[] = ['note', 'advice', 'warning'] satisfies readonly Severity[]
const isSeverity = (value: string): value is Severity => severities.includes(value)
const isCategory = (value: string): value is Category => (CATEGORIES as readonly string[]).includes(value)

export const AXES: readonly AxisName[] = ['warmFormal', 'cautiousBlunt', 'concreteAbstract', 'iWe']

/**
 * Makes a pack of the files of a language. Throws on an unknown category or severity, or a rule id that
 * appears twice; the tests check the rest of each file against a schema.
 */
export const readPack = (language: Language, files: readonly RuleFileData[], lexicon: LexiconData): Pack => {
  const seen = new Set<string>()
  const rules = files.flatMap(({ category, rules: list }) => {
    if (!isCategory(category)) throw new Error(`unknown tone category: ${category}`)
    return list.map(({ id, severity, ...rest }): Rule => {
      const ruleId = `${language}/${category}/${id}`
      if (!isSeverity(severity)) throw new Error(`unknown severity of ${ruleId}: ${severity}`)
      if (seen.has(ruleId)) throw new Error(`two tone rules are called ${ruleId}`)
      seen.add(ruleId)
      return { ...rest, ruleId, category, severity }
    })
  })
  return { language, rules, lexicon }
}

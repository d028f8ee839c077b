import { createAxisVotes } from './axis-votes.ts'
import type { Automaton } from './automaton.ts'
import { createAutomaton } from './automaton.ts'
import { inflectorOf } from './inflect/inflectors.ts'
import type { Inflector } from './inflect/types.ts'
import type { Lexicon } from './lexicon.ts'
import { createLexicon } from './lexicon.ts'
import type { Pack, Rule } from './pack.ts'
import type { Sequence } from './pattern.ts'
import { readPattern } from './pattern.ts'
import type { Classifier } from './model/classifier.ts'
import { createClassifier } from './model/classifier.ts'
import { readModel } from './model/model-data.ts'
import { memberForms, prepare } from './prepare.ts'
import type { Structures } from './structure/structures.ts'
import { structuresOf } from './structure/structures.ts'
import type { Language } from './types.ts'
import type { WordFacts } from './word-facts.ts'
import { createWordFacts } from './word-facts.ts'

/** One pattern in the automaton. */
export interface PhrasePattern {
  readonly rule: number
  readonly isException: boolean
  /** The plain sequences it stands for; multiplied out when it is first found. */
  readonly sequences: () => readonly Sequence[]
}

export interface CompiledPack {
  readonly language: Language
  /** Names all of the pack that can change a result. */
  readonly digest: string
  readonly rules: readonly Rule[]
  readonly patterns: readonly PhrasePattern[]
  readonly automaton: Automaton
  readonly lexicon: Lexicon
  readonly inflector: Inflector
  readonly structures: Structures
  readonly common: ReadonlySet<string>
  readonly letters: ReadonlySet<string>
  readonly abbreviations: ReadonlySet<string>
  /** All forms of a class, lower case with accents; empty for a class the pack lacks. */
  readonly classWords: (name: string) => ReadonlySet<string>
  /** The words that silence a rule, or null. */
  readonly silencersOf: (rule: number) => ReadonlySet<string> | null
  /** What is known of a lower-case word by itself; each word is looked up once. */
  readonly factsOf: (word: string) => WordFacts
  /** Judges sentences for paraphrases of faults; null for a pack without a model. */
  readonly classifier: Classifier | null
}

/** Makes what a key stands for when it is first asked for. */
const lazily = <Key, Value>(make: (key: Key) => Value): ((key: Key) => Value) => {
  const made = new Map<Key, Value>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}

/** The patterns of all rules in the order in which the automaton numbers them. */
const patternsOf = (rules: readonly Rule[]): PhrasePattern[] =>
  rules.flatMap((rule, at) => {
    const read = (pattern: string, isException: boolean): PhrasePattern => {
      let sequences: readonly Sequence[] | null = null
      return { rule: at, isException, sequences: () => (sequences ??= readPattern(pattern)) }
    }
    return [
      ...rule.patterns.map((pattern) => read(pattern, false)),
      ...(rule.except ?? []).map((pattern) => read(pattern, true)),
    ]
  })

/**
 * Builds the tables of one language, from what was prepared when the app was built or anew. Throws on a
 * pattern that cannot be read.
 */
export const compilePack = (pack: Pack): CompiledPack => {
  const { language, rules } = pack
  const prepared = pack.prepared ?? prepare(pack)
  const inflector = inflectorOf(language)
  const formsIn = (members: readonly string[]) => new Set(memberForms(members, inflector))
  const classWords = lazily((name: string): ReadonlySet<string> => formsIn(pack.lexicon.classes[name] ?? []))
  const lexicon = createLexicon(prepared.lexicon)
  const structures = structuresOf(language, prepared.gates)
  const common = new Set(pack.lexicon.common)
  const votesOf = createAxisVotes(language, {
    listed: new Map(prepared.axes),
    common,
    classWords,
  })
  return {
    language,
    digest: prepared.digest,
    rules,
    patterns: patternsOf(rules),
    automaton: createAutomaton(prepared.automaton),
    lexicon,
    inflector,
    structures,
    factsOf: createWordFacts({ language, lexicon, structures, classWords, votesOf }),
    common,
    letters: new Set(pack.lexicon.letters),
    abbreviations: new Set(pack.lexicon.abbreviations),
    classWords,
    classifier: pack.model === undefined ? null : createClassifier(readModel(pack.model)),
    silencersOf: lazily((rule: number) => {
      const near = rules[rule]?.unlessNear
      return near === undefined ? null : formsIn(near)
    }),
  }
}

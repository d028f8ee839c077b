import { createAxisVotes } from './axis-votes.ts'
import type { Automaton } from './automaton.ts'
import { createAutomatonBuilder } from './automaton.ts'
import { english } from './inflect/en.ts'
import { spanish } from './inflect/es.ts'
import type { Form, Inflector } from './inflect/types.ts'
import type { Lexicon } from './lexicon.ts'
import { createLexiconBuilder, formsOf } from './lexicon.ts'
import type { Pack, Rule } from './pack.ts'
import { AXES } from './pack.ts'
import type { Element, Sequence } from './pattern.ts'
import { readPattern, readTree } from './pattern.ts'
import type { Classifier } from './model/classifier.ts'
import { createClassifier } from './model/classifier.ts'
import { readModel } from './model/model-data.ts'
import type { Language } from './types.ts'
import type { AxisVote, WordFacts } from './word-facts.ts'
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
  readonly rules: readonly Rule[]
  readonly patterns: readonly PhrasePattern[]
  readonly automaton: Automaton
  readonly lexicon: Lexicon
  readonly inflector: Inflector
  readonly common: ReadonlySet<string>
  readonly letters: ReadonlySet<string>
  readonly abbreviations: ReadonlySet<string>
  /** All forms of a class, lower case with accents; empty for a class the pack lacks. */
  readonly classWords: (name: string) => ReadonlySet<string>
  /** For each rule the words that silence it, or null. */
  readonly silencers: readonly (ReadonlySet<string> | null)[]
  /** What is known of a lower-case word by itself; each word is looked up once. */
  readonly factsOf: (word: string) => WordFacts
  /** Judges sentences for paraphrases of faults; null for a pack without a model. */
  readonly classifier: Classifier | null
}

/** Languages without inflection of their own match the words as written. */
const plain: Inflector = {
  verb: (lemma) => [{ text: lemma, tag: 'base' }],
  noun: (lemma) => [{ text: lemma, tag: 's' }],
}

/** Forms are asked for by rules, classes and suggestions alike: each paradigm is made once. */
const remembering = (inflector: Inflector): Inflector => {
  const verbs = new Map<string, readonly Form[]>()
  const nouns = new Map<string, readonly Form[]>()
  const through =
    (known: Map<string, readonly Form[]>, make: (lemma: string) => readonly Form[]) =>
    (lemma: string): readonly Form[] => {
      const forms = known.get(lemma) ?? make(lemma)
      known.set(lemma, forms)
      return forms
    }
  return { verb: through(verbs, inflector.verb), noun: through(nouns, inflector.noun) }
}

const inflectors: Readonly<Record<string, Inflector>> = { en: remembering(english), es: remembering(spanish) }

const readMember = (member: string): Element => {
  const element = readPattern(member)[0]?.elements[0]
  if (element === undefined) throw new Error(`empty word in a class`)
  return element
}

const memberForms = (members: readonly string[], inflector: Inflector): string[] =>
  members.flatMap((member) => {
    const element = readMember(member)
    const isWord =
      element.kind === 'word' ||
      element.kind === 'exact' ||
      element.kind === 'verb' ||
      element.kind === 'noun'
    return isWord ? formsOf(element, inflector) : []
  })

const compileAxes = (pack: Pack, inflector: Inflector): ReadonlyMap<string, readonly AxisVote[]> => {
  const axes = new Map<string, AxisVote[]>()
  for (const axis of AXES) {
    for (const [member, weight] of Object.entries(pack.lexicon.axes[axis] ?? {})) {
      for (const form of new Set(memberForms([member], inflector))) {
        const list = axes.get(form) ?? []
        if (!list.some(([name]) => name === axis)) list.push([axis, weight])
        axes.set(form, list)
      }
    }
  }
  return axes
}

const compilePhrases = (pack: Pack, inflector: Inflector) => {
  const lexicon = createLexiconBuilder(inflector, (name) => {
    const members = pack.lexicon.classes[name]
    if (members === undefined) throw new Error(`${pack.language} has no word class ${name}`)
    return members.map(readMember)
  })
  const automaton = createAutomatonBuilder(lexicon.symbolOf)
  const patterns: PhrasePattern[] = []
  const add = (rule: number, pattern: string, isException: boolean): void => {
    try {
      automaton.add(readTree(pattern), patterns.length)
    } catch (error) {
      throw new Error(`${pack.language}, pattern ${pattern}: ${String(error)}`, { cause: error })
    }
    let sequences: readonly Sequence[] | null = null
    patterns.push({ rule, isException, sequences: () => (sequences ??= readPattern(pattern)) })
  }
  for (const [at, rule] of pack.rules.entries()) {
    for (const pattern of rule.patterns) add(at, pattern, false)
    for (const pattern of rule.except ?? []) add(at, pattern, true)
  }
  return { patterns, automaton: automaton.finish(), lexicon: lexicon.finish() }
}

/** Builds the tables of one language. Throws on a pattern that cannot be read. */
export const compilePack = (pack: Pack): CompiledPack => {
  const inflector = inflectors[pack.language] ?? plain
  const classes = new Map<string, ReadonlySet<string>>()
  const classWords = (name: string): ReadonlySet<string> => {
    const known = classes.get(name)
    if (known !== undefined) return known
    const made = new Set(memberForms(pack.lexicon.classes[name] ?? [], inflector))
    classes.set(name, made)
    return made
  }
  const { language } = pack
  const phrases = compilePhrases(pack, inflector)
  const common = new Set(pack.lexicon.common)
  const votesOf = createAxisVotes(language, {
    listed: compileAxes(pack, inflector),
    common,
    concrete: classWords('concrete'),
    noPerson: classWords('noPerson'),
  })
  return {
    language,
    rules: pack.rules,
    ...phrases,
    inflector,
    factsOf: createWordFacts({ language, lexicon: phrases.lexicon, votesOf }),
    common,
    letters: new Set(pack.lexicon.letters),
    abbreviations: new Set(pack.lexicon.abbreviations),
    classWords,
    classifier: pack.model === undefined ? null : createClassifier(readModel(pack.model)),
    silencers: pack.rules.map((rule) =>
      rule.unlessNear === undefined ? null : new Set(memberForms(rule.unlessNear, inflector)),
    ),
  }
}

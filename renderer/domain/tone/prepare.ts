import type { AutomatonData } from './automaton-data.ts'
import { createAutomatonBuilder } from './automaton-builder.ts'
import { hashText } from './hash.ts'
import { inflectorOf } from './inflect/inflectors.ts'
import type { Inflector } from './inflect/types.ts'
import type { LexiconTables } from './lexicon.ts'
import { createLexiconBuilder, formsOf } from './lexicon.ts'
import type { Pack } from './pack.ts'
import { AXES } from './pack.ts'
import type { Element } from './pattern.ts'
import { readPattern, readTree } from './pattern.ts'
import type { GateWords } from './structure/gates/gates.ts'
import { structuresOf } from './structure/structures.ts'
import type { AxisVote } from './word-facts.ts'

/**
 * All that takes time to make of a pack, as data: the build of the app makes it once (`scripts/tone/pack.ts`),
 * so that the engine starts without inflecting a verb or reading a pattern. It belongs to the pack and to the
 * code it was made with, and is never kept apart from them.
 */
export interface PreparedPack {
  readonly digest: string
  readonly lexicon: LexiconTables
  readonly automaton: AutomatonData
  /** What the words of the axes vote for. */
  readonly axes: readonly (readonly [word: string, votes: readonly AxisVote[]])[]
  /** What the structural patterns wait for. */
  readonly gates: GateWords
}

const readMember = (member: string): Element => {
  const element = readPattern(member)[0]?.elements[0]
  if (element === undefined) throw new Error(`empty word in a class`)
  return element
}

/** All forms of the members of a list of words. */
export const memberForms = (members: readonly string[], inflector: Inflector): string[] =>
  members.flatMap((member) => {
    const element = readMember(member)
    const isWord =
      element.kind === 'word' ||
      element.kind === 'exact' ||
      element.kind === 'verb' ||
      element.kind === 'noun'
    return isWord ? formsOf(element, inflector) : []
  })

const prepareAxes = (pack: Pack, inflector: Inflector): PreparedPack['axes'] => {
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
  return [...axes]
}

const preparePhrases = (pack: Pack, inflector: Inflector) => {
  const lexicon = createLexiconBuilder(inflector, (name) => {
    const members = pack.lexicon.classes[name]
    if (members === undefined) throw new Error(`${pack.language} has no word class ${name}`)
    return members.map(readMember)
  })
  const automaton = createAutomatonBuilder(lexicon.symbolOf)
  let patterns = 0
  for (const rule of pack.rules) {
    for (const pattern of [...rule.patterns, ...(rule.except ?? [])]) {
      try {
        automaton.add(readTree(pattern), patterns)
      } catch (error) {
        throw new Error(`${pack.language}, pattern ${pattern}: ${String(error)}`, { cause: error })
      }
      patterns += 1
    }
  }
  return { automaton: automaton.finish(), lexicon: lexicon.finish() }
}

/** All of a pack that can change a result: the examples of its rules cannot. */
const essenceOf = ({ rules, lexicon, model }: Pack): string =>
  JSON.stringify([rules.map((rule) => ({ ...rule, yes: 0, no: 0 })), lexicon, model?.digest])

/** Makes of a pack all that takes time. Throws an Error that names a pattern which cannot be read. */
export const prepare = (pack: Pack): PreparedPack => {
  const inflector = inflectorOf(pack.language)
  return {
    digest: hashText(essenceOf(pack)),
    ...preparePhrases(pack, inflector),
    axes: prepareAxes(pack, inflector),
    gates: structuresOf(pack.language).gates.words,
  }
}

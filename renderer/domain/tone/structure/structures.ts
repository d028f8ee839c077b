import { englishAbsolutes } from './absolute-en.ts'
import { spanishAbsolutes } from './absolute-es.ts'
import { agentlessPatterns } from './agentless.ts'
import type { ClausePattern } from './clause-patterns.ts'
import type { InsideWords } from './confidential/inside-words.ts'
import { insideWords } from './confidential/inside-words.ts'
import type { Gate, GateBuilder, Gates, GateWords, Waiting } from './gates/gates.ts'
import { createGateBuilder, waitingFor } from './gates/gates.ts'
import { hostilePatterns } from './hostile.ts'
import type { GatedSet } from './sentence-patterns.ts'
import { withGates } from './sentence-patterns.ts'

/** The patterns of inside information. */
export type InsidePattern = Exclude<keyof InsideWords, 'triggers'>

export interface GatedInside {
  readonly words: InsideWords
  readonly gates: Readonly<Record<InsidePattern, Gate>>
}

type GatedClause = ClausePattern & { readonly gate: Gate }

/** The constructions of a language, each pattern behind a gate. */
export interface Structures {
  readonly hostile: GatedSet | null
  readonly agentless: GatedSet | null
  readonly absolutes: readonly GatedClause[]
  readonly waitingAbsolutes: Waiting<GatedClause>
  readonly inside: GatedInside | null
  readonly gates: Gates
}

const absolutes: Readonly<Record<string, () => readonly ClausePattern[]>> = {
  en: englishAbsolutes,
  es: spanishAbsolutes,
}

const gateInside = (words: InsideWords, { add }: GateBuilder): GatedInside => {
  const { triggers: _, ...patterns } = words
  const gates = Object.entries(patterns).map(([kind, pattern]) => [kind, add(pattern)])
  // The names are those of the patterns; `fromEntries` forgets them.
  return { words, gates: Object.fromEntries(gates) as GatedInside['gates'] }
}

const make = (language: string, known?: GateWords): Structures => {
  const builder = createGateBuilder(known)
  const hostile = hostilePatterns[language]
  const agentless = agentlessPatterns[language]
  const inside = insideWords[language]
  const clauses = (absolutes[language]?.() ?? []).map((one) => ({ ...one, gate: builder.add(one.pattern) }))
  return {
    hostile: hostile === undefined ? null : withGates(hostile, builder),
    agentless: agentless === undefined ? null : withGates(agentless, builder),
    absolutes: clauses,
    waitingAbsolutes: waitingFor(clauses),
    inside: inside === undefined ? null : gateInside(inside, builder),
    gates: builder.finish(),
  }
}

// They depend on nothing but the code, so all engines of a process share them.
const made = new Map<string, Structures>()

/**
 * The constructions of a language; none for one that has no rules. `known` holds what their patterns wait for,
 * where that was found out when the app was built.
 */
export const structuresOf = (language: string, known?: GateWords): Structures => {
  const structures = made.get(language) ?? make(language, known)
  made.set(language, structures)
  return structures
}

/**
 * A conversation after the post, as a graph: what a persona asks, and where each kind of reply leads.
 *
 * The graph has no loop, so every conversation ends; each node and ending can be reached from the start.
 */
import { z } from 'zod'
import { explore } from '../graph/explore.ts'
import { conditionSchema, isAlways } from './condition.ts'
import { line, localId, localized, shortLine } from './localized.ts'

export const endingTones = ['holds', 'mends', 'drags', 'breaks'] as const
/** It stands, it was repaired, it goes on, it gets worse. */
export type EndingTone = (typeof endingTones)[number]

export const endingSchema = z
  .strictObject({
    id: localId,
    tone: z.enum(endingTones),
    title: localized(shortLine),
    /** What came of it, and by which words or silence. May hold `{{quote}}`. */
    text: localized(line),
    /** What is printed or said next day. */
    headline: localized(z.string().min(1).max(300)).nullable(),
  })
  .readonly()
export type Ending = z.infer<typeof endingSchema>

const targetSchema = z.union([
  z.strictObject({ node: localId }).readonly(),
  z.strictObject({ ending: localId }).readonly(),
])

export const branchSchema = z
  .strictObject({
    id: localId,
    when: conditionSchema,
    to: targetSchema,
    /** A stage direction in the third person. */
    aside: localized(z.string().min(1).max(300)).nullable(),
    /** Added to where the persona stands. */
    lean: z.number().min(-1).max(1),
  })
  .readonly()
export type Branch = z.infer<typeof branchSchema>

export const nodeSchema = z
  .strictObject({
    id: localId,
    /** May hold `{{quote}}`: the passage of the reply that led here. */
    says: localized(line),
    branches: z.array(branchSchema).min(1).max(20).readonly(),
  })
  .readonly()
export type ThreadNode = z.infer<typeof nodeSchema>

export const voiceSchema = z.strictObject({ id: localId, label: localized(shortLine) }).readonly()
export type Voice = z.infer<typeof voiceSchema>

export const threadSchema = z
  .strictObject({
    id: localId,
    personaId: localId,
    start: localId,
    /** Who may answer, where it matters. */
    voices: z.array(voiceSchema).min(2).max(6).readonly().nullish(),
    nodes: z.array(nodeSchema).min(1).max(20).readonly(),
    endings: z.array(endingSchema).min(2).max(12).readonly(),
  })
  .readonly()
  .superRefine((thread, context) => {
    for (const message of graphProblems(thread))
      context.addIssue({ code: 'custom', message: `thread "${thread.id}": ${message}` })
  })
export type Thread = z.infer<typeof threadSchema>

type Graph = {
  readonly start: string
  readonly nodes: readonly ThreadNode[]
  readonly endings: readonly Ending[]
}

const repeated = (ids: readonly string[]): readonly string[] => [
  ...new Set(ids.filter((id, at) => ids.indexOf(id) !== at)),
]

/** Everything wrong with the shape of a thread. Empty when it can be played from every side. */
export function graphProblems(thread: Graph): readonly string[] {
  const nodes = new Map(thread.nodes.map((node) => [node.id, node]))
  const endings = new Set(thread.endings.map((ending) => ending.id))
  const problems = [
    ...repeated(thread.nodes.map((node) => node.id)).map((id) => `two nodes are called "${id}"`),
    ...repeated(thread.endings.map((ending) => ending.id)).map((id) => `two endings are called "${id}"`),
  ]
  for (const node of thread.nodes) {
    problems.push(
      ...repeated(node.branches.map((branch) => branch.id)).map(
        (id) => `node "${node.id}" has two branches "${id}"`,
      ),
    )
    if (!isAlways(node.branches.at(-1)?.when))
      problems.push(`the last branch of node "${node.id}" must be {"always": true}`)
    for (const branch of node.branches) {
      if ('node' in branch.to && !nodes.has(branch.to.node))
        problems.push(
          `branch "${branch.id}" of node "${node.id}" leads to node "${branch.to.node}", which is not there`,
        )
      if ('ending' in branch.to && !endings.has(branch.to.ending))
        problems.push(
          `branch "${branch.id}" of node "${node.id}" leads to ending "${branch.to.ending}", which is not there`,
        )
    }
  }
  if (!nodes.has(thread.start))
    return [...problems, `it starts at node "${thread.start}", which is not there`]

  const { reached, loops } = explore(`node ${thread.start}`, nextIn(nodes))
  const [loop] = loops
  if (loop)
    return [...problems, `it goes in a loop: ${loop.map((name) => name.slice('node '.length)).join(' → ')}`]
  for (const node of thread.nodes)
    if (!reached.has(`node ${node.id}`)) problems.push(`node "${node.id}" can never be reached`)
  for (const ending of thread.endings)
    if (!reached.has(`ending ${ending.id}`)) problems.push(`ending "${ending.id}" can never be reached`)
  return problems
}

/** Names of places: a node and an ending may share an id. */
const nextIn =
  (nodes: ReadonlyMap<string, ThreadNode>) =>
  (name: string): readonly string[] =>
    name.startsWith('node ')
      ? (nodes.get(name.slice('node '.length))?.branches ?? []).map(({ to }) =>
          'node' in to ? `node ${to.node}` : `ending ${to.ending}`,
        )
      : []

/** Questions on the longest way from a node to an ending. The schema has made sure that there is no loop. */
export function longestWay(thread: Graph, from: string = thread.start): number {
  return explore(`node ${from}`, nextIn(new Map(thread.nodes.map((node) => [node.id, node])))).longest
}

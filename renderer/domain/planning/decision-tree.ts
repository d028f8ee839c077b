/**
 * "Should I answer?": a tree of questions as data, and the walk through it.
 *
 * Questions may share what follows (a graph without a loop). Sentences are written by authors in each
 * language; the walk keeps only ids, so that a kept answer can be read in either.
 */
import { z } from 'zod'
import { contentIdSchema } from '../../../electron/shared/entities/ids.ts'
import { explore } from '../graph/explore.ts'

const localized = (max: number) =>
  z.strictObject({ es: z.string().trim().min(1).max(max), en: z.string().trim().min(1).max(max) }).readonly()
const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(60)

const targetSchema = z.union([z.strictObject({ node: idSchema }), z.strictObject({ outcome: idSchema })])

const nodeSchema = z
  .strictObject({
    id: idSchema,
    question: localized(200),
    /** Why it is asked, in one or two sentences. */
    why: localized(400),
    answers: z
      .array(z.strictObject({ id: idSchema, label: localized(120), to: targetSchema }).readonly())
      .min(2)
      .max(5)
      .readonly(),
  })
  .readonly()
export type TreeNode = z.infer<typeof nodeSchema>

const outcomeSchema = z
  .strictObject({
    id: idSchema,
    /** `speak` the text may go; `otherwise` somebody else or somewhere else; `silence` not now, or never. */
    kind: z.enum(['speak', 'otherwise', 'silence']),
    title: localized(120),
    text: localized(600),
  })
  .readonly()
export type TreeOutcome = z.infer<typeof outcomeSchema>

export const decisionTreeSchema = z
  .strictObject({
    id: contentIdSchema,
    version: z.int().min(1),
    title: localized(80),
    start: idSchema,
    nodes: z.array(nodeSchema).min(1).max(60).readonly(),
    outcomes: z.array(outcomeSchema).min(2).max(30).readonly(),
  })
  .readonly()
  .superRefine((tree, context) => {
    for (const problem of faultsOf(tree)) context.addIssue({ code: 'custom', message: problem })
  })
export type DecisionTree = z.infer<typeof decisionTreeSchema>

type TreeShape = Pick<DecisionTree, 'start' | 'nodes' | 'outcomes'>

/** What keeps a tree from being walked: names that lead nowhere, loops, what nothing leads to. */
function faultsOf({ start, nodes, outcomes }: TreeShape): readonly string[] {
  const faults: string[] = []
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const outcomeIds = new Set(outcomes.map(({ id }) => id))
  if (byId.size < nodes.length) faults.push('two questions have the same id')
  if (outcomeIds.size < outcomes.length) faults.push('two outcomes have the same id')
  const { reached, loops } = explore(start, (id) => (byId.get(id)?.answers ?? []).map(({ to }) => nameOf(to)))
  for (const id of reached) {
    const outcome = outcomeOf(id)
    if (outcome === null && !byId.has(id)) faults.push(`there is no question "${id}"`)
    if (outcome !== null && !outcomeIds.has(outcome)) faults.push(`there is no outcome "${outcome}"`)
  }
  for (const [id] of loops) faults.push(`question "${id}" leads back to itself`)
  for (const { id } of nodes) if (!reached.has(id)) faults.push(`nothing leads to question "${id}"`)
  for (const { id } of outcomes)
    if (!reached.has(nameOf({ outcome: id }))) faults.push(`nothing leads to outcome "${id}"`)
  return faults
}

/** Questions and outcomes may share an id; no id has a space. */
const outcomeMark = 'outcome '
const nameOf = (to: TreeNode['answers'][number]['to'] | { readonly outcome: string }): string =>
  'node' in to ? to.node : `${outcomeMark}${to.outcome}`
const outcomeOf = (name: string): string | null =>
  name.startsWith(outcomeMark) ? name.slice(outcomeMark.length) : null

export type TreeStep = { readonly node: string; readonly answer: string }
export type Walk = {
  /** The questions answered so far that this tree still has. */
  readonly taken: readonly { readonly node: TreeNode; readonly answer: TreeNode['answers'][number] }[]
  /** The question to answer now, or null at an outcome. */
  readonly question: TreeNode | null
  readonly outcome: TreeOutcome | null
}

/** Follows kept answers. What a changed tree no longer knows is left out: its question is asked again. */
export function walkTree(tree: DecisionTree, steps: readonly TreeStep[]): Walk {
  const byId = new Map(tree.nodes.map((node) => [node.id, node]))
  const taken: { node: TreeNode; answer: TreeNode['answers'][number] }[] = []
  let question = byId.get(tree.start) ?? null
  for (const step of steps) {
    const answer = question?.id === step.node ? question.answers.find(({ id }) => id === step.answer) : null
    if (!question || !answer) break
    taken.push({ node: question, answer })
    const { to } = answer
    if ('outcome' in to)
      return { taken, question: null, outcome: tree.outcomes.find(({ id }) => id === to.outcome) ?? null }
    question = byId.get(to.node) ?? null
  }
  return { taken, question, outcome: null }
}

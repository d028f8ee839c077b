/** Decision: a situation, options that lead to the next one, and ends. No loop; the check sees to it. */
import { z } from 'zod'
import type { Answer } from '../../../../electron/shared/entities/learning.ts'
import { common, heading, name, perLanguage, words } from '../schema-parts.ts'
import { type Finding, type Verdict, untouched } from '../verdict.ts'

const optionSchema = z
  .strictObject({
    id: name,
    to: z.union([z.strictObject({ node: name }).readonly(), z.strictObject({ end: name }).readonly()]),
    texts: perLanguage(z.strictObject({ text: words, reason: words }).readonly()),
  })
  .readonly()

const nodeSchema = z
  .strictObject({
    id: name,
    texts: perLanguage(z.strictObject({ situation: words }).readonly()),
    options: z.array(optionSchema).min(2).max(4).readonly(),
  })
  .readonly()

const endSchema = z
  .strictObject({
    id: name,
    good: z.boolean(),
    texts: perLanguage(z.strictObject({ title: words, text: words }).readonly()),
  })
  .readonly()

export const decisionSchema = z
  .strictObject({
    kind: z.literal('decision'),
    ...common,
    texts: perLanguage(z.strictObject({ ...heading, met: words }).readonly()),
    start: name,
    nodes: z.array(nodeSchema).min(2).max(12).readonly(),
    ends: z.array(endSchema).min(3).max(8).readonly(),
  })
  .readonly()
export type Decision = z.infer<typeof decisionSchema>
export type DecisionNode = z.infer<typeof nodeSchema>
export type DecisionOption = z.infer<typeof optionSchema>
export type DecisionEnd = z.infer<typeof endSchema>

export type Walk = {
  readonly taken: readonly { readonly node: DecisionNode; readonly option: DecisionOption }[]
  /** Where one is now. Nothing only in a broken exercise, whose target is not there. */
  readonly at: { readonly node: DecisionNode } | { readonly end: DecisionEnd } | null
}

/** Follows the options given, in order, from the start. One that is not there ends the walk before it. */
export function walk(exercise: Decision, answer: Answer | undefined): Walk {
  const taken: { node: DecisionNode; option: DecisionOption }[] = []
  let at = placeOf(exercise, { node: exercise.start })
  for (const id of Array.isArray(answer) ? answer : []) {
    if (!at || 'end' in at) break
    const { node } = at
    const option = node.options.find((candidate) => candidate.id === id)
    if (!option) break
    taken.push({ node, option })
    at = placeOf(exercise, option.to)
  }
  return { taken, at }
}

export function placeOf(exercise: Decision, to: DecisionOption['to']): Walk['at'] {
  if ('node' in to) {
    const node = exercise.nodes.find((each) => each.id === to.node)
    return node ? { node } : null
  }
  const end = exercise.ends.find((each) => each.id === to.end)
  return end ? { end } : null
}

/** Met at a good end. An option is wrong when no good end can be reached after it. */
export function judgeDecision(exercise: Decision, answer: Answer | undefined): Verdict {
  const { taken, at } = walk(exercise, answer)
  if (taken.length === 0) return untouched
  const findings = taken.map(({ option }): Finding => ({
    id: option.id,
    says: goodWay(exercise, option.to) ? 'right' : 'wrong',
  }))
  return { state: at && 'end' in at && at.end.good ? 'met' : 'under-way', findings }
}

/** The shortest way to a good end, as ids of options; null when there is none. A loop is walked once. */
export function goodWay(exercise: Decision, from: DecisionOption['to']): readonly string[] | null {
  const seen = new Set<string>()
  let front: { to: DecisionOption['to']; way: readonly string[] }[] = [{ to: from, way: [] }]
  while (front.length > 0) {
    const next: typeof front = []
    for (const { to, way } of front) {
      const place = placeOf(exercise, to)
      if (!place) continue
      if ('end' in place) {
        if (place.end.good) return way
        continue
      }
      if (seen.has(place.node.id)) continue
      seen.add(place.node.id)
      for (const option of place.node.options) next.push({ to: option.to, way: [...way, option.id] })
    }
    front = next
  }
  return null
}

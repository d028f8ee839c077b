/** From answers to what weighs most. Sums decide and are forgotten: what is kept and shown are matters, never points. */
import { matters, type Weighing } from '../../../../electron/shared/entities/starting-point.ts'
import type { Questions } from './schema.ts'

export type Answers = Readonly<Record<string, string>>

/** Below these a matter is not named: one heavy answer, or two light ones, may be the situation and not the person. */
const enoughForFirst = 3
const enoughForSecond = 2

/**
 * The same answers to the same questions give the same result. Where two matters weigh the same, the one with more
 * heavy answers goes first, then the one that `matters` names first.
 */
export function weigh({ questions }: Questions, answers: Answers): Weighing {
  const sums = new Map(matters.map((matter) => [matter, { matter, weight: 0, heavy: 0 }]))
  for (const { id, answers: choices } of questions) {
    const weighs = choices.find((choice) => choice.id === answers[id])?.weighs
    const sum = weighs && sums.get(weighs.matter)
    if (!sum) continue
    sum.weight += weighs.weight
    if (weighs.weight === 2) sum.heavy += 1
  }
  // toSorted is stable: equals stay in the order of `matters`.
  const [first, second] = [...sums.values()].toSorted((a, b) => b.weight - a.weight || b.heavy - a.heavy)
  if (!first || first.weight < enoughForFirst) return { first: null, second: null, even: false }
  if (!second || second.weight < enoughForSecond) return { first: first.matter, second: null, even: false }
  return { first: first.matter, second: second.matter, even: first.weight === second.weight }
}

/** Match: each left-hand side has one right-hand side of its own; decoys belong to none. */
import { z } from 'zod'
import type { Answer } from '../../../../electron/shared/entities/learning.ts'
import { common, heading, name, perLanguage, words } from '../schema-parts.ts'
import { type Finding, type Verdict, untouched } from '../verdict.ts'

export const matchSchema = z
  .strictObject({
    kind: z.literal('match'),
    ...common,
    texts: perLanguage(z.strictObject({ ...heading, met: words }).readonly()),
    pairs: z
      .array(
        z
          .strictObject({
            id: name,
            texts: perLanguage(z.strictObject({ left: words, right: words, reason: words }).readonly()),
          })
          .readonly(),
      )
      .min(3)
      .max(6)
      .readonly(),
    decoys: z
      .array(
        z
          .strictObject({
            id: name,
            texts: perLanguage(z.strictObject({ right: words, reason: words }).readonly()),
          })
          .readonly(),
      )
      .max(3)
      .readonly()
      .default([]),
  })
  .readonly()
export type Match = z.infer<typeof matchSchema>

/** A right-hand side as it is offered. `reason` speaks of it where it is a decoy, of the pair where it is none. */
export type RightSide = {
  readonly id: string
  readonly decoy: boolean
  readonly text: string
  readonly reason: string
}

/** The right-hand sides in the order in which they are shown: mixed, and the same one for everybody. */
export function rightSides(exercise: Match, language: string): readonly RightSide[] {
  const all = [
    ...exercise.pairs.map((pair) => ({ ...pair, decoy: false })),
    ...exercise.decoys.map((decoy) => ({ ...decoy, decoy: true })),
  ]
  const mixed = all
    .map((side) => ({ side, key: hash(`${exercise.id}/${side.id}`) }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ side }) => side)
  const first = mixed.find((side) => !side.decoy)
  const shown = mixed.filter((side) => !side.decoy).map((side) => side.id)
  // By chance the mixed order may be the one of the left-hand sides: then the first of them comes last.
  const order =
    first && shown.join() === exercise.pairs.map((pair) => pair.id).join()
      ? [...mixed.filter((side) => side !== first), first]
      : mixed
  return order.map(({ id, decoy, texts }) => ({
    id,
    decoy,
    text: texts[language]?.right ?? '',
    reason: texts[language]?.reason ?? '',
  }))
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0
  return value
}

/** Pair id -> id of the right-hand side chosen for it. What the exercise does not have (any more) is left out. */
export function chosenSides(exercise: Match, answer: Answer | undefined): Readonly<Record<string, string>> {
  if (typeof answer !== 'object' || Array.isArray(answer)) return {}
  const pairs = new Set(exercise.pairs.map((pair) => pair.id))
  const sides = new Set([...pairs, ...exercise.decoys.map((decoy) => decoy.id)])
  return Object.fromEntries(
    Object.entries(answer).filter(([pair, side]) => pairs.has(pair) && sides.has(side)),
  )
}

export function judgeMatch(exercise: Match, answer: Answer | undefined): Verdict {
  const chosen = chosenSides(exercise, answer)
  if (Object.keys(chosen).length === 0) return untouched
  const findings = exercise.pairs.map(({ id }): Finding => {
    const side = chosen[id]
    return { id, says: side === undefined ? 'missing' : side === id ? 'right' : 'wrong' }
  })
  return { state: findings.every((finding) => finding.says === 'right') ? 'met' : 'under-way', findings }
}

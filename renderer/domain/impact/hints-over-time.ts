/** Hints per 100 words in the first measured rehearsal of each text, oldest first, with a mean of three. */
import type { Measures } from '../../../electron/shared/entities/draft.ts'

export type MeasuredVersion = {
  readonly draftId: string
  readonly createdAt: string
  readonly measures: Measures | null
}
export type Point = {
  readonly draftId: string
  readonly at: string
  /** Hints per 100 words. */
  readonly rate: number
  /** Mean of this one and the two before it; of fewer at the beginning. */
  readonly mean: number
}

/** A text shorter than this says nothing about a rate. */
const fewestWords = 20

/**
 * The first version of each draft that has measures and at least 20 words. Only the first counts: later
 * ones show the work done on the hints themselves.
 */
export function hintsOverTime(versions: readonly MeasuredVersion[]): readonly Point[] {
  const first = new Map<string, { readonly at: string; readonly rate: number }>()
  const inOrder = versions.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
  for (const { draftId, createdAt, measures } of inOrder) {
    if (!measures || measures.words < fewestWords || first.has(draftId)) continue
    const hints = measures.warnings + measures.advice + measures.notes
    first.set(draftId, { at: createdAt, rate: (hints / measures.words) * 100 })
  }
  const points = [...first.entries()]
  return points.map(([draftId, { at, rate }], index) => {
    const window = points.slice(Math.max(0, index - 2), index + 1)
    return { draftId, at, rate, mean: window.reduce((sum, [, point]) => sum + point.rate, 0) / window.length }
  })
}

/** Three texts are the least that can be compared. */
export const fewestTexts = 3

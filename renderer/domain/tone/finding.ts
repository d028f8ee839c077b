import type { Category, HintParams, Language, Severity } from './types.ts'

/** A hint before its place in the whole text is known. Offsets are relative to the paragraph. */
export interface Finding {
  readonly ruleId: string
  readonly category: Category
  readonly severity: Severity
  readonly start: number
  readonly end: number
  readonly params: HintParams
  readonly suggestions: readonly string[]
  readonly lesson?: string
  /** Where a sentence was judged in another language than its paragraph. */
  readonly language?: Language
}

const byPlace = (a: Finding, b: Finding): number =>
  a.start - b.start || a.end - b.end || (a.category < b.category ? -1 : a.category > b.category ? 1 : 0)

/** Of findings of one category that overlap, the longest stays; of equals, the first found. */
export const withoutOverlaps = (findings: readonly Finding[]): Finding[] => {
  const kept: Finding[] = []
  const order = findings.map((finding, at) => ({ finding, at }))
  order.sort((a, b) => b.finding.end - b.finding.start - (a.finding.end - a.finding.start) || a.at - b.at)
  for (const { finding } of order) {
    const clash = kept.some(
      (other) =>
        other.category === finding.category && other.start < finding.end && finding.start < other.end,
    )
    if (!clash) kept.push(finding)
  }
  return kept.sort(byPlace)
}

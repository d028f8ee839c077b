/** Makes clause patterns as the tables of a language write them. */
import { readClausePattern } from './clause-patterns.ts'
import type { ClausePattern } from './clause-patterns.ts'

/** Any of these words. */
export const either = (...some: readonly RegExp[]): RegExp =>
  new RegExp(some.map(({ source }) => source).join('|'), 'u')

/** What silences most of them. */
export const usualGuards = ['question', 'conditional', 'reported', 'mentioned'] as const

export const clausePattern = (
  id: string,
  reason: string,
  severity: ClausePattern['severity'],
  written: string,
  unless: RegExp,
  guards: readonly string[] = usualGuards,
): ClausePattern => ({
  id,
  reason,
  severity,
  pattern: readClausePattern(written),
  unless,
  guards,
})

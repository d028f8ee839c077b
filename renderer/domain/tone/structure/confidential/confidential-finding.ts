import type { Finding } from '../../finding.ts'

/** What may not be told: a warning without a rewording, because leaving it out is the only one. */
export const confidentialFinding = (kind: string, start: number, end: number): Finding => ({
  ruleId: `confidential/${kind}`,
  category: 'confidential',
  severity: 'warning',
  start,
  end,
  params: {},
  suggestions: [],
})

/** From the plain data of a scenario's files to something that can be played, or to words about what is wrong. */
import { type Card, cardSchema } from './card.ts'
import { describeIssues } from './describe-issues.ts'
import { contentSchema, pairProblems, type Scenario } from './scenario.ts'

export type Loaded<T> =
  | { readonly ok: true; readonly value: T }
  /** One line for each thing that is wrong, with file and ids. Never empty. */
  | { readonly ok: false; readonly problems: readonly string[] }

export function loadCard(data: unknown): Loaded<Card> {
  const parsed = cardSchema.safeParse(data)
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, problems: describeIssues('card.json', data, parsed.error) }
}

export function loadScenario(card: Card, data: unknown): Loaded<Scenario> {
  const parsed = contentSchema.safeParse(data)
  if (!parsed.success) return { ok: false, problems: describeIssues('scenario.json', data, parsed.error) }
  const problems = pairProblems(card, parsed.data)
  return problems.length > 0
    ? { ok: false, problems: problems.map((problem) => `scenario.json: ${problem}`) }
    : { ok: true, value: { ...parsed.data, ...card } }
}

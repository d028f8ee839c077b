/**
 * Holds every scenario of the repository to docs/scenarios.md, and every one of its samples to what its author
 * said must come of it. A failure shows what was read, so that an author sees which phrase to widen or narrow.
 */
import { describe, expect, test } from 'vitest'
import { engine } from '../tone/testing/engine.ts'
import { describeIssues } from './describe-issues.ts'
import { loadCard, loadScenario } from './load-scenario.ts'
import { play } from './play.ts'
import { readDraft } from './reading.ts'
import { answerScenario } from './react-to.ts'
import {
  isGoodDraft,
  type SampleConversation,
  type SampleDraft,
  sampleProblems,
  type Samples,
  samplesSchema,
} from './samples.ts'
import type { Scenario } from './scenario.ts'
import { exampleIds, readScenarioFile, scenarioIds } from './testing/corpus.ts'
import { hintsOf, tellReading } from './testing/tell.ts'

const valueOf = <T>(
  loaded:
    { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly string[] },
): T => {
  if (!loaded.ok) throw new Error(loaded.problems.join('\n'))
  return loaded.value
}
const scenarioOf = (id: string): Scenario =>
  valueOf(
    loadScenario(valueOf(loadCard(readScenarioFile(id, 'card.json'))), readScenarioFile(id, 'scenario.json')),
  )

function samplesOf(id: string): Samples {
  const data = readScenarioFile(id, 'samples.json')
  const parsed = samplesSchema.safeParse(data)
  if (!parsed.success) throw new Error(describeIssues('samples.json', data, parsed.error).join('\n'))
  return parsed.data
}

/** Counts that docs/scenarios.md asks of an author. The app itself plays what has fewer. */
function countProblems(scenario: Scenario): readonly string[] {
  const problems: string[] = []
  const count = (what: string, items: readonly unknown[], low: number, high: number) => {
    if (items.length < low || items.length > high)
      problems.push(`${what}: ${String(items.length)}; ${String(low)} to ${String(high)} are wanted`)
  }
  count('brief, es', scenario.brief.es, 2, 6)
  count('brief, en', scenario.brief.en, 2, 6)
  count('facts', scenario.facts, 4, 8)
  count('forbidden', scenario.forbidden, 2, 4)
  count('personas', scenario.personas, 4, 6)
  for (const persona of scenario.personas) count(`reactions of "${persona.id}"`, persona.reactions, 5, 8)
  count('rubric', scenario.rubric, 4, 6)
  count('headlines', scenario.headlines, 4, 7)
  count('threads', scenario.threads, 1, 2)
  for (const fact of [...scenario.facts, ...scenario.forbidden])
    for (const language of ['es', 'en'] as const)
      count(`phrases of "${fact.id}" in ${language}`, fact.phrases[language], 2, 60)
  return problems
}

function draftProblems(scenario: Scenario, draft: SampleDraft): readonly string[] {
  const hints = hintsOf(draft.text, draft.language)
  const answer = answerScenario(scenario, { text: draft.text, language: draft.language, hints })
  const problems = [
    ...draft.met
      .filter((id) => !answer.rubric.some((item) => item.id === id && item.met))
      .map((id) => `"${id}" should be met and is not`),
    ...draft.notMet
      .filter((id) => answer.rubric.some((item) => item.id === id && item.met))
      .map((id) => `"${id}" should not be met and is`),
  ]
  if (answer.headlineId !== draft.headline)
    problems.push(`the headline should be "${draft.headline}" and is "${String(answer.headlineId)}"`)
  if (isGoodDraft(draft, scenario))
    for (const hint of engine.analyze(draft.text, { language: draft.language }).hints)
      if (hint.severity !== 'note')
        problems.push(
          `a good draft, but the tone engine finds ${hint.severity} ${hint.category}: «${hint.quote}»`,
        )
  const labels = scenario.facts.map((fact) => fact.label[draft.language])
  for (const reaction of answer.reactions) {
    const quoted = [...reaction.text.matchAll(/[«“]([^»”]*)[»”]/g)].map((match) =>
      (match[1] ?? '').replace(/…$/, ''),
    )
    const isBound =
      labels.some((label) => reaction.text.includes(label)) ||
      quoted.some((quote) => quote !== '' && draft.text.includes(quote))
    if (!isBound)
      problems.push(`the reaction "${reaction.templateId}" neither quotes nor names: ${reaction.text}`)
    if (reaction.text.includes('{{')) problems.push(`the reaction "${reaction.templateId}" shows a bare {{`)
  }
  if (problems.length === 0) return []
  const reading = readDraft(draft.text, draft.language, scenario, hints)
  return [
    `draft "${draft.id}":`,
    ...problems.map((problem) => `  ${problem}`),
    '  what was read:',
    tellReading(reading, scenario),
  ]
}

function conversationProblems(
  scenario: Scenario,
  samples: Samples,
  one: SampleConversation,
): readonly string[] {
  const thread = scenario.threads.find((candidate) => candidate.id === one.thread)
  const draft = samples.drafts.find((candidate) => candidate.id === one.draft)
  // Names that do not fit are the schema test's to tell.
  if (!thread || !draft) return []
  const { language } = one
  const post = { text: draft.text, hints: hintsOf(draft.text, language) }
  const answer = answerScenario(scenario, { ...post, language })
  const replies = one.replies.map((text, at) => ({
    text,
    hints: hintsOf(text, language),
    voice: one.voice ?? null,
    minutes: one.minutes?.[at] ?? null,
  }))
  const lean = answer.reactions.find((reaction) => reaction.personaId === thread.personaId)?.lean ?? 0
  const { turns, ending } = play({ scenario, thread, language, post, lean, replies })
  const used = turns.filter((turn) => turn.reply !== null).length
  if (ending?.id === one.ending && used === one.replies.length) return []
  return [
    `conversation in ${language} that should end in "${one.ending}":`,
    ending === null
      ? '  it is not over: another reply is wanted'
      : `  it ends in "${ending.id}"${used < one.replies.length ? `, after ${String(used)} of ${String(one.replies.length)} replies` : ''}`,
    ...turns.flatMap((turn) => [
      `  ${turn.nodeId}: ${turn.says}`,
      ...(turn.reply
        ? [
            `    > ${turn.reply.text.slice(0, 120) || '(silence)'}`,
            `    branch "${turn.branchId ?? ''}" because of ${turn.quote ? `«${turn.quote}»` : 'an absence, the clock, or nothing else held'}`,
            tellReading(readDraft(turn.reply.text, language, scenario, turn.reply.hints), scenario),
          ]
        : []),
    ]),
  ]
}

/** Empty when there is nothing to tell. */
const told = (problems: readonly string[]): string => problems.join('\n')

describe.each([...scenarioIds, ...exampleIds])('scenario %s', (id) => {
  test('has the form that docs/scenarios.md describes, in both languages', () => {
    const scenario = scenarioOf(id)
    expect(scenario.id, 'the id is the folder’s name').toBe(id)
    expect(told(countProblems(scenario))).toBe('')
  })

  test('has samples for every ending and enough drafts of each kind', () => {
    expect(told(sampleProblems(samplesOf(id), scenarioOf(id)))).toBe('')
  })

  test('reads its sample drafts as their author said', () => {
    const scenario = scenarioOf(id)
    expect(told(samplesOf(id).drafts.flatMap((draft) => draftProblems(scenario, draft)))).toBe('')
  })

  test('comes to the ending of each sample conversation', () => {
    const scenario = scenarioOf(id)
    const samples = samplesOf(id)
    expect(told(samples.conversations.flatMap((one) => conversationProblems(scenario, samples, one)))).toBe(
      '',
    )
  })
})

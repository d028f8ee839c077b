/** What the scenarios are together: enough of them, of every kind, and none that says what another says. */
import { expect, test } from 'vitest'
import { loadCard, loadScenario } from './load-scenario.ts'
import type { Scenario } from './scenario.ts'
import { readScenarioFile, scenarioIds } from './testing/corpus.ts'

const scenarios: readonly Scenario[] = scenarioIds.flatMap((id) => {
  const card = loadCard(readScenarioFile(id, 'card.json'))
  const loaded = card.ok ? loadScenario(card.value, readScenarioFile(id, 'scenario.json')) : card
  // A broken one is told by content.test.ts, with what is wrong.
  return loaded.ok ? [loaded.value] : []
})

test('there are at least 24 scenarios, at least 8 of them crises, over three rungs', () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(24)
  expect(scenarios.filter((one) => one.kind === 'crisis').length).toBeGreaterThanOrEqual(8)
  for (const rung of [1, 2, 3])
    expect(scenarios.filter((one) => one.rung === rung).length).toBeGreaterThanOrEqual(3)
})

test('a case seen from the other side leads back', () => {
  for (const one of scenarios) {
    if (!one.pairedWith) continue
    const other = scenarios.find(({ id }) => id === one.pairedWith)
    expect(other?.pairedWith, `${one.id} is paired with ${one.pairedWith}`).toBe(one.id)
  }
  expect(scenarios.some((one) => one.pairedWith)).toBe(true)
})

/** Words of a sentence without what is filled in. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/\{\{\w+\}\}/g, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

test('no reaction, question or ending is said in two scenarios', () => {
  const saidBy = new Map<string, string>()
  const twice: string[] = []
  for (const scenario of scenarios) {
    const texts = [
      ...scenario.personas.flatMap((persona) => persona.reactions.map((reaction) => reaction.says)),
      ...scenario.threads.flatMap((thread) => [
        ...thread.nodes.map((node) => node.says),
        ...thread.endings.map((ending) => ending.text),
      ]),
    ]
    for (const text of texts)
      for (const language of ['es', 'en'] as const) {
        const key = plain(text[language])
        // "«…». ¿Y eso?" fits anywhere, and says little; longer ones belong to their case.
        if (key.split(' ').length < 5) continue
        const other = saidBy.get(`${language} ${key}`)
        if (other !== undefined && other !== scenario.id)
          twice.push(`${scenario.id} and ${other}: ${text[language]}`)
        saidBy.set(`${language} ${key}`, scenario.id)
      }
  }
  expect(twice).toEqual([])
})

test('somewhere speed counts: most crises mind the minutes of a reply', () => {
  const crises = scenarios.filter((one) => one.kind === 'crisis')
  const minding = crises.filter((one) => JSON.stringify(one.threads).includes('"afterMinutes"'))
  expect(minding.length).toBeGreaterThanOrEqual(Math.ceil(crises.length * 0.75))
})

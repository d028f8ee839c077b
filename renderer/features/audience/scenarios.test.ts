import { expect, test } from 'vitest'
import { cardData } from '../../domain/audience/testing/fixture.ts'
import { cards, openScenario, readCards, scenarioBand, scenarioFacts, scenarioList } from './scenarios.ts'

test('a damaged card is left out and named, with what is wrong in it; the others work', () => {
  const { cards: read, broken } = readCards({
    '../assets/scenarios/wet-cellar/card.json': cardData,
    '../assets/scenarios/torn/card.json': { ...cardData, id: 'torn', title: { es: 'Solo español' } },
    '../assets/scenarios/empty/card.json': null,
  })
  expect(read.map((card) => card.id)).toEqual(['wet-cellar'])
  expect(broken.map(({ id }) => id)).toEqual(['torn', 'empty'])
  expect(broken[0]?.problems).toEqual(['card.json: title, en: the text in "en" is missing'])
})

test('what is played is read when a scenario opens, once', async () => {
  const card = cards.find(({ id }) => id === 'recalled-batch')
  if (!card) throw new Error('the app came without this scenario')
  const opening = openScenario(card)
  expect(openScenario(card)).toBe(opening)
  const opened = await opening
  expect(opened.ok && opened.value.threads.length).toBeGreaterThan(0)
})

test('a card without its scenario answers with what is wrong, and does not throw', async () => {
  const card = cards[0]
  if (!card) throw new Error('the app came without scenarios')
  expect(await openScenario({ ...card, id: 'nowhere' as never })).toEqual({
    ok: false,
    problems: ['scenario.json: is missing'],
  })
})

test('lists go by rung, and what is unknown is said to be', async () => {
  expect(cards.map((card) => card.rung)).toEqual(cards.map((card) => card.rung).toSorted())
  expect(scenarioList('es').length).toBe(cards.length)
  expect(scenarioFacts({ id: 'nowhere' }, 'es')).toBeNull()
  expect(await scenarioBand({ id: 'nowhere' })).toBeNull()
})

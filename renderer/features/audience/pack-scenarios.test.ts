import { afterEach, describe, expect, it } from 'vitest'
import { installedContent } from '../../domain/packs/installed-content.ts'
import { exampleFiles, exampleManifest } from '../../domain/packs/testing/example.ts'
import { brokenCards, bringPackScenarios, cardById, openScenario, scenarioList } from './scenarios.ts'

const id = 'orzalba:the-six-fifty-two'
const card = 'scenarios/the-six-fifty-two/card.json'

afterEach(() => bringPackScenarios([]))

describe('the scenarios of a pack', () => {
  it('are listed behind the app’s own and can be played, until the pack goes', async () => {
    const before = scenarioList('en')
    bringPackScenarios([installedContent(exampleManifest, exampleFiles)])
    expect(scenarioList('en')).toEqual([...before, { id, title: 'The 6:52' }])
    const found = cardById(id)
    const loaded = found && (await openScenario(found))
    expect(loaded).toMatchObject({ ok: true, value: { id, task: { en: 'Write this afternoon’s notice.' } } })
    bringPackScenarios([])
    expect(cardById(id)).toBeUndefined()
  })

  it('are named when they cannot be read, and the others work', () => {
    const before = scenarioList('en')
    bringPackScenarios([installedContent(exampleManifest, { ...exampleFiles, [card]: '{}' })])
    expect(scenarioList('en')).toEqual(before)
    expect(brokenCards.map((broken) => broken.id)).toContain(id)
  })
})

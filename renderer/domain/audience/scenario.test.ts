/** What a damaged or careless scenario file is told. */
import { describe, expect, test } from 'vitest'
import { loadCard, loadScenario } from './load-scenario.ts'
import { card, cardData, contentData } from './testing/fixture.ts'

type Content = typeof contentData
const clone = (): Content => JSON.parse(JSON.stringify(contentData)) as Content

/** What is said about the fixture after a change. */
function problemsAfter(change: (content: Content) => void, kind = card.kind): readonly string[] {
  const content = clone()
  change(content)
  const loaded = loadScenario({ ...card, kind }, content)
  return loaded.ok ? [] : loaded.problems
}
const nodeAt = (content: Content, at: number) => {
  const node = content.threads[0]?.nodes[at]
  if (!node) throw new Error('the fixture has no such node')
  return node
}

test('a sound scenario is taken whole', () => {
  expect(problemsAfter(() => undefined)).toEqual([])
})

describe('a scenario is refused, with file and id,', () => {
  test('when a language is missing', () => {
    const problems = problemsAfter((content) => {
      const says: { en?: string } | undefined = content.personas[0]?.reactions[1]?.says
      if (says) delete says.en
    })
    expect(problems).toEqual([
      'scenario.json: persona "reporter", reaction "reporter-papers", says, en: the text in "en" is missing',
    ])
  })

  test('when its thread goes in a loop', () => {
    const problems = problemsAfter((content) => {
      nodeAt(content, 1).branches.push({
        id: 'back',
        when: { always: true },
        to: { node: 'first' },
        lean: 0,
        aside: null,
      })
    })
    expect(problems.join()).toContain('thread "ask": it goes in a loop: first → again → first')
  })

  test('when a node or an ending can never be reached', () => {
    const problems = problemsAfter((content) => {
      nodeAt(content, 0).branches[3] = {
        id: 'dodge',
        when: { always: true },
        to: { ending: 'open' },
        lean: 0,
        aside: null,
      }
    })
    expect(problems).toEqual(
      ['scenario.json: thread "ask": node "again" can never be reached'].map((one) =>
        expect.stringContaining(one.slice(15)),
      ),
    )
  })

  test('when a branch leads nowhere', () => {
    const problems = problemsAfter((content) => {
      nodeAt(content, 0).branches[2] = {
        id: 'hour',
        when: { fact: 'hour' },
        to: { node: 'third' },
        lean: 0,
        aside: null,
      }
    })
    expect(problems.join()).toContain(
      'branch "hour" of node "first" leads to node "third", which is not there',
    )
  })

  test('when the last branch, reaction or headline does not hold always', () => {
    const problems = problemsAfter((content) => {
      nodeAt(content, 0).branches.pop()
      content.headlines.pop()
      content.personas[0]?.reactions.pop()
    }).join()
    expect(problems).toContain('the last branch of node "first" must be {"always": true}')
  })

  test.each([
    [{ fact: 'nowhere' }, 'names the fact "nowhere", which the scenario does not have'],
    [{ forbidden: 'nowhere' }, 'names the forbidden "nowhere"'],
    [{ any: [{ denied: 'lost' }] }, 'names the fact "lost"'],
    [{ said: { fact: 'hour' } }, 'uses "said", which has a meaning in threads only'],
  ])('when a headline’s condition is %j', (when, message) => {
    const problems = problemsAfter((content) => {
      content.headlines.unshift({ id: 'odd', when: when as never, text: { es: 'a', en: 'a' } })
    })
    expect(problems.join()).toContain(message)
    expect(problems.join()).toContain('headline "odd"')
  })

  test.each([
    [{ facts: 'hour' }, 'no condition is called "facts"; there are fact, missing'],
    [{ hint: 'jargn' }, 'no category "jargn"'],
    [{ signal: 'apologies' }, 'no signal "apologies"; there are apology'],
    [{ fact: 'hour', lean: 1 }, 'a condition has one key; this has fact, lean'],
    [{ all: [] }, '"all" wants a list of conditions'],
    ['hour', 'a condition is an object'],
  ])('when a condition is written %j', (when, message) => {
    const problems = problemsAfter((content) => {
      content.headlines.unshift({ id: 'odd', when: when as never, text: { es: 'a', en: 'a' } })
    })
    expect(problems.join()).toContain(message)
  })

  test('when a branch asks for a voice that the thread does not have', () => {
    const problems = problemsAfter((content) => {
      nodeAt(content, 2).branches[0] = {
        id: 'x',
        when: { voice: 'minister' },
        to: { ending: 'open' },
        lean: 0,
        aside: null,
      } as never
    })
    expect(problems.join()).toContain('branch "x" names the voice "minister"')
  })

  test('when a reaction neither quotes nor names, or names where nothing is missing', () => {
    const bare = problemsAfter((content) => {
      const reaction = content.personas[1]?.reactions[1]
      if (reaction) reaction.says.es = 'Muy bien todo.'
    })
    expect(bare.join()).toContain('reaction "clerk-papers", says, es: quotes nothing')
    const misnamed = problemsAfter((content) => {
      const reaction = content.personas[1]?.reactions[1]
      if (reaction) reaction.says.es = 'Falta {{missing}}.'
    })
    expect(misnamed.join()).toContain('names {{missing}}, but its condition is about no missing fact')
  })

  test('when a crisis has no pressure or too few endings', () => {
    const problems = problemsAfter((content) => {
      ;(content as { pressure: unknown }).pressure = null
    })
    expect(problems).toEqual(['scenario.json: a crisis has pressure; here it is null'])
    expect(
      problemsAfter((content) => void ((content as { pressure: unknown }).pressure = null), 'answer'),
    ).toEqual([])
  })

  test('when a conversation is too short', () => {
    const problems = problemsAfter((content) => {
      content.threads[0]?.nodes.splice(1)
      nodeAt(content, 0).branches = ['good', 'open', 'late', 'worse'].map((id, at) => ({
        id,
        when: at === 3 ? { always: true } : { fact: 'hour' },
        to: { ending: id },
        lean: 0,
        aside: null,
      }))
    })
    expect(problems.join()).toContain('has 1 question(s) on its longest way; 2 to 4 are wanted')
  })

  test('when an event comes after the time is over', () => {
    const problems = problemsAfter((content) => {
      const event = content.pressure.events[0]
      if (event) event.atMinute = 50
    })
    expect(problems.join()).toContain('event 1 comes after the 30 minutes are over')
  })
})

test('a card without a language or of an unknown kind is refused with the place', () => {
  const loaded = loadCard({ ...cardData, kind: 'party', title: { es: 'Solo español' } })
  expect(loaded.ok).toBe(false)
  const problems = loaded.ok ? [] : loaded.problems
  expect(problems.join('\n')).toMatch(/card\.json: kind: .*crisis/)
  expect(problems).toContain('card.json: title, en: the text in "en" is missing')
})

test('anything at all in place of a scenario is refused and never throws', () => {
  for (const data of [null, 7, 'text', [], {}, { threads: [null] }, { threads: [{ nodes: 3 }] }, undefined])
    expect(loadScenario(card, data).ok).toBe(false)
})

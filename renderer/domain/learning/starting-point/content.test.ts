/** The questions and the paths as they are shipped: fair to each matter, whole in both languages, leading somewhere. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Matter, matters } from '../../../../electron/shared/entities/starting-point.ts'
import { type Answers, weigh } from './weigh.ts'
import { pathFor } from './path.ts'
import { pathKeys } from './schema.ts'
import { readPaths, readQuestions } from './testing/content.ts'

const { questions, version } = readQuestions()
const all = { questions, version }
const paths = readPaths()
const assets = path.join(import.meta.dirname, '../../../../assets')

/** Wherever one of these matters can be chosen, it is, the first before the second; elsewhere what weighs nothing. */
const leaning = (...wanted: readonly Matter[]): Answers =>
  Object.fromEntries(
    questions.map(({ id, answers }) => {
      const found = wanted.flatMap((matter) => answers.filter(({ weighs }) => weighs?.matter === matter))
      return [id, (found[0] ?? answers.find(({ weighs }) => weighs === null))?.id ?? '']
    }),
  )

describe('the questions', () => {
  it('are twelve, each with four different answers and with one that weighs nothing', () => {
    expect(questions).toHaveLength(12)
    expect(new Set(questions.map(({ id }) => id)).size).toBe(12)
    for (const { id, answers } of questions) {
      expect(new Set(answers.map((answer) => answer.id)).size, `${id}`).toBe(4)
      expect(
        answers.some(({ weighs }) => weighs === null),
        `${id}`,
      ).toBe(true)
      // Nobody can choose between two answers that tell the same.
      const told = answers.flatMap(({ weighs }) => (weighs ? [weighs.matter] : []))
      expect(new Set(told).size, `${id}`).toBe(told.length)
    }
  })

  it('give each matter the same number of situations and the same weight', () => {
    const by = (matter: Matter) =>
      questions.flatMap(({ answers }) =>
        answers.flatMap(({ weighs }) => (weighs?.matter === matter ? [weighs.weight] : [])),
      )
    for (const matter of matters) {
      expect(by(matter).length, `${matter}`).toBeGreaterThanOrEqual(2)
      expect(by(matter).toSorted(), `${matter}`).toEqual(by('fear').toSorted())
    }
  })

  it('do not have the answer that weighs nothing always in the same place', () => {
    const places = questions.map(({ answers }) => answers.findIndex(({ weighs }) => weighs === null))
    for (const place of [0, 1, 2, 3]) expect(places, `${String(place)}`).toContain(place)
  })

  it('let every answer be given, and every answer that weighs change a result', () => {
    for (const { id, answers } of questions)
      for (const answer of answers) {
        if (!answer.weighs) continue
        const { matter } = answer.weighs
        const enough = leaning(matter)
        const others = Object.fromEntries(Object.entries(enough).filter(([each]) => each !== id))
        const given = Object.entries({ ...others, [id]: answer.id })
        // Down to the answers without which the matter is no longer named: this one is among them.
        const counted = given.filter(([question, choice]) =>
          questions.find((one) => one.id === question)?.answers.some((a) => a.id === choice && a.weighs),
        )
        const own = counted.filter(([question]) => question === id)
        const two = counted.filter(([question]) => question !== id)
        const least = two.findIndex(
          (_, index) => weigh(all, Object.fromEntries([...own, ...two.slice(0, index)])).first === matter,
        )
        expect(least, `${id}/${answer.id}`).toBeGreaterThanOrEqual(0)
        expect(weigh(all, Object.fromEntries([...own, ...two.slice(0, least)])).first).toBe(matter)
      }
  })
})

describe('the results', () => {
  it('can all be reached: each matter alone, each before each other, and none', () => {
    expect(weigh(all, leaning())).toEqual({ first: null, second: null, even: false })
    for (const first of matters) {
      expect(weigh(all, leaning(first)), `${first}`).toEqual({ first, second: null, even: false })
      for (const second of matters)
        if (second !== first)
          expect(weigh(all, leaning(first, second)), `${first}, ${second}`).toMatchObject({ first, second })
    }
  })

  it('say so when two weigh the same', () => {
    const even = questions.flatMap(({ id, answers }) => {
      const choice = (matter: Matter) => answers.find(({ weighs }) => weighs?.matter === matter)
      if (id === 'wrong-date') return [[id, choice('fear')?.id ?? '']]
      if (id === 'half-an-hour') return [[id, choice('control')?.id ?? '']]
      if (id === 'two-lines') return [[id, choice('time')?.id ?? '']]
      if (id === 'saturday') return [[id, choice('fear')?.id ?? '']]
      return id === 'the-rule' ? [[id, choice('control')?.id ?? '']] : []
    })
    expect(weigh(all, Object.fromEntries(even))).toEqual({ first: 'fear', second: 'control', even: true })
  })

  it('are the same for the same answers, in whatever order they were given', () => {
    // A small generator of its own: the same thousand sheets on every run.
    let seed = 7
    const next = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed % below
    }
    for (let sheet = 0; sheet < 1000; sheet += 1) {
      const given = questions.map(({ id, answers }) => [id, answers[next(4)]?.id ?? ''] as const)
      const result = weigh(all, Object.fromEntries(given))
      expect(weigh(all, Object.fromEntries(given.toReversed()))).toEqual(result)
      expect(result.first === null || result.first !== result.second).toBe(true)
    }
  })

  it('name nothing from a single answer', () => {
    for (const { id, answers } of questions)
      for (const answer of answers) expect(weigh(all, { [id]: answer.id }).first).toBeNull()
  })
})

describe('the paths', () => {
  it('have four to six lessons that exist, none twice, one scenario that exists and one thing to rehearse', () => {
    for (const first of [...matters, null])
      for (const second of first === null ? [null] : [...matters.filter((one) => one !== first), null]) {
        const steps = pathFor(paths, { first, second, even: false })
        const lessons = steps.flatMap((item) => (item.kind === 'lesson' ? [item.id] : []))
        expect(lessons.length).toBeGreaterThanOrEqual(4)
        expect(lessons.length).toBeLessThanOrEqual(6)
        expect(new Set(lessons).size).toBe(lessons.length)
        for (const id of lessons) expect(existsSync(path.join(assets, 'lessons', id)), `${id}`).toBe(true)
        expect(steps.slice(lessons.length).map(({ kind }) => kind)).toEqual(['scenario', 'rehearse'])
        for (const item of steps)
          if (item.kind === 'scenario')
            expect(existsSync(path.join(assets, 'scenarios', item.id)), `${item.id}`).toBe(true)
      }
  })

  it('are adapted: another second matter gives another path', () => {
    for (const first of matters) {
      const made = matters
        .filter((second) => second !== first)
        .map((second) => JSON.stringify(pathFor(paths, { first, second, even: false })))
      expect(new Set(made).size, `${first}`).toBe(made.length)
    }
  })
})

describe('the texts', () => {
  const written = [
    ...questions.flatMap(({ id, texts, answers }) => [
      { id, texts: asWords(texts) },
      ...answers.map((answer) => ({ id: `${id}/${answer.id}`, texts: asWords(answer.texts) })),
    ]),
    ...pathKeys.flatMap((key) => [
      { id: key, texts: asWords(paths[key].texts) },
      { id: `${key}/rehearse`, texts: asWords(paths[key].rehearse) },
    ]),
  ]

  it('are there in both languages, and neither is the other', () => {
    for (const { id, texts } of written) {
      expect(Object.keys(texts).toSorted(), `${id}`).toEqual(['en', 'es'])
      expect(texts['es'], `${id}`).not.toBe(texts['en'])
    }
  })

  it('keep the voice: no exclamation marks, no scores, each language’s own quotation marks', () => {
    for (const { id, texts } of written) {
      for (const text of Object.values(texts)) expect(text, `${id}`).not.toMatch(/[!¡%"']|puntuación|score/u)
      expect(texts['es'], `${id}`).not.toMatch(/[“”]/u)
      expect(texts['en'], `${id}`).not.toMatch(/[«»]/u)
    }
  })

  it('are short enough to be answered in four minutes', () => {
    for (const language of ['es', 'en']) {
      const count = questions
        .flatMap(({ texts, answers }) => [texts, ...answers.map((answer) => answer.texts)])
        .map((texts) => (asWords(texts)[language] ?? '').split(/\s+/u).length)
        .reduce((sum, words) => sum + words, 0)
      expect(count / 190, `${language}`).toBeLessThan(4.5)
    }
  })
})

/** All the words of one language, whatever they are called. */
function asWords(texts: Readonly<Record<string, string | object>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(texts).map(([language, text]) => [
      language,
      typeof text === 'string' ? text : Object.values(text).join(' '),
    ]),
  )
}

import { describe, expect, it } from 'vitest'
import { exerciseSchema } from '../exercise-schema.ts'
import { decision, match, rewrite, self } from '../testing/sample-kinds.ts'
import { sampleFiles, single } from '../testing/sample-lesson.ts'
import { checkExercise } from './check-exercise.ts'
import { checkLessons } from './check-lessons.ts'
import type { Analyze } from './check-rewrite.ts'

/** An engine that dislikes one word in each language, and remarks on another. */
const analyze: Analyze = (text) =>
  [...text.matchAll(/líderes|leaders|isolated|almacén/g)].map(([quote]) => ({
    category: 'hype',
    severity: quote === 'almacén' ? 'note' : 'advice',
    quote,
  }))

const problems = (raw: object) =>
  checkExercise(exerciseSchema.parse(raw), 'sample', ['es', 'en'], analyze).map(
    ({ code, detail }) => `${code}: ${detail}`,
  )
const all = (raw: object) => problems(raw).join('\n')

describe('the check of the wider kinds', () => {
  it('accepts one of each', () => {
    for (const raw of [match, rewrite, decision, self]) expect(problems(raw)).toEqual([])
  })

  it('names what lacks a language, down to the part', () => {
    const lacking = [
      { ...match, decoys: [{ ...match.decoys[0], texts: { es: match.decoys[0]?.texts.es } }] },
      { ...decision, ends: decision.ends.map((end) => ({ ...end, texts: { es: end.texts.es } })) },
      { ...self, statements: self.statements.map(({ id }) => ({ id, texts: { es: `Frase ${id}` } })) },
      {
        ...rewrite,
        goals: rewrite.goals.map((goal) =>
          goal.check.kind === 'keeps' ? { ...goal, check: { ...goal.check, phrases: { es: ['x'] } } } : goal,
        ),
      },
    ]
    const places = ['"pair-up/d"', '"eight-ten/heard"', '"where-am-i/one"', '"mend/figure/phrases"']
    lacking.forEach((raw, index) => {
      const { problems: found } = checkLessons([sampleFiles({ exercises: [single, raw] })], '[]', [
        'es',
        'en',
      ])
      expect(found.map(({ detail }) => detail)).toContain(`no en in exercises.json: ${places[index]}`)
    })
  })

  it('does not miss English words for a goal that only Spanish has', () => {
    const { problems: found } = checkLessons([sampleFiles({ exercises: [single, rewrite] })], '[]', [
      'es',
      'en',
    ])
    expect(found.filter(({ code }) => code === 'missing-language')).toEqual([])
  })
})

describe('the check of a match', () => {
  it('refuses a text that stands twice on a side', () => {
    const [first, second, third] = match.pairs
    const twin = { ...second, texts: { ...second?.texts, en: { ...second?.texts.en, right: 'right A ' } } }
    expect(all({ ...match, pairs: [first, twin, third] })).toContain('the same text twice on one side (en)')
  })

  it('refuses a decoy with the id of a pair', () => {
    expect(all({ ...match, decoys: match.decoys.map((decoy) => ({ ...decoy, id: 'a' })) })).toContain(
      '"a" is there twice',
    )
  })
})

describe('the check of a rewrite', () => {
  const es = rewrite.texts.es
  const withSpanish = (change: object) => ({
    ...rewrite,
    texts: { ...rewrite.texts, es: { ...es, ...change } },
  })

  it('runs the accepted answers: each meets every goal', () => {
    const accepted = ['Hubo pedidos que salieron tarde. ¿Le llegó el suyo?', ...es.accepted.slice(1)]
    expect(all(withSpanish({ accepted }))).toContain('accepted, but not "figure"')
  })

  it('wants the tone engine to find no warning and no advice in them; a note is let pass', () => {
    const goals = rewrite.goals.filter((goal) => goal.id !== 'calm')
    const accepted = [
      'Somos líderes con 312 pedidos en el almacén. ¿Le llegó el suyo?',
      ...es.accepted.slice(1),
    ]
    expect(problems({ ...withSpanish({ accepted }), goals })).toEqual([
      expect.stringContaining('tone: es: accepted, but hype (advice) in "líderes"'),
    ])
  })

  it('runs the rejected answers: each fails the goals that it names', () => {
    const rejected = [{ text: 'Hay 312 pedidos.', fails: ['figure'] }, ...es.rejected.slice(1)]
    expect(all(withSpanish({ rejected }))).toContain('rejected, but "figure" is met')
    expect(
      all(withSpanish({ rejected: [{ text: 'Hay.', fails: ['gone'] }, ...es.rejected.slice(1)] })),
    ).toContain('no goal "gone"')
  })

  it('refuses a start that meets every goal', () => {
    expect(all(withSpanish({ start: '¿Vio usted los 312 pedidos del martes?' }))).toContain(
      'already meets every goal',
    )
  })

  it('refuses an answer written twice, and two that are nearly the same', () => {
    const [one = '', two = '', three = ''] = es.accepted
    expect(all(withSpanish({ accepted: [one, one, two] }))).toContain('the same text twice')
    expect(all(withSpanish({ accepted: [one, `${one.slice(0, -1)}, Ana?`, three] }))).toContain(
      'nearly the same',
    )
  })

  it('refuses fewer than three accepted or rejected answers, and a category that the engine does not have', () => {
    const parses = (raw: object) => exerciseSchema.safeParse(raw).success
    expect(parses(rewrite)).toBe(true)
    expect(parses(withSpanish({ accepted: es.accepted.slice(1) }))).toBe(false)
    expect(parses(withSpanish({ rejected: es.rejected.slice(1) }))).toBe(false)
    const goal = { ...rewrite.goals[0], check: { kind: 'without', categories: ['boring'] } }
    expect(parses({ ...rewrite, goals: [goal, ...rewrite.goals.slice(1)] })).toBe(false)
  })

  it('refuses a goal without a limit, and one that nobody can meet', () => {
    const goal = (check: object) => ({
      ...rewrite,
      goals: [...rewrite.goals, { id: 'size', check, texts: { es: 'x', en: 'x' } }],
    })
    expect(all(goal({ kind: 'words' }))).toContain('neither "min" nor "max"')
    expect(all(goal({ kind: 'words', min: 9, max: 3 }))).toContain('more than it allows')
  })
})

describe('the check of a decision', () => {
  const [first, second] = decision.nodes
  const leading = (to: object) => ({
    ...decision,
    nodes: [first, { ...second, options: second?.options.map((option) => ({ ...option, to })) }],
  })

  it('refuses a loop', () => {
    const [tell, dodge] = second?.options ?? []
    const looped = {
      ...second,
      options: [tell, { ...dodge, to: { node: 'first' } }, { ...dodge, id: 'more' }],
    }
    expect(all({ ...decision, nodes: [first, looped] })).toContain('a loop through "first"')
  })

  it('refuses a way that leads nowhere, and a place that cannot be reached', () => {
    expect(all(leading({ node: 'gone' }))).toContain('leads nowhere')
    expect(all(leading({ end: 'heard' }))).toContain('"quoted" cannot be reached')
    expect(all({ ...decision, start: 'gone' })).toContain('"start" is no node')
  })

  it('wants a good end and two others, and no good end at the first step', () => {
    const ends = (good: boolean) => ({ ...decision, ends: decision.ends.map((end) => ({ ...end, good })) })
    expect(all(ends(false))).toContain('no good end')
    expect(all(ends(true))).toContain('ends that are not good')
    const early = { ...decision, ends: decision.ends.map((end) => ({ ...end, good: end.id === 'late' })) }
    expect(all(early)).toContain('takes 1 decision')
  })

  it('refuses a way that takes more than four decisions', () => {
    const chain = ['one', 'two', 'three', 'four'].map((id, index, ids) => ({
      ...second,
      id,
      options: second?.options.map((option, at) => ({
        ...option,
        to: at === 0 ? { node: ids[index + 1] ?? 'second' } : { end: 'quoted' },
      })),
    }))
    const start = {
      ...first,
      options: first?.options.map((option, at) => (at === 0 ? { ...option, to: { node: 'one' } } : option)),
    }
    expect(all({ ...decision, nodes: [start, ...chain, second] })).toContain('6 decisions on the longest way')
  })
})

describe('the check of a self-assessment', () => {
  it('wants bands that rise and reach the top', () => {
    const bands = (...limits: number[]) => ({
      ...self,
      bands: limits.map((upTo, index) => ({ ...self.bands[index], upTo })),
    })
    expect(all(bands(0.5, 0.5, 1))).toContain('do not rise')
    expect(all(bands(0.2, 0.5))).toContain('does not reach 1')
  })

  it('refuses a statement or a label that is there twice', () => {
    const [one, , three] = self.statements
    expect(all({ ...self, statements: [one, { ...one, id: 'two' }, three] })).toContain(
      'a statement is there twice',
    )
    const en = { ...self.texts.en, scale: ['Never', 'Never', 'Often', 'Always'] }
    expect(all({ ...self, texts: { ...self.texts, en } })).toContain('the scale has "Never" twice')
  })
})

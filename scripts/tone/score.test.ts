import { describe, expect, it } from 'vitest'
import type { Category, Hint } from '../../renderer/domain/tone/types.ts'
import { readDevPost } from './dev-set.ts'
import { belowFloors, readFloors } from './floors.ts'
import { evaluate, isRight, judge } from './score.ts'

const hint = (category: Category, start: number, end: number, ruleId: string = category): Hint => ({
  id: `${ruleId}#${start}`,
  ruleId,
  category,
  severity: 'note',
  language: 'en',
  start,
  end,
  quote: '',
  params: {},
  suggestions: [],
})

const post = (text: string, present: readonly Category[] = []) =>
  readDevPost(JSON.stringify({ id: 'p', lang: 'en', text, present }))

describe('a hint is right', () => {
  const mark = { category: 'hype', start: 10, end: 20 } as const

  it.each([
    ['on the same span', 10, 20],
    ['on half of the mark', 10, 15],
    ['when the mark is half of it', 5, 15],
    ['when it holds the mark and is three times as long and 20 more', 10, 60],
  ])('%s', (_, start, end) => {
    expect(isRight(hint('hype', start, end), mark)).toBe(true)
  })

  it.each([
    ['when it shares less than half of the shorter one', 16, 25],
    ['when it only touches the mark', 20, 24],
    ['when it is longer than three times the mark and 20', 10, 61],
  ])('not %s', (_, start, end) => {
    expect(isRight(hint('hype', start, end), mark)).toBe(false)
  })

  it('not in another category', () => {
    expect(isRight(hint('cliche', 10, 20), mark)).toBe(false)
  })
})

describe('a post is judged', () => {
  it('hint by hint and mark by mark', () => {
    const judged = judge(
      post('{{hype:world-class}} and {{hype:unique}} things'),
      [hint('hype', 0, 11), hint('jargon', 16, 22)],
      4,
    )
    expect(judged.right.map(({ start }) => start)).toEqual([0])
    expect(judged.wrong.map(({ category }) => category)).toEqual(['jargon'])
    expect(judged.found.map(({ start }) => start)).toEqual([0])
    expect(judged.missed.map(({ start }) => start)).toEqual([16])
  })

  it('by presence for faults of the whole post, wherever the hint stands', () => {
    const judged = judge(post('I did it.', ['monologue', 'register']), [hint('monologue', 0, 1)], 3)
    expect(judged.right.length).toBe(1)
    expect(judged.presentFound).toEqual(['monologue'])
    expect(judged.presentMissed).toEqual(['register'])
  })
})

describe('the evaluation', () => {
  const faulty = judge(
    post('{{hype:world-class}} and {{jargon:synergy}}'),
    [hint('hype', 0, 11), hint('hype', 12, 15)],
    4,
  )
  const clean = judge(post('We moved to the second floor.'), [hint('cliche', 0, 8, 'en/cliche/x')], 6)
  const quiet = judge(post('The lift works again.'), [], 4)
  const result = evaluate([faulty, clean, quiet])

  it('counts precision over hints and recall over marks', () => {
    expect(result.overall).toMatchObject({ hints: 3, right: 1, marks: 2, found: 1, recall: 0.5 })
    expect(result.overall.precision).toBeCloseTo(1 / 3)
  })

  it('takes the mean F1 of the categories that occur', () => {
    expect(result.byCategory.get('hype')?.f1).toBeCloseTo(2 / 3)
    expect(result.byCategory.get('jargon')?.f1).toBe(0)
    expect(result.byCategory.get('cliche')?.f1).toBe(0)
    expect(result.macroF1).toBeCloseTo(2 / 9)
  })

  it('counts false hints on clean posts against their words', () => {
    expect(result).toMatchObject({
      posts: 3,
      cleanPosts: 2,
      cleanPostsWithHint: 0.5,
      falsePer100CleanWords: 10,
    })
  })

  it('lists the rules that err most first', () => {
    expect(result.rules).toEqual([
      { ruleId: 'en/cliche/x', hints: 1, right: 0 },
      { ruleId: 'hype', hints: 2, right: 1 },
    ])
  })

  it('is held against the floors, one sentence for each that does not hold', () => {
    const floors = {
      precision: 0.9,
      recall: 0.5,
      macroF1: 0.1,
      falsePer100CleanWords: 0.25,
      cleanPostsWithHint: 0.5,
    }
    expect(belowFloors('en', result, floors)).toEqual([
      'en: precision 0.333, below 0.9',
      'en: falsePer100CleanWords 10.000, above 0.25',
    ])
  })

  it('has no floors for a language that the file lacks', () => {
    expect(() => readFloors('{"es":{"precision":1}}', 'es')).toThrow(/recall/)
    expect(() => readFloors('{}', 'en')).toThrow(/precision/)
  })
})

import { describe, expect, test } from 'vitest'
import type { Publication } from '../../../electron/shared/entities/publication.ts'
import type { Profile } from '../../domain/tone/types.ts'
import { withRules, withWords } from './ignored-rules.ts'
import { strongestAxis, where } from './tone-words.ts'
import { publicationFacts } from './use-publication.ts'

const publication = (state: Publication['state'], updatedAt: string) => ({ state, updatedAt }) as Publication

describe('the page of a draft that is published', () => {
  test('is closed during the thirty seconds and while it is sent, open while it only waits', () => {
    for (const state of ['held', 'ready', 'sending', 'partly-sent'] as const)
      expect(publicationFacts([publication(state, '1')]).leaving).toBe(true)
    for (const state of [
      'waiting-network',
      'waiting-unlock',
      'failed',
      'cancelled',
      'sent',
      'handed-over',
      'unknown',
      'retracted',
    ] as const)
      expect(publicationFacts([publication(state, '1')]).leaving).toBe(false)
  })
  test('tells of the last text that arrived, not of one that was taken back', () => {
    const list = [
      publication('sent', '2026-01-01'),
      publication('sent', '2026-02-01'),
      publication('retracted', '2026-03-01'),
    ]
    expect(publicationFacts(list).sent?.updatedAt).toBe('2026-02-01')
    expect(publicationFacts([publication('retracted', '1')]).sent).toBeNull()
  })
})

describe('what is ignored for good', () => {
  const since = '2026-03-12T09:42:00.000Z'
  const model = { kind: 'model', category: 'hype', quote: 'líder' } as const
  const rule = (ruleId: string) => ({ kind: 'rule', ruleId }) as const

  test('is added once with its moment, removed when undone, and leaves the rest alone', () => {
    expect(withRules([model, rule('a')], { added: ['b', 'a'], removed: [] }, since)).toEqual([
      model,
      { ...rule('b'), since },
      { ...rule('a'), since },
    ])
    expect(withRules([model, rule('a'), rule('b')], { added: [], removed: ['a'] }, since)).toEqual([
      model,
      rule('b'),
    ])
  })
  test('takes back only the words of the model that were meant', () => {
    const other = { ...model, quote: 'el mejor' }
    expect(withRules([model, other], { added: [], removed: ['model/hype#líder'] }, since)).toEqual([other])
  })
  test('holds the words of the personal dictionary in the same way', () => {
    const before = [{ word: 'tormera' }, { word: 'castrejal' }]
    expect(withWords(before, { added: ['ganadín'], removed: ['tormera'] }, since)).toEqual([
      { word: 'castrejal' },
      { word: 'ganadín', since },
    ])
  })
})

describe('the words for a tone', () => {
  const profile = (values: Partial<Record<keyof Profile, number>>) =>
    Object.fromEntries(
      (['warmFormal', 'cautiousBlunt', 'concreteAbstract', 'iWe'] as const).map((axis) => [
        axis,
        { value: values[axis] ?? 0, words: [] },
      ]),
    ) as unknown as Profile

  test('name the trait that stands out most', () => {
    expect(strongestAxis(profile({ iWe: -0.4, cautiousBlunt: 0.7 }))).toEqual({
      axis: 'cautiousBlunt',
      side: 'high',
    })
  })
  test('name none when nothing leans', () => {
    expect(strongestAxis(profile({ iWe: 0.2 }))).toBeNull()
    expect(where(0)).toBe('middle')
  })
})

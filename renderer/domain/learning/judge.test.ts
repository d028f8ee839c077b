import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Exercise, exerciseKinds, exerciseSchema } from './exercise-schema.ts'
import { judge, modelAnswer, moveItem } from './judge.ts'
import { sampleKinds } from './testing/sample-kinds.ts'
import { multiple, order, reflection, sampleExercises, single, strike } from './testing/sample-lesson.ts'

const read = (raw: unknown): Exercise => exerciseSchema.parse(raw)
const anyAnswer = fc.oneof(
  fc.string(),
  fc.array(fc.constantFrom('a', 'b', 'c', 'pleased', 'when', 'other'), { maxLength: 6 }),
  fc.dictionary(fc.string(), fc.string()),
  fc.constant(undefined),
)

describe('judging', () => {
  it('covers every kind, and accepts each exercise’s own answer', () => {
    const exercises = [...sampleExercises, ...sampleKinds].map(read)
    expect(exercises.map((exercise) => exercise.kind).toSorted()).toEqual([...exerciseKinds].toSorted())
    for (const exercise of exercises)
      expect(judge(exercise, modelAnswer(exercise, 'es'), { language: 'es', hints: [] }).state).toBe('met')
  })

  it('gives the same verdict to the same answer, never throws, and is met only without anything wrong or missing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...[...sampleExercises, ...sampleKinds].map(read)),
        anyAnswer,
        (exercise, answer) => {
          const verdict = judge(exercise, answer)
          expect(judge(exercise, answer)).toEqual(verdict)
          if (verdict.state === 'met')
            expect(verdict.findings.every((finding) => finding.says === 'right')).toBe(true)
        },
      ),
    )
  })

  it('single choice: only the right option meets it', () => {
    expect(judge(read(single), 'b')).toEqual({ state: 'met', findings: [{ id: 'b', says: 'right' }] })
    expect(judge(read(single), 'a')).toEqual({ state: 'under-way', findings: [{ id: 'a', says: 'wrong' }] })
    expect(judge(read(single), 'removed-option').state).toBe('untouched')
  })

  it('multiple choice: says what is wrong and what is missing', () => {
    expect(judge(read(multiple), ['a', 'b'])).toEqual({
      state: 'under-way',
      findings: [
        { id: 'a', says: 'right' },
        { id: 'b', says: 'wrong' },
        { id: 'c', says: 'missing' },
      ],
    })
    expect(judge(read(multiple), ['c', 'a']).state).toBe('met')
  })

  it('strike-out: what should stay must stay', () => {
    expect(judge(read(strike), ['pleased']).state).toBe('met')
    expect(judge(read(strike), ['pleased', 'when']).state).toBe('under-way')
    expect(judge(read(strike), []).state).toBe('untouched')
  })

  it('order: right up to the first line out of place, with every accepted order', () => {
    const exercise = read({ ...order, accepts: [['b', 'a', 'c']] })
    expect(judge(exercise, ['a', 'c', 'b']).findings.map((finding) => finding.says)).toEqual([
      'right',
      'wrong',
      'wrong',
    ])
    expect(judge(exercise, ['b', 'a', 'c']).state).toBe('met')
    expect(judge(exercise, ['a', 'a', 'b']).state).toBe('untouched')
  })

  it('reflection: anything written counts, blanks do not', () => {
    expect(judge(read(reflection), 'Algo.').state).toBe('met')
    expect(judge(read(reflection), '  \n').state).toBe('untouched')
  })

  it('every order can be reached from every other by moving lines', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e'], { minLength: 5 }), (start) => {
        const target = ['a', 'b', 'c', 'd', 'e']
        let now: readonly string[] = start
        for (const [place, id] of target.entries())
          while (now.indexOf(id) > place) now = moveItem(now, id, -1)
        expect(now).toEqual(target)
      }),
    )
    expect(moveItem(['a', 'b'], 'a', -1)).toEqual(['a', 'b'])
  })
})

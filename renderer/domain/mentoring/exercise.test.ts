import { describe, expect, it } from 'vitest'
import type { DraftId, VersionId } from '../../../electron/shared/entities/ids.ts'
import { sessionSchema } from '../../../electron/shared/entities/session.ts'
import {
  beginExercise,
  dropExercise,
  endExercise,
  exerciseUnderWay,
  resumeExercise,
  shareExercise,
} from './exercise.ts'
import { makeSession } from './testing/make.ts'

const now = new Date('2026-11-18T17:25:00.000Z')
const draft = 'draft-one' as DraftId
const [first, second] = ['version-1', 'version-2'] as [VersionId, VersionId]

describe('the live exercise of a session', () => {
  it('keeps how the draft stood before and after, and shares neither until asked', () => {
    const begun = beginExercise(makeSession(), draft, first, now)
    expect(exerciseUnderWay(begun)).toBe(true)
    const ended = endExercise(begun, second, now)
    expect(exerciseUnderWay(ended)).toBe(false)
    expect(ended.exercise).toMatchObject({ before: first, after: second, shared: false })
    expect(shareExercise(ended, true).exercise?.shared).toBe(true)
    expect(sessionSchema.parse(ended)).toEqual(ended)
  })
  it('is taken up again with the same text before', () => {
    const again = resumeExercise(endExercise(beginExercise(makeSession(), draft, first, now), second, now))
    expect(again.exercise).toMatchObject({ before: first, after: null, endedAt: null })
    expect(exerciseUnderWay(again)).toBe(true)
  })
  it('does nothing that means nothing', () => {
    const none = makeSession()
    for (const same of [
      endExercise(none, second, now),
      resumeExercise(none),
      shareExercise(none, true),
      dropExercise(none),
    ])
      expect(same).toBe(none)
    const ended = endExercise(beginExercise(none, draft, null, now), null, now)
    expect(endExercise(ended, second, now)).toBe(ended)
  })
  it('is not there in a session of the first format, which still reads', () => {
    const { exercise: _none, reflection: _neither, programme: _nor, ...old } = makeSession()
    expect(sessionSchema.parse(old)).toEqual(makeSession())
  })
})

import { describe, expect, it } from 'vitest'
import { lessonProgressSchema } from '../../../electron/shared/entities/learning.ts'
import {
  completeLesson,
  giveAnswer,
  goToStep,
  lessonState,
  mergeProgress,
  resumeLesson,
  startLesson,
} from './progress.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 18, 9, minute))
const lesson = { id: 'listen-first', version: 2 }
const exercises = new Set(['kept', 'other'])

describe('progress', () => {
  it('is what the vault accepts, at every turn', () => {
    const started = startLesson(lesson, at(0))
    const answered = giveAnswer(goToStep(started, 1, at(1)), 'kept', ['a'], at(2))
    for (const each of [started, answered, completeLesson(answered, at(3))])
      expect(lessonProgressSchema.parse(each)).toEqual(each)
  })

  it('resumes at the step where it stopped', () => {
    const kept = goToStep(startLesson(lesson, at(0)), 2, at(1))
    expect(resumeLesson(kept, lesson, exercises, 4, at(9))).toBe(kept)
  })

  it('never resumes beyond the last step', () => {
    const kept = goToStep(startLesson(lesson, at(0)), 7, at(1))
    expect(resumeLesson(kept, lesson, exercises, 4, at(9)).step).toBe(3)
  })

  it('keeps the answers of exercises that a newer lesson still has', () => {
    const old = {
      ...startLesson({ id: 'listen-first', version: 1 }, at(0)),
      answers: { kept: 'a', gone: 'b' },
    }
    expect(resumeLesson(old, lesson, exercises, 4, at(9))).toMatchObject({
      lessonVersion: 2,
      answers: { kept: 'a' },
    })
  })

  it('keeps the first completion when a lesson is read again', () => {
    const once = completeLesson(startLesson(lesson, at(0)), at(5))
    const again = completeLesson(goToStep(once, 1, at(20)), at(25))
    expect(again.completedAt).toBe(at(5).toISOString())
    expect(lessonState(goToStep(once, 1, at(20)))).toBe('done')
    expect(lessonState(undefined)).toBe('new')
    expect(lessonState(startLesson(lesson, at(0)))).toBe('started')
  })

  it('loses no answer when what was done meanwhile is laid over what was kept', () => {
    const kept = completeLesson(giveAnswer(startLesson(lesson, at(0)), 'kept', 'a', at(1)), at(2))
    const here = giveAnswer(startLesson(lesson, at(10)), 'other', 'b', at(11))
    expect(mergeProgress(kept, here)).toMatchObject({
      answers: { kept: 'a', other: 'b' },
      startedAt: at(0).toISOString(),
      completedAt: at(2).toISOString(),
    })
  })
})

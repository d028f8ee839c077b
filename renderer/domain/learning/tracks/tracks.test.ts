import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer, LessonProgress } from '../../../../electron/shared/entities/learning.ts'
import {
  type TrackAttempt,
  type TrackProgress,
  mostAttempts,
  trackProgressSchema,
} from '../../../../electron/shared/entities/track.ts'
import type { Exercise } from '../exercise-schema.ts'
import { modelAnswer } from '../judge.ts'
import {
  type LessonsDone,
  type Track,
  answerQuestion,
  endingStop,
  handIn,
  nextStop,
  openStop,
  openTrack,
  remarksOn,
  spend,
  spokenMinutes,
  standing,
  startTrack,
  stopAfter,
  stopsOf,
  trackState,
} from './index.ts'

const at = new Date('2026-11-22T09:00:00.000Z')
const both = <Text>(text: Text) => ({ es: text, en: text })
const exercise = (kind: Exercise['kind'], id: string): unknown => {
  const common = { id, kind, texts: both({ title: id, how: 'how', met: 'met' }) }
  const part = (name: string) => ({ id: name, texts: both({ text: `${id} ${name}`, reason: `why ${name}` }) })
  switch (kind) {
    case 'single':
      return { ...common, options: ['a', 'b', 'c'].map((name) => ({ ...part(name), right: name === 'b' })) }
    case 'multiple':
      return { ...common, options: ['a', 'b', 'c'].map((name) => ({ ...part(name), right: name !== 'c' })) }
    case 'order':
      return { ...common, items: ['a', 'b', 'c'].map(part), start: ['c', 'b', 'a'] }
    default:
      return {
        ...common,
        pairs: ['a', 'b', 'c'].map((name) => ({
          id: name,
          texts: both({ left: `left ${name}`, right: `right ${name}`, reason: `why ${name}` }),
        })),
        decoys: [{ id: 'd', texts: both({ right: 'right d', reason: 'why d' }) }],
      }
  }
}
const files = (ending: object, questions: readonly object[]) => ({
  folder: 'sample',
  track: JSON.stringify({
    format: 1,
    id: 'sample',
    version: 1,
    order: 1,
    minutes: { from: 1, to: 60 },
    texts: both({ title: 'title', summary: 'summary', about: 'about', command: 'open' }),
    parts: [
      { id: 'first', texts: both('first'), lessons: ['one', 'two'] },
      { id: 'second', texts: both('second'), lessons: ['three'] },
    ],
    ending: { ...ending, texts: both({ title: 'end', text: 'text', passed: 'passed' }) },
  }),
  questions: JSON.stringify(questions),
})
function sample(needs: number): Track {
  const opened = openTrack(
    files({ kind: 'assessment', needs }, [
      { lesson: 'one', exercise: exercise('single', 'q-single') },
      { lesson: 'two', exercise: exercise('multiple', 'q-multiple') },
      { lesson: 'two', exercise: exercise('order', 'q-order') },
      { lesson: 'three', key: true, exercise: exercise('match', 'q-match') },
    ]),
  )
  if (opened.kind === 'broken') throw new Error(opened.problems.map(({ detail }) => detail).join('; '))
  return opened.track
}
const track = sample(3)
const good = Object.fromEntries(track.questions.map((each) => [each.exercise.id, modelAnswer(each.exercise)]))
const bad: Record<string, Answer> = {
  'q-single': 'a',
  'q-multiple': ['a', 'c'],
  'q-order': ['a', 'c', 'b'],
  'q-match': { a: 'b', b: 'd', c: 'c' },
}
const mixed = (held: readonly string[]) =>
  Object.fromEntries(Object.keys(good).map((id) => [id, (held.includes(id) ? good[id] : bad[id]) ?? '']))
const answered = (progress: TrackProgress, answers: Readonly<Record<string, Answer>>) =>
  Object.entries(answers).reduce((kept, [id, answer]) => answerQuestion(kept, id, answer, at), progress)
const handedIn = (answers: Readonly<Record<string, Answer>>, before = startTrack(track, at)) =>
  handIn(track, answered(before, answers), at)
const lesson = (id: string, done: boolean): LessonProgress => ({
  lessonId: id,
  lessonVersion: 1,
  step: 1,
  answers: {},
  startedAt: at.toISOString(),
  updatedAt: at.toISOString(),
  completedAt: done ? at.toISOString() : null,
})
const lessonsDone = (...ids: string[]): LessonsDone =>
  Object.fromEntries(ids.map((id) => [id, lesson(id, true)]))
const ids = (questions: readonly { readonly exercise: Exercise }[]) =>
  questions.map((question) => question.exercise.id)

describe('the questions at the end', () => {
  it('pass with the number that is asked for, when the key ones are among those that hold', () => {
    expect(handedIn(good).passedAt).toBe(at.toISOString())
    expect(handedIn(mixed(['q-single', 'q-order', 'q-match'])).passedAt).not.toBeNull()
    expect(handedIn(mixed(['q-single', 'q-multiple', 'q-order'])).passedAt).toBeNull()
    expect(handedIn(mixed(['q-single', 'q-match'])).passedAt).toBeNull()
  })

  it('are asked again only where the answer did not hold, and what held before counts', () => {
    const first = handedIn(mixed(['q-single', 'q-order']))
    expect(ids(standing(track, first.attempts).missed)).toEqual(['q-multiple', 'q-match'])
    expect(first.answers).toEqual({})
    // Answers to what is not asked any more change nothing.
    const second = handedIn({ 'q-match': good['q-match'] ?? '', 'q-single': 'a' }, first)
    expect(second.passedAt).not.toBeNull()
    expect(second.attempts[1]?.answers).toEqual({ 'q-match': good['q-match'] })
    expect(ids(standing(track, second.attempts).held)).toEqual(['q-single', 'q-order', 'q-match'])
  })

  it('come to the same in whatever order they were answered and handed in', () => {
    const questionIds = Object.keys(good)
    fc.assert(
      fc.property(
        fc.subarray(questionIds),
        fc.shuffledSubarray(questionIds, { minLength: 4 }),
        fc.shuffledSubarray(questionIds, { minLength: 4 }),
        (held, one, other) => {
          const answers = mixed(held)
          const inOrder = (order: readonly string[]) =>
            handedIn(Object.fromEntries(order.map((id) => [id, answers[id] ?? ''])))
          expect(standing(track, inOrder(one).attempts)).toEqual(standing(track, inOrder(other).attempts))
          // One at a time, over several attempts, is as good.
          const bits = other.reduce(
            (kept, id) => handedIn({ [id]: answers[id] ?? '' }, kept),
            startTrack(track, at),
          )
          expect(standing(track, bits.attempts)).toEqual(standing(track, inOrder(one).attempts))
          expect(bits.passedAt).toBe(inOrder(one).passedAt)
        },
      ),
    )
  })

  it('stay passed, and remember what held, after more attempts than are kept', () => {
    let progress = handedIn(mixed(['q-single', 'q-order']))
    for (let count = 0; count < mostAttempts + 5; count += 1)
      progress = handedIn({ 'q-match': { a: 'b' } }, progress)
    expect(progress.attempts).toHaveLength(mostAttempts)
    expect(trackProgressSchema.safeParse(progress).success).toBe(true)
    expect(ids(standing(track, progress.attempts).held)).toEqual(['q-single', 'q-order'])
    const passed = handedIn({ 'q-match': good['q-match'] ?? '' }, progress)
    expect(passed.passedAt).not.toBeNull()
    expect(handedIn(bad, passed).passedAt).toBe(passed.passedAt)
  })

  it('say of a missed one what was wrong, never what would have been right', () => {
    const { attempts } = handedIn(bad)
    const remarks = track.questions.map((question) => remarksOn(question, attempts, 'en'))
    expect(remarks).toEqual([
      [{ text: 'q-single a', reason: 'why a' }],
      [{ text: 'q-multiple c', reason: 'why c' }],
      [{ text: 'q-order c', reason: 'why c' }],
      [
        { text: 'left a', reason: null },
        { text: 'left b', reason: 'why d' },
      ],
    ])
    const partly: readonly TrackAttempt[] = [{ at: at.toISOString(), answers: { 'q-multiple': ['a'] } }]
    const [single, multiple] = track.questions.map((question) => remarksOn(question, partly, 'en'))
    expect(single).toEqual([])
    expect(multiple).toEqual([{ text: null, reason: null }])
  })

  it('judge nothing in a look back: handing in is enough', () => {
    const reflection = {
      id: 'back',
      kind: 'reflection',
      texts: both({ title: 'title', how: 'how', example: { by: 'Elena', text: 'text' } }),
    }
    const opened = openTrack(files({ kind: 'look-back' }, [{ lesson: 'one', exercise: reflection }]))
    if (opened.kind === 'broken') throw new Error('broken')
    expect(handIn(opened.track, startTrack(opened.track, at), at).passedAt).not.toBeNull()
  })
})

describe('where one is', () => {
  it('goes on with the stop that was left open, else with the first that is not done', () => {
    expect(nextStop(track, undefined, {})).toBe('one')
    const opened = openStop(startTrack(track, at), 'two', at)
    expect(nextStop(track, opened, {})).toBe('two')
    expect(nextStop(track, opened, lessonsDone('two'))).toBe('one')
    expect(nextStop(track, opened, lessonsDone('one', 'two', 'three'))).toBe(endingStop)
    expect(nextStop(track, handedIn(good), lessonsDone('one', 'two', 'three'))).toBeNull()
  })

  it('leads from a stop to the next one that is not done, and at the end back to what was left out', () => {
    expect(stopAfter(track, undefined, lessonsDone('two'), 'one')).toBe('three')
    expect(stopAfter(track, undefined, lessonsDone('two'), 'three')).toBe(endingStop)
    expect(stopAfter(track, handedIn(good), lessonsDone('two'), endingStop)).toBe('one')
    expect(stopAfter(track, handedIn(good), lessonsDone('one', 'two'), 'three')).toBeNull()
  })

  it('counts a lesson that was done outside of the track, and ends when everything is done', () => {
    const states = (progress: TrackProgress | undefined, done: LessonsDone) =>
      stopsOf(track, progress, done).map(({ state }) => state)
    expect(states(undefined, lessonsDone('two'))).toEqual(['new', 'done', 'new', 'new'])
    expect(states(answered(startTrack(track, at), { 'q-single': 'a' }), {}).at(-1)).toBe('started')
    expect(trackState(track, undefined, lessonsDone('one', 'two', 'three'))).toBe('new')
    expect(trackState(track, handedIn(good), lessonsDone('one', 'two'))).toBe('under-way')
    expect(trackState(track, handedIn(good), lessonsDone('one', 'two', 'three'))).toBe('finished')
  })

  it('adds up the time that was spent and never takes any away', () => {
    expect(spend(spend(startTrack(track, at), 14.6), -3).secondsSpent).toBe(15)
  })

  it('says minutes one by one up to ten, then in fives, never fewer than it takes', () => {
    expect([0.2, 3.04, 3.2, 10, 10.2, 43.4, 45, 45.2].map(spokenMinutes)).toEqual([
      1, 3, 4, 10, 15, 45, 45, 50,
    ])
  })
})

describe('the files of a track', () => {
  it('are refused with their problems, and never throw', () => {
    const broken = (changed: object) => openTrack({ ...files({ kind: 'look-back' }, []), ...changed })
    expect(broken({ track: '{' })).toMatchObject({ kind: 'broken' })
    expect(broken({ track: undefined, questions: undefined })).toMatchObject({ kind: 'broken' })
    expect(broken({ folder: 'other' })).toMatchObject({ kind: 'broken' })
    const self = { lesson: 'one', exercise: { ...(exercise('single', 'x') as object), kind: 'self' } }
    expect(broken({ questions: JSON.stringify([self]) })).toMatchObject({ kind: 'broken' })
  })

  it('keep reading what an earlier version wrote: everything but its beginning may be missing', () => {
    const { trackId, trackVersion, startedAt, updatedAt } = startTrack(track, at)
    expect(trackProgressSchema.parse({ trackId, trackVersion, startedAt, updatedAt })).toEqual(
      startTrack(track, at),
    )
  })
})

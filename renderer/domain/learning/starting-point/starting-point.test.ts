import { describe, expect, it } from 'vitest'
import type { StartingPoint, StartingPointId } from '../../../../electron/shared/entities/starting-point.ts'
import {
  type Questions,
  answerQuestion,
  beginTaking,
  changeBetween,
  firstOpen,
  invitation,
  nextOnPath,
  pathFor,
  postpone,
  resumeTaking,
  setAside,
  standing,
  weigh,
} from './index.ts'
import { readPaths, readQuestions } from './testing/content.ts'

const questions = readQuestions()
const at = new Date(2026, 2, 12, 9, 0)
const begin = (id = 'first-taking', when = at) => beginTaking(id as StartingPointId, questions, when)

/** Answers every question by its place in the list, from the first up to `upTo`. */
function answerAll(taking: StartingPoint, place: number, upTo = 12, when = at): StartingPoint {
  return questions.questions
    .slice(0, upTo)
    .reduce(
      (sofar, { id, answers }) => answerQuestion(sofar, questions, id, answers[place]?.id ?? '', when),
      taking,
    )
}

describe('a taking', () => {
  it('goes on at the first question without an answer, and finishes with the last one', () => {
    const half = answerAll(begin(), 0, 5)
    expect(firstOpen(questions, half.answers)).toBe(5)
    expect(half).toMatchObject({ finishedAt: null, result: null, askAgainOn: null })
    const whole = answerAll(begin(), 0)
    expect(firstOpen(questions, whole.answers)).toBeNull()
    expect(whole.result).toEqual(weigh(questions, whole.answers))
    expect(whole.askAgainOn).toBe('2026-04-11')
  })

  it('takes another answer to a question that was answered, and none that does not exist', () => {
    const [question] = questions.questions
    if (!question) throw new Error('no questions')
    const once = answerQuestion(begin(), questions, question.id, question.answers[0]?.id ?? '', at)
    const twice = answerQuestion(once, questions, question.id, question.answers[1]?.id ?? '', at)
    expect(twice.answers).toEqual({ [question.id]: question.answers[1]?.id })
    expect(answerQuestion(twice, questions, question.id, 'no-such-answer', at)).toBe(twice)
    expect(answerQuestion(twice, questions, 'no-such-question', 'x', at)).toBe(twice)
  })

  it('stays as it is once it is finished', () => {
    const whole = answerAll(begin(), 0)
    const [question] = questions.questions
    expect(answerQuestion(whole, questions, question?.id ?? '', question?.answers[1]?.id ?? '', at)).toBe(
      whole,
    )
  })

  it('of questions that have changed keeps the answers that still stand', () => {
    const newer: Questions = {
      version: questions.version + 1,
      questions: questions.questions.map((question, index) =>
        index === 0
          ? { ...question, answers: question.answers.map((each) => ({ ...each, id: `${each.id}-2` })) }
          : question,
      ),
    }
    const resumed = resumeTaking(answerAll(begin(), 0, 3), newer)
    expect(Object.keys(resumed.answers)).toEqual(questions.questions.slice(1, 3).map(({ id }) => id))
    expect(firstOpen(newer, resumed.answers)).toBe(0)
    expect(resumed.questionsVersion).toBe(newer.version)
  })
})

describe('asking', () => {
  const done = answerAll(begin(), 0)
  const on = (day: number, month = 3) => new Date(2026, month, day, 7, 0)

  it('invites a newcomer, then says to go on, and leaves alone whoever set it aside', () => {
    expect(invitation(standing([], at), 0)).toBe('first')
    expect(invitation(standing([], at), 3)).toBeNull()
    expect(invitation(standing([answerAll(begin(), 0, 1)], at), 9)).toBe('continue')
    expect(invitation(standing([setAside(begin(), at)], at), 0)).toBeNull()
  })

  it('asks again after thirty days, by the calendar', () => {
    expect(invitation(standing([done], on(10)), 0)).toBeNull()
    expect(standing([done], on(10)).due).toBe(false)
    expect(invitation(standing([done], on(11)), 0)).toBe('again')
  })

  it('waits a week when it is put off, from the day on which it was', () => {
    const later = postpone(done, on(20))
    expect(later.askAgainOn).toBe('2026-04-27')
    expect(standing([later], on(26)).due).toBe(false)
    expect(standing([later], on(27)).due).toBe(true)
  })

  it('does not ask again while the second time is under way', () => {
    const second = begin('second-taking', on(12))
    expect(standing([done, second], on(12))).toMatchObject({ open: second, finished: [done], due: false })
    expect(invitation(standing([second, done], on(12)), 0)).toBe('continue')
  })

  it('asks from the newest, whatever the order', () => {
    const second = answerAll(begin('second-taking', on(12)), 1, 12, on(12))
    expect(standing([done, second], on(13)).finished).toEqual([second, done])
    expect(standing([second, done], on(13)).due).toBe(false)
  })
})

describe('the path', () => {
  const paths = readPaths()

  it('is that of the first matter, with what the second one lends in the middle', () => {
    const ids = (first: 'control', second: 'time' | null) =>
      pathFor(paths, { first, second, even: false }).flatMap((item) =>
        item.kind === 'lesson' ? item.id : [],
      )
    const own = paths.control.lessons
    expect(ids('control', null)).toEqual(own)
    expect(ids('control', 'time')).toEqual([...own.slice(0, 2), ...paths.time.lends, ...own.slice(2)])
  })

  it('leads to the first lesson that is not done, and nowhere when all are', () => {
    const path = pathFor(paths, { first: null, second: null, even: false })
    const [one, two] = paths.none.lessons
    expect(nextOnPath(path, () => false)).toBe(one)
    expect(nextOnPath(path, (id) => id === one)).toBe(two)
    expect(nextOnPath(path, () => true)).toBeNull()
  })
})

it('tells what became of what weighed most, not by how much', () => {
  const none = { first: null, second: null, even: false } as const
  const control = { first: 'control', second: 'time', even: false } as const
  const time = { first: 'time', second: null, even: false } as const
  expect(changeBetween(control, { ...control, second: 'fear' })).toBe('same')
  expect(changeBetween(none, none)).toBe('same')
  expect(changeBetween(control, { first: 'fear', second: 'control', even: false })).toBe('behind')
  expect(changeBetween(control, time)).toBe('gone')
  expect(changeBetween(control, none)).toBe('gone')
  expect(changeBetween(none, time)).toBe('new')
})

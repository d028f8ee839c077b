import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createOwedAnswers } from './owed-answers.ts'
import type { ThreadEvents } from './thread.ts'

type Question = { readonly id: number; readonly kind: 'ask' }
type Answer = { readonly id: number; readonly kind: 'answer' | 'failed' | 'working' }

/** Threads that say only what the test says, counted. */
function scripted() {
  const threads: ThreadEvents<Answer>[] = []
  const answers = createOwedAnswers<Question, never, Answer>(
    (events) => {
      threads.push(events)
      return { send: () => undefined, stop: () => undefined }
    },
    { silenceMs: 1000, maxRestarts: 1 },
  )
  const ended: string[] = []
  const ask = (inPlaceOf?: number, onFail?: () => void) => {
    const id = answers.nextId()
    const fail = (reason: string) => {
      ended.push(`${id} ${reason}`)
      onFail?.()
    }
    answers.ask(
      { message: { id, kind: 'ask' }, take: () => void ended.push(`${id} answered`), fail },
      inPlaceOf,
    )
    return id
  }
  return { threads, answers, ended, ask }
}

describe('answers that a thread owes', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('wear out the patience with a silent thread also while newer questions overtake older ones', () => {
    const { threads, ask } = scripted()
    let last = ask()
    for (let key = 0; key < 4; key += 1) {
      vi.advanceTimersByTime(300)
      last = ask(last)
    }
    expect(threads).toHaveLength(2)
  })

  it('end once each: answered, failed, or gone with a thread that keeps breaking', () => {
    const { threads, ended, ask } = scripted()
    const [first, second, third] = [ask(), ask(), ask()]
    threads[0]?.onMessage({ id: first, kind: 'answer' })
    threads[0]?.onMessage({ id: second, kind: 'failed' })
    threads[0]?.onMessage({ id: second, kind: 'answer' })
    threads[0]?.onBreak()
    threads[1]?.onBreak()
    expect(ended).toEqual([`${first} answered`, `${second} failed`, `${third} gone`])
  })

  it('leave a question alone that is asked while others are given up', () => {
    const { threads, ended, ask } = scripted()
    let again = 0
    const first = ask(undefined, () => (again = ask()))
    threads[0]?.onBreak()
    threads[1]?.onBreak()
    expect(ended).toEqual([`${first} gone`])
    threads.at(-1)?.onMessage({ id: again, kind: 'answer' })
    expect(ended).toEqual([`${first} gone`, `${again} answered`])
  })

  it('are none after a question was taken back or everything closed', () => {
    const { threads, answers, ended, ask } = scripted()
    const first = ask()
    answers.takeBack(first)
    threads[0]?.onMessage({ id: first, kind: 'answer' })
    const second = ask()
    answers.close()
    threads[0]?.onMessage({ id: second, kind: 'answer' })
    vi.advanceTimersByTime(5000)
    expect(ended).toEqual([])
    expect(threads).toHaveLength(1)
  })
})

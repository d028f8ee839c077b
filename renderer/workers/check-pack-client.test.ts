import { describe, expect, it } from 'vitest'
import type { PackFault } from '../domain/packs/problems.ts'
import { checkPackApart, type PackQuestion, type StartPackThread } from './check-pack-client.ts'

const question: PackQuestion = {
  pack: { id: 'acme', languages: ['es'] },
  files: {},
  own: { lessons: [], scenarios: [], checklists: [] },
}
const fault: PackFault = { file: 'messages.json', code: 'not-json', detail: 'no JSON' }

/** A thread in the test's hand. */
function thread() {
  const seen = { asked: [] as PackQuestion[], stopped: 0 }
  let events: Parameters<StartPackThread>[0] | undefined
  const start: StartPackThread = (given) => {
    events = given
    return { send: (asked) => void seen.asked.push(asked), stop: () => void (seen.stopped += 1) }
  }
  return { seen, start, answer: () => events?.onMessage([fault]), break: () => events?.onBreak() }
}

describe('checking a pack apart', () => {
  it('asks one thread, and ends it with the answer', async () => {
    const made = thread()
    const answer = checkPackApart(question, new AbortController().signal, made.start)
    expect(made.seen.asked).toEqual([question])
    made.answer()
    expect(await answer).toEqual([fault])
    expect(made.seen.stopped).toBe(1)
  })

  it('ends at once when it is called off, also before it began', async () => {
    const made = thread()
    const controller = new AbortController()
    const answer = checkPackApart(question, controller.signal, made.start)
    controller.abort()
    expect(await answer).toBeNull()
    expect(made.seen.stopped).toBe(1)
    expect(await checkPackApart(question, controller.signal, made.start)).toBeNull()
    expect(made.seen.asked).toHaveLength(1)
  })

  it('tells of a thread that breaks', async () => {
    const made = thread()
    const answer = checkPackApart(question, new AbortController().signal, made.start)
    made.break()
    await expect(answer).rejects.toThrow('broke')
  })
})

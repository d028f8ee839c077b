import { describe, expect, it } from 'vitest'
import { compareTexts } from '../domain/compare/compare-texts.ts'
import { createCompareClient, type CompareQuestion, type StartCompareThread } from './compare-client.ts'

/** Threads in the test's hand. */
function threads() {
  const made: {
    readonly asked: CompareQuestion[]
    stopped: boolean
    answer: () => void
    break: () => void
  }[] = []
  const start: StartCompareThread = ({ onAnswer, onBreak }) => {
    const asked: CompareQuestion[] = []
    const thread = {
      asked,
      stopped: false,
      answer: () => {
        for (const { id, before, after } of asked) onAnswer({ id, comparison: compareTexts(before, after) })
      },
      break: onBreak,
    }
    made.push(thread)
    return { send: (question) => void asked.push(question), stop: () => void (thread.stopped = true) }
  }
  return { made, start }
}
const long = 'palabra '.repeat(5000)

describe('the comparing client', () => {
  it('answers short texts itself and long ones from a thread that it ends afterwards', async () => {
    const { made, start } = threads()
    const client = createCompareClient(start)
    expect(await client.compare('uno', 'dos')).toMatchObject({ changes: 1 })
    expect(made).toHaveLength(0)
    const answer = client.compare(long, `${long}fin`)
    made[0]?.answer()
    expect(await answer).toMatchObject({ changes: 1, wordsAdded: 1 })
    expect(made[0]?.stopped).toBe(true)
  })

  it('drops an older question for a newer one, and every one when closed', async () => {
    const { made, start } = threads()
    const client = createCompareClient(start)
    const older = client.compare(long, `${long}a`)
    const newer = client.compare(long, `${long}b`)
    expect(await older).toBeNull()
    expect(made[0]?.stopped).toBe(true)
    client.close()
    expect(await newer).toBeNull()
    expect(made[1]?.stopped).toBe(true)
  })

  it('tells of a thread that breaks, and starts another for the next question', async () => {
    const { made, start } = threads()
    const client = createCompareClient(start)
    const answer = client.compare(long, `${long}a`)
    made[0]?.break()
    await expect(answer).rejects.toThrow('broke')
    const next = client.compare(long, `${long}b`)
    made[1]?.answer()
    expect(await next).toMatchObject({ changes: 1 })
  })
})

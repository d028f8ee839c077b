import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useSaveStatus } from '../../bridge/index.ts'
import { createSaveQueue, retryMs, soonMs } from './save-queue.ts'

beforeEach(() => {
  vi.useFakeTimers()
  useSaveStatus.setState({ pending: 0, savedAt: null, failed: false, dirty: false })
})
afterEach(() => vi.useRealTimers())

/** A disk that answers when it is told to, and remembers what it was asked. */
function slowDisk() {
  const asked: string[] = []
  const answers: { readonly resolve: () => void; readonly reject: (error: Error) => void }[] = []
  const outcomes: unknown[] = []
  const queue = createSaveQueue({
    write: (key) => {
      asked.push(key)
      return new Promise<void>((resolve, reject) => answers.push({ resolve, reject }))
    },
    onOutcome: (error) => outcomes.push(error),
  })
  const settle = () => vi.advanceTimersByTimeAsync(0)
  return { queue, asked, answers, outcomes, settle }
}

describe('the save queue', () => {
  it('writes typing once, at most four tenths of a second after the first key, however fast one types', async () => {
    expect(soonMs).toBeLessThanOrEqual(400)
    const { queue, asked } = slowDisk()
    for (let typed = 0; typed < soonMs; typed += 50) {
      queue.put('notes', 'soon')
      await vi.advanceTimersByTimeAsync(50)
    }
    expect(asked).toEqual(['notes'])
    expect(useSaveStatus.getState()).toMatchObject({ pending: 1 })
  })

  it('writes a document one at a time, and what came meanwhile once more at the end', async () => {
    const { queue, asked, answers, settle } = slowDisk()
    queue.put('one', 'now')
    queue.put('one', 'now')
    queue.put('one', 'now')
    queue.put('two', 'now')
    expect(asked).toEqual(['one', 'two'])
    answers[0]?.resolve()
    await settle()
    expect(asked).toEqual(['one', 'two', 'one'])
    answers[2]?.resolve()
    await settle()
    expect(asked).toHaveLength(3)
  })

  it('lets a beat give way to a write under way, and keeps it out of the status bar', async () => {
    const { queue, asked, answers, settle } = slowDisk()
    queue.put('one', 'now')
    queue.put('one', 'beat')
    answers[0]?.resolve()
    await settle()
    expect(asked).toHaveLength(1)
    useSaveStatus.setState({ savedAt: null })
    queue.put('one', 'beat')
    expect(asked).toHaveLength(2)
    expect(useSaveStatus.getState()).toMatchObject({ pending: 0, dirty: false })
    answers[1]?.resolve()
    await settle()
    expect(useSaveStatus.getState().savedAt).toBeNull()
  })

  it('does not say saved after a failure, tries again by itself, and then says so', async () => {
    const { queue, asked, answers, outcomes, settle } = slowDisk()
    const full = new Error('disk-full')
    queue.put('one', 'now')
    answers[0]?.reject(full)
    await settle()
    expect(outcomes).toEqual([full])
    expect(useSaveStatus.getState()).toMatchObject({ failed: true, savedAt: null })
    await vi.advanceTimersByTimeAsync(retryMs)
    expect(asked).toHaveLength(2)
    answers[1]?.resolve()
    await settle()
    expect(outcomes).toEqual([full, null])
    expect(useSaveStatus.getState().failed).toBe(false)
  })

  it('flushes what waits for a pause in typing and resolves after the disk has answered', async () => {
    const { queue, asked, answers, settle } = slowDisk()
    queue.put('one', 'soon')
    let done = false
    const flushed = queue.flush().then(() => (done = true))
    await settle()
    expect(asked).toEqual(['one'])
    expect(done).toBe(false)
    answers[0]?.resolve()
    await flushed
    await vi.advanceTimersByTimeAsync(soonMs)
    expect(asked).toEqual(['one'])
  })

  it('forgets what is due when it is dropped', async () => {
    const { queue, asked } = slowDisk()
    queue.put('one', 'soon')
    queue.drop()
    await vi.advanceTimersByTimeAsync(soonMs + retryMs)
    expect(asked).toEqual([])
  })
})

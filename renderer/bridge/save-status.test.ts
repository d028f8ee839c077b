import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { markDirty, restMs, trackSave, useSaveStatus, useShownSaveStatus } from './save-status.ts'

const nothing = { pending: 0, savedAt: null, failed: false, dirty: false }
const shown = () => useShownSaveStatus.getState()

beforeEach(() => {
  vi.useFakeTimers()
  vi.advanceTimersByTime(restMs)
  useSaveStatus.setState(nothing)
  useShownSaveStatus.setState(nothing)
})
afterEach(() => {
  vi.runAllTimers()
  vi.useRealTimers()
})

describe('what the status bar says about saving', () => {
  it('says unsaved from the first key, and does not move while saves run between the keys', async () => {
    vi.advanceTimersByTime(restMs)
    const told = vi.fn()
    const stop = useShownSaveStatus.subscribe(told)
    for (let key = 0; key < 40; key += 1) {
      markDirty()
      expect(shown()).toMatchObject({ dirty: true, savedAt: null })
      if (key % 10 === 5) await trackSave(() => Promise.resolve())
      await vi.advanceTimersByTimeAsync(restMs - 10)
    }
    expect(told).toHaveBeenCalledTimes(1)
    stop()
  })

  it('says saved once the keys rest and nothing newer waits', async () => {
    markDirty()
    await trackSave(() => Promise.resolve())
    expect(shown()).toMatchObject({ dirty: true })
    await vi.advanceTimersByTimeAsync(restMs)
    expect(shown()).toMatchObject({ dirty: false, pending: 0 })
    expect(shown().savedAt).toBeInstanceOf(Date)
  })

  it('never shows saved over a key that came after the save', async () => {
    markDirty()
    await trackSave(() => Promise.resolve())
    markDirty()
    await vi.advanceTimersByTimeAsync(10 * restMs)
    expect(shown()).toMatchObject({ dirty: true })
  })

  it('tells a failure at once, between two keys too', async () => {
    markDirty()
    await expect(trackSave(() => Promise.reject(new Error('disk-full')))).rejects.toThrow('disk-full')
    expect(shown()).toMatchObject({ failed: true })
  })
})

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ReviewEventId, RoomView } from '../../../../electron/shared/review/index.ts'
import { createKeeper, flushReviews } from './keeper.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function stage(save?: (value: string) => Promise<void>) {
  const kept: string[] = []
  let count = 0
  const keeper = createKeeper<string>(
    {
      isEmpty: (value) => value === '',
      save: async (value, replaces) => {
        await save?.(value)
        if (replaces !== null) kept.pop()
        kept.push(value)
        return { unsentIds: [`id ${(count += 1)}` as ReviewEventId] } as unknown as RoomView
      },
      remove: async () => void kept.pop(),
    },
    null,
  )
  return { kept, keeper }
}

describe('keeping what is written in a review', () => {
  it('waits for a pause, and replaces what it kept before', async () => {
    const { kept, keeper } = stage()
    keeper.change('Suena')
    keeper.change('Suena a excusa.')
    expect(kept).toEqual([])
    await vi.advanceTimersByTimeAsync(700)
    expect(kept).toEqual(['Suena a excusa.'])
    keeper.change('Suena a disculpa.')
    await keeper.flush()
    expect(kept).toEqual(['Suena a disculpa.'])
  })
  it('takes away what was emptied, and keeps nothing of a field that stayed empty', async () => {
    const { kept, keeper } = stage()
    keeper.change('')
    await keeper.flush()
    keeper.change('Hola')
    await keeper.flush()
    keeper.change('')
    await keeper.flush()
    expect(kept).toEqual([])
  })
  it('writes before the window goes, also what is typed while it writes', async () => {
    let release = () => undefined as void
    const { kept, keeper } = stage((value) =>
      value === 'uno' ? new Promise((resolve) => (release = resolve)) : Promise.resolve(),
    )
    keeper.change('uno')
    const flushed = flushReviews()
    keeper.change('dos')
    release()
    await flushed
    expect(kept).toEqual(['dos'])
  })
  it('tries again what could not be written', async () => {
    let isFull = true
    const { kept, keeper } = stage(async () => {
      if (isFull) throw new Error('full')
    })
    keeper.change('uno')
    await expect(keeper.flush()).rejects.toThrow('full')
    isFull = false
    await keeper.flush()
    expect(kept).toEqual(['uno'])
  })
})

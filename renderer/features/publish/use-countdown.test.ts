import { describe, expect, it } from 'vitest'
import { remaining } from './use-countdown.ts'

const at = (ms: number) => remaining(30_000, 30_000, ms)

describe('the countdown', () => {
  it('shows 30 at the start, 1 in the last second and 0 at the end', () => {
    expect(at(0)).toEqual({ seconds: 30, gone: 0 })
    expect(at(6000).seconds).toBe(24)
    expect(at(6000).gone).toBeCloseTo(0.2)
    expect(at(29_001).seconds).toBe(1)
    expect(at(30_000)).toEqual({ seconds: 0, gone: 1 })
  })

  it('stays at 0 and at 1 afterwards', () => {
    expect(at(90_000)).toEqual({ seconds: 0, gone: 1 })
  })
})

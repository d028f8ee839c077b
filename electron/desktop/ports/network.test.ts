import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createNetwork } from './network.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function setUp() {
  const system = { online: true, wake: () => undefined as void }
  const network = createNetwork({
    isOnline: () => system.online,
    everyMs: 5000,
    onWake: (look) => {
      system.wake = look
      return () => {
        system.wake = () => undefined
      }
    },
  })
  const told: boolean[] = []
  network.onChange((online) => told.push(online))
  return { system, network, told }
}

describe('the network', () => {
  it('tells each change once, at the next look', () => {
    const { system, told } = setUp()
    vi.advanceTimersByTime(20_000)
    expect(told).toEqual([])
    system.online = false
    vi.advanceTimersByTime(15_000)
    system.online = true
    vi.advanceTimersByTime(5000)
    expect(told).toEqual([false, true])
  })
  it('looks again when the machine wakes, and whenever it is asked', () => {
    const { system, network, told } = setUp()
    system.online = false
    system.wake()
    expect(told).toEqual([false])
    system.online = true
    expect(network.online()).toBe(true)
    expect(told).toEqual([false, true])
  })
  it('is silent once it is stopped', () => {
    const { system, network, told } = setUp()
    network.stop()
    system.online = false
    system.wake()
    vi.advanceTimersByTime(60_000)
    expect(told).toEqual([])
  })
})

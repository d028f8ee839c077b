import { describe, expect, it } from 'vitest'
import type { VaultStatus } from '../../shared/contract.ts'
import { watchLock } from './renewal.ts'

const status = (state: VaultStatus['state']): VaultStatus => ({
  state,
  keychainAvailable: false,
  hasPassphrase: true,
  hasRecoveryKey: true,
})

describe('a lock', () => {
  it('renews the page when an open vault closes, and only then', () => {
    let renewed = 0
    const passed: string[] = []
    const emit = watchLock(
      (event) => passed.push(event),
      () => {
        renewed += 1
      },
    )
    emit('vault.changed', status('locked'))
    expect(renewed).toBe(0)
    emit('vault.changed', status('unlocked'))
    emit('network.changed', { online: true })
    emit('vault.changed', status('unlocked'))
    expect(renewed).toBe(0)
    emit('vault.changed', status('locked'))
    emit('vault.changed', status('locked'))
    expect(renewed).toBe(1)
    expect(passed).toHaveLength(6)
  })
})

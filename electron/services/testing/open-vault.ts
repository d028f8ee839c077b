/** Vaults on the real disk for tests. */
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { DamagedDocument, VaultStatus } from '../../shared/contract.ts'
import type { Keychain } from '../ports.ts'
import { createVault, type Vault } from '../vault/vault.ts'
import { createMemoryKeychain } from './memory-ports.ts'
import { temporaryFolder } from './temporary-folder.ts'

export type TestVault = {
  readonly vault: Vault
  readonly folder: string
  readonly keychain: Keychain
  readonly statuses: VaultStatus[]
  readonly damaged: () => readonly DamagedDocument[]
  readonly reports: string[]
  /** A second life of the app on the same folder and keychain. The first must be locked or dead. */
  again(): TestVault
}

export async function newTestVault(keychain: Keychain = createMemoryKeychain()): Promise<TestVault> {
  return testVaultAt(join(await temporaryFolder(), 'vault'), keychain)
}

export function testVaultAt(folder: string, keychain: Keychain = createMemoryKeychain()): TestVault {
  const statuses: VaultStatus[] = []
  const reports: string[] = []
  let damaged: readonly DamagedDocument[] = []
  const vault = createVault({
    folder,
    keychain,
    onStatus: (status) => void statuses.push(status),
    onDamaged: (list) => (damaged = list),
    report: (code, where) => void reports.push(`${where}: ${code}`),
  })
  onTestFinished(() => vault.lock())
  return {
    vault,
    folder,
    keychain,
    statuses,
    reports,
    damaged: () => damaged,
    again: () => testVaultAt(folder, keychain),
  }
}

export const text = (words: string) => Buffer.from(words, 'utf8')
export const words = (body: Uint8Array) => Buffer.from(body).toString('utf8')
export const name = (id: string, kind = 'draft') => ({ kind, id })

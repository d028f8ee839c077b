import { create } from 'zustand'
import type { DamagedDocument, VaultStatus } from '../../electron/shared/contract.ts'
import { client } from '../bridge/index.ts'

type VaultState = { readonly status: VaultStatus | null; readonly damaged: readonly DamagedDocument[] }

export const useVault = create<VaultState>(() => ({ status: null, damaged: [] }))

export function followVault(): () => void {
  const ends = [
    client().subscribe('vault.changed', (status) => useVault.setState({ status })),
    client().subscribe('vault.damaged', (damaged) => useVault.setState({ damaged })),
  ]
  return () => ends.forEach((end) => end())
}

/** Reads what the vault found damaged. Call once it is unlocked. */
export async function loadDamaged(): Promise<void> {
  useVault.setState({ damaged: await client().request('vault.damaged') })
}

import type { Handler, HandlersOf } from '../handlers.ts'
import type { Vault } from './vault.ts'

export type VaultMethod = `vault.${
  'status' | 'create' | 'unlock' | 'lock' | 'setPassphrase' | 'newRecoveryKey' | 'damaged' | 'exportTexts'}`

export function createVaultHandlers(
  vault: Vault,
  exportTexts: Handler<'vault.exportTexts'>,
): HandlersOf<VaultMethod> {
  return {
    'vault.status': () => vault.status(),
    'vault.create': ({ passphrase }) => vault.create(passphrase),
    'vault.unlock': (credential) => vault.unlock(credential),
    'vault.lock': () => vault.lock(),
    'vault.setPassphrase': (change, { progress }) => vault.setPassphrase({ ...change, progress }),
    'vault.newRecoveryKey': ({ passphrase }) => vault.newRecoveryKey(passphrase),
    'vault.damaged': async () => {
      await vault.open()
      return vault.damaged()
    },
    'vault.exportTexts': exportTexts,
  }
}

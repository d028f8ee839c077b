/** On lock the page's process ends, so that no text of the user stays in its memory. */
import type { WebContents } from 'electron'
import type { Emit } from '../../services/ports.ts'
import type { VaultStatus } from '../../shared/contract.ts'
import { curtainPage, mainPage } from '../app-protocol/address.ts'

/** Passes every event on, and calls `renew` each time the vault goes from unlocked to locked. */
export function watchLock(emit: Emit, renew: () => void): Emit {
  let unlocked = false
  return (event, payload) => {
    emit(event, payload)
    if (event !== 'vault.changed') return
    const { state } = payload as VaultStatus
    if (unlocked && state === 'locked') renew()
    unlocked = state === 'unlocked'
  }
}

/**
 * Loads the app anew in another process.
 *
 * A reload would keep the process. The empty page on the way is another site, for which Chromium starts another
 * process; the old one has no page left and ends.
 */
export async function renewPage(contents: WebContents): Promise<void> {
  await contents.loadURL(curtainPage)
  contents.navigationHistory.clear()
  await contents.loadURL(mainPage)
}

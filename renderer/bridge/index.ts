/** The bridge of this window. Component tests put another one in place with `setClient`. */
import type { EnsayoBridge } from '../../electron/shared/contract.ts'
import { type Client, createClient } from './client.ts'

declare global {
  interface Window {
    readonly ensayo?: EnsayoBridge
  }
}

let current: Client | undefined

export function client(): Client {
  if (current) return current
  if (!window.ensayo) throw new Error('the preload did not run: there is no bridge to the main process')
  current = createClient(window.ensayo)
  return current
}

/** For component tests and previews only. */
export function setClient(replacement: Client | undefined): void {
  current = replacement
}

export { createClient, type Client, type RequestOptions } from './client.ts'
export { markDirty, trackSave, untilKeysRest, useSaveStatus, useShownSaveStatus } from './save-status.ts'

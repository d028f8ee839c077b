/**
 * The window's one door to main: `window.ensayo`, for the contract's names and no others.
 *
 * Runs sandboxed. Main hands over the names as arguments, so that the contract's schemas stay out of here.
 */
import { contextBridge, ipcRenderer } from 'electron'
import { channels, preloadArguments } from './shared/preload-channels.ts'
import type { CrossingReply, EnsayoBridge, Reply } from './shared/contract.ts'
import type { AppErrorCode } from './shared/errors.ts'

const methods = namesAfter(preloadArguments.methods)
const events = namesAfter(preloadArguments.events)
const listeners = new Map<string, Set<(payload: unknown) => void>>()

ipcRenderer.on(channels.event, (_event, name: unknown, payload: unknown) => {
  if (typeof name !== 'string') return
  for (const listener of listeners.get(name) ?? []) listener(payload)
})

const bridge: EnsayoBridge = {
  platform: process.platform,
  request: async (method, params, requestId) => {
    if (!methods.has(method)) return refusal('unknown-method')
    try {
      return (await ipcRenderer.invoke(channels.request, method, params, requestId)) as CrossingReply
    } catch {
      // Main always answers a Reply; what lands here is a parameter that cannot be copied (a function).
      return refusal('invalid-parameters')
    }
  },
  cancel: (requestId) => ipcRenderer.send(channels.cancel, requestId),
  subscribe: (event, listener) => {
    if (!events.has(event)) throw new Error('unknown event')
    const set = listeners.get(event) ?? new Set()
    listeners.set(event, set.add(listener))
    return () => set.delete(listener)
  },
}
contextBridge.exposeInMainWorld('ensayo', bridge)

function namesAfter(prefix: string): ReadonlySet<string> {
  const word = process.argv.find((argument) => argument.startsWith(prefix))
  return new Set(word?.slice(prefix.length).split(','))
}

function refusal(code: AppErrorCode): Reply {
  return { ok: false, error: { code, retryable: false, details: {} } }
}

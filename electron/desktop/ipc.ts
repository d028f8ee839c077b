/** The boundary on main's side: who asks, what for, and how to stop it. Everything else is in dispatch.ts. */
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { z } from 'zod'
import type { Dispatch } from '../services/dispatch.ts'
import type { Emit } from '../services/ports.ts'
import type { CrossingReply, Reply } from '../shared/contract.ts'
import { forCrossing } from '../shared/crossing.ts'
import type { AppErrorCode } from '../shared/errors.ts'
import { mainPage } from './app-protocol/address.ts'
import { channels } from '../shared/preload-channels.ts'
import { isFrom } from './security/sender.ts'

const requestIdSchema = z.string().regex(/^[A-Za-z0-9-]{1,64}$/)

export type Ipc = {
  /** Resolves when every request that came in has been answered. */
  drained(): Promise<void>
}

/** Serves `window.ensayo`. A message from anywhere but the main page's top frame is answered `forbidden`. */
export function serveRequests(contents: () => WebContents | undefined, dispatch: Dispatch): Ipc {
  const underWay = new Map<string, { readonly abort: AbortController; readonly reply: Promise<Reply> }>()

  const answer = async (
    event: IpcMainInvokeEvent,
    method: unknown,
    params: unknown,
    id: unknown,
  ): Promise<CrossingReply> => {
    if (!isFrom(event, contents(), mainPage)) return refusal('forbidden')
    const requestId = requestIdSchema.safeParse(id)
    if (typeof method !== 'string' || !requestId.success) return refusal('invalid-parameters')
    const key = `${event.processId}:${event.sender.id}:${requestId.data}`
    if (underWay.has(key)) return refusal('invalid-parameters')

    const abort = new AbortController()
    const progress = (done: number, total: number) => {
      sendEvent(contents(), 'request.progressed', { requestId: requestId.data, done, total })
    }
    const reply = dispatch(method, params, { requestId: requestId.data, signal: abort.signal, progress })
    underWay.set(key, { abort, reply })
    try {
      return forCrossing(method, await reply)
    } finally {
      underWay.delete(key)
    }
  }

  ipcMain.handle(channels.request, answer)
  ipcMain.on(channels.cancel, (event, id: unknown) => {
    if (!isFrom(event, contents(), mainPage) || typeof id !== 'string') return
    underWay.get(`${event.processId}:${event.sender.id}:${id}`)?.abort.abort()
  })
  return {
    drained: async () => {
      while (underWay.size > 0) await Promise.allSettled([...underWay.values()].map(({ reply }) => reply))
    },
  }
}

/** Sends events to the main page; drops them when there is none. */
export function createEmit(contents: () => WebContents | undefined): Emit {
  return (event, payload) => sendEvent(contents(), event, payload)
}

function sendEvent(target: WebContents | undefined, event: string, payload: unknown) {
  if (target === undefined || target.isDestroyed() || target.isCrashed()) return
  target.send(channels.event, event, payload)
}

export function refusal(code: AppErrorCode): Reply {
  return { ok: false, error: { code, retryable: false, details: {} } }
}

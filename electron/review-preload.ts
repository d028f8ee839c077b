/**
 * The review view's three calls, and nothing else. They carry no nonce: main knows which review it shows in
 * this view, so that the view can act on that one alone.
 */
import { contextBridge, ipcRenderer } from 'electron'
import { channels } from './shared/preload-channels.ts'
import type { Reply } from './shared/contract.ts'
import type { ReviewBridge, ReviewPayload } from './shared/review-payload.ts'

const review: ReviewBridge = {
  get: async () => (await call(channels.reviewGet)) as ReviewPayload,
  confirm: async () => {
    await call(channels.reviewConfirm)
  },
  close: async (look) => {
    await call(channels.reviewClose, look)
  },
}
contextBridge.exposeInMainWorld('review', review)

/** Rejects with an Error whose message is the code of errors.ts. */
async function call(channel: string, parameter?: unknown): Promise<unknown> {
  const reply = (await ipcRenderer.invoke(channel, parameter)) as Reply
  if (reply.ok) return reply.value
  throw new Error(reply.error.code)
}

/** Who may speak to main: the top frame of one page of ours, on its own address, and nobody else. */
import type { IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron'
import { isSamePage } from '../app-protocol/address.ts'

type Sent = Pick<IpcMainEvent | IpcMainInvokeEvent, 'sender' | 'senderFrame'>

/** True when the message came from the main frame of exactly `contents`, showing `page`. */
export function isFrom(event: Sent, contents: WebContents | undefined, page: string): boolean {
  if (contents === undefined || contents.isDestroyed() || event.sender !== contents) return false
  const frame = event.senderFrame
  // Null when the frame is gone already.
  if (frame === null || frame.parent !== null) return false
  return isSamePage(frame.url, page)
}

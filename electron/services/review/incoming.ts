/**
 * Review files that the system handed over (a double click, a file dropped on the app's icon, an argument).
 *
 * They wait, as paths, until the vault is open and the window asks for them: nothing is read before. A file that
 * waits is gone when the app ends; it is still where it was.
 */
import { AppError } from '../../shared/errors.ts'
import type { ArrivedFile, OpenedBundle } from '../../shared/review/index.ts'
import type { HandlersOf } from '../handlers.ts'
import type { Emit } from '../ports.ts'

export type Incoming = {
  /** Absolute path. The same one is not kept twice. */
  offer(path: string): void
  /** Works while the vault is locked, and says only how many. */
  readonly atTheDoor: HandlersOf<'review.waiting'>
  readonly handlers: HandlersOf<'review.openWaiting' | 'review.openAgain'>
  /** Opens a file by its path; a stranger's is known again by `review.openAgain`. */
  receive(path: string): Promise<OpenedBundle>
}

/** More at once is a slip of the hand in a file manager. */
const mostWaiting = 20

export function createIncoming(receiveFile: (path: string) => Promise<OpenedBundle>, emit: Emit): Incoming {
  let paths: readonly string[] = []
  /** The last file of each stranger, by the contact line that it carries. */
  const held = new Map<string, string>()
  const receive = async (path: string): Promise<OpenedBundle> => {
    const opened = await receiveFile(path)
    if (opened.kind === 'refused' && opened.reason === 'stranger') {
      if (held.size >= mostWaiting) held.clear()
      held.set(opened.sender.contact, path)
    }
    return opened
  }
  return {
    receive,
    offer: (path) => {
      if (!paths.includes(path)) paths = [...paths, path].slice(0, mostWaiting)
      emit('review.waiting', { files: paths.length })
    },
    atTheDoor: { 'review.waiting': async () => ({ files: paths.length }) },
    handlers: {
      'review.openWaiting': async () => {
        const opened: ArrivedFile[] = []
        for (const path of paths) {
          paths = paths.filter((one) => one !== path)
          opened.push(await receive(path).catch(failed))
        }
        return opened
      },
      'review.openAgain': async ({ text: contact }) => {
        const path = held.get(contact)
        if (path === undefined) throw new AppError('not-found')
        return receive(path)
      },
    },
  }
}

/** One that cannot be read does not keep the others waiting. */
function failed(error: unknown): ArrivedFile {
  if (error instanceof AppError) return { kind: 'failed', code: error.code }
  throw error
}

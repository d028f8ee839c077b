/** The clipboard and a file: they act at once, on this machine, and end as `handed-over`. */
import { basename } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { Clipboard } from '../ports.ts'
import { writeFileDurably } from '../vault/durable-file.ts'
import type { Attempt, DestinationAdapter } from './adapter.ts'
import { countBytes } from './text-figures.ts'

const offlineByNature = {
  needsNetwork: false,
  lookUp: async () => ({ kind: 'unknowable' as const }),
  retract: null,
}

/** The recipient is left to the interface, which knows the reader's language. */
export function createClipboardAdapter(clipboard: Clipboard, newKey: () => string): DestinationAdapter {
  return {
    ...offlineByNature,
    newKey,
    plan: ({ text }) => [{ kind: 'clipboard', recipient: '', bytes: countBytes(text), carriesText: true }],
    attempt: ({ text }) => handOver(async () => clipboard.writeText(text)),
  }
}

/** `path` comes from a dialog of main's, never from the interface. The text is written as UTF-8. */
export function createFileAdapter(path: string, newKey: () => string): DestinationAdapter {
  return {
    ...offlineByNature,
    newKey,
    plan: ({ text }) => [
      { kind: 'file', recipient: basename(path), bytes: countBytes(text), carriesText: true },
    ],
    attempt: ({ text }) => handOver(() => writeFileDurably(path, new TextEncoder().encode(text))),
  }
}

async function handOver(act: () => Promise<void>): Promise<Attempt> {
  try {
    await act()
    return { kind: 'handed-over' }
  } catch (error) {
    return { kind: 'not-sent', code: error instanceof AppError ? error.code : 'unexpected', again: 'never' }
  }
}

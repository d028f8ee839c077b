/** LinkedIn, X, Threads, mail: their own composer is opened, with the text in it where it fits. */
import type { Publication } from '../../shared/entities/publication.ts'
import type { Clipboard, Opener } from '../ports.ts'
import type { DestinationAdapter, PlannedExit } from './adapter.ts'
import { type ComposerKind, composerLink } from './composer-links.ts'
import { countBytes } from './text-figures.ts'

/** In the ledger. Mail has no name of its own: the interface says it in the reader's language. */
export const networkNames = { linkedin: 'LinkedIn', x: 'X', threads: 'Threads', email: 'mailto:' } as const

export function createComposerAdapter(
  kind: ComposerKind,
  {
    opener,
    clipboard,
    newKey,
  }: { readonly opener: Opener; readonly clipboard: Clipboard; readonly newKey: () => string },
): DestinationAdapter {
  const plan = ({ text }: Publication): readonly PlannedExit[] => {
    const link = composerLink(kind, text)
    const opening = { kind: 'hand-over', recipient: networkNames[kind] } as const
    if (link.kind === 'with-text') return [{ ...opening, bytes: countBytes(text), carriesText: true }]
    return [
      { kind: 'clipboard', recipient: networkNames[kind], bytes: countBytes(text), carriesText: true },
      { ...opening, bytes: 0, carriesText: false },
    ]
  }
  return {
    needsNetwork: kind !== 'email', // a composer opened offline is an error page; mail can wait in its own outbox
    newKey,
    plan,
    attempt: async ({ text }) => {
      const link = composerLink(kind, text)
      try {
        if (link.kind === 'through-clipboard') await clipboard.writeText(link.pasted)
        await opener.openExternal(link.url)
      } catch {
        // The system found no browser for the link. The text went nowhere but perhaps to the clipboard.
        return { kind: 'not-sent', code: 'unreachable', again: 'never' }
      }
      return { kind: 'handed-over' }
    },
    lookUp: async () => ({ kind: 'unknowable' }),
    retract: null,
  }
}

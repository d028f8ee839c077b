/** LinkedIn and X: their own composer is opened in the browser, with the text in it where it fits. */
import type { Publication } from '../../shared/entities/publication.ts'
import type { Clipboard, Opener } from '../ports.ts'
import type { DestinationAdapter, PlannedExit } from './adapter.ts'
import { type ComposerKind, composerLink } from './composer-links.ts'
import { countBytes } from './text-figures.ts'

export const networkNames = { linkedin: 'LinkedIn', x: 'X' } as const

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
    needsNetwork: true, // a composer opened offline is an error page
    newKey,
    plan,
    attempt: async ({ text }) => {
      const link = composerLink(kind, text)
      try {
        if (link.kind === 'through-clipboard') await clipboard.writeText(text)
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

/** Links that open a network's own composer with a text in it. Built here, in main, and nowhere else. */
import { splitSubject } from '../../shared/channels/index.ts'

export type ComposerKind = 'linkedin' | 'x' | 'threads' | 'email'

export const composerKinds: ReadonlySet<string> = new Set<ComposerKind>(['linkedin', 'x', 'threads', 'email'])
export const isComposer = (kind: string): kind is ComposerKind => composerKinds.has(kind)

/** Longer links fail on the way to the browser on Windows (its limit is 2,083). */
export const maxComposerLinkUnits = 2000

export type ComposerLink =
  | { readonly kind: 'with-text'; readonly url: string }
  /** The text does not fit a link: `pasted` goes to the clipboard, and the composer opens without it. */
  | { readonly kind: 'through-clipboard'; readonly url: string; readonly pasted: string }

export function composerLink(kind: ComposerKind, text: string): ComposerLink {
  if (kind === 'email') return mailLink(text)
  const full = `${webComposers[kind]}${kind === 'linkedin' ? '&' : '?'}text=${encoded(text)}`
  return fits(full)
    ? { kind: 'with-text', url: full }
    : { kind: 'through-clipboard', url: webComposers[kind], pasted: text }
}

/** Threads: Meta's documentation, "Threads web intents". */
const webComposers: Readonly<Record<Exclude<ComposerKind, 'email'>, string>> = {
  linkedin: 'https://www.linkedin.com/feed/?shareActive=true',
  x: 'https://x.com/intent/post',
  threads: 'https://www.threads.net/intent/post',
}

/** RFC 6068: no address, which the executive fills in; line breaks as CRLF. */
function mailLink(text: string): ComposerLink {
  const { subject, body } = splitSubject('email', text)
  const head = subject ? [`subject=${encoded(subject)}`] : []
  const link = (parts: readonly string[]) => `mailto:${parts.length > 0 ? '?' : ''}${parts.join('&')}`
  const full = link([...head, `body=${encoded(body.replace(/\r\n?|\n/g, '\r\n'))}`])
  if (fits(full)) return { kind: 'with-text', url: full }
  return fits(link(head))
    ? { kind: 'through-clipboard', url: link(head), pasted: body }
    : { kind: 'through-clipboard', url: link([]), pasted: text }
}

const fits = (url: string) => url.length <= maxComposerLinkUnits

/**
 * Spaces as %20: a "+" is shown as a plus sign by some composers. encodeURIComponent throws on half a surrogate
 * pair: that becomes the replacement character.
 */
const encoded = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))

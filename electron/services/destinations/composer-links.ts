/** Links that open a network's own composer with a text in it. Built here, in main, and nowhere else. */

export type ComposerKind = 'linkedin' | 'x'

/** Longer links fail on the way to the browser on Windows (its limit is 2,083). */
export const maxComposerLinkUnits = 2000

const composers: Record<
  ComposerKind,
  { readonly base: string; readonly params: Readonly<Record<string, string>> }
> = {
  linkedin: { base: 'https://www.linkedin.com/feed/', params: { shareActive: 'true' } },
  x: { base: 'https://x.com/intent/post', params: {} },
}

export type ComposerLink =
  | { readonly kind: 'with-text'; readonly url: string }
  /** The text does not fit a link: it goes to the clipboard, and the composer opens empty. */
  | { readonly kind: 'through-clipboard'; readonly url: string }

export function composerLink(kind: ComposerKind, text: string): ComposerLink {
  const empty = build(kind, null)
  // encodeURIComponent throws on half a surrogate pair: that becomes the replacement character.
  const full = build(kind, text.replace(/\p{Surrogate}/gu, '\ufffd'))
  return full.length <= maxComposerLinkUnits
    ? { kind: 'with-text', url: full }
    : { kind: 'through-clipboard', url: empty }
}

function build(kind: ComposerKind, text: string | null): string {
  const { base, params } = composers[kind]
  const parts = Object.entries(params).map(([name, value]) => `${name}=${value}`)
  // Spaces as %20: a "+" is shown as a plus sign by some composers.
  if (text !== null) parts.push(`text=${encodeURIComponent(text)}`)
  return parts.length > 0 ? `${base}?${parts.join('&')}` : base
}

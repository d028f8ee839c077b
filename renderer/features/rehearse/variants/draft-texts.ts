/**
 * The texts of one draft while it is written: the shared core and what some channels say in their own words.
 *
 * One of them is in the editor, and its only true copy is there; the others are here. What is to be saved is put
 * together at the moment of saving.
 */
import { findAnchor } from '../../../../electron/shared/anchors/index.ts'
import type { ChannelId } from '../../../../electron/shared/channels/index.ts'
import type { Draft, IgnoredHint } from '../../../../electron/shared/entities/draft.ts'

/** The channel whose own text is written; null for the core. */
export type Target = ChannelId | null
export type Variants = Draft['variants']

export const targetOf = ({ variants }: Pick<Draft, 'variants'>, channel: ChannelId): Target =>
  variants[channel] === undefined ? null : channel

export const textOfTarget = ({ text, variants }: Pick<Draft, 'text' | 'variants'>, target: Target): string =>
  target === null ? text : (variants[target] ?? text)

export type DraftTexts = {
  readonly text: () => string
  readonly variants: () => Variants
  readonly target: () => Target
  /** From now on `read` gives the text of `target`. */
  readonly edit: (target: Target, read: () => string) => void
  /** Keeps what the editor has and lets go of it: it is about to close. */
  readonly settle: () => void
  readonly replace: (texts: Pick<Draft, 'text' | 'variants'>) => void
}

export function createDraftTexts(draft: Pick<Draft, 'text' | 'variants'>): DraftTexts {
  let { text, variants } = draft
  let editing: { readonly target: Target; readonly read: () => string } | null = null
  const settled = () => {
    if (!editing) return
    const now = editing.read()
    if (editing.target === null) text = now
    else variants = { ...variants, [editing.target]: now }
  }
  return {
    text: () => {
      settled()
      return text
    },
    variants: () => {
      settled()
      return variants
    },
    target: () => editing?.target ?? null,
    edit: (target, read) => {
      settled()
      editing = { target, read }
    },
    settle: () => {
      settled()
      editing = null
    },
    replace: (texts) => {
      editing = null
      ;({ text, variants } = texts)
    },
  }
}

export function withoutChannel(variants: Variants, channel: ChannelId): Variants {
  const { [channel]: _, ...rest } = variants
  return rest
}

/**
 * What is ignored in the texts that are not on the page: the page knows only its own passages, and saving it
 * must not make notes come back elsewhere.
 */
export function ignoredElsewhere(
  draft: Pick<Draft, 'text' | 'variants' | 'ignoredHints'>,
  target: Target,
): readonly IgnoredHint[] {
  const others = [
    ...(target === null ? [] : [draft.text]),
    ...Object.entries(draft.variants).flatMap(([channel, text]) =>
      channel === target || text === undefined ? [] : [text],
    ),
  ]
  return draft.ignoredHints.filter(({ anchor }) =>
    others.some((text) => findAnchor(text, anchor).kind === 'found'),
  )
}

/** Each once, at most as many as a draft may hold; the page's own first. */
export function joinIgnored(
  here: readonly IgnoredHint[],
  elsewhere: readonly IgnoredHint[],
): readonly IgnoredHint[] {
  const seen = new Set<string>()
  const all = [...here, ...elsewhere].filter((hint) => {
    const key = JSON.stringify([hint.ruleId, hint.anchor.quote, hint.anchor.prefix, hint.anchor.suffix])
    return !seen.has(key) && seen.add(key)
  })
  return all.slice(0, 2000)
}

import type { TokenizedText } from '../../text/tokens.ts'

/** Decorations of one paragraph, in order; they are judged over the whole post. */
export interface Decoration {
  readonly kind: 'emoji' | 'hashtag' | 'mention'
  readonly start: number
  readonly end: number
}

export interface DecorationRun {
  readonly kind: Decoration['kind']
  readonly start: number
  readonly end: number
  readonly count: number
  readonly limit: number
}

/** How many of each a post may carry. */
const limits: Readonly<Record<Decoration['kind'], number>> = { emoji: 3, hashtag: 3, mention: 4 }

// One emoji as a reader sees it: flags, families and skin tones are one.
const emoji =
  /\p{RI}\p{RI}|(?:(?![\d#*©®™])\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)(?:\p{Emoji_Modifier}|\ufe0f)?(?:\u200d\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\ufe0f)?){0,5}/gu

const mayHoldEmoji = /[\u2190-\u2bff\ud83c-\ud83e]/

export const findDecorations = ({ text, masks }: TokenizedText): Decoration[] => {
  const found: Decoration[] = []
  for (const { kind, start, end } of masks)
    if (kind === 'hashtag' || kind === 'mention') found.push({ kind, start, end })
  if (mayHoldEmoji.test(text)) {
    for (const match of text.matchAll(emoji)) {
      found.push({ kind: 'emoji', start: match.index, end: match.index + match[0].length })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

const GAP_INSIDE_RUN = 3

/**
 * Where a post has too many emoji, hashtags or mentions: the longest run of them standing together, or, when
 * they are scattered, from the first one too many to the last.
 */
export const findClutter = (decorations: readonly Decoration[]): DecorationRun[] =>
  (['emoji', 'hashtag', 'mention'] as const).flatMap((kind): DecorationRun[] => {
    const all = decorations.filter((decoration) => decoration.kind === kind)
    const limit = limits[kind]
    if (all.length <= limit) return []
    let best = { from: 0, to: 0 }
    let from = 0
    for (let at = 0; at < all.length; at += 1) {
      const gap = at === 0 ? 0 : (all[at]?.start ?? 0) - (all[at - 1]?.end ?? 0)
      if (gap > GAP_INSIDE_RUN) from = at
      if (at - from > best.to - best.from) best = { from, to: at }
    }
    const together = best.to - best.from + 1 > limit
    const first = together ? all[best.from] : all[limit]
    const last = together ? all[best.to] : all[limit]
    if (first === undefined || last === undefined) return []
    return [{ kind, start: first.start, end: last.end, count: all.length, limit }]
  })

/**
 * What Mastodon counts and links, after its documentation and its server: the length validator, the tag's
 * pattern of names, the account's pattern of mentions.
 */
import type { TextEntity } from './entities.ts'
import { twitterText } from './twitter-text.ts'
import { countGraphemes } from './units.ts'

/** `configuration.statuses.characters_reserved_per_url` of a server that changed nothing. */
const charactersOfLink = 23

/** Not after a letter, a slash or another sign of the same kind. The server's name is optional. */
const mention =
  /(?<![\p{L}\p{N}_/@=])@([a-z0-9_]+(?:[a-z0-9_.-]*[a-z0-9_])?)(@[\p{L}\p{N}.-]*[\p{L}\p{N}])?/giu
/** Letters, digits, marks, underscores and middle dots, not digits alone. */
const hashtag = /(?<![\p{L}\p{N}_/)])[#＃]([\p{L}\p{M}\p{N}_\u00b7\u30fb\u200c]+)/gu

/** In order, never overlapping. Only links with their protocol are made links. */
export function mastodonEntities(text: string): readonly TextEntity[] {
  const links = twitterText
    .extractUrlsWithIndices(text, { extractUrlsWithoutProtocol: false })
    .map(({ indices: [start, end] }): TextEntity => ({ kind: 'url', start, end, linked: true }))
  const inLink = (at: number) => links.some(({ start, end }) => at >= start && at < end)
  const found = [...links]
  for (const { 0: whole, index } of text.matchAll(mention))
    if (!inLink(index)) found.push({ kind: 'mention', start: index, end: index + whole.length, linked: true })
  for (const { 0: whole, 1: name, index } of text.matchAll(hashtag))
    if (!inLink(index) && /[^\d_]/u.test(name ?? ''))
      found.push({ kind: 'hashtag', start: index, end: index + whole.length, linked: true })
  return found.sort((a, b) => a.start - b.start)
}

/** Graphemes, with 23 for every link and none for the server in a mention. */
export function countMastodonCharacters(text: string): number {
  let count = 0
  let at = 0
  for (const { kind, start, end } of mastodonEntities(text)) {
    if (kind === 'hashtag') continue
    count += countGraphemes(text.slice(at, start))
    count += kind === 'url' ? charactersOfLink : localName(text.slice(start, end)).length
    at = end
  }
  return count + countGraphemes(text.slice(at))
}

const localName = (handle: string): string => `@${handle.split('@')[1] ?? ''}`

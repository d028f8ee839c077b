/**
 * Links, hashtags and mentions, as each channel would make them.
 *
 * `linked` is false for what looks like a link there and is none: a typed @name on LinkedIn, Viva Engage,
 * Slack or Teams stays plain text, since people are picked from a list in their composers (or named by an
 * internal number); on Threads every hashtag after the first.
 */
import type { ChannelId } from './channel-id.ts'
import { mastodonEntities } from './mastodon.ts'
import { twitterText } from './twitter-text.ts'

export type TextEntity = {
  readonly kind: 'url' | 'hashtag' | 'mention'
  /** UTF-16 offsets, half-open. */
  readonly start: number
  readonly end: number
  readonly linked: boolean
}

export type TextSegment = { readonly text: string; readonly entity: TextEntity | null }

/** In order, never overlapping. */
export function findEntities(channel: ChannelId, text: string): readonly TextEntity[] {
  switch (channel) {
    case 'x':
      return xEntities(text)
    case 'bluesky':
      return tokenEntities(text, blueskyEntity)
    case 'mastodon':
      return mastodonEntities(text)
    case 'threads':
      return firstTagOnly(tokenEntities(text, threadsEntity))
    case 'linkedin':
    case 'viva-engage':
      return tokenEntities(text, linkedinEntity)
    case 'slack':
    case 'teams':
      return tokenEntities(text, pickedNamesEntity)
    case 'mattermost':
      return tokenEntities(text, mattermostEntity)
    case 'wordpress':
    case 'email':
    case 'internal-note':
    case 'plain':
      return tokenEntities(text, plainEntity)
  }
}

/** The whole text in pieces, with what each piece is: joined they give the text back. */
export function segmentText(channel: ChannelId, text: string): readonly TextSegment[] {
  const segments: TextSegment[] = []
  let at = 0
  for (const entity of findEntities(channel, text)) {
    if (entity.start > at) segments.push({ text: text.slice(at, entity.start), entity: null })
    segments.push({ text: text.slice(entity.start, entity.end), entity })
    at = entity.end
  }
  if (at < text.length) segments.push({ text: text.slice(at), entity: null })
  return segments
}

function xEntities(text: string): readonly TextEntity[] {
  const found: TextEntity[] = []
  for (const entity of twitterText.extractEntitiesWithIndices(text)) {
    const [start, end] = entity.indices
    if ('url' in entity) found.push({ kind: 'url', start, end, linked: true })
    else if ('hashtag' in entity) found.push({ kind: 'hashtag', start, end, linked: true })
    else if ('screenName' in entity) found.push({ kind: 'mention', start, end, linked: true })
  }
  return found.sort((a, b) => a.start - b.start)
}

type Found = { readonly kind: TextEntity['kind']; readonly length: number; readonly linked: boolean } | null

/** Runs of non-spaces, each perhaps after an opening bracket: where a network may find something. */
function tokenEntities(
  text: string,
  read: (token: string, afterBracket: boolean) => Found,
): readonly TextEntity[] {
  const found: TextEntity[] = []
  for (const match of text.matchAll(/\S+/g)) {
    const bracket = match[0].startsWith('(') ? 1 : 0
    const entity = read(match[0].slice(bracket), bracket === 1)
    if (!entity) continue
    const start = match.index + bracket
    found.push({ kind: entity.kind, start, end: start + entity.length, linked: entity.linked })
  }
  return found
}

const isWeb = (token: string) => /^https?:\/\/\S/i.test(token)

/** A sentence's full stop and a bracket's end are not part of the link. */
function linkLength(token: string): number {
  let link = token
  if (/[.,;:!?]$/.test(link)) link = link.slice(0, -1)
  if (link.endsWith(')') && !link.includes('(')) link = link.slice(0, -1)
  return link.length
}

/** `tormera.example` is not a domain anyone can visit; `tormera.com` is. X's list of endings decides. */
const isDomain = (domain: string) => twitterText.extractUrls(domain)[0]?.length === domain.length

function blueskyEntity(token: string, afterBracket: boolean): Found {
  if (token.startsWith('@')) {
    const handle = /^@([a-z0-9.-]*[a-z0-9])/i.exec(token)?.[1]
    if (!handle || !(handle.endsWith('.test') || isDomain(handle.toLowerCase()))) return null
    return { kind: 'mention', length: handle.length + 1, linked: true }
  }
  if (/^[#＃]/.test(token)) return afterBracket ? null : hashtag(token, 64)
  if (isWeb(token)) return { kind: 'url', length: linkLength(token), linked: true }
  const domain = /^[a-z][a-z0-9]*(?:\.[a-z0-9]+)+/i.exec(token)?.[0]
  return domain && isDomain(domain) ? { kind: 'url', length: linkLength(token), linked: true } : null
}

function linkedinEntity(token: string): Found {
  return /^[#＃]/.test(token) ? wordHashtag(token) : pickedNamesEntity(token)
}

/** Links with or without their protocol; a name is picked from a list, never typed. */
function pickedNamesEntity(token: string): Found {
  return webEntity(token) ?? nameEntity(token, false)
}

/** Names are letters, digits, underscores and full stops (Threads help, "Usernames"). */
function threadsEntity(token: string): Found {
  if (/^[#＃]/.test(token)) return wordHashtag(token)
  const name = /^@[a-z0-9_](?:[a-z0-9_.]*[a-z0-9_])?/i.exec(token)?.[0]
  return webEntity(token) ?? (name ? { kind: 'mention', length: name.length, linked: true } : null)
}

/** A hashtag begins with a letter and has three or more signs (Mattermost documentation, "Hashtags"). */
function mattermostEntity(token: string): Found {
  const tag = /^#\p{L}[\p{L}\p{N}_.-]*[\p{L}\p{N}]/u.exec(token)?.[0]
  if (tag && tag.length >= 4) return { kind: 'hashtag', length: tag.length, linked: true }
  return webEntity(token) ?? nameEntity(token, true)
}

function webEntity(token: string): Found {
  if (isWeb(token)) return { kind: 'url', length: linkLength(token), linked: true }
  const domain = /^[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+/i.exec(token)?.[0]
  return domain && isDomain(domain) ? { kind: 'url', length: linkLength(token), linked: true } : null
}

function nameEntity(token: string, linked: boolean): Found {
  const mention = /^@[\p{L}\p{N}_.-]*[\p{L}\p{N}_]/u.exec(token)?.[0]
  return mention ? { kind: 'mention', length: mention.length, linked } : null
}

/** Threads makes one topic of a post: the first hashtag. */
function firstTagOnly(entities: readonly TextEntity[]): readonly TextEntity[] {
  const first = entities.find(({ kind }) => kind === 'hashtag')
  return entities.map((entity) =>
    entity.kind === 'hashtag' && entity !== first ? { ...entity, linked: false } : entity,
  )
}

function plainEntity(token: string): Found {
  return isWeb(token) ? { kind: 'url', length: linkLength(token), linked: true } : null
}

/** Bluesky: up to the next space, without the punctuation that ends it, and not digits alone. */
function hashtag(token: string, maxGraphemes: number): Found {
  // oxlint-disable-next-line no-misleading-character-class -- each of them by itself
  const zeroWidth = token.search(/[\u00ad\u2060\u200a-\u200d\u20e2]/u)
  const tag = (zeroWidth < 0 ? token : token.slice(0, zeroWidth)).slice(1).replace(/\p{P}+$/u, '')
  if (tag.startsWith('\ufe0f') || !/[^\d\s\p{P}]/u.test(tag) || [...tag].length > maxGraphemes) return null
  return { kind: 'hashtag', length: tag.length + 1, linked: true }
}

/** LinkedIn: letters, digits and underscores, at least one letter. */
function wordHashtag(token: string): Found {
  const tag = /^[#＃]([\p{L}\p{M}\p{N}_]+)/u.exec(token)
  return tag?.[1] && /\p{L}/u.test(tag[1]) ? { kind: 'hashtag', length: tag[0].length, linked: true } : null
}

/** What a channel refuses or ignores beyond the length: told beside the count, in words. */
import { assertNever } from '../errors.ts'
import type { ChannelId } from './channel-id.ts'
import { findEntities } from './entities.ts'
import { advisedSubject, splitSubject } from './subject.ts'
import { countGraphemes } from './units.ts'

export type ChannelAdvice =
  /** Threads refuses a post with more than five different links. */
  | { readonly kind: 'too-many-links'; readonly count: number; readonly max: number }
  /** Threads makes a topic of the first hashtag only. */
  | { readonly kind: 'one-topic'; readonly count: number }
  /** A typed @name stays plain text. */
  | { readonly kind: 'plain-names'; readonly count: number }
  | { readonly kind: 'no-subject' }
  /** Phones cut it. */
  | { readonly kind: 'long-subject'; readonly count: number; readonly advised: number }

const threadsLinks = 5

/** Reads at most the first 20,000 UTF-16 units: a longer text has other worries. */
export function adviseOn(channel: ChannelId, text: string): readonly ChannelAdvice[] {
  const start = text.slice(0, 20_000)
  switch (channel) {
    case 'threads':
      return threadsAdvice(start)
    case 'linkedin':
    case 'viva-engage':
    case 'slack':
    case 'teams':
      return plainNames(channel, start)
    case 'email':
      return subjectAdvice(start)
    case 'x':
    case 'bluesky':
    case 'mastodon':
    case 'wordpress':
    case 'mattermost':
    case 'internal-note':
    case 'plain':
      return []
    default:
      return assertNever(channel)
  }
}

function threadsAdvice(text: string): readonly ChannelAdvice[] {
  const entities = findEntities('threads', text)
  const links = new Set(
    entities.flatMap(({ kind, start, end }) => (kind === 'url' ? [text.slice(start, end)] : [])),
  )
  const topics = entities.filter(({ kind }) => kind === 'hashtag').length
  return [
    ...(links.size > threadsLinks
      ? [{ kind: 'too-many-links' as const, count: links.size, max: threadsLinks }]
      : []),
    ...(topics > 1 ? [{ kind: 'one-topic' as const, count: topics }] : []),
  ]
}

function plainNames(channel: ChannelId, text: string): readonly ChannelAdvice[] {
  const count = findEntities(channel, text).filter(({ kind, linked }) => kind === 'mention' && !linked).length
  return count === 0 ? [] : [{ kind: 'plain-names', count }]
}

function subjectAdvice(text: string): readonly ChannelAdvice[] {
  const { subject } = splitSubject('email', text)
  if (!subject) return [{ kind: 'no-subject' }]
  const count = countGraphemes(subject)
  return count > advisedSubject ? [{ kind: 'long-subject', count, advised: advisedSubject }] : []
}

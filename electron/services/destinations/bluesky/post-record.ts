/** A text as a Bluesky post record: limits, facets, language, time of consent. */
import type { AppBskyRichtextFacet, AtpAgent } from '@atproto/api'
import { AppError } from '../../../shared/errors.ts'
import type { Publication } from '../../../shared/entities/publication.ts'
import { countBytes, countGraphemes } from '../text-figures.ts'
import { xrpcErrorName } from './failures.ts'

export const maxGraphemes = 300
/** The lexicon's own second limit: a few emoji can weigh more than their graphemes say. */
export const maxBytes = 3000
export const postCollection = 'app.bsky.feed.post'

export type PostRecord = {
  readonly $type: typeof postCollection
  readonly text: string
  readonly createdAt: string
  readonly langs: string[]
  readonly facets?: AppBskyRichtextFacet.Main[]
}

/** Throws `too-large` with the figures. */
export function assertFits(text: string): void {
  const graphemes = countGraphemes(text)
  const bytes = countBytes(text)
  if (graphemes > maxGraphemes || bytes > maxBytes)
    throw new AppError('too-large', { details: { graphemes, maxGraphemes, bytes, maxBytes } })
}

/**
 * Builds the record. Links and hashtags are found in the text alone; a mention asks the server for the
 * account behind its handle, which is why this runs only after consent. An unknown handle stays plain text.
 */
export async function buildPostRecord(
  publication: Pick<Publication, 'text' | 'language' | 'consent'>,
  agent: AtpAgent,
  signal: AbortSignal,
): Promise<PostRecord> {
  const { RichText } = await import('@atproto/api')
  const rich = new RichText({ text: publication.text })
  rich.detectFacetsWithoutResolution()
  const facets: AppBskyRichtextFacet.Main[] = []
  for (const facet of rich.facets ?? []) {
    const resolved = await resolveMentions(facet, agent, signal)
    if (resolved) facets.push(resolved)
  }
  return {
    $type: postCollection,
    text: publication.text,
    createdAt: publication.consent.at,
    langs: [publication.language],
    ...(facets.length > 0 ? { facets } : {}),
  }
}

type Facet = AppBskyRichtextFacet.Main
const isMention = (feature: Facet['features'][number]): feature is AppBskyRichtextFacet.Mention =>
  feature.$type === 'app.bsky.richtext.facet#mention'

async function resolveMentions(facet: Facet, agent: AtpAgent, signal: AbortSignal): Promise<Facet | null> {
  const features: Facet['features'] = []
  for (const feature of facet.features) {
    if (!isMention(feature)) {
      features.push(feature)
      continue
    }
    const did = await resolveHandle(feature.did, agent, signal)
    if (did) features.push({ ...feature, did })
  }
  return features.length > 0 ? { ...facet, features } : null
}

/** Null when the server knows no such handle. A network failure is thrown: it says nothing about the handle. */
async function resolveHandle(handle: string, agent: AtpAgent, signal: AbortSignal): Promise<string | null> {
  try {
    const answer = await agent.com.atproto.identity.resolveHandle({ handle }, { signal })
    return answer.data.did
  } catch (error) {
    const name = xrpcErrorName(error)
    if (name === 'HandleNotFound' || name === 'InvalidRequest') return null
    throw error
  }
}

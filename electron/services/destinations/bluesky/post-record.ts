/** A text as a Bluesky post record: limits, facets, language, time of consent. */
import type {
  $Typed,
  AppBskyEmbedImages,
  AppBskyFeedPost,
  AppBskyRichtextFacet,
  AtpAgent,
} from '@atproto/api'
import { AppError } from '../../../shared/errors.ts'
import type { Attachment } from '../../../shared/entities/attachment.ts'
import type { Publication } from '../../../shared/entities/publication.ts'
import type { ImageOf } from '../../publishing-deps.ts'
import { countBytes, countGraphemes } from '../text-figures.ts'
import { xrpcErrorName } from './failures.ts'

export const maxGraphemes = 300
/** The lexicon's own second limit: a few emoji can weigh more than their graphemes say. */
export const maxBytes = 3000
export const postCollection = 'app.bsky.feed.post'
/** Lexicon `app.bsky.embed.images`: four, "up to 2 MB" each. */
export const maxImages = 4
export const maxImageBytes = 2_000_000

export type PostRecord = {
  readonly $type: typeof postCollection
  readonly text: string
  readonly createdAt: string
  readonly langs: string[]
  readonly facets?: AppBskyRichtextFacet.Main[]
  readonly embed?: $Typed<AppBskyEmbedImages.Main>
  readonly reply?: AppBskyFeedPost.ReplyRef
}

/** Throws `too-large` with the figures. */
export function assertFits(text: string): void {
  const graphemes = countGraphemes(text)
  const bytes = countBytes(text)
  if (graphemes > maxGraphemes || bytes > maxBytes)
    throw new AppError('too-large', { details: { graphemes, maxGraphemes, bytes, maxBytes } })
}

/** Throws `too-large` with the reason `network-images` or `network-image-bytes`. */
export function assertImagesFit(images: readonly Pick<Attachment, 'bytes'>[]): void {
  if (images.length > maxImages)
    throw new AppError('too-large', { details: { reason: 'network-images', max: maxImages } })
  if (images.some(({ bytes }) => bytes > maxImageBytes))
    throw new AppError('too-large', { details: { reason: 'network-image-bytes', max: maxImageBytes } })
}

/**
 * Uploads the images and answers how the record names them. A blob that no record names is dropped by the
 * server after a while: an upload alone publishes nothing, and doing it again does no harm.
 */
export async function uploadImages(
  images: readonly Attachment[],
  imageOf: ImageOf,
  agent: AtpAgent,
  signal: AbortSignal,
): Promise<Pick<PostRecord, 'embed'>> {
  const uploaded: AppBskyEmbedImages.Image[] = []
  for (const { id, alt, width, height } of images) {
    const { type, bytes } = await imageOf(id)
    const { data } = await agent.com.atproto.repo.uploadBlob(bytes, { encoding: type, signal })
    uploaded.push({ image: data.blob, alt, aspectRatio: { width, height } })
  }
  return uploaded.length === 0 ? {} : { embed: { $type: 'app.bsky.embed.images', images: uploaded } }
}

/**
 * What a post of a thread answers to. The network names a post by its address and its content, and only the first
 * is kept with the receipt: the other is asked for. A post that is gone cannot be answered: `not-found`.
 */
export async function findReply(
  part: Publication['part'],
  agent: AtpAgent,
  signal: AbortSignal,
): Promise<Pick<PostRecord, 'reply'>> {
  if (!part?.parent || !part.root) return {}
  const parent = await strongRef(part.parent, agent, signal)
  const root = part.root === part.parent ? parent : await strongRef(part.root, agent, signal)
  return { reply: { root, parent } }
}

async function strongRef(uri: string, agent: AtpAgent, signal: AbortSignal) {
  const [, repo, rkey] = /^at:\/\/([^/]+)\/app\.bsky\.feed\.post\/([^/]+)$/.exec(uri) ?? []
  if (!repo || !rkey) throw new AppError('not-found')
  try {
    const { data } = await agent.com.atproto.repo.getRecord(
      { repo, collection: postCollection, rkey },
      { signal },
    )
    if (!data.cid) throw new AppError('not-found')
    return { uri, cid: data.cid }
  } catch (error) {
    if (xrpcErrorName(error) === 'RecordNotFound') throw new AppError('not-found')
    throw error
  }
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

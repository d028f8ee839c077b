/**
 * What each channel takes of images, and who says so.
 *
 * - LinkedIn: 20 images a post, 36,152,320 pixels each, alternative text up to 4,086 characters (Microsoft Learn,
 *   "Images API" and "MultiImage API").
 * - X: 4 images of 5 MB, alternative text up to 1,000 characters (developer documentation, "Media best practices"
 *   and "Metadata create").
 * - Bluesky: 4 images of 2 MB (lexicon `app.bsky.embed.images`); its app takes 2,000 graphemes of alternative text.
 * - Mastodon: 4 images of 16 MB and 33,177,600 pixels, alternative text up to 1,500 characters, by default; each
 *   server says its own in `GET /api/v2/instance`.
 * - Threads: 20 images of 8 MB, JPEG or PNG, alternative text up to 1,000 characters (Threads API, "Posts",
 *   "Accessibility").
 * - Viva Engage: 10 MB and 7,680 by 4,320 pixels where files are not in SharePoint (Microsoft Learn, "Limits in
 *   Viva Engage"); 100 files.
 * - The others publish no figure for images, or leave it to their server.
 */
import type { Attachment, ImageType } from '../entities/attachment.ts'
import type { ChannelId } from './channel-id.ts'
import { countGraphemes } from './units.ts'

export type ImageLimit = {
  readonly images: number
  readonly bytes: number
  readonly pixels: number
  /** Graphemes of alternative text. */
  readonly alt: number
  /** Null: all four. */
  readonly types: readonly ImageType[] | null
}

const none: ImageLimit = { images: Infinity, bytes: Infinity, pixels: Infinity, alt: Infinity, types: null }

export const imageLimits: Readonly<Record<ChannelId, ImageLimit>> = {
  linkedin: { ...none, images: 20, pixels: 36_152_320, alt: 4086 },
  x: { ...none, images: 4, bytes: 5_000_000, alt: 1000 },
  bluesky: { ...none, images: 4, bytes: 2_000_000, alt: 2000 },
  mastodon: { ...none, images: 4, bytes: 16_000_000, pixels: 33_177_600, alt: 1500 },
  threads: { ...none, images: 20, bytes: 8_000_000, alt: 1000, types: ['image/jpeg', 'image/png'] },
  wordpress: none,
  slack: none,
  teams: none,
  mattermost: none,
  'viva-engage': { ...none, images: 100, bytes: 10_000_000, pixels: 7680 * 4320 },
  email: none,
  'internal-note': none,
  plain: none,
}

export type ImageAdvice =
  | { readonly kind: 'no-alt'; readonly count: number }
  | { readonly kind: 'too-many'; readonly count: number; readonly max: number }
  | { readonly kind: 'too-heavy'; readonly count: number; readonly maxBytes: number }
  | { readonly kind: 'too-large'; readonly count: number; readonly maxPixels: number }
  | { readonly kind: 'wrong-type'; readonly count: number }
  | { readonly kind: 'long-alt'; readonly count: number; readonly max: number }

/** `count`: how many images it is about. */
export function adviseOnImages(
  channel: ChannelId,
  images: readonly Omit<Attachment, 'id'>[],
): readonly ImageAdvice[] {
  const limit = imageLimits[channel]
  const many = (is: (image: Omit<Attachment, 'id'>) => boolean) => images.filter(is).length
  const all: readonly ImageAdvice[] = [
    { kind: 'no-alt', count: many(({ alt }) => alt.trim() === '') },
    { kind: 'too-many', count: Math.max(0, images.length - limit.images), max: limit.images },
    { kind: 'too-heavy', count: many(({ bytes }) => bytes > limit.bytes), maxBytes: limit.bytes },
    {
      kind: 'too-large',
      count: many(({ width, height }) => width * height > limit.pixels),
      maxPixels: limit.pixels,
    },
    { kind: 'wrong-type', count: many(({ type }) => limit.types !== null && !limit.types.includes(type)) },
    { kind: 'long-alt', count: many(({ alt }) => countGraphemes(alt) > limit.alt), max: limit.alt },
  ]
  return all.filter(({ count }) => count > 0)
}

/** Whether Ensayo itself can send images there. Elsewhere they are added by hand. */
export const sendsImages = (channel: ChannelId): boolean => channel === 'bluesky'

import { describe, expect, test } from 'vitest'
import { adviseOnImages, imageLimits } from './image-advice.ts'
import { channelIds } from './index.ts'

const image = {
  type: 'image/png' as const,
  width: 1200,
  height: 800,
  bytes: 900_000,
  alt: 'La línea 2, vacía',
}

describe('images on a channel', () => {
  test('pass everywhere when they are few, light and described', () => {
    for (const channel of channelIds) expect(adviseOnImages(channel, [image])).toEqual([])
  })
  test('are missed their words everywhere', () => {
    for (const channel of channelIds)
      expect(adviseOnImages(channel, [image, { ...image, alt: ' ' }])).toEqual([{ kind: 'no-alt', count: 1 }])
  })
  test('are told what a channel would refuse', () => {
    expect(
      adviseOnImages(
        'x',
        Array.from({ length: 5 }, () => image),
      ),
    ).toEqual([{ kind: 'too-many', count: 1, max: 4 }])
    expect(adviseOnImages('bluesky', [{ ...image, bytes: 2_000_001 }])).toEqual([
      { kind: 'too-heavy', count: 1, maxBytes: 2_000_000 },
    ])
    expect(adviseOnImages('threads', [{ ...image, type: 'image/webp' }])).toEqual([
      { kind: 'wrong-type', count: 1 },
    ])
    expect(adviseOnImages('linkedin', [{ ...image, width: 8000, height: 6000 }])).toEqual([
      { kind: 'too-large', count: 1, maxPixels: imageLimits.linkedin.pixels },
    ])
    expect(adviseOnImages('mastodon', [{ ...image, alt: 'á'.repeat(1501) }])).toEqual([
      { kind: 'long-alt', count: 1, max: 1500 },
    ])
  })
})

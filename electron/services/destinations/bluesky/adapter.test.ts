import { describe, expect, it } from 'vitest'
import { AppError } from '../../../shared/errors.ts'
import type { Publication } from '../../../shared/entities/publication.ts'
import { testDestination, testPublication } from '../../outbox/testing/world.ts'
import { makePng } from '../../documents/attachments/testing/make-images.ts'
import { attachmentIdSchema } from '../../../shared/entities/attachment.ts'
import { createStrictPds } from '../testing/strict-pds.ts'
import { createBlueskyAdapter } from './adapter.ts'
import { newRecordKey } from './record-key.ts'

const signal = new AbortController().signal
const now = new Date('2026-11-21T10:00:00.000Z')

function setUp(text = 'Hace tres semanas cerramos la línea 2.', password = 'aaaa-bbbb-cccc-dddd') {
  const pds = createStrictPds()
  let byte = 0
  const adapter = createBlueskyAdapter({
    http: pds.http,
    now: () => now,
    randomBytes: (count) => Uint8Array.from({ length: count }, () => (byte = (byte * 31 + 7) % 256)),
    secretOf: async (id) =>
      id === testDestination.id
        ? { id: testDestination.id, identifier: 'elena.test', appPassword: password }
        : null,
    imageOf: async () => ({ type: 'image/png', bytes: makePng() }),
  })
  const publication: Publication = {
    ...testPublication(1, now.getTime()),
    text,
    idempotencyKey: adapter.newKey(),
  }
  return { pds, adapter, publication }
}

describe('publishing on Bluesky', () => {
  it('writes the exact text with its language and the time of consent, under the key fixed before', async () => {
    const { pds, adapter, publication } = setUp()
    const attempt = await adapter.attempt(publication, signal)
    expect(attempt).toEqual({
      kind: 'sent',
      receipt: {
        url: `https://bsky.app/profile/did:plc:elena/post/${publication.idempotencyKey}`,
        remoteId: `at://did:plc:elena/app.bsky.feed.post/${publication.idempotencyKey}`,
      },
    })
    expect([...pds.records.values()]).toEqual([
      {
        $type: 'app.bsky.feed.post',
        text: publication.text,
        createdAt: publication.consent.at,
        langs: ['es'],
      },
    ])
    expect(pds.requests.every((request) => request.purpose === 'publication')).toBe(true)
  })

  it('sends its images first, and the record names them with their alternative text', async () => {
    const { pds, adapter, publication } = setUp()
    const id = attachmentIdSchema.parse(`${publication.draftId}-${'ab'.repeat(12)}`)
    const alt = 'La línea 2, vacía, a las siete de la mañana.'
    const bytes = makePng().length
    const image = { id, type: 'image/png' as const, width: 3, height: 2, bytes, alt }
    const withImage = { ...publication, images: [image] }
    expect(adapter.plan(withImage)[0]?.bytes).toBe((adapter.plan(publication)[0]?.bytes ?? 0) + bytes)
    expect((await adapter.attempt(withImage, signal)).kind).toBe('sent')
    expect(pds.blobs).toEqual([{ type: 'image/png', bytes: makePng() }])
    expect([...pds.records.values()][0]?.['embed']).toMatchObject({
      $type: 'app.bsky.embed.images',
      images: [{ alt, aspectRatio: { width: 3, height: 2 }, image: { mimeType: 'image/png', size: bytes } }],
    })
  })

  it('publishes nothing when an image does not arrive, and nothing that the network would refuse', async () => {
    const { pds, adapter, publication } = setUp()
    const id = attachmentIdSchema.parse(`${publication.draftId}-${'ab'.repeat(12)}`)
    const image = { id, type: 'image/png' as const, width: 3, height: 2, bytes: 90, alt: 'a' }
    pds.state.mood = { method: 'com.atproto.repo.uploadBlob', how: 'answer-lost' }
    expect((await adapter.attempt({ ...publication, images: [image] }, signal)).kind).toBe('not-sent')
    const heavy = { ...image, bytes: 2_000_001 }
    for (const images of [[heavy], [image, image, image, image, image]])
      expect(await adapter.attempt({ ...publication, images }, signal)).toMatchObject({
        kind: 'not-sent',
        code: 'too-large',
        again: 'never',
      })
    expect(pds.records.size).toBe(0)
  })

  it('marks links, hashtags and known mentions by their bytes, and leaves unknown handles as text', async () => {
    const text = '¿Quién? @diego.test y @nadie.test en https://tormera.example #línea2'
    const { pds, adapter, publication } = setUp(text)
    await adapter.attempt(publication, signal)
    const [record] = pds.records.values()
    const bytes = new TextEncoder().encode(text)
    const facets = record?.['facets'] as {
      index: { byteStart: number; byteEnd: number }
      features: { $type: string }[]
    }[]
    const marked = facets.map(({ index, features }) => [
      features[0]?.$type.split('#')[1],
      new TextDecoder().decode(bytes.slice(index.byteStart, index.byteEnd)),
    ])
    expect(marked).toEqual([
      ['mention', '@diego.test'],
      ['link', 'https://tormera.example'],
      ['tag', '#línea2'],
    ])
  })

  it('refuses 301 graphemes before anything is requested, and takes 300 of four bytes and more', async () => {
    const long = setUp('a'.repeat(301))
    expect(await long.adapter.attempt(long.publication, signal)).toMatchObject({
      kind: 'not-sent',
      code: 'too-large',
    })
    expect(long.pds.requests).toEqual([])
    const emoji = setUp('👩🏽‍🏭'.repeat(100))
    expect((await emoji.adapter.attempt(emoji.publication, signal)).kind).toBe('sent')
    const heavy = setUp('👩🏽‍🏭'.repeat(300)) // 300 graphemes, but 4,500 bytes
    expect(await heavy.adapter.attempt(heavy.publication, signal)).toMatchObject({
      kind: 'not-sent',
      code: 'too-large',
    })
  })

  it('finds a post whose answer was lost, and writes no second one under its key', async () => {
    const { pds, adapter, publication } = setUp()
    for (const how of ['answer-lost', 'broken-after'] as const) {
      pds.records.clear()
      pds.state.creations = 0
      pds.state.mood = { method: 'com.atproto.repo.putRecord', how }
      expect((await adapter.attempt(publication, signal)).kind).toBe('unknown')
      expect((await adapter.lookUp(publication, signal)).kind).toBe('found')
      expect((await adapter.attempt(publication, signal)).kind).toBe('unknown') // the server refuses the swap
      expect(pds.state.creations).toBe(1)
    }
  })

  it('says what is certain: a request that never arrived is unknown, a refusal is not', async () => {
    const { pds, adapter, publication } = setUp()
    const put = 'com.atproto.repo.putRecord'
    pds.state.mood = { method: put, how: 'never-arrives' }
    expect((await adapter.attempt(publication, signal)).kind).toBe('unknown')
    expect((await adapter.lookUp(publication, signal)).kind).toBe('absent')
    pds.state.mood = { method: put, how: 'refused' }
    expect(await adapter.attempt(publication, signal)).toEqual({
      kind: 'not-sent',
      code: 'rejected-by-network',
      again: 'never',
    })
    pds.state.mood = { method: put, how: 'busy' }
    expect(await adapter.attempt(publication, signal)).toEqual({
      kind: 'not-sent',
      code: 'rate-limited',
      again: 'later',
      retryAfterMs: 7000,
    })
    pds.state.mood = { method: put, how: 'offline' }
    expect(await adapter.attempt(publication, signal)).toMatchObject({
      code: 'offline',
      again: 'when-online',
    })
    expect(pds.state.creations).toBe(0)
  })

  it('before the text is handed over, every failure is certain', async () => {
    const { pds, adapter, publication } = setUp()
    pds.state.mood = { method: 'com.atproto.server.createSession', how: 'never-arrives' }
    expect(await adapter.attempt(publication, signal)).toMatchObject({ kind: 'not-sent', again: 'later' })
  })

  it('with a revoked password fails for good, and can still look', async () => {
    const { pds, adapter, publication } = setUp('Texto', 'revoked')
    expect(await adapter.attempt(publication, signal)).toMatchObject({
      code: 'credentials-refused',
      again: 'never',
    })
    pds.records.set(publication.idempotencyKey, {
      $type: 'app.bsky.feed.post',
      text: 'Texto',
      createdAt: now.toISOString(),
    })
    expect((await adapter.lookUp(publication, signal)).kind).toBe('found')
  })

  it('takes a post back', async () => {
    const { pds, adapter, publication } = setUp()
    await adapter.attempt(publication, signal)
    await adapter.retract?.(publication, signal)
    expect(pds.records.size).toBe(0)
    pds.state.mood = { method: 'com.atproto.repo.deleteRecord', how: 'offline' }
    await expect(adapter.retract?.(publication, signal)).rejects.toThrow(new AppError('offline'))
  })

  it('gives record keys that are valid, sortable by time and different', () => {
    const bytes = (value: number) => (count: number) => new Uint8Array(count).fill(value)
    const early = newRecordKey(new Date('2026-11-21T10:00:00.000Z'), bytes(3))
    const late = newRecordKey(new Date('2026-11-21T10:00:00.002Z'), bytes(0))
    for (const key of [early, late]) expect(key).toMatch(/^[234567a-j][234567a-z]{12}$/)
    expect(early < late).toBe(true)
    expect(newRecordKey(now, bytes(1))).not.toBe(newRecordKey(now, bytes(2)))
  })
})

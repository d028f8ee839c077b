import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { EventName } from '../../shared/contract.ts'
import type { Draft } from '../../shared/entities/draft.ts'
import { destinationIdSchema } from '../../shared/entities/ids.ts'
import { defaultPreferences } from '../../shared/entities/person.ts'
import { builtInDestinationIds, type Destination } from '../../shared/entities/publication.ts'
import { AppError } from '../../shared/errors.ts'
import { makePng } from '../documents/attachments/testing/make-images.ts'
import { attachmentIdSchema } from '../../shared/entities/attachment.ts'
import type { StoredImage } from '../documents/attachments/attachments.ts'
import type { ReviewPayload } from '../../shared/review-payload.ts'
import { createStrictPds } from '../destinations/testing/strict-pds.ts'
import { createPublishing } from '../outbox/create-publishing.ts'
import { advance, createWorld, testDraft } from '../outbox/testing/world.ts'

const context = { requestId: 'r1', signal: new AbortController().signal, progress: () => {} }
const builtIn = (kind: keyof typeof builtInDestinationIds) =>
  destinationIdSchema.parse(builtInDestinationIds[kind])
const codeOf = (work: Promise<unknown> | unknown) =>
  Promise.resolve(work).then(
    () => 'no error',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  )

const unused = () => {
  throw new Error('publishing has no business here')
}

async function setUp(patch: Partial<Draft> = {}) {
  const world = createWorld()
  const pds = createStrictPds()
  const draft = { current: testDraft(patch) }
  const seen = {
    shown: [] as ReviewPayload[],
    closed: 0,
    opened: [] as string[],
    clipboard: [] as string[],
    events: [] as { event: EventName; payload: unknown }[],
    savePath: null as string | null,
    linkAsked: [] as string[],
    images: new Map<string, StoredImage>(),
  }
  let id = 0
  const publishing = createPublishing({
    ports: {
      clock: world.clock(world.life),
      ids: {
        random: () => `random-id-${String((id += 1)).padStart(20, '0')}`,
        bytes: (count: number) => new Uint8Array(count).fill((id += 1)),
      },
      http: pds.http,
      network: world.network(world.life),
      opener: { openExternal: async (url: string) => void seen.opened.push(url) },
      clipboard: { writeText: (text: string) => void seen.clipboard.push(text) },
      dialogs: {
        chooseFolder: async () => null,
        chooseSaveFile: async () => seen.savePath,
        chooseTextFiles: async () => null,
        chooseImage: async () => null,
        choosePack: async () => null,
        chooseBundle: async () => null,
        confirmLink: async (url: string) => {
          seen.linkAsked.push(url)
          return false
        },
      },
      reviewWindow: {
        show: async (payload: ReviewPayload) => void seen.shown.push(payload),
        close: () => void (seen.closed += 1),
      },
      preferences: {
        get: () => defaultPreferences,
        set: () => defaultPreferences,
        recovered: false,
        onChange: () => () => {},
      },
      appInfo: () => ({
        version: '0',
        electron: '0',
        expectedElectron: '0',
        platform: 'linux' as const,
        regionLocale: 'es-ES',
        systemLanguage: 'es-ES',
        screenProtection: 'none' as const,
        notifications: true,
      }),
      emit: (event, payload) => void seen.events.push({ event, payload }),
      report: (code: string, where: string) => void world.reports.push(`${where}: ${code}`),
      holdMs: 30_000,
      keychain: { available: unused, wrap: unused, unwrap: unused },
      paths: { vault: '', lessonPlayer: '' },
      printer: { toPdf: unused },
      notifier: { notify: unused, clear: unused },
      windowControls: { minimize: unused, toggleMaximize: unused, close: unused },
    },
    documents: world.documents(world.life),
    ledger: world.ledgerOf(world.life),
    drafts: {
      get: async () => draft.current,
      markPublished: async (draftId, text) => void world.published.push({ draftId, text }),
      onChanged: () => () => {},
    },
    imageOf: async (wanted) => {
      const found = seen.images.get(wanted)
      if (!found) throw new AppError('not-found')
      return found
    },
    vault: { isUnlocked: () => true, onUnlocked: () => () => {}, onLocking: () => () => {} },
  })
  await publishing.start()
  const review = async (destinationId = builtIn('clipboard'), revision = draft.current.revision) => {
    await publishing.handlers['publications.review'](
      { draftId: draft.current.id, revision, destinationId, unread: [] },
      context,
    )
    const payload = seen.shown.at(-1)
    if (!payload) throw new Error('nothing was shown')
    return payload
  }
  const addBluesky = () =>
    publishing.handlers['destinations.addBluesky'](
      { service: 'https://pds.example', identifier: '@elena.test', appPassword: 'aaaa-bbbb-cccc-dddd' },
      context,
    )
  const list = () => publishing.handlers['publications.list']({ draftId: null }, context)
  return { world, pds, draft, seen, publishing, review, addBluesky, list }
}

const image = {
  id: attachmentIdSchema.parse(`draft-0001-${'ab'.repeat(12)}`),
  type: 'image/png' as const,
  width: 3,
  height: 2,
  bytes: makePng().length,
  alt: 'La línea 2, vacía',
}
const withImage = async (patch: Partial<Draft> = {}) => {
  const made = await setUp({ attachments: [image], ...patch })
  made.seen.images.set(image.id, { type: 'image/png', bytes: makePng() })
  return made
}

describe('images in the review', () => {
  it('are shown with their words, go along to Bluesky, and are part of what was agreed to', async () => {
    const { world, pds, publishing, review, addBluesky, list } = await withImage()
    const payload = await review((await addBluesky()).id)
    expect(payload).toMatchObject({ imagesGo: true, images: [{ alt: image.alt, bytes: makePng() }] })
    await publishing.review.confirm(payload.nonce)
    await world.settle()
    await advance(world, world.time + 30_000)
    expect(await list()).toMatchObject([{ state: 'sent', images: [image] }])
    expect(pds.blobs).toHaveLength(1)
    expect([...pds.records.values()][0]?.['embed']).toMatchObject({ images: [{ alt: image.alt }] })
  })
  it('stay here where only the text can go, which the review says', async () => {
    const { review, publishing, list } = await withImage()
    const payload = await review(builtIn('linkedin'))
    expect(payload).toMatchObject({ imagesGo: false, images: [{ alt: image.alt }] })
    await publishing.review.confirm(payload.nonce)
    expect((await list())[0]?.images).toBeUndefined()
  })
  it('need their words wherever readers are, and not for a copy of the text', async () => {
    const { review, addBluesky } = await withImage({ attachments: [{ ...image, alt: '  ' }] })
    for (const destination of [(await addBluesky()).id, builtIn('linkedin'), builtIn('email')])
      expect(await codeOf(review(destination))).toBe('not-publishable')
    expect((await review(builtIn('clipboard'))).imagesGo).toBe(false)
  })
  it('are refused before the review when Bluesky would refuse them', async () => {
    const { review, addBluesky } = await withImage({ attachments: [{ ...image, bytes: 2_000_001 }] })
    expect(await codeOf(review((await addBluesky()).id))).toBe('too-large')
  })
})

describe('a thread', () => {
  const sentences = Array.from(
    { length: 9 },
    (_, n) => `Esta es la frase ${n + 1} de un texto largo, que sigue y sigue.`,
  )
  const text = sentences.join(' ').padEnd(620, ' y más')
  const sendNext = async (made: Awaited<ReturnType<typeof setUp>>, destination: Destination['id']) => {
    const payload = await made.review(destination)
    await made.publishing.review.confirm(payload.nonce)
    await made.world.settle()
    await advance(made.world, made.world.time + 30_000)
    for (let turn = 0; turn < 200 && (await made.list())[0]?.state === 'sending'; turn += 1)
      await made.world.settle()
    return payload
  }
  it('leaves post by post, each shown and agreed to, each an answer to the one before', async () => {
    const made = await setUp({ text, numbered: true })
    const account = (await made.addBluesky()).id
    const shown = [
      await sendNext(made, account),
      await sendNext(made, account),
      await sendNext(made, account),
    ]
    expect(shown.map(({ part }) => part)).toEqual([0, 1, 2].map((index) => ({ index, total: 3 })))
    expect(shown[0]?.text).toMatch(/ 1\/3$/)
    const records = [...made.pds.records.values()]
    expect(records.map((record) => record['text'])).toEqual(shown.map((payload) => payload.text))
    const uris = [...made.pds.records.keys()].map((rkey) => `at://did:plc:elena/app.bsky.feed.post/${rkey}`)
    expect(records[0]?.['reply']).toBeUndefined()
    expect(records[1]?.['reply']).toMatchObject({ root: { uri: uris[0] }, parent: { uri: uris[0] } })
    expect(records[2]?.['reply']).toMatchObject({ root: { uri: uris[0] }, parent: { uri: uris[1] } })
    // All of it is out: what comes next is a thread of its own.
    expect((await made.review(account)).part).toEqual({ index: 0, total: 3 })
  })
  it('begins anew when what went out no longer stands in it', async () => {
    const made = await setUp({ text })
    const account = (await made.addBluesky()).id
    await sendNext(made, account)
    made.draft.current = { ...made.draft.current, text: `Antes de nada. ${text}`, revision: 9 }
    const payload = await made.review(account)
    expect(payload.part?.index).toBe(0)
    expect(payload.text).toMatch(/^Antes de nada\./)
  })
  it('goes whole to a file, and to a network that makes no threads', async () => {
    const made = await setUp({ text })
    expect(await made.review(builtIn('linkedin'))).toMatchObject({ text, part: null })
    expect(await made.review(builtIn('file'))).toMatchObject({ text, part: null })
    expect((await made.review(builtIn('clipboard'))).part).toEqual({ index: 0, total: 3 })
  })
  it('carries its images with the first post only', async () => {
    const made = await withImage({ text })
    const account = (await made.addBluesky()).id
    expect(await sendNext(made, account)).toMatchObject({ imagesGo: true })
    expect(await sendNext(made, account)).toMatchObject({ imagesGo: false, images: [] })
    expect((await made.list()).map(({ images }) => images?.length ?? 0)).toEqual([0, 1])
  })
})

describe('the review act', () => {
  it('shows the stored variant of the channel, and one confirmation publishes exactly that', async () => {
    const { world, pds, publishing, review, addBluesky, list } = await setUp({
      text: 'El tronco',
      variants: { bluesky: 'Lo que va a Bluesky' },
    })
    const account = await addBluesky()
    const payload = await review(account.id)
    expect(payload).toMatchObject({
      text: 'Lo que va a Bluesky',
      act: 'held',
      holdSeconds: 30,
      language: 'es',
    })
    await publishing.review.confirm(payload.nonce)
    expect(await publishing.pending()).toMatchObject({
      held: { sendAt: '2026-11-21T10:00:30.000Z' },
      waiting: 0,
    })
    expect(pds.records.size).toBe(0)
    await advance(world, 30_000)
    for (let turn = 0; turn < 200 && (await list())[0]?.state === 'sending'; turn += 1) await world.settle()
    expect([...pds.records.values()]).toMatchObject([{ text: 'Lo que va a Bluesky' }])
    expect(await list()).toMatchObject([{ state: 'sent', text: 'Lo que va a Bluesky', channel: 'bluesky' }])
  })

  it('takes a nonce once, from a view that has it, and for ten minutes', async () => {
    const { world, publishing, review, seen } = await setUp()
    const payload = await review()
    expect(await codeOf(publishing.review.confirm('x'.repeat(30)))).toBe('review-expired')
    const [first, second] = await Promise.all([
      codeOf(publishing.review.confirm(payload.nonce)),
      codeOf(publishing.review.confirm(payload.nonce)),
    ])
    expect([first, second]).toEqual(['no error', 'review-expired'])
    expect(seen.clipboard).toHaveLength(1)
    const late = await review()
    await advance(world, 10 * 60_000)
    expect(await codeOf(publishing.review.confirm(late.nonce))).toBe('review-expired')
    expect(seen.clipboard).toHaveLength(1)
  })

  it('expires when the draft moved on while it was on screen', async () => {
    const { draft, publishing, review, seen } = await setUp()
    const payload = await review()
    draft.current = { ...draft.current, text: 'Otra cosa', revision: draft.current.revision + 1 }
    expect(await codeOf(publishing.review.confirm(payload.nonce))).toBe('review-expired')
    expect(seen.clipboard).toEqual([])
  })

  it('refuses practice drafts, binned and empty ones, and an old revision', async () => {
    for (const patch of [
      { origin: 'scenario' as const },
      { binnedAt: '2026-11-20T10:00:00.000Z' },
      { text: ' \n' },
    ]) {
      const { review } = await setUp(patch)
      expect(await codeOf(review())).toBe('not-publishable')
    }
    const { review, draft } = await setUp()
    expect(await codeOf(review(builtIn('clipboard'), draft.current.revision - 1))).toBe('conflict')
  })

  it('closed without an act names the hint to go back to, and nothing happens', async () => {
    const { publishing, review, seen, list } = await setUp()
    const payload = await review()
    await publishing.review.close(payload.nonce, 'los números tranquilizan')
    expect(seen.events).toMatchObject([
      { event: 'review.closed', payload: { look: 'los números tranquilizan' } },
    ])
    expect(await codeOf(publishing.review.confirm(payload.nonce))).toBe('review-expired')
    expect(await list()).toEqual([])
  })

  it('does not let the same draft go twice to one destination while the first is on its way', async () => {
    const { publishing, review, addBluesky } = await setUp()
    const account = await addBluesky()
    const payload = await review(account.id)
    await publishing.review.confirm(payload.nonce)
    expect(await codeOf(review(account.id))).toBe('conflict')
  })
})

describe('clipboard, file and composers', () => {
  it('copy at once, with an entry in the ledger, and never call it published', async () => {
    const { world, draft, publishing, review, seen, list } = await setUp()
    const payload = await review()
    expect(payload.act).toBe('at-once')
    await publishing.review.confirm(payload.nonce)
    expect(seen.clipboard).toEqual([draft.current.text])
    expect(await list()).toMatchObject([{ state: 'handed-over' }])
    expect(world.ledger).toMatchObject([{ kind: 'clipboard', outcome: 'done' }])
    expect(world.published).toEqual([])
  })

  it('write the text to the chosen file, byte for byte', async () => {
    const { draft, publishing, review, seen, world } = await setUp({ text: 'Año nuevo\n\n«así» 🏭' })
    seen.savePath = join(await mkdtemp(join(tmpdir(), 'ensayo-')), 'texto.txt')
    const payload = await review(builtIn('file'))
    await publishing.review.confirm(payload.nonce)
    expect(await readFile(seen.savePath, 'utf8')).toBe(draft.current.text)
    expect(world.ledger).toMatchObject([{ kind: 'file', recipient: 'texto.txt', outcome: 'done' }])
  })

  it('do nothing when the file dialog is closed', async () => {
    const { publishing, review, list, world } = await setUp()
    const payload = await review(builtIn('file'))
    await publishing.review.confirm(payload.nonce)
    expect(await list()).toEqual([])
    expect(world.ledger).toEqual([])
  })

  it('open the composer after the thirty seconds, and a pasted link makes the receipt', async () => {
    const { world, publishing, review, seen, list } = await setUp()
    const payload = await review(builtIn('linkedin'))
    await publishing.review.confirm(payload.nonce)
    expect(seen.opened).toEqual([])
    await advance(world, 30_000)
    expect(seen.opened).toHaveLength(1)
    const [handed] = await list()
    if (!handed) throw new Error('nothing was stored')
    expect(handed.state).toBe('handed-over')
    const confirm = publishing.handlers['publications.confirmHandedOver']
    expect(await codeOf(confirm({ id: handed.id, url: 'javascript:alert(1)' }, context))).toBe(
      'invalid-parameters',
    )
    const confirmed = await confirm({ id: handed.id, url: 'https://www.linkedin.com/posts/1' }, context)
    expect(confirmed).toMatchObject({ state: 'sent', receipt: { confirmedByHand: true } })
    expect(world.published).toHaveLength(1)
    await publishing.handlers['publications.openLink']({ id: handed.id }, context)
    expect(seen.linkAsked).toEqual(['https://www.linkedin.com/posts/1']) // a pasted link is shown in full first
    expect(seen.opened).toHaveLength(1)
  })

  it('carry a text that is too long for a link through the clipboard, and say so in review and ledger', async () => {
    const { world, draft, publishing, review, seen } = await setUp({ text: 'ñ'.repeat(1500) })
    const payload = await review(builtIn('linkedin'))
    expect(payload.throughClipboard).toBe(true)
    await publishing.review.confirm(payload.nonce)
    await advance(world, 30_000)
    expect(seen.clipboard).toEqual([draft.current.text])
    expect(seen.opened).toEqual(['https://www.linkedin.com/feed/?shareActive=true'])
    expect(world.ledger).toMatchObject([
      { kind: 'clipboard', characters: 1500, outcome: 'done' },
      { kind: 'hand-over', characters: 0, fingerprint: null, outcome: 'done' },
    ])
  })
})

describe('destinations', () => {
  it('keep an account only when its credentials work, and never give the password back', async () => {
    const { publishing, addBluesky, world } = await setUp()
    const wrong = publishing.handlers['destinations.addBluesky'](
      { service: 'https://pds.example', identifier: 'elena.test', appPassword: 'wrong' },
      context,
    )
    expect(await codeOf(wrong)).toBe('credentials-refused')
    expect(world.disk.get('destination-secret')?.size ?? 0).toBe(0)
    const account = await addBluesky()
    expect(account).toMatchObject({ kind: 'bluesky', label: '@elena.test', account: 'did:plc:elena' })
    expect(JSON.stringify(await publishing.handlers['destinations.list'](null, context))).not.toContain(
      'aaaa-bbbb',
    )
    expect(world.ledger).toMatchObject([
      { kind: 'destination-check', outcome: 'failed', characters: 0 },
      { kind: 'destination-check', outcome: 'done', characters: 0 },
    ])
    expect((await addBluesky()).id).toBe(account.id) // a new password for the same account
  })

  it('refuse a server without https, but for one on this machine', async () => {
    const { publishing } = await setUp()
    const add = (service: string) =>
      codeOf(
        publishing.handlers['destinations.addBluesky'](
          { service, identifier: 'elena.test', appPassword: 'aaaa-bbbb-cccc-dddd' },
          context,
        ),
      )
    expect(await add('http://pds.example')).toBe('refused-address')
    expect(await add('https://user:secret@pds.example')).toBe('refused-address')
    expect(await add('http://localhost:2583')).toBe('no error')
  })

  it('of the app itself cannot be removed; an account goes with its password', async () => {
    const { publishing, addBluesky, world } = await setUp()
    const remove = publishing.handlers['destinations.remove']
    expect(await codeOf(remove({ id: builtIn('file') }, context))).toBe('forbidden')
    const account = await addBluesky()
    await remove({ id: account.id }, context)
    expect(world.disk.get('destination-secret')?.size).toBe(0)
  })
})

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { maxImageBytes, maxImages } from '../../../shared/entities/attachment.ts'
import type { Draft } from '../../../shared/entities/draft.ts'
import { AppError } from '../../../shared/errors.ts'
import { createMemoryPorts } from '../../testing/memory-ports.ts'
import { newTestVault, type TestVault } from '../../testing/open-vault.ts'
import { present } from '../../testing/present.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { createDocuments } from '../create-documents.ts'
import { createDrafts } from '../drafts.ts'
import { createAttachments } from './attachments.ts'
import { makeJpeg, makePng, secret } from './testing/make-images.ts'

const context = { requestId: 'x', signal: new AbortController().signal, progress: () => undefined }
const start = {
  title: 'Plan',
  language: 'es',
  channel: 'linkedin',
  text: 'Hola a todos.',
  origin: 'free',
  scenario: null,
} as const

function life(vault: TestVault) {
  const { ports, world } = createMemoryPorts(vault.folder)
  const documents = createDocuments(vault.vault)
  const drafts = createDrafts({ vault: vault.vault, documents, ...ports })
  const attachments = createAttachments({
    vault: vault.vault,
    drafts,
    ids: ports.ids,
    dialogs: ports.dialogs,
  })
  return { ...vault, world, drafts, attachments, on: attachments.handlers }
}
async function withDraft() {
  const vault = await newTestVault()
  await vault.vault.create(null)
  const made = life(vault)
  return { ...made, draft: await made.drafts.handlers['drafts.create'](start, context) }
}
async function failureOf(work: unknown): Promise<Pick<AppError, 'code' | 'details'>> {
  const error = await Promise.resolve(work).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof AppError)) throw new Error('no AppError', { cause: error })
  return { code: error.code, details: error.details }
}

describe('an attached image', () => {
  test('comes back after a restart without what it told, and the draft names it', async () => {
    const { on, draft, vault, ...first } = await withDraft()
    const added = await on['attachments.add']({ draftId: draft.id, bytes: makeJpeg({ told: true }) }, context)
    expect(added).toMatchObject({
      cleaned: true,
      attachment: { type: 'image/jpeg', width: 300, height: 200, alt: '' },
      draft: { revision: 2, attachments: [{ id: added.attachment.id }] },
    })
    await vault.lock()
    const second = life(first.again())
    await second.vault.unlock({ kind: 'keychain' })
    const image = await second.on['attachments.get']({ id: added.attachment.id }, context)
    expect(image.type).toBe('image/jpeg')
    expect(image.bytes).toHaveLength(added.attachment.bytes)
    expect(Buffer.from(image.bytes).toString('latin1')).not.toContain(secret)
    expect((await second.drafts.get(draft.id)).attachments).toEqual([added.attachment])
  })
  test('stays in the vault when it is taken off, so that it can be put back', async () => {
    const { on, draft, drafts } = await withDraft()
    const { attachment } = await on['attachments.add']({ draftId: draft.id, bytes: makePng() }, context)
    const save = (attachments: Draft['attachments'], baseRevision: number) =>
      drafts.handlers['drafts.save'](
        { id: draft.id, baseRevision, patch: { attachments: [...(attachments ?? [])] } },
        context,
      )
    await save([], 2)
    expect((await drafts.get(draft.id)).attachments).toEqual([])
    expect((await on['attachments.get']({ id: attachment.id }, context)).bytes).toEqual(makePng())
    await save([{ ...attachment, alt: 'La línea 2, vacía' }], 3)
    expect((await drafts.get(draft.id)).attachments).toEqual([{ ...attachment, alt: 'La línea 2, vacía' }])
  })
  test('goes with its draft and leaves those of others', async () => {
    const { on, draft, drafts, attachments } = await withDraft()
    const other = await drafts.handlers['drafts.create'](start, context)
    const mine = await on['attachments.add']({ draftId: draft.id, bytes: makePng() }, context)
    const theirs = await on['attachments.add']({ draftId: other.id, bytes: makePng() }, context)
    await attachments.removeOf(new Set([draft.id]))
    expect((await failureOf(on['attachments.get']({ id: mine.attachment.id }, context))).code).toBe(
      'not-found',
    )
    expect((await on['attachments.get']({ id: theirs.attachment.id }, context)).bytes).toEqual(makePng())
  })
  test('is copied when its draft is', async () => {
    const { on, draft, drafts, attachments } = await withDraft()
    const { attachment } = await on['attachments.add']({ draftId: draft.id, bytes: makePng() }, context)
    const duplicate = attachments.withCopies(drafts.handlers['drafts.duplicate'])
    const copy = await duplicate({ id: draft.id }, context)
    const copied = present(copy.attachments?.[0])
    expect(copied).toEqual({ ...attachment, id: copied.id })
    await attachments.removeOf(new Set([draft.id]))
    expect((await on['attachments.get']({ id: copied.id }, context)).bytes).toEqual(makePng())
  })
})

describe('what is refused, with the draft as it was', () => {
  test('an image of 50 MB, as bytes and as a file that is never read', async () => {
    const { on, draft, drafts, world } = await withDraft()
    const huge = makePng({ padding: 50 * 1024 * 1024 })
    const told = {
      code: 'too-large',
      details: { reason: 'image-bytes', bytes: huge.length, max: maxImageBytes },
    }
    expect(await failureOf(on['attachments.add']({ draftId: draft.id, bytes: huge }, context))).toEqual(told)
    world.image = join(await temporaryFolder(), 'image.png')
    await writeFile(world.image, huge)
    expect(await failureOf(on['attachments.choose']({ draftId: draft.id }, context))).toEqual(told)
    expect(await drafts.get(draft.id)).toEqual(draft)
  })
  test('what is no image, whatever its name; a file that is gone; a picture of too many pixels', async () => {
    const { on, draft, drafts, world } = await withDraft()
    const bytes = new TextEncoder().encode('<svg onload="alert(1)"/>')
    const add = (given: Uint8Array) =>
      failureOf(on['attachments.add']({ draftId: draft.id, bytes: given }, context))
    expect(await add(bytes)).toEqual({ code: 'invalid-parameters', details: { reason: 'not-an-image' } })
    expect(await add(makeJpeg({ width: 30_000, height: 30_000 }))).toMatchObject({
      code: 'too-large',
      details: { reason: 'image-pixels' },
    })
    world.image = join(await temporaryFolder(), 'gone.png')
    expect((await failureOf(on['attachments.choose']({ draftId: draft.id }, context))).code).toBe(
      'disk-failed',
    )
    expect(await drafts.get(draft.id)).toEqual(draft)
  })
  test('more images than any network takes', async () => {
    const { on, draft } = await withDraft()
    for (let count = 0; count < maxImages; count += 1)
      await on['attachments.add']({ draftId: draft.id, bytes: makePng() }, context)
    expect(await failureOf(on['attachments.add']({ draftId: draft.id, bytes: makePng() }, context))).toEqual({
      code: 'too-large',
      details: { reason: 'images', max: maxImages },
    })
  })
  test('nothing is chosen when the dialog was closed', async () => {
    const { on, draft, drafts } = await withDraft()
    expect(await on['attachments.choose']({ draftId: draft.id }, context)).toBeNull()
    expect(await drafts.get(draft.id)).toEqual(draft)
  })
  test('an image whose document went bad says so', async () => {
    const { on, draft, vault } = await withDraft()
    const { attachment } = await on['attachments.add']({ draftId: draft.id, bytes: makePng() }, context)
    const { documents } = await vault.open()
    await documents.write({ kind: 'attachment', id: attachment.id }, new Uint8Array([0, 0, 0, 9, 1]))
    expect((await failureOf(on['attachments.get']({ id: attachment.id }, context))).code).toBe(
      'document-damaged',
    )
    expect(vault.damaged()).toEqual([{ kind: 'attachment', id: attachment.id, problem: 'unreadable' }])
  })
})

/**
 * Images of drafts: each a sealed document of its own, with nothing in it but the picture.
 *
 * The document is on disk before the draft names it: a crash between leaves a picture more, which goes when
 * its draft goes, and never a name without a picture.
 */
import { readFile, stat } from 'node:fs/promises'
import type { AttachedImage } from '../../../shared/contract.ts'
import {
  attachmentIdSchema,
  imageTypeSchema,
  maxImageBytes,
  maxImages,
  type Attachment,
  type AttachmentId,
  type ImageType,
} from '../../../shared/entities/attachment.ts'
import type { Draft } from '../../../shared/entities/draft.ts'
import type { DraftId } from '../../../shared/entities/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Handler, HandlersOf } from '../../handlers.ts'
import type { Dialogs, Ids } from '../../ports.ts'
import type { Vault } from '../../vault/vault.ts'
import type { Drafts } from '../drafts.ts'
import { readImageFacts } from './image-format.ts'
import { decodeImage, encodeImage } from './image-document.ts'
import { stripMetadata } from './strip-metadata.ts'

export type AttachmentMethod = `attachments.${'choose' | 'add' | 'get'}`
export type StoredImage = { readonly type: ImageType; readonly bytes: Uint8Array }

export type Attachments = {
  readonly handlers: HandlersOf<AttachmentMethod>
  /** Throws `not-found`, `document-damaged`. */
  read(id: AttachmentId): Promise<StoredImage>
  /** Removes what belongs to these drafts: for the end of a draft. */
  removeOf(draftIds: ReadonlySet<string>): Promise<void>
  /** A copy of a draft gets copies of its pictures, since each draft lives and ends by itself, and how its threads
   * and variants stand. */
  withCopies(duplicate: Handler<'drafts.duplicate'>): Handler<'drafts.duplicate'>
}

export type AttachmentParts = {
  readonly vault: Pick<Vault, 'open'>
  readonly drafts: Pick<Drafts, 'get' | 'change'>
  readonly ids: Ids
  readonly dialogs: Pick<Dialogs, 'chooseImage'>
}

const kind = 'attachment'
/** A picture of more could fill the memory of whoever opens it. LinkedIn's own line is 36 million. */
const maxPixels = 64_000_000

export function createAttachments({ vault, drafts, ids, dialogs }: AttachmentParts): Attachments {
  const documents = async () => (await vault.open()).documents
  const newId = (draftId: string): AttachmentId =>
    attachmentIdSchema.parse(`${draftId}-${Buffer.from(ids.bytes(12)).toString('hex')}`)

  const keep = async (draftId: DraftId, image: StoredImage): Promise<AttachmentId> => {
    const id = newId(draftId)
    await (await documents()).write({ kind, id }, encodeImage(image))
    return id
  }
  const read = async (id: AttachmentId): Promise<StoredImage> => {
    const store = await documents()
    const { body } = await store.read({ kind, id })
    const image = decodeImage(body)
    if (image) return image
    store.reportDamaged({ kind, id }, 'unreadable')
    throw new AppError('document-damaged', { details: { problem: 'unreadable' } })
  }
  const add = async (draftId: DraftId, given: Uint8Array): Promise<AttachedImage> => {
    assertRoom(await drafts.get(draftId))
    const { image, facts, cleaned } = prepare(given)
    const id = await keep(draftId, image)
    const attachment: Attachment = { id, ...facts, bytes: image.bytes.length, alt: '' }
    const draft = await drafts.change(draftId, (stored) => {
      assertRoom(stored)
      return { attachments: [...(stored.attachments ?? []), attachment] }
    })
    return { draft, attachment, cleaned }
  }

  return {
    read,
    removeOf: async (draftIds) => {
      const store = await documents()
      for (const { id } of store.list(kind)) if (draftIds.has(ownerOf(id))) await store.remove({ kind, id })
    },
    withCopies: (duplicate) => async (params, context) => {
      const { attachments = [], variantCores, numbered } = await drafts.get(params.id)
      const copy = await duplicate(params, context)
      const copies: Attachment[] = []
      for (const one of attachments) copies.push({ ...one, id: await keep(copy.id, await read(one.id)) })
      const rest = { ...(variantCores && { variantCores }), ...(numbered && { numbered }) }
      if (copies.length === 0 && Object.keys(rest).length === 0) return copy
      return drafts.change(copy.id, () => ({ ...rest, attachments: copies }))
    },
    handlers: {
      'attachments.choose': async ({ draftId }) => {
        assertRoom(await drafts.get(draftId))
        const path = await dialogs.chooseImage()
        return path === null ? null : add(draftId, await readImageFile(path))
      },
      'attachments.add': ({ draftId, bytes }) => add(draftId, bytes),
      'attachments.get': async ({ id }) => read(id),
    },
  }
}

const ownerOf = (id: string): string => id.slice(0, id.lastIndexOf('-'))

function assertRoom({ attachments = [] }: Pick<Draft, 'attachments'>): void {
  if (attachments.length >= maxImages)
    throw new AppError('too-large', { details: { reason: 'images', max: maxImages } })
}

function tooManyBytes(bytes: number): AppError {
  return new AppError('too-large', { details: { reason: 'image-bytes', bytes, max: maxImageBytes } })
}

/** Looks at the size first: a file of gigabytes is never read. */
async function readImageFile(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path)
    if (size > maxImageBytes) throw tooManyBytes(size)
    return new Uint8Array(await readFile(path))
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('disk-failed', { details: { reason: 'image-unreadable' } })
  }
}

/** The picture without what it told. Throws `too-large` and `invalid-parameters` with a reason. */
function prepare(given: Uint8Array) {
  if (given.length > maxImageBytes) throw tooManyBytes(given.length)
  const facts = readImageFacts(given)
  const bytes = facts && stripMetadata(facts.type, given)
  if (!facts || !bytes) throw new AppError('invalid-parameters', { details: { reason: 'not-an-image' } })
  if (facts.width * facts.height > maxPixels)
    throw new AppError('too-large', { details: { reason: 'image-pixels', max: maxPixels } })
  const type = imageTypeSchema.parse(facts.type)
  return { facts, image: { type, bytes }, cleaned: !isSame(given, bytes) }
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

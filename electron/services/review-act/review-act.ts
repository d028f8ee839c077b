/**
 * The review act: from "publish this draft there" to one confirmation of one text.
 *
 * Main reads the stored text and shows it itself. The nonce goes to main's own view; it is good once, for
 * ten minutes, and only while the draft is still the one that was shown.
 */
import { AppError } from '../../shared/errors.ts'
import { allDescribed, type Attachment } from '../../shared/entities/attachment.ts'
import { publicationIdSchema, type DestinationId, type DraftId } from '../../shared/entities/ids.ts'
import type { Draft } from '../../shared/entities/draft.ts'
import type { Destination, Publication } from '../../shared/entities/publication.ts'
import type { ReadinessRecord } from '../../shared/entities/readiness.ts'
import type { ReviewPayload } from '../../shared/review-payload.ts'
import type { DestinationAdapter } from '../destinations/adapter.ts'
import { createClipboardAdapter, createFileAdapter } from '../destinations/at-once-adapters.ts'
import { assertFits, assertImagesFit } from '../destinations/bluesky/post-record.ts'
import { actsAtOnce, channelFor, needsDescriptions, takesImages } from '../destinations/built-in.ts'
import { composerLink, isComposer } from '../destinations/composer-links.ts'
import { countGraphemes, hashText } from '../destinations/text-figures.ts'
import type { Outbox } from '../outbox/outbox.ts'
import type { Ports } from '../ports.ts'
import type { ImageOf, PublishableDrafts, ReviewActs } from '../publishing-deps.ts'
import { reviewAppearance } from './appearance.ts'
import { fileNameFrom } from './file-name.ts'
import { outgoing, type Outgoing } from './next-part.ts'

export const reviewLifeMs = 10 * 60 * 1000

export type ReviewRequest = {
  readonly draftId: DraftId
  readonly revision: number
  readonly destinationId: DestinationId
  readonly unread: ReviewPayload['unread']
  readonly readiness?: ReadinessRecord | null | undefined
}

export type ReviewAct = ReviewActs & {
  /** Shows the review. Resolves when it is on screen. */
  open(request: ReviewRequest): Promise<{ readonly reviewId: string }>
  /** Closes whatever is open: the vault is closing. */
  dismiss(): void
}

export type ReviewActDeps = {
  readonly ports: Pick<
    Ports,
    | 'clock'
    | 'ids'
    | 'clipboard'
    | 'dialogs'
    | 'reviewWindow'
    | 'preferences'
    | 'appInfo'
    | 'emit'
    | 'holdMs'
    | 'report'
  >
  readonly drafts: Pick<PublishableDrafts, 'get'>
  readonly imageOf: ImageOf
  /** All there are: of a thread, what went out before says what is next. */
  readonly publications: () => readonly Publication[]
  readonly destinationOf: (id: DestinationId) => Promise<Destination>
  readonly adapterFor: (kind: Destination['kind']) => DestinationAdapter
  readonly outbox: Pick<Outbox, 'accept' | 'actAtOnce'>
  /** Something of this draft is already on its way to that destination. */
  readonly isUnderWay: (draftId: DraftId, destinationId: DestinationId) => boolean
}

type OpenReview = {
  readonly reviewId: string
  readonly nonce: string
  readonly request: ReviewRequest
  readonly destination: Destination
  readonly contentHash: string
  readonly payload: ReviewPayload
  readonly forgetTimer: () => void
  used: boolean
}

export function createReviewAct(deps: ReviewActDeps): ReviewAct {
  const { ports, drafts, outbox } = deps
  let current: OpenReview | null = null

  const expired = () => new AppError('review-expired')

  const end = (review: OpenReview, look: string | null, acted: boolean): void => {
    if (current !== review) return
    current = null
    review.forgetTimer()
    void ports.reviewWindow.close()
    if (!acted) ports.emit('review.closed', { reviewId: review.reviewId, look })
  }

  const open = async (request: ReviewRequest): Promise<{ readonly reviewId: string }> => {
    const draft = await drafts.get(request.draftId)
    if (draft.revision !== request.revision) throw new AppError('conflict')
    const destination = await deps.destinationOf(request.destinationId)
    const { text, part } = outgoing(draft, destination, deps.publications())
    assertPublishable(draft, destination, text)
    const images = await Promise.all(
      (draft.attachments ?? []).map(async ({ id, alt }) => ({ ...(await deps.imageOf(id)), alt })),
    )
    if (deps.isUnderWay(draft.id, destination.id))
      throw new AppError('conflict', { details: { reason: 'under-way' } })
    if (current) end(current, null, false)

    const nonce = ports.ids.random()
    const review: OpenReview = {
      reviewId: ports.ids.random(),
      nonce,
      request,
      destination,
      contentHash: hashContent(text, imagesThatGo(draft, destination, part)),
      payload: {
        nonce,
        ...reviewAppearance(ports.preferences.get(), ports.appInfo()),
        contentLanguage: draft.language,
        text,
        characters: countGraphemes(text),
        // They went with the first post.
        images: part && part.index > 0 ? [] : images,
        part: part && { index: part.index, total: part.total },
        imagesGo: imagesThatGo(draft, destination, part).length > 0,
        destination: { kind: destination.kind, label: destination.label, service: destination.service },
        act: actsAtOnce(destination.kind) ? 'at-once' : 'held',
        holdSeconds: Math.round(ports.holdMs / 1000),
        throughClipboard: goesThroughClipboard(destination, text),
        unread: request.unread,
        notLookedAt: request.readiness?.open ?? [],
      },
      forgetTimer: ports.clock.setTimer(reviewLifeMs, () => end(review, null, false)),
      used: false,
    }
    current = review
    try {
      await ports.reviewWindow.show(review.payload)
    } catch (error) {
      end(review, null, false)
      throw error
    }
    return { reviewId: review.reviewId }
  }

  const find = (nonce: string): OpenReview => {
    if (!current || current.nonce !== nonce) throw expired()
    return current
  }

  const confirm = async (nonce: string): Promise<void> => {
    const review = find(nonce)
    if (review.used) throw expired()
    review.used = true // before anything waits: a second press finds it used
    const publication = await consentTo(review)
    if (!actsAtOnce(review.destination.kind)) {
      await outbox.accept(publication)
      end(review, null, true)
      return
    }
    const adapter = await adapterAtOnce(review)
    if (!adapter) return end(review, null, false) // the dialog was closed: nothing goes out
    end(review, null, true)
    await outbox.actAtOnce({ ...publication, state: 'ready' }, adapter)
  }

  /** The publication as agreed to, made from the stored draft as it is at this moment. */
  const consentTo = async (review: OpenReview): Promise<Publication> => {
    const { destination, request, contentHash } = review
    const draft = await drafts.get(request.draftId)
    const channel = channelFor(destination.kind, draft)
    const { text, part } = outgoing(draft, destination, deps.publications())
    const images = imagesThatGo(draft, destination, part)
    if (draft.revision !== request.revision || hashContent(text, images) !== contentHash) throw expired()
    if (deps.isUnderWay(draft.id, destination.id))
      throw new AppError('conflict', { details: { reason: 'under-way' } })
    const now = ports.clock.now()
    const at = now.toISOString()
    return {
      id: publicationIdSchema.parse(ports.ids.random()),
      draftId: draft.id,
      destination,
      channel,
      language: draft.language,
      text,
      ...(part ? { part } : {}),
      ...(images.length > 0 ? { images } : {}),
      consent: { at, contentHash, destinationHash: hashDestination(destination) },
      state: 'held',
      sendAt: new Date(now.getTime() + (actsAtOnce(destination.kind) ? 0 : ports.holdMs)).toISOString(),
      idempotencyKey: actsAtOnce(destination.kind)
        ? ports.ids.random()
        : deps.adapterFor(destination.kind).newKey(),
      sendWhenConnected: false,
      sendWhenConnectedUntil: null,
      attempts: 0,
      failure: null,
      receipt: null,
      readiness: request.readiness ?? null,
      updatedAt: at,
    }
  }

  const adapterAtOnce = async ({ destination, request }: OpenReview): Promise<DestinationAdapter | null> => {
    const newKey = () => ports.ids.random()
    if (destination.kind === 'clipboard') return createClipboardAdapter(ports.clipboard, newKey)
    const { title } = await drafts.get(request.draftId)
    const path = await ports.dialogs.chooseSaveFile({ suggestedName: fileNameFrom(title), extension: 'txt' })
    return path === null ? null : createFileAdapter(path, newKey)
  }

  return {
    open,
    get: (nonce) => find(nonce).payload,
    confirm,
    close: (nonce, look) => {
      if (current?.nonce === nonce) end(current, look, false)
    },
    dismiss: () => {
      if (current) end(current, null, false)
    },
  }
}

/** Throws `not-publishable`, or `too-large` for a network with a limit. */
function assertPublishable(draft: Draft, destination: Destination, text: string): void {
  if (draft.origin !== 'free') throw new AppError('not-publishable', { details: { reason: 'practice-only' } })
  if (draft.binnedAt !== null) throw new AppError('not-publishable', { details: { reason: 'binned' } })
  if (text.trim() === '') throw new AppError('not-publishable', { details: { reason: 'empty' } })
  if (needsDescriptions(destination.kind) && !allDescribed(draft.attachments))
    throw new AppError('not-publishable', { details: { reason: 'no-alt' } })
  if (destination.kind === 'bluesky') {
    assertFits(text)
    assertImagesFit(draft.attachments ?? [])
  }
}

const goesThroughClipboard = ({ kind }: Destination, text: string): boolean =>
  isComposer(kind) && composerLink(kind, text).kind === 'through-clipboard'

/** With a whole text, or the first post of a thread. */
const imagesThatGo = (
  { attachments = [] }: Draft,
  { kind }: Destination,
  part: Outgoing['part'],
): readonly Attachment[] => (takesImages(kind) && (part?.index ?? 0) === 0 ? attachments : [])

/** A text alone keeps the hash it always had. */
const hashContent = (text: string, images: readonly Attachment[]): string =>
  hashText(images.length === 0 ? text : JSON.stringify({ text, images }))

const hashDestination = ({ id, kind, service, account, label }: Destination): string =>
  hashText(JSON.stringify({ id, kind, service, account, label }))

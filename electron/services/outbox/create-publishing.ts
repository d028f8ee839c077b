/** Publishing as a whole: destinations, the review act and the outbox, put together. */
import { AppError } from '../../shared/errors.ts'
import type { DestinationKind, Publication } from '../../shared/entities/publication.ts'
import type { DestinationAdapter } from '../destinations/adapter.ts'
import { createClipboardAdapter } from '../destinations/at-once-adapters.ts'
import { createBlueskyAdapter } from '../destinations/bluesky/adapter.ts'
import { createComposerAdapter, networkNames } from '../destinations/composer-adapter.ts'
import { isComposer } from '../destinations/composer-links.ts'
import { createDestinations } from '../destinations/destinations.ts'
import type { HandlersOf, PublishingMethod } from '../handlers.ts'
import type { Publishing, PublishingDeps } from '../publishing-deps.ts'
import { createReviewAct } from '../review-act/review-act.ts'
import { destinationCollection, publicationCollection, secretCollection } from './collections.ts'
import { bareExit, withExit } from './exits.ts'
import { createOutbox } from './outbox.ts'
import { createPublicationStore } from './publication-store.ts'
import { isActive, isWaiting } from './transitions.ts'

/** Tries again to write what the disk refused after a text was sent. */
const saveAgainMs = 5000

export function createPublishing({
  ports,
  documents,
  ledger,
  drafts,
  imageOf,
  vault,
}: PublishingDeps): Publishing {
  const { clock } = ports
  const now = () => clock.now()
  const newKey = () => ports.ids.random()
  const secrets = documents.collection(secretCollection)
  const destinations = createDestinations({
    ports,
    accounts: documents.collection(destinationCollection),
    secrets,
    ledger,
  })

  const announceDoor = () => {
    ledger.announce().catch(() => ports.report('unexpected', 'outbox.announce'))
  }
  const store = createPublicationStore({
    collection: documents.collection(publicationCollection),
    now,
    changed: (publication) => {
      ports.emit('publication.changed', publication)
      announceDoor()
    },
    unsaved: (error) => {
      ports.report(error instanceof AppError ? error.code : 'unexpected', 'outbox.save')
      clock.setTimer(saveAgainMs, () => void store.saveAgain())
    },
  })

  const adapters: Record<DestinationKind, DestinationAdapter> = {
    bluesky: createBlueskyAdapter({
      http: ports.http,
      now,
      randomBytes: (count) => ports.ids.bytes(count),
      secretOf: (id) => secrets.find(id),
      imageOf,
    }),
    linkedin: createComposerAdapter('linkedin', { ...ports, newKey }),
    x: createComposerAdapter('x', { ...ports, newKey }),
    threads: createComposerAdapter('threads', { ...ports, newKey }),
    email: createComposerAdapter('email', { ...ports, newKey }),
    clipboard: createClipboardAdapter(ports.clipboard, newKey),
    // A file's path comes with each act; after a crash only its outcome is asked for, as for the clipboard.
    file: createClipboardAdapter(ports.clipboard, newKey),
  }
  const adapterFor = (kind: DestinationKind) => adapters[kind]
  const outbox = createOutbox({ ports, store, ledger, drafts, adapterFor })
  const review = createReviewAct({
    ports,
    drafts,
    imageOf,
    publications: () => store.list(),
    outbox,
    adapterFor,
    destinationOf: (id) => destinations.get(id),
    isUnderWay: (draftId, destinationId) =>
      store
        .list()
        .some((one) => one.draftId === draftId && one.destination.id === destinationId && isActive(one)),
  })

  const retract = async (publication: Publication, signal: AbortSignal): Promise<Publication> => {
    const adapter = adapterFor(publication.destination.kind)
    if (publication.state !== 'sent' || !adapter.retract || !publication.receipt?.remoteId)
      throw new AppError('too-late')
    const remove = adapter.retract
    await withExit(ledger, bareExit('retraction', recipientOf(publication), publication.id), () =>
      remove(publication, signal),
    )
    return store.record(publication.id, { state: 'retracted' })
  }

  const confirmHandedOver = async (publication: Publication, url: string | null): Promise<Publication> => {
    if (url !== null && !/^https?:$/.test(new URL(url).protocol)) throw new AppError('invalid-parameters')
    const confirmed = await store.change(publication.id, ({ state }) => {
      if (state !== 'handed-over') throw new AppError('too-late')
      const receipt = { at: now().toISOString(), url, remoteId: null, confirmedByHand: true }
      return { state: 'sent', failure: null, receipt }
    })
    await drafts.markPublished(confirmed.draftId, confirmed.text)
    return confirmed
  }

  /** A link that main made is opened; one that was pasted is shown in full first. */
  const openLink = async ({ id, receipt }: Publication): Promise<void> => {
    const url = receipt?.url
    if (!url) throw new AppError('not-found')
    if (receipt.confirmedByHand && !(await ports.dialogs.confirmLink(url))) return
    await withExit(ledger, bareExit('link', new URL(url).host, id), () => ports.opener.openExternal(url))
  }

  const handlers: HandlersOf<PublishingMethod> = {
    'destinations.list': () => destinations.list(),
    'destinations.addBluesky': (account, { signal }) => destinations.addBluesky(account, signal),
    'destinations.remove': async ({ id }) => {
      const busy = store.list().some((one) => one.destination.id === id && isActive(one))
      if (busy) throw new AppError('conflict', { details: { reason: 'under-way' } })
      await destinations.remove(id)
    },
    'publications.review': (request) => review.open(request),
    'publications.list': async ({ draftId }) => {
      requireOpen()
      await wakeOver
      return store.list().filter((one) => draftId === null || one.draftId === draftId)
    },
    'publications.cancel': ({ id }) => outbox.cancel(id),
    'publications.resume': ({ id }) => outbox.resume(id),
    'publications.sendWhenConnected': ({ id, on }) => {
      if (store.get(id).destination.kind !== 'bluesky') throw new AppError('forbidden') // a browser opens only while one looks
      return outbox.sendWhenConnected(id, on)
    },
    'publications.confirmHandedOver': ({ id, url }) => confirmHandedOver(store.get(id), url),
    'publications.retract': ({ id }, { signal }) => retract(store.get(id), signal),
    'publications.openLink': ({ id }) => openLink(store.get(id)),
  }

  const requireOpen = () => {
    if (!vault.isUnlocked()) throw new AppError('vault-locked')
  }
  let wakeOver: Promise<void> = Promise.resolve()
  const endings: (() => void)[] = []

  return {
    handlers,
    review,
    pending: async () => {
      const held = store.list().find((one) => one.state === 'held')
      return {
        held: held ? { publicationId: held.id, sendAt: held.sendAt } : null,
        waiting: store.list().filter(isWaiting).length,
      }
    },
    start: async () => {
      endings.push(
        vault.onUnlocked(() => (wakeOver = outbox.wake())),
        vault.onLocking(async () => {
          review.dismiss()
          await wakeOver.catch(() => undefined) // reported by whoever unlocked
          await outbox.rest('lock')
        }),
      )
      if (vault.isUnlocked()) await (wakeOver = outbox.wake())
    },
    stop: async () => {
      for (const end of endings.splice(0)) end()
      review.dismiss()
      await outbox.rest('quit')
    },
  }
}

const recipientOf = ({ destination: { kind } }: Publication): string =>
  kind === 'bluesky' ? 'Bluesky' : isComposer(kind) ? networkNames[kind] : ''

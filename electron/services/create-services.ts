/** The composition root: ports in, handlers out. */
import type { MethodName } from '../shared/contract.ts'
import type { PublicIdentity } from '../shared/entities/identity.ts'
import { emptyReview } from '../shared/entities/review-card.ts'
import { AppError } from '../shared/errors.ts'
import type { OpenedBundle } from '../shared/review/index.ts'
import { createCertificates } from './certificates/certificates.ts'
import { createAttachments } from './documents/attachments/attachments.ts'
import { belongingsIn, createBin, versionsOf } from './documents/bin.ts'
import { createDocuments } from './documents/create-documents.ts'
import { createDrafts } from './documents/drafts.ts'
import { createImport } from './documents/files/import-drafts.ts'
import { keepHouse } from './documents/housekeeping.ts'
import { createLabels } from './documents/labels.ts'
import { createRecords } from './documents/records.ts'
import { createReviewCards, reviewCollection } from './documents/review-cards.ts'
import { createDraftSearch } from './documents/search/draft-search.ts'
import { createStartingPoints } from './documents/starting-points.ts'
import { createVersions } from './documents/versions.ts'
import { createDraftExport } from './export/export-drafts.ts'
import { createExport } from './export/export-texts.ts'
import { createFileHandlers } from './export/save-file.ts'
import type { Handler, Handlers, HandlersOf } from './handlers.ts'
import { createIdentity } from './identity/identity.ts'
import { createLedger } from './ledger/create-ledger.ts'
import { createPublishing } from './outbox/create-publishing.ts'
import { createNotifications } from './notifications/notifications.ts'
import { createPacks, packCollection } from './packs/packs.ts'
import type { Ports } from './ports.ts'
import type { Publishing, ReviewActs } from './publishing-deps.ts'
import { createHrRecords } from './records/records.ts'
import { createReview } from './review/review.ts'
import { createSystemHandlers } from './system-handlers.ts'
import { createVaultHandlers } from './vault/vault-handlers.ts'
import { createVault, type Vault } from './vault/vault.ts'

export type Services = {
  readonly handlers: Handlers
  /** For the review's own view only: the window's page has no way to it. */
  readonly review: ReviewActs
  /** A review file that the system opened: its absolute path. Needs an open vault, as every handler does. */
  receiveFile(path: string): Promise<OpenedBundle>
  /** The same, whether the vault is open or not: it waits until the window asks for it. */
  offerFile(path: string): void
  /** A request that the window tried and the session refused: its host, for the ledger. */
  recordBlocked(host: string): void
  /** Every kind of document that the services keep, images apart. */
  kinds(): readonly string[]
  start(): Promise<void>
  /** Drains what is being written and sent, then locks. Safe to call twice. */
  stop(): Promise<void>
}

/** Handlers that need an open vault answer `vault-absent` or `vault-locked` before anything else. */
function behindTheLock<Names extends MethodName>(
  vault: Pick<Vault, 'open'>,
  handlers: HandlersOf<Names>,
): HandlersOf<Names> {
  const guarded = Object.entries<Handler<Names>>(handlers).map(([name, handler]) => {
    const behind: Handler<Names> = async (params, context) => {
      await vault.open()
      return handler(params, context)
    }
    return [name, behind]
  })
  return Object.fromEntries(guarded)
}

/**
 * Where the system's keychain alone keeps the key, the rooms open with the app: asking for a click would
 * guard nothing. A curtain drawn later stays drawn until someone opens it.
 */
async function openWithKeychain(vault: Vault, report: Ports['report']): Promise<void> {
  const status = await vault.status()
  if (status.state !== 'locked' || status.hasPassphrase || !status.keychainAvailable) return
  try {
    await vault.unlock({ kind: 'keychain' })
  } catch (error) {
    // The entrance then asks for the recovery key and says what is wrong.
    report(error instanceof AppError ? error.code : 'unexpected', 'vault.start')
  }
}

/** After unlocking, time for the window to come up before every document is read once. */
const sweepAfterMs = 5000

export function createServices(ports: Ports): Services {
  const { clock, ids, emit, report } = ports
  const vault = createVault({
    folder: ports.paths.vault,
    keychain: ports.keychain,
    onStatus: (status) => emit('vault.changed', status),
    onDamaged: (damaged) => emit('vault.damaged', damaged),
    report,
  })
  const documents = createDocuments(vault)
  // The ledger asks the outbox what is held, and the outbox writes to the ledger: one of them comes late.
  let publishing: Publishing | null = null
  const pending = async () => (publishing === null ? { held: null, waiting: 0 } : publishing.pending())
  const ledger = createLedger({ vault, clock, ids, emit, report, pending })
  const parts = { vault, documents, clock, ids, emit }
  const drafts = createDrafts(parts)
  const versions = createVersions({ ...parts, drafts })
  const records = createRecords(documents, clock)
  const identity = createIdentity(documents, clock)
  const review = createReview({
    ...parts,
    identity,
    drafts,
    versionOf: versions.get,
    ownName: records.ownName,
    dialogs: ports.dialogs,
    ledger,
  })
  const contactOf = async (keys: PublicIdentity) => {
    const contact = await review.contacts.knownAs(keys)
    return contact && { name: contact.name, compared: contact.verifiedAt !== null }
  }
  const attachments = createAttachments({ vault, drafts, ids, dialogs: ports.dialogs })
  publishing = createPublishing({
    ports,
    documents,
    ledger,
    drafts: { get: drafts.get, markPublished: versions.markPublished, onChanged: drafts.onChanged },
    imageOf: attachments.read,
    vault,
  })
  // Whatever belongs to a draft and to nothing else goes with it. Publications and practice posts stay.
  const belongings = [
    versionsOf(versions),
    belongingsIn(records.rounds, ({ draftId }) => draftId),
    belongingsIn(records.conversations, ({ draftId }) => draftId),
    belongingsIn(records.drills, ({ id }) => id),
    belongingsIn(records.readiness, ({ id }) => id),
    belongingsIn(review.threads, ({ draftId }) => draftId),
    attachments.removeOf,
  ]
  const bin = createBin({ drafts, belongings })
  keepHouse({ vault, clock, bin, versions, report })
  const notifications = createNotifications({
    ...parts,
    preferences: ports.preferences,
    notifier: ports.notifier,
    report,
    sessions: records.sessions.list,
    review: async () => (await documents.collection(reviewCollection).list())[0]?.value ?? emptyReview,
    packs: async () => new Set((await documents.collection(packCollection).list()).map(({ id }) => id)),
  })
  const search = createDraftSearch({
    vault,
    collection: drafts.collection,
    list: drafts.list,
    clock,
    emit,
    report,
  })
  const exportTexts = createExport({
    ...parts,
    drafts,
    versions,
    records,
    attachments,
    ledger,
    dialogs: ports.dialogs,
  })
  const handlers: Handlers = {
    ...createSystemHandlers(ports, vault, ledger),
    ...createVaultHandlers(vault, exportTexts),
    ...createFileHandlers({ vault, dialogs: ports.dialogs, printer: ports.printer, ledger }),
    ...drafts.handlers,
    ...attachments.handlers,
    'drafts.duplicate': attachments.withCopies(drafts.handlers['drafts.duplicate']),
    ...bin.handlers,
    ...search,
    ...createLabels(drafts),
    ...createImport({ vault, drafts, dialogs: ports.dialogs }),
    'drafts.export': createDraftExport({ vault, drafts, ledger, dialogs: ports.dialogs, clock }),
    ...versions.handlers,
    ...records.handlers,
    ...createReviewCards(documents),
    ...createPacks({ ...parts, dialogs: ports.dialogs }),
    ...createHrRecords({ vault, documents, dialogs: ports.dialogs, ledger, ids, paths: ports.paths }),
    ...identity.handlers,
    ...createCertificates({ ...parts, identity, ids, contactOf }),
    ...behindTheLock(vault, review.handlers),
    ...review.atTheDoor,
    ...createStartingPoints(documents),
    ...behindTheLock(vault, publishing.handlers),
    'ledger.list': () => ledger.list(),
    'ledger.door': () => ledger.door(),
  }
  let takeBackSweep = () => undefined as void
  vault.onUnlocked(() => {
    takeBackSweep = clock.setTimer(sweepAfterMs, () => void vault.sweep())
  })
  vault.onLocking(() => takeBackSweep())
  const stopPreferences = ports.preferences.onChange((preferences) =>
    emit('preferences.changed', preferences),
  )
  const stopNetwork = ports.network.onChange((online) => emit('network.changed', { online }))

  const { start, stop } = publishing
  return {
    handlers,
    review: publishing.review,
    receiveFile: review.receiveFile,
    offerFile: review.offerFile,
    recordBlocked: (host) => ledger.recordBlocked(host),
    kinds: () => documents.kinds(),
    start: async () => {
      await openWithKeychain(vault, report)
      await start()
    },
    stop: async () => {
      stopPreferences()
      stopNetwork()
      notifications.stop()
      try {
        await stop()
      } catch (error) {
        report(error instanceof AppError ? error.code : 'unexpected', 'publishing.stop')
      }
      await vault.lock()
    },
  }
}

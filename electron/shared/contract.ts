/**
 * The one list of what crosses between the window and the main process.
 *
 * A method has a schema for its parameters, checked at `dispatch.ts`, and a type for its result. An event
 * has the type of its payload. Nothing else crosses: the preload offers these names and no others. A
 * request can be cancelled and can report progress (`request.progressed`); parameters and results may
 * hold `Uint8Array`.
 */
import { z } from 'zod'
import { channelIdSchema } from './channels/channel-id.ts'
import * as attachment from './entities/attachment.ts'
import * as certificate from './entities/certificate.ts'
import * as contact from './entities/contact.ts'
import * as draft from './entities/draft.ts'
import type * as identity from './entities/identity.ts'
import * as library from './entities/library.ts'
import * as ids from './entities/ids.ts'
import * as ladder from './entities/ladder.ts'
import * as learning from './entities/learning.ts'
import * as person from './entities/person.ts'
import * as privateNotes from './entities/private-notes.ts'
import type * as publication from './entities/publication.ts'
import type { WireError } from './errors.ts'
import * as readiness from './entities/readiness.ts'
import * as rehearsal from './entities/rehearsal.ts'
import * as reviewCard from './entities/review-card.ts'
import * as session from './entities/session.ts'
import * as track from './entities/track.ts'
import * as startingPoint from './entities/starting-point.ts'
import type { PackFiles } from './packs/check-files.ts'
import { packIdSchema } from './packs/manifest.ts'
import * as pack from './packs/pack.ts'
import * as programme from './entities/programme.ts'
import { printDocumentSchema } from './print-document.ts'
import * as review from './review/index.ts'
import { lessonPackageSchema } from './records/cmi5-package.ts'
import { statementsSchema } from './records/xapi-statement.ts'

export type Method<Params extends z.ZodType = z.ZodType, Result = unknown> = {
  readonly params: Params
  /** Type only; never read at run time. */
  readonly result?: Result
}
const returns = <Result>() => ({
  from: <Params extends z.ZodType>(params: Params): Method<Params, Result> => ({ params }),
})

const nothing = z.undefined().or(z.null()).or(z.strictObject({}))
const anyBytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
const byDraft = z.strictObject({ id: ids.draftIdSchema })
const passphrase = z.string().min(1).max(1024)
const contactLine = z.strictObject({ text: z.string().max(20_000) })
const byRoom = z.strictObject({ id: review.roomIdSchema })

export type AppInfo = {
  readonly version: string
  readonly electron: string
  /** Electron named in package.json, when the running one differs (development on closed networks). */
  readonly expectedElectron: string
  readonly platform: 'darwin' | 'win32' | 'linux'
  /** BCP 47 locale of the system's region: numbers and dates follow it. */
  readonly regionLocale: string
  /** Language of the system, for the first start. */
  readonly systemLanguage: string
  /** What the system can hide from screen sharing: truth for the status bar. */
  readonly screenProtection: 'full' | 'partial' | 'none'
  /** Whether the system shows notifications of apps at all. */
  readonly notifications: boolean
}

export type VaultStatus = {
  readonly state: 'absent' | 'locked' | 'unlocked' | 'damaged'
  /** A system keychain that really encrypts. */
  readonly keychainAvailable: boolean
  /** True when a passphrase is set: locking then locks. Without one it is a curtain. */
  readonly hasPassphrase: boolean
  readonly hasRecoveryKey: boolean
}

export type DamagedDocument = {
  readonly kind: string
  readonly id: string
  /** `unreadable`: cannot be decrypted or parsed. `missing`: the manifest knows it. `stale`: an old copy. */
  readonly problem: 'unreadable' | 'missing' | 'stale' | 'newer-format'
}

/** `null` when the person closed the system's dialog. */
export type SavedFile = { readonly fileName: string } | null

export type AttachedImage = {
  /** As it is on disk now, with the image at its end. */
  readonly draft: draft.Draft
  readonly attachment: attachment.Attachment
  /** True when the file told more than its pixels, which was taken out. */
  readonly cleaned: boolean
}

export const contract = {
  'app.info': returns<AppInfo>().from(nothing),
  'preferences.get': returns<{
    readonly preferences: person.Preferences
    readonly recovered: boolean
  }>().from(nothing),
  'preferences.set': returns<person.Preferences>().from(person.preferencesSchema.partial().strict()),
  'window.minimize': returns<void>().from(nothing),
  'window.toggleMaximize': returns<void>().from(nothing),
  'window.close': returns<void>().from(nothing),

  'vault.status': returns<VaultStatus>().from(nothing),
  /** Makes the vault. A null passphrase needs a keychain. The recovery key is shown once. */
  'vault.create': returns<{ readonly recoveryKey: string }>().from(
    z.strictObject({ passphrase: passphrase.nullable() }),
  ),
  'vault.unlock': returns<VaultStatus>().from(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('passphrase'), passphrase }),
      z.strictObject({ kind: z.literal('recovery-key'), recoveryKey: z.string().min(1).max(200) }),
      z.strictObject({ kind: z.literal('keychain') }),
    ]),
  ),
  'vault.lock': returns<void>().from(nothing),
  /** `current` is the passphrase now in force (null when there is none). `rekey` writes every document anew. */
  'vault.setPassphrase': returns<{ readonly recoveryKey: string | null }>().from(
    z.strictObject({ current: passphrase.nullable(), next: passphrase.nullable(), rekey: z.boolean() }),
  ),
  'vault.newRecoveryKey': returns<{ readonly recoveryKey: string }>().from(
    z.strictObject({ passphrase: passphrase.nullable() }),
  ),
  'vault.damaged': returns<readonly DamagedDocument[]>().from(nothing),
  /** Every text as open files in a folder that the person chooses. Reports progress, can be cancelled. */
  'vault.exportTexts': returns<{ readonly files: number } | null>().from(
    z.strictObject({ passphrase: passphrase.nullable() }),
  ),

  'profile.get': returns<person.Profile>().from(nothing),
  'profile.save': returns<person.Profile>().from(person.profileSchema),
  'writing.get': returns<person.WritingSettings>().from(nothing),
  'writing.save': returns<person.WritingSettings>().from(person.writingSettingsSchema),

  'drafts.list': returns<readonly draft.DraftSummary[]>().from(nothing),
  'drafts.get': returns<draft.Draft>().from(byDraft),
  'drafts.create': returns<draft.Draft>().from(
    z.strictObject({
      title: draft.draftSchema.unwrap().shape.title,
      language: ids.contentLanguageSchema,
      channel: channelIdSchema,
      text: z.string().max(ids.maxTextUnits),
      origin: draft.draftOriginSchema,
      scenario: ids.contentReferenceSchema.nullable(),
    }),
  ),
  /** Acknowledged means on disk. `baseRevision` that is not the stored one answers `conflict`. */
  'drafts.save': returns<{ readonly revision: number; readonly savedAt: string }>().from(
    z.strictObject({
      id: ids.draftIdSchema,
      baseRevision: z.int().min(1),
      patch: draft.draftPatchSchema.strict(),
    }),
  ),
  /** A free copy of any draft, made on purpose: it may be published. */
  'drafts.duplicate': returns<draft.Draft>().from(byDraft),
  'drafts.bin': returns<void>().from(byDraft),
  'drafts.unbin': returns<void>().from(byDraft),
  /** To the list, the archive or the bin; what is there already stays as it is. Reports progress. */
  'drafts.move': returns<void>().from(
    z.strictObject({ ids: library.draftIdsSchema, to: library.shelfSchema }),
  ),
  /** Adds and takes away labels of many drafts. Reports progress. */
  'drafts.label': returns<void>().from(
    z.strictObject({
      ids: library.draftIdsSchema,
      add: z.array(library.labelSchema).max(40),
      remove: z.array(library.labelSchema).max(40),
    }),
  ),
  /**
   * For ever, with versions, rounds and whatever else belongs to them; publications keep their own text.
   * Only what lies in the bin: anything else answers `forbidden`, and nothing is erased.
   */
  'drafts.erase': returns<{ readonly erased: number }>().from(
    z.strictObject({ ids: library.draftIdsSchema }),
  ),
  /** Over titles, texts, variants and labels, in memory only; the best first. */
  'drafts.search': returns<library.DraftFinds>().from(library.draftQuerySchema),
  /** Opens the system's dialog for text files. Null when the person closed it. */
  'drafts.import': returns<library.ImportReport | null>().from(library.importSettingsSchema),
  /** Files that were dropped on the list: bytes, never paths. */
  'drafts.importFiles': returns<library.ImportReport>().from(
    library.importSettingsSchema.extend({
      files: z.array(library.droppedFileSchema).min(1).max(library.maxFilesAtOnce),
    }),
  ),
  /**
   * One draft to a file, several to a new folder; each file is an exit. Null when the person closed the dialog.
   * Several need the passphrase when there is one.
   */
  'drafts.export': returns<library.ExportReport | null>().from(
    z.strictObject({
      ids: library.draftIdsSchema,
      format: z.enum(['md', 'txt']),
      passphrase: passphrase.nullable(),
    }),
  ),
  /** On every draft that has it, wherever it lies. Merges with a label that is there already. */
  'labels.rename': returns<{ readonly changed: number }>().from(
    z.strictObject({ from: library.labelSchema, to: library.labelSchema }),
  ),
  'labels.remove': returns<{ readonly changed: number }>().from(
    z.strictObject({ label: library.labelSchema }),
  ),

  /**
   * Keeps an image with a draft, chosen in the system's dialog (null when it was closed) or as bytes that were
   * pasted or dropped. Place, camera and whatever else the file told is taken out. `too-large` says why in
   * `reason`: `image-bytes`, `image-pixels`, `images`; `invalid-parameters` has the reason `not-an-image`.
   * Alternative text, order and removal are the draft's `attachments`, changed by `drafts.save`: a removed
   * image stays in the vault as long as its draft, so that removing can be undone.
   */
  'attachments.choose': returns<AttachedImage | null>().from(z.strictObject({ draftId: ids.draftIdSchema })),
  'attachments.add': returns<AttachedImage>().from(
    z.strictObject({ draftId: ids.draftIdSchema, bytes: anyBytes }),
  ),
  'attachments.get': returns<{ readonly type: attachment.ImageType; readonly bytes: Uint8Array }>().from(
    z.strictObject({ id: attachment.attachmentIdSchema }),
  ),

  'versions.list': returns<readonly draft.VersionSummary[]>().from(
    z.strictObject({ draftId: ids.draftIdSchema.nullable() }),
  ),
  'versions.get': returns<draft.Version>().from(z.strictObject({ id: ids.versionIdSchema })),
  /** Copies the stored draft into a version; `round` also opens the next rehearsal round. */
  'versions.create': returns<{ readonly version: draft.VersionSummary; readonly draft: draft.Draft }>().from(
    z.strictObject({
      draftId: ids.draftIdSchema,
      reason: draft.versionReasonSchema,
      name: z.string().max(120).nullable(),
      measures: draft.measuresSchema.nullable(),
    }),
  ),
  /** Puts a version's text back; the present one is kept as a version first. */
  'versions.restore': returns<draft.Draft>().from(z.strictObject({ id: ids.versionIdSchema })),
  /** A named version is never thinned. Null takes the name away. */
  'versions.rename': returns<draft.VersionSummary>().from(
    z.strictObject({ id: ids.versionIdSchema, name: z.string().max(120).nullable() }),
  ),
  /** The draft is being left: keeps the stored text as an automatic version, unless the newest one says the same. */
  'versions.rest': returns<draft.VersionSummary | null>().from(
    z.strictObject({ draftId: ids.draftIdSchema }),
  ),

  'pairs.list': returns<readonly session.Pair[]>().from(nothing),
  'pairs.save': returns<session.Pair>().from(session.pairSchema),
  /** Sessions stay: each goes by itself. */
  'pairs.remove': returns<void>().from(z.strictObject({ id: ids.pairIdSchema })),
  'sessions.list': returns<readonly session.Session[]>().from(nothing),
  'sessions.get': returns<session.Session>().from(z.strictObject({ id: ids.sessionIdSchema })),
  'sessions.save': returns<session.Session>().from(session.sessionSchema),
  /** Its private notes go too. */
  'sessions.remove': returns<void>().from(z.strictObject({ id: ids.sessionIdSchema })),
  /** What was written in a session for this laptop only; null when nothing was. */
  'privateNotes.get': returns<privateNotes.PrivateNotes | null>().from(
    z.strictObject({ id: ids.sessionIdSchema }),
  ),
  'privateNotes.save': returns<privateNotes.PrivateNotes>().from(privateNotes.privateNotesSchema),
  'checklistRuns.list': returns<readonly session.ChecklistRun[]>().from(nothing),
  'checklistRuns.save': returns<session.ChecklistRun>().from(session.checklistRunSchema),
  'checklistRuns.remove': returns<void>().from(
    z.strictObject({ id: session.checklistRunSchema.unwrap().shape.id }),
  ),
  /** A person's own copies; the shipped ones are content, not documents. */
  'programmes.list': returns<readonly programme.OwnProgramme[]>().from(nothing),
  'programmes.save': returns<programme.OwnProgramme>().from(programme.ownProgrammeSchema),
  'programmes.remove': returns<void>().from(z.strictObject({ id: ids.ownProgrammeIdSchema })),
  'progress.list': returns<readonly learning.LessonProgress[]>().from(nothing),
  'progress.save': returns<learning.LessonProgress>().from(learning.lessonProgressSchema),
  'tracks.list': returns<readonly track.TrackProgress[]>().from(nothing),
  'tracks.save': returns<track.TrackProgress>().from(track.trackProgressSchema),
  'cards.get': returns<reviewCard.Review>().from(nothing),
  /** Acknowledged means on disk, with its line in the history. The same answer twice counts once. */
  'cards.grade': returns<void>().from(reviewCard.givenGradeSchema),
  /** Takes back the last answer, which must be this one: anything else is `not-found`. */
  'cards.undo': returns<void>().from(
    z.strictObject({ card: reviewCard.reviewCardKeySchema, at: ids.instantSchema }),
  ),
  'cards.setPerDay': returns<void>().from(z.strictObject({ perDay: reviewCard.perDaySchema })),
  /** Every answer ever given, oldest first; those that were taken back say so. */
  'cards.history': returns<readonly reviewCard.ReviewLogEntry[]>().from(nothing),
  /** Newest first, unfinished ones too. */
  'startingPoints.list': returns<readonly startingPoint.StartingPoint[]>().from(nothing),
  'startingPoints.save': returns<startingPoint.StartingPoint>().from(startingPoint.startingPointSchema),
  'startingPoints.remove': returns<void>().from(z.strictObject({ id: startingPoint.startingPointIdSchema })),
  'ladder.get': returns<ladder.Ladder>().from(nothing),
  'ladder.save': returns<ladder.Ladder>().from(ladder.ladderSchema),
  'rounds.list': returns<readonly rehearsal.Round[]>().from(
    z.strictObject({ draftId: ids.draftIdSchema.nullable() }),
  ),
  'rounds.save': returns<rehearsal.Round>().from(rehearsal.roundSchema),
  'conversations.list': returns<readonly rehearsal.Conversation[]>().from(
    z.strictObject({ draftId: ids.draftIdSchema.nullable() }),
  ),
  'conversations.save': returns<rehearsal.Conversation>().from(rehearsal.conversationSchema),
  /** The drill of a draft; null when it is none. */
  'drills.get': returns<rehearsal.Drill | null>().from(z.strictObject({ draftId: ids.draftIdSchema })),
  'drills.save': returns<rehearsal.Drill>().from(rehearsal.drillSchema),
  /** What was looked at before this draft leaves; null when nothing was. */
  'readiness.get': returns<readiness.Readiness | null>().from(z.strictObject({ draftId: ids.draftIdSchema })),
  'readiness.save': returns<readiness.Readiness>().from(readiness.readinessSchema),
  /** The company's own list before publishing; null for the one that came with the app. */
  'policy.get': returns<readiness.Policy | null>().from(nothing),
  'policy.save': returns<readiness.Policy | null>().from(readiness.policySchema.nullable()),
  'feed.list': returns<readonly rehearsal.FeedPost[]>().from(nothing),
  'feed.save': returns<rehearsal.FeedPost>().from(rehearsal.feedPostSchema),

  /** The public part of the vault's own identity, made at the first call. `document-damaged` when it cannot be read. */
  'identity.get': returns<identity.OwnIdentity>().from(nothing),
  /** Makes another one, on purpose: others must be told. Files to the former one open as long as it can be read. */
  'identity.renew': returns<identity.OwnIdentity>().from(nothing),
  /** What the other person gets, by text or as a QR code. */
  'contacts.own': returns<contact.OwnCard>().from(nothing),
  'contacts.list': returns<readonly contact.ListedContact[]>().from(nothing),
  /** Reads somebody's line without keeping it. An answer for any text. */
  'contacts.read': returns<contact.ReadContact>().from(contactLine),
  'contacts.add': returns<contact.AddedContact>().from(contactLine),
  'contacts.rename': returns<contact.ListedContact>().from(
    z.strictObject({ id: contact.contactIdSchema, name: contact.contactNameSchema }),
  ),
  /** Files from this person are a stranger's from now on; what they brought stays. */
  'contacts.remove': returns<void>().from(z.strictObject({ id: contact.contactIdSchema })),
  /** Both have read the fingerprint to each other. */
  'contacts.markVerified': returns<contact.ListedContact>().from(
    z.strictObject({ id: contact.contactIdSchema, verified: z.boolean() }),
  ),

  /**
   * The stored text of a draft (or of a version) and a question, as a file for one contact: signed, encrypted to
   * both, an exit in the ledger. `channel` is the draft's own unless named. Null when the dialog was closed.
   */
  'review.exportDraft': returns<review.ExportedBundle>().from(
    z.strictObject({
      draftId: ids.draftIdSchema,
      versionId: ids.versionIdSchema.nullable(),
      channel: channelIdSchema.optional(),
      contactId: contact.contactIdSchema,
      question: z.string().max(review.maxWordsUnits).nullable(),
    }),
  ),
  /** All that was said from here in this room, as a file for the other one. Null when the dialog was closed. */
  'review.exportNotes': returns<review.ExportedBundle>().from(
    z.strictObject({ roomId: review.roomIdSchema }),
  ),
  /** Opens a file chosen in the system's dialog. Refusals are answers, with their reason; null when it was closed. */
  'review.choose': returns<review.OpenedBundle | null>().from(nothing),
  /** The same for a file that was dropped on the window. */
  'review.open': returns<review.OpenedBundle>().from(z.strictObject({ bytes: anyBytes })),
  /** How many files the system handed over that wait for an open vault. Answers while it is locked. */
  'review.waiting': returns<{ readonly files: number }>().from(nothing),
  /** Opens them, each with its own answer. */
  'review.openWaiting': returns<readonly review.ArrivedFile[]>().from(nothing),
  /** The file of a stranger (their line, as the refusal said it) that came by the system, once more. */
  'review.openAgain': returns<review.OpenedBundle>().from(contactLine),
  /** Own drafts that were handed over and others' that came, the last changed first. */
  'review.rooms': returns<readonly review.RoomSummary[]>().from(nothing),
  'review.room': returns<review.RoomView>().from(byRoom),
  /** What was said about an own draft: one thread for each contact, notes placed in the stored text. */
  'review.threads': returns<readonly review.ThreadView[]>().from(
    z.strictObject({ draftId: ids.draftIdSchema }),
  ),
  /** On somebody's text: `range` in UTF-16 units of the text with this hash. `replaces` one's own unsent note. */
  'review.addNote': returns<review.RoomView>().from(
    z.strictObject({
      roomId: review.roomIdSchema,
      textHash: review.textHashSchema,
      range: z.strictObject({ start: z.int().min(0), end: z.int().min(1) }),
      noteKind: review.noteKindSchema,
      text: z.string().max(review.maxWordsUnits),
      rewording: z.string().max(review.maxWordsUnits).nullable(),
      replaces: review.eventIdSchema.nullable(),
    }),
  ),
  'review.addOverall': returns<review.RoomView>().from(
    z.strictObject({
      roomId: review.roomIdSchema,
      textHash: review.textHashSchema,
      text: review.wordsSchema,
      replaces: review.eventIdSchema.nullable(),
    }),
  ),
  /** To a note, a note on the whole, a question (the event of its version) or another answer. */
  'review.reply': returns<review.RoomView>().from(
    z.strictObject({ roomId: review.roomIdSchema, to: review.eventIdSchema, text: review.wordsSchema }),
  ),
  /** The owner's. It changes no draft: a rewording that is taken is typed by the window. */
  'review.decide': returns<review.RoomView>().from(
    z.strictObject({
      roomId: review.roomIdSchema,
      noteId: review.eventIdSchema,
      verdict: review.verdictSchema,
    }),
  ),
  /** `too-late` for what is in a file already. */
  'review.removeUnsent': returns<review.RoomView>().from(
    z.strictObject({ roomId: review.roomIdSchema, eventId: review.eventIdSchema }),
  ),
  /** Somebody's draft with all that was said here. Threads about own drafts go with the draft: `forbidden`. */
  'review.removeRoom': returns<void>().from(byRoom),
  /** Nothing in this room is new any more. */
  'review.looked': returns<void>().from(byRoom),

  /** Main adds the day, an id and the signature of the own identity, and keeps it. */
  'certificates.issue': returns<certificate.SignedCertificate>().from(certificate.certificateClaimsSchema),
  /** Those issued here, newest first. */
  'certificates.list': returns<readonly certificate.SignedCertificate[]>().from(nothing),
  'certificates.remove': returns<void>().from(z.strictObject({ id: certificate.certificateIdSchema })),
  /** Anybody's, found in whatever text was pasted. An answer for any text. */
  'certificates.verify': returns<certificate.CertificateCheck>().from(
    z.strictObject({ text: z.string().max(ids.maxTextUnits) }),
  ),

  /**
   * Reads a content pack chosen in the system's dialog (null when it was closed) and keeps it in memory under a
   * one-time name. Nothing is installed. Reports progress, can be cancelled.
   */
  'packs.choose': returns<pack.PackCheck | null>().from(nothing),
  /** The same for a file that was dropped on the window. */
  'packs.check': returns<pack.PackCheck>().from(z.strictObject({ bytes: anyBytes })),
  /**
   * Keeps what was staged, whole or not at all. `conflict` says why in `reason`: `same-version`, `older-version`
   * (unless `allowOlder`); `too-large` has `too-many-packs`; `not-found` means: read it again.
   */
  'packs.install': returns<pack.InstalledPack>().from(
    z.strictObject({ stagedId: pack.stagedIdSchema, allowOlder: z.boolean().optional() }),
  ),
  'packs.list': returns<readonly pack.InstalledPack[]>().from(nothing),
  'packs.read': returns<{ readonly pack: pack.InstalledPack; readonly files: PackFiles }>().from(
    z.strictObject({ id: packIdSchema }),
  ),
  /** Staged again under `stagedId`, so that installing it undoes this; null when it could not be read any more. */
  'packs.remove': returns<{ readonly stagedId: string | null }>().from(z.strictObject({ id: packIdSchema })),

  'destinations.list': returns<readonly publication.Destination[]>().from(nothing),
  /** Tries the credentials (an exit of the kind "check") and keeps them. They never come back. */
  'destinations.addBluesky': returns<publication.Destination>().from(
    z.strictObject({
      service: z.url().max(300),
      identifier: z.string().min(1).max(300),
      appPassword: z.string().min(1).max(300),
    }),
  ),
  'destinations.remove': returns<void>().from(z.strictObject({ id: ids.destinationIdSchema })),

  /**
   * Asks main to show the review of a stored draft. Main reads the text itself, shows it in a view of its
   * own, and only that view can confirm. Resolves when the review is on screen.
   */
  'publications.review': returns<{ readonly reviewId: string }>().from(
    z.strictObject({
      draftId: ids.draftIdSchema,
      revision: z.int().min(1),
      destinationId: ids.destinationIdSchema,
      /** Hints that nobody looked at, for the review to show. */
      unread: z
        .array(
          z.strictObject({ severity: z.enum(['warning', 'advice', 'note']), quote: z.string().max(400) }),
        )
        .max(50),
      /** What was looked at before and what was not: shown in the review, kept with the publication. */
      readiness: readiness.readinessRecordSchema.nullable().optional(),
    }),
  ),
  'publications.list': returns<readonly publication.Publication[]>().from(
    z.strictObject({ draftId: ids.draftIdSchema.nullable() }),
  ),
  /** Undo within the thirty seconds, or take back what still waits. `too-late` once sending began. */
  'publications.cancel': returns<publication.Publication>().from(
    z.strictObject({ id: ids.publicationIdSchema }),
  ),
  /** The answer to "the network is back: send it?" */
  'publications.resume': returns<publication.Publication>().from(
    z.strictObject({ id: ids.publicationIdSchema }),
  ),
  'publications.sendWhenConnected': returns<publication.Publication>().from(
    z.strictObject({ id: ids.publicationIdSchema, on: z.boolean() }),
  ),
  'publications.confirmHandedOver': returns<publication.Publication>().from(
    z.strictObject({ id: ids.publicationIdSchema, url: z.url().max(2000).nullable() }),
  ),
  'publications.retract': returns<publication.Publication>().from(
    z.strictObject({ id: ids.publicationIdSchema }),
  ),
  'publications.openLink': returns<void>().from(z.strictObject({ id: ids.publicationIdSchema })),

  'ledger.list': returns<readonly publication.LedgerEntry[]>().from(nothing),
  'ledger.door': returns<publication.DoorState>().from(nothing),

  /** Shows the whole address first; opens it in the browser when the person agrees. */
  'links.open': returns<{ readonly opened: boolean }>().from(z.strictObject({ url: z.url().max(2000) })),
  'files.saveText': returns<SavedFile>().from(
    z.strictObject({
      suggestedName: z.string().min(1).max(120),
      extension: z.enum(['md', 'txt', 'ensayo-certificate']),
      text: z.string().max(ids.maxTextUnits),
    }),
  ),
  /** The code under which this person stands in records for HR: made at the first call, the same ever after. */
  'records.account': returns<{ readonly account: string }>().from(nothing),
  /** What was learned, as xAPI statements in a JSON file. By hand only, an exit in the ledger. */
  'records.saveXapi': returns<SavedFile>().from(
    z.strictObject({ suggestedName: z.string().min(1).max(120), statements: statementsSchema }),
  ),
  /** A lesson with its player for a learning platform: a cmi5 package. Holds nothing of the person. */
  'records.saveCmi5': returns<SavedFile>().from(
    z.strictObject({ suggestedName: z.string().min(1).max(120), lesson: lessonPackageSchema }),
  ),
  'files.savePdf': returns<SavedFile>().from(
    z.strictObject({ suggestedName: z.string().min(1).max(120), document: printDocumentSchema }),
  ),
} as const satisfies Record<string, Method>

export type Contract = typeof contract
export type MethodName = keyof Contract
export type ParamsOf<Name extends MethodName> = z.input<Contract[Name]['params']>
export type ParsedParamsOf<Name extends MethodName> = z.output<Contract[Name]['params']>
export type ResultOf<Name extends MethodName> =
  Contract[Name] extends Method<z.ZodType, infer Result> ? Result : never

export type EventPayloads = {
  'request.progressed': { readonly requestId: string; readonly done: number; readonly total: number }
  'preferences.changed': person.Preferences
  'vault.changed': VaultStatus
  /** A document was found damaged while reading. */
  'vault.damaged': readonly DamagedDocument[]
  /** `summary` is null when the draft was erased, and left out by whoever does not know it. */
  'drafts.changed': { readonly id: ids.DraftId; readonly summary?: draft.DraftSummary | null }
  /** A file was merged, something was said or decided, a room was removed. */
  'review.changed': {
    readonly roomId: review.RoomId
    readonly draftId: ids.DraftId
    readonly side: review.RoomSide
  }
  /** The system handed over a review file. */
  'review.waiting': { readonly files: number }
  /** Every text can be searched from now on. */
  'drafts.indexed': { readonly drafts: number }
  'packs.changed': pack.PackChange
  'publication.changed': publication.Publication
  /** The review was closed without an act. `look` names the hint to go back to, or null. */
  'review.closed': { readonly reviewId: string; readonly look: string | null }
  'ledger.changed': publication.DoorState
  'network.changed': { readonly online: boolean }
  /** From the application menu, a second start or a notification that was clicked. */
  'navigation.requested': {
    readonly to:
      | 'settings'
      | 'ledger'
      | 'today'
      | 'rehearse'
      | 'audience'
      | 'lessons'
      | 'sessions'
      | 'impact'
      | 'new-draft'
      | 'palette'
    /** With `sessions`: this one. */
    readonly sessionId?: ids.SessionId
    /** With `lessons`. */
    readonly page?: 'cards'
  }
}
export type EventName = keyof EventPayloads
export const eventNames = [
  'request.progressed',
  'preferences.changed',
  'vault.changed',
  'vault.damaged',
  'drafts.changed',
  'review.changed',
  'review.waiting',
  'drafts.indexed',
  'packs.changed',
  'publication.changed',
  'review.closed',
  'ledger.changed',
  'network.changed',
  'navigation.requested',
] as const satisfies readonly EventName[]

/** What the preload puts on `window.ensayo`. */
export type EnsayoBridge = {
  readonly request: (method: string, params: unknown, requestId: string) => Promise<CrossingReply>
  readonly cancel: (requestId: string) => void
  readonly subscribe: (event: string, listener: (payload: unknown) => void) => () => void
  readonly platform: string
}
export type Reply =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: WireError }
/** As it crosses: a long value goes as JSON, see `crossing.ts`. */
export type CrossingReply = Reply | { readonly ok: true; readonly json: string }

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
import * as draft from './entities/draft.ts'
import * as ids from './entities/ids.ts'
import * as learning from './entities/learning.ts'
import * as person from './entities/person.ts'
import type * as publication from './entities/publication.ts'
import type { WireError } from './errors.ts'
import * as rehearsal from './entities/rehearsal.ts'
import * as session from './entities/session.ts'
import { printDocumentSchema } from './print-document.ts'

export type Method<Params extends z.ZodType = z.ZodType, Result = unknown> = {
  readonly params: Params
  /** Type only; never read at run time. */
  readonly result?: Result
}
const returns = <Result>() => ({
  from: <Params extends z.ZodType>(params: Params): Method<Params, Result> => ({ params }),
})

const nothing = z.undefined().or(z.null()).or(z.strictObject({}))
const byDraft = z.strictObject({ id: ids.draftIdSchema })
const passphrase = z.string().min(1).max(1024)

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

  'pairs.list': returns<readonly session.Pair[]>().from(nothing),
  'pairs.save': returns<session.Pair>().from(session.pairSchema),
  'sessions.list': returns<readonly session.Session[]>().from(nothing),
  'sessions.get': returns<session.Session>().from(z.strictObject({ id: ids.sessionIdSchema })),
  'sessions.save': returns<session.Session>().from(session.sessionSchema),
  'checklistRuns.list': returns<readonly session.ChecklistRun[]>().from(nothing),
  'checklistRuns.save': returns<session.ChecklistRun>().from(session.checklistRunSchema),
  'progress.list': returns<readonly learning.LessonProgress[]>().from(nothing),
  'progress.save': returns<learning.LessonProgress>().from(learning.lessonProgressSchema),
  'rounds.list': returns<readonly rehearsal.Round[]>().from(
    z.strictObject({ draftId: ids.draftIdSchema.nullable() }),
  ),
  'rounds.save': returns<rehearsal.Round>().from(rehearsal.roundSchema),
  'feed.list': returns<readonly rehearsal.FeedPost[]>().from(nothing),
  'feed.save': returns<rehearsal.FeedPost>().from(rehearsal.feedPostSchema),

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
      extension: z.enum(['md', 'txt']),
      text: z.string().max(ids.maxTextUnits),
    }),
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
  'drafts.changed': { readonly id: ids.DraftId }
  'publication.changed': publication.Publication
  /** The review was closed without an act. `look` names the hint to go back to, or null. */
  'review.closed': { readonly reviewId: string; readonly look: string | null }
  'ledger.changed': publication.DoorState
  'network.changed': { readonly online: boolean }
  /** From the application menu or a second start. */
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
  }
}
export type EventName = keyof EventPayloads
export const eventNames = [
  'request.progressed',
  'preferences.changed',
  'vault.changed',
  'vault.damaged',
  'drafts.changed',
  'publication.changed',
  'review.closed',
  'ledger.changed',
  'network.changed',
  'navigation.requested',
] as const satisfies readonly EventName[]

/** What the preload puts on `window.ensayo`. */
export type EnsayoBridge = {
  readonly request: (method: string, params: unknown, requestId: string) => Promise<Reply>
  readonly cancel: (requestId: string) => void
  readonly subscribe: (event: string, listener: (payload: unknown) => void) => () => void
  readonly platform: string
}
export type Reply =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: WireError }

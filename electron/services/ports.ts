/**
 * Everything the services need from outside: time, chance, disk places, network, system.
 *
 * `desktop/ports` builds the real ones over Electron; `services/testing` the ones that tests use. A service
 * never reaches for any of these by another way, so that a test can hold each of them in its hand.
 */
import type { AppInfo, EventName, EventPayloads } from '../shared/contract.ts'
import type { Preferences } from '../shared/entities/person.ts'
import type { PrintDocument } from '../shared/print-document.ts'
import type { ReviewPayload } from '../shared/review-payload.ts'

export type Clock = {
  now(): Date
  /** Calls `run` once after `ms` milliseconds; the returned function takes it back. */
  setTimer(ms: number, run: () => void): () => void
}

export type Ids = {
  /** 22 or more characters of `[A-Za-z0-9-]`, starting with a letter or digit: at least 128 random bits. */
  random(): string
  /** Random bytes fit for keys. */
  bytes(count: number): Uint8Array
}

/** The system's own safe for small secrets. Every answer may need a question to the person. */
export type Keychain = {
  /** True only when the system really encrypts. */
  available(): Promise<boolean>
  wrap(secret: Uint8Array): Promise<Uint8Array>
  /** Throws when the bytes were wrapped elsewhere or were altered. */
  unwrap(wrapped: Uint8Array): Promise<Uint8Array>
}

export type HttpPurpose = 'publication' | 'destination-check' | 'retraction'
export type HttpRequest = {
  /** Why this leaves the machine. There is no request without a reason. */
  readonly purpose: HttpPurpose
  readonly url: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD' | 'PATCH'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array
  /** Only for a server on this machine that the person added on purpose. */
  readonly allowLoopback?: boolean
  readonly timeoutMs: number
  readonly maxResponseBytes: number
  readonly signal?: AbortSignal
}
export type HttpResponse = {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}
/** Failures are AppErrors: `offline`, `unreachable`, `timed-out`, `refused-address`, `too-large`. */
export type Http = { request(request: HttpRequest): Promise<HttpResponse> }

export type PreferencesPort = {
  get(): Preferences
  set(patch: Partial<Preferences>): Preferences
  /** True when the stored file could not be read and defaults took its place. */
  readonly recovered: boolean
  onChange(listener: (preferences: Preferences) => void): () => void
}

export type Opener = { openExternal(url: string): Promise<void> }

/** Absolute folders. `lessonPlayer`: the player that goes into a lesson's package, built with the app. */
export type Paths = { readonly vault: string; readonly lessonPlayer: string }

export type Dialogs = {
  /** Absolute path, or null when the person closed the dialog. */
  chooseFolder(): Promise<string | null>
  /** Absolute path, or null when the person closed the dialog. `extension` without its dot. */
  chooseSaveFile(options: {
    readonly suggestedName: string
    readonly extension: string
  }): Promise<string | null>
  /** Absolute paths of text files, or null when the person closed the dialog. */
  chooseTextFiles(): Promise<readonly string[] | null>
  /** Absolute path of a picture, or null when the person closed the dialog. */
  chooseImage(): Promise<string | null>
  /** Absolute path of a content pack, or null when the person closed the dialog. */
  choosePack(): Promise<string | null>
  /** Absolute path of a review file, or null when the person closed the dialog. */
  chooseBundle(): Promise<string | null>
  /** Shows the whole address; true when the person agrees to open it. */
  confirmLink(url: string): Promise<boolean>
}

export type Clipboard = { writeText(text: string): Promise<void> | void }
export type Printer = { toPdf(document: PrintDocument): Promise<Uint8Array> }
export type Network = { online(): boolean; onChange(listener: (online: boolean) => void): () => void }

/** The view of main that shows what is about to leave. The window's own page has no hand in it. */
export type ReviewWindow = { show(payload: ReviewPayload): Promise<void>; close(): Promise<void> | void }

/** Something is due. No word of the user's can be in it: there is no place for one. */
export type Notice =
  /** `at`: when it begins. */
  | { readonly kind: 'session-soon' | 'session-tomorrow'; readonly at: Date }
  | { readonly kind: 'cards-due' | 'action-due' }

/** The notifications of the system, in the app's own words. */
export type Notifier = {
  /** `onOpen` runs when it is clicked, with the window already in front. */
  notify(notice: Notice, onOpen: () => void): void
  /** Takes back what is still shown. */
  clear(): void
}

export type WindowControls = { minimize(): void; toggleMaximize(): void; close(): void }

export type Emit = <E extends EventName>(event: E, payload: EventPayloads[E]) => void

/** Tells the developer's log that something broke: a code and a place, never what the user wrote. */
export type Report = (code: string, where: string) => void

export type Ports = {
  readonly clock: Clock
  readonly ids: Ids
  readonly keychain: Keychain
  readonly http: Http
  readonly preferences: PreferencesPort
  readonly opener: Opener
  readonly paths: Paths
  readonly dialogs: Dialogs
  readonly clipboard: Clipboard
  readonly printer: Printer
  readonly network: Network
  readonly reviewWindow: ReviewWindow
  readonly notifier: Notifier
  readonly windowControls: WindowControls
  readonly emit: Emit
  readonly report: Report
  readonly appInfo: () => AppInfo
  /** Length of the time to undo, in milliseconds: 30,000 in the shipped app. */
  readonly holdMs: number
}

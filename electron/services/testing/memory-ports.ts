/**
 * Ports in memory, for tests: a clock and a network in the test's hand, a keychain that really encrypts,
 * dialogs that answer what the test says, and a record of what left. The disk is real.
 */
import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { AppInfo, EventName, EventPayloads } from '../../shared/contract.ts'
import { defaultPreferences, type Preferences } from '../../shared/entities/person.ts'
import { AppError } from '../../shared/errors.ts'
import type { HttpRequest, HttpResponse, Keychain, Notice, Ports } from '../ports.ts'
import { seal, unseal } from '../vault/cipher.ts'

export type SeenEvent = {
  readonly [E in EventName]: { readonly event: E; readonly payload: EventPayloads[E] }
}[EventName]

export type MemoryWorld = {
  time: Date
  online: boolean
  /** Answers of the dialogs; null is a closed one. */
  folder: string | null
  saveFile: string | null
  image: string | null
  pack: string | null
  bundle: string | null
  textFiles: readonly string[] | null
  agreesToLinks: boolean
  answer: (request: HttpRequest) => Promise<HttpResponse>
  readonly events: SeenEvent[]
  readonly reports: string[]
  readonly opened: string[]
  readonly copied: string[]
  /** What the system shows now; `open` is a click on it. */
  readonly notices: { readonly notice: Notice; readonly open: () => void }[]
  readonly requests: HttpRequest[]
  readonly timers: Set<{ readonly at: number; readonly run: () => void }>
  /** Moves the clock and runs what is due, in order. */
  advance(ms: number): void
}

const info: AppInfo = {
  version: '0.0.0',
  electron: '0.0.0',
  expectedElectron: '0.0.0',
  platform: 'linux',
  regionLocale: 'es-ES',
  systemLanguage: 'es',
  screenProtection: 'none',
  notifications: true,
}

export function createMemoryPorts(
  vaultFolder: string,
  replaced: Partial<Ports> = {},
): { readonly ports: Ports; readonly world: MemoryWorld } {
  const world: MemoryWorld = {
    time: new Date('2026-11-21T10:00:00.000Z'),
    online: true,
    folder: null,
    saveFile: null,
    image: null,
    pack: null,
    bundle: null,
    textFiles: null,
    agreesToLinks: true,
    answer: () => Promise.reject(new AppError('unreachable')),
    events: [],
    reports: [],
    opened: [],
    copied: [],
    notices: [],
    requests: [],
    timers: new Set(),
    advance(ms) {
      world.time = new Date(world.time.getTime() + ms)
      const due = [...world.timers]
        .filter(({ at }) => at <= world.time.getTime())
        .toSorted((a, b) => a.at - b.at)
      for (const timer of due) if (world.timers.delete(timer)) timer.run()
    },
  }
  let preferences: Preferences = defaultPreferences
  const onPreferences = new Set<(preferences: Preferences) => void>()
  const ports: Ports = {
    clock: {
      now: () => world.time,
      setTimer(ms, run) {
        const timer = { at: world.time.getTime() + ms, run }
        world.timers.add(timer)
        return () => void world.timers.delete(timer)
      },
    },
    ids: { random: () => randomUUID(), bytes: (count) => new Uint8Array(randomBytes(count)) },
    keychain: createMemoryKeychain(),
    http: {
      request(request) {
        world.requests.push(request)
        return world.answer(request)
      },
    },
    preferences: {
      get: () => preferences,
      set(patch) {
        preferences = { ...preferences, ...patch }
        for (const listener of onPreferences) listener(preferences)
        return preferences
      },
      recovered: false,
      onChange(listener) {
        onPreferences.add(listener)
        return () => void onPreferences.delete(listener)
      },
    },
    opener: { openExternal: async (url) => void world.opened.push(url) },
    paths: { vault: vaultFolder, lessonPlayer: join(vaultFolder, '..', 'lesson-player') },
    dialogs: {
      chooseFolder: async () => world.folder,
      chooseSaveFile: async () => world.saveFile,
      chooseTextFiles: async () => world.textFiles,
      chooseImage: async () => world.image,
      choosePack: async () => world.pack,
      chooseBundle: async () => world.bundle,
      confirmLink: async () => world.agreesToLinks,
    },
    clipboard: { writeText: (text) => void world.copied.push(text) },
    printer: { toPdf: async ({ title }) => Buffer.from(`%PDF-1.7 ${title}`) },
    network: { online: () => world.online, onChange: () => () => undefined },
    reviewWindow: { show: async () => undefined, close: () => undefined },
    notifier: {
      notify: (notice, open) => void world.notices.push({ notice, open }),
      clear: () => void world.notices.splice(0),
    },
    windowControls: { minimize: () => undefined, toggleMaximize: () => undefined, close: () => undefined },
    emit: (event, payload) => void world.events.push({ event, payload } as SeenEvent),
    report: (code, where) => void world.reports.push(`${where}: ${code}`),
    appInfo: () => info,
    holdMs: 30_000,
    ...replaced,
  }
  return { ports, world }
}

/** Wraps under a key of its own. The same `key` is the same user of the same system. */
export function createMemoryKeychain(key: Uint8Array = randomBytes(32)): Keychain {
  const nothing = new Uint8Array()
  return {
    available: async () => true,
    wrap: async (secret) => new Uint8Array(seal(key, nothing, secret)),
    unwrap: async (wrapped) => {
      const secret = unseal(key, nothing, wrapped)
      if (secret === null) throw new Error('wrapped elsewhere')
      return secret
    },
  }
}

export const noKeychain: Keychain = {
  available: async () => false,
  wrap: async () => {
    throw new Error('no keychain')
  },
  unwrap: async () => {
    throw new Error('no keychain')
  },
}

/**
 * What end-to-end tests may hold in their hand. Imported by main only behind `__ENSAYO_TEST_BUILD__`, a constant
 * that production builds fold away with this whole file.
 *
 * - `ENSAYO_TEST_DIALOG_DIR`: dialogs answer by themselves: a folder is this folder, a file lies in it, links
 *   are agreed to, text files are all that lie in its folder `import`. While a file named `cancel` is there, every dialog answers as closed. What would have been
 *   opened in a browser is appended to `opened.txt`, what a failed start would have said to `failed.txt`.
 * - `ENSAYO_TEST_HOLD_MS`: the length of the thirty seconds.
 * - `ENSAYO_TEST_KEYCHAIN`: `memory` (a keychain that works, also after a restart) or `none`.
 * - `ENSAYO_TEST_OFFLINE`: `1`, or the path of a file: offline while it exists. Otherwise always online.
 * - `ENSAYO_TEST_REQUEST_LOG`: a file that gets one JSON line for each request that was for another machine.
 * - Notifications of the system are appended to `notified.txt` in that folder. `process.emit('ensayo-test-notice')`
 *   is a click on the last one.
 * - `ENSAYO_TEST_CLOCK`: an instant at which the app's clock starts; it runs on from there, and
 *   `process.emit('ensayo-test-clock', instant)` sets it to another.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { appendFileSync, existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Clock, Dialogs, Keychain, Opener } from '../services/ports.ts'
import { AppError } from '../shared/errors.ts'
import { bundleExtension } from '../shared/review/bundle.ts'
import { systemClock } from './ports/clock.ts'
import { safeFileName } from './ports/file-name.ts'
import { noticeText } from './ports/notice-text.ts'
import type { createNotifier } from './ports/notifier.ts'
import { externalAddress } from './security/external-links.ts'
import type { RequestWatcher } from './security/requests.ts'

export type TestHooks = {
  readonly clock: Clock
  readonly dialogs: Dialogs | undefined
  readonly opener: Opener | undefined
  readonly keychain: Keychain | undefined
  readonly notifier: typeof createNotifier | undefined
  readonly holdMs: number | undefined
  readonly isOnline: () => boolean
  readonly logRequest: RequestWatcher
  readonly onFailedStart: ((message: string) => void) | undefined
}

export function testHooks(environment: Readonly<Record<string, string | undefined>>): TestHooks {
  const folder = environment['ENSAYO_TEST_DIALOG_DIR']
  const hold = environment['ENSAYO_TEST_HOLD_MS']
  return {
    clock: clockFrom(environment['ENSAYO_TEST_CLOCK']),
    dialogs: folder === undefined ? undefined : answeringDialogs(folder),
    opener: folder === undefined ? undefined : writingOpener(folder),
    notifier: folder === undefined ? undefined : writingNotifier(folder),
    keychain: keychainFor(environment['ENSAYO_TEST_KEYCHAIN']),
    holdMs: hold === undefined ? undefined : Number(hold),
    isOnline: onlineFrom(environment['ENSAYO_TEST_OFFLINE']),
    logRequest: requestLog(environment['ENSAYO_TEST_REQUEST_LOG']),
    onFailedStart:
      folder === undefined
        ? undefined
        : (message) => appendFileSync(path.join(folder, 'failed.txt'), `${message}\n`),
  }
}

/** A word from the test, under a name of our own, which Node's types cannot know. */
function hear(name: string, listener: (said: unknown) => void) {
  ;(process as NodeJS.EventEmitter).on(name, listener)
}

function clockFrom(start: string | undefined): Clock {
  if (start === undefined) return systemClock
  let ahead = new Date(start).getTime() - Date.now()
  hear('ensayo-test-clock', (to) => {
    ahead = new Date(String(to)).getTime() - Date.now()
  })
  return { ...systemClock, now: () => new Date(Date.now() + ahead) }
}

function answeringDialogs(folder: string): Dialogs {
  const closed = () => existsSync(path.join(folder, 'cancel'))
  return {
    chooseFolder: async () => (closed() ? null : folder),
    chooseSaveFile: async ({ suggestedName, extension }) =>
      closed() ? null : path.join(folder, `${safeFileName(suggestedName)}.${extension}`),
    chooseTextFiles: async () => {
      const inside = path.join(folder, 'import')
      if (closed() || !existsSync(inside)) return null
      return readdirSync(inside)
        .toSorted()
        .map((name) => path.join(inside, name))
    },
    // A test puts the picture there under the one name it has.
    chooseImage: async () => (closed() ? null : path.join(folder, 'image')),
    choosePack: async () => (closed() ? null : path.join(folder, 'pack.ensayo-pack')),
    chooseBundle: async () => (closed() ? null : path.join(folder, `review.${bundleExtension}`)),
    confirmLink: async (url) => {
      if (externalAddress(url) === undefined) throw new AppError('refused-address')
      return !closed()
    },
  }
}

function writingOpener(folder: string): Opener {
  return {
    openExternal: async (url) => {
      const allowed = externalAddress(url)
      if (allowed === undefined) throw new AppError('refused-address')
      appendFileSync(path.join(folder, 'opened.txt'), `${allowed}\n`)
    },
  }
}

function writingNotifier(folder: string): typeof createNotifier {
  return ({ title, texts, timeLocale, bringToFront }) => {
    let last: (() => void) | null = null
    hear('ensayo-test-notice', () => {
      bringToFront()
      last?.()
    })
    return {
      notify(notice, onOpen) {
        last = onOpen
        const line = `${title}: ${noticeText(notice, texts(), timeLocale())}\n`
        appendFileSync(path.join(folder, 'notified.txt'), line)
      },
      clear: () => void (last = null),
    }
  }
}

function keychainFor(kind: string | undefined): Keychain | undefined {
  if (kind === 'memory') return fixedKeychain
  if (kind !== 'none') return undefined
  const refuse = async () => {
    throw new AppError('no-keychain')
  }
  return { available: async () => false, wrap: refuse, unwrap: refuse }
}

/** Encrypts with a key that anybody knows: it stands for the system's, and survives a restart as that does. */
const fixedKey = createHash('sha256').update('ensayo end-to-end tests').digest()
const fixedKeychain: Keychain = {
  available: async () => true,
  wrap: async (secret) => {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', fixedKey, nonce)
    const sealed = Buffer.concat([cipher.update(secret), cipher.final()])
    return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), sealed]))
  },
  unwrap: async (wrapped) => {
    const decipher = createDecipheriv('aes-256-gcm', fixedKey, wrapped.subarray(0, 12))
    decipher.setAuthTag(wrapped.subarray(12, 28))
    return new Uint8Array(Buffer.concat([decipher.update(wrapped.subarray(28)), decipher.final()]))
  },
}

function onlineFrom(setting: string | undefined): () => boolean {
  if (setting === undefined) return () => true
  return setting === '1' ? () => false : () => !existsSync(setting)
}

function requestLog(file: string | undefined): RequestWatcher {
  if (file === undefined) return () => undefined
  return (seen) => appendFileSync(file, `${JSON.stringify(seen)}\n`)
}

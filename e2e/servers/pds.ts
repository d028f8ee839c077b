// A real Bluesky server for tests: PDS and PLC in a child process, and the few calls that tests make on it.

import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { installPeer } from '../../scripts/peers.mjs'

const server = path.join(import.meta.dirname, 'pds', 'server.mjs')

export interface PdsAccount {
  readonly did: string
  readonly handle: string
  readonly password: string
  readonly accessJwt: string
}

export interface PdsRecord {
  readonly uri: string
  readonly cid: string
  readonly value: Readonly<Record<string, unknown>>
}

export interface Pds {
  /** `http://localhost:port` of the PDS. */
  readonly url: string
  readonly plcUrl: string
  /** Makes an account; the handle ends in `.test`. */
  createAccount(handle: string): Promise<PdsAccount>
  /** What a person would type into the app: works as a password for the API, and can be revoked. */
  createAppPassword(account: PdsAccount, name?: string): Promise<string>
  /** Reads one record without credentials, as anybody could. */
  getRecord(did: string, collection: string, recordKey: string): Promise<PdsRecord>
  /** The records of a collection, newest first. */
  listRecords(did: string, collection?: string): Promise<readonly PdsRecord[]>
  stop(): Promise<void>
}

/** Starts the server (about 8 s); installs it first when `npm test` has not. */
export async function startPds(): Promise<Pds> {
  const folder = await installPeer('pds')
  // V8's memory reducer collects garbage in idle time, outside of any context, in which better-sqlite3's
  // finalizers abort the process (Node 24.21: "RemoveEnvironmentCleanupHook: Assertion failed: (env) != nullptr").
  const child = spawn(process.execPath, ['--no-memory-reducer', server, folder], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const { url, plcUrl } = await readAddress(child)
  const call = caller(url)
  return {
    url,
    plcUrl,
    async createAccount(handle) {
      const password = 'rehearsal-room'
      const made = await call('POST', 'com.atproto.server.createAccount', {
        body: { handle, password, email: `${handle}@example.test` },
      })
      return { did: text(made['did']), handle, password, accessJwt: text(made['accessJwt']) }
    },
    async createAppPassword(account, name = 'ensayo') {
      const made = await call('POST', 'com.atproto.server.createAppPassword', {
        body: { name },
        token: account.accessJwt,
      })
      return text(made['password'])
    },
    async getRecord(did, collection, recordKey) {
      const query = { repo: did, collection, rkey: recordKey }
      return (await call('GET', 'com.atproto.repo.getRecord', { query })) as unknown as PdsRecord
    },
    async listRecords(did, collection = 'app.bsky.feed.post') {
      const query = { repo: did, collection, limit: '100' }
      const found = await call('GET', 'com.atproto.repo.listRecords', { query })
      return found['records'] as readonly PdsRecord[]
    },
    stop: () => stop(child),
  }
}

function readAddress(child: ChildProcess): Promise<{ url: string; plcUrl: string }> {
  return new Promise((resolve, reject) => {
    const { stdout, stderr } = child
    if (stdout === null || stderr === null) throw new Error('The test server was started without pipes.')
    let errors = ''
    stderr.setEncoding('utf8').on('data', (chunk: string) => (errors = (errors + chunk).slice(-4000)))
    child.once('exit', (code) => reject(new Error(`The PDS ended with code ${String(code)}.\n${errors}`)))
    // The server logs lines of its own; only the one with the address counts, the rest is read and dropped.
    createInterface({ input: stdout }).on('line', (line) => {
      if (line.startsWith('{"ready":true')) resolve(JSON.parse(line) as { url: string; plcUrl: string })
    })
  })
}

interface Call {
  readonly body?: unknown
  readonly query?: Readonly<Record<string, string>>
  readonly token?: string
}

function caller(url: string) {
  return async (method: 'GET' | 'POST', name: string, { body, query, token }: Call) => {
    const address = new URL(`/xrpc/${name}?${new URLSearchParams(query).toString()}`, url)
    const response = await fetch(address, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${name} answered ${response.status}: ${await response.text()}`)
    return (await response.json()) as Record<string, unknown>
  }
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new Error('The PDS answered without a field that it always sends.')
  return value
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.stdin?.end()
  await ended
}

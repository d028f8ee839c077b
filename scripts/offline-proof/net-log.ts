// Reads Chromium's own record of its network (`--log-net-log`): every request and look-up of every part of it,
// also of parts that no session of the app sees.

import { readFile } from 'node:fs/promises'

type NetLog = {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> }
  readonly events: readonly { readonly type: number; readonly params?: Readonly<Record<string, unknown>> }[]
}

export type NetLogFigures = {
  /** Addresses of http and https requests, without path. */
  readonly requests: readonly string[]
  /** Names that were looked up. */
  readonly lookUps: readonly string[]
  /** Addresses to which a connection was tried, loopback left out. */
  readonly connections: readonly string[]
}

export async function readNetLog(file: string): Promise<NetLogFigures> {
  const { constants, events } = JSON.parse(closed(await readFile(file, 'utf8'))) as NetLog
  const types = constants.logEventTypes
  const values = (type: string, name: string) => {
    const number = types[type]
    if (number === undefined) throw new Error(`Chromium's record knows no ${type}.`)
    return events.flatMap((event) => {
      const value = event.type === number ? event.params?.[name] : undefined
      return typeof value === 'string' ? [value] : []
    })
  }
  return {
    requests: values('URL_REQUEST_START_JOB', 'url')
      .filter((url) => /^(?:https?|wss?):/u.test(url))
      .map(originOf),
    lookUps: values('HOST_RESOLVER_MANAGER_REQUEST', 'host'),
    connections: values('TCP_CONNECT_ATTEMPT', 'address').filter(
      (address) => !/^(?:127\.|\[::1\])/u.test(address),
    ),
  }
}

/** The record of a process that ended at once lacks its last brackets. */
function closed(text: string): string {
  return isWhole(text) ? text : `${text.trimEnd().replace(/,$/u, '')}]}`
}

function isWhole(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : 'unreadable'
}

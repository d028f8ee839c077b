/** The rules of the Http port that need no Electron: where a request may go, and what an error means. */
import { AppError } from '../../shared/errors.ts'
import { classOfAddress, isLoopbackName, literalHost } from './addresses.ts'

export type Resolve = (hostname: string) => Promise<readonly string[]>
export type Route = { readonly url: URL; readonly allowLoopback: boolean }

/**
 * Throws `refused-address` unless the request may be made.
 *
 * `https:` to public addresses only. A service on this machine, which the person added by hand, may also be
 * reached by `http:`, and then every one of its addresses must be loopback. `resolve` answers all addresses
 * of a name; null means that a proxy of the system resolves names, so that only literals can be judged here.
 *
 * Against a name that answers differently a moment later (DNS rebinding): the request follows at once, in the
 * same session, whose resolver keeps its answer; and with `https:` a machine in the private network would have
 * to show a valid certificate for the public name.
 */
export async function checkRoute({ url, allowLoopback }: Route, resolve: Resolve | null): Promise<void> {
  if (url.username !== '' || url.password !== '') throw refused('credentials-in-address')
  const secure = url.protocol === 'https:'
  if (!secure && url.protocol !== 'http:') throw refused('scheme')

  const classes = await classesOf(url, resolve)
  if (allowLoopback && classes.length > 0 && classes.every((one) => one === 'loopback')) return
  if (!secure) throw refused('scheme')
  if (classes.some((one) => one !== 'public')) throw refused('address-class')
}

async function classesOf(url: URL, resolve: Resolve | null) {
  const literal = literalHost(url)
  if (literal !== undefined) return [classOfAddress(literal)]
  if (isLoopbackName(url.hostname)) return ['loopback' as const]
  // A proxy answers for names; whether they exist is its business.
  if (resolve === null) return ['public' as const]
  const addresses = await resolve(url.hostname)
  if (addresses.length === 0)
    throw new AppError('unreachable', { retryable: true, details: { reason: 'no-address' } })
  return addresses.map(classOfAddress)
}

function refused(reason: string) {
  return new AppError('refused-address', { details: { reason } })
}

/** Chromium's errors that mean: no connection was made, so not one byte of the request left. */
const neverConnected = new Set([
  'ERR_UNSAFE_PORT',
  'ERR_INVALID_URL',
  'ERR_BLOCKED_BY_CLIENT',
  'ERR_BLOCKED_BY_ADMINISTRATOR',
  'ERR_NAME_NOT_RESOLVED',
  'ERR_NAME_RESOLUTION_FAILED',
  'ERR_DNS_TIMED_OUT',
  'ERR_DNS_SERVER_FAILED',
  'ERR_DNS_MALFORMED_RESPONSE',
  'ERR_CONNECTION_REFUSED',
  'ERR_CONNECTION_FAILED',
  'ERR_CONNECTION_TIMED_OUT',
  'ERR_ADDRESS_UNREACHABLE',
  'ERR_ADDRESS_INVALID',
  'ERR_PROXY_CONNECTION_FAILED',
  'ERR_TUNNEL_CONNECTION_FAILED',
  'ERR_SSL_VERSION_OR_CIPHER_MISMATCH',
])

/**
 * Maps a failure of Chromium's network to an AppError.
 *
 * `offline`, `unreachable`, `refused-address` promise that nothing of the request left. Anything else may have
 * arrived: `outcome-unknown`, which must be looked up before it is tried again.
 */
export function networkError(message: string): AppError {
  const reason = /net::(ERR_[A-Z0-9_]+)/u.exec(message)?.[1] ?? 'ERR_UNKNOWN'
  const details = { reason }
  if (reason === 'ERR_INTERNET_DISCONNECTED' || reason === 'ERR_NETWORK_ACCESS_DENIED') {
    return new AppError('offline', { retryable: true, details })
  }
  if (neverConnected.has(reason) || reason.startsWith('ERR_CERT_')) {
    return new AppError('unreachable', { retryable: true, details })
  }
  return new AppError('outcome-unknown', { retryable: true, details })
}

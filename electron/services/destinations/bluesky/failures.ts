/** What a failed call to a Bluesky server means: whether the text may have arrived, and what may help. */
import { AppError, type AppErrorCode } from '../../../shared/errors.ts'
import type { Attempt } from '../adapter.ts'

/** The part of `XRPCError` that is read here; the class itself is loaded late. */
type XrpcFailure = {
  readonly status: number
  readonly error: string
  readonly headers?: Readonly<Record<string, string>>
  readonly cause?: unknown
}

const isXrpcFailure = (error: unknown): error is XrpcFailure =>
  error instanceof Error && 'status' in error && typeof error.status === 'number' && 'error' in error

/** The server's own word for the failure (`InvalidSwap`, `RecordNotFound`), or null. */
export const xrpcErrorName = (error: unknown): string | null => (isXrpcFailure(error) ? error.error : null)

/** An AppError that our Http port threw, from under the library's wrapping. */
function portFailure(error: unknown): AppError | null {
  for (let inner: unknown = error, depth = 0; depth < 5 && inner instanceof Error; depth += 1) {
    if (inner instanceof AppError) return inner
    inner = inner.cause
  }
  return null
}

/** `Retry-After` in seconds, else Bluesky's `ratelimit-reset` (seconds since 1970). Milliseconds from now. */
export function retryAfterMs(
  headers: Readonly<Record<string, string>> | undefined,
  now: Date,
): number | undefined {
  const seconds = Number(headers?.['retry-after'])
  if (headers?.['retry-after'] && Number.isFinite(seconds)) return Math.max(0, seconds * 1000)
  const reset = Number(headers?.['ratelimit-reset'])
  if (headers?.['ratelimit-reset'] && Number.isFinite(reset)) return Math.max(0, reset * 1000 - now.getTime())
  return undefined
}

/** The failure as an expected one, for calls that a person waits for. Bugs stay bugs. */
export function toAppError(error: unknown, now: Date): unknown {
  const port = portFailure(error)
  if (port) return port
  if (!isXrpcFailure(error)) return error
  const wait = retryAfterMs(error.headers, now)
  const code = codeOf(error)
  const retryable = code === 'rate-limited' || code === 'unreachable'
  return new AppError(code, {
    retryable,
    ...(wait === undefined ? {} : { retryAfterMs: wait }),
    cause: error,
  })
}

function codeOf({ status, error }: XrpcFailure): AppErrorCode {
  if (status === 429) return 'rate-limited'
  if (status === 401 || status === 403) return 'credentials-refused'
  // Some servers say this with 400: an old token, a deactivated or suspended account.
  if (/^(?:ExpiredToken|InvalidToken|AuthMissing|Account\w+|AuthFactorTokenRequired)$/.test(error))
    return 'credentials-refused'
  if (status === 413) return 'too-large'
  if (status < 100 || status >= 500) return 'unreachable'
  return 'rejected-by-network'
}

/** Before the post itself was handed over: nothing can have been published. */
export function failureBeforeWriting(error: unknown, now: Date): Attempt {
  const failure = toAppError(error, now)
  if (!(failure instanceof AppError)) throw error
  return notSent(failure)
}

/** While the post was being written: only a clear refusal is certain. */
export function failureWhileWriting(error: unknown, now: Date): Attempt {
  if (xrpcErrorName(error) === 'InvalidSwap') return { kind: 'unknown', code: 'outcome-unknown' } // it is there already
  const failure = toAppError(error, now)
  if (!(failure instanceof AppError)) throw error
  const certain: readonly AppErrorCode[] = [
    'offline',
    'refused-address',
    'rate-limited',
    'credentials-refused',
    'rejected-by-network',
  ]
  // `too-large` of the port speaks of the answer's size: the post may well have been written.
  const refusedAsLarge = failure.code === 'too-large' && portFailure(error) === null
  return certain.includes(failure.code) || refusedAsLarge
    ? notSent(failure)
    : { kind: 'unknown', code: 'outcome-unknown' }
}

function notSent({ code, retryAfterMs: wait }: AppError): Attempt {
  const again =
    code === 'offline'
      ? 'when-online'
      : code === 'unreachable' ||
          code === 'timed-out' ||
          code === 'rate-limited' ||
          code === 'outcome-unknown'
        ? 'later'
        : 'never'
  return { kind: 'not-sent', code, again, ...(wait === undefined ? {} : { retryAfterMs: wait }) }
}

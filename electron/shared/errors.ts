/**
 * How failures cross the boundary.
 *
 * An expected failure is an AppError: a code that the interface turns into sentences, and whether trying
 * again can help. A bug throws anything else and crosses as `unexpected`, without its text: a stack or a
 * message may quote what the user wrote. A cancellation is neither; it crosses as `cancelled`.
 */
import { z } from 'zod'

export const appErrorCodes = [
  'unknown-method',
  'invalid-parameters',
  'forbidden',
  'not-found',
  'conflict',
  'vault-absent',
  'vault-locked',
  'vault-damaged',
  'wrong-passphrase',
  'weak-passphrase',
  'no-keychain',
  'document-damaged',
  'newer-format',
  'disk-full',
  'disk-failed',
  'too-large',
  'offline',
  'unreachable',
  'timed-out',
  'refused-address',
  'credentials-refused',
  'rate-limited',
  'rejected-by-network',
  'outcome-unknown',
  'not-publishable',
  'review-expired',
  'too-late',
  'unexpected',
  'cancelled',
] as const
export const appErrorCodeSchema = z.enum(appErrorCodes)
export type AppErrorCode = z.infer<typeof appErrorCodeSchema>

export type AppErrorOptions = {
  readonly retryable?: boolean
  readonly retryAfterMs?: number
  /** Numbers and fixed words only: never what the user wrote. */
  readonly details?: Readonly<Record<string, string | number>>
  readonly cause?: unknown
}

export class AppError extends Error {
  readonly code: AppErrorCode
  readonly retryable: boolean
  readonly retryAfterMs: number | undefined
  readonly details: Readonly<Record<string, string | number>>

  constructor(code: AppErrorCode, options: AppErrorOptions = {}) {
    super(code, options.cause === undefined ? {} : { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.retryable = options.retryable ?? false
    this.retryAfterMs = options.retryAfterMs
    this.details = options.details ?? {}
  }
}

export const wireErrorSchema = z.object({
  code: appErrorCodeSchema,
  retryable: z.boolean(),
  retryAfterMs: z.number().optional(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type WireError = z.infer<typeof wireErrorSchema>

export function toWireError(error: unknown): WireError {
  if (error instanceof AppError) {
    const { code, retryable, retryAfterMs, details } = error
    return { code, retryable, details, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) }
  }
  if (error instanceof Error && error.name === 'AbortError')
    return { code: 'cancelled', retryable: false, details: {} }
  return { code: 'unexpected', retryable: false, details: {} }
}

export function fromWireError(wire: WireError): AppError {
  const { code, retryable, retryAfterMs, details } = wire
  return new AppError(code, { retryable, details, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) })
}

/** Closes a union: a new kind that nobody handles does not compile. */
export function assertNever(value: never): never {
  throw new Error(`unhandled kind: ${typeof value}`)
}

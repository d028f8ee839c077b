/** The `fetch` that `@atproto/api` gets: every request of it passes our Http port and its limits. */
import type { Http, HttpPurpose, HttpRequest } from '../../ports.ts'

export type FetchOptions = {
  readonly http: Http
  readonly purpose: HttpPurpose
  /** True only when the executive set up a service on this machine. */
  readonly allowLoopback: boolean
  readonly signal: AbortSignal
}

const timeoutMs = 20_000
/** An image over a slow line. */
const slowestBytesPerMs = 50
const maxResponseBytes = 1_000_000
const bodiless = new Set([204, 205, 304])
const methods = ['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'PATCH'] as const

export function fetchOver({ http, purpose, allowLoopback, signal }: FetchOptions): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    const body = new Uint8Array(await request.arrayBuffer())
    const sent: HttpRequest = {
      purpose,
      url: request.url,
      method: methods.find((method) => method === request.method) ?? 'POST',
      headers: Object.fromEntries(request.headers),
      ...(body.byteLength > 0 ? { body } : {}),
      allowLoopback,
      timeoutMs: timeoutMs + Math.ceil(body.byteLength / slowestBytesPerMs),
      maxResponseBytes,
      signal,
    }
    const response = await http.request(sent)
    const answer = bodiless.has(response.status) ? null : new Uint8Array(response.body)
    return new Response(answer, { status: response.status, headers: response.headers })
  }
}

/** An address of this machine, as a person may type it for a service of their own. */
export function isLoopback(url: URL): boolean {
  return (
    url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(url.hostname)
  )
}

/** The Http port over Chromium's network, which knows the system's proxies and certificates. */
import { net, type ClientRequest, type IncomingMessage, type Session } from 'electron'
import type { Http, HttpRequest, HttpResponse } from '../../services/ports.ts'
import { AppError } from '../../shared/errors.ts'
import { guardRequests, type RequestWatcher } from '../security/requests.ts'
import { checkRoute, networkError, type Resolve } from './http-rules.ts'

type HttpOptions = {
  /** A session of its own, in memory: no cookies, no cache, no credentials, nothing shared with a page. */
  readonly session: Session
  /** Whether a request has a way out; `local` when it goes to this machine. */
  readonly online: (local: boolean) => boolean
  readonly watch: RequestWatcher
}

/**
 * Makes the one door through which requests leave.
 *
 * Redirects are answers, not orders: a 3xx comes back as it is. One deadline covers looking up the name,
 * sending and reading. `offline`, `unreachable` and `refused-address` promise that nothing of the request left;
 * `timed-out` and `outcome-unknown` do not (an answer over the limit is `outcome-unknown` too).
 */
export function createHttp({ session, online, watch }: HttpOptions): Http {
  const underWay = new Map<string, number>()
  // Anything in this session that the port did not start itself is refused.
  guardRequests(session, 'http', (url) => (underWay.get(url) ?? 0) > 0, watch)

  return {
    request: async (request) => {
      const url = new URL(request.url)
      const deadline = AbortSignal.timeout(request.timeoutMs)
      const allowLoopback = request.allowLoopback ?? false
      if (!online(allowLoopback)) throw new AppError('offline', { retryable: true })
      await withinTime(
        checkRoute({ url, allowLoopback }, await resolverFor(session, url)),
        deadline,
        request.signal,
      )

      underWay.set(url.href, (underWay.get(url.href) ?? 0) + 1)
      try {
        return await send(session, url, request, deadline)
      } finally {
        underWay.set(url.href, (underWay.get(url.href) ?? 1) - 1)
        if (underWay.get(url.href) === 0) underWay.delete(url.href)
      }
    },
  }
}

/** Null when a proxy of the system takes the request: then the proxy resolves names. */
async function resolverFor(session: Session, url: URL): Promise<Resolve | null> {
  const proxy = await session.resolveProxy(url.href)
  if (proxy !== '' && !proxy.startsWith('DIRECT')) return null
  return async (hostname) => {
    try {
      const { endpoints } = await session.resolveHost(hostname)
      return endpoints.map((endpoint) => endpoint.address)
    } catch (error) {
      throw networkError(error instanceof Error ? error.message : '')
    }
  }
}

/** Nothing has left yet: running out of time here is `unreachable`. */
async function withinTime<T>(
  work: Promise<T>,
  deadline: AbortSignal,
  cancel: AbortSignal | undefined,
): Promise<T> {
  const signal = cancel === undefined ? deadline : AbortSignal.any([deadline, cancel])
  let stop = () => {}
  const stopped = new Promise<never>((_resolve, reject) => {
    stop = () => {
      const late = new AppError('unreachable', { retryable: true, details: { reason: 'look-up-timed-out' } })
      reject(cancel?.aborted === true ? new AppError('cancelled') : late)
    }
  })
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await Promise.race([work, stopped])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

async function send(
  session: Session,
  url: URL,
  request: HttpRequest,
  deadline: AbortSignal,
): Promise<HttpResponse> {
  const outgoing = net.request({
    session,
    url: url.href,
    method: request.method,
    headers: { ...request.headers },
    credentials: 'omit',
    redirect: 'manual',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  })
  let forget = () => {}
  const answer = new Promise<HttpResponse>((resolve, reject) => {
    const fail = (error: AppError) => {
      reject(error)
      outgoing.abort()
    }
    const onDeadline = () => fail(new AppError('timed-out', { retryable: true }))
    const onCancel = () => fail(new AppError('cancelled'))
    deadline.addEventListener('abort', onDeadline, { once: true })
    request.signal?.addEventListener('abort', onCancel, { once: true })
    forget = () => {
      deadline.removeEventListener('abort', onDeadline)
      request.signal?.removeEventListener('abort', onCancel)
    }
    listen(outgoing, request.maxResponseBytes, resolve, fail)
  })
  outgoing.end(request.body === undefined ? undefined : Buffer.from(request.body))
  try {
    return await answer
  } finally {
    forget()
  }
}

function listen(
  outgoing: ClientRequest,
  maxBytes: number,
  resolve: (response: HttpResponse) => void,
  fail: (error: AppError) => void,
) {
  outgoing.on('error', (error) => fail(networkError(error.message)))
  outgoing.on('redirect', (status, _method, _url, headers) => {
    resolve({ status, headers: flat(headers), body: new Uint8Array() })
    outgoing.abort()
  })
  outgoing.on('response', (incoming) => read(incoming, maxBytes, resolve, fail))
}

function read(
  incoming: IncomingMessage,
  maxBytes: number,
  resolve: (response: HttpResponse) => void,
  fail: (error: AppError) => void,
) {
  const chunks: Buffer[] = []
  let bytes = 0
  const cut = (reason: string) =>
    fail(new AppError('outcome-unknown', { retryable: true, details: { reason } }))
  incoming.on('data', (chunk) => {
    bytes += chunk.byteLength
    if (bytes > maxBytes) cut('response-too-large')
    else chunks.push(chunk)
  })
  incoming.on('aborted', () => cut('answer-cut-off'))
  incoming.on('error', () => cut('answer-cut-off'))
  incoming.on('end', () => {
    const body = new Uint8Array(Buffer.concat(chunks))
    resolve({ status: incoming.statusCode, headers: flat(incoming.headers), body })
  })
}

function flat(headers: Readonly<Record<string, string | string[]>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  )
}

/**
 * A strict Bluesky server in memory, behind the Http port: sessions, records, compare-and-swap, as the
 * published lexicons of `com.atproto.*` describe them. Anything it was not told about answers as an error.
 */
import { AppError } from '../../../shared/errors.ts'
import type { Http, HttpRequest, HttpResponse } from '../../ports.ts'

export type PdsMood = {
  /** Fails the next call of this method in this way. */
  readonly method: string
  readonly how: 'never-arrives' | 'answer-lost' | 'offline' | 'broken-after' | 'busy' | 'refused'
}

type Json = Readonly<Record<string, unknown>>

export function createStrictPds(
  account = { handle: 'elena.test', did: 'did:plc:elena', password: 'aaaa-bbbb-cccc-dddd' },
) {
  const records = new Map<string, Json>()
  const requests: HttpRequest[] = []
  const blobs: { readonly type: string; readonly bytes: Uint8Array }[] = []
  const state = {
    mood: null as PdsMood | null,
    creations: 0,
    handles: new Map([['diego.test', 'did:plc:diego']]),
  }

  const reply = (
    status: number,
    body: Json,
    headers: Readonly<Record<string, string>> = {},
  ): HttpResponse => ({
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: new TextEncoder().encode(JSON.stringify(body)),
  })
  const error = (status: number, name: string) => reply(status, { error: name, message: name })

  const uri = (rkey: string) => `at://${account.did}/app.bsky.feed.post/${rkey}`
  const cid = 'bafyreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku'

  const authorised = ({ headers }: HttpRequest) => headers?.['authorization'] === 'Bearer access'
  const answers: Readonly<Record<string, (input: Json, request: HttpRequest) => HttpResponse>> = {
    'com.atproto.server.createSession': ({ identifier, password }) =>
      (identifier === account.handle || identifier === account.did) && password === account.password
        ? reply(200, {
            accessJwt: 'access',
            refreshJwt: 'refresh',
            handle: account.handle,
            did: account.did,
            active: true,
          })
        : error(401, 'AuthenticationRequired'),
    'com.atproto.repo.putRecord': (input, request) => {
      if (!authorised(request)) return error(401, 'AuthMissing')
      const rkey = String(input['rkey'])
      if (input['repo'] !== account.did || !/^[234567a-z]{13}$/.test(rkey))
        return error(400, 'InvalidRequest')
      if (records.has(rkey)) return error(400, 'InvalidSwap')
      records.set(rkey, input['record'] as Json)
      state.creations += 1
      return reply(200, { uri: uri(rkey), cid })
    },
    'com.atproto.repo.uploadBlob': (_, request) => {
      if (!authorised(request)) return error(401, 'AuthMissing')
      const type = request.headers?.['content-type'] ?? ''
      const bytes = request.body ?? new Uint8Array()
      if (!type.startsWith('image/')) return error(400, 'InvalidMimeType')
      blobs.push({ type, bytes: new Uint8Array(bytes) })
      const ref = { $link: 'bafkreibabalobzn6cd366ukcsjycp4yymjymgfxcv6xczmlgpemzkz3cfa' }
      return reply(200, { blob: { $type: 'blob', ref, mimeType: type, size: bytes.length } })
    },
    'com.atproto.repo.getRecord': (input) => {
      const value = records.get(String(input['rkey']))
      return value
        ? reply(200, { uri: uri(String(input['rkey'])), cid, value })
        : error(400, 'RecordNotFound')
    },
    'com.atproto.repo.deleteRecord': (input, request) => {
      if (!authorised(request)) return error(401, 'AuthMissing')
      records.delete(String(input['rkey']))
      return reply(200, {})
    },
    'com.atproto.identity.resolveHandle': (input) => {
      const did = state.handles.get(String(input['handle']))
      return did ? reply(200, { did }) : error(400, 'InvalidRequest')
    },
  }

  const http: Http = {
    request: async (request) => {
      requests.push(request)
      const url = new URL(request.url)
      const method = url.pathname.replace('/xrpc/', '')
      const answer = answers[method]
      if (!answer) return error(501, 'MethodNotImplemented')
      const mood = state.mood?.method === method ? state.mood.how : null
      if (mood) state.mood = null
      if (mood === 'offline') throw new AppError('offline')
      if (mood === 'never-arrives') throw new AppError('timed-out')
      if (mood === 'busy') return reply(429, { error: 'RateLimitExceeded' }, { 'retry-after': '7' })
      if (mood === 'refused') return error(400, 'InvalidRequest')
      const isJson = request.headers?.['content-type']?.startsWith('application/json') ?? false
      const input =
        request.body && isJson
          ? (JSON.parse(new TextDecoder().decode(request.body)) as Json)
          : Object.fromEntries(url.searchParams)
      const response = answer(input, request)
      if (mood === 'answer-lost') throw new AppError('timed-out')
      return mood === 'broken-after' ? error(500, 'InternalServerError') : response
    },
  }
  return { http, records, requests, blobs, state, account }
}

/**
 * Bluesky (https://atproto.com/specs/xrpc, lexicons `com.atproto.repo.*`).
 *
 * The record is written with `putRecord` under a key fixed before the first attempt and with
 * `swapRecord: null`, "only if nothing is there": the server itself then refuses a second copy.
 */
import type { AtpAgent } from '@atproto/api'
import { AppError } from '../../../shared/errors.ts'
import type { Destination, Publication } from '../../../shared/entities/publication.ts'
import type { Http, HttpPurpose } from '../../ports.ts'
import type { ImageOf } from '../../publishing-deps.ts'
import type { Attempt, DestinationAdapter, LookUp } from '../adapter.ts'
import type { DestinationSecret } from '../destination-secret.ts'
import { countBytes } from '../text-figures.ts'
import { failureBeforeWriting, failureWhileWriting, toAppError, xrpcErrorName } from './failures.ts'
import { fetchOver, isLoopback } from './http-fetch.ts'
import {
  assertFits,
  assertImagesFit,
  buildPostRecord,
  findReply,
  postCollection,
  type PostRecord,
  uploadImages,
} from './post-record.ts'
import { newRecordKey } from './record-key.ts'

export type BlueskyDeps = {
  readonly http: Http
  readonly now: () => Date
  readonly randomBytes: (count: number) => Uint8Array
  /** Null when the account was removed. */
  readonly secretOf: (destinationId: string) => Promise<DestinationSecret | null>
  readonly imageOf: ImageOf
}

/** Opens a session. Throws AppErrors; `credentials-refused` for a wrong name or password. */
export async function openSession(
  deps: Pick<BlueskyDeps, 'http' | 'now'>,
  account: { readonly service: string; readonly identifier: string; readonly appPassword: string },
  purpose: HttpPurpose,
  signal: AbortSignal,
): Promise<{ readonly agent: AtpAgent; readonly did: string; readonly handle: string }> {
  const agent = await agentOver(deps.http, account.service, purpose, signal)
  try {
    const { data } = await agent.login({ identifier: account.identifier, password: account.appPassword })
    return { agent, did: data.did, handle: data.handle }
  } catch (error) {
    throw toAppError(error, deps.now())
  }
}

/** The library is large and rarely needed: it is loaded when a destination is first used. */
async function agentOver(
  http: Http,
  service: string,
  purpose: HttpPurpose,
  signal: AbortSignal,
): Promise<AtpAgent> {
  const { AtpAgent } = await import('@atproto/api')
  const fetch = fetchOver({ http, purpose, allowLoopback: isLoopback(new URL(service)), signal })
  return new AtpAgent({ service, fetch })
}

export function createBlueskyAdapter(deps: BlueskyDeps): DestinationAdapter {
  const sessionFor = async (destination: Destination, purpose: HttpPurpose, signal: AbortSignal) => {
    const secret = await deps.secretOf(destination.id)
    if (!secret || !destination.service) throw new AppError('credentials-refused')
    return openSession(deps, { ...secret, service: destination.service }, purpose, signal)
  }

  const attempt = async (publication: Publication, signal: AbortSignal): Promise<Attempt> => {
    let agent: AtpAgent
    let record: PostRecord
    try {
      assertFits(publication.text)
      assertImagesFit(publication.images ?? [])
      const session = await sessionFor(publication.destination, 'publication', signal)
      if (session.did !== publication.destination.account) throw new AppError('credentials-refused')
      agent = session.agent
      const embed = await uploadImages(publication.images ?? [], deps.imageOf, agent, signal)
      const reply = await findReply(publication.part, agent, signal)
      record = { ...(await buildPostRecord(publication, agent, signal)), ...embed, ...reply }
    } catch (error) {
      return failureBeforeWriting(error, deps.now())
    }
    const where = {
      repo: accountOf(publication),
      collection: postCollection,
      rkey: publication.idempotencyKey,
    }
    try {
      const { data } = await agent.com.atproto.repo.putRecord(
        { ...where, record, swapRecord: null },
        { signal },
      )
      return { kind: 'sent', receipt: receiptOf(publication, data.uri) }
    } catch (error) {
      return failureWhileWriting(error, deps.now())
    }
  }

  const lookUp = async (publication: Publication, signal: AbortSignal): Promise<LookUp> => {
    const where = {
      repo: accountOf(publication),
      collection: postCollection,
      rkey: publication.idempotencyKey,
    }
    try {
      const agent = await readerFor(publication.destination, signal)
      const { data } = await agent.com.atproto.repo.getRecord(where, { signal })
      return { kind: 'found', receipt: receiptOf(publication, data.uri) }
    } catch (error) {
      if (xrpcErrorName(error) === 'RecordNotFound') return { kind: 'absent' }
      const failure = toAppError(error, deps.now())
      if (!(failure instanceof AppError)) throw error
      return { kind: 'unreachable', code: failure.code }
    }
  }

  /** Records are public: a password that was revoked since must not keep us from looking. */
  const readerFor = async (destination: Destination, signal: AbortSignal): Promise<AtpAgent> => {
    try {
      return (await sessionFor(destination, 'destination-check', signal)).agent
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'credentials-refused') || !destination.service)
        throw error
      return agentOver(deps.http, destination.service, 'destination-check', signal)
    }
  }

  const retract = async (publication: Publication, signal: AbortSignal): Promise<void> => {
    const { agent } = await sessionFor(publication.destination, 'retraction', signal)
    const where = {
      repo: accountOf(publication),
      collection: postCollection,
      rkey: publication.idempotencyKey,
    }
    try {
      await agent.com.atproto.repo.deleteRecord(where, { signal })
    } catch (error) {
      throw toAppError(error, deps.now())
    }
  }

  return {
    needsNetwork: true,
    newKey: () => newRecordKey(deps.now(), deps.randomBytes),
    plan: ({ text, images = [] }) => {
      const bytes = images.reduce((sum, image) => sum + image.bytes, countBytes(text))
      return [{ kind: 'publication', recipient: 'Bluesky', bytes, carriesText: true }]
    },
    attempt,
    lookUp,
    retract,
  }
}

function accountOf({ destination }: Publication): string {
  if (!destination.account) throw new AppError('credentials-refused')
  return destination.account
}

/** The post's page. By DID, which stays when the handle changes. */
function receiptOf({ destination, idempotencyKey }: Publication, uri: string) {
  return {
    url: `https://bsky.app/profile/${destination.account ?? ''}/post/${idempotencyKey}`,
    remoteId: uri,
  }
}

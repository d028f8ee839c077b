/**
 * The session with a learning platform, as cmi5 (first edition) wants it: the token is fetched once, the platform's
 * frame is read, statements go one after the other, and nothing follows `terminated`.
 *
 * It talks to the two addresses that the launch names and to no others. Whoever reloads the page has ended the
 * session, for leaving says `terminated`: what the tab remembers then is only that it is over.
 */
import type { Cmi5Launch, Cmi5Statement } from '../../../domain/learning/records/index.ts'

type Json = { readonly [key: string]: unknown }

export type LaunchParameters = {
  readonly endpoint: string
  readonly fetch: string
  readonly actor: Json
  readonly registration: string
  readonly activityId: string
}
export type LaunchMode = 'Normal' | 'Browse' | 'Review'

export type Cmi5Session = {
  readonly launch: Cmi5Launch
  /** Only in `Normal` does anything count as completed or passed. */
  readonly mode: LaunchMode
  readonly returnUrl: string | null
  /** What the learner prefers, as the platform has it: BCP 47 tags, best first. */
  readonly languages: readonly string[]
  /** What this lesson kept at the platform before; null the first time. */
  readonly kept: unknown
  /** In the order of the calls; resolves when the platform has it. Rejects when it did not take it. */
  readonly send: (statements: readonly Cmi5Statement[]) => Promise<void>
  readonly keep: (state: unknown) => Promise<void>
  /** Says the last words while the page goes away: no answer can be waited for. */
  readonly leave: (statements: readonly Cmi5Statement[]) => void
}

const version = '1.0.3'
const keptId = 'https://ensayo.invalid/xapi/state'

/** Null when the page was not opened by a platform. */
export function launchParameters(search: string): LaunchParameters | null {
  const given = new URLSearchParams(search)
  const [endpoint, fetchUrl, actor, registration, activityId] = (
    ['endpoint', 'fetch', 'actor', 'registration', 'activityId'] as const
  ).map((name) => given.get(name))
  if (!endpoint || !fetchUrl || !actor || !registration || !activityId) return null
  const parsed = parseObject(actor)
  if (parsed === null || !isWeb(endpoint) || !isWeb(fetchUrl)) return null
  return {
    endpoint: endpoint.endsWith('/') ? endpoint : `${endpoint}/`,
    fetch: fetchUrl,
    actor: parsed,
    registration,
    activityId,
  }
}

/** Throws when the platform refuses the token or cannot be reached. */
export async function openSession(parameters: LaunchParameters): Promise<Cmi5Session> {
  const { endpoint, actor, registration, activityId } = parameters
  const authorization = `Basic ${await fetchToken(parameters.fetch)}`
  const headers = { Authorization: authorization, 'X-Experience-API-Version': version }
  const address = (resource: string, query: Readonly<Record<string, string>>) =>
    `${endpoint}${resource}?${String(new URLSearchParams(query))}`
  const agent = JSON.stringify(actor)
  const stateAt = (stateId: string) =>
    address('activities/state', { activityId, agent, registration, stateId })
  const read = async (url: string): Promise<unknown> => {
    const answer = await fetch(url, { headers, cache: 'no-store' })
    if (answer.status === 404) return null
    if (!answer.ok) throw new Error(`the platform answered ${answer.status}`)
    return answer.json()
  }
  const write = async (url: string, method: 'POST' | 'PUT', body: unknown, keepalive = false) => {
    const answer = await fetch(url, {
      method,
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      keepalive,
    })
    if (!answer.ok) throw new Error(`the platform answered ${answer.status}`)
  }
  const data = asObject(await read(stateAt('LMS.LaunchData')))
  const preferences = asObject(
    await read(address('agents/profile', { agent, profileId: 'cmi5LearnerPreferences' })),
  )
  const kept = await read(stateAt(keptId))
  let queue: Promise<void> = Promise.resolve()
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const turn = queue.then(work)
    // The next one has its own turn, whatever came of this one; whoever asked for it hears.
    queue = turn.catch(() => undefined)
    return turn
  }
  return {
    launch: { actor, registration, activityId, contextTemplate: asObject(data['contextTemplate']) },
    mode: data['launchMode'] === 'Browse' || data['launchMode'] === 'Review' ? data['launchMode'] : 'Normal',
    returnUrl: typeof data['returnURL'] === 'string' && isWeb(data['returnURL']) ? data['returnURL'] : null,
    languages:
      typeof preferences['languagePreference'] === 'string'
        ? preferences['languagePreference'].split(',').map((tag) => tag.trim())
        : [],
    kept,
    send: (statements) =>
      inTurn(async () => {
        for (const statement of statements) await write(`${endpoint}statements`, 'POST', [statement])
      }),
    keep: (state) => inTurn(() => write(stateAt(keptId), 'PUT', state)),
    leave: (statements) => {
      if (statements.length > 0)
        write(`${endpoint}statements`, 'POST', statements, true).catch(() => undefined)
    },
  }
}

async function fetchToken(url: string): Promise<string> {
  const answer = await fetch(url, { method: 'POST', cache: 'no-store' })
  if (!answer.ok) throw new Error(`the platform answered ${answer.status}`)
  const token = asObject(await answer.json())['auth-token']
  if (typeof token !== 'string' || token === '') throw new Error('the platform gave no token')
  return token
}

const asObject = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
const isWeb = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

function parseObject(text: string): Json | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null
  } catch {
    return null
  }
}

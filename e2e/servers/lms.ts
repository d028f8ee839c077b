// A learning platform for tests, written from the cmi5 specification (first edition) and strict about it: it gives the
// token once, wants its launch data and the learner's preferences read before the first word, checks each statement
// against its frame and their order, and takes nothing after the last. The course lies on another origin than its API.

import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { publishedProblems } from '../../scripts/records/published-xapi.ts'
import { strictProblems } from '../../scripts/records/strict-xapi.ts'

type Json = { readonly [key: string]: unknown }

export interface Lms {
  /** A new session of the same registration: the address that a browser opens. */
  launch(options?: { readonly mode?: 'Normal' | 'Browse' | 'Review'; readonly returnUrl?: string }): string
  /** Last parts of the verbs, session by session. */
  verbs(): readonly (readonly string[])[]
  statements(): readonly Json[]
  /** Whatever was against the rules, of either standard. */
  violations(): readonly string[]
  /** What the lesson kept, as text. */
  kept(): string
  /** Answers 503 to statements while it is out. */
  setOut(out: boolean): void
  /** Addresses on either server that were asked for, and hosts that the page named. */
  readonly origins: readonly string[]
  close(): Promise<void>
}

interface Session {
  readonly id: string
  readonly token: string
  readonly mode: string
  readonly returnUrl: string | undefined
  fetched: boolean
  readonly read: Set<string>
  readonly statements: Json[]
}

const registration = randomUUID()
const category = 'https://w3id.org/xapi/cmi5/context/categories/'
const definedVerbs = new Set(['initialized', 'completed', 'passed', 'terminated'])

/** `course`: the folder where the package was opened; `language`: what the learner prefers. */
export async function startLms(course: string, page: string, language: string): Promise<Lms> {
  const actor = { objectType: 'Agent', account: { homePage: 'https://lms.invalid', name: 'learner-7' } }
  const activityId = `https://lms.invalid/activities/${randomUUID()}`
  const sessions: Session[] = []
  const violations: string[] = []
  const states = new Map<string, string>()
  let out = false
  const must = (holds: boolean, rule: string) => void (holds || violations.push(rule))

  const content = await listen((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://course.invalid')
    const file = path.join(course, decodeURIComponent(pathname.replace(/^\/courses\/17\//, '')))
    must(file.startsWith(course) && pathname.startsWith('/courses/17/'), `outside of the course: ${pathname}`)
    readFile(file).then(
      (bytes) => response.writeHead(200, { 'Content-Type': typeOf(file) }).end(bytes),
      () => response.writeHead(404).end(),
    )
  })
  const contentOrigin = originOf(content)

  const api = await listen((request, response) => {
    answer(request, response).catch((error: unknown) => {
      violations.push(`the platform failed: ${String(error)}`)
      response.writeHead(500).end()
    })
  })
  const apiOrigin = originOf(api)

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const reply = (status: number, body?: unknown) => {
      response.writeHead(status, {
        'Access-Control-Allow-Origin': contentOrigin,
        'Access-Control-Allow-Headers': 'authorization, content-type, x-experience-api-version',
        'Access-Control-Allow-Methods': 'GET, PUT, POST',
        'Access-Control-Max-Age': '600',
        'Content-Type': 'application/json',
        'X-Experience-API-Version': '1.0.3',
      })
      response.end(body === undefined ? undefined : JSON.stringify(body))
    }
    if (request.method === 'OPTIONS') return reply(204)
    const { pathname, searchParams } = new URL(request.url ?? '/', apiOrigin)
    const body = await bodyOf(request)
    if (pathname.startsWith('/token/')) return token(pathname.slice('/token/'.length), request, reply)
    const session = sessions.find((one) => request.headers.authorization === `Basic ${one.token}`)
    must(session !== undefined, `8.2: ${pathname} without the token`)
    if (session === undefined) return reply(401)
    must(request.headers['x-experience-api-version'] === '1.0.3', 'xAPI: every request names its version')
    if (pathname === '/xapi/agents/profile') {
      session.read.add('preferences')
      must(searchParams.get('profileId') === 'cmi5LearnerPreferences', '11: the learner preferences')
      return reply(200, { languagePreference: `${language}-XX,de`, audioPreference: 'off' })
    }
    if (pathname === '/xapi/activities/state') return state(session, request, searchParams, body, reply)
    if (pathname !== '/xapi/statements') return reply(404)
    if (out) return reply(503)
    const given: unknown = JSON.parse(body)
    for (const statement of Array.isArray(given) ? given : [given]) take(session, statement as Json)
    return reply(
      200,
      (Array.isArray(given) ? given : [given]).map((each) => (each as Json)['id']),
    )
  }

  function token(id: string, request: IncomingMessage, reply: Reply) {
    const session = sessions.find((one) => one.id === id)
    must(request.method === 'POST', '8.2: the token is fetched with POST')
    if (session === undefined || session.fetched)
      return reply(200, { 'error-code': '1', 'error-text': 'The token was given already.' })
    session.fetched = true
    return reply(200, { 'auth-token': session.token })
  }

  function state(
    session: Session,
    request: IncomingMessage,
    query: URLSearchParams,
    body: string,
    reply: Reply,
  ) {
    const stateId = query.get('stateId') ?? ''
    must(query.get('activityId') === activityId, '10: state belongs to the launched activity')
    must(query.get('registration') === registration, '10: state belongs to the registration')
    must(same(JSON.parse(query.get('agent') ?? 'null'), actor), '10: state belongs to the learner')
    if (request.method === 'GET') {
      session.read.add(stateId)
      if (stateId === 'LMS.LaunchData') return reply(200, launchData(session))
      const kept = states.get(stateId)
      return kept === undefined ? reply(404) : reply(200, JSON.parse(kept))
    }
    must(stateId !== 'LMS.LaunchData', '10: the launch data are the platform’s')
    states.set(stateId, body)
    return reply(204)
  }

  const launchData = ({ id, mode, returnUrl }: Session) => ({
    contextTemplate: contextTemplate(id),
    launchMode: mode,
    moveOn: 'Completed',
    launchParameters: '',
    ...(returnUrl === undefined ? {} : { returnURL: returnUrl }),
  })

  function take(session: Session, statement: Json) {
    const context = object(statement['context'])
    const activities = object(context['contextActivities'])
    const listed: readonly unknown[] = Array.isArray(activities['category']) ? activities['category'] : []
    const categories = new Set(listed.map((each) => String(object(each)['id']).replace(category, '')))
    const result = object(statement['result'])
    const verb = verbOf(statement)
    const before = session.statements.map(verbOf)
    const everDone = sessions.flatMap(({ statements }) => statements.map(verbOf))
    const isDefined = definedVerbs.has(verb) && categories.has('cmi5')
    for (const problem of [...publishedProblems(statement), ...strictProblems(statement)])
      violations.push(`${verb}: ${problem}`)
    must(session.read.has('LMS.LaunchData'), '10.2: launch data are read first')
    must(session.read.has('preferences'), '11: preferences are read first')
    must(same(statement['actor'], actor), '9.2: the actor is the one of the launch')
    must(context['registration'] === registration, '9.6.1: the registration is the one of the launch')
    const template = contextTemplate(session.id)
    must(contains(context, template), '10.2.1: the context template is in every statement')
    must(before.length > 0 || verb === 'initialized', '9.3.2: initialized comes first')
    must(before.length === 0 || verb !== 'initialized', '9.3.2: initialized comes once')
    must(!before.includes('terminated'), '9.3.8: nothing after terminated')
    must(String(statement['timestamp']).endsWith('Z'), '9.7: timestamps are UTC')
    if (isDefined)
      must(object(statement['object'])['id'] === activityId, '9.4: the object is the launched activity')
    else must(verb === 'answered', `7.1.3: ${verb} is a cmi5 verb and needs its category`)
    must(categories.has('moveon') === (verb === 'completed' || verb === 'passed'), '9.6.2.2: moveon')
    if (verb === 'completed' || verb === 'passed') {
      must(session.mode === 'Normal', `10.2.2: no ${verb} in ${session.mode}`)
      must(!everDone.includes(verb), `9.3: ${verb} once a registration`)
    }
    must(
      (result['completion'] === true) === (verb === 'completed' || verb === 'answered'),
      '9.5.3: completion',
    )
    if (verb === 'passed') must(result['success'] === true, '9.5.2: passed is a success')
    if (verb === 'completed' || verb === 'terminated') must(!('success' in result), '9.5.2: no success here')
    if (isDefined && verb !== 'initialized') must('duration' in result, `9.5.4: ${verb} has a duration`)
    session.statements.push(statement)
  }

  return {
    launch({ mode = 'Normal', returnUrl } = {}) {
      const id = randomUUID()
      sessions.push({
        id,
        token: randomUUID(),
        mode,
        returnUrl,
        fetched: false,
        read: new Set(),
        statements: [],
      })
      const query = new URLSearchParams({
        endpoint: `${apiOrigin}/xapi/`,
        fetch: `${apiOrigin}/token/${id}`,
        actor: JSON.stringify(actor),
        registration,
        activityId,
      })
      return `${contentOrigin}/courses/17/${page}?${String(query)}`
    },
    verbs: () => sessions.map(({ statements }) => statements.map(verbOf)),
    statements: () => sessions.flatMap(({ statements }) => statements),
    violations: () => violations,
    kept: () => [...states.values()].join('\n'),
    setOut(value) {
      out = value
    },
    origins: [contentOrigin, apiOrigin],
    close: async () => {
      await Promise.all(
        [content, api].map((server) => new Promise((resolve) => server.close(resolve).closeAllConnections())),
      )
    },
  }
}

const contextTemplate = (sessionId: string) => ({
  contextActivities: {
    grouping: [{ objectType: 'Activity', id: 'https://ensayo.invalid/lessons/any' }],
  },
  extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': sessionId },
})

type Reply = (status: number, body?: unknown) => void
const object = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {})
const verbOf = (statement: Json): string => String(object(statement['verb'])['id']).split('/').at(-1) ?? ''
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Whether every part of the template stands in what was sent, lists included. */
function contains(given: unknown, template: unknown): boolean {
  if (Array.isArray(template))
    return Array.isArray(given) && template.every((part) => given.some((each) => contains(each, part)))
  if (typeof template !== 'object' || template === null) return given === template
  return Object.entries(template).every(([key, part]) => contains(object(given)[key], part))
}

function listen(handle: (request: IncomingMessage, response: ServerResponse) => unknown): Promise<Server> {
  const server = createServer((request, response) => void handle(request, response))
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}
const originOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Buffer))
  return Buffer.concat(chunks).toString('utf8')
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}
const typeOf = (file: string): string => types[path.extname(file)] ?? 'application/octet-stream'

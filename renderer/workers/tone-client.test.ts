import { afterEach, describe, expect, it } from 'vitest'
import { createEngine } from '../domain/tone/engine.ts'
import type { Analysis } from '../domain/tone/types.ts'
import { loadPack } from './packs/load.ts'
import { type ScriptedThread, scriptThreads, startNodeThread } from './testing/threads.ts'
import {
  createToneClient,
  type ToneClient,
  type ToneClientOptions,
  type ToneFailure,
  type ToneResult,
} from './tone-client.ts'
import { createDirectToneClient } from './tone-direct.ts'
import { createToneEngines } from './tone-engines.ts'

type Answer =
  | { readonly kind: 'result'; readonly value: ToneResult }
  | { readonly kind: 'failure'; readonly value: ToneFailure }

/** Collects answers, and lets a test wait for the one it needs. */
const listen = (make: (options: Pick<ToneClientOptions, 'onResult' | 'onFailure'>) => ToneClient) => {
  const answers: Answer[] = []
  const waiting: {
    readonly passes: (answer: Answer) => boolean
    readonly resolve: (answer: Answer) => void
  }[] = []
  const take = (answer: Answer) => {
    answers.push(answer)
    for (const entry of waiting) if (entry.passes(answer)) entry.resolve(answer)
  }
  const client = make({
    onResult: (value) => take({ kind: 'result', value }),
    onFailure: (value) => take({ kind: 'failure', value }),
  })
  clients.push(client)
  const answerTo = (documentId: string, version: number) =>
    new Promise<Answer>((resolve) => {
      const passes = ({ value }: Answer) => value.documentId === documentId && value.version === version
      const known = answers.find(passes)
      if (known === undefined) waiting.push({ passes, resolve })
      else resolve(known)
    })
  return { client, answers, answerTo }
}

const clients: ToneClient[] = []
afterEach(() => {
  for (const client of clients.splice(0)) client.close()
})

const text = 'Queremos poner en valor el oficio.'
const request = (
  version: number,
  changes: { readonly text?: string; readonly documentId?: string; readonly language?: string } = {},
) => ({
  documentId: 'one',
  version,
  text,
  language: 'es',
  ...changes,
})
const versionsOf = (answers: readonly Answer[]) =>
  answers.map(({ value }) => `${value.documentId} ${value.version}`)

describe.each([
  ['directly', createDirectToneClient],
  [
    'over a thread',
    (options: Pick<ToneClientOptions, 'onResult' | 'onFailure'>) =>
      createToneClient({ ...options, startThread: (events) => startNodeThread(events) }),
  ],
])('the tone client, %s', (_name, make) => {
  it('answers what the engine answers', async () => {
    const { client, answerTo } = listen(make)
    client.analyze(request(1))
    const pack = await loadPack('es')
    const expected = createEngine(pack === null ? [] : [pack]).analyze(text, { language: 'es' })
    expect(await answerTo('one', 1)).toEqual({
      kind: 'result',
      value: { documentId: 'one', version: 1, analysis: expected },
    })
  })

  it('loads both languages for a text of unknown language', async () => {
    const { client, answerTo } = listen(make)
    client.analyze(request(1, { text: 'We will leverage our network of bakers.', language: 'auto' }))
    const answer = await answerTo('one', 1)
    expect(answer.kind === 'result' && answer.value.analysis.hints.map(({ quote }) => quote)).toEqual([
      'leverage',
    ])
  })

  it('answers the newest request of a document and no older one', async () => {
    const { client, answers, answerTo } = listen(make)
    const long = `${text} `.repeat(12_000)
    client.analyze(request(1, { text: long }))
    client.analyze(request(2, { text: `${long} Y más.` }))
    client.analyze(request(3))
    await answerTo('one', 3)
    client.analyze(request(1, { documentId: 'two' }))
    await answerTo('two', 1)
    expect(versionsOf(answers)).toEqual(['one 3', 'two 1'])
  })

  it('ignores a request older than the one it is working on', async () => {
    const { client, answers, answerTo } = listen(make)
    client.analyze(request(5))
    client.analyze(request(4))
    await answerTo('one', 5)
    client.analyze(request(6))
    await answerTo('one', 6)
    expect(versionsOf(answers)).toEqual(['one 5', 'one 6'])
  })

  it('says nothing more about a document that was cancelled', async () => {
    const { client, answers, answerTo } = listen(make)
    client.analyze(request(1, { text: `${text} `.repeat(6_000) }))
    client.cancel('one')
    client.analyze(request(1, { documentId: 'two' }))
    await answerTo('two', 1)
    expect(versionsOf(answers)).toEqual(['two 1'])
  })
})

describe('a worker that fails', () => {
  const analysisOf = async (): Promise<Analysis> =>
    (await createToneEngines().engineFor('es')).analyze(text, { language: 'es' })

  /** Threads that break with their first message, as many as told; the ones after them answer. */
  const breaking = async (times: number, how: (thread: ScriptedThread) => void) => {
    const analysis = await analysisOf()
    return scriptThreads((thread, message, started) => {
      if (message.kind !== 'analyze') return
      queueMicrotask(() => {
        if (started <= times) how(thread)
        else thread.events.onMessage({ kind: 'result', id: message.id, analysis })
      })
    })
  }
  const breakDown = (thread: ScriptedThread) => thread.events.onBreak()

  it('is replaced, and its request answered by the next', async () => {
    const { threads, startThread } = await breaking(2, breakDown)
    const { client, answerTo } = listen((options) => createToneClient({ ...options, startThread }))
    client.analyze(request(1))
    expect((await answerTo('one', 1)).kind).toBe('result')
    expect(threads.map(({ isStopped }) => isStopped)).toEqual([true, true, false])
  })

  it('is given up after a bounded number of restarts, with an answer', async () => {
    const { threads, startThread } = await breaking(99, breakDown)
    const { client, answers, answerTo } = listen((options) =>
      createToneClient({ ...options, startThread, maxRestarts: 3 }),
    )
    client.analyze(request(1))
    client.analyze(request(7, { documentId: 'two' }))
    await answerTo('one', 1)
    expect(await answerTo('two', 7)).toEqual({
      kind: 'failure',
      value: { documentId: 'two', version: 7, reason: 'gone' },
    })
    expect(answers).toHaveLength(2)
    expect(threads).toHaveLength(4)
  })

  it('is given up even when it gives signs of life before it breaks', async () => {
    const { startThread } = await breaking(99, (thread) => {
      const last = thread.received.at(-1)
      if (last?.kind === 'analyze') thread.events.onMessage({ kind: 'working', id: last.id })
      breakDown(thread)
    })
    const { client, answerTo } = listen((options) => createToneClient({ ...options, startThread }))
    client.analyze(request(1))
    expect((await answerTo('one', 1)).kind).toBe('failure')
  })

  it('begins anew with the next request', async () => {
    const { startThread } = await breaking(3, breakDown)
    const { client, answerTo } = listen((options) => createToneClient({ ...options, startThread }))
    client.analyze(request(1))
    expect((await answerTo('one', 1)).kind).toBe('failure')
    client.analyze(request(2))
    expect((await answerTo('one', 2)).kind).toBe('result')
  })

  it('is replaced when it falls silent', async () => {
    const { startThread } = await breaking(1, () => undefined)
    const { client, answerTo } = listen((options) =>
      createToneClient({ ...options, startThread, silenceMs: 20 }),
    )
    client.analyze(request(1))
    expect((await answerTo('one', 1)).kind).toBe('result')
  })

  it('is not heard any more once it was replaced', async () => {
    const analysis = await analysisOf()
    const { threads, startThread } = await breaking(1, breakDown)
    const { client, answers, answerTo } = listen((options) => createToneClient({ ...options, startThread }))
    client.analyze(request(1))
    await answerTo('one', 1)
    client.analyze(request(2))
    threads[0]?.events.onMessage({ kind: 'result', id: 2, analysis })
    threads[0]?.events.onBreak()
    await answerTo('one', 2)
    expect(versionsOf(answers)).toEqual(['one 1', 'one 2'])
    expect(threads).toHaveLength(2)
  })

  it('that does not even start is answered for', async () => {
    const startThread = () => {
      throw new Error('no threads here')
    }
    const { client, answerTo } = listen((options) => createToneClient({ ...options, startThread }))
    client.analyze(request(1))
    expect(await answerTo('one', 1)).toMatchObject({ kind: 'failure', value: { reason: 'gone' } })
  })

  it('that cannot load its rules says so, and tries again the next time', async () => {
    let attempts = 0
    const engines = createToneEngines(async (language) => {
      attempts += 1
      if (attempts === 1) throw new Error('not there')
      return loadPack(language)
    })
    const { client, answerTo } = listen((options) => createDirectToneClient({ ...options, engines }))
    client.analyze(request(1))
    expect(await answerTo('one', 1)).toMatchObject({ kind: 'failure', value: { reason: 'failed' } })
    client.analyze(request(2))
    expect((await answerTo('one', 2)).kind).toBe('result')
  })

  it('in a real thread that dies is replaced', async () => {
    let started = 0
    const { client, answerTo } = listen((options) =>
      createToneClient({
        ...options,
        startThread: (events) => {
          started += 1
          return startNodeThread(events, started === 1)
        },
      }),
    )
    client.analyze(request(1))
    expect((await answerTo('one', 1)).kind).toBe('result')
    expect(started).toBe(2)
  })
})

import { describe, expect, it, vi } from 'vitest'
import { createSpellClient } from './spell-client.ts'
import { createSpellHost } from './spell-host.ts'
import type { FromSpellWorker, SpellRequest, ToSpellWorker } from './spell-protocol.ts'
import type { SpellThreadEvents, StartSpellThread } from './spell-thread.ts'
import { loadSpeller } from './spelling/load.ts'

const request = (version: number, text = 'una publicasion', documentId = 'one'): SpellRequest => ({
  documentId,
  version,
  text,
  language: 'es',
  english: 'any',
})

/** Threads that do what the test tells them. */
function scripted(onMessage: (message: ToSpellWorker, events: SpellThreadEvents, started: number) => void) {
  let started = 0
  const stopped: number[] = []
  const startThread: StartSpellThread = (events) => {
    started += 1
    const number = started
    return {
      send: (message) => onMessage(message, events, number),
      stop: () => void stopped.push(number),
    }
  }
  return { startThread, started: () => started, stopped }
}

/** The host of the worker, called directly. */
const direct: StartSpellThread = ({ onMessage }) => {
  const host = createSpellHost({
    load: loadSpeller,
    post: (message) => setTimeout(() => onMessage(message), 0),
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
  })
  return { send: host.receive, stop: () => undefined }
}

type Answer = { readonly version: number; readonly words: readonly string[] }
const collected = (options: Partial<Parameters<typeof createSpellClient>[0]> = {}) => {
  const answers: Answer[] = []
  const failures: number[] = []
  const client = createSpellClient({
    onChecked: ({ version, found }) => answers.push({ version, words: found.map(({ word }) => word) }),
    onFailure: ({ version }) => failures.push(version),
    ...options,
  })
  return { client, answers, failures }
}

describe('the spelling worker and its client', () => {
  it('find the words that no dictionary has, and propose others', async () => {
    const { client, answers } = collected({ startThread: direct })
    client.check(request(1))
    await vi.waitFor(() => expect(answers).toEqual([{ version: 1, words: ['publicasion'] }]))
    expect(await client.suggest({ word: 'publicasion', language: 'es', english: 'any' })).toContain(
      'publicación',
    )
  })

  it('answer only the newest text of a document', async () => {
    const { client, answers } = collected({ startThread: direct })
    client.check(request(1, 'una publicasion'))
    client.check(request(2, 'otra nesecidad'))
    client.check(request(1, 'otro documneto', 'two'))
    await vi.waitFor(() => expect(answers).toHaveLength(2))
    expect(answers.map(({ words }) => words[0])).toEqual(['nesecidad', 'documneto'])
  })

  it('serve suggestions while a long text is being checked', async () => {
    const order: string[] = []
    const { client } = collected({ startThread: direct, onChecked: () => void order.push('checked') })
    client.check(request(1, `${'Hoy empiezan doce personas en la planta de siempre.\n\n'.repeat(20_000)}`))
    await client.suggest({ word: 'qeu', language: 'es', english: 'any' }).then(() => order.push('suggested'))
    await vi.waitFor(() => expect(order).toContain('checked'), 20_000)
    expect(order[0]).toBe('suggested')
  })

  it('forget a document that was closed', async () => {
    const { client, answers } = collected({ startThread: direct })
    client.check(request(1))
    client.cancel('one')
    client.check(request(1, 'otro documneto', 'two'))
    await vi.waitFor(() => expect(answers.map(({ words }) => words[0])).toEqual(['documneto']))
  })
})

describe('a thread that breaks', () => {
  it('is replaced, and asked again', async () => {
    const { startThread, started } = scripted((message, events, number) => {
      if (message.kind !== 'check') return
      if (number === 1) queueMicrotask(events.onBreak)
      else queueMicrotask(() => events.onMessage({ kind: 'checked', id: message.id, found: [] }))
    })
    const { client, answers } = collected({ startThread })
    client.check(request(1))
    await vi.waitFor(() => expect(answers).toEqual([{ version: 1, words: [] }]))
    expect(started()).toBe(2)
  })

  it('is given up after a few times, and the question with it; the next one begins anew', async () => {
    let works = false
    const { startThread, started } = scripted((message, events) => {
      if (message.kind === 'cancel') return
      if (works) queueMicrotask(() => events.onMessage({ kind: 'checked', id: message.id, found: [] }))
      else queueMicrotask(events.onBreak)
    })
    const { client, answers, failures } = collected({ startThread })
    client.check(request(1))
    const suggested = client.suggest({ word: 'qeu', language: 'es', english: 'any' })
    await vi.waitFor(() => expect(failures).toEqual([1]))
    expect(await suggested).toBeNull()
    expect(started()).toBe(3)
    works = true
    client.check(request(2))
    await vi.waitFor(() => expect(answers).toEqual([{ version: 2, words: [] }]))
  })

  it('that falls silent is replaced; one that works on is left to it', async () => {
    vi.useFakeTimers()
    try {
      const { startThread, started, stopped } = scripted(() => undefined)
      const { client } = collected({ startThread, silenceMs: 100 })
      client.check(request(1))
      vi.advanceTimersByTime(99)
      expect(started()).toBe(1)
      vi.advanceTimersByTime(1)
      expect(started()).toBe(2)
      expect(stopped).toEqual([1])
    } finally {
      vi.useRealTimers()
    }
  })

  it('that says something after it was replaced is not heard', () => {
    const events: SpellThreadEvents[] = []
    const { client, answers } = collected({
      startThread: (own) => {
        events.push(own)
        return { send: () => undefined, stop: () => undefined }
      },
    })
    client.check(request(1))
    events[0]?.onBreak()
    const late: FromSpellWorker = { kind: 'checked', id: 1, found: [] }
    events[0]?.onMessage(late)
    expect(answers).toEqual([])
    events[1]?.onMessage(late)
    expect(answers).toHaveLength(1)
    client.close()
  })
})

describe('the host in the worker', () => {
  it('tells that it failed, never what', async () => {
    const posted: FromSpellWorker[] = []
    const host = createSpellHost({
      load: () => Promise.reject(new Error('una publicasion')),
      post: (message) => posted.push(message),
      pause: async () => undefined,
    })
    host.receive({ kind: 'check', id: 7, request: request(1) })
    host.receive({ kind: 'suggest', id: 8, request: { word: 'qeu', language: 'es', english: 'any' } })
    await vi.waitFor(() => expect(posted).toHaveLength(2))
    expect(posted).toEqual(
      expect.arrayContaining([
        { kind: 'failed', id: 7 },
        { kind: 'failed', id: 8 },
      ]),
    )
  })
})

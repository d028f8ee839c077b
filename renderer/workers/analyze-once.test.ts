import { expect, it } from 'vitest'
import { analyzeOnce } from './analyze-once.ts'
import { scriptThreads } from './testing/threads.ts'
import { createToneSource } from './tone-source.ts'

const analysis = (text: string) => ({ hints: [], engineVersion: text }) as never

/** Answers each text with itself, except those that break it. */
function source() {
  const { threads, startThread } = scriptThreads((thread, message) => {
    if (message.kind !== 'analyze') return
    const { id, request } = message
    if (request.text === 'silence') return
    queueMicrotask(() =>
      thread.events.onMessage(
        request.text === 'break'
          ? { kind: 'failed', id }
          : { kind: 'result', id, analysis: analysis(request.text) },
      ),
    )
  })
  return { threads, shared: createToneSource({ startThread }) }
}

it('judges texts one after the other and side by side in one worker', async () => {
  const { threads, shared } = source()
  const once = (text: string) => analyzeOnce(text, 'es', undefined, shared)
  expect((await once('uno')).engineVersion).toBe('uno')
  const both = await Promise.all([once('dos'), once('tres')])
  expect(both.map(({ engineVersion }) => engineVersion)).toEqual(['dos', 'tres'])
  expect(threads).toHaveLength(1)
})

it('has the worker forget a text once it is judged', async () => {
  const { threads, shared } = source()
  await analyzeOnce('uno', 'es', undefined, shared)
  expect(threads[0]?.received.map(({ kind }) => kind)).toEqual(['analyze', 'cancel'])
})

it('rejects what cannot be judged, and goes on with the next text', async () => {
  const { shared } = source()
  await expect(analyzeOnce('break', 'es', undefined, shared)).rejects.toThrow('no answer: failed')
  await expect(analyzeOnce('uno', 'es', undefined, shared)).resolves.toBeDefined()
})

it('ends as called off, also before it began', async () => {
  const { threads, shared } = source()
  const calledOff = new AbortController()
  const waiting = analyzeOnce('silence', 'es', calledOff.signal, shared)
  calledOff.abort()
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
  await expect(analyzeOnce('uno', 'es', calledOff.signal, shared)).rejects.toMatchObject({
    name: 'AbortError',
  })
  expect(threads[0]?.received.map(({ kind }) => kind)).toEqual(['analyze', 'cancel', 'cancel'])
})

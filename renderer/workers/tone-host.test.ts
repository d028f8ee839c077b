import { describe, expect, it } from 'vitest'
import { createToneEngines } from './tone-engines.ts'
import { createToneHost, type ToneHost } from './tone-host.ts'
import type { FromWorker, ToWorker } from './tone-protocol.ts'

/** No two paragraphs alike: what is known already costs next to nothing. */
const megabyte = Array.from({ length: 26_000 }, (_, at) => `Queremos poner en valor el oficio ${at}.`).join(
  '\n\n',
)
const ask = (id: number, text: string, documentId = 'one'): ToWorker => ({
  kind: 'analyze',
  id,
  request: { documentId, version: id, text, language: 'es' },
})

/** Runs a host until it answers `lastId`; `onPause` is called at each look for newer messages. */
const run = async (
  first: readonly ToWorker[],
  lastId: number,
  onPause: (host: ToneHost, pauses: number) => void,
) => {
  const posted: FromWorker[] = []
  await new Promise<void>((resolve) => {
    let pauses = 0
    const host = createToneHost({
      engines: createToneEngines(),
      post: (message) => {
        posted.push(message)
        if (message.kind !== 'working' && message.id === lastId) resolve()
      },
      pause: async () => {
        pauses += 1
        onPause(host, pauses)
      },
    })
    for (const message of first) host.receive(message)
  })
  return posted
}

describe('the host in the worker', () => {
  it('works on a megabyte in many portions and says so', async () => {
    const posted = await run([ask(1, megabyte)], 1, () => undefined)
    expect(posted.filter(({ kind }) => kind === 'working').length).toBeGreaterThan(20)
    expect(posted.at(-1)?.kind).toBe('result')
  })

  it('leaves a megabyte after the portion in which a newer text of the document arrives', async () => {
    const posted = await run([ask(1, megabyte)], 2, (host, pauses) => {
      if (pauses === 2) host.receive(ask(2, 'Otra cosa.'))
    })
    expect(posted.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['working 1', 'working 1', 'result 2'])
  })

  it('leaves a text that is cancelled half-way, without an answer', async () => {
    const posted = await run([ask(1, megabyte), ask(2, 'Otra cosa.', 'two')], 2, (host) => {
      host.receive({ kind: 'cancel', documentId: 'one' })
    })
    expect(posted.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['working 1', 'result 2'])
  })
})

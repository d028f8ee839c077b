import { describe, expect, it } from 'vitest'
import { AppError } from '../../shared/errors.ts'
import type { OpenedBundle } from '../../shared/review/index.ts'
import { createIncoming } from './incoming.ts'

const cut: OpenedBundle = { kind: 'refused', reason: 'cut' }
const context = { requestId: 'r1', signal: new AbortController().signal, progress: () => undefined }
function stage(receive: (path: string) => Promise<OpenedBundle>) {
  const told: unknown[] = []
  const incoming = createIncoming(receive, (event, payload) => told.push({ event, payload }))
  return {
    told,
    offer: incoming.offer,
    waiting: () => incoming.atTheDoor['review.waiting'](undefined, context),
    open: () => incoming.handlers['review.openWaiting'](undefined, context),
  }
}

describe('files that the system hands over', () => {
  it('wait unread until the window asks, each once, and are then gone', async () => {
    const read: string[] = []
    const it = stage(async (path) => {
      read.push(path)
      return cut
    })
    it.offer('/a.ensayo')
    it.offer('/b.ensayo')
    it.offer('/a.ensayo')
    expect(read).toEqual([])
    expect(await it.waiting()).toEqual({ files: 2 })
    expect(it.told.at(-1)).toEqual({ event: 'review.waiting', payload: { files: 2 } })
    expect(await it.open()).toEqual([cut, cut])
    expect(read).toEqual(['/a.ensayo', '/b.ensayo'])
    expect(await it.open()).toEqual([])
    expect(await it.waiting()).toEqual({ files: 0 })
  })
  it('go on after one that cannot be read, which says so', async () => {
    const it = stage(async (path) => {
      if (path === '/gone.ensayo') throw new AppError('disk-failed')
      return cut
    })
    it.offer('/gone.ensayo')
    it.offer('/b.ensayo')
    expect(await it.open()).toEqual([{ kind: 'failed', code: 'disk-failed' }, cut])
  })
  it('are kept up to a number that one can look through', async () => {
    const it = stage(async () => cut)
    for (let count = 0; count < 200; count += 1) it.offer(`/${count}.ensayo`)
    expect(await it.waiting()).toEqual({ files: 20 })
  })
})

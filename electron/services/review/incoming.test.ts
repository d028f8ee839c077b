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
    receive: incoming.receive,
    openAgain: (contact: string) => incoming.handlers['review.openAgain']({ text: contact }, context),
    open: () => incoming.handlers['review.openWaiting'](undefined, context),
  }
}

describe('files that the system hands over', () => {
  it('wait unread until the window asks, each once, and are then gone', async () => {
    const read: string[] = []
    const box = stage(async (path) => {
      read.push(path)
      return cut
    })
    box.offer('/a.ensayo')
    box.offer('/b.ensayo')
    box.offer('/a.ensayo')
    expect(read).toEqual([])
    expect(await box.waiting()).toEqual({ files: 2 })
    expect(box.told.at(-1)).toEqual({ event: 'review.waiting', payload: { files: 2 } })
    expect(await box.open()).toEqual([cut, cut])
    expect(read).toEqual(['/a.ensayo', '/b.ensayo'])
    expect(await box.open()).toEqual([])
    expect(await box.waiting()).toEqual({ files: 0 })
  })
  it('go on after one that cannot be read, which says so', async () => {
    const box = stage(async (path) => {
      if (path === '/gone.ensayo') throw new AppError('disk-failed')
      return cut
    })
    box.offer('/gone.ensayo')
    box.offer('/b.ensayo')
    expect(await box.open()).toEqual([{ kind: 'failed', code: 'disk-failed' }, cut])
  })
  it('of a stranger can be opened again once the stranger is a contact', async () => {
    const sender = { name: 'Elena', fingerprint: '', contact: 'ensayo-contact-1.abc' }
    let isKnown = false
    const box = stage(async () => (isKnown ? cut : { kind: 'refused', reason: 'stranger', sender }))
    box.offer('/a.ensayo')
    expect(await box.open()).toMatchObject([{ reason: 'stranger' }])
    isKnown = true
    expect(await box.openAgain(sender.contact)).toEqual(cut)
    await expect(box.openAgain('ensayo-contact-1.other')).rejects.toMatchObject({ code: 'not-found' })
  })
  it('are kept up to a number that one can look through', async () => {
    const box = stage(async () => cut)
    for (let count = 0; count < 200; count += 1) box.offer(`/${count}.ensayo`)
    expect(await box.waiting()).toEqual({ files: 20 })
  })
})

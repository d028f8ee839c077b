import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { VersionSummary } from '../../shared/entities/draft.ts'
import { createMemoryPorts } from '../testing/memory-ports.ts'
import { newTestVault } from '../testing/open-vault.ts'
import { present } from '../testing/present.ts'
import { createDocuments } from './create-documents.ts'
import { createDrafts } from './drafts.ts'
import { isMomentToKeep, longestWithoutMs, restMs } from './version-moments.ts'
import { versionsToThin } from './version-thinning.ts'
import { createVersions } from './versions.ts'

const context = { requestId: 'x', signal: new AbortController().signal, progress: () => undefined }

async function newDraft(text: string) {
  const test = await newTestVault()
  await test.vault.create(null)
  const { ports, world } = createMemoryPorts(test.folder)
  const documents = createDocuments(test.vault)
  const parts = { vault: test.vault, documents, clock: ports.clock, ids: ports.ids, emit: ports.emit }
  const drafts = createDrafts(parts)
  const versions = createVersions({ ...parts, drafts })
  const start = {
    title: '',
    language: 'es',
    channel: 'linkedin',
    text,
    origin: 'free',
    scenario: null,
  } as const
  const { id } = await drafts.handlers['drafts.create'](start, context)
  const save = async (next: string) => {
    const { revision } = await drafts.get(id)
    await drafts.handlers['drafts.save']({ id, baseRevision: revision, patch: { text: next } }, context)
  }
  const kept = async () => {
    const list = await versions.list()
    return Promise.all(
      list.map(async ({ id: version, reason }) => [reason, (await versions.get(version)).text]),
    )
  }
  const rest = () => versions.handlers['versions.rest']({ draftId: id }, context)
  return { ...test, world, drafts, versions, id, save, kept, rest, handlers: versions.handlers }
}

describe('versions by themselves', () => {
  it('keep what stood there when the writing goes on after a rest, once', async () => {
    const { world, save, kept } = await newDraft('Antes de comer')
    world.advance(restMs)
    await save('Antes de comer.')
    world.advance(1000)
    await save('Antes de comer. Y después.')
    expect(await kept()).toEqual([['automatic', 'Antes de comer']])
  })

  it('bear the time at which the text came to stand like that', async () => {
    const { world, save, versions } = await newDraft('Texto')
    world.advance(restMs * 3)
    await save('Otro')
    expect(await versions.list()).toMatchObject([{ createdAt: '2026-11-21T10:00:00.000Z' }])
  })

  it('keep what a large deletion or a large paste is about to change', async () => {
    const long = 'Una frase que se puede perder. '.repeat(20)
    const { world, save, kept } = await newDraft(long)
    world.advance(400)
    await save('Una frase')
    world.advance(400)
    await save(`Una frase ${'pegada '.repeat(100)}`)
    expect(await kept()).toEqual([
      ['automatic', 'Una frase'],
      ['automatic', long],
    ])
  })

  it('are kept on leaving the draft and on locking, unless the newest says the same or there is nothing', async () => {
    const { world, save, rest, vault, again } = await newDraft('')
    expect(await rest()).toBeNull()
    await save('Algo')
    world.advance(1000)
    expect(await rest()).toMatchObject({ reason: 'automatic', words: 1 })
    expect(await rest()).toBeNull()
    await save('Algo más')
    await vault.lock()
    const later = again()
    await later.vault.unlock({ kind: 'keychain' })
    const { ports } = createMemoryPorts(later.folder)
    const documents = createDocuments(later.vault)
    const parts = { vault: later.vault, documents, clock: ports.clock, ids: ports.ids, emit: ports.emit }
    const drafts = createDrafts(parts)
    const versions = createVersions({ ...parts, drafts })
    const texts = await Promise.all(
      (await versions.list()).map(async ({ id }) => (await versions.get(id)).text),
    )
    expect(texts.toSorted()).toEqual(['Algo', 'Algo más'])
  })

  it('can be named afterwards and lose the name again', async () => {
    const { rest, handlers, versions } = await newDraft('Texto')
    const { id } = present(await rest())
    expect(await handlers['versions.rename']({ id, name: ' Antes del consejo ' }, context)).toMatchObject({
      name: 'Antes del consejo',
    })
    await handlers['versions.rename']({ id, name: '  ' }, context)
    expect(await versions.get(id)).toMatchObject({ name: null, text: 'Texto' })
  })
})

describe('the moment to keep', () => {
  const before = { text: 'a'.repeat(1000), variants: {}, updatedAt: '2026-11-21T10:00:00.000Z' }
  const at = Date.parse(before.updatedAt)
  const moment = (after: object, ms = 1000, sinceKept = ms) =>
    isMomentToKeep({ before, after, now: at + ms, lastKeptAt: at + ms - sinceKept })

  it.each([
    ['a letter typed', { text: `${before.text}b` }, 1000, 1000, false],
    ['nothing changed, after hours', { text: before.text }, restMs * 9, restMs * 9, false],
    ['199 letters deleted in the middle', { text: 'a'.repeat(801) }, 1000, 1000, false],
    ['200 letters deleted in the middle', { text: 'a'.repeat(800) }, 1000, 1000, true],
    ['a rest', { text: `${before.text}b` }, restMs, 0, true],
    ['a long time without a version', { text: `${before.text}b` }, 1000, longestWithoutMs, true],
    ['a large variant pasted', { variants: { x: 'b'.repeat(700) } }, 1000, 1000, false],
  ] as const)('%s', (_, after, ms, sinceKept, expected) => {
    expect(moment(after, ms, sinceKept)).toBe(expected)
  })
})

describe('thinning', () => {
  const now = new Date('2026-11-21T12:00:00.000Z')
  const version = (hoursAgo: number, more: Partial<VersionSummary> = {}): VersionSummary => ({
    id: `version-${hoursAgo}-${Math.random()}` as never,
    draftId: 'draft-one' as never,
    reason: 'automatic',
    name: null,
    round: 1,
    title: '',
    measures: null,
    words: 1,
    createdAt: new Date(now.getTime() - hoursAgo * 3_600_000).toISOString(),
    ...more,
  })

  it('leaves the last day, one an hour for a week, one a day up to 90 days', () => {
    const perFiveMinutes = Array.from({ length: 100 * 24 * 12 }, (_, at) => version(at / 12))
    const gone = new Set(versionsToThin(perFiveMinutes, now))
    const left = perFiveMinutes.filter((one) => !gone.has(one))
    const inDays = (from: number, to: number) =>
      left.filter(({ createdAt }) => {
        const days = (now.getTime() - Date.parse(createdAt)) / 86_400_000
        return days >= from && days < to
      }).length
    expect(inDays(0, 1)).toBe(288)
    expect(inDays(1, 7)).toBeGreaterThanOrEqual(6 * 24)
    expect(inDays(1, 7)).toBeLessThanOrEqual(6 * 24 + 2)
    expect(inDays(7, 90)).toBeGreaterThanOrEqual(83)
    expect(inDays(7, 90)).toBeLessThanOrEqual(85)
    expect(inDays(90, 1000)).toBe(0)
  })

  it('never takes what has a name, ended a round or went out, and is done when done', () => {
    const reasons = ['round', 'named', 'automatic', 'before-restore', 'published', 'practice'] as const
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            hours: fc.double({ min: 0, max: 4000, noNaN: true }),
            reason: fc.constantFrom(...reasons),
            name: fc.constantFrom(null, 'con nombre'),
            draftId: fc.constantFrom('draft-one', 'draft-two'),
          }),
          { maxLength: 60 },
        ),
        (facts) => {
          const all = facts.map(({ hours, reason, name, draftId }) =>
            version(hours, { reason, name, draftId: draftId as never }),
          )
          const gone = new Set(versionsToThin(all, now))
          for (const { reason, name, createdAt } of gone) {
            expect(name).toBeNull()
            expect(['automatic', 'before-restore']).toContain(reason)
            expect(now.getTime() - Date.parse(createdAt)).toBeGreaterThanOrEqual(86_400_000 - 1)
          }
          expect(
            versionsToThin(
              all.filter((one) => !gone.has(one)),
              now,
            ),
          ).toEqual([])
        },
      ),
    )
  })
})

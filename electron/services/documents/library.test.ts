import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DraftId } from '../../shared/entities/ids.ts'
import { appOn } from '../testing/app-on.ts'
import { present } from '../testing/present.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'

const everywhere = { shelves: ['list', 'archive', 'bin'] as ('list' | 'archive' | 'bin')[], limit: 50 }
const noFilter = { label: null, state: null, channel: null, language: null }

/** The whole app but its window, over a fresh vault. */
async function newApp() {
  const { ask, services, world } = await appOn(join(await temporaryFolder(), 'vault'))
  await ask('vault.create', { passphrase: null })
  const write = async (title: string, text: string, more: { labels?: string[]; language?: string } = {}) => {
    const { language = 'es', labels = [] } = more
    const draft = await ask('drafts.create', {
      title,
      language,
      channel: 'linkedin',
      text,
      origin: 'free',
      scenario: null,
    })
    if (labels.length > 0) await ask('drafts.label', { ids: [draft.id], add: labels, remove: [] })
    return draft.id
  }
  const find = (query: string, narrowed: Partial<typeof noFilter> = {}) =>
    ask('drafts.search', { query, ...everywhere, filter: { ...noFilter, ...narrowed } })
  const titles = async (query: string) => {
    const list = await ask('drafts.list', undefined)
    return (await find(query)).finds.map(({ id }) => list.find((draft) => draft.id === id)?.title)
  }
  return { ask, world, services, write, find, titles }
}

describe('the shelves', () => {
  it('move many drafts at once, bring them back, and leave the order of the last edited alone', async () => {
    const { ask, world, write } = await newApp()
    const first = await write('Primero', 'uno')
    world.advance(1000)
    const second = await write('Segundo', 'dos')
    world.advance(1000)
    await ask('drafts.move', { ids: [first], to: 'archive' })
    const list = await ask('drafts.list', undefined)
    expect(list.map(({ title, archivedAt }) => [title, archivedAt ?? null])).toEqual([
      ['Segundo', null],
      ['Primero', '2026-11-21T10:00:02.000Z'],
    ])
    await ask('drafts.move', { ids: [first, second, first, 'gone-long-ago' as DraftId], to: 'bin' })
    expect((await ask('drafts.list', undefined)).every(({ binnedAt }) => binnedAt !== null)).toBe(true)
    await ask('drafts.unbin', { id: first })
    expect(await ask('drafts.get', { id: first })).toMatchObject({
      binnedAt: null,
      archivedAt: '2026-11-21T10:00:02.000Z',
    })
    await ask('drafts.move', { ids: [first, second], to: 'list' })
    for (const id of [first, second])
      expect(await ask('drafts.get', { id })).toMatchObject({ binnedAt: null, archivedAt: null })
  })

  it('tell of each change with its summary, so that a list need not be read again', async () => {
    const { ask, world, write } = await newApp()
    const id = await write('Plan', 'texto')
    await ask('drafts.move', { ids: [id], to: 'bin' })
    await ask('drafts.erase', { ids: [id] })
    const told = world.events.flatMap((seen) =>
      seen.event === 'drafts.changed' ? [seen.payload.summary] : [],
    )
    expect(told).toMatchObject([{ title: 'Plan', binnedAt: null }, { id, excerpt: 'texto' }, null])
  })
})

describe('labels', () => {
  it('are added once whatever their case, renamed everywhere, merged and removed', async () => {
    const { ask, write } = await newApp()
    const a = await write('A', 'x', { labels: ['Consejo', 'prensa'] })
    const b = await write('B', 'y', { labels: ['prensa'] })
    await ask('drafts.move', { ids: [b], to: 'archive' })
    await ask('drafts.label', { ids: [a, b], add: ['  CONSEJO '], remove: [] })
    expect((await ask('drafts.get', { id: a })).labels).toEqual(['Consejo', 'prensa'])
    expect((await ask('drafts.get', { id: b })).labels).toEqual(['prensa', 'CONSEJO'])
    expect(await ask('labels.rename', { from: 'prensa', to: 'Medios' })).toEqual({ changed: 2 })
    expect(await ask('labels.rename', { from: 'consejo', to: 'medios' })).toEqual({ changed: 2 })
    // In the case of whichever came first.
    expect((await ask('drafts.get', { id: a })).labels).toEqual(['medios'])
    expect((await ask('drafts.get', { id: b })).labels).toEqual(['Medios'])
    expect(await ask('labels.remove', { label: 'medios' })).toEqual({ changed: 2 })
    expect((await ask('drafts.get', { id: a })).labels).toEqual([])
  })
})

describe('the bin', () => {
  it('erases only what lies in it, with versions and rounds, and nothing of anybody else', async () => {
    const { ask, write } = await newApp()
    const [gone, kept] = [await write('Va', 'uno'), await write('Queda', 'dos')]
    for (const draftId of [gone, kept]) {
      await ask('versions.create', { draftId, reason: 'named', name: 'v', measures: null })
      await ask('rounds.save', {
        id: `round-of-${draftId}`.slice(0, 60) as never,
        draftId,
        scenario: null,
        engineVersion: '1',
        text: 'x',
        reactions: [],
        rubric: [],
        headline: null,
        createdAt: '2026-11-21T10:00:00.000Z',
      })
    }
    await expect(ask('drafts.erase', { ids: [gone, kept] })).rejects.toMatchObject({ code: 'forbidden' })
    await ask('drafts.move', { ids: [gone], to: 'bin' })
    await expect(ask('drafts.erase', { ids: [gone, kept] })).rejects.toMatchObject({ code: 'forbidden' })
    expect(await ask('drafts.erase', { ids: [gone] })).toEqual({ erased: 1 })
    expect(await ask('drafts.list', undefined)).toMatchObject([{ id: kept }])
    expect(await ask('versions.list', { draftId: null })).toMatchObject([{ draftId: kept }])
    expect(await ask('rounds.list', { draftId: null })).toMatchObject([{ draftId: kept }])
    expect((await ask('vault.damaged', undefined)).length).toBe(0)
  })

  it('is emptied of what lay in it for 30 days, on the same day while the app stays open', async () => {
    const { ask, world, write } = await newApp()
    const old = await write('Viejo', 'uno')
    await ask('drafts.move', { ids: [old], to: 'bin' })
    world.advance(12 * 60 * 60_000)
    const young = await write('Reciente', 'dos')
    await ask('drafts.move', { ids: [young], to: 'bin' })
    for (let hour = 0; hour < 29 * 24; hour += 1) world.advance(60 * 60_000)
    expect(await ask('drafts.list', undefined)).toHaveLength(2)
    for (let hour = 0; hour < 38; hour += 1) world.advance(60 * 60_000)
    await expect
      .poll(async () => (await ask('drafts.list', undefined)).map(({ title }) => title))
      .not.toContain('Viejo')
    expect(world.reports).toEqual([])
  })
})

describe('searching', () => {
  it('finds words of titles, texts and labels without case or accents, by their beginning', async () => {
    const { write, titles } = await newApp()
    await write('Retirada del lote', 'Ayer avisamos a las farmacias.')
    await write('Sobre los sueldos', 'Diré la cifra en JULIO, con razón.', { labels: ['Comité'] })
    await write('Closing Line 2', 'We told the press before our own people.', { language: 'en' })
    expect(await titles('RETIR')).toEqual(['Retirada del lote'])
    expect(await titles('razon julio')).toEqual(['Sobre los sueldos'])
    expect(await titles('comite')).toEqual(['Sobre los sueldos'])
    expect(await titles('peop')).toEqual(['Closing Line 2'])
    // In the middle of a word is no beginning; a word of two letters is a word.
    expect(await titles('tirada')).toEqual([])
    expect(await titles('de')).toEqual(['Retirada del lote'])
    expect(await titles('la')).toHaveLength(1)
    expect(await titles('julio farmacias')).toEqual([])
    expect(await titles(' ¡…! ')).toEqual([])
  })

  it('shows the passage with the words marked, and the channel of a variant', async () => {
    const { ask, write, find } = await newApp()
    const id = await write(
      'Plan',
      `${'Antes de nada. '.repeat(20)}Hablé con Nekane el martes.${' Después.'.repeat(40)}`,
    )
    await ask('drafts.save', { id, baseRevision: 1, patch: { variants: { x: 'Breve, para Óscar.' } } })
    const [inCore] = (await find('nekane')).finds
    const { text, matches, channel } = present(inCore?.snippet)
    expect(text).toMatch(/^….*Hablé con Nekane el martes\..*…$/u)
    expect(text.length).toBeLessThanOrEqual(172)
    expect(matches.map(({ start, end }) => text.slice(start, end))).toEqual(['Nekane'])
    expect(channel).toBeNull()
    const [inVariant] = (await find('oscar')).finds
    expect(inVariant?.snippet).toEqual({
      text: 'Breve, para Óscar.',
      matches: [{ start: 12, end: 17 }],
      channel: 'x',
    })
  })

  it('shows the passage in which most of the words stand together', async () => {
    const { write, find } = await newApp()
    await write(
      'Plan',
      `La línea sola. ${'Relleno. '.repeat(40)}En Castrejal, la línea sigue. ${'Más. '.repeat(40)}`,
    )
    const { text, matches } = present((await find('linea castre')).finds[0]?.snippet)
    expect(matches.map(({ start, end }) => text.slice(start, end))).toEqual(['Castrejal', 'línea'])
  })

  it('follows every change, narrows by shelf and filter, and forgets what was erased', async () => {
    const { ask, write, find, titles } = await newApp()
    const id = await write('Plan', 'palabra primera')
    expect((await find('primera')).total).toBe(1)
    await ask('drafts.save', { id, baseRevision: 1, patch: { text: 'palabra segunda' } })
    expect(await titles('primera')).toEqual([])
    expect(await titles('segunda')).toEqual(['Plan'])
    await ask('drafts.label', { ids: [id], add: ['Junta'], remove: [] })
    expect((await find('segunda', { label: 'junta' as never })).total).toBe(1)
    expect((await find('segunda', { language: 'en' as never })).total).toBe(0)
    await ask('drafts.move', { ids: [id], to: 'bin' })
    const onlyList = { query: 'segunda', shelves: ['list' as const], filter: noFilter, limit: 5 }
    expect((await ask('drafts.search', onlyList)).total).toBe(0)
    expect((await find('segunda')).total).toBe(1)
    await ask('drafts.erase', { ids: [id] })
    expect((await find('segunda')).total).toBe(0)
  })

  it('sees a long text whole: its end, and words that stand far apart', async () => {
    const { write, find } = await newApp()
    const filler = 'relleno de palabras corrientes '.repeat(4000)
    await write('Largo', `alfa ${filler} omega`)
    await write('Corto', 'alfa sin la otra')
    expect((await find('alfa omega')).finds).toMatchObject([{ snippet: { matches: [{ start: 0, end: 4 }] } }])
    expect((await find('omega')).total).toBe(1)
    expect((await find('alfa')).total).toBe(2)
  })

  it('says that it is complete only when every text was read, and works again after locking', async () => {
    const { ask, write, find } = await newApp()
    for (let number = 0; number < 60; number += 1) await write(`Plan ${number}`, `palabra ${number}`)
    await ask('vault.lock', undefined)
    await ask('vault.unlock', { kind: 'keychain' })
    await expect.poll(async () => (await find('palabra')).complete).toBe(true)
    expect((await find('palabra')).total).toBe(60)
    expect((await find('palabra')).finds).toHaveLength(50)
  })
})

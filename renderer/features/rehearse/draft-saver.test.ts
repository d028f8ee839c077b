import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../electron/shared/entities/draft.ts'
import { AppError } from '../../../electron/shared/errors.ts'
import type { Client } from '../../bridge/index.ts'
import { createDraftSaver, longestDelayMs, saveDelayMs } from './draft-saver.ts'

const draft = {
  id: 'draft-0001',
  title: '',
  language: 'es',
  text: 'Uno',
  variants: {},
  channel: 'linkedin',
  state: 'idea',
  origin: 'free',
  scenario: null,
  objective: null,
  labels: [],
  ignoredHints: [],
  round: 1,
  createdAt: '2026-11-21T10:00:00.000Z',
  updatedAt: '2026-11-21T10:00:00.000Z',
  binnedAt: null,
  revision: 1,
} as unknown as Draft

/** A store that behaves as the services do: revisions, conflicts, versions; and a clock moved by hand. */
function bench() {
  let onDisk = draft
  const versions: { text: string; name: string | null }[] = []
  const saves: unknown[] = []
  const conditions = { failing: null as AppError | null, hold: null as Promise<void> | null }
  const timers = new Set<{ at: number; run: () => void }>()
  let now = 0
  const request = async (
    method: string,
    params: { baseRevision?: number; patch?: object; name?: string },
  ) => {
    if (conditions.hold) await conditions.hold
    if (conditions.failing) throw conditions.failing
    if (method === 'drafts.get') return onDisk
    if (method === 'versions.create') {
      versions.push({ text: onDisk.text, name: params.name ?? null })
      return { version: {}, draft: onDisk }
    }
    if (params.baseRevision !== onDisk.revision) throw new AppError('conflict')
    saves.push(params.patch)
    onDisk = { ...onDisk, ...params.patch, revision: onDisk.revision + 1 }
    return { revision: onDisk.revision, savedAt: '2026-11-21T10:00:01.000Z' }
  }
  const told: string[] = []
  const saver = createDraftSaver(draft, {
    client: { request } as unknown as Client,
    trackSave: (save) => save(),
    markDirty: () => told.push('dirty'),
    setTimer: (ms, run) => {
      const timer = { at: now + ms, run }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    conflictName: () => 'Cambiada en otro sitio',
  })
  saver.listen({
    onStored: () => told.push('stored'),
    onFailing: (error) => told.push(error ? 'failing' : 'recovered'),
    onConflict: () => told.push('conflict'),
  })
  const settle = () => new Promise((resolve) => setImmediate(resolve))
  return {
    saver,
    saves,
    versions,
    told,
    conditions,
    disk: () => onDisk,
    elsewhere: (patch: Partial<Draft>) => {
      onDisk = { ...onDisk, ...patch, revision: onDisk.revision + 1 }
    },
    pass: async (ms: number) => {
      const until = now + ms
      for (;;) {
        const next = [...timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]
        if (!next) break
        timers.delete(next)
        now = next.at
        next.run()
        await settle()
      }
      now = until
    },
  }
}

describe('saving what is typed', () => {
  test('shows what is on its way to the disk as present, before the disk has answered', async () => {
    const one = bench()
    let release = () => {}
    one.conditions.hold = new Promise((resolve) => (release = resolve))
    one.saver.change({ text: () => 'Recién escrito' })
    const flushed = one.saver.flush()
    expect(one.saver.unsaved()).toBe(true)
    expect(one.saver.present().text).toBe('Recién escrito')
    release()
    one.conditions.hold = null
    await flushed
    expect(one.saver.stored().text).toBe('Recién escrito')
  })

  test('waits for a pause, then writes the last text once', async () => {
    const { saver, saves, pass } = bench()
    for (const text of ['Un', 'Una', 'Una v']) {
      saver.change({ text: () => text })
      await pass(saveDelayMs - 50)
    }
    expect(saves).toEqual([])
    await pass(100)
    expect(saves).toEqual([{ text: 'Una v' }])
    expect(saver.unsaved()).toBe(false)
  })
  test('writes within two seconds even when typing never pauses', async () => {
    const { saver, saves, pass } = bench()
    for (let key = 0; key < 20; key += 1) {
      saver.change({ text: () => 'x'.repeat(key) })
      await pass(150)
    }
    expect(saves.length).toBeGreaterThanOrEqual(Math.floor(3000 / longestDelayMs))
  })
  test('flush resolves only when what was typed during a save is on disk too', async () => {
    const { saver, conditions, disk } = bench()
    let release = () => {}
    conditions.hold = new Promise((resolve) => (release = resolve))
    saver.change({ text: () => 'Primero' })
    const flushed = saver.flush()
    saver.change({ title: () => 'Título' })
    release()
    await flushed
    expect(disk()).toMatchObject({ text: 'Primero', title: 'Título', revision: 3 })
  })
  test('keeps the text through a failure, says so, and writes it by itself later', async () => {
    const { saver, conditions, disk, told, pass } = bench()
    conditions.failing = new AppError('disk-full')
    saver.change({ text: () => 'No se pierde' })
    await pass(saveDelayMs)
    expect(told).toContain('failing')
    expect(saver.unsaved()).toBe(true)
    expect(saver.present().text).toBe('No se pierde')
    expect(disk().text).toBe('Uno')
    conditions.failing = null
    await pass(2000)
    expect(disk().text).toBe('No se pierde')
    expect(told.slice(-2)).toEqual(['recovered', 'stored'])
  })
  test('flush rejects while the disk refuses, and what was typed still waits', async () => {
    const { saver, conditions } = bench()
    conditions.failing = new AppError('disk-full')
    saver.change({ text: () => 'Sigue' })
    await expect(saver.flush()).rejects.toMatchObject({ code: 'disk-full' })
    expect(saver.present().text).toBe('Sigue')
  })
})

describe('a draft that changed elsewhere meanwhile', () => {
  test('keeps the other text as a version and this one as the draft, and says it', async () => {
    const { saver, elsewhere, versions, disk, told } = bench()
    elsewhere({ text: 'De otra ventana' })
    saver.change({ text: () => 'De aquí' })
    await saver.flush()
    expect(versions).toEqual([{ text: 'De otra ventana', name: 'Cambiada en otro sitio' }])
    expect(disk().text).toBe('De aquí')
    expect(told).toContain('conflict')
  })
  test('is no conflict when only other fields changed, and they stay', async () => {
    const { saver, elsewhere, versions, disk, told } = bench()
    elsewhere({ state: 'published', round: 2 })
    saver.change({ text: () => 'De aquí' })
    await saver.flush()
    expect(versions).toEqual([])
    expect(told).not.toContain('conflict')
    expect(disk()).toMatchObject({ text: 'De aquí', state: 'published', round: 2 })
  })
  test('is no conflict when the answer of an earlier save was lost', async () => {
    const { saver, elsewhere, versions } = bench()
    elsewhere({ text: 'De aquí' })
    saver.change({ text: () => 'De aquí' })
    await saver.flush()
    expect(versions).toEqual([])
  })
})

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defaultPreferences } from '../../shared/entities/person.ts'
import { createPreferences } from './preferences.ts'
import type { OpenSettingsFile, Values } from './settings-file.ts'

let folder: string
const target = () => path.join(folder, 'preferences.json')
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'ensayo-preferences-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Like electron-store as we use it: reads the file each time, throws when it is no JSON. */
const open: OpenSettingsFile = (at, name) => {
  const file = path.join(at, `${name}.json`)
  return {
    read: () => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Values) : {}),
    write: (values) => writeFileSync(file, JSON.stringify(values)),
  }
}
const create = () => createPreferences(folder, open, new Date('2026-11-21T10:42:00Z'))
const setAside = () => readdirSync(folder).filter((name) => name.includes('corrupt'))

describe('the preferences', () => {
  it('are the defaults at the first start, and nothing was recovered', () => {
    const preferences = create()
    expect(preferences.get()).toEqual(defaultPreferences)
    expect(preferences.recovered).toBe(false)
  })
  it('are found again, and a change is told', () => {
    const first = create()
    const told: unknown[] = []
    const stop = first.onChange((now) => told.push(now))
    first.set({ theme: 'dark' })
    stop()
    first.set({ textSize: 150 })
    expect(told).toEqual([{ ...defaultPreferences, theme: 'dark' }])
    expect(create().get()).toEqual({ ...defaultPreferences, theme: 'dark', textSize: 150 })
  })
  it.each(['{"theme":', '', '[]', 'null', '\0\0\0'])(
    'keep aside a file that holds %j, and begin anew',
    (text) => {
      writeFileSync(target(), text)
      const preferences = create()
      expect(preferences.get()).toEqual(defaultPreferences)
      expect(preferences.recovered).toBe(true)
      expect(setAside()).toEqual(['preferences.corrupt-2026-11-21T10-42-00.000Z.json'])
      expect(readFileSync(path.join(folder, setAside()[0] ?? ''), 'utf8')).toBe(text)
      expect(create().recovered).toBe(false)
    },
  )
  it('carry over what is valid in a file with one bad value', () => {
    writeFileSync(target(), '{"theme":"dark","textSize":7}')
    const preferences = create()
    expect(preferences.get()).toEqual({ ...defaultPreferences, theme: 'dark' })
    expect(preferences.recovered).toBe(true)
    expect(setAside()).toHaveLength(1)
  })
  it('leave names of a newer version in the file', () => {
    writeFileSync(target(), '{"theme":"dark","fromTheFuture":1}')
    const preferences = create()
    expect(preferences.recovered).toBe(false)
    preferences.set({ language: 'en' })
    expect(JSON.parse(readFileSync(target(), 'utf8'))).toMatchObject({ fromTheFuture: 1, language: 'en' })
  })
  it('begin anew when a folder stands where the file should be', () => {
    mkdirSync(target())
    expect(create().recovered).toBe(true)
    expect(setAside()).toHaveLength(1)
  })
  it('live in memory when the file can neither be read nor moved, and leave it as it is', () => {
    writeFileSync(target(), 'broken')
    mkdirSync(path.join(folder, 'preferences.corrupt-2026-11-21T10-42-00.000Z.json'))
    const preferences = create()
    expect(preferences.recovered).toBe(true)
    expect(preferences.set({ theme: 'light' }).theme).toBe('light')
    expect(preferences.get().theme).toBe('light')
    expect(readFileSync(target(), 'utf8')).toBe('broken')
  })
  it('refuse a value of the wrong shape and stay as they were', () => {
    const preferences = create()
    expect(() => preferences.set({ theme: 'sepia' as 'dark' })).toThrow(/theme/u)
    expect(preferences.get()).toEqual(defaultPreferences)
  })
})

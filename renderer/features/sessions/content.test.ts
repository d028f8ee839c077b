import { describe, expect, it } from 'vitest'
import { agendas, checklistById, checklistList, checklists, readChecklists } from './content.ts'

const lessons = Object.keys(import.meta.glob('../../../assets/lessons/*/lesson.json')).map((path) =>
  path.split('/').at(-2),
)

describe('the checklists that the app ships', () => {
  it('are all readable, in their order', () => {
    expect(checklists.broken).toEqual([])
    expect(checklists.read.map(({ id }) => id)).toEqual([
      'profile-set-up',
      'before-publishing',
      'two-weeks-of-listening',
      'hostile-thread',
      'account-security',
      'accessibility',
      'leaving-a-network',
    ])
  })

  it('have between eight and fourteen points, and lead only to lessons that exist', () => {
    for (const { items } of checklists.read) {
      expect(items.length).toBeGreaterThanOrEqual(8)
      expect(items.length).toBeLessThanOrEqual(14)
      for (const { lesson } of items) if (lesson !== undefined) expect(lessons).toContain(lesson)
    }
  })

  it('are written in both languages and translated in none of their sentences by copying', () => {
    for (const { title, why, items } of checklists.read) {
      const texts = [
        title,
        why,
        ...items.flatMap((item) => [item.text, item.why, ...(item.log ? [item.log] : [])]),
      ]
      for (const text of texts) {
        expect(text['es']).not.toBe(text['en'])
        // House style: «comillas» in Spanish, curly quotes and apostrophes in English.
        expect(text['es']).not.toMatch(/["“”']/)
        expect(text['en']).not.toMatch(/["'«»]/)
      }
    }
  })

  it('give two weeks of listening a day and a line of the log for each point, the last on day fourteen', () => {
    const listening = checklistById('two-weeks-of-listening')
    expect(listening?.days).toBe(14)
    expect(listening?.items.at(-1)?.day).toBe(14)
    expect(listening?.items.every((item) => item.log !== undefined)).toBe(true)
  })

  it('are listed for the palette by title in the language asked for', () => {
    expect(checklistList('en').map(({ title }) => title)).toContain('Before you publish')
    expect(checklistList('es').map(({ title }) => title)).toContain('Antes de publicar')
  })
})

describe('a broken file among good ones', () => {
  it('is named and takes nothing else with it', () => {
    const good = JSON.stringify(checklistById('before-publishing'))
    const read = readChecklists({
      'x/before-publishing.json': good,
      'x/cut-off.json': good.slice(0, 200),
      'x/lame.json': JSON.stringify({ ...JSON.parse(good), id: 'lame', title: { es: 'Coja' } }),
    })
    expect(read.read.map(({ id }) => id)).toEqual(['before-publishing'])
    expect(read.broken).toEqual([
      { id: 'cut-off', problem: { kind: 'not-json' } },
      { id: 'lame', problem: { kind: 'missing-language', language: 'en', at: 'title' } },
    ])
  })
})

describe('the agendas that the app ships', () => {
  it('last thirty, forty-five and sixty minutes and end with agreements', () => {
    expect(agendas.broken).toEqual([])
    expect(agendas.read.map(({ minutes }) => minutes)).toEqual([30, 45, 60])
    for (const { items } of agendas.read) expect(items.at(-1)?.id).toBe('agree')
  })
})

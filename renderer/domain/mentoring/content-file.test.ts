import { describe, expect, it } from 'vitest'
import { agendaSchema } from './agenda.ts'
import { checklistSchema } from './checklist.ts'
import { readContentFile, sortContent } from './content-file.ts'

const both = { es: 'Sí', en: 'Yes' }
const good = {
  id: 'a-list',
  version: 1,
  order: 1,
  title: both,
  why: both,
  items: [
    { id: 'one', text: both, why: both },
    { id: 'two', text: both, why: both, lesson: 'listen-first' },
  ],
}
const read = (data: unknown, path = 'assets/checklists/a-list.json') =>
  readContentFile(path, typeof data === 'string' ? data : JSON.stringify(data), checklistSchema)

describe('a checklist file', () => {
  it('is read when it is whole', () => {
    expect(read(good)).toMatchObject({ kind: 'read', id: 'a-list', content: { title: both } })
  })

  it('says which language is missing, and where', () => {
    const lame = { ...good, items: [good.items[0], { ...good.items[1], why: { es: 'Porque sí' } }] }
    expect(read(lame)).toEqual({
      kind: 'broken',
      id: 'a-list',
      problem: { kind: 'missing-language', language: 'en', at: 'items.1.why' },
    })
  })

  it('is broken, and only it, when it is not JSON', () => {
    expect(read('{"id": "a-list",')).toEqual({ kind: 'broken', id: 'a-list', problem: { kind: 'not-json' } })
    const sorted = sortContent([read('nonsense'), read(good)])
    expect(sorted.read.map(({ id }) => id)).toEqual(['a-list'])
    expect(sorted.broken).toHaveLength(1)
  })

  it.each([
    ['an id that is not its file name', { ...good, id: 'another' }, 'id'],
    ['an unknown field, which is mostly a slip of the pen', { ...good, titel: both }, ''],
    ['two points with one id', { ...good, items: [good.items[0], good.items[0]] }, 'items.1.id'],
    ['a day where no days are counted', { ...good, items: [{ ...good.items[0], day: 1 }] }, 'items.0.day'],
    ['days without a day', { ...good, days: 3 }, 'items.0.day'],
    [
      'a day without a line for the log',
      { ...good, days: 3, items: [{ ...good.items[0], day: 1 }] },
      'items.0.log',
    ],
    [
      'days out of order',
      {
        ...good,
        days: 3,
        items: [
          { ...good.items[0], day: 2, log: both },
          { ...good.items[1], day: 1, log: both },
        ],
      },
      'items.1.day',
    ],
  ])('is broken by %s', (_what, data, at) => {
    expect(read(data)).toMatchObject({ kind: 'broken', problem: { kind: 'wrong-shape', at } })
  })
})

describe('an agenda file', () => {
  it('is broken when its minutes do not add up', () => {
    const item = { id: 'arrive', minutes: 5, title: both, hint: both }
    const agenda = { id: 'agenda-30', version: 1, order: 1, minutes: 30, items: [item] }
    expect(readContentFile('agenda-30.json', JSON.stringify(agenda), agendaSchema)).toMatchObject({
      kind: 'broken',
      problem: { kind: 'wrong-shape', at: 'minutes' },
    })
  })
})

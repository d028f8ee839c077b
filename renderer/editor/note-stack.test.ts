import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type StackItem, stackNotes } from './note-stack.ts'

const note = (id: string, anchor: number, height: number, open = false): StackItem => ({
  id,
  anchor,
  height,
  open,
})

describe('notes in the margin', () => {
  test('stand beside the first line of their phrase when there is room', () => {
    expect([...stackNotes([note('a', 30, 60), note('b', 120, 60)], 12).values()]).toEqual([30, 120])
  })
  test('push the next one down, 12 px apart', () => {
    expect([...stackNotes([note('a', 30, 60), note('b', 60, 60)], 12).values()]).toEqual([30, 102])
  })
  test('make room for the open one by moving up', () => {
    expect([
      ...stackNotes([note('a', 90, 60), note('b', 120, 150, true), note('c', 130, 40)], 12).values(),
    ]).toEqual([48, 120, 282])
  })
  test('push even the open one down when there is no room above', () => {
    expect([...stackNotes([note('a', 0, 60), note('b', 30, 90, true)], 12).values()]).toEqual([0, 72])
  })
  test('never overlap, never change their order, never leave the page, whatever their sizes', () => {
    const items = fc
      .array(fc.record({ anchor: fc.nat(3000), height: fc.integer({ min: 1, max: 300 }) }), {
        minLength: 1,
        maxLength: 30,
      })
      .chain((all) => fc.tuple(fc.constant(all), fc.integer({ min: -1, max: all.length - 1 })))
    fc.assert(
      fc.property(items, ([all, open]) => {
        const sorted = [...all].sort((a, b) => a.anchor - b.anchor)
        const notes = sorted.map((item, index) =>
          note(String(index), item.anchor, item.height, index === open),
        )
        const tops = [...stackNotes(notes, 12).values()]
        tops.forEach((top, index) => {
          expect(top).toBeGreaterThanOrEqual(0)
          const before = tops[index - 1]
          if (before !== undefined)
            expect(top - before).toBeGreaterThanOrEqual((notes[index - 1]?.height ?? 0) + 12)
        })
        const roomAbove = notes.slice(0, Math.max(0, open)).reduce((sum, item) => sum + item.height + 12, 0)
        const opened = notes[open]
        if (opened && roomAbove <= opened.anchor) expect(tops[open]).toBe(opened.anchor)
      }),
    )
  })
})

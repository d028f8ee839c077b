import { describe, expect, test } from 'vitest'
import { noteKeyAct } from './note-keys.ts'

const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...more,
})
const act = (key: string, more: Partial<KeyboardEvent> = {}, onButton = false) =>
  noteKeyAct(press(key, more), { mod: more.ctrlKey === true, onButton })

describe('a key in a focused note', () => {
  test.each([
    ['Enter', 'apply'],
    ['Backspace', 'ignore'],
    ['Delete', 'ignore'],
    ['?', 'why'],
    ['Escape', 'back'],
    ['a', 'type'],
    ['ñ', 'type'],
    [' ', 'type'],
  ])('%s means %s', (key, meaning) => expect(act(key)).toBe(meaning))

  test('leaves Tab, arrows, dead keys and shortcuts of others alone', () => {
    for (const key of ['Tab', 'ArrowDown', 'Dead', 'Shift', 'F6']) expect(act(key)).toBeNull()
    expect(act('k', { ctrlKey: true })).toBeNull()
    expect(act('a', { altKey: true })).toBeNull()
  })
  test('goes to the next and the previous note, and undoes, with the command key', () => {
    expect(act('j', { ctrlKey: true })).toBe('next')
    expect(act('J', { ctrlKey: true, shiftKey: true })).toBe('previous')
    expect(act('z', { ctrlKey: true })).toBe('undo')
    expect(act('z', { ctrlKey: true, shiftKey: true })).toBeNull()
  })
  test('presses the button it is on with Enter and Space', () => {
    expect(act('Enter', {}, true)).toBeNull()
    expect(act(' ', {}, true)).toBeNull()
    expect(act('Delete', {}, true)).toBe('ignore')
  })
})

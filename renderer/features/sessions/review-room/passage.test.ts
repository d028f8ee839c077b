import { describe, expect, it } from 'vitest'
import { offsetInOriginal, trimmedRange } from './passage.ts'

describe('a passage chosen in the editor', () => {
  it('is found in a text whose lines end in two signs', () => {
    const original = 'Uno\r\ndos\r\ntres'
    const shown = original.replaceAll('\r\n', '\n')
    for (const word of ['Uno', 'dos', 'tres']) {
      const at = offsetInOriginal(original, shown.indexOf(word))
      expect(original.slice(at, at + word.length)).toBe(word)
    }
    expect(offsetInOriginal('a\rb', 2)).toBe(2)
  })
  it('leaves out the spaces around it, and is none when there is nothing else', () => {
    expect(trimmedRange('Hola  mundo ', { from: 4, to: 12 })).toEqual({ from: 6, to: 11 })
    expect(trimmedRange('a \n b', { from: 1, to: 4 })).toBeNull()
  })
})

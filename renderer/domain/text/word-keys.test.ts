import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lowerKey } from './fold.ts'
import { keyAt } from './word-keys.ts'

const letters = fc.constantFrom('a', 'B', 'é', 'Ñ', 'ﬁ', '’', '\u0301', '\u00ad', 'İ', '\ud800', '7')
const word = fc.array(letters, { minLength: 1, maxLength: 60 }).map((parts) => parts.join(''))

describe('keyAt', () => {
  it('gives what lowerKey gives, wherever the word stands and however often it came', () => {
    fc.assert(
      fc.property(fc.string(), word, fc.string(), (before, one, after) => {
        const text = `${before}${one}${after}`
        const key = lowerKey(one)
        for (let time = 0; time < 2; time += 1)
          expect(keyAt(text, before.length, before.length + one.length)).toBe(key)
      }),
    )
  })

  it('keeps apart words that take the place of one another', () => {
    const words = Array.from({ length: 60_000 }, (_, at) => `Palabra${at}`)
    for (const one of [...words, ...words.slice(0, 1_000)])
      expect(keyAt(one, 0, one.length)).toBe(one.toLowerCase())
  })
})

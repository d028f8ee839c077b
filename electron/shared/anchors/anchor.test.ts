import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findAnchor, makeAnchor } from './index.ts'

const anchorOf = (text: string, quote: string, from = 0) => {
  const start = text.indexOf(quote, from)
  const anchor = makeAnchor(text, { start, end: start + quote.length })
  if (!anchor) throw new Error('the example has no such passage')
  return anchor
}

describe('an anchor', () => {
  const text = 'Hablamos con todos. Siempre decimos la verdad. Y la verdad cuesta.'

  test('finds its passage after edits before and after it', () => {
    const anchor = anchorOf(text, 'Siempre decimos')
    const changed = `Ayer. ${text.replace('cuesta', 'pesa')}`
    const result = findAnchor(changed, anchor)
    expect(result).toEqual({ kind: 'found', range: { start: 26, end: 41 } })
    expect(changed.slice(26, 41)).toBe('Siempre decimos')
  })
  test('finds a passage that moved to another paragraph', () => {
    const anchor = anchorOf(text, 'Siempre decimos')
    expect(findAnchor('Nada. Después, Siempre decimos que no.', anchor).kind).toBe('found')
  })
  test('is gone when the passage was deleted or reworded', () => {
    expect(
      findAnchor(text.replace('Siempre decimos', 'A veces decimos'), anchorOf(text, 'Siempre decimos')),
    ).toEqual({ kind: 'gone' })
  })
  test('tells the second of two equal passages by what stands around it', () => {
    const anchor = anchorOf(text, 'la verdad', 40)
    expect(findAnchor(text, anchor)).toEqual({ kind: 'found', range: { start: 49, end: 58 } })
  })
  test('is ambiguous when equal passages stand in equal surroundings', () => {
    const anchor = anchorOf('siempre. ', 'siempre')
    expect(findAnchor('x siempre y siempre z', anchor)).toEqual({ kind: 'ambiguous' })
  })
  test('is not made of nothing, nor of what is outside the text', () => {
    expect(makeAnchor('abc', { start: 1, end: 1 })).toBeNull()
    expect(makeAnchor('abc', { start: 1, end: 9 })).toBeNull()
  })
})

describe('whatever the text', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'uno ', 'dos ', 'siempre ', '😀', '\n', 'ñ'), {
    minLength: 1,
    maxLength: 60,
  })
  const passage = words.chain((parts) => {
    const text = parts.join('')
    return fc.tuple(fc.constant(text), fc.nat(text.length - 1), fc.integer({ min: 1, max: text.length }))
  })

  test('in an unchanged text an anchor never points elsewhere', () => {
    fc.assert(
      fc.property(passage, ([text, start, length]) => {
        const range = { start, end: Math.min(text.length, start + length) }
        const anchor = makeAnchor(text, range)
        if (!anchor) return
        const result = findAnchor(text, anchor)
        if (result.kind === 'found') expect(result.range).toEqual(range)
        else expect(result.kind).toBe('ambiguous')
      }),
    )
  })
  test('what it finds reads as its passage read, after any edit', () => {
    fc.assert(
      fc.property(passage, words, ([text, start, length], changed) => {
        const anchor = makeAnchor(text, { start, end: Math.min(text.length, start + length) })
        if (!anchor) return
        const edited = changed.join('') + text.slice(Math.floor(text.length / 3))
        const result = findAnchor(edited, anchor)
        if (result.kind === 'found')
          expect(edited.slice(result.range.start, result.range.end)).toBe(anchor.quote)
        if (result.kind === 'gone') expect(edited.includes(anchor.quote)).toBe(false)
      }),
    )
  })
  test('a passage that stands once is found after text is added around it', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const anchor = anchorOf('Primero. «No volverá a ocurrir.» Luego.', 'No volverá a ocurrir.')
        const text = `${before.join('')}No volverá a ocurrir.${after.join('')}`
        expect(findAnchor(text, anchor)).toMatchObject({
          kind: 'found',
          range: { start: before.join('').length },
        })
      }),
    )
  })
})

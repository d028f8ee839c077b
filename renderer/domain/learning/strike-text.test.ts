import { describe, expect, it } from 'vitest'
import type { Piece } from './exercise-schema.ts'
import { countWords, fullText, phoneLineGraphemes, phoneStart, remainingText } from './strike-text.ts'

const cut = (id: string, text: string): Piece => ({ kind: 'cut', id, text, reason: 'x' })
const fixed = (text: string): Piece => ({ kind: 'fixed', text })
const pieces = [
  cut('one', 'En un entorno cambiante,'),
  cut('two', 'me complace compartir que'),
  fixed('esta mañana Rosario'),
  cut('three', ', de nuestro querido equipo,'),
  fixed('ha parado la línea.'),
]

describe('what is left of a post', () => {
  it('is the whole post when nothing is struck', () => {
    expect(fullText(pieces)).toBe(
      'En un entorno cambiante, me complace compartir que esta mañana Rosario, de nuestro querido equipo, ha parado la línea.',
    )
  })

  it('begins with a capital and keeps its spaces whatever is struck', () => {
    expect(remainingText(pieces, new Set(['one', 'two']), 'es')).toBe(
      'Esta mañana Rosario, de nuestro querido equipo, ha parado la línea.',
    )
    expect(remainingText(pieces, new Set(['one', 'two', 'three']), 'es')).toBe(
      'Esta mañana Rosario ha parado la línea.',
    )
  })

  it('mends the punctuation that a strike leaves behind', () => {
    const post = [
      fixed('La línea para,'),
      cut('a', 'como siempre'),
      fixed(', el martes'),
      cut('b', 'y'),
      fixed('.'),
    ]
    expect(remainingText(post, new Set(['a', 'b']), 'es')).toBe('La línea para, el martes.')
    expect(
      remainingText([cut('a', 'Hola'), fixed(', para.'), fixed('todo bien.')], new Set(['a']), 'es'),
    ).toBe('Para. Todo bien.')
    expect(remainingText([cut('a', 'x')], new Set(['a']), 'es')).toBe('')
  })

  it('counts words as a reader does', () => {
    expect(countWords('«Lo abro», a las nueve: 27,93 %.', 'es')).toBe(6)
    expect(countWords('', 'es')).toBe(0)
  })

  it('is cut at a word where a phone cuts it', () => {
    const { shown, more } = phoneStart(fullText(pieces), 'es')
    expect(more).toBe(true)
    expect(fullText(pieces).startsWith(`${shown} `)).toBe(true)
    expect([...shown].length).toBeLessThanOrEqual(phoneLineGraphemes)
    expect(phoneStart('Corto.', 'es')).toEqual({ shown: 'Corto.', more: false })
  })

  it('never cuts a family of emoji in two', () => {
    const text = '👨‍👩‍👧 '.repeat(60)
    expect(
      phoneStart(text, 'es')
        .shown.split(' ')
        .every((part) => part === '👨‍👩‍👧'),
    ).toBe(true)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTexts, type Comparison, type Piece } from './compare-texts.ts'

const piecesOf = ({ rows }: Comparison): readonly Piece[] =>
  rows.flatMap((row) => (row.kind === 'same' ? [{ kind: 'same' as const, text: row.text }] : row.pieces))
const side = (comparison: Comparison, without: Piece['kind']) =>
  piecesOf(comparison)
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')
const shown = (comparison: Comparison) =>
  piecesOf(comparison)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}}` : `{-${text}}`))
    .join('')

describe('comparing two texts', () => {
  it('marks words, what went before what came', () => {
    const found = compareTexts('No volverá a ocurrir.', 'Haré que no vuelva a ocurrir.')
    expect(shown(found)).toBe('{-No volverá}{+Haré que no vuelva} a ocurrir.')
    expect(found).toMatchObject({ changes: 1, wordsAdded: 4, wordsRemoved: 2, coarse: false })
  })

  it('marks signs without the words beside them, and spaces only where words changed around them', () => {
    expect(shown(compareTexts('Ayer, no.', 'Ayer no.'))).toBe('Ayer{-,} no.')
    expect(shown(compareTexts('uno dos tres', 'uno cuatro cinco'))).toBe('uno {-dos tres}{+cuatro cinco}')
  })

  it('leaves paragraphs that stayed whole and compares words only in the others', () => {
    const before = 'Primero.\nSegundo párrafo.\nTercero.\n'
    const found = compareTexts(before, 'Primero.\nSegundo y medio.\nTercero.\nCuarto.\n')
    expect(found.rows.map(({ kind }) => kind)).toEqual(['same', 'changed', 'same', 'changed'])
    expect(shown(found)).toBe('Primero.\nSegundo {-párrafo}{+y medio}.\nTercero.\n{+Cuarto.\n}')
    expect(found.changes).toBe(2)
  })

  it('has nothing to say about a text and itself, or about two empty ones', () => {
    expect(compareTexts('Igual.\n', 'Igual.\n')).toMatchObject({ changes: 0, wordsAdded: 0 })
    expect(compareTexts('', '')).toEqual({
      rows: [],
      changes: 0,
      wordsAdded: 0,
      wordsRemoved: 0,
      coarse: false,
    })
    expect(shown(compareTexts('', 'Nuevo'))).toBe('{+Nuevo}')
    expect(shown(compareTexts('Viejo', ''))).toBe('{-Viejo}')
  })

  it('gives back both texts exactly, whatever they are, and however little time there is', () => {
    const words = fc.array(fc.constantFrom('uno', 'dos', 'tres', ' ', ' ', '\n', '.', 'ñ', '👩‍👩‍👧', '\u0301'), {
      maxLength: 60,
    })
    const text = words.map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, text, fc.constantFrom(0, 2000), (before, after, timeMs) => {
        const found = compareTexts(before, after, { timeMs })
        expect(side(found, 'added')).toBe(before)
        expect(side(found, 'removed')).toBe(after)
        expect(found.changes === 0).toBe(before === after)
      }),
    )
  })

  it('ends in time with two megabytes that share nothing, and says that it was coarse', () => {
    const random = (seed: number) => {
      let state = seed
      return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648)
    }
    const megabyte = (seed: number) => {
      const next = random(seed)
      const parts: string[] = []
      for (let length = 0; length < 1_048_576; length += 8)
        parts.push(next() % 12 === 0 ? `p${seed}\n` : `w${(next() % 100_000).toString(36)}${seed} `)
      return parts.join('')
    }
    const [before, after] = [megabyte(1), megabyte(2)]
    const start = performance.now()
    const found = compareTexts(before, after, { timeMs: 500 })
    expect(performance.now() - start).toBeLessThan(6000)
    expect(found.coarse).toBe(true)
    expect(side(found, 'added')).toBe(before)
    expect(side(found, 'removed')).toBe(after)
    for (const piece of piecesOf(found)) expect(piece.text.length).toBeLessThanOrEqual(4000)
  })

  it('finds one changed word in a megabyte quickly and exactly', () => {
    const before = 'Hoy empiezan doce personas en la planta.\n'.repeat(25_000)
    const at = before.indexOf('doce', 500_000)
    const found = compareTexts(before, `${before.slice(0, at)}trece${before.slice(at + 4)}`)
    expect(found).toMatchObject({ changes: 1, wordsAdded: 1, wordsRemoved: 1, coarse: false })
  })
})

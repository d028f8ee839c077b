import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMasks } from './masks.ts'
import { cutParagraphs } from './paragraphs.ts'
import { tokenize } from './tokens.ts'

const abbreviations = new Set(['sr', 'mr'])
const sentencesOf = (text: string) =>
  tokenize(text, { abbreviations }).sentences.map(({ start, end }) => text.slice(start, end))

describe('cutParagraphs', () => {
  const anyText = fc
    .array(
      fc.constantFrom(
        'Uno dos.',
        'tres',
        '\n',
        '\r\n',
        ' ',
        '😀',
        '\ud83d',
        'palabra '.repeat(700),
        'x'.repeat(17_000),
      ),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join(''))

  it('leaves nothing but white space between the paragraphs', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0
        for (const { start, end } of cutParagraphs(text)) {
          expect(text.slice(at, start).trim()).toBe('')
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
    )
  })

  it('never makes one longer than the longest piece of work, nor cuts a character in two', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end } of cutParagraphs(text)) {
          expect(end - start).toBeLessThanOrEqual(16_001)
          const isInsidePair =
            /[\ud800-\udbff]/.test(text.charAt(end - 1)) && /[\udc00-\udfff]/.test(text.charAt(end))
          expect(isInsidePair).toBe(false)
        }
      }),
    )
  })

  it('takes a line that goes on in lower case for the same paragraph', () => {
    expect(cutParagraphs('Uno y\ndos.\nTres')).toHaveLength(2)
  })
})

describe('sentences', () => {
  // No abbreviations and no lower case after a full stop: there the two differ on purpose.
  const parts = fc.array(
    fc.tuple(
      fc.constantFrom(
        'Hoy llueve',
        'La línea 2',
        'Treinta y seis puestos',
        'World-class bread',
        'Son 3.000,5 euros',
      ),
      fc.constantFrom('.', '!', '?', '...', '?!', '.”', '.)'),
    ),
    { minLength: 1, maxLength: 8 },
  )

  it('end where Intl.Segmenter ends them', () => {
    const reference = new Intl.Segmenter('es', { granularity: 'sentence' })
    fc.assert(
      fc.property(parts, (list) => {
        const text = list.map((part) => part.join('')).join(' ')
        const expected = [...reference.segment(text)].map(({ segment }) => segment.trim())
        expect(sentencesOf(text)).toEqual(expected)
      }),
    )
  })

  it('do not end after an abbreviation, an initial or a list number', () => {
    expect(sentencesOf('El Sr. Pérez llegó. Y J. Ruiz también.')).toEqual([
      'El Sr. Pérez llegó.',
      'Y J. Ruiz también.',
    ])
    expect(sentencesOf('1. Abrir la caja. 2. Cerrarla.')).toEqual(['1. Abrir la caja.', '2. Cerrarla.'])
  })
})

describe('findMasks', () => {
  const masks = (text: string) =>
    findMasks(text).map(({ kind, start, end }) => [kind, text.slice(start, end)])

  it.each([
    ['Lea https://example.org/a(b)?c=1.', [['link', 'https://example.org/a(b)?c=1']]],
    ['Vaya a www.example.org, hoy', [['link', 'www.example.org']]],
    ['Escriba a ana.ruiz@example.org.', [['link', 'ana.ruiz@example.org']]],
    ['Gracias, @ana_ruiz!', [['mention', '@ana_ruiz']]],
    ['#Innovación y #5', [['hashtag', '#Innovación']]],
    [
      'Dijo «no» y “sí” y "tal vez"',
      [
        ['quotation', '«no»'],
        ['quotation', '“sí”'],
        ['quotation', '"tal vez"'],
      ],
    ],
    ['Un tornillo de 5" y otro de 6"', []],
    ['Sin cerrar «esto', []],
    ['It’s Ana’s and ‘don’t’ was said', [['quotation', '‘don’t’']]],
    ['Use `npm test` here', [['code', '`npm test`']]],
  ])('in %s', (text, expected) => {
    expect(masks(text)).toEqual(expected)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findEntities } from './entities.ts'
import { splitThread, type ThreadChannel } from './split-thread.ts'

const channels: readonly ThreadChannel[] = ['x', 'bluesky', 'mastodon', 'threads']
const parts = (channel: ThreadChannel, text: string, numbered = false) =>
  splitThread(channel, text, { numbered }).map((part) => part.text)

const paragraph =
  'Hace tres semanas cerramos la línea 2 de Villamorán. Lo conté tarde y lo conté mal: nuestra gente lo leyó en el periódico antes de oírmelo a mí. Haré lo que esté en mi mano para que no se repita.'
const long = `${paragraph}\n\nDesde entonces me he sentado con los cuarenta y un compañeros de la línea, de uno en uno. Treinta y seis ya tienen puesto en Castrejal.\n\n${paragraph}`

describe('a thread', () => {
  test('is one post when the text fits', () => {
    expect(parts('x', paragraph)).toEqual([paragraph])
    expect(parts('x', '  \n ')).toEqual([])
  })
  test('breaks after paragraphs while that leaves no post mostly empty', () => {
    expect(parts('x', long)).toEqual(long.split('\n\n'))
  })
  test('breaks after a sentence where a paragraph is too long', () => {
    const [first] = parts('bluesky', paragraph.repeat(3).replaceAll('repita.', 'repita. '))
    expect(first).toMatch(/\.$/)
  })
  test('breaks after a clause in a sentence without end, and after a word in one without commas', () => {
    const clauses = 'una cosa que decir sobre todo esto, '.repeat(20)
    expect(parts('x', clauses)[0]).toMatch(/,$/)
    const words = 'palabra '.repeat(60)
    expect(parts('x', words)[0]).toBe('palabra '.repeat(35).trim())
  })
  test('takes no abbreviation, initial or figure for the end of a sentence', () => {
    const start = `${'a'.repeat(150)} `
    for (const [before, after] of [
      ['con el Sr.', 'Valcárcel'],
      ['de J.', 'Espirian'],
      ['en EE. UU.', 'y'],
    ] as const) {
      const text = `${start}${before} ${after} ${'b'.repeat(115)} ${'c'.repeat(40)}`
      expect(parts('x', text)[0]).not.toBe(`${start}${before}`)
    }
  })
  test('keeps a number with its thousands and its sign', () => {
    for (const number of ['1 000 000', '48 %', '12 €', 'n.º 3'])
      for (let before = 265; before < 281; before += 1) {
        const text = `${'a'.repeat(before - 1)} ${number} y lo demás ${'b'.repeat(100)}`
        expect(parts('x', text).some((part) => part.includes(number))).toBe(true)
      }
  })
  test('numbers its posts within the limit', () => {
    const numbered = parts('x', long.repeat(4), true)
    expect(numbered[0]).toMatch(/ 1\/\d+$/)
    expect(numbered.at(-1)).toMatch(new RegExp(` ${numbered.length}/${numbered.length}$`))
    expect(parts('x', paragraph, true)).toEqual([paragraph])
  })
  test('breaks by hand at a line of dashes, which is not posted', () => {
    expect(parts('mastodon', 'Uno.\n---\nDos.\n\n-----\n\nTres.')).toEqual(['Uno.', 'Dos.', 'Tres.'])
    expect(parts('mastodon', '---\nUno.\n---\n---\n')).toEqual(['Uno.'])
    expect(parts('mastodon', 'Uno --- dos')).toEqual(['Uno --- dos'])
  })
  test('follows the limit of the server', () => {
    expect(splitThread('mastodon', long.repeat(3), { numbered: false, max: 5000 })).toHaveLength(1)
  })
  test('keeps a long link whole on X, where it counts 23, and cuts one that nothing can hold', () => {
    const link = `https://tormera.com/${'a'.repeat(400)}`
    expect(parts('x', `${paragraph} ${link} ${paragraph}`).some((part) => part.includes(link))).toBe(true)
    expect(parts('bluesky', link).join('')).toBe(link)
  })
  test('takes a pasted book within a second or two', () => {
    const started = performance.now()
    expect(splitThread('x', `${long}\n\n`.repeat(60), { numbered: true }).length).toBeGreaterThan(150)
    expect(performance.now() - started).toBeLessThan(4000)
  })
})

const word = fc.constantFrom(
  'línea',
  'y',
  'Villamorán.',
  'cerramos,',
  '¿quién?',
  '«hola»',
  '48 %',
  '1 000',
  '漢字漢字',
  '🇪🇸',
  '👨‍👩‍👧‍👦',
  '#Villamorán',
  '@elena.bsky.social',
  '@elena@mastodon.social',
  'https://tormera.com/linea-2?x=1#a',
  'tormera.com',
  'Sr.',
  'e\u0301',
)
const space = fc.constantFrom(' ', ' ', ' ', ' ', '\n', '\n\n', '  ')
const texts = fc
  .array(fc.tuple(word, space), { minLength: 1, maxLength: 160 })
  .map((pairs) => pairs.map(([one, gap]) => one + gap).join(''))
const words = (text: string) => text.split(/\s+/).filter(Boolean)

describe('whatever the text', () => {
  test('every post fits, with its number or without', () => {
    fc.assert(
      fc.property(fc.constantFrom(...channels), texts, fc.boolean(), (channel, text, numbered) => {
        for (const part of splitThread(channel, text, { numbered })) expect(part.count.fits).toBe(true)
      }),
    )
  })
  test('the posts joined give all words back in order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...channels), texts, (channel, text) => {
        expect(words(parts(channel, text).join(' '))).toEqual(words(text))
      }),
    )
  })
  test('no link, name or hashtag is cut', () => {
    fc.assert(
      fc.property(fc.constantFrom(...channels), texts, (channel, text) => {
        const inside = (at: number) =>
          findEntities(channel, text).some(({ start, end }) => at > start && at < end)
        for (const { from, to } of splitThread(channel, text, { numbered: false })) {
          expect(inside(from)).toBe(false)
          expect(inside(to)).toBe(false)
        }
      }),
    )
  })
  test('what is typed at the end changes no post before the last', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...channels),
        texts,
        texts,
        fc.boolean(),
        (channel, text, more, numbered) => {
          const closed = (whole: string) =>
            splitThread(channel, whole, { numbered }).map(({ from, to }) => `${from}-${to}`)
          const before = closed(text)
          // A thread of one has room to lose when it gets its first number.
          if (before.length === 1 && numbered) return
          expect(closed(text + more).slice(0, before.length - 1)).toEqual(before.slice(0, -1))
        },
      ),
    )
  })
  test('any signs at all are kept, in order, but for spaces and lines of dashes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...channels),
        fc
          .string({ unit: 'binary', minLength: 200, maxLength: 1500 })
          .filter((text) => !/^\s*-{3,}\s*$/m.test(text)),
        (channel, text) => {
          expect(parts(channel, text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        },
      ),
      { numRuns: 40 },
    )
  })
})

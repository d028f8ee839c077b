import { RichText } from '@atproto/api'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  channelIds,
  countGraphemes,
  countText,
  countUtf8Bytes,
  findEntities,
  findFold,
  segmentText,
} from './index.ts'

const family = '👨‍👩‍👧‍👦'

describe('LinkedIn', () => {
  test('takes 3,000 UTF-16 units and not one more', () => {
    expect(countText('linkedin', 'ñ'.repeat(3000))).toMatchObject({ count: 3000, over: 0, fits: true })
    expect(countText('linkedin', 'ñ'.repeat(3001))).toMatchObject({ over: 1, fits: false })
  })
  test('counts an emoji as strictly as its units', () => {
    expect(countText('linkedin', '😀').count).toBe(2)
    expect(countText('linkedin', family).count).toBe(11)
  })
})

describe('X, by the examples of its "Counting characters" page and the twitter-text conformance rules', () => {
  test.each([
    ['every link weighs 23, whatever its length', `a https://tormera.example.com/${'x'.repeat(80)}`, 25],
    ['a bare domain is a link too', 'example.com', 23],
    ['a family emoji weighs 2', family, 2],
    ['a flag weighs 2', '🇪🇸', 2],
    ['an ideograph weighs 2', '漢字', 4],
    ['accented Latin weighs 1, composed or not', 'e\u0301é', 2],
    ['Spanish marks weigh 1', '¿Qué? ¡Ñu!', 10],
    ['curly quotes weigh 1', '“a”', 3],
    ['guillemets weigh 1', '«a»', 3],
  ])('%s', (_, text, weight) => {
    expect(countText('x', text).count).toBe(weight)
  })
  test('takes 280 and not 281', () => {
    expect(countText('x', 'a'.repeat(280)).fits).toBe(true)
    expect(countText('x', 'a'.repeat(281))).toMatchObject({ over: 1, fits: false })
    expect(countText('x', '漢'.repeat(140)).fits).toBe(true)
    expect(countText('x', '漢'.repeat(141))).toMatchObject({ over: 2, fits: false })
  })
})

describe('Bluesky, by the lexicon app.bsky.feed.post', () => {
  test('takes 300 graphemes and not 301', () => {
    expect(countText('bluesky', 'á'.repeat(300)).fits).toBe(true)
    expect(countText('bluesky', 'á'.repeat(301))).toMatchObject({ over: 1, fits: false })
  })
  test('takes no more than 3,000 bytes however few graphemes they make', () => {
    const text = family.repeat(121)
    expect(countText('bluesky', text)).toMatchObject({
      count: 121,
      over: 0,
      bytes: { count: 3025, over: 25 },
      fits: false,
    })
  })
  test('agrees with the network’s own library on graphemes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const rich = new RichText({ text })
        expect(countText('bluesky', text).count).toBe(rich.graphemeLength)
        expect(countUtf8Bytes(text)).toBe(rich.length)
      }),
    )
  })
  test.each([
    'Lea https://tormera.com/linea-2, y me dice.',
    'Lea tormera.com. Después hablamos',
    '(https://tormera.com/a_(b)) y (tormera.com)',
    'Gracias @elena.bsky.social, @nadie y (@diego.tormera.com)',
    'correo@tormera.com no es una mención',
    '#Villamorán #2025 #línea2, #¿qué? # #️⃣ fin.#no',
    'seguimos…#no ni a/#b',
    '😀 #hola 👨‍👩‍👧‍👦 https://example.com/😀?x=1! ok',
    'www.example.com/ruta?x=1 y no fichero.txt ni v1.2 ni 3.14',
  ])('links what the network’s own library links in «%s»', (text) => {
    const rich = new RichText({ text })
    rich.detectFacetsWithoutResolution()
    const bytes = new TextEncoder().encode(text)
    const expected = (rich.facets ?? [])
      .map(({ index }) => new TextDecoder().decode(bytes.slice(index.byteStart, index.byteEnd)))
      .sort()
    const ours = findEntities('bluesky', text).map(({ start, end }) => text.slice(start, end))
    expect([...ours].sort()).toEqual(expected)
  })
})

describe('what a network links', () => {
  const kinds = (channel: (typeof channelIds)[number], text: string) =>
    findEntities(channel, text).map(({ kind, start, end, linked }) => [kind, text.slice(start, end), linked])

  test('X links names, hashtags and bare domains, emoji before them or not', () => {
    expect(kinds('x', '😀 @elena #línea2 tormera.com')).toEqual([
      ['mention', '@elena', true],
      ['hashtag', '#línea2', true],
      ['url', 'tormera.com', true],
    ])
  })
  test('LinkedIn leaves a typed name as plain text', () => {
    expect(kinds('linkedin', 'Con @elena.valcarcel y #Villamorán: https://tormera.com.')).toEqual([
      ['mention', '@elena.valcarcel', false],
      ['hashtag', '#Villamorán', true],
      ['url', 'https://tormera.com', true],
    ])
  })
  test('segments joined are the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...channelIds), fc.string({ unit: 'binary' }), (channel, text) => {
        expect(
          segmentText(channel, text)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(text)
      }),
    )
    const marks = fc.constantFrom(
      '#',
      '@',
      'tormera.com',
      'https://a.es/',
      ' ',
      '(',
      ')',
      '.',
      'ñ',
      '😀',
      '\n',
    )
    fc.assert(
      fc.property(fc.constantFrom(...channelIds), fc.array(marks), (channel, parts) => {
        const text = parts.join('')
        expect(
          segmentText(channel, text)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})

describe('the fold on a phone', () => {
  const spanish =
    'Hace tres semanas cerramos la línea 2 de Villamorán. Lo conté tarde y lo conté mal: nuestra gente lo leyó en el periódico antes de oírmelo a mí. No volverá a ocurrir.'
  test('cuts a long paragraph on LinkedIn after a whole word, before 140 characters with its own words', () => {
    const fold = findFold('linkedin', spanish)
    expect(spanish.slice(0, fold.at)).toMatch(/nuestra gente lo leyó en el periódico antes$/)
    expect(fold).toMatchObject({ cut: true, firstSentenceWhole: true })
  })
  test('spends a line on every blank one', () => {
    const text = 'Uno.\n\nDos.\n\nTres.'
    expect(text.slice(0, findFold('linkedin', text).at)).toBe('Uno.\n\nDos.')
  })
  test('leaves a short text whole', () => {
    expect(findFold('linkedin', 'Cerramos la línea 2.')).toMatchObject({
      cut: false,
      firstSentenceWhole: true,
    })
  })
  test('says when the first sentence does not arrive', () => {
    expect(findFold('linkedin', 'palabra '.repeat(40)).firstSentenceWhole).toBe(false)
  })
  test('never cuts on Bluesky, and on X only past its 280', () => {
    expect(findFold('bluesky', spanish.repeat(3)).cut).toBe(false)
    expect(findFold('x', spanish).cut).toBe(false)
    expect(findFold('x', spanish.repeat(3)).cut).toBe(true)
  })
  test('keeps emoji whole and stays inside the text, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...channelIds),
        fc.array(fc.constantFrom(family, 'a', ' ', '\n', '漢', '\ud800')),
        (channel, parts) => {
          const text = parts.join('')
          const { at } = findFold(channel, text)
          expect(at).toBeGreaterThanOrEqual(0)
          expect(at).toBeLessThanOrEqual(text.length)
          expect(text.slice(0, at).endsWith('\u200d')).toBe(false)
        },
      ),
    )
  })
})

test('a megabyte is counted for every network without an exception, and fits none', () => {
  const long = 'palabra suelta, '.repeat(65_536)
  for (const channel of ['linkedin', 'x', 'bluesky'] as const)
    expect(countText(channel, long).fits).toBe(false)
  expect(countGraphemes(long)).toBe(1_048_576)
  expect(countText('plain', long)).toMatchObject({ count: 1_048_576, limit: null, fits: true })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadSpeller } from './load.ts'
import { distance } from '../../domain/spelling/suggest.ts'
import type { Speller } from '../../domain/spelling/speller.ts'

const any = await loadSpeller('any')
const found = (text: string, language = 'es', speller: Speller = any) =>
  speller.check(text, language).map(({ word }) => word)
const first = (word: string, language = 'es') => any.suggest(word, language)[0]

describe('what is right in Spanish', () => {
  it('holds for every shore of it', () => {
    for (const sentence of [
      'Vos tenés razón: si podés, decime qué pensás y fijate en la fecha.',
      'Vosotros tenéis razón; decidme qué pensáis.',
      'Ustedes tienen la computadora, el celular y el carro; nosotros, el ordenador, el móvil y el coche.',
      'Platiqué con el equipo; el laburo estuvo chévere y hasta hubo un cafecito.',
      'Vení, contanos cómo hacés el streaming, el marketing y las apps.',
    ])
      expect(found(sentence)).toEqual([])
  })
  it('holds for pronouns joined to verbs, with the accent they ask for', () => {
    expect(found('Díganoslo, compártanlo, rehaciéndolo y decírmelo; vámonos a verlo.')).toEqual([])
    expect(found('estamos haciendolo')).toEqual(['haciendolo'])
  })
  it('does not hold for slips', () => {
    expect(found('la publicacion que nesecitamos haora')).toEqual(['publicacion', 'nesecitamos', 'haora'])
  })
})

describe('what is right in English', () => {
  it('is British and American unless one was chosen', async () => {
    const text = 'the colour and the color, to organise and to organize'
    expect(found(text, 'en')).toEqual([])
    expect(found(text, 'en', await loadSpeller('us'))).toContain('colour')
    expect(found(text, 'en', await loadSpeller('gb'))).toContain('color')
  })
  it('holds for contractions with either apostrophe, and for business', () => {
    expect(found("we don’t, they'll, it’s, everybody's onboarding and roadmap", 'en')).toEqual([])
  })
})

describe('what is left alone', () => {
  it.each([
    ['an address', 'véalo en https://tormera.com/xqzw y en www.qwzx.es'],
    ['a mention and an e-mail', 'gracias a @qwzxt y a qwzx@tormera.es'],
    ['a hashtag', 'esto es #qwzxtr'],
    ['code', 'escriba `qwzx tr` y ya'],
    ['an acronym and its plural', 'la ONG, los CEOs y el EBITDA'],
    ['what has a digit', 'el lote qw24 y el 3xq'],
    ['a product with a capital inside', 'en LinkedIn y en el iPhone'],
    ['a name inside a sentence', 'cerramos la planta de Villamorán con Zuriñe Goikoetxea'],
    ['that name at the beginning of another', 'Ayer fui a Villamorán. Villamorán es otra.'],
    ['words of another language in a row', 'el famoso time to market de siempre'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([])
  })
  it('all of a text in a language without a dictionary', () => {
    expect(found('Les délais étaient inacceptables.', 'fr')).toEqual([])
  })
  it('but not a slip with the capital of its sentence', () => {
    expect(found('Publicacion nueva.')).toEqual(['Publicacion'])
  })
})

describe('a text in two languages', () => {
  it('is checked sentence by sentence, each in its own', () => {
    const text =
      'Hoy hemos cerrado la línea. The date comes before the reason, and people recieve it late. Ya está dicho.'
    expect(any.check(text, 'es')).toEqual([expect.objectContaining({ word: 'recieve', language: 'en' })])
  })
})

describe('places', () => {
  it('are those of the text itself, whatever stands before', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('hola', '🙂', '\n\n', 'publicasion', '«', ' ', 'é')), (parts) => {
        const text = parts.join(' ')
        for (const { word, start, end } of any.check(text, 'es')) expect(text.slice(start, end)).toBe(word)
      }),
    )
  })
  it('come out the same in portions and at once', () => {
    const text = 'Una publicasion.\n\nOtra publicasion más.\n\n'.repeat(200)
    const task = any.begin(text, 'es')
    let portions = 0
    for (;;) {
      const result = task.run(100)
      if (result !== null) {
        expect(result).toEqual(any.check(text, 'es'))
        break
      }
      portions += 1
    }
    expect(portions).toBeGreaterThan(20)
  })
})

describe('what is proposed', () => {
  it.each([
    ['publicacion', 'publicación'],
    ['publicasion', 'publicación'],
    ['haver', 'haber'],
    ['qeu', 'que'],
    ['porfavor', 'por favor'],
    ['computadroa', 'computadora'],
    ['nesecitamos', 'necesitamos'],
    ['espanol', 'español'],
    ['conosco', 'conozco'],
    ['enbio', 'envío'],
    ['madrid', 'Madrid'],
    ['tetxo', 'texto'],
    ['Reunion', 'Reunión'],
  ])('first for %s is %s', (slip, meant) => {
    expect(first(slip)).toBe(meant)
  })
  it.each([
    ['recieve', 'receive'],
    ['definately', 'definitely'],
    ['teh', 'the'],
    ['acheive', 'achieve'],
    ['colaegues', 'colleagues'],
    ['seperate', 'separate'],
    ['alot', 'a lot'],
    ['becuase', 'because'],
    ['wierd', 'weird'],
    ['acommodate', 'accommodate'],
  ])('first for %s in English is %s', (slip, meant) => {
    expect(first(slip, 'en')).toBe(meant)
  })
  it('is at most five words, each of them right', () => {
    for (const slip of ['ayi', 'travez', 'ezquina', 'xqzwk', 'ablar']) {
      const words = any.suggest(slip, 'es')
      expect(words.length).toBeLessThanOrEqual(5)
      for (const word of words) expect(found(`y ${word}`)).toEqual([])
    }
  })
  it('does not take long, even for what is no word at all', () => {
    const before = performance.now()
    any.suggest('aaaaabbbbbcccccdddddeeeeefffff', 'es')
    any.suggest('x'.repeat(5_000), 'es')
    expect(performance.now() - before).toBeLessThan(2_000)
  })
})

describe('the distance of two words', () => {
  it.each([
    ['casa', 'casa', 0],
    ['casa', 'caas', 1],
    ['casa', 'cas', 1],
    ['casa', 'cosas', 2],
    ['casa', 'perro', 3],
  ])('%s and %s: %i', (a, b, expected) => {
    expect(distance(a, b, 2)).toBe(expected)
  })
  it('is the same both ways', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
    fc.assert(fc.property(word, word, (a, b) => distance(a, b, 3) === distance(b, a, 3)))
  })
})

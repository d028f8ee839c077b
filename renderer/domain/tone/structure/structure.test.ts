import { describe, expect, it } from 'vitest'
import { engine } from '../testing/engine.ts'

const find = (text: string, language: string, category: string) =>
  engine
    .analyze(text, { language })
    .hints.filter((hint) => hint.category === category)
    .map(({ quote }) => quote)

describe('shouting', () => {
  it.each([
    ['ESTO ES IMPORTANTE para todos.', 'ESTO ES IMPORTANTE'],
    ['No lo haremos NUNCA.', 'NUNCA'],
    ['Gracias!!!', '!!!'],
    ['¿De verdad??', '??'],
    ['Muchas graciasss', 'graciasss'],
  ])('finds it in Spanish: %s', (text, quote) => {
    expect(find(text, 'es', 'shouting')).toEqual([quote])
  })

  it.each([
    ['THIS IS A HUGE DEAL for us.', 'THIS IS A HUGE DEAL'],
    ['We will NEVER sell.', 'NEVER'],
    ['So happy!!', '!!'],
    ['We are sooo glad.', 'sooo'],
  ])('finds it in English: %s', (text, quote) => {
    expect(find(text, 'en', 'shouting')).toEqual([quote])
  })

  it.each([
    'IBM, SAP y la ONU estarán en el CES.',
    'El BANCO SANTANDER cotiza como SAN; $TSLA no.',
    'María GARCÍA LÓPEZ, del INSTITUTO NACIONAL DE ESTADÍSTICA.',
    '¡Gracias! ¿Vienes?',
    '¡¿Cómo?!',
    'El capítulo III y el VIII, en www.example.org',
    'La nota AAA de la deuda.',
    'El lema «NUNCA MÁS» sigue en la pared.',
    'Hmmm. Brrr.',
  ])('leaves alone: %s', (text) => {
    expect(find(text, 'es', 'shouting')).toEqual([])
  })

  it('lowers a run with a capital where the sentence begins', () => {
    const { hints } = engine.analyze('ESTO ES IMPORTANTE. Y es MUY IMPORTANTE.', { language: 'es' })
    expect(hints.map(({ suggestions }) => suggestions[0])).toEqual(['Esto es importante', 'muy importante'])
  })
})

describe('long sentences', () => {
  const words = (count: number, word: string) => Array.from({ length: count }, () => word).join(' ')

  it.each([
    ['en', 35],
    ['es', 40],
  ])('in %s begin after %i words', (language, limit) => {
    expect(find(`${words(limit, 'pan')}.`, language, 'long-sentence')).toEqual([])
    expect(find(`${words(limit + 1, 'pan')}.`, language, 'long-sentence')).toHaveLength(1)
  })

  it('are no lists', () => {
    const list = Array.from({ length: 14 }, () => 'harina de trigo duro').join(', ')
    expect(find(`Compramos ${list}.`, 'es', 'long-sentence')).toEqual([])
    const items = Array.from({ length: 4 }, () => words(12, 'pan')).join('; ')
    expect(find(`${items}.`, 'es', 'long-sentence')).toEqual([])
  })

  it('count a hyphenated word once and a link not at all', () => {
    expect(
      find(`${words(34, 'bread')} world-class https://example.org/a/b/c.`, 'en', 'long-sentence'),
    ).toEqual([])
  })
})

describe('agentless passives and reflexives', () => {
  it.each([
    ['en', 'Along the way, mistakes were made.', 'mistakes were made'],
    ['en', 'The warning signals had been ignored.', 'warning signals had been ignored'],
    ['es', 'Se produjeron incidencias en el servicio.', 'Se produjeron incidencias'],
    ['es', 'Los errores que se cometieron ya son pasado.', 'errores que se cometieron'],
    ['es', 'Se han producido algunos fallos.', 'Se han producido algunos fallos'],
  ])('%s: finds %s', (language, text, quote) => {
    expect(find(text, language, 'evasive')).toEqual([quote])
  })

  it.each([
    ['en', 'Mistakes were made by me.'],
    ['en', 'Mistakes were made, and I am responsible for them.'],
    ['en', 'The mistakes I made were three.'],
    ['es', 'Se cometieron errores y los cometí yo.'],
    ['es', 'Se produjeron errores por un descuido de mi equipo.'],
    ['es', 'Se registraron 14 incidencias en marzo.'],
    ['es', 'Se produjo un terremoto.'],
    ['es', 'Cuando se cometen errores, se aprende.'],
    ['es', '¿Se cometieron errores?'],
  ])('%s: leaves alone %s', (language, text) => {
    expect(find(text, language, 'evasive')).toEqual([])
  })
})

describe('clutter', () => {
  it('begins with the fourth emoji and the fourth hashtag', () => {
    expect(find('Gracias 😀😀😀 #uno #dos #tres', 'es', 'clutter')).toEqual([])
    expect(find('Gracias 😀😀😀😀', 'es', 'clutter')).toEqual(['😀😀😀😀'])
    expect(find('Gracias\n\n#uno #dos #tres #cuatro', 'es', 'clutter')).toEqual(['#uno #dos #tres #cuatro'])
  })

  it('sees a family or a skin tone as one emoji', () => {
    expect(find('👩‍💻👩‍👩‍👧👍🏽', 'es', 'clutter')).toEqual([])
  })

  it('begins with the fifth mention', () => {
    expect(find('@a1 @b2 @c3 @d4', 'es', 'clutter')).toEqual([])
    expect(find('@a1 @b2 @c3 @d4 @e5', 'es', 'clutter')).toEqual(['@a1 @b2 @c3 @d4 @e5'])
  })

  it('counts over the paragraphs of the whole post', () => {
    expect(find('Uno 😀\n\ndos 😀\n\ntres 😀\n\ncuatro 🎉', 'es', 'clutter')).toEqual(['🎉'])
  })
})

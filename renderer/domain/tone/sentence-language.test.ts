import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { engine } from './testing/engine.ts'

const told = (text: string, language: string) =>
  engine
    .analyze(text, { language })
    .hints.filter(({ ruleId }) => !ruleId.startsWith('model/'))
    .map((hint) => `${hint.language} ${hint.category}: ${hint.quote}`)

describe('mixed text', () => {
  it('judges an English sentence inside Spanish prose by the English rules, and the reverse', () => {
    const text =
      'Hoy abrimos la planta de Soria. We will leverage our network. Queremos poner en valor el oficio.'
    const expected = ['en jargon: leverage', 'es jargon: poner en valor']
    for (const language of ['es', 'en', 'auto']) expect(told(text, language)).toEqual(expected)
  })

  it('goes by strong evidence against the language of the settings, and by that language without any', () => {
    expect(told('Queremos poner en valor el trabajo de todos.', 'en')).toEqual(['es jargon: poner en valor'])
    expect(told('Synergies!', 'es')).toEqual([])
  })

  it.each([
    ['es', 'Presentamos en The Body Shop de Madrid el plan para los próximos años.'],
    ['es', 'Nuestro lema es de 1961: «We are the champions».'],
    ['es', 'La app se llama Do It Now y la han hecho dos personas de Jaén.'],
    ['en', 'Our office in Los Ángeles opens on the first of May, and we are glad.'],
    ['en', 'José and María look after the shop in La Mancha.'],
  ])('keeps names and borrowed words in the language around them (%s): %s', (language, text) => {
    const { hints } = engine.analyze(text, { language })
    expect(hints.map((hint) => hint.quote)).toEqual([])
  })

  it('counts the words of a long sentence by its own language', () => {
    const long = `We said that ${'the river and the road are open and '.repeat(4)}we all know it.`
    const found = engine.analyze(`Hoy ha llovido mucho en la comarca. ${long}`, { language: 'es' }).hints
    expect(found.find(({ category }) => category === 'long-sentence')?.params['limit']).toBe(35)
  })

  it('does not judge a language without a pack by another', () => {
    expect(told('We will leverage synergies and the rest of it.', 'fr')).toEqual([])
  })

  it('gives the same in a session as over the whole text', () => {
    const sentences = fc.constantFrom(
      'Te esperamos el jueves.',
      'Traiga su carné.',
      'We will leverage our network.',
      'Queremos poner en valor el oficio.',
      'We have opened our third shop, and we hired nine people for it this year.',
      'Hemos abierto la tercera tienda y hemos contratado a nueve personas este año.',
      'Nuestro cliente Oria pagó 310.000 euros.',
      '\n\n',
      'Notice is hereby given, lol.',
    )
    fc.assert(
      fc.property(
        fc.array(sentences, { maxLength: 9 }),
        fc.array(sentences, { maxLength: 9 }),
        (one, other) => {
          const session = engine.createSession()
          for (const text of [one.join(' '), other.join(' '), one.join(' ')])
            for (const language of ['es', 'auto'])
              expect(session.analyze(text, { language })).toEqual(engine.analyze(text, { language }))
        },
      ),
      { numRuns: 80 },
    )
  })
})

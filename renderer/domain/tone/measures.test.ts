import { describe, expect, it } from 'vitest'
import { countSyllables } from './syllables.ts'
import { engine } from './testing/engine.ts'

const metrics = (text: string, language: string) => engine.analyze(text, { language }).metrics
const profile = (text: string, language: string) => engine.analyze(text, { language }).profile

describe('metrics', () => {
  it('count words and sentences as a reader would', () => {
    expect(metrics('El Sr. Pérez llegó a las 10.30 h. ¿Y usted?', 'es')).toMatchObject({
      words: 10,
      sentences: 2,
    })
    expect(metrics('Dr. Ng, from St. Ives, has a world-class oven. Really!', 'en')).toMatchObject({
      words: 10,
      sentences: 2,
    })
  })

  it('give no reading ease to a text without words', () => {
    expect(metrics('', 'es')).toMatchObject({
      words: 0,
      readingEase: null,
      readingBand: null,
      hintsPer100Words: 0,
    })
    expect(metrics('… !', 'en')).toMatchObject({ words: 0, readingEase: null })
  })

  it('follow Flesch: 206.835 - 84.6 syllables a word - 1.015 words a sentence', () => {
    // Six words of one syllable in one sentence.
    expect(metrics('The cat sat on the mat.', 'en').readingEase).toBe(100)
    // Four words, ten syllables: 206.835 - 211.5 - 4.06 falls below the scale.
    expect(metrics('Organisational responsibility necessitates communication.', 'en').readingEase).toBe(0)
    // Five words, seven syllables: 206.835 - 84.6 * 1.4 - 5.075
    expect(metrics('The baker sold seven rolls.', 'en').readingEase).toBe(83.3)
  })

  it('follow Fernández-Huerta, and take the band of INFLESZ from Szigriszt', () => {
    // Cinco palabras, once sílabas: 206,84 - 60 * 2,2 - 1,02 * 5; Szigriszt 206,835 - 62,3 * 2,2 - 5 = 64,8.
    expect(metrics('El panadero vende siete panes.', 'es')).toMatchObject({
      readingEase: 69.7,
      readingBand: 'normal',
    })
  })

  it.each([
    ['línea', 3],
    ['cuajada', 3],
    ['guerra', 2],
    ['pingüino', 3],
    ['oír', 2],
    ['leer', 2],
    ['queso', 2],
    ['ciudad', 2],
    ['hoy', 1],
    ['veintidós', 3],
  ])('count the syllables of %s as %i', (word, count) => {
    expect(countSyllables(word, 'es')).toBe(count)
  })

  it('give hints per hundred words', () => {
    expect(metrics('Hay que poner en valor el oficio de pan.', 'es').hintsPer100Words).toBeCloseTo(100 / 9, 1)
  })
})

describe('the profile', () => {
  it('is flat without evidence', () => {
    for (const { value, words } of Object.values(profile('Pan.', 'es')))
      expect([value, words]).toEqual([0, []])
  })

  it.each([
    [
      'iWe',
      'es',
      'Yo lo conté tarde y me equivoqué.',
      'Lo contamos tarde: nuestro equipo y nosotros nos equivocamos.',
    ],
    ['iWe', 'en', 'I told them late, and I was wrong.', 'We told them late, and our team and we were wrong.'],
    [
      'warmFormal',
      'es',
      'Hola, gracias y un abrazo a la familia.',
      'Asimismo, la entidad procedió a efectuar el abono correspondiente.',
    ],
    [
      'warmFormal',
      'en',
      'Hi folks, thanks and love to the family.',
      'Furthermore, the entity shall hereby commence accordingly.',
    ],
    [
      'cautiousBlunt',
      'es',
      'Quizá, probablemente, creo que podría ser.',
      'Es falso. Nunca. Es una mentira inaceptable.',
    ],
    [
      'cautiousBlunt',
      'en',
      'Perhaps it might probably be so, I think.',
      'It is false. Never. It is unacceptable, and a lie.',
    ],
    [
      'concreteAbstract',
      'es',
      'El lunes, tres camiones y 40 litros.',
      'La visión integral y la estrategia de transformación.',
    ],
    [
      'concreteAbstract',
      'en',
      'On Monday, three trucks and 40 pounds.',
      'The holistic vision and strategic transformation.',
    ],
  ] as const)('places %s in %s', (axis, language, first, second) => {
    expect(profile(first, language)[axis].value).toBeLessThan(-0.2)
    expect(profile(second, language)[axis].value).toBeGreaterThan(0.2)
  })

  it('names the words that moved it, strongest first', () => {
    const { words } = profile('Gracias, gracias y un abrazo.', 'es').warmFormal
    expect(words.map(({ word, count }) => [word, count])).toEqual([
      ['gracias', 2],
      ['abrazo', 1],
    ])
  })

  it('does not listen to quotations', () => {
    expect(profile('Escribió «yo, yo, yo, mi, mis».', 'es').iWe.value).toBe(0)
  })
})

import { describe, expect, it } from 'vitest'
import { english } from './inflect/en.ts'
import { spanish } from './inflect/es.ts'
import { tagMatches } from './inflect/types.ts'
import { readPattern } from './pattern.ts'
import { engine } from './testing/engine.ts'

const form = (lemma: string, tag: string) =>
  spanish.verb(lemma).find((candidate) => candidate.tag === tag)?.text

describe('Spanish verbs', () => {
  it.each([
    ['poner', 'ind.pret.1p', 'pusimos'],
    ['poner', 'sub.pres.3s', 'ponga'],
    ['destacar', 'ind.pret.1s', 'destaqué'],
    ['apostar', 'ind.pres.3p', 'apuestan'],
    ['sentir', 'ind.pret.3s', 'sintió'],
    ['sentir', 'sub.pres.1p', 'sintamos'],
    ['producir', 'ind.pret.3p', 'produjeron'],
    ['empezar', 'sub.pres.1s', 'empiece'],
    ['seguir', 'ind.pres.1s', 'sigo'],
    ['construir', 'ger', 'construyendo'],
    ['ampliar', 'ind.pres.3s', 'amplía'],
    ['tener', 'ind.fut.1p', 'tendremos'],
    ['hacer', 'sub.past.1p', 'hiciéramos'],
    ['decir', 'part.f.p', 'dichas'],
    ['poner', 'ger.+la', 'poniéndola'],
  ])('%s, %s: %s', (lemma, tag, expected) => {
    expect(form(lemma, tag)).toBe(expected)
  })

  it('are chosen by person and tense', () => {
    expect(tagMatches('ind.pres.1p', '1.pres')).toBe(true)
    expect(tagMatches('ind.pres.3p', '1.pres')).toBe(false)
    expect(tagMatches('sub.past.1s', '1s')).toBe(true)
    expect(tagMatches('inf', '')).toBe(true)
  })
})

describe('nouns and adjectives', () => {
  it('take gender and number in Spanish', () => {
    const forms = (lemma: string) => spanish.noun(lemma).map(({ text }) => text)
    expect(forms('disruptivo')).toEqual(['disruptivo', 'disruptiva', 'disruptivos', 'disruptivas'])
    expect(forms('solución')).toEqual(['solución', 'soluciones'])
    expect(forms('vez')).toEqual(['vez', 'veces'])
  })

  it('take number in English', () => {
    expect(english.noun('synergy').map(({ text }) => text)).toEqual(['synergy', 'synergies'])
  })
})

describe('English verbs', () => {
  it.each([
    ['leverage', ['leverage', 'leverages', 'leveraging', 'leveraged', 'leveraged']],
    ['commit', ['commit', 'commits', 'committing', 'committed', 'committed']],
    ['apply', ['apply', 'applies', 'applying', 'applied', 'applied']],
    ['take', ['take', 'takes', 'taking', 'took', 'taken']],
    ['agree', ['agree', 'agrees', 'agreeing', 'agreed', 'agreed']],
  ])('%s', (lemma, forms) => {
    expect(english.verb(lemma).map(({ text }) => text)).toEqual(forms)
  })
})

describe('patterns', () => {
  it('stand for every choice of alternatives, options and gaps', () => {
    expect(readPattern('a [b] *0-1 (c d|e)')).toHaveLength(2 * 2 * 2)
    // Alternatives of one word stay one element.
    expect(readPattern('(a|b|c) (d|e)')).toHaveLength(1)
  })

  it('mark the part a hint covers', () => {
    const [sequence] = readPattern('^ a {b c} d $')
    expect(sequence).toMatchObject({ spanStart: 1, spanEnd: 3, atStart: true, atEnd: true })
  })

  it.each(['(a|b', 'a)', '', '* a'])('refuse %j', (pattern) => {
    expect(() => readPattern(pattern)).toThrow(/pattern/)
  })
})

describe('the language of a text', () => {
  it.each([
    ['Hoy hemos firmado el acuerdo con los ganaderos.', 'es'],
    ['Today we signed the agreement with the farmers.', 'en'],
    ['Gracias por venir, Marta.', 'es'],
    ['Thank you for coming, Marta.', 'en'],
    ['El feedback del workshop fue bueno, y el roadmap está en la web.', 'es'],
  ])('%s is %s', (text, language) => {
    expect(engine.analyze(text, { language: 'auto' }).language).toBe(language)
  })

  it('lets a short paragraph go with the rest', () => {
    const { hints } = engine.analyze(
      'We opened the new line this morning and the team is proud.\n\nWorld-class!',
      { language: 'auto' },
    )
    expect(hints.map(({ quote, language }) => [quote, language])).toEqual([['World-class', 'en']])
  })
})

import { describe, expect, it } from 'vitest'
import { engine } from '../testing/engine.ts'
import { carriers, personCarriers, telephoneCarriers } from './carrier-sentences.ts'
import { handWrittenLookAlikes } from './hand-written-look-alikes.ts'
import { generatedLookAlikes } from './look-alikes.ts'
import { phoneForms } from './phone-forms.ts'
import { type Seeded, seeded } from './seeded.ts'
import type { Written } from './valid-numbers.ts'
import {
  ibanCountries,
  writtenCard,
  writtenCif,
  writtenDni,
  writtenEmail,
  writtenIban,
  writtenNie,
  writtenSsn,
} from './valid-numbers.ts'

const LANGUAGES = ['es', 'en']
const PRIVATE = new Set(['email', 'iban', 'card', 'id', 'phone'].map((kind) => `confidential/${kind}`))

const found = (text: string, language: string): string[] =>
  engine
    .analyze(text, { language })
    .hints.filter(({ ruleId }) => PRIVATE.has(ruleId))
    .map(({ quote }) => quote)

interface Case {
  readonly language: string
  readonly text: string
  readonly number: string
}

const casesOf = (
  random: Seeded,
  count: number,
  make: () => string,
  sentences: Readonly<Record<string, readonly string[]>>,
): Case[] =>
  Array.from({ length: count }, (_, at) => {
    const language = LANGUAGES[at % LANGUAGES.length] ?? 'es'
    const number = make()
    return { language, number, text: random.pick(sentences[language] ?? []).replace('{}', () => number) }
  })

/** Found means: exactly the number is marked, no more and no less, and nothing else is. */
const missedOf = (cases: readonly Case[]): Case[] =>
  cases.filter(({ language, text, number }) => found(text, language).join('|') !== number)

const few = (cases: readonly Case[]): string =>
  cases
    .slice(0, 12)
    .map(({ text }) => text)
    .join('\n')

const kinds: Readonly<Record<Written['kind'], (random: Seeded) => Written>> = {
  iban: (random) => writtenIban(random, random.pick(ibanCountries)),
  card: writtenCard,
  dni: writtenDni,
  nie: writtenNie,
  cif: writtenCif,
  ssn: writtenSsn,
  email: writtenEmail,
}

describe('valid private numbers, made by rule', () => {
  it.each(Object.entries(kinds))('of kind %s are found 99 times in 100', (kind, write) => {
    const random = seeded(kind.length * 7919 + kind.charCodeAt(0))
    const cases = casesOf(random, 600, () => write(random).text, carriers[kind] ?? {})
    const missed = missedOf(cases)
    expect(missed.length <= cases.length * 0.01 ? '' : few(missed)).toBe('')
  })

  it.each(ibanCountries)('include the accounts of %s', (country) => {
    const random = seeded(country.charCodeAt(0) * 256 + country.charCodeAt(1))
    const cases = casesOf(random, 40, () => writtenIban(random, country).text, carriers['iban'] ?? {})
    expect(few(missedOf(cases))).toBe('')
  })
})

describe('telephones, written as people of each country write them', () => {
  it.each(Object.entries(phoneForms))('of %s are found nine times in ten', (country, { bare, labelled }) => {
    const random = seeded(country.charCodeAt(0) * 31 + country.charCodeAt(1) * 977)
    const withLabel = casesOf(
      random,
      120,
      () => random.fill(random.pick([...bare, ...labelled])),
      telephoneCarriers,
    )
    const byPerson = casesOf(random, 40, () => random.fill(random.pick(bare)), personCarriers)
    const cases = [...withLabel, ...byPerson]
    const missed = missedOf(cases)
    expect(missed.length <= cases.length * 0.1 ? '' : few(missed)).toBe('')
  })
})

describe('numbers that are nobody’s', () => {
  it('are left alone whatever their digits', () => {
    const all = generatedLookAlikes(seeded(20_261_121), 6)
    expect(all.length).toBeGreaterThanOrEqual(500)
    const taken = all.filter(({ language, text }) => found(text, language).length > 0)
    expect(taken.map(({ text }) => text)).toEqual([])
  })

  it.each(LANGUAGES)('are left alone as people write them in %s', (language) => {
    const sentences = handWrittenLookAlikes[language] ?? []
    expect(sentences.length).toBeGreaterThanOrEqual(60)
    expect(sentences.filter((text) => found(text, language).length > 0)).toEqual([])
  })
})

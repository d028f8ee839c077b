import { readFileSync } from 'node:fs'
import path from 'node:path'
import nspell from 'nspell'
import { describe, expect, it } from 'vitest'
import { createDictionary, type Dictionary } from './dictionary.ts'

const modules = path.resolve(import.meta.dirname, '..', '..', '..', 'node_modules')
const read = (name: string, kind: 'aff' | 'dic') =>
  readFileSync(path.join(modules, `dictionary-${name}`, `index.${kind}`), 'utf8')
const files = (name: string) => ({ affixes: read(name, 'aff'), words: [read(name, 'dic')] })

/** A dictionary of a few lines, for one rule at a time. */
const small = (affixes: string, words: string): Dictionary => createDictionary({ affixes, words: [words] })

describe('affix rules, as hunspell(5) describes them', () => {
  it('make words of a stem by taking off and putting on, where the condition holds', () => {
    const { has } = small('SFX S Y 2\nSFX S 0 s [aeo]\nSFX S z ces z', '2\ncasa/S\nvez/S')
    expect(['casa', 'casas', 'vez', 'veces'].map(has)).toEqual([true, true, true, true])
    expect(['vezs', 'casaes', 'vece', 'cas', ''].map(has)).toEqual([false, false, false, false, false])
  })
  it('make a second word of the first where its rule says so', () => {
    const { has } = small('SFX A Y 1\nSFX A r ción/S ar\nSFX S Y 1\nSFX S ón ones ón', 'crear/A')
    expect(['creación', 'creaciones'].map(has)).toEqual([true, true])
    expect(has('crears')).toBe(false)
  })
  it('let a prefix and a suffix meet only where both allow it', () => {
    const rules = (crosses: 'Y' | 'N') => `PFX R ${crosses} 1\nPFX R 0 re .\nSFX S Y 1\nSFX S 0 s .`
    expect(small(rules('Y'), 'toma/RS').has('retomas')).toBe(true)
    expect(small(rules('N'), 'toma/RS').has('retomas')).toBe(false)
    expect(small(rules('N'), 'toma/RS').has('retoma')).toBe(true)
    expect(small(rules('Y'), 'toma/S').has('retomas')).toBe(false)
  })
  it('do not mix the flags of two homonyms', () => {
    const { has } = small('PFX R Y 1\nPFX R 0 re .\nSFX S Y 1\nSFX S 0 s .', 'vino/S\nvino/R')
    expect(['vinos', 'revino'].map(has)).toEqual([true, true])
    expect(has('revinos')).toBe(false)
  })
  it('never take a whole stem away', () => {
    expect(small('SFX E Y 1\nSFX E errar ierro errar', 'errar/E').has('ierro')).toBe(false)
  })
  it('know words that are right and not to be proposed, and parts that are no words', () => {
    const { has, mayPropose } = small('NOSUGGEST !\nONLYINCOMPOUND c', 'damn/!\n1th/c')
    expect([has('damn'), mayPropose('damn'), has('1th')]).toEqual([true, false, false])
  })
  it('are refused where they would be half understood', () => {
    expect(() => small('FLAG long', '')).toThrow(/flags/)
    expect(() => small('CIRCUMFIX X', '')).toThrow(/CIRCUMFIX/)
  })
})

describe.each(['en', 'es'])('the bundled dictionary of %s', (name) => {
  const dictionary = createDictionary(files(name))
  // Another reader of the same files, which writes every word out: slow and large, but independent of ours.
  const written = nspell(Buffer.from(read(name, 'aff')), Buffer.from(read(name, 'dic')))
  const words = Object.keys(written.data).filter((word) => /^[\p{L}']+$/u.test(word))

  it('has every word that writing it out makes, but for stems taken away whole', () => {
    const missed = words.filter((word) => !dictionary.has(word))
    expect(words.length).toBeGreaterThan(100_000)
    expect(missed.filter((word) => !/^(?:ierr|échal)/.test(word))).toEqual([])
  })
  it('has no other word: a changed letter is right exactly where it is in the list', () => {
    const known = new Set(words)
    const letters = 'aeirlnsíó'
    const wrong = words
      .filter((_, at) => at % 13 === 0)
      .map((word, at) => {
        const where = at % word.length
        return word.slice(0, where) + letters.charAt(at % letters.length) + word.slice(where + 1)
      })
      .filter((word) => dictionary.has(word) && !known.has(word))
    expect(wrong).toEqual([])
  })
})

describe('its cost', () => {
  it('is a fraction of a second to load, and no written-out list', () => {
    const before = performance.now()
    const dictionary = createDictionary(files('es'))
    // 50 ms on two slow cores when alone; writing the words out takes a second and 100 MB.
    expect(performance.now() - before).toBeLessThan(1_500)
    expect(dictionary.stems.size).toBeLessThan(60_000)
    expect(dictionary.has('contestaríamos')).toBe(true)
  })
})

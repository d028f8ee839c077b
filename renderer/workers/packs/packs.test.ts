import { describe, expect, it } from 'vitest'
import { packs } from '../../domain/tone/testing/engine.ts'
import { loadPack, packLanguages } from './load.ts'

describe('the packs of the app', () => {
  it('are those whose data lies in assets/tone', () => {
    expect([...packLanguages].toSorted()).toEqual(packs.map(({ language }) => language).toSorted())
  })

  it.each(packs.map(({ language }) => language))('hold every rule of %s', async (language) => {
    const shipped = await loadPack(language)
    const ids = (pack: typeof shipped) => pack?.rules.map(({ ruleId }) => ruleId).toSorted()
    expect(ids(shipped)).toEqual(ids(packs.find((pack) => pack.language === language) ?? null))
  })

  it('are none for a language without rules, nor for a name of the object itself', async () => {
    expect(await loadPack('fr')).toBeNull()
    expect(await loadPack('constructor')).toBeNull()
  })
})

import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createEngine } from '../../renderer/domain/tone/engine.ts'
import type { Pack } from '../../renderer/domain/tone/pack.ts'
import { loadPack, packLanguages } from '../../renderer/workers/packs/load.ts'
import { shippedModule, shippedPack } from './ship-pack.ts'

const sourceOf = async (language: string): Promise<Pack> => {
  const pack = await loadPack(language)
  if (pack === null) throw new Error(`no pack of ${language}`)
  return pack
}

/** As the app reads it: through the text of the module. */
const shippedOf = async (language: string): Promise<Pack> => {
  const module = await shippedModule(language)
  const text = /^export const pack = JSON\.parse\((.*)\)\n$/s.exec(module)?.[1] ?? ''
  return JSON.parse(JSON.parse(text) as string) as Pack
}

describe.each(packLanguages)('the shipped pack of %s', (language) => {
  it('finds the same as its source in every example of the rules', async () => {
    const source = await sourceOf(language)
    const [own, shipped] = [createEngine([source]), createEngine([await shippedOf(language)])]
    expect(shipped.version).toBe(own.version)
    const texts = source.rules
      .flatMap(({ yes, no }) => [...yes, ...no])
      .map((text) => text.replace(/\[\[|\]\]/g, ''))
    expect(texts.length).toBeGreaterThan(1_500)
    for (const text of texts) {
      expect(shipped.analyze(text, { language })).toEqual(own.analyze(text, { language }))
    }
  })

  it('carries no example, and nothing that would have to be made at the start', async () => {
    const { rules, prepared } = await shippedPack(language)
    expect(rules.flatMap(({ yes, no }) => [...yes, ...no])).toEqual([])
    expect(prepared?.gates.length).toBeGreaterThan(50)
  })

  it('packs its rules to less than 150 kB and its model to less than 250 kB', async () => {
    const { model, ...rules } = await shippedPack(language)
    expect(gzipSync(JSON.stringify(rules)).length).toBeLessThan(150_000)
    expect(gzipSync(JSON.stringify(model)).length).toBeLessThan(250_000)
  })
})

describe('a shipped pack', () => {
  it('is none for a language without rules', async () => {
    await expect(shippedPack('fr')).rejects.toThrow('no tone pack for fr')
  })
})

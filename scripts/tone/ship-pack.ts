// The packs of the tone engine as the app ships them: without the examples, and with everything prepared that
// takes time to make.

import { prepare } from '../../renderer/domain/tone/prepare.ts'
import type { Pack } from '../../renderer/domain/tone/pack.ts'
import { loadPack } from '../../renderer/workers/packs/load.ts'

/** Throws for a language without a pack. */
export async function shippedPack(language: string): Promise<Pack> {
  const pack = await loadPack(language)
  if (pack === null) throw new Error(`There is no tone pack for ${language}.`)
  const rules = pack.rules.map((rule) => ({ ...rule, yes: [], no: [] }))
  return { ...pack, rules, prepared: prepare(pack) }
}

/** The module that stands in for `renderer/workers/packs/<language>.ts` in a build. */
export async function shippedModule(language: string): Promise<string> {
  const json = JSON.stringify(await shippedPack(language)).replace(
    // One such character would double the memory of the whole string, and the time to read it.
    /[\u0100-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  // A string for JSON.parse is read several times faster than the same as an expression.
  return `export const pack = JSON.parse(${JSON.stringify(json)})\n`
}

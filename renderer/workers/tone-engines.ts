import { createEngine } from '../domain/tone/engine.ts'
import type { Pack } from '../domain/tone/pack.ts'
import type { Language, LanguageRequest, ToneEngine } from '../domain/tone/types.ts'
import { loadPack, packLanguages } from './packs/load.ts'

/** Loads rule data as languages are met. `auto` needs all of them. */
export interface ToneEngines {
  /** An engine for a request of that language; rejects when rule data cannot be loaded. */
  readonly engineFor: (language: LanguageRequest) => Promise<ToneEngine>
}

export const createToneEngines = (
  load: (language: Language) => Promise<Pack | null> = loadPack,
): ToneEngines => {
  const engines = new Map<LanguageRequest, Promise<ToneEngine>>()
  const build = async (language: LanguageRequest): Promise<ToneEngine> => {
    const wanted = language === 'auto' ? packLanguages : [language]
    const packs = await Promise.all(wanted.map(load))
    return createEngine(packs.filter((pack) => pack !== null))
  }
  return {
    engineFor: (language) => {
      const known = engines.get(language)
      if (known !== undefined) return known
      const made = build(language)
      engines.set(language, made)
      // A failed load is tried again by the next request, instead of failing for ever.
      made.catch(() => engines.delete(language))
      return made
    },
  }
}

import type { Pack } from '../../domain/tone/pack.ts'
import type { Language } from '../../domain/tone/types.ts'

/** The languages that have rule data, each loaded when a text of that language is first met. */
const loaders: Readonly<Record<Language, () => Promise<{ readonly pack: Pack }>>> = {
  es: () => import('./es.ts'),
  en: () => import('./en.ts'),
}

export const packLanguages: readonly Language[] = Object.keys(loaders)

/** The pack of a language, or null for a language that has none. */
export const loadPack = async (language: Language): Promise<Pack | null> => {
  const loader = Object.hasOwn(loaders, language) ? loaders[language] : undefined
  return loader === undefined ? null : (await loader()).pack
}

/** The bundled dictionaries as lexicons. Nothing is downloaded: the files are part of the app. */
import { createDictionary } from '../../domain/spelling/dictionary.ts'
import { createLexicon, type Language, type Lexicon } from '../../domain/spelling/lexicon.ts'
import { createSpeller, type Speller } from '../../domain/spelling/speller.ts'
import type { EnglishVariant } from '../spell-protocol.ts'

interface Files {
  readonly affixes: string
  readonly words: readonly string[]
  readonly own: string
  readonly common: string
}

const spanish = async (): Promise<Files> => (await import('./es.ts')).files
const english = async (): Promise<Files> => (await import('./en.ts')).files

const lexiconOf = (language: Language, { affixes, words, own, common }: Files): Lexicon =>
  createLexicon(
    language,
    words.map((list) => createDictionary({ affixes, words: [list, own] })),
    common.split('\n').filter((word) => word !== ''),
  )

/** `words` of English are American, then British; both are right unless one was chosen. */
const chosen = (files: Files, variant: EnglishVariant): Files => ({
  ...files,
  words: variant === 'any' ? files.words : files.words.slice(variant === 'us' ? 0 : 1).slice(0, 1),
})

export const loadSpeller = async (variant: EnglishVariant): Promise<Speller> => {
  const [es, en] = await Promise.all([spanish(), english()])
  return createSpeller(
    new Map([
      ['es', lexiconOf('es', es)],
      ['en', lexiconOf('en', chosen(en, variant))],
    ]),
  )
}

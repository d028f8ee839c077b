import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { createEngine } from '../engine.ts'
import { type LexiconData, type Pack, type RuleFileData, readPack } from '../pack.ts'
import type { ModelData } from '../model/model-data.ts'
import type { Hint } from '../types.ts'

const root = path.join(import.meta.dirname, '../../../../assets/tone')

const readJson = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'))

/** The folders with rules; others beside them hold models and the sets they are trained and judged on. */
const languages = ['es', 'en']

/** All files of rule data, relative to `assets/tone`. */
export const dataFiles: readonly string[] = languages
  .flatMap((language) => readdirSync(path.join(root, language)).map((file) => path.join(language, file)))
  .filter((file) => file.endsWith('.json'))
  .toSorted()

export const readDataFile = readJson

const isLexicon = (file: string) => path.basename(file) === 'lexicon.json'

const readShippedPack = (language: string): Pack => {
  const files = dataFiles.filter((file) => path.dirname(file) === language && !isLexicon(file))
  // The shape of the files is what rules.test.ts checks against the schema.
  const pack = readPack(
    language,
    files.map((file) => readJson(file) as RuleFileData),
    readJson(path.join(language, 'lexicon.json')) as LexiconData,
  )
  return { ...pack, model: readJson(path.join('models', `${language}.json`)) as ModelData }
}

/** The rule data in the repository, as the app loads it, and an engine over all of it, as on `auto`. */
export const packs: readonly Pack[] = languages.map(readShippedPack)
export const engine = createEngine(packs)

/** Hints in a form that is pleasant to compare: "absolute: No volverá a ocurrir." */
export const told = (hints: readonly Hint[]): string[] =>
  hints.map(({ category, quote }) => `${category}: ${quote}`)

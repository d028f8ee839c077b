/** The scenarios that came with the app. A broken file is left out and named; the others work. */
import freeReaders from '../../../assets/audience/free-readers.json'
import {
  type FreeAudience,
  freeAudienceSchema,
  type Scenario,
  scenarioSchema,
} from '../../domain/audience/scenario.ts'
import type { InterfaceLanguage } from '../../i18n/index.ts'

const files = import.meta.glob<unknown>('../../../assets/scenarios/*.json', {
  eager: true,
  import: 'default',
})

export type LoadedScenarios = { readonly scenarios: readonly Scenario[]; readonly broken: readonly string[] }

/** Reads and checks scenario data by file name. */
export function loadScenarios(data: Readonly<Record<string, unknown>>): LoadedScenarios {
  const scenarios: Scenario[] = []
  const broken: string[] = []
  for (const [path, content] of Object.entries(data)) {
    const parsed = scenarioSchema.safeParse(content)
    if (parsed.success) scenarios.push(parsed.data)
    else broken.push(path.split('/').at(-1) ?? path)
  }
  return { scenarios: scenarios.toSorted((a, b) => a.rung - b.rung || a.id.localeCompare(b.id)), broken }
}

export const { scenarios, broken: brokenScenarios } = loadScenarios(files)
export const freeAudience: FreeAudience = freeAudienceSchema.parse(freeReaders)

export const scenarioById = (id: string | undefined): Scenario | undefined =>
  scenarios.find((scenario) => scenario.id === id)

/** For the palette and Today. */
export const scenarioList = (
  language: InterfaceLanguage,
): readonly { readonly id: string; readonly title: string }[] =>
  scenarios.map((scenario) => ({ id: scenario.id, title: scenario.title[language] }))

/** One line about a scenario's case in the language of the draft: for the head of a draft that belongs to it. */
export function scenarioFacts(reference: { readonly id: string }, language: string): string | null {
  const scenario = scenarioById(reference.id)
  if (!scenario) return null
  return language.startsWith('es') ? scenario.task.es : scenario.task.en
}

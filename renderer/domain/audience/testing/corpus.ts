/** The scenarios of the repository as files, for tests. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.join(import.meta.dirname, '../../../../assets')
const folder = path.join(root, 'scenarios')
const exampleFolder = path.join(root, 'example-pack', 'scenarios')

const idsIn = (where: string): readonly string[] =>
  readdirSync(where, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()

export const scenarioIds = idsIn(folder)
/** Those of the example pack, held to the same. */
export const exampleIds = idsIn(exampleFolder)

/** The content of one file of a scenario. Throws an Error that names the file when it is absent or no JSON. */
export function readScenarioFile(id: string, name: 'card.json' | 'scenario.json' | 'samples.json'): unknown {
  const file = path.join(exampleIds.includes(id) ? exampleFolder : folder, id, name)
  if (!existsSync(file)) throw new Error(`assets/scenarios/${id}/${name} is missing`)
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(`assets/scenarios/${id}/${name} is no JSON: ${String(error)}`, { cause: error })
  }
}

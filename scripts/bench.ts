// Measures what the product promises. Each file in scripts/bench/ is one subject: it exports `name` and `run()`,
// which returns figures by their full name (`start.window.ms`).

import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { failWithSentence, printFigures, readCommandLine, say } from './command-line.mjs'

interface Bench {
  readonly name: string
  run(): Promise<Readonly<Record<string, number>>>
}

const folder = path.join(import.meta.dirname, 'bench')

const { values, json } = readCommandLine({
  usage: 'npm run bench -- [--only start,tone] [--json]',
  summary: 'Measures the app and prints figures, lower is better unless a name says otherwise.',
  options: { only: { type: 'string' } },
  notes: { only: 'subjects to measure, separated by commas' },
})

try {
  const benches = await chosenBenches(
    typeof values['only'] === 'string' ? values['only'].split(',') : undefined,
  )
  const figures: Record<string, number> = {}
  for (const bench of benches) {
    say(`── ${bench.name}`)
    const found = await bench.run()
    for (const [name, value] of Object.entries(found)) process.stdout.write(`${name}  ${value}\n`)
    Object.assign(figures, found)
  }
  if (json) printFigures(true, figures)
} catch (error) {
  if (json) printFigures(false, {})
  failWithSentence(error)
}

async function chosenBenches(only: readonly string[] | undefined): Promise<readonly Bench[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  const benches = await Promise.all(
    files
      .toSorted()
      .map(async (file) => (await import(pathToFileURL(path.join(folder, file)).href)) as Bench),
  )
  const unknown = (only ?? []).filter((name) => !benches.some((bench) => bench.name === name))
  if (unknown.length > 0) {
    throw new Error(
      `There is no bench ${unknown.join(', ')}. Subjects: ${benches.map(({ name }) => name).join(', ')}.`,
    )
  }
  return only === undefined ? benches : benches.filter((bench) => only.includes(bench.name))
}

// The start of our engine, in a process of its own: `node --expose-gc own.ts LANGUAGE PACK`, PACK being the module
// of the language's pack as the app ships it. Prints one JSON object: milliseconds of reading that data and
// building the engine, of the process from import to the first result, and megabytes that stay.

import process from 'node:process'
import { pathToFileURL } from 'node:url'
import type { Pack } from '../../../renderer/domain/tone/pack.ts'
import { textOf } from './texts.ts'

const collect = (globalThis as { gc?: () => void }).gc ?? (() => undefined)
const megabytes = (): number => {
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1_000_000
}

const [language = 'es', file = ''] = process.argv.slice(2)
const text = textOf(language, 280)
const rssBefore = process.memoryUsage().rss
const start = performance.now()
const { createEngine } = await import('../../../renderer/domain/tone/engine.ts')
const before = megabytes()
const loadStart = performance.now()
const { pack } = (await import(pathToFileURL(file).href)) as { readonly pack: Pack }
const engine = createEngine([pack])
const loadMs = performance.now() - loadStart
engine.analyze(text, { language })
const coldMs = performance.now() - start
const memoryMb = megabytes() - before
const rssMb = process.memoryUsage().rss / 1_000_000 - rssBefore / 1_000_000
process.stdout.write(`${JSON.stringify({ loadMs, coldMs, memoryMb, rssMb })}\n`)

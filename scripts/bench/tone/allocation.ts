// What a keystroke allocates: `node --expose-gc allocation.ts LANGUAGE CHARACTERS`. Prints one JSON object: the
// median of the bytes that one call of the session leaves to the collector, over many keystrokes in the middle of
// a text of that length.

import process from 'node:process'
import { createEngine } from '../../../renderer/domain/tone/engine.ts'
import { loadPack } from '../../../renderer/workers/packs/load.ts'
import { quantile, textOf } from './texts.ts'

const [language = 'es', characters = '3000'] = process.argv.slice(2)
const pack = await loadPack(language)
const session = createEngine(pack === null ? [] : [pack]).createSession()
const text = textOf(language, Number(characters))
const middle = Math.floor(text.length / 2)

/** The text after so many keystrokes: made flat beforehand, so that only the engine's work is counted. */
const typed = (strokes: number): string =>
  Buffer.from(`${text.slice(0, middle)}${'x'.repeat((strokes % 9) + 1)}${text.slice(middle)}`).toString()

const KEYSTROKES = 400
const WARM = 200
const bytes: number[] = []
for (let stroke = 0; stroke < WARM + KEYSTROKES; stroke += 1) {
  const next = typed(stroke)
  const before = process.memoryUsage().heapUsed
  session.analyze(next, { language })
  const grown = process.memoryUsage().heapUsed - before
  // Where the collector came in between, the difference says nothing.
  if (stroke >= WARM && grown > 0) bytes.push(grown)
}
process.stdout.write(`${JSON.stringify({ bytes: quantile(bytes, 0.5), counted: bytes.length })}\n`)

// Shows one lesson as the app does, while its author writes: npm run lessons:preview -- listen-first

import { stat } from 'node:fs/promises'
import path from 'node:path'
import { failWithSentence, readCommandLine, say } from './command-line.mjs'
import { startPreview } from './lessons/preview.ts'

const { values, positionals } = readCommandLine({
  usage: 'npm run lessons:preview -- LESSON [--port PORT]',
  summary:
    'Serves one lesson on this computer only, in the player of the app, and shows each change as it is saved,\n' +
    'with what lessons:check says of it. LESSON is the name of a folder in assets/lessons, or a path.\n' +
    'How to write one: docs/lessons.md. Ends with Ctrl+C.',
  options: { port: { type: 'string' } },
  notes: { port: 'where to listen (4310, or the next free one)' },
  allowPositionals: true,
})

try {
  const [lesson, ...more] = positionals
  if (lesson === undefined || more.length > 0) throw new Error('One lesson, please. See --help.')
  const port = Number(values['port'] ?? 4310)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('--port is no port.')
  const preview = await startPreview({ folder: await find(lesson), port, onReload: () => say('changed') })
  say(`${preview.url}\nCtrl+C ends it.`)
} catch (error) {
  failWithSentence(error)
}

async function find(lesson: string): Promise<string> {
  const house = path.resolve(import.meta.dirname, '..', 'assets', 'lessons', lesson)
  for (const folder of [house, path.resolve(lesson)]) {
    try {
      if ((await stat(folder)).isDirectory()) return folder
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    }
  }
  throw new Error(`There is no lesson folder "${lesson}".`)
}

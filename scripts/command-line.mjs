// The manners every script shares: `--help`, `--json` with one object as the last line, and progress that
// says what is happening and for how long. Plain JavaScript: it runs before anything is installed (Node 20).

import { parseArgs } from 'node:util'

/** @typedef {import('node:util').ParseArgsOptionsConfig} OptionsConfig */

/**
 * Parses the arguments, answers `--help`, and fails with a sentence on an unknown option (exit code 2).
 *
 * @param {{
 *   usage: string,
 *   summary: string,
 *   options?: OptionsConfig,
 *   notes?: Readonly<Record<string, string>>,
 *   allowPositionals?: boolean,
 *   argv?: string[],
 * }} spec `notes` holds one line of help for each option
 * @returns {{ values: Record<string, unknown>, positionals: string[], json: boolean }}
 */
export function readCommandLine({
  usage,
  summary,
  options = {},
  notes = {},
  allowPositionals = false,
  argv,
}) {
  /** @type {OptionsConfig} */
  const all = { ...options, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } }
  const help = { ...notes, json: 'print one JSON object as the last line', help: 'print this text' }
  try {
    const { values, positionals } = parseArgs({
      args: argv ?? process.argv.slice(2),
      options: all,
      allowPositionals,
    })
    if (values['help'] === true) {
      process.stdout.write(`${summary}\n\nUsage: ${usage}\n\n${describeOptions(help)}\n`)
      process.exit(0)
    }
    return { values, positionals, json: values['json'] === true }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\nUsage: ${usage}\n`)
    process.exit(2)
  }
}

/** @param {Readonly<Record<string, string>>} notes */
function describeOptions(notes) {
  const width = Math.max(...Object.keys(notes).map((name) => name.length))
  return Object.entries(notes)
    .map(([name, note]) => `  --${name.padEnd(width)}  ${note}`)
    .join('\n')
}

/**
 * The last line of a script run with `--json`.
 *
 * @param {boolean} ok
 * @param {Readonly<Record<string, unknown>>} figures
 */
export function printFigures(ok, figures) {
  process.stdout.write(`${JSON.stringify({ ok, figures })}\n`)
}

/** @param {number} ms @returns {string} "0.4 s", "12 s", "3 min 5 s" */
export function formatDuration(ms) {
  const seconds = ms / 1000
  if (seconds < 10) return `${seconds.toFixed(1)} s`
  if (seconds < 100) return `${Math.round(seconds)} s`
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
}

/** @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/**
 * Runs `work`, saying every ten seconds that it still goes on, and how long it took.
 *
 * @template T
 * @param {string} title what is being done, as a person would say it
 * @param {(note: (detail: string) => void) => Promise<T>} work `note` replaces the detail that the next line shows
 * @returns {Promise<T>}
 */
export async function withProgress(title, work) {
  const start = performance.now()
  let detail = ''
  say(`${title}…`)
  const timer = setInterval(() => {
    say(`  ${formatDuration(performance.now() - start)} so far${detail === '' ? '' : `, ${detail}`}`)
  }, 10_000)
  try {
    const result = await work((text) => {
      detail = text
    })
    say(`  done in ${formatDuration(performance.now() - start)}`)
    return result
  } catch (error) {
    say(`  failed after ${formatDuration(performance.now() - start)}`)
    throw error
  } finally {
    clearInterval(timer)
  }
}

/**
 * Ends a script whose failure is an answer (what is missing, what to run), without a stack trace.
 *
 * @param {unknown} error
 * @returns {never}
 */
export function failWithSentence(error) {
  say(error instanceof Error ? error.message : String(error))
  process.exit(1)
}

// The tone engine on the command line: readable hints for a text file, or one JSON object a line for many texts.

import { readFile } from 'node:fs/promises'
import { createEngine } from '../renderer/domain/tone/engine.ts'
import { explainHint } from '../renderer/domain/tone/explain.ts'
import type { Analysis, Hint, ToneEngine } from '../renderer/domain/tone/types.ts'
import { hints as english } from '../renderer/i18n/en/hints.ts'
import { hints as spanish } from '../renderer/i18n/es/hints.ts'
import { loadPack, packLanguages } from '../renderer/workers/packs/load.ts'
import { readCommandLine } from './command-line.mjs'

const catalogues = { en: english, es: spanish }

const { values, positionals } = readCommandLine({
  usage:
    'npm run --silent tone -- [--lang es|en|auto] [--interface es|en] FILE\n       npm run --silent tone -- --jsonl FILE',
  summary:
    'Prints what the tone engine finds in a text. FILE may be - for the standard input.\n\n' +
    'With --jsonl each line of FILE is an object {"id","lang","text"} ("lang" may be "auto"), and each line\n' +
    'of the output is {"id","lang","hints":[{"start","end","category","severity"}],"profile","metrics"};\n' +
    'start and end are UTF-16 offsets, half-open. Lines that cannot be read are named on the standard error\n' +
    'output and make the exit code 1.',
  options: { jsonl: { type: 'boolean' }, lang: { type: 'string' }, interface: { type: 'string' } },
  notes: {
    jsonl: 'many texts, one JSON object a line, in and out',
    lang: 'language of the text (default: auto)',
    interface: 'language of the explanations (default: that of the text)',
  },
  allowPositionals: true,
})

const [file, ...more] = positionals
if (file === undefined || more.length > 0) {
  process.stderr.write('One file, please. See --help.\n')
  process.exit(2)
}

const readInput = async (name: string): Promise<string> => {
  if (name !== '-') return readFile(name, 'utf8')
  const parts: string[] = []
  process.stdin.setEncoding('utf8')
  for await (const part of process.stdin) parts.push(String(part))
  return parts.join('')
}

const loadEngine = async (): Promise<ToneEngine> => {
  const packs = await Promise.all(packLanguages.map(loadPack))
  return createEngine(packs.filter((pack) => pack !== null))
}

/** Line and column of an offset, from 1, columns in UTF-16 units. */
const placeOf = (text: string, offset: number): string => {
  const before = text.slice(0, offset).split('\n')
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
}

const describe = (text: string, hint: Hint, language: string): string => {
  const catalogue = language === 'es' ? catalogues.es : catalogues.en
  const { severity, name, sentence } = explainHint(catalogue, hint)
  const quote = hint.quote.length > 90 ? `${hint.quote.slice(0, 87)}…` : hint.quote
  const lines = [
    `${placeOf(text, hint.start)}  ${severity} · ${name}  ${quote.replaceAll('\n', ' ')}`,
    `      ${sentence}`,
    ...hint.suggestions.map((suggestion) => `      → ${suggestion}`),
    `      ${hint.ruleId}`,
  ]
  return lines.join('\n')
}

const describeProfile = ({ profile, metrics, language }: Analysis): string => {
  const axes = Object.entries(profile).map(([axis, { value }]) => `${axis} ${value.toFixed(2)}`)
  const ease =
    metrics.readingEase === null
      ? ''
      : ` · reading ease ${metrics.readingEase} (${metrics.readingBand ?? ''})`
  return `${language} · ${metrics.words} words · ${metrics.sentences} sentences${ease}\n${axes.join(' · ')}`
}

const printText = (engine: ToneEngine, text: string): void => {
  const language = typeof values['lang'] === 'string' ? values['lang'] : 'auto'
  const analysis = engine.analyze(text, { language })
  const words = typeof values['interface'] === 'string' ? values['interface'] : analysis.language
  for (const hint of analysis.hints) process.stdout.write(`${describe(text, hint, words)}\n`)
  process.stdout.write(`${describeProfile(analysis)}\n`)
}

interface Entry {
  readonly id: unknown
  readonly lang: string
  readonly text: string
}

const readEntry = (line: string): Entry | null => {
  const isObject = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    // Reported by its number: the line may hold a private text.
    return null
  }
  if (!isObject(value) || typeof value['text'] !== 'string') return null
  const lang = value['lang'] ?? 'auto'
  return typeof lang === 'string' ? { id: value['id'] ?? null, lang, text: value['text'] } : null
}

const printLines = (engine: ToneEngine, input: string): void => {
  for (const [at, line] of input.split('\n').entries()) {
    if (line.trim() === '') continue
    const entry = readEntry(line)
    if (entry === null) {
      process.stderr.write(`line ${at + 1} is no object with a "text"\n`)
      process.exitCode = 1
      continue
    }
    const { language, hints, profile, metrics } = engine.analyze(entry.text, { language: entry.lang })
    const found = hints.map(({ start, end, category, severity }) => ({ start, end, category, severity }))
    process.stdout.write(
      `${JSON.stringify({ id: entry.id, lang: language, hints: found, profile, metrics })}\n`,
    )
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'

try {
  const input = await readInput(file)
  const engine = await loadEngine()
  if (values['jsonl'] === true) printLines(engine, input)
  else printText(engine, input.replace(/^\ufeff/, ''))
} catch (error) {
  process.stderr.write(`Could not read ${file}: ${reasonOf(error)}\n`)
  process.exitCode = 1
}

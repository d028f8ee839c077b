// How good the tone engine is, on the development set: posts that nobody trains on.

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createEngine } from '../renderer/domain/tone/engine.ts'
import type { Category, Hint, ToneEngine } from '../renderer/domain/tone/types.ts'
import { loadPack, packLanguages } from '../renderer/workers/packs/load.ts'
import { failWithSentence, printFigures, readCommandLine, say } from './command-line.mjs'
import { readDevSet } from './tone/dev-set.ts'
import { belowFloors, readFloors } from './tone/floors.ts'
import type { Evaluation, Judged, Score } from './tone/score.ts'
import { evaluate, isClean, judge } from './tone/score.ts'

const { values, json } = readCommandLine({
  usage: 'npm run tone:eval -- [--errors] [--lang es] [--category hype] [--rules 12] [--auto] [--json]',
  summary:
    'Judges the tone engine on the posts of assets/tone/dev: precision, recall and F1 by category and language,\n' +
    'the rules that err most, false hints on clean posts. Fails below the floors in assets/tone/dev/floors.json.',
  options: {
    errors: { type: 'boolean' },
    lang: { type: 'string' },
    category: { type: 'string' },
    rules: { type: 'string' },
    auto: { type: 'boolean' },
    folder: { type: 'string' },
  },
  notes: {
    errors: 'print every false hint and every missed fault, with the id of its post',
    lang: 'this language only',
    category: 'errors of this category only',
    rules: 'how many of the worst rules to list (default: 12)',
    auto: 'let the engine find the language of each post',
    folder: 'another folder with posts in the same form',
  },
})

const folder =
  typeof values['folder'] === 'string'
    ? path.resolve(values['folder'])
    : path.join(import.meta.dirname, '..', 'assets', 'tone', 'dev')
const listed = typeof values['rules'] === 'string' ? Number(values['rules']) : 12

const percent = (value: number): string => value.toFixed(3).padStart(6)

const row = (name: string, { precision, recall, f1, hints, right, marks, found }: Score): string =>
  `  ${name.padEnd(14)}${percent(precision)}${percent(recall)}${percent(f1)}   ${String(right).padStart(4)} of ${String(hints).padEnd(5)}${String(found).padStart(4)} of ${marks}`

const describe = (language: string, evaluation: Evaluation): string => {
  const weak = evaluation.rules.filter(({ hints, right }) => right < hints).slice(0, listed)
  return [
    `${language}: ${evaluation.posts} posts, ${evaluation.cleanPosts} of them clean`,
    `  ${'category'.padEnd(14)} prec.  rec.    F1   hints right  faults found`,
    ...[...evaluation.byCategory].map(([category, score]) => row(category, score)),
    row('all', evaluation.overall),
    `  macro-F1 ${evaluation.macroF1.toFixed(3)} · false hints per 100 words of clean posts ` +
      `${evaluation.falsePer100CleanWords.toFixed(3)} · clean posts with one ${(evaluation.cleanPostsWithHint * 100).toFixed(1)} %`,
    ...(weak.length === 0 ? [] : ['  rules that err most (right of given):']),
    ...weak.map(({ ruleId, right, hints }) => `    ${right} of ${hints}  ${ruleId}`),
  ].join('\n')
}

const oneLine = (text: string): string => text.replaceAll('\n', ' ⏎ ')

/** The words around a span, the span in brackets. */
const around = (text: string, start: number, end: number): string =>
  oneLine(
    `${start > 40 ? '…' : ''}${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]` +
      `${text.slice(end, end + 40)}${end + 40 < text.length ? '…' : ''}`,
  )

const isWanted = (category: Category): boolean =>
  typeof values['category'] !== 'string' || values['category'] === category

const describeErrors = ({ post, wrong, missed, presentMissed }: Judged): string[] => [
  ...wrong
    .filter(({ category }) => isWanted(category))
    .map(
      (hint: Hint) =>
        `false  ${post.id}${isClean(post) ? ' (clean)' : ''}  ${hint.category}  ${hint.ruleId}  ${around(post.text, hint.start, hint.end)}`,
    ),
  ...missed
    .filter(({ category }) => isWanted(category))
    .map(({ category, start, end }) => `missed ${post.id}  ${category}  ${around(post.text, start, end)}`),
  ...presentMissed
    .filter(isWanted)
    .map((category) => `missed ${post.id}  ${category}  ${around(post.text, 0, 0)}`),
]

const ratio = (value: number): number => Number(value.toFixed(4))

const figuresOf = (language: string, evaluation: Evaluation): Record<string, number> => {
  const { overall, macroF1, falsePer100CleanWords, cleanPostsWithHint } = evaluation
  const figures: Record<string, number> = {
    [`tone.${language}.posts.count`]: evaluation.posts,
    [`tone.${language}.clean-posts.count`]: evaluation.cleanPosts,
    [`tone.${language}.precision.ratio`]: ratio(overall.precision),
    [`tone.${language}.recall.ratio`]: ratio(overall.recall),
    [`tone.${language}.macro-f1.ratio`]: ratio(macroF1),
    [`tone.${language}.false-per-100-clean-words.count`]: ratio(falsePer100CleanWords),
    [`tone.${language}.clean-posts-with-hint.ratio`]: ratio(cleanPostsWithHint),
  }
  for (const [category, { precision, recall, f1 }] of evaluation.byCategory) {
    figures[`tone.${language}.${category}.precision.ratio`] = ratio(precision)
    figures[`tone.${language}.${category}.recall.ratio`] = ratio(recall)
    figures[`tone.${language}.${category}.f1.ratio`] = ratio(f1)
  }
  return figures
}

const evaluateLanguage = async (
  engine: ToneEngine,
  language: string,
): Promise<[Evaluation, readonly string[]]> => {
  const { posts, problems } = await readDevSet(path.join(folder, language))
  const judged = posts.map((post) => {
    const { hints, metrics } = engine.analyze(post.text, {
      language: values['auto'] === true ? 'auto' : post.lang,
    })
    return judge(post, hints, metrics.words)
  })
  if (values['errors'] === true) {
    for (const line of judged.flatMap(describeErrors)) process.stdout.write(`${line}\n`)
  }
  return [evaluate(judged), problems.map((problem) => `${language}/${problem}`)]
}

try {
  const languages = typeof values['lang'] === 'string' ? [values['lang']] : packLanguages
  const packs = await Promise.all(packLanguages.map(loadPack))
  const engine = createEngine(packs.filter((pack) => pack !== null))
  const figures: Record<string, number> = {}
  const failures: string[] = []
  for (const language of languages) {
    const [evaluation, problems] = await evaluateLanguage(engine, language)
    process.stdout.write(`${describe(language, evaluation)}\n`)
    Object.assign(figures, figuresOf(language, evaluation))
    const floors = readFloors(await readFile(path.join(folder, 'floors.json'), 'utf8'), language)
    failures.push(...problems, ...belowFloors(language, evaluation, floors))
  }
  for (const failure of failures) say(failure)
  if (failures.length > 0) process.exitCode = 1
  if (json) printFigures(failures.length === 0, figures)
} catch (error) {
  if (json) printFigures(false, {})
  failWithSentence(error)
}

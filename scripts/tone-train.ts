// Trains the sentence classifier of each language. The same sentences give the same bytes.

import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { loadPack, packLanguages } from '../renderer/workers/packs/load.ts'
import { failWithSentence, printFigures, readCommandLine, say, withProgress } from './command-line.mjs'
import { readRuleExamples } from './tone/rule-examples.ts'
import { type Cut, LEAST_PRECISION, MOST_FALSE_ON_CLEAN, trainModel } from './tone/train.ts'
import { type Example, LEARNT, readTrainingSet } from './tone/training-set.ts'

const { values, json } = readCommandLine({
  usage: 'npm run tone:train -- [--lang es] [--out FOLDER] [--json]',
  summary:
    'Trains the classifier that finds paraphrases and writes assets/tone/models. It learns from the sentences of\n' +
    'assets/tone/training and from the examples of the rules.\n' +
    'Thresholds are chosen on sentences held out in turn; the development set is never read.',
  options: { lang: { type: 'string' }, out: { type: 'string' } },
  notes: { lang: 'this language only', out: 'folder for the models (default: assets/tone/models)' },
})

const assets = path.join(import.meta.dirname, '..', 'assets', 'tone')
const out = typeof values['out'] === 'string' ? path.resolve(values['out']) : path.join(assets, 'models')

const figure = (value: number): string => value.toFixed(3)

const describe = (examples: readonly Example[], cuts: readonly Cut[], bytes: number): string =>
  [
    `  ${examples.length} sentences, ${examples.filter(({ labels }) => labels.length === 0).length} clean, ` +
      `${examples.filter(({ hard }) => hard).length} of them hard; model ${(bytes / 1000).toFixed(0)} kB compressed`,
    `  held out, at thresholds of at least ${LEAST_PRECISION} precision and at most ${MOST_FALSE_ON_CLEAN * 100} % of clean sentences:`,
    ...LEARNT.map((name, at) => {
      const { precision, recall, falseOnClean, threshold } = cuts[at] ?? {
        precision: 0,
        recall: 0,
        falseOnClean: 0,
        threshold: 0,
      }
      const positives = examples.filter(({ labels }) => labels.includes(name)).length
      return (
        `  ${name.padEnd(8)} ${String(positives).padStart(4)} sentences  precision ${figure(precision)}  ` +
        `recall ${figure(recall)}  clean taken for it ${figure(falseOnClean)}  threshold ${threshold.toFixed(2)}`
      )
    }),
  ].join('\n')

try {
  const languages = typeof values['lang'] === 'string' ? [values['lang']] : packLanguages
  const figures: Record<string, number> = {}
  await mkdir(out, { recursive: true })
  for (const language of languages) {
    const { examples, problems, digest } = await readTrainingSet(path.join(assets, 'training', language))
    if (problems.length > 0)
      throw new Error(`Training sentences that cannot be read:\n${problems.join('\n')}`)
    const pack = await loadPack(language)
    if (pack === null) throw new Error(`There are no rules for ${language}.`)
    const fromRules = readRuleExamples(pack)
    const all = [...examples, ...fromRules]
    const { data, cuts } = await withProgress(`Training ${language}`, async (note) =>
      trainModel(all, digest, note),
    )
    const content = `${JSON.stringify(data)}\n`
    await writeFile(path.join(out, `${language}.json`), content)
    const bytes = gzipSync(content, { level: 9 }).length
    process.stdout.write(`${language}\n${describe(all, cuts, bytes)}\n`)
    figures[`tone.${language}.training-sentences.count`] = examples.length
    figures[`tone.${language}.model.bytes`] = bytes
    for (const [at, name] of LEARNT.entries()) {
      figures[`tone.${language}.${name}.held-out-precision.ratio`] = Number(
        (cuts[at]?.precision ?? 0).toFixed(4),
      )
      figures[`tone.${language}.${name}.held-out-recall.ratio`] = Number((cuts[at]?.recall ?? 0).toFixed(4))
    }
  }
  say(`Models written to ${path.relative(process.cwd(), out)}`)
  if (json) printFigures(true, figures)
} catch (error) {
  if (json) printFigures(false, {})
  failWithSentence(error)
}

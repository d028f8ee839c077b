// Runs one peer over the texts it is given: `node peer.mjs NAME FILE`, FILE holds {"280": text, "3000": text}.
// Prints one JSON object: milliseconds from import to the first result, of a warm run (median and 95th
// percentile) for each text, and the memory of the process. Runs in the folder where the peers are installed.

import { readFile } from 'node:fs/promises'
import process from 'node:process'

/** The inner default of a CommonJS module that was written as an ES module. */
const inner = (module) => module.default?.default ?? module.default ?? module

const peers = {
  'harper.js': async () => {
    const { LocalLinter } = await import('harper.js')
    const { binary } = await import('harper.js/binary')
    const linter = new LocalLinter({ binary })
    await linter.setup()
    return (text) => linter.lint(text)
  },
  retext: async () => {
    const [{ unified }, ...plugins] = await Promise.all([
      import('unified'),
      import('retext-english'),
      import('retext-equality'),
      import('retext-intensify'),
      import('retext-passive'),
      import('retext-profanities'),
      import('retext-repeated-words'),
      import('retext-simplify'),
      import('retext-stringify'),
    ])
    const processor = unified()
    for (const plugin of plugins) processor.use(plugin.default)
    return (text) => processor.process(text)
  },
  textlint: async () => {
    const { TextlintKernel } = await import('@textlint/kernel')
    const plugin = inner(await import('@textlint/textlint-plugin-text'))
    const names = ['write-good', 'alex', 'stop-words', 'terminology']
    const rules = await Promise.all(
      names.map(async (name) => ({ ruleId: name, rule: inner(await import(`textlint-rule-${name}`)) })),
    )
    const kernel = new TextlintKernel()
    const options = { ext: '.txt', plugins: [{ pluginId: 'text', plugin }], rules }
    return (text) => kernel.lintText(text, options)
  },
  alex: async () => {
    const { text: check } = await import('alex')
    return (text) => check(text)
  },
  'write-good': async () => {
    const check = inner(await import('write-good'))
    return (text) => check(text)
  },
}

const quantile = (times, part) => {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}

const [name = '', file = ''] = process.argv.slice(2)
const texts = JSON.parse(await readFile(file, 'utf8'))
const before = process.memoryUsage().rss
const start = performance.now()
const check = await peers[name]()
await check(texts['280'])
const result = { coldMs: performance.now() - start, warm: {} }
for (const [length, text] of Object.entries(texts)) {
  const times = []
  const until = performance.now() + 2_000
  for (let run = 0; run < 60 && (run < 8 || performance.now() < until); run += 1) {
    const from = performance.now()
    await check(text)
    times.push(performance.now() - from)
  }
  // The first runs warm the machine up.
  const warm = times.slice(Math.floor(times.length / 4))
  result.warm[length] = { p50: quantile(warm, 0.5), p95: quantile(warm, 0.95) }
}
result.memoryMb = (process.memoryUsage().rss - before) / 1_000_000
process.stdout.write(`${JSON.stringify(result)}\n`)

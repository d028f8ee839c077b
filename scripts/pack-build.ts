// Checks a folder of sources and makes a content pack of it. What a pack is: docs/packs.md

import { rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { openPack } from '../electron/services/packs/open-pack.ts'
import { packExtension } from '../electron/shared/packs/limits.ts'
import { failWithSentence, printFigures, readCommandLine, say } from './command-line.mjs'
import { checkSource, type CheckedSource } from './packs/read-folder.ts'
import { sentence } from './packs/sentences.ts'
import { writePack } from './packs/write-pack.ts'

const { values, positionals, json } = readCommandLine({
  usage: 'npm run pack:build -- FOLDER [--out FILE] [--json]',
  summary:
    'Checks a folder of sources by the rules that the app has for packs from outside, and by what the content means\n' +
    '(schemas, references, cycles), and writes one file that the app can install. The same sources give the same\n' +
    'bytes. Exits with 1 when something is wrong, and then writes nothing. What a pack is: docs/packs.md',
  options: { out: { type: 'string' } },
  notes: { out: `the file to write (<id>-<version>.${packExtension} here)` },
  allowPositionals: true,
})

try {
  const [given] = positionals
  if (given === undefined || positionals.length > 1)
    throw new Error('Name one folder of sources: npm run pack:build -- FOLDER')
  const source = await read(path.resolve(given))
  const { problems, advice, counts, leftOut } = source
  for (const name of leftOut) say(`left out  ${name}`)
  for (const each of advice) say(`advice    ${sentence(each)}`)
  for (const each of problems) say(`FAIL      ${sentence(each)}`)
  const built = problems.length === 0 ? await build(source) : null
  const found = built === null ? problems : [...problems, ...built.problems]
  const ok = found.length === 0
  say(ok ? `${built?.file}: ${built?.bytes} bytes, ${tellCounts(source)}` : `${found.length} things to mend.`)
  if (json) printFigures(ok, { problems: found, advice, counts, ...(ok ? built : {}) })
  process.exitCode = ok ? 0 : 1
} catch (error) {
  if (json) printFigures(false, {})
  failWithSentence(error)
}

async function read(folder: string): Promise<CheckedSource> {
  try {
    return await checkSource(folder, path.resolve(import.meta.dirname, '..', 'assets'))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new Error(`There is no folder ${folder}`, { cause: error })
    throw error
  }
}

/** Opens what it wrote as the app would, before it gets its name. */
async function build({ files, manifest }: CheckedSource) {
  if (manifest === null) throw new Error('There is no manifest, and nobody noticed.')
  const zip = await writePack(files)
  const opened = await openPack(zip)
  const usual = `${manifest.id}-${manifest.version}.${packExtension}`
  const file = path.resolve(typeof values['out'] === 'string' ? values['out'] : usual)
  const facts = { file: path.basename(file), id: manifest.id, version: manifest.version, bytes: zip.length }
  if (!opened.ok) {
    const problems = opened.problems.map((each) => ({ ...each, file: each.file ?? '' }))
    for (const each of problems) say(`FAIL      ${sentence(each)}`)
    return { ...facts, problems, digest: '' }
  }
  await writeFile(`${file}.unfinished`, zip)
  await rename(`${file}.unfinished`, file)
  return { ...facts, problems: [], digest: opened.pack.digest }
}

function tellCounts({ counts }: CheckedSource): string {
  const some = Object.entries(counts ?? {}).filter(([, count]) => count > 0)
  return some.map(([what, count]) => `${what} ${count}`).join(', ')
}

// The long tests at full count: kills, flipped bits, cut files, old copies, a full disk, many drafts, bad packs.
// `npm test` runs the same code with small counts.

import { randomBytes } from 'node:crypto'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createDocuments } from '../electron/services/documents/create-documents.ts'
import { createDrafts } from '../electron/services/documents/drafts.ts'
import { runKillRounds } from '../electron/services/testing/kill-rounds.ts'
import { createMemoryKeychain } from '../electron/services/testing/memory-ports.ts'
import { killInstallers } from '../electron/services/packs/testing/install-kills.ts'
import { killReaders } from '../electron/services/review/testing/kill-readers.ts'
import { fuzzBundles } from '../electron/services/review/testing/fuzz-bundles.ts'
import { startLaptop } from '../electron/services/review/testing/laptops.ts'
import { mountSmallDisk } from '../electron/services/testing/small-disk.ts'
import { createVault, type Vault } from '../electron/services/vault/vault.ts'
import { sampleDrafts } from '../electron/shared/anchors/testing/drafts.ts'
import { placeInLongText } from '../electron/shared/anchors/testing/long-text.ts'
import { tryAnchors } from '../electron/shared/anchors/testing/try-anchors.ts'
import { AppError } from '../electron/shared/errors.ts'
import { failWithSentence, printFigures, readCommandLine, say, withProgress } from './command-line.mjs'
import { mutatePacks } from './packs/mutate-packs.ts'

const parts = [
  'kill',
  'rekey',
  'bits',
  'cuts',
  'disk',
  'many',
  'anchors',
  'bundles',
  'readers',
  'packs',
  'install',
] as const
type Part = (typeof parts)[number]
type Figures = Record<string, number>
type Note = (detail: string) => void

const { values, json } = readCommandLine({
  usage: 'npm run torture -- [--only kill,bits] [--kills 200] [--drafts 5000] [--packs 10000] [--json]',
  summary:
    'Tortures the vault and the reader of packs on the real disk, in folders of its own that are removed afterwards:\n' +
    '  kill   a process that saves is killed at random moments; everything it acknowledged must be there\n' +
    '  rekey  the same while the whole vault is written anew under another key\n' +
    '  bits   every file of a vault with flipped bits: damage is found, the rest stays readable\n' +
    '  cuts   the manifest and the ledger cut off at every length: no document is lost\n' +
    '  disk   a disk that fills up again and again (Linux as root): the old text or the new one\n' +
    '  many   thousands of drafts: time to save one, to list all after a start, and after a crash\n' +
    '  anchors  2,000 drafts edited: notes land on their passages, or say that they doubt it\n' +
    '  bundles  20,000 review files gone wrong: refused with a reason, nothing changed\n' +
    '  readers  a process that opens review files is killed: what it acknowledged is there, once\n' +
    '  packs  content packs gone wrong: refused with a reason, nothing outside the vault, the installed one stays\n' +
    '  install  a process that installs packs is killed: the old one or the new one is there, whole\n' +
    'Exits with 1 when anything was lost.',
  options: {
    only: { type: 'string' },
    kills: { type: 'string' },
    drafts: { type: 'string' },
    packs: { type: 'string' },
    edits: { type: 'string' },
    bundles: { type: 'string' },
  },
  notes: {
    only: `some of ${parts.join(',')} (all)`,
    kills: 'kills for each of kill, rekey, install and readers (200)',
    drafts: 'drafts for many (5000)',
    packs: 'mutated packs (10000)',
    edits: 'edits of drafts for anchors (2000)',
    bundles: 'review files for bundles (20000)',
  },
})
const count = (name: string, usual: number) => {
  const given = values[name]
  return typeof given === 'string' && /^[1-9]\d{0,6}$/.test(given) ? Number(given) : usual
}
const chosen = typeof values['only'] === 'string' ? values['only'].split(',') : [...parts]
const text = (words: string) => Buffer.from(words, 'utf8')
const keychain = createMemoryKeychain()

function vaultAt(folder: string): Vault {
  return createVault({
    folder,
    keychain,
    onStatus: () => undefined,
    onDamaged: () => undefined,
    report: (code, where) => say(`  reported: ${where} ${code}`),
  })
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ensayo-torture-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const killing = (mode: 'save' | 'rekey') => (note: Note) =>
  inFolder(async (folder): Promise<Figures> => {
    const rounds = count('kills', 200)
    const figures = await runKillRounds({
      folder: path.join(folder, 'vault'),
      rounds,
      mode,
      seed: 1,
      longestMs: 400,
      onRound: (round) => note(`${round} of ${rounds} kills`),
    })
    return { ...figures, failures: figures.lost + figures.damaged }
  })

/** A vault with `ids`, one text each, locked. */
async function smallVault(folder: string, ids: readonly string[]): Promise<void> {
  const vault = vaultAt(folder)
  await vault.create(null)
  const { documents, ledgerLog } = await vault.open()
  for (const id of ids) await documents.write({ kind: 'draft', id }, text(`texto de ${id}`))
  for (const exit of ['una', 'dos', 'tres']) await ledgerLog.append([text(exit)])
  await vault.lock()
}

/** How many of `ids` can be read, and how many of those that cannot are not on the list of damaged ones. */
async function lookAt(folder: string, ids: readonly string[]) {
  const vault = vaultAt(folder)
  let readable = 0
  let silent = 0
  let wrong = 0
  try {
    await vault.unlock({ kind: 'keychain' })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { opened: false, readable, silent, wrong, incomplete: false }
  }
  const { documents, ledgerLog } = await vault.open()
  for (const id of ids) {
    try {
      const { body } = await documents.read({ kind: 'draft', id })
      if (Buffer.from(body).toString('utf8') === `texto de ${id}`) readable += 1
      else wrong += 1
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      const listed = vault.damaged().some((damaged) => damaged.id === id)
      if (!listed) silent += 1
    }
  }
  const { incomplete } = ledgerLog
  await vault.lock()
  return { opened: true, readable, silent, wrong, incomplete }
}

const ids = Array.from({ length: 6 }, (_, index) => `borrador-${index}`)

const flippingBits = (note: Note) =>
  inFolder(async (folder): Promise<Figures> => {
    const sound = path.join(folder, 'sound')
    await smallVault(sound, ids)
    const files = await filesIn(sound)
    let flips = 0
    let failures = 0
    for (const file of files) {
      const bytes = await readFile(path.join(sound, file))
      const isDocument = file.includes('documents')
      for (let round = 0; round < 25; round += 1) {
        const flipped = Buffer.from(bytes)
        const at = randomBytes(4).readUInt32BE() % bytes.length
        flipped[at] = (flipped[at] ?? 0) ^ (1 << (flips % 8))
        const copy = path.join(folder, 'copy')
        await cp(sound, copy, { recursive: true })
        await writeFile(path.join(copy, file), flipped)
        const found = await lookAt(copy, ids)
        flips += 1
        // One flipped bit may cost the one document it is in, and nothing else.
        if (!found.opened || found.readable < ids.length - (isDocument ? 1 : 0)) failures += 1
        failures += found.silent + found.wrong
        await rm(copy, { recursive: true })
      }
      note(`${flips} flips`)
    }
    return { flips, failures }
  })

const cuttingFiles = (note: Note) =>
  inFolder(async (folder): Promise<Figures> => {
    const sound = path.join(folder, 'sound')
    await smallVault(sound, ids)
    let cuts = 0
    let failures = 0
    for (const file of ['journal-1', 'ledger', 'manifest-1', 'keys-1']) {
      const bytes = await readFile(path.join(sound, file))
      for (let length = 0; length < bytes.length; length += 7) {
        const copy = path.join(folder, 'copy')
        await cp(sound, copy, { recursive: true })
        await writeFile(path.join(copy, file), bytes.subarray(0, length))
        const found = await lookAt(copy, ids)
        cuts += 1
        if (found.readable !== ids.length) failures += 1
        // Whatever is cut off the ledger, the vault knows that something is missing.
        if (file === 'ledger' && !found.incomplete) failures += 1
        await rm(copy, { recursive: true })
        note(`${cuts} cuts`)
      }
    }
    return { cuts, failures }
  })

async function fillingTheDisk(note: Note): Promise<Figures> {
  const disk = mountSmallDisk(4)
  if (disk === null) {
    say('  skipped: a small tmpfs cannot be mounted here (needs Linux and root)')
    return { skipped: 1, failures: 0 }
  }
  try {
    const vault = vaultAt(path.join(disk.folder, 'vault'))
    await vault.create(null)
    let full = 0
    let saves = 0
    let failures = 0
    const expected = new Map<string, string>()
    for (let round = 0; round < 60; round += 1) {
      const { documents } = await vault.open()
      const id = `borrador-${round % 5}`
      const words = 'x'.repeat((round * 37_013) % 1_600_000)
      try {
        await documents.write({ kind: 'draft', id }, text(words))
        expected.set(id, words)
        saves += 1
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'disk-full') throw error
        full += 1
      }
      for (const [known, was] of expected) {
        const { body } = await documents.read({ kind: 'draft', id: known })
        if (Buffer.from(body).toString('utf8') !== was) failures += 1
      }
      await vault.lock()
      await vault.unlock({ kind: 'keychain' })
      failures += vault.damaged().length
      note(`${saves} saves, ${full} refused`)
    }
    await vault.lock()
    return { saves, refusedAsFull: full, failures }
  } finally {
    disk.unmount()
  }
}

const manyDrafts = (note: Note) =>
  inFolder(async (folder): Promise<Figures> => {
    const total = count('drafts', 5000)
    const place = path.join(folder, 'vault')
    const first = life(place)
    await first.vault.create(null)
    const saves: number[] = []
    const start = { title: '', language: 'es', channel: 'linkedin', origin: 'free', scenario: null } as const
    for (let number = 0; number < total; number += 1) {
      const began = performance.now()
      const words = `Borrador ${number}. ${'Lo he pensado dos veces. '.repeat(number % 60)}`
      await first.drafts.handlers['drafts.create']({ ...start, text: words }, context)
      saves.push(performance.now() - began)
      if (number % 100 === 0) note(`${number} of ${total} drafts`)
    }
    await first.drafts.list()
    await first.vault.lock()
    const listed = await timeToList(place)
    // What a crash costs that came before the index was ever written: every document is opened once.
    await rm(path.join(place, 'lock'), { force: true })
    const again = life(place)
    await again.vault.unlock({ kind: 'keychain' })
    await (await again.vault.open()).documents.write({ kind: 'index', id: 'draft' }, text('none'))
    await again.vault.lock()
    const rebuilt = await timeToList(place)
    saves.sort((a, b) => a - b)
    return {
      drafts: total,
      'save.p50.ms': Math.round(saves[Math.floor(saves.length * 0.5)] ?? 0),
      'save.p95.ms': Math.round(saves[Math.floor(saves.length * 0.95)] ?? 0),
      'unlock.ms': listed.unlockMs,
      'list.ms': listed.listMs,
      'list-without-index.ms': rebuilt.listMs,
      failures: listed.drafts === total && rebuilt.drafts === total ? 0 : 1,
    }
  })

const placingNotes = async (note: Note): Promise<Figures> => {
  const figures = tryAnchors(sampleDrafts(), count('edits', 2000), 1)
  note(`${figures.landed} of ${figures.existing} landed`)
  const { notes, milliseconds } = placeInLongText(3)
  const long = { 'megabyte.notes': notes, 'megabyte.ms': Math.round(milliseconds) }
  return { ...figures, ...long, failures: figures.wrongSure + (figures.share >= 0.97 ? 0 : 1) }
}

const openingBundles = (note: Note) =>
  inFolder(async (folder): Promise<Figures> => {
    const total = count('bundles', 20_000)
    const diego = await startLaptop(path.join(folder, 'diego'), 'Diego')
    const { reasons, ...figures } = await fuzzBundles(diego, total, 1, (done) =>
      note(`${done} of ${total} files`),
    )
    await diego.services.stop()
    return { ...figures, ...reasons, failures: figures.accepted + figures.changed + figures.lost }
  })

const killingReaders = (note: Note) =>
  inFolder(async (folder): Promise<Figures> => {
    const rounds = count('kills', 200)
    const figures = await killReaders({
      folder: path.join(folder, 'diego'),
      rounds,
      longestMs: 400,
      onRound: (round) => note(`${round} of ${rounds} kills`),
    })
    return { ...figures, failures: figures.lost + figures.damaged }
  })

const killingInstallers = (note: Note) =>
  inFolder(async (folder): Promise<Figures> => {
    const rounds = count('kills', 200)
    const figures = await killInstallers({
      folder: path.join(folder, 'vault'),
      rounds,
      longestMs: 250,
      onRound: (round) => note(`${round} of ${rounds} kills`),
    })
    return { ...figures, failures: figures.lost }
  })

const mutatingPacks = (note: Note) =>
  inFolder((folder) =>
    mutatePacks({
      folder,
      count: count('packs', 10_000),
      note,
      tell: (line) => say(`  ${line}`),
    }),
  )

const context = { requestId: 'x', signal: new AbortController().signal, progress: () => undefined }

function life(folder: string) {
  const vault = vaultAt(folder)
  const clock = { now: () => new Date(), setTimer: () => () => undefined }
  const chance = {
    random: () => crypto.randomUUID(),
    bytes: (size: number) => new Uint8Array(randomBytes(size)),
  }
  const documents = createDocuments(vault)
  return { vault, drafts: createDrafts({ vault, documents, clock, ids: chance, emit: () => undefined }) }
}

async function timeToList(folder: string) {
  const { vault, drafts } = life(folder)
  const began = performance.now()
  await vault.unlock({ kind: 'keychain' })
  const unlocked = performance.now()
  const list = await drafts.list()
  const listMs = Math.round(performance.now() - unlocked)
  await vault.lock()
  return { unlockMs: Math.round(unlocked - began), listMs, drafts: list.length }
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
}

const work: Record<Part, { readonly title: string; readonly run: (note: Note) => Promise<Figures> }> = {
  kill: { title: 'Killing a process that saves', run: killing('save') },
  rekey: { title: 'Killing a process that writes everything anew', run: killing('rekey') },
  bits: { title: 'Flipping bits in every file', run: flippingBits },
  cuts: { title: 'Cutting files off', run: cuttingFiles },
  disk: { title: 'Filling a disk', run: fillingTheDisk },
  many: { title: 'Keeping many drafts', run: manyDrafts },
  anchors: { title: 'Looking for notes in drafts that moved on', run: placingNotes },
  bundles: { title: 'Opening review files gone wrong', run: openingBundles },
  readers: { title: 'Killing a process that opens review files', run: killingReaders },
  packs: { title: 'Opening content packs gone wrong', run: mutatingPacks },
  install: { title: 'Killing a process that installs packs', run: killingInstallers },
}

try {
  const unknown = chosen.filter((name) => !parts.some((part) => part === name))
  if (unknown.length > 0) throw new Error(`--only takes ${parts.join(', ')}; not ${unknown.join(', ')}`)
  const figures: Figures = {}
  let failures = 0
  for (const part of parts.filter((name) => chosen.includes(name))) {
    const { title, run } = work[part]
    const found = await withProgress(title, run)
    for (const [name, value] of Object.entries(found)) {
      figures[`torture.${part}.${name}`] = value
      if (!json) say(`  ${name}: ${value}`)
    }
    failures += found['failures'] ?? 0
  }
  say(failures === 0 ? 'Nothing was lost.' : `${failures} failures.`)
  if (json) printFigures(failures === 0, figures)
  process.exitCode = failures === 0 ? 0 : 1
} catch (error) {
  if (json) printFigures(false, {})
  failWithSentence(error)
}

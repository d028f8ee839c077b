/** Kills a process that opens review files and notes, again and again: whatever it acknowledged is there, once. */
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { draftIdSchema } from '../../../shared/entities/ids.ts'
import type { ReviewEvent } from '../../../shared/review/index.ts'
import { liveAndDie } from '../../testing/kill-rounds.ts'
import { createMemoryKeychain } from '../../testing/memory-ports.ts'
import { writeContent } from '../bundle-content.ts'
import { named, roomIdOf, textHash } from '../hashes.ts'
import { seal } from '../sealing.ts'
import { bundleOf, newPerson } from './hand-made.ts'
import { draftText, type Laptop, startLaptop } from './laptops.ts'

export type ReaderKillFigures = {
  readonly kills: number
  readonly acknowledged: number
  /** Files or notes that were acknowledged and are not there, or are there twice. */
  readonly lost: number
  readonly damaged: number
}
export type ReaderKillOptions = {
  /** An empty or absent folder. */
  readonly folder: string
  readonly rounds: number
  readonly longestMs: number
  readonly onRound?: (round: number) => void
}
const fileCount = 12

export async function killReaders(options: ReaderKillOptions): Promise<ReaderKillFigures> {
  const { folder, rounds, longestMs, onRound } = options
  const key = randomBytes(32)
  const diegoAgain = () => startLaptop(folder, 'Diego', createMemoryKeychain(key))
  const first = await diegoAgain()
  const expected = await writeFiles(first)
  await first.services.stop()
  let [acknowledged, lost, damaged] = [0, 0, 0]
  const noted = new Set<string>()
  for (let round = 1; round <= rounds; round += 1) {
    const lines = await liveAndDie(
      new URL('./killed-reader.ts', import.meta.url),
      [folder, key.toString('hex'), String(round)],
      Math.random() * longestMs,
    )
    const said = (verb: string) =>
      lines.flatMap((line) => new RegExp(`^${verb} (\\S+)$`, 'u').exec(line)?.[1] ?? [])
    const opened = new Set(said('opened'))
    for (const words of said('noted')) noted.add(words)
    acknowledged += opened.size + said('noted').length
    const diego = await diegoAgain()
    for (const name of opened) {
      const answer = await diego.ask('review.open', {
        bytes: new Uint8Array(await readFile(join(folder, 'files', name))),
      })
      if (answer.kind !== 'unchanged') lost += 1
    }
    const [summary] = await diego.ask('review.rooms', null)
    const room = summary && (await diego.ask('review.room', { id: summary.id }))
    const words = room?.conversation.overall.map(({ event }) => event.text) ?? []
    lost += [...noted].filter((each) => words.filter((other) => other === each).length !== 1).length
    damaged += (await diego.ask('vault.damaged', null)).length
    await diego.services.stop()
    onRound?.(round)
  }
  const last = await diegoAgain()
  for (let number = 1; number <= fileCount; number += 1)
    await last.ask('review.open', {
      bytes: new Uint8Array(await readFile(join(folder, 'files', `${number}.ensayo`))),
    })
  const [summary] = await last.ask('review.rooms', null)
  if (summary?.versions !== expected) lost += 1
  await last.services.stop()
  return { kills: rounds, acknowledged, lost, damaged }
}

/** Twelve texts of one draft, each in a file that says everything so far. Answers how many versions that makes. */
async function writeFiles(diego: Laptop): Promise<number> {
  const elena = await newPerson('Elena')
  await diego.ask('contacts.add', { text: elena.line })
  const to = await diego.ask('identity.get', null)
  const roles = {
    draftId: draftIdSchema.parse('borrador-de-elena'),
    owner: elena.signingKey,
    reviewer: to.signingKey,
  }
  await mkdir(join(diego.folder, 'files'))
  const events: ReviewEvent[] = []
  for (let number = 1; number <= fileCount; number += 1) {
    const text = `${draftText}\n\n${'Y hoy añado una frase. '.repeat(number * 20)}`
    const about = {
      textHash: textHash(text),
      versionId: null,
      title: 'Burgos',
      round: number,
      question: null,
    } as const
    const where = {
      author: elena.signingKey,
      at: '2026-11-21T10:00:00.000Z',
      seq: number,
      language: 'es',
    } as const
    events.push(named(roomIdOf(roles), { kind: 'version', channel: 'linkedin', ...where, ...about }))
    const bundle = bundleOf({ from: elena, to, ...roles, number, events, text })
    const sealed = await seal(await writeContent(bundle.about, bundle.parts, elena.sign), [to.recipient])
    await writeFile(join(diego.folder, 'files', `${number}.ensayo`), sealed)
  }
  return events.length
}

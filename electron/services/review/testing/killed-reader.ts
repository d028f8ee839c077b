/**
 * A process that opens review files and writes notes until it is killed, and says what was acknowledged.
 *
 *   node killed-reader.ts FOLDER KEYCHAIN-KEY-HEX ROUND
 *
 * Prints `ready`, then `opened FILE` and `noted WORDS` after each acknowledged step. The files are those in FOLDER/files.
 */
import { writeSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chanceFrom } from '../../../shared/anchors/testing/tracked-text.ts'
import { createMemoryKeychain } from '../../testing/memory-ports.ts'
import { startLaptop } from './laptops.ts'

const [, , folder = '', keyHex = '', round = '1'] = process.argv
const diego = await startLaptop(folder, 'Diego', createMemoryKeychain(Buffer.from(keyHex, 'hex')))
const names = (await readdir(join(folder, 'files'))).toSorted()
const chance = chanceFrom(Number(round))
writeSync(1, 'ready\n')

const opening = async () => {
  const name = chance.of(names)
  const bytes = new Uint8Array(await readFile(join(folder, 'files', name)))
  const answer = await diego.ask('review.open', { bytes })
  if (answer.kind === 'refused') throw new Error(`refused: ${answer.reason}`)
  writeSync(1, `opened ${name}\n`)
}
const noting = async (number: number) => {
  const [summary] = await diego.ask('review.rooms', null)
  if (summary === undefined) return
  const { conversation, texts } = await diego.ask('review.room', { id: summary.id })
  const version = conversation.versions.find(({ event }) => texts[event.textHash] !== undefined)
  if (version === undefined) return
  const words = `${round}-${number}`
  await diego.ask('review.addOverall', {
    roomId: summary.id,
    textHash: version.event.textHash,
    text: words,
    replaces: null,
  })
  writeSync(1, `noted ${words}\n`)
}
for (let number = 1; ; number += 1) await Promise.all([opening(), opening(), noting(number)])

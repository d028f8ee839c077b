/**
 * A process that installs one version of a pack over another until it is killed, and says what was acknowledged.
 *
 *   node killed-installer.ts FOLDER KEYCHAIN-KEY-HEX FIRST-VERSION
 *
 * Prints `ready`, then `installed VERSION` after each.
 */
import { writeSync } from 'node:fs'
import { numberedPack } from './numbered-pack.ts'
import { packsAt } from './packs-at.ts'

const [, , folder = '', keyHex = '', first = '1'] = process.argv
const { vault, install } = packsAt(folder, Buffer.from(keyHex, 'hex'))
if ((await vault.status()).state === 'absent') await vault.create(null)
else await vault.unlock({ kind: 'keychain' })
writeSync(1, 'ready\n')
for (let version = Number(first); ; version += 1) {
  await install(numberedPack(version))
  writeSync(1, `installed ${version}\n`)
}

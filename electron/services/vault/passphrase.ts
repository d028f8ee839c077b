/** Passphrases: what is too weak, and how one becomes a key. */
import { scrypt } from 'node:crypto'
import { AppError } from '../../shared/errors.ts'
import { keyBytes } from './cipher.ts'

/** RFC 7914. 2^17, 8, 1 takes 128 MiB and a good part of a second: what a person hardly notices. */
export type ScryptCost = { readonly logN: number; readonly r: number; readonly p: number }
export const scryptCost: ScryptCost = { logN: 17, r: 8, p: 1 }
/** A key file that asks for more than this would only make the app hang. */
export const scryptLimits = { minLogN: 17, maxLogN: 20, maxR: 16, maxP: 4 }

const fewestCharacters = 8

/** Throws `weak-passphrase` under eight characters, or when they are all the same. */
export function assertStrongEnough(passphrase: string): void {
  const characters = [...normalise(passphrase)]
  if (characters.length < fewestCharacters || new Set(characters).size === 1)
    throw new AppError('weak-passphrase')
}

/** The caller wipes the key. */
export function stretch(passphrase: string, salt: Uint8Array, { logN, r, p }: ScryptCost): Promise<Buffer> {
  const options = { N: 2 ** logN, r, p, maxmem: 128 * 2 ** logN * r * p + 64 * 1024 * 1024 }
  return new Promise((resolve, reject) => {
    scrypt(Buffer.from(normalise(passphrase), 'utf8'), salt, keyBytes, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    )
  })
}

/** The same word typed on another keyboard or system gives the same bytes. */
const normalise = (passphrase: string) => passphrase.normalize('NFKC')

/**
 * Record keys of the kind "TID" (https://atproto.com/specs/tid): 53 bits of microseconds and 10 random
 * bits in sortable base 32. Bluesky posts must have one. Ours is chosen once, before the first attempt, so
 * that the same post cannot be written twice.
 */
const alphabet = '234567abcdefghijklmnopqrstuvwxyz'

export function newRecordKey(now: Date, randomBytes: (count: number) => Uint8Array): string {
  const [a = 0, b = 0, c = 0, d = 0] = randomBytes(4)
  const micros = BigInt(now.getTime()) * 1000n + BigInt(((a << 8) | b) % 1000)
  let bits = ((micros & ((1n << 53n) - 1n)) << 10n) | BigInt(((c << 8) | d) & 1023)
  let key = ''
  for (let i = 0; i < 13; i += 1) {
    key = (alphabet[Number(bits & 31n)] ?? '') + key
    bits >>= 5n
  }
  return key
}

/**
 * Names a text in 53 bits, base 36. Tells whether a text changed since it was looked at; protects nothing.
 *
 * Two 32-bit FNV-1a passes with different offsets (Fowler, Noll, Vo; the FNV non-cryptographic hash), of which
 * 53 bits are kept so that the number is exact.
 */
export function textHash(text: string): string {
  let low = 0x811c9dc5
  let high = 0x050c5d1f
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ (unit + at), 0x01000193)
  }
  return ((high >>> 11) * 2 ** 32 + (low >>> 0)).toString(36)
}

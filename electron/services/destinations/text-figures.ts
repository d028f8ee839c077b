/** Facts about a text that the ledger and the review may keep: sizes and a fingerprint, never its words. */
import { createHash } from 'node:crypto'

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

export function countGraphemes(text: string): number {
  let count = 0
  for (const _ of segmenter.segment(text)) count += 1
  return count
}

export const countBytes = (text: string): number => Buffer.byteLength(text, 'utf8')

/** SHA-256 of the UTF-8 bytes, 64 hex digits. */
export const hashText = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** First 12 hex digits of the SHA-256: what a person can compare with `sha256sum`. */
export const fingerprint = (text: string): string => hashText(text).slice(0, 12)

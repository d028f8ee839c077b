/** Small facts about a text, for lists and for the ledger. */
import { createHash } from 'node:crypto'
import type { TextFigures } from '../ledger/ledger.ts'

const excerptUnits = 140
const word = /[\p{L}\p{N}]+(?:['’\-‑.,][\p{L}\p{N}]+)*/gu
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Runs of letters and digits: what a list says, not what the tone engine measures. */
export function countWords(text: string): number {
  let count = 0
  for (const _ of text.matchAll(word)) count += 1
  return count
}

/** The first 140 UTF-16 units, without half a character at the end. */
export function excerptOf(text: string): string {
  const last = text.charCodeAt(excerptUnits - 1)
  const splits = text.length > excerptUnits && last >= 0xd800 && last <= 0xdbff
  return text.slice(0, splits ? excerptUnits - 1 : excerptUnits)
}

/** Bytes of UTF-8, graphemes, first 12 hex digits of the SHA-256. */
export function textFigures(text: string): TextFigures {
  const bytes = Buffer.from(text, 'utf8')
  return {
    bytes: bytes.length,
    characters: countGraphemes(text),
    fingerprint: createHash('sha256').update(bytes).digest('hex').slice(0, 12),
  }
}

function countGraphemes(text: string): number {
  let count = 0
  for (const _ of graphemes.segment(text)) count += 1
  return count
}

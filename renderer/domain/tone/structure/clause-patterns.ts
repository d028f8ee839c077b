import type { Sentence } from '../../text/tokens.ts'
import type { ParagraphContext } from '../context.ts'
import type { Severity } from '../types.ts'

/** A meaning told by the order of a few kinds of words, within one sentence. */
export interface ClausePattern {
  readonly id: string
  readonly severity: Severity
  readonly reason: string
  readonly pattern: RegExp
  /** Words anywhere in the sentence with which it means something else. */
  readonly unless?: RegExp
  /** Guards of `guards.ts` that silence it. */
  readonly guards: readonly string[]
}

/** One sentence as a line: lower-case words between single spaces, `,` and `;` for marks, `¬` for what is not the writer's. */
export interface SentenceLine {
  readonly line: string
  /** Where each token begins in the line. */
  readonly starts: readonly number[]
}

export const lineOf = ({ tokens }: ParagraphContext, sentence: Sentence): SentenceLine => {
  const starts: number[] = []
  let line = ' '
  for (let at = sentence.firstToken; at < sentence.lastToken; at += 1) {
    const token = tokens[at]
    if (token === undefined) continue
    starts.push(line.length)
    const isOwn = !token.quoted && token.kind !== 'masked' && token.key !== ''
    line += `${isOwn ? (token.kind === 'gap' ? ';' : token.key) : '¬'} `
  }
  return { line, starts }
}

/** Index of the token that begins at `offset` of the line; the last one before it when none does. */
export const tokenAt = (starts: readonly number[], offset: number): number => {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

const pieceOf = (word: string): string => {
  const gap = /^\*(\d)$/.exec(word)
  // Words of a bounded number, never across a mark or into the next clause: each step takes one way only.
  if (gap !== null) return `(?:(?!(?:and|but|y|pero) )[^ ,;¬]+ ){0,${gap[1] ?? '0'}}`
  if (word.endsWith('?')) return `(?:${word.slice(0, -1)} )?`
  return `${word} `
}

/**
 * Reads a pattern over a sentence line: words parted by spaces, `(a|b_c)` one of several (`_` for the space
 * within), `word?` at will, `*3` up to three words of the same clause. A match begins and ends with a space.
 */
export const readClausePattern = (written: string): RegExp =>
  new RegExp(` ${written.split(' ').map(pieceOf).join('').replaceAll('_', ' ')}`, 'gu')

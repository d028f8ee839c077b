/**
 * What two texts have in common and what not, word by word.
 *
 * Paragraphs are compared first and words only inside those that differ. A time limit keeps two texts that share
 * nothing from taking for ever: what is not told apart by then is shown as replaced whole, which is true as well.
 */
import { diffArrays } from 'diff'

export type Piece = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

/** One or more paragraphs: `same` has one piece; `changed` says in order what stayed, went and came. */
export type Row =
  | { readonly kind: 'same'; readonly text: string }
  | { readonly kind: 'changed'; readonly pieces: readonly Piece[] }

export type Comparison = {
  readonly rows: readonly Row[]
  /** Runs of pieces that went or came, with nothing that stayed between them. */
  readonly changes: number
  readonly wordsAdded: number
  readonly wordsRemoved: number
  /** True when some part is shown as replaced whole because it would have taken too long. */
  readonly coarse: boolean
}

export type CompareLimits = {
  /** For the paragraphs and, again, for all words together. */
  readonly timeMs: number
}
export const defaultLimits: CompareLimits = { timeMs: 2000 }

/** A paragraph of a text that was replaced whole: short enough to be drawn by itself. */
const chunkUnits = 4000

export function compareTexts(
  before: string,
  after: string,
  limits: CompareLimits = defaultLimits,
): Comparison {
  const blocks = compareParagraphs(paragraphsOf(before), paragraphsOf(after), limits.timeMs)
  const deadline = Date.now() + limits.timeMs
  let coarse = false
  const rows = blocks.flatMap((block): readonly Row[] => {
    if (block.kind === 'same') return [block]
    const pieces = compareWords(block.before, block.after, Math.max(1, deadline - Date.now()))
    if (pieces !== null) return [{ kind: 'changed', pieces }]
    coarse = true
    return replacedWhole(block.before, block.after)
  })
  return { rows, coarse, ...countsOf(rows) }
}

type Block =
  | { readonly kind: 'same'; readonly text: string }
  | { readonly kind: 'changed'; readonly before: string; readonly after: string }

/** Lines with their line ends. */
const paragraphsOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

function compareParagraphs(before: readonly string[], after: readonly string[], timeMs: number): Block[] {
  const head = commonHead(before, after)
  const tail = commonTail(before, after, head)
  const wasMiddle = before.slice(head, before.length - tail)
  const isMiddle = after.slice(head, after.length - tail)
  const blocks: Block[] = []
  const same = (lines: readonly string[]) => {
    if (lines.length > 0) blocks.push({ kind: 'same', text: lines.join('') })
  }
  same(before.slice(0, head))
  if (wasMiddle.length > 0 || isMiddle.length > 0)
    blocks.push(
      ...middle(wasMiddle, isMiddle, diffArrays([...wasMiddle], [...isMiddle], { timeout: timeMs })),
    )
  same(before.slice(before.length - tail))
  return blocks
}

type Parts = readonly {
  readonly added?: boolean
  readonly removed?: boolean
  readonly value: readonly string[]
}[]

/** What goes and what comes at one place is one block, whichever is told first. */
function middle(before: readonly string[], after: readonly string[], parts: Parts | undefined): Block[] {
  if (parts === undefined) return [{ kind: 'changed', before: before.join(''), after: after.join('') }]
  const blocks: Block[] = []
  let went = ''
  let came = ''
  const close = () => {
    if (went !== '' || came !== '') blocks.push({ kind: 'changed', before: went, after: came })
    went = came = ''
  }
  for (const { added, removed, value } of parts) {
    if (added) came += value.join('')
    else if (removed) went += value.join('')
    else {
      close()
      blocks.push({ kind: 'same', text: value.join('') })
    }
  }
  close()
  return blocks
}

/** Words, runs of spaces, and every other sign by itself. */
const tokensOf = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+|\n|[^\S\n]+|[^]/gu) ?? []

/** Null when it would take longer than `timeMs`. */
function compareWords(before: string, after: string, timeMs: number): Piece[] | null {
  if (before === '' || after === '') return onlyOne(before, after)
  const was = tokensOf(before)
  const is = tokensOf(after)
  const head = commonHead(was, is)
  const tail = commonTail(was, is, head)
  const parts = diffArrays(was.slice(head, was.length - tail), is.slice(head, is.length - tail), {
    timeout: timeMs,
  })
  if (parts === undefined) return null
  const pieces: Piece[] = [{ kind: 'same', text: was.slice(0, head).join('') }]
  for (const { added, removed, value } of parts)
    pieces.push({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') })
  pieces.push({ kind: 'same', text: was.slice(was.length - tail).join('') })
  return gathered(pieces)
}

const onlyOne = (before: string, after: string): Piece[] =>
  before === '' ? [{ kind: 'added', text: after }] : [{ kind: 'removed', text: before }]

/**
 * Words that were replaced one by one read as one change: a space that stayed between two changed words goes with
 * them. At each change what went stands before what came.
 */
function gathered(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  let went = ''
  let came = ''
  const close = () => {
    if (went !== '') out.push({ kind: 'removed', text: went })
    if (came !== '') out.push({ kind: 'added', text: came })
    went = came = ''
  }
  for (const [at, piece] of pieces.entries()) {
    if (piece.text === '') continue
    if (piece.kind === 'removed') went += piece.text
    else if (piece.kind === 'added') came += piece.text
    else if (isGap(piece.text) && went !== '' && came !== '' && changesFollow(pieces, at)) {
      went += piece.text
      came += piece.text
    } else {
      close()
      out.push(piece)
    }
  }
  close()
  return out
}

const isGap = (text: string): boolean => /^[^\S\n]+$/.test(text)
const changesFollow = (pieces: readonly Piece[], at: number): boolean => {
  const next = pieces.slice(at + 1, at + 3)
  return next.some(({ kind }) => kind === 'removed') && next.some(({ kind }) => kind === 'added')
}

function replacedWhole(before: string, after: string): Row[] {
  const was = chunksOf(before)
  const is = chunksOf(after)
  return Array.from({ length: Math.max(was.length, is.length) }, (_, at) => ({
    kind: 'changed',
    pieces: [
      ...(was[at] === undefined ? [] : [{ kind: 'removed' as const, text: was[at] }]),
      ...(is[at] === undefined ? [] : [{ kind: 'added' as const, text: is[at] }]),
    ],
  }))
}

/** Cut at line ends or spaces where there are some. */
function chunksOf(text: string): string[] {
  const chunks: string[] = []
  let rest = 0
  while (text.length - rest > chunkUnits) {
    const slice = text.slice(rest, rest + chunkUnits)
    const cut = Math.max(slice.lastIndexOf('\n'), slice.lastIndexOf(' ')) + 1
    const length = cut > chunkUnits / 4 ? cut : chunkUnits
    chunks.push(text.slice(rest, rest + length))
    rest += length
  }
  return rest < text.length ? [...chunks, text.slice(rest)] : chunks
}

function countsOf(rows: readonly Row[]) {
  let changes = 0
  let wordsAdded = 0
  let wordsRemoved = 0
  let insideChange = false
  for (const row of rows) {
    const pieces = row.kind === 'same' ? [{ kind: 'same' as const, text: row.text }] : row.pieces
    if (row.kind === 'changed') insideChange = false
    for (const { kind, text } of pieces) {
      if (kind !== 'same' && !insideChange) changes += 1
      insideChange = kind !== 'same'
      if (kind === 'added') wordsAdded += countWords(text)
      if (kind === 'removed') wordsRemoved += countWords(text)
    }
  }
  return { changes, wordsAdded, wordsRemoved }
}

const countWords = (text: string): number => text.match(/[\p{L}\p{N}\p{M}]+/gu)?.length ?? 0

function commonHead<T>(a: readonly T[], b: readonly T[]): number {
  const most = Math.min(a.length, b.length)
  let head = 0
  while (head < most && a[head] === b[head]) head += 1
  return head
}

function commonTail<T>(a: readonly T[], b: readonly T[], head: number): number {
  const most = Math.min(a.length, b.length) - head
  let tail = 0
  while (tail < most && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1
  return tail
}

/**
 * The part of a stretch of text that is most like a passage, by the fewest edits (Sellers' variant of the edit
 * distance: the passage must be used up, the stretch need not).
 */
export type Aligned = { readonly start: number; readonly end: number; readonly likeness: number }

/** Longer passages are compared word by word: the same answer, far cheaper. */
const byUnitsUpTo = 120

/** Offsets within `stretch`; null when either is empty. */
export function alignIn(stretch: string, quote: string): Aligned | null {
  const piecesOf = quote.length <= byUnitsUpTo ? units : words
  const [own, theirs] = [piecesOf(quote), piecesOf(stretch)]
  if (own.length === 0 || theirs.length === 0) return null
  const costs = new Float64Array(theirs.length + 1)
  const starts = new Int32Array(theirs.length + 1)
  for (let j = 0; j <= theirs.length; j += 1) starts[j] = j
  for (const piece of own) {
    let diagonal = costs[0] ?? 0
    let diagonalStart = starts[0] ?? 0
    costs[0] = diagonal + piece.length
    for (let j = 1; j <= theirs.length; j += 1) {
      const other = theirs[j - 1] ?? ''
      const above = costs[j] ?? 0
      const aboveStart = starts[j] ?? 0
      const changed = diagonal + costOfChange(piece, other)
      const dropped = above + piece.length
      const added = (costs[j - 1] ?? 0) + other.length
      if (changed <= dropped && changed <= added) {
        costs[j] = changed
        starts[j] = diagonalStart
      } else if (dropped <= added) {
        costs[j] = dropped
        starts[j] = aboveStart
      } else {
        costs[j] = added
        starts[j] = starts[j - 1] ?? 0
      }
      diagonal = above
      diagonalStart = aboveStart
    }
  }
  let end = 0
  for (let j = 1; j <= theirs.length; j += 1) if ((costs[j] ?? 0) < (costs[end] ?? 0)) end = j
  const lengths = theirs.map((each) => each.length)
  const offset = (count: number) => lengths.slice(0, count).reduce((sum, each) => sum + each, 0)
  const [from, to] = [offset(starts[end] ?? 0), offset(end)]
  if (to <= from) return null
  return { start: from, end: to, likeness: 1 - (costs[end] ?? 0) / Math.max(quote.length, to - from) }
}

const units = (text: string): readonly string[] => text.split('')
const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu) ?? []

/** A word in another form costs only what differs at its end. */
function costOfChange(one: string, other: string): number {
  if (one === other) return 0
  const longer = Math.max(one.length, other.length)
  if (longer < 4) return longer
  let same = 0
  while (same < one.length && one.charCodeAt(same) === other.charCodeAt(same)) same += 1
  return same >= 3 ? longer - same : longer
}

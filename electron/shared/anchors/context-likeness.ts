/** How much what stands beside a place is like what stood beside the passage: 1 the same, 0 not more than chance. */

/** Enough to tell a place by. */
const fullUnits = 24
/** Any two sentences of one language have about this much in common. */
const chance = 0.4

export const likenessAfter = (text: string, end: number, suffix: string): number =>
  likeness(suffix, text.slice(end, end + suffix.length + 40), end === text.length)

export const likenessBefore = (text: string, start: number, prefix: string): number =>
  likeness(
    reversed(prefix),
    reversed(text.slice(Math.max(0, start - prefix.length - 40), start)),
    start === 0,
  )

/** Both read outwards from the passage: what is nearest counts in any case, what is further only when it agrees. */
function likeness(was: string, is: string, atEdge: boolean): number {
  if (was === '') return atEdge ? 1 : 0
  const weight = Math.min(
    1,
    (was.length + (was.length < fullUnits && is.length === was.length ? fullUnits : 0)) / fullUnits,
  )
  if (is.startsWith(was)) return weight
  const costs = costsOfStarts(was, is)
  let best = 0
  for (const [units, share] of steps) {
    const length = Math.min(units, was.length)
    const cost = costs[length] ?? length
    best = Math.max(best, share * Math.max(0, (1 - cost / length - chance) / (1 - chance)))
  }
  return best * weight
}
const steps: readonly (readonly [number, number])[] = [
  [fullUnits, 0.85],
  [60, 0.95],
  [120, 1],
]

/** For each length of a start of `was`: the fewest edits that make it a start of `is`. */
function costsOfStarts(was: string, is: string): Uint16Array {
  const best = new Uint16Array(was.length + 1)
  const row = new Uint16Array(is.length + 1)
  for (let j = 0; j <= is.length; j += 1) row[j] = j
  for (let i = 1; i <= was.length; i += 1) {
    const unit = was.charCodeAt(i - 1)
    let diagonal = row[0] ?? 0
    row[0] = i
    let least = i
    for (let j = 1; j <= is.length; j += 1) {
      const above = row[j] ?? 0
      const same = unit === is.charCodeAt(j - 1) ? 0 : 1
      const cost = Math.min(diagonal + same, above + 1, (row[j - 1] ?? 0) + 1)
      diagonal = above
      row[j] = cost
      if (cost < least) least = cost
    }
    best[i] = least
  }
  return best
}

function reversed(text: string): string {
  let turned = ''
  for (let at = text.length - 1; at >= 0; at -= 1) turned += text.charAt(at)
  return turned
}

/** A walk through a graph that an author wrote as data: what is reached, how far it is, and where it goes round. */

export type Explored = {
  /** Every place that a way leads to, the start with them, in the order in which they were met. */
  readonly reached: ReadonlySet<string>
  /** One for each step that leads back onto its own way: `first → again → first`. */
  readonly loops: readonly (readonly string[])[]
  /** Steps on the shortest way from the start. */
  readonly shortest: ReadonlyMap<string, number>
  /** Steps on the longest way from the start to anywhere; Infinity when there is a loop. */
  readonly longest: number
}

/**
 * Depth first, in the order of `nextOf`; each place once, however many ways lead to it. What has no next ends
 * its way, so that a name that leads nowhere is reached like any other: whoever asks knows which names there are.
 */
export function explore(start: string, nextOf: (place: string) => readonly string[]): Explored {
  const reached = new Set<string>()
  const loops: (readonly string[])[] = []
  /** Of places that are through: steps on the longest way onwards. */
  const onwards = new Map<string, number>()
  const way: string[] = []
  const visit = (place: string): number => {
    const known = onwards.get(place)
    if (known !== undefined) return known
    const before = way.indexOf(place)
    if (before >= 0) {
      loops.push([...way.slice(before), place])
      return 0
    }
    reached.add(place)
    way.push(place)
    let longest = 0
    for (const next of nextOf(place)) longest = Math.max(longest, 1 + visit(next))
    way.pop()
    onwards.set(place, longest)
    return longest
  }
  const longest = visit(start)
  return {
    reached,
    loops,
    shortest: distances(start, nextOf),
    longest: loops.length > 0 ? Infinity : longest,
  }
}

function distances(start: string, nextOf: (place: string) => readonly string[]): ReadonlyMap<string, number> {
  const steps = new Map([[start, 0]])
  // The map grows while it is gone through: nearer places come before those that are farther.
  for (const [place, distance] of steps)
    for (const next of nextOf(place)) if (!steps.has(next)) steps.set(next, distance + 1)
  return steps
}

/** Where the notes of the margin go when they want the same place. Pure: pixels in, pixels out. */

export type StackItem = {
  readonly id: string
  /** Where the first line of its phrase begins. */
  readonly anchor: number
  readonly height: number
  /** The open note stays beside its phrase; the others make room. */
  readonly open: boolean
  /** A mark without words: two of them stand closer together than notes do. */
  readonly mark?: boolean
}

const gapBetweenMarks = 2

/**
 * Tops by id, `gap` px apart at least, never above 0, in the order given. A note is pushed down by the one
 * before it; those before the open note are moved up so that it keeps its place, and push it down only
 * when there is no room left above.
 */
export function stackNotes(items: readonly StackItem[], gap: number): ReadonlyMap<string, number> {
  const tops = items.map((item) => Math.max(0, item.anchor))
  const open = items.findIndex((item) => item.open)
  pushDown(items, tops, gap, 0, open < 0 ? items.length : open)
  if (open >= 0) {
    moveUp(items, tops, gap, open)
    pushDown(items, tops, gap, 0, items.length)
  }
  return new Map(items.map((item, index) => [item.id, tops[index] ?? 0]))
}

const gapAfter = (items: readonly StackItem[], index: number, gap: number): number =>
  items[index]?.mark && items[index + 1]?.mark ? gapBetweenMarks : gap

function pushDown(items: readonly StackItem[], tops: number[], gap: number, from: number, to: number): void {
  let floor = Number.NEGATIVE_INFINITY
  for (let index = from; index < to; index += 1) {
    const top = Math.max(tops[index] ?? 0, floor)
    tops[index] = top
    floor = top + (items[index]?.height ?? 0) + gapAfter(items, index, gap)
  }
}

function moveUp(items: readonly StackItem[], tops: number[], gap: number, open: number): void {
  let ceiling = tops[open] ?? 0
  for (let index = open - 1; index >= 0; index -= 1) {
    ceiling -= (items[index]?.height ?? 0) + gapAfter(items, index, gap)
    tops[index] = Math.max(0, Math.min(tops[index] ?? 0, ceiling))
    ceiling = tops[index] ?? 0
  }
}

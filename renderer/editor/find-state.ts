/** The search under way: its places in the present text, and which of them one stands on. */
import { isolateHistory } from '@codemirror/commands'
import { type EditorState, type Extension, type Range, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { findMatches, type FindQuery, type Match } from './find-matches.ts'

export type FindState = {
  /** Null: nothing is being searched, nothing is marked. */
  readonly query: FindQuery | null
  readonly matches: readonly Match[]
  /** Index of the match one stands on, or -1. */
  readonly current: number
  /** The text changed since the whole of it was searched. */
  readonly stale: boolean
}
const noSearch: FindState = { query: null, matches: [], current: -1, stale: false }

const setQuery = StateEffect.define<FindQuery | null>()
const setCurrent = StateEffect.define<number>()
/** The text changed since the places were taken. */
const refresh = StateEffect.define<null>()

export const findField = StateField.define<FindState>({
  create: () => noSearch,
  update: (before, transaction) => {
    let next = before
    if (transaction.docChanged && before.query !== null)
      next = {
        ...before,
        // Cheap while one types; the whole text is searched again when typing pauses.
        matches: before.matches
          .filter(({ from, to }) => !transaction.changes.touchesRange(from, to))
          .map(({ from, to }) => ({
            from: transaction.changes.mapPos(from, 1),
            to: transaction.changes.mapPos(to, -1),
          })),
        current: -1,
        stale: true,
      }
    for (const effect of transaction.effects) {
      if (effect.is(setQuery))
        next = effect.value === null ? noSearch : searched(transaction.state, effect.value)
      else if (effect.is(refresh) && next.query !== null) next = searched(transaction.state, next.query)
      else if (effect.is(setCurrent)) next = { ...next, current: effect.value }
    }
    return next
  },
})

function searched(state: EditorState, query: FindQuery): FindState {
  return { query, matches: findMatches(state, query), current: -1, stale: false }
}

const match = Decoration.mark({ class: 'found' })
const standing = Decoration.mark({ class: 'found current' })

function marks(view: EditorView): DecorationSet {
  const { matches, current } = view.state.field(findField)
  const { from: viewFrom, to: viewTo } = view.viewport
  const ranges: Range<Decoration>[] = []
  for (const [index, { from, to }] of matches.entries())
    if (to > viewFrom && from < viewTo && to > from)
      ranges.push((index === current ? standing : match).range(from, to))
  return Decoration.set(ranges)
}

const searchAgainMs = 150

const plugin = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    timer: ReturnType<typeof setTimeout> | undefined
    constructor(view: EditorView) {
      this.decorations = marks(view)
    }
    update(update: ViewUpdate) {
      const now = update.state.field(findField)
      if (now !== update.startState.field(findField) || update.viewportChanged)
        this.decorations = marks(update.view)
      if (update.docChanged && now.query !== null) {
        clearTimeout(this.timer)
        this.timer = setTimeout(() => update.view.dispatch({ effects: refresh.of(null) }), searchAgainMs)
      }
    }
    destroy() {
      clearTimeout(this.timer)
    }
  },
  { decorations: (value) => value.decorations },
)

export const findExtension: Extension = [findField, plugin]

/** The first match at or after the caret becomes the current one; the caret stays. */
export function search(view: EditorView, query: FindQuery | null): void {
  view.dispatch({ effects: setQuery.of(query) })
  if (query === null) return
  const { matches } = view.state.field(findField)
  const at = view.state.selection.main.from
  const first = matches.findIndex(({ from }) => from >= at)
  standOn(view, first >= 0 ? first : matches.length - 1 >= 0 ? 0 : -1, { select: false })
}

/** Goes to the next or the one before, round the end. False when nothing is found. */
export function step(view: EditorView, direction: 1 | -1): boolean {
  refreshed(view)
  const { matches, current } = view.state.field(findField)
  if (matches.length === 0) return false
  const from = current >= 0 ? current : nearest(view.state, direction)
  standOn(view, (from + direction + matches.length) % matches.length, { select: true })
  return true
}

/** So that one step from it, in the direction, is the match after (or before) the caret. */
function nearest(state: EditorState, direction: 1 | -1): number {
  const { matches } = state.field(findField)
  const at = state.selection.main.head
  const next = matches.findIndex(({ from }) => from >= at)
  const after = next < 0 ? matches.length : next
  return direction === 1 ? after - 1 : after
}

function standOn(view: EditorView, index: number, { select }: { readonly select: boolean }): void {
  const found = view.state.field(findField).matches[index]
  view.dispatch({
    effects: [
      setCurrent.of(index),
      ...(found ? [EditorView.scrollIntoView(found.from, { y: 'nearest', yMargin: 96 })] : []),
    ],
    ...(found && select ? { selection: { anchor: found.from, head: found.to } } : {}),
  })
}

/** Places are taken anew when the text changed since. */
function refreshed(view: EditorView): void {
  if (view.state.field(findField).stale) view.dispatch({ effects: refresh.of(null) })
}

/** Replaces the one that is current, and goes to the next. False when none is. */
export function replaceCurrent(view: EditorView): boolean {
  const { query, matches, current } = view.state.field(findField)
  const found = matches[current]
  if (!query || !found || view.state.readOnly) return false
  view.dispatch({
    changes: { from: found.from, to: found.to, insert: query.replacement },
    selection: { anchor: found.from + query.replacement.length },
    annotations: isolateHistory.of('full'),
    userEvent: 'input.replace',
  })
  refreshed(view)
  const now = view.state.field(findField).matches
  const after = now.findIndex(({ from }) => from >= found.from + query.replacement.length)
  standOn(view, after >= 0 ? after : now.length > 0 ? 0 : -1, { select: true })
  return true
}

/** All of them as one step of undo; how many. */
export function replaceAll(view: EditorView): number {
  refreshed(view)
  const { query, matches } = view.state.field(findField)
  if (!query || matches.length === 0 || view.state.readOnly) return 0
  view.dispatch({
    changes: matches.map(({ from, to }) => ({ from, to, insert: query.replacement })),
    annotations: isolateHistory.of('full'),
    userEvent: 'input.replace.all',
  })
  refreshed(view)
  return matches.length
}

/** Where on the page the phrases of the hints in view begin: measured in CodeMirror's own read phase. */
import type { Extension } from '@codemirror/state'
import { type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { hintField } from './hint-state.ts'

/** Hint id -> the vertical middle of the first line of its phrase, in px from the top of the editor. */
export type NoteAnchors = ReadonlyMap<string, number>

export function noteAnchors(onChange: (anchors: NoteAnchors) => void): Extension {
  return ViewPlugin.define((view) => {
    let last: NoteAnchors = new Map()
    const request = {
      key: 'note-anchors',
      read: () => measure(view),
      write: (anchors: NoteAnchors) => {
        if (same(last, anchors)) return
        last = anchors
        onChange(anchors)
      },
    }
    return {
      update(update: ViewUpdate) {
        const hintsMoved = update.startState.field(hintField) !== update.state.field(hintField)
        if (hintsMoved || update.geometryChanged || update.viewportChanged) view.requestMeasure(request)
      },
    }
  })
}

function measure(view: EditorView): NoteAnchors {
  const anchors = new Map<string, number>()
  const top = view.dom.getBoundingClientRect().top
  const { from: viewFrom, to: viewTo } = view.viewport
  for (const { hint, from, to } of view.state.field(hintField).shown) {
    if (to <= viewFrom || from > viewTo) continue
    const place = view.coordsAtPos(Math.max(from, viewFrom), 1)
    if (place) anchors.set(hint.id, (place.top + place.bottom) / 2 - top)
  }
  return anchors
}

function same(a: NoteAnchors, b: NoteAnchors): boolean {
  if (a.size !== b.size) return false
  for (const [id, at] of a) if (Math.abs((b.get(id) ?? Number.NaN) - at) > 0.5 || !b.has(id)) return false
  return true
}

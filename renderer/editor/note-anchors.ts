/** Where on the page the phrases of the hints in view begin: measured in CodeMirror's own read phase. */
import type { Extension } from '@codemirror/state'
import { type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { hintField } from './hint-state.ts'
import { remarkField } from './remarks/remark-state.ts'

/** Note id -> the vertical middle of the first line of its phrase, in px from the top of the editor. */
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
        const remarksMoved = update.startState.field(remarkField) !== update.state.field(remarkField)
        if (hintsMoved || remarksMoved || update.geometryChanged || update.viewportChanged)
          view.requestMeasure(request)
      },
    }
  })
}

function measure(view: EditorView): NoteAnchors {
  const anchors = new Map<string, number>()
  const top = view.dom.getBoundingClientRect().top
  const { from: viewFrom, to: viewTo } = view.viewport
  const add = (id: string, from: number, to: number) => {
    if (to <= viewFrom || from > viewTo) return
    const place = view.coordsAtPos(Math.max(from, viewFrom), 1)
    if (place) anchors.set(id, (place.top + place.bottom) / 2 - top)
  }
  for (const { hint, from, to } of view.state.field(hintField).shown) add(hint.id, from, to)
  for (const { remark, from, to } of view.state.field(remarkField).shown) add(remark.id, from, to)
  return anchors
}

function same(a: NoteAnchors, b: NoteAnchors): boolean {
  if (a.size !== b.size) return false
  for (const [id, at] of a) if (Math.abs((b.get(id) ?? Number.NaN) - at) > 0.5 || !b.has(id)) return false
  return true
}

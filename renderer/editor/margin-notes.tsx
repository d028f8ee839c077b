/** The margin: each note beside the first line of its phrase, or all of them under the text. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTexts } from '../i18n/index.ts'
import type { PlacedHint } from './hint-state.ts'
import { MarginNote } from './margin-note.tsx'
import type { Manuscript } from './manuscript.ts'
import type { NoteAnchors } from './note-anchors.ts'
import { type NoteForm, noteForm } from './note-forms.ts'
import { stackNotes } from './note-stack.ts'
import { inTextOrder, type MarginItem } from './remarks/note-order.ts'
import { RemarkNote } from './remarks/remark-note.tsx'
import type { PlacedRemark } from './remarks/remark-state.ts'

export type MarginNotesProps = {
  readonly manuscript: Manuscript
  readonly shown: readonly PlacedHint[]
  readonly remarks: readonly PlacedRemark[]
  readonly openId: string | undefined
  readonly anchors: NoteAnchors
  readonly place: 'margin' | 'below'
  readonly readOnly: boolean
  readonly onTeach: ((lessonId: string) => void) | undefined
  readonly onRemarkAct: (remarkId: string, act: string) => void
}

const gapPx = 12
/** From the top of a note to the middle of its first line, as a share of the line of the text (5 + 10 of 30). */
const noteHeadPx = 15

export function MarginNotes(props: MarginNotesProps) {
  const { manuscript, shown, remarks, openId, anchors, place, readOnly, onTeach, onRemarkAct } = props
  const t = useTexts('rehearse')
  const margin = useRef<HTMLDivElement>(null)
  const [why, setWhy] = useState<string | null>(null)
  const items = inTextOrder(shown, remarks)
  const inView = items.flatMap((item, index) => {
    const anchor = anchors.get(item.id)
    const ofItsKind = item.kind === 'hint' ? shown.length : remarks.length
    const form = place === 'below' && item.id !== openId ? 'closed' : noteForm(item, ofItsKind, openId)
    return anchor === undefined && place === 'margin'
      ? []
      : [{ item, form, anchor: anchor ?? 0, position: index + 1 }]
  })
  const listed = place === 'below' ? inView.slice(0, mostBelow) : inView
  usePlacing(margin, listed, place)
  if (listed.length === 0) return null
  return (
    <div ref={margin} className={`marginalia ${place}`} role="group" aria-label={t('notes.group')}>
      {listed.map(({ item, form, position }) => {
        const common = { manuscript, form, position, total: items.length, withQuote: place === 'below' }
        return item.kind === 'remark' ? (
          <RemarkNote key={item.id} {...common} placed={item.placed} onAct={onRemarkAct} />
        ) : (
          <MarginNote
            key={item.id}
            {...common}
            placed={item.placed}
            why={why === item.id}
            onWhy={(on) => setWhy(on ? item.id : null)}
            readOnly={readOnly}
            onTeach={onTeach}
          />
        )
      })}
      {listed.length < inView.length && (
        <p className="more-notes">{t('notes.more', { count: inView.length - listed.length })}</p>
      )}
    </div>
  )
}

/** A list longer than this under a text helps nobody; the next ones come as these are dealt with. */
const mostBelow = 30

type Placed = { readonly item: MarginItem; readonly form: NoteForm; readonly anchor: number }

/** Writes the tops straight to the elements: heights are known only after rendering, and change with fonts. */
function usePlacing(
  margin: React.RefObject<HTMLDivElement | null>,
  notes: readonly Placed[],
  place: 'margin' | 'below',
) {
  const settle = () => {
    const elements = [...(margin.current?.querySelectorAll<HTMLElement>('[data-note]') ?? [])]
    if (place === 'below') return elements.forEach((element) => element.style.removeProperty('top'))
    const scale = Number(getComputedStyle(document.documentElement).getPropertyValue('--text-scale')) || 1
    const items = elements.flatMap((element, index) => {
      const note = notes[index]
      if (!note) return []
      const anchor = note.anchor - noteHeadPx * scale
      return [
        {
          id: note.item.id,
          anchor,
          height: element.offsetHeight,
          open: note.form === 'open',
          mark: note.form === 'mark',
        },
      ]
    })
    const tops = stackNotes(items, gapPx)
    items.forEach(({ id, anchor }, index) => {
      const top = tops.get(id) ?? anchor
      const element = elements[index]
      element?.style.setProperty('top', `${top}px`)
      element?.style.setProperty('--tie', `${Math.abs(Math.round(top - anchor))}px`)
      element?.toggleAttribute('data-pushed', top - anchor > 1)
      element?.toggleAttribute('data-lifted', anchor - top > 1)
    })
  }
  useLayoutEffect(settle)
  useEffect(() => {
    const elements = margin.current?.querySelectorAll('[data-note]') ?? []
    const observer = new ResizeObserver(settle)
    for (const element of elements) observer.observe(element)
    return () => observer.disconnect()
  })
}

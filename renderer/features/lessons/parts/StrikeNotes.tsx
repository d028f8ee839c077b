/** The margin of a struck post: each note beside its line, pushed down when two would meet. */
import { CheckIcon } from '@phosphor-icons/react'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Piece } from '../../../domain/learning/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { SeverityMark } from '../../../ui/severity-mark.tsx'
import type { StrikePiece } from './StrikeOut.tsx'

type Props = {
  readonly area: RefObject<HTMLDivElement | null>
  readonly pieces: readonly Piece[]
  /** The passage whose strike is spoken about, if any. */
  readonly spoken: string | undefined
  readonly struck: readonly string[]
}

const gapPx = 12

export function StrikeNotes({ area, pieces, spoken, struck }: Props) {
  const notes = useRef<HTMLDivElement>(null)
  // Another width breaks the lines elsewhere: drawing again places the notes again.
  const [, setSize] = useState('')
  const about = struck.some((id) => id === spoken) ? spoken : undefined

  useEffect(() => {
    const element = area.current
    if (!element) return
    const observer = new ResizeObserver(() => setSize(`${element.offsetWidth} ${element.offsetHeight}`))
    observer.observe(element)
    return () => observer.disconnect()
  }, [area])

  useLayoutEffect(() => {
    if (!area.current || !notes.current) return
    const top = area.current.getBoundingClientRect().top
    let free = 0
    for (const note of notes.current.querySelectorAll<HTMLElement>('.lesson-note')) {
      const rects =
        area.current.querySelector(`[data-piece="${note.dataset['for']}"]`)?.getClientRects() ?? []
      // A remark belongs to where its passage ends, a verdict to where it begins.
      const line = note.dataset['end'] === 'true' ? rects[rects.length - 1] : rects[0]
      const wanted = Math.max(free, (line?.top ?? top) - top)
      note.style.setProperty('--note-top', `${wanted}px`)
      free = wanted + note.offsetHeight + gapPx
    }
  })

  return (
    <div className="strike-notes" ref={notes}>
      {pieces.map((piece, index) => {
        if (piece.kind !== 'fixed')
          return piece.id === about && <Verdict key={piece.id} piece={piece} index={index} />
        if (!piece.aside) return null
        return (
          <div className="lesson-note" role="note" key={piece.text} data-for={index} data-end="true">
            <b>
              <SeverityMark kind="person" /> {piece.aside.by}
            </b>
            <p>{piece.aside.text}</p>
          </div>
        )
      })}
    </div>
  )
}

function Verdict({ piece, index }: { readonly piece: StrikePiece; readonly index: number }) {
  const t = useTexts('lessons')
  const well = piece.kind === 'cut'
  return (
    <div className="lesson-note" role="note" data-for={index}>
      <b>
        {well ? <CheckIcon className="i" weight="bold" aria-hidden /> : <SeverityMark kind="advice" />}
        {well ? t('exercise.strike.well') : t('exercise.strike.needed')}
      </b>
      <p>{piece.reason}</p>
    </div>
  )
}

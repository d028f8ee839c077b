/**
 * Find the problem: strike the words of a post that hurt it.
 *
 * The post is one group of passages that can be ticked, moved through with ← and →; Space strikes, the key for
 * undo brings back. What a strike was worth stands in the margin, beside its line.
 */
import { type KeyboardEvent, useRef, useState } from 'react'
import {
  type ExerciseOf,
  type Piece,
  fullText,
  judge,
  needsSpace,
  remainingText,
} from '../../../domain/learning/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Keys, isMod } from '../../../ui/keys.tsx'
import type { ExerciseProps, Labelled } from './ExerciseView.tsx'
import { PhoneCut } from './PhoneCut.tsx'
import { Met } from './Reason.tsx'
import { StrikeNotes } from './StrikeNotes.tsx'

export type StrikePiece = Exclude<Piece, { kind: 'fixed' }>

export function StrikeOut(props: ExerciseProps<ExerciseOf<'strike'>> & Labelled) {
  const { exercise, language, answer, onAnswer, howId } = props
  const t = useTexts('lessons')
  const area = useRef<HTMLDivElement>(null)
  const texts = exercise.texts[language]
  const pieces = texts?.pieces ?? []
  const movable = pieces.filter((piece): piece is StrikePiece => piece.kind !== 'fixed')
  const struck = Array.isArray(answer) ? answer : []
  const [past, setPast] = useState<readonly (readonly string[])[]>([])
  const [current, setCurrent] = useState(movable[0]?.id)
  const [focused, setFocused] = useState(false)

  const focusOn = (id: string | undefined) => {
    if (id !== undefined) area.current?.querySelector<HTMLElement>(`[data-strike="${id}"]`)?.focus()
  }
  const say = (piece: StrikePiece, nowStruck: boolean) => {
    const verdict = piece.kind === 'cut' ? t('exercise.strike.well') : t('exercise.strike.needed')
    announce(
      nowStruck
        ? t('exercise.strike.struck', { text: piece.text, verdict, reason: piece.reason })
        : t('exercise.strike.restored', { text: piece.text }),
    )
  }
  const toggle = (piece: StrikePiece) => {
    const was = struck.includes(piece.id)
    setPast([...past, struck])
    onAnswer(was ? struck.filter((id) => id !== piece.id) : [...struck, piece.id])
    say(piece, !was)
  }
  const undo = () => {
    const before = past.at(-1)
    if (!before) return
    const changed = movable.find((piece) => before.includes(piece.id) !== struck.includes(piece.id))
    setPast(past.slice(0, -1))
    onAnswer([...before])
    if (changed) {
      say(changed, before.includes(changed.id))
      focusOn(changed.id)
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const at = movable.findIndex((piece) => piece.id === current)
    const here = movable[at]
    if (isMod(event) && !event.shiftKey && event.key.toLowerCase() === 'z') undo()
    else if (event.metaKey || event.ctrlKey || event.altKey) return
    else if (event.key === 'ArrowRight' || event.key === 'ArrowDown') focusOn(movable[at + 1]?.id)
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') focusOn(movable[at - 1]?.id)
    else if (event.key === 'Home') focusOn(movable[0]?.id)
    else if (event.key === 'End') focusOn(movable.at(-1)?.id)
    else if (event.key === ' ' && here) toggle(here)
    else return
    event.preventDefault()
  }

  const verdict = judge(exercise, answer)
  const spoken = focused && current !== undefined && struck.includes(current) ? current : struck.at(-1)
  return (
    <>
      <div className="strike-area" ref={area}>
        <div
          className="strike"
          role="group"
          aria-label={t('exercise.strike.group', { title: texts?.title ?? '' })}
          aria-describedby={howId}
        >
          {pieces.map((piece, index) => {
            const space = needsSpace(pieces[index - 1]?.text ?? '', piece.text) ? ' ' : ''
            if (piece.kind === 'fixed')
              return (
                <span key={piece.text}>
                  {space}
                  <span data-piece={index}>{piece.text}</span>
                </span>
              )
            const on = struck.includes(piece.id)
            return (
              <span key={piece.id}>
                {space}
                <span
                  role="checkbox"
                  aria-checked={on}
                  tabIndex={piece.id === current ? 0 : -1}
                  className={on ? 'struck' : 'can'}
                  data-piece={index}
                  data-strike={piece.id}
                  onFocus={() => {
                    setCurrent(piece.id)
                    setFocused(true)
                  }}
                  onBlur={() => setFocused(false)}
                  onKeyDown={onKeyDown}
                  onClick={() => toggle(piece)}
                >
                  {piece.text}
                </span>
              </span>
            )
          })}
        </div>
        <StrikeNotes area={area} pieces={pieces} spoken={spoken} struck={struck} />
      </div>
      <p className="legend-keys" aria-hidden="true">
        <span>
          <Keys keys="←" />
          <Keys keys="→" />
          {t('exercise.strike.move')}
        </span>
        <span>
          <Keys keys="space" />
          {t('exercise.strike.strike')}
        </span>
        <span>
          <Keys keys="mod Z" />
          {t('exercise.strike.undo')}
        </span>
      </p>
      {verdict.state === 'met' && <Met text={texts?.met} />}
      <PhoneCut
        before={fullText(pieces)}
        now={remainingText(pieces, new Set(struck), language)}
        language={language}
      />
    </>
  )
}

/** Lines to put in order: by their two arrows, with the pointer or with the ↑ and ↓ keys on either. */
import { ArrowDownIcon, ArrowUpIcon } from '@phosphor-icons/react'
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { type ExerciseOf, judge, moveItem } from '../../../domain/learning/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { CheckAnswer } from './CheckAnswer.tsx'
import type { ExerciseProps, Labelled } from './ExerciseView.tsx'
import { Reason } from './Reason.tsx'

export function PutInOrder(props: ExerciseProps<ExerciseOf<'order'>> & Labelled) {
  const { exercise, language, answer, onAnswer, titleId, howId, quiet } = props
  const t = useTexts('lessons')
  const list = useRef<HTMLOListElement>(null)
  // The browser takes the focus away from a line that moves in the document: it is given back after the move.
  const moved = useRef<{ id: string; by: -1 | 1 } | null>(null)
  const verdict = judge(exercise, answer)
  const order = verdict.state === 'untouched' || !Array.isArray(answer) ? exercise.start : answer
  const [checked, setChecked] = useState(verdict.state === 'met' && !quiet)
  const textOf = (id: string) => exercise.items.find((item) => item.id === id)?.texts[language]

  useLayoutEffect(() => {
    if (!moved.current) return
    const { id, by } = moved.current
    moved.current = null
    list.current?.querySelector<HTMLButtonElement>(`[data-item="${id}"] [data-by="${by}"]`)?.focus()
  })

  const move = (id: string, by: -1 | 1) => {
    const next = moveItem(order, id, by)
    if (next === order) return
    moved.current = { id, by }
    setChecked(false)
    onAnswer([...next])
    announce(
      t('exercise.order.moved', {
        text: textOf(id)?.text ?? '',
        place: next.indexOf(id) + 1,
        all: next.length,
      }),
    )
  }
  // The order one finds may be judged too: pressing the button is the act.
  const judged = judge(exercise, [...order])
  const right = judged.findings.filter((finding) => finding.says === 'right').length
  const said =
    judged.state === 'met'
      ? (exercise.texts[language]?.met ?? '')
      : t('exercise.order.upTo', { count: right })

  return (
    <>
      <ol className="in-order" ref={list} aria-labelledby={titleId} aria-describedby={howId}>
        {order.map((id, index) => (
          <li key={id} data-item={id}>
            <span className="lesson-place" aria-hidden="true">
              {index + 1}
            </span>
            <span>
              <span className="lesson-said">{textOf(id)?.text}</span>
              {checked && index < right && <Reason right reason={textOf(id)?.reason ?? ''} />}
            </span>
            <span className="lesson-arrows">
              <Arrow by={-1} off={index === 0} text={textOf(id)?.text ?? ''} onMove={(by) => move(id, by)} />
              <Arrow
                by={1}
                off={index === order.length - 1}
                text={textOf(id)?.text ?? ''}
                onMove={(by) => move(id, by)}
              />
            </span>
          </li>
        ))}
      </ol>
      <p className="legend-keys">{t('exercise.order.help')}</p>
      {!quiet && (
        <CheckAnswer
          checked={checked}
          verdict={said}
          onCheck={() => {
            setChecked(true)
            if (verdict.state === 'untouched') onAnswer([...order])
          }}
        />
      )}
    </>
  )
}

type ArrowProps = {
  readonly by: -1 | 1
  readonly off: boolean
  readonly text: string
  readonly onMove: (by: -1 | 1) => void
}

/** Never disabled, so that the focus has somewhere to stay at the ends; there it does nothing and says so. */
function Arrow({ by, off, text, onMove }: ArrowProps) {
  const t = useTexts('lessons')
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  const label = by === -1 ? t('exercise.order.up', { text }) : t('exercise.order.down', { text })
  return (
    <button
      type="button"
      data-by={by}
      aria-disabled={off || undefined}
      aria-label={label}
      onClick={() => onMove(by)}
      onKeyDown={onKeyDown}
    >
      {by === -1 ? <ArrowUpIcon className="i" aria-hidden /> : <ArrowDownIcon className="i" aria-hidden />}
    </button>
  )
}

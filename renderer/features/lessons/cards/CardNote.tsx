/** One card: the question, then its answer and four ways of having known it. */
import { type KeyboardEvent, useId, useState } from 'react'
import {
  type CardState,
  type ReviewCardKey,
  type ReviewGrade,
  reviewGrades,
} from '../../../../electron/shared/entities/review-card.ts'
import { intervals } from '../../../domain/learning/review/index.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { Keys } from '../../../ui/keys.tsx'
import { useFocusAtStart } from '../parts/use-focus-at-start.ts'
import { comesBack } from './words.ts'

export type CardNoteProps = {
  readonly cardKey: ReviewCardKey
  readonly state: CardState | null
  readonly front: string
  readonly back: string
  /** Language of both, which is not the interface's when the card lacks that one. */
  readonly language: string
  readonly position: number
  readonly total: number
  /** The back is in sight at once: its answer was just taken back. */
  readonly turned: boolean
  readonly onGrade: (grade: ReviewGrade) => void
}

export function CardNote(props: CardNoteProps) {
  const { cardKey, state, front, back, language, position, total, onGrade } = props
  const t = useTexts('cards')
  const interfaceLanguage = useInterfaceLanguage()
  const id = useId()
  const note = useFocusAtStart<HTMLDivElement>()
  const [turned, setTurned] = useState(props.turned)
  const lang = language === interfaceLanguage ? undefined : language

  const turn = () => {
    // The button that was pressed goes away: the keys go on from the card itself.
    note.current?.focus({ preventScroll: true })
    setTurned(true)
    announce(`${t('answer')}: ${back}`)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.repeat || event.metaKey || event.ctrlKey || event.altKey) return
    const chosen = reviewGrades[Number(event.key) - 1]
    if (turned && chosen) onGrade(chosen)
    // Space on a button of the card is that button's own.
    else if (event.key === ' ' && event.target === note.current) {
      if (!turned) turn()
    } else return
    event.preventDefault()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys are a shorter way to the buttons in it
    <div
      className="card-note"
      role="group"
      aria-label={t('card', { position, total })}
      aria-describedby={`${id}-front`}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- single keys act only while the card has the focus
      tabIndex={0}
      ref={note}
      onKeyDown={onKeyDown}
    >
      <p className="card-front" id={`${id}-front`} lang={lang}>
        {front}
      </p>
      {turned ? (
        <>
          <p className="card-back" lang={lang}>
            {back}
          </p>
          <Grades cardKey={cardKey} state={state} onGrade={onGrade} />
        </>
      ) : (
        <Button kind="inside" onPress={turn}>
          {t('show')} <Keys keys="space" />
        </Button>
      )}
    </div>
  )
}

type GradesProps = Pick<CardNoteProps, 'cardKey' | 'state' | 'onGrade'>

function Grades({ cardKey, state, onGrade }: GradesProps) {
  const t = useTexts('cards')
  const id = useId()
  const [days] = useState(() => intervals(cardKey, state, new Date()))
  return (
    <div className="card-grades" role="group" aria-labelledby={id}>
      <p id={id}>{t('grades.question')}</p>
      {reviewGrades.map((grade, index) => (
        <Button key={grade} onPress={() => onGrade(grade)}>
          <span className="card-grade">
            <b>{t(`grades.${grade}`)}</b>
            <small>{comesBack(t, days[grade])}</small>
          </span>
          <Keys keys={String(index + 1)} />
        </Button>
      ))}
    </div>
  )
}

/** A decision, a step at a time: what one chose, what it brought, and a way back. */
import { CheckIcon } from '@phosphor-icons/react'
import { useEffect, useId, useRef } from 'react'
import { type ExerciseOf, type Walk, walk } from '../../../domain/learning/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { SeverityMark } from '../../../ui/severity-mark.tsx'
import type { ExerciseProps, Labelled } from './ExerciseView.tsx'
import { Met } from './Reason.tsx'

export function Decide(props: ExerciseProps<ExerciseOf<'decision'>> & Labelled) {
  const { exercise, language, answer, onAnswer, howId } = props
  const t = useTexts('lessons')
  const here = useRef<HTMLDivElement>(null)
  const goingTo = useRef<string | null>(null)
  const { taken, at } = walk(exercise, answer)
  const way = taken.map(({ option }) => option.id)
  const place = way.join('/')
  const isGood = at !== null && 'end' in at && at.end.good

  // The button that was pressed is gone: keyboard and speech go on from what it brought.
  useEffect(() => {
    if (goingTo.current !== place) return
    goingTo.current = null
    here.current?.focus()
  }, [place])
  const go = (next: readonly string[]) => {
    goingTo.current = next.join('/')
    onAnswer([...next])
  }

  return (
    <div className="decide">
      {taken.length > 1 && <Past taken={taken.slice(0, -1)} language={language} />}
      <div className="decide-here" ref={here} tabIndex={-1}>
        <Last taken={taken} language={language} />
        {at && 'node' in at && (
          <>
            <p className="prose">{at.node.texts[language]?.situation}</p>
            <Options
              exercise={exercise}
              at={at}
              language={language}
              howId={howId}
              onPick={(id) => go([...way, id])}
            />
          </>
        )}
        {at && 'end' in at && (
          <div className="decide-end">
            <b>
              {at.end.good ? (
                <CheckIcon className="i" weight="bold" aria-hidden />
              ) : (
                <SeverityMark kind="advice" />
              )}
              {at.end.good ? t('exercise.decision.good') : t('exercise.decision.other')}
            </b>
            <h3>{at.end.texts[language]?.title}</h3>
            <p className="prose">{at.end.texts[language]?.text}</p>
          </div>
        )}
      </div>
      {isGood && <Met text={exercise.texts[language]?.met} />}
      {taken.length > 0 && (
        <p className="do">
          <Button onPress={() => go(way.slice(0, -1))}>{t('exercise.decision.back')}</Button>
          {taken.length > 1 && (
            <Button kind="plain" onPress={() => go([])}>
              {t('exercise.decision.again')}
            </Button>
          )}
        </p>
      )}
    </div>
  )
}

type TakenProps = { readonly taken: Walk['taken']; readonly language: string }

/** The steps before the last one. */
function Past({ taken, language }: TakenProps) {
  const t = useTexts('lessons')
  return (
    <ol className="decide-past" aria-label={t('exercise.decision.taken')}>
      {taken.map(({ node, option }) => (
        <li key={node.id}>
          <p>{node.texts[language]?.situation}</p>
          <p>
            <b>{t('exercise.decision.chosen', { text: option.texts[language]?.text ?? '' })}</b>{' '}
            {option.texts[language]?.reason}
          </p>
        </li>
      ))}
    </ol>
  )
}

/** What one did last and what came of it, right above what there is to decide now. */
function Last({ taken, language }: TakenProps) {
  const t = useTexts('lessons')
  const last = taken.at(-1)
  if (!last) return null
  const texts = last.option.texts[language]
  return (
    <div className="decide-last">
      <p>{last.node.texts[language]?.situation}</p>
      <p>
        <b>{t('exercise.decision.chosen', { text: texts?.text ?? '' })}</b> {texts?.reason}
      </p>
    </div>
  )
}

type OptionsProps = {
  readonly exercise: ExerciseOf<'decision'>
  readonly at: Extract<Walk['at'], { node: unknown }>
  readonly language: string
  readonly howId: string
  readonly onPick: (id: string) => void
}

function Options({ at, language, howId, onPick }: OptionsProps) {
  const t = useTexts('lessons')
  const id = useId()
  return (
    <div role="group" aria-labelledby={id} aria-describedby={howId}>
      <h3 className="decide-ask" id={id}>
        {t('exercise.decision.options')}
      </h3>
      <ul className="decide-options">
        {at.node.options.map((option) => (
          <li key={option.id}>
            <button type="button" className="lesson-said" onClick={() => onPick(option.id)}>
              {option.texts[language]?.text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

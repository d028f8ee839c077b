/** Rewrite to a goal: a text to mend, and beside it what is met already, as one types. */
import { useEffect, useRef, useState } from 'react'
import {
  type ExerciseOf,
  type GoalState,
  goalsIn,
  judgeRewrite,
  needsTone,
  rewriteVerdict,
} from '../../../domain/learning/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { TextField } from '../../../ui/fields.tsx'
import type { ExerciseProps, Labelled } from './ExerciseView.tsx'
import { GoalList } from './GoalList.tsx'
import { Met } from './Reason.tsx'
import { useToneHints } from './use-tone-hints.ts'

/** How long the typing rests before speech hears what is met; sooner it would talk into every word. */
const quietMs = 1200

export function Rewrite(props: ExerciseProps<ExerciseOf<'rewrite'>> & Labelled) {
  const { exercise, language, answer, onAnswer, onPause, titleId, howId } = props
  const t = useTexts('lessons')
  const texts = exercise.texts[language]
  const start = texts?.start ?? ''
  const text = typeof answer === 'string' ? answer : start
  const isTouched = text !== start
  const { heard, isSilent } = useToneHints(text, language, goalsIn(exercise, language).some(needsTone))

  const isCurrent = heard?.text === text
  // Until the engine has read the newest text, its last word about the one before stands: nothing flickers.
  const hints = isSilent && !isCurrent ? null : (heard?.hints ?? null)
  const states = judgeRewrite(exercise, language, text, hints)
  const verdict = rewriteVerdict(states, isTouched)
  const isMet = verdict.state === 'met' && (isCurrent || !states.some(({ goal }) => needsTone(goal)))
  useSpokenProgress(states, isTouched, isMet ? texts?.met : undefined)

  return (
    <div className="rewrite" role="group" aria-labelledby={titleId} aria-describedby={howId}>
      <div onBlur={onPause}>
        <TextField
          label={t('exercise.rewrite.label')}
          help={t('exercise.rewrite.help')}
          lines={6}
          maxLength={4000}
          value={text}
          onChange={(value) => onAnswer(value, true)}
        />
      </div>
      <GoalList states={states} language={language} isSilent={isSilent} />
      {isMet && <Met text={texts?.met} />}
      {isTouched && (
        <p className="do">
          <Button kind="link" onPress={() => onAnswer(start)}>
            {t('exercise.rewrite.again')}
          </Button>
        </p>
      )}
      {isMet && <Others texts={(texts?.accepted ?? []).filter((other) => other !== text.trim())} />}
    </div>
  )
}

/** Other answers that meet the goals: offered once one's own does, so that nobody copies them. */
function Others({ texts }: { readonly texts: readonly string[] }) {
  const t = useTexts('lessons')
  const [shown, setShown] = useState(false)
  return (
    <>
      <p className="do">
        <Button kind="link" aria-expanded={shown} onPress={() => setShown(!shown)}>
          {shown ? t('exercise.rewrite.hideOthers') : t('exercise.rewrite.showOthers')}
        </Button>
      </p>
      {shown && (
        <ul className="rewrite-others" aria-label={t('exercise.rewrite.others')}>
          {texts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function useSpokenProgress(states: readonly GoalState[], isTouched: boolean, met: string | undefined): void {
  const t = useTexts('lessons')
  const count = states.filter((state) => state.met === true).length
  const said = met ?? t('exercise.rewrite.count', { count, all: states.length })
  const last = useRef<string | null>(null)
  useEffect(() => {
    // What one finds on coming is on the page; only what changes is spoken.
    last.current ??= said
    if (!isTouched || last.current === said) return
    const timer = setTimeout(() => {
      last.current = said
      announce(said)
    }, quietMs)
    return () => clearTimeout(timer)
  }, [said, isTouched])
}

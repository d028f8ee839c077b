/** One lesson, a step at a time, with the bar that says where one is and goes on. */
import { type RefObject, useEffect, useRef } from 'react'
import type { LessonContent, Step } from '../../../domain/learning/index.ts'
import { countWords, fullText, remainingText } from '../../../domain/learning/index.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { Keys } from '../../../ui/keys.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { finish, moveTo, progressIn, stepCount, useLessons } from '../lessons-store.ts'
import { shelf } from '../shelf.ts'
import { ClosingStep } from './ClosingStep.tsx'
import { KeepingProblem } from './Problems.tsx'
import { StepView } from './StepView.tsx'

type Props = { readonly content: LessonContent; readonly openLink: (url: string) => Promise<unknown> }

export function Player({ content, openLink }: Props) {
  const t = useTexts('lessons')
  const interfaceLanguage = useInterfaceLanguage()
  const { go } = useNavigation()
  const kept = useLessons((state) => state.progress)
  const progress = progressIn(content, kept)
  const steps = stepCount(content)
  const step = content.steps[progress.step]
  const last = progress.step === steps - 1

  useEffect(() => {
    // Opening a lesson is the first step of it: Today then offers to carry on.
    if (!useLessons.getState().progress[content.data.id]) moveTo(content, 0)
  }, [content])

  const forward = () => {
    if (!last) return moveTo(content, progress.step + 1)
    finish(content)
    announce(t('player.finished'))
    go({ place: 'lessons' })
  }
  const main = useEnterToGoOn(forward)

  return (
    <main
      className="main lesson"
      aria-label={content.title}
      lang={content.language === interfaceLanguage ? undefined : content.language}
      ref={main}
    >
      <div className="bar">
        <Eyebrow content={content} />
      </div>
      <div className="scroll">
        <div className="page">
          <KeepingProblem />
          {step ? (
            <StepView
              key={step.id}
              content={content}
              step={step}
              answers={progress.answers}
              openLink={openLink}
            />
          ) : (
            <ClosingStep content={content} openLink={openLink} />
          )}
        </div>
      </div>
      <div className="actbar">
        <span className="steps" aria-hidden="true">
          {Array.from({ length: steps }, (_, index) => (
            <i key={index} className={index <= progress.step ? 'on' : undefined} />
          ))}
        </span>
        <span className="eyebrow">
          {t('player.stepsIn', { step: progress.step + 1, steps })}{' '}
          {step && <Words content={content} step={step} answers={progress.answers} />}
        </span>
        <span className="grow" />
        {progress.step > 0 && (
          <Button kind="plain" onPress={() => moveTo(content, progress.step - 1)}>
            {t('player.back')}
          </Button>
        )}
        <Button kind={last ? 'quiet' : 'inside'} onPress={forward}>
          {last ? t('player.finish') : t('player.next')} <Keys keys="enter" />
        </Button>
      </div>
    </main>
  )
}

/** Enter anywhere in the page goes on, as the key cap on the button says. */
function useEnterToGoOn(forward: () => void): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.defaultPrevented || event.repeat || hasModifier(event)) return
      const { target } = event
      // A click on plain text leaves the focus on the body; a dialog or the sidebar keeps its own Enter.
      if (!(target instanceof Element) || !(target === document.body || main.current?.contains(target)))
        return
      if (target.closest(ownEnter)) return
      event.preventDefault()
      forward()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [forward])
  return main
}

/** Where Enter already means something, or where a slip should not turn the page. */
const ownEnter =
  'button, a, textarea, select, input:not([type="radio"], [type="checkbox"]), [role="checkbox"]'

const hasModifier = (event: KeyboardEvent): boolean =>
  event.metaKey || event.ctrlKey || event.altKey || event.shiftKey

function Eyebrow({ content }: { readonly content: LessonContent }) {
  const t = useTexts('lessons')
  const { lessons } = shelf().catalogue
  const number = lessons.findIndex((lesson) => lesson.id === content.data.id) + 1
  const count = content.data.minutes
  const key = `m${count}`
  const minutes = isMinutesKey(key) ? t(`minutes.${key}`) : t('contents.readingSpoken', { count })
  return <span className="eyebrow">{t('player.eyebrow', { number, total: lessons.length, minutes })}</span>
}

const minuteKeys = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'm9', 'm10'] as const
const isMinutesKey = (key: string): key is (typeof minuteKeys)[number] =>
  (minuteKeys as readonly string[]).includes(key)

type WordsProps = {
  readonly content: LessonContent
  readonly step: Step
  readonly answers: Readonly<Record<string, unknown>>
}

/** "You're at 29 words out of 43": only where a post is being struck. */
function Words({ content, step, answers }: WordsProps) {
  const t = useTexts('lessons')
  for (const block of step.blocks) {
    const exercise = block.kind === 'exercise' ? content.exercises.get(block.id) : undefined
    const pieces = exercise?.kind === 'strike' ? exercise.texts[content.language]?.pieces : undefined
    if (!exercise || !pieces) continue
    const given = answers[exercise.id]
    const struck = new Set(Array.isArray(given) ? given.filter((id) => typeof id === 'string') : [])
    return t('player.words', {
      left: countWords(remainingText(pieces, struck, content.language), content.language),
      all: countWords(fullText(pieces), content.language),
    })
  }
  return null
}

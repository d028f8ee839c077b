/** One lesson, a step at a time, with the bar that says where one is and goes on. */
import { useEffect } from 'react'
import type { LessonContent, Step } from '../../../domain/learning/index.ts'
import { countWords, fullText, remainingText } from '../../../domain/learning/index.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { Keys } from '../../../ui/keys.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { PackOrigin } from '../../../ui/pack-origin.tsx'
import { finish, moveTo, progressIn, stepCount, useLessons } from '../lessons-store.ts'
import { shelf } from '../shelf.ts'
import { ClosingStep } from './ClosingStep.tsx'
import { KeepingProblem } from './Problems.tsx'
import { StepView } from './StepView.tsx'
import { useEnterToGoOn } from './use-enter-to-go-on.ts'

/** The track that the lesson is a stop of: its words for the bar, for the end, and where one goes on. */
export type OnTrack = {
  readonly eyebrow: string
  readonly back: { readonly label: string; readonly run: () => void }
  readonly after: string
  readonly finish: string
  /** Called when the lesson is finished. */
  readonly goOn: () => void
}

type Props = {
  readonly content: LessonContent
  readonly openLink: (url: string) => Promise<unknown>
  readonly track?: OnTrack | undefined
  /** Outside of the app: what the lesson asks to do is named, and nothing leads there. */
  readonly apart?: boolean
}

export function Player({ content, openLink, track, apart = false }: Props) {
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
    if (track) track.goOn()
    else go({ place: 'lessons' })
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
        {track ? (
          <>
            <span className="eyebrow">{track.eyebrow}</span>
            <span className="grow" />
            <Button kind="link" onPress={track.back.run}>
              {track.back.label}
            </Button>
          </>
        ) : (
          <Eyebrow content={content} />
        )}
      </div>
      <div className="scroll">
        <div className="page">
          <KeepingProblem />
          {progress.step === 0 && <PackOrigin contentId={content.data.id} />}
          {step ? (
            <StepView
              key={step.id}
              content={content}
              step={step}
              answers={progress.answers}
              openLink={openLink}
            />
          ) : (
            <ClosingStep content={content} openLink={openLink} after={track?.after} apart={apart} />
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
        <Button kind={last && !track ? 'quiet' : 'inside'} onPress={forward}>
          {last ? (track?.finish ?? t('player.finish')) : t('player.next')} <Keys keys="enter" />
        </Button>
      </div>
    </main>
  )
}

function Eyebrow({ content }: { readonly content: LessonContent }) {
  const t = useTexts('lessons')
  const { lessons } = shelf().catalogue
  const number = lessons.findIndex((lesson) => lesson.id === content.data.id) + 1
  const count = content.data.minutes
  const key = `m${count}`
  const minutes = isMinutesKey(key) ? t(`minutes.${key}`) : t('contents.readingSpoken', { count })
  // A lesson that lies elsewhere, such as in a package, has no number among these.
  if (number === 0)
    return <span className="eyebrow">{minutes.charAt(0).toLocaleUpperCase() + minutes.slice(1)}</span>
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

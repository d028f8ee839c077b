/** A lesson outside of the app, in a window of a learning platform: the player, and what the platform knows. */
import { useEffect, useState } from 'react'
import type { LessonContent } from '../../../domain/learning/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { NavigationProvider } from '../../../ui/navigation.tsx'
import { loadProgress, useLessons } from '../lessons-store.ts'
import { Player } from '../parts/Player.tsx'
import { useFocusAtStart } from '../parts/use-focus-at-start.ts'
import type { UnitRun } from './unit-run.ts'
import './unit.css'
import '../lessons.css'

/** `alone`: no platform opened the page. `refused`: it did, and gave no session. `over`: the session is closed. */
export type Recording = 'alone' | 'refused' | 'over'
export type LessonUnitProps = {
  readonly content: LessonContent
  readonly run: UnitRun | Recording
  readonly returnUrl: string | null
}

export function LessonUnit({ content, run, returnUrl }: LessonUnitProps) {
  const t = useTexts('records')
  const loading = useLessons((state) => state.loading)
  const [phase, setPhase] = useState<'reading' | 'sending' | 'unsent' | 'done'>('reading')
  const { id } = content.data
  useEffect(() => {
    if (useLessons.getState().loading === 'not-yet') void loadProgress()
  }, [])

  const tell = async () => {
    const progress = useLessons.getState().progress[id]
    if (typeof run === 'string' || !progress) return setPhase('done')
    setPhase('sending')
    try {
      await run.finish(progress, content)
      setPhase('done')
    } catch {
      // Whatever it was, the platform does not have it yet, and the sentence says so.
      setPhase('unsent')
    }
  }
  if (loading !== 'ready' && loading !== 'failed') return null
  if (phase !== 'reading')
    return (
      <End
        phase={phase}
        recorded={typeof run !== 'string'}
        returnUrl={returnUrl}
        onAgain={() => void tell()}
      />
    )
  return (
    // The lesson is the only place there is: leaving it means that it is finished.
    <NavigationProvider value={{ route: { place: 'lessons', lessonId: id }, go: () => void tell() }}>
      <div className="unit">
        {typeof run === 'string' && (
          <p className="unit-note" role="status">
            {t(`unit.${run}`)}
          </p>
        )}
        <Player content={content} openLink={openInTab} apart />
      </div>
    </NavigationProvider>
  )
}

/** In a tab of the reader's browser, which shows its address and is told nothing of where it was asked from. */
const openInTab = async (url: string): Promise<void> => {
  window.open(url, '_blank', 'noopener,noreferrer')
}

type EndProps = {
  readonly phase: 'sending' | 'unsent' | 'done'
  readonly recorded: boolean
  readonly returnUrl: string | null
  readonly onAgain: () => void
}

function End({ phase, recorded, returnUrl, onAgain }: EndProps) {
  const t = useTexts('records')
  const heading = useFocusAtStart<HTMLHeadingElement>()
  const title = phase === 'unsent' ? t('unit.unsentTitle') : t('unit.doneTitle')
  const text = {
    sending: t('unit.sending'),
    unsent: t('unit.unsentText'),
    done: recorded ? t('unit.doneText') : t('unit.doneAlone'),
  }[phase]
  useEffect(() => announce(text), [text])
  return (
    <main className="main lesson unit-end">
      <div className="page">
        <h1 className="display" ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p className="prose">{text}</p>
        <p className="do">
          {phase === 'unsent' && <Button onPress={onAgain}>{t('unit.again')}</Button>}
          {phase === 'done' && returnUrl !== null && (
            <Button onPress={() => location.assign(returnUrl)}>{t('unit.back')}</Button>
          )}
        </p>
      </div>
    </main>
  )
}

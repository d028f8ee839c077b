/** The starting point: twelve situations one at a time, then what weighs most and the path that begins there. */
import { useEffect, useState } from 'react'
import { standing } from '../../../domain/learning/starting-point/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import type { ListedScenario } from './Path.tsx'
import { Introduction } from './Introduction.tsx'
import { Questions } from './Questions.tsx'
import { Result } from './Result.tsx'
import { SavingProblem } from './SavingProblem.tsx'
import { begin, flushStartingPoints, loadStartingPoints, useStartingPoint } from './starting-point-store.ts'
import './starting-point.css'

type Props = { readonly scenarios: (language: 'es' | 'en') => readonly ListedScenario[] }

export function StartingPointPage({ scenarios }: Props) {
  const t = useTexts('startingPoint')
  const { loading, loadError, takings } = useStartingPoint()
  const [wanted, setWanted] = useState<'questions' | 'result' | null>(null)
  const [now] = useState(() => new Date())
  useEffect(() => {
    void loadStartingPoints()
    return () => void flushStartingPoints()
  }, [])
  const goOn = () => {
    begin()
    setWanted('questions')
  }

  if (loading === 'failed')
    return (
      <main className="main lesson starting-point" aria-label={t('title')}>
        <div className="bar" />
        <div className="scroll">
          <div className="page">
            <SavingProblem error={loadError} text={t('loadFailed')} retry={loadStartingPoints} />
          </div>
        </div>
      </main>
    )
  if (loading !== 'ready') return <main className="main lesson" aria-label={t('title')} aria-busy="true" />

  const { open, finished, due } = standing(takings, now)
  const [last] = finished
  const underWay = open !== null && open.setAsideAt === null && Object.keys(open.answers).length > 0
  if (open && (wanted === 'questions' || underWay)) return <Questions key={open.id} />
  if (last && (wanted === 'result' || !due))
    return (
      <Result key={last.id} taking={last} earlier={finished.slice(1)} scenarios={scenarios} onAgain={goOn} />
    )
  return <Introduction last={last ?? null} open={open} onBegin={goOn} onResult={() => setWanted('result')} />
}

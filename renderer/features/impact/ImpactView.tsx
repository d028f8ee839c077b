import './impact.css'
import { useEffect, useState } from 'react'
import type { VersionSummary } from '../../../electron/shared/entities/draft.ts'
import type { Publication } from '../../../electron/shared/entities/publication.ts'
import { client } from '../../bridge/index.ts'
import { fewestTexts, hintsOverTime } from '../../domain/impact/hints-over-time.ts'
import { formatNumber, formatShortDay } from '../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../i18n/index.ts'
import { Button } from '../../ui/buttons.tsx'
import { EmptyState, ErrorMessage } from '../../ui/messages.tsx'
import { useNavigation } from '../../ui/navigation.tsx'
import { HintsChart } from './parts/HintsChart.tsx'

type Figures = {
  readonly versions: readonly VersionSummary[]
  readonly publications: readonly Publication[]
  readonly rounds: number
  readonly practice: number
  readonly lessons: number
  readonly sessions: number
}

async function loadFigures(): Promise<Figures> {
  const [versions, publications, rounds, feed, progress, sessions] = await Promise.all([
    client().request('versions.list', { draftId: null }),
    client().request('publications.list', { draftId: null }),
    client().request('rounds.list', { draftId: null }),
    client().request('feed.list'),
    client().request('progress.list'),
    client().request('sessions.list'),
  ])
  return {
    versions,
    publications,
    rounds: rounds.length,
    practice: feed.length,
    lessons: progress.filter((lesson) => lesson.completedAt !== null).length,
    sessions: sessions.filter((session) => session.finishedAt !== null).length,
  }
}

export function ImpactView() {
  const t = useTexts('impact')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const [figures, setFigures] = useState<Figures | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [today] = useState(() => new Date())
  useEffect(() => {
    let current = true
    loadFigures().then(
      (loaded) => current && setFigures(loaded),
      (problem: unknown) => current && setError(problem),
    )
    return () => {
      current = false
    }
  }, [])

  const points = figures ? hintsOverTime(figures.versions) : []
  const sent =
    figures?.publications.filter((one) => one.state === 'sent' || one.state === 'retracted').length ?? 0
  const handedOver = figures?.publications.filter((one) => one.state === 'handed-over').length ?? 0
  const rows = figures
    ? ([
        ['rounds', figures.rounds],
        ['practice', figures.practice],
        ['lessons', figures.lessons],
        ['sessions', figures.sessions],
        ['sent', sent],
        ['handedOver', handedOver],
      ] as const)
    : []
  const first = points[0]
  const last = points.at(-1)
  return (
    <main className="main impact" tabIndex={-1}>
      <div className="bar">
        {first && last && (
          <span className="eyebrow">
            {t('period', {
              from: formatShortDay(new Date(first.at), language),
              to: formatShortDay(today, language),
            })}
          </span>
        )}
      </div>
      <div className="scroll">
        <div className="page">
          <div>
            <h1 className="display">{points.length < fewestTexts ? t('titleEarly') : t('title')}</h1>
            {error !== null && <ErrorMessage error={error} />}
            <section className="chart">
              <h2>{t('counts.title')}</h2>
              <p className="sub">{t('counts.sub')}</p>
              <dl className="counts">
                {rows.map(([id, count]) => (
                  <div key={id}>
                    <dt>{t(`counts.${id}`)}</dt>
                    <dd className="num">{formatNumber(count)}</dd>
                  </div>
                ))}
              </dl>
            </section>
            <section className="chart">
              <h2>{t('chart.title')}</h2>
              <p className="sub">{t('chart.sub', { count: points.length })}</p>
              {figures && points.length < fewestTexts ? (
                <EmptyState
                  title={t('empty')}
                  text={t('emptyText')}
                  action={
                    <Button onPress={() => go({ place: 'rehearse', create: true })}>{t('write')}</Button>
                  }
                />
              ) : (
                points.length > 0 && <HintsChart points={points} />
              )}
            </section>
          </div>
          <aside>
            <h2 className="aside-head">{t('caution.title')}</h2>
            <p className="aside-note">{t('caution.text', { count: points.length })}</p>
            <h2 className="aside-head">{t('origin.title')}</h2>
            <p className="aside-note">{t('origin.text')}</p>
            <h2 className="aside-head">{t('reference.title')}</h2>
            <p className="aside-note">{t('reference.text')}</p>
          </aside>
        </div>
      </div>
    </main>
  )
}

/** The last seven days: how many rehearsals each. A count of acts, not a score. */
import { useEffect, useState } from 'react'
import { client } from '../../../bridge/index.ts'
import { formatLongDay } from '../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { actsByDay, type DayOfActs } from '../acts-by-day.ts'

const tallest = 34

export function WeekOfRehearsal() {
  const t = useTexts('today')
  const language = useInterfaceLanguage()
  const [days, setDays] = useState<readonly DayOfActs[]>([])
  useEffect(() => {
    let current = true
    const load = async () => {
      const [versions, rounds, progress, sessions] = await Promise.all([
        client().request('versions.list', { draftId: null }),
        client().request('rounds.list', { draftId: null }),
        client().request('progress.list'),
        client().request('sessions.list'),
      ])
      const moments = [
        ...versions
          .filter((version) => version.reason !== 'before-restore')
          .map((version) => version.createdAt),
        ...rounds.map((round) => round.createdAt),
        ...progress.flatMap((lesson) => (lesson.completedAt ? [lesson.completedAt] : [])),
        ...sessions.flatMap((session) => (session.finishedAt ? [session.finishedAt] : [])),
      ]
      if (current) setDays(actsByDay(moments, new Date()))
    }
    // The week is an aside: when it cannot be read it stays away, and the room works.
    load().catch(() => current && setDays([]))
    return () => {
      current = false
    }
  }, [])

  const most = Math.max(1, ...days.map((day) => day.acts))
  const total = days.reduce((sum, day) => sum + day.acts, 0)
  if (days.length === 0 || total === 0) return <p className="aside-note first-week">{t('week.none')}</p>
  const letter = new Intl.DateTimeFormat(language, { weekday: 'narrow' })
  return (
    <div className="week">
      <h2>{t('week.title')}</h2>
      <ol>
        {days.map((day, index) => (
          <li key={day.day.toISOString()} className={index === days.length - 1 ? 'now' : undefined}>
            <i style={{ ['--h' as string]: `${(day.acts / most) * tallest}px` }} aria-hidden="true" />
            <span aria-hidden="true">{letter.format(day.day)}</span>
            <span className="visually-hidden">
              {t('week.day', { day: formatLongDay(day.day, language), count: day.acts })}
            </span>
          </li>
        ))}
      </ol>
      <p className="aside-note">{t('week.sum', { count: total })}</p>
    </div>
  )
}

/** What Today proposes, gathered from the rooms: what waits, what is under way, the next small thing. */
import { useEffect, useState } from 'react'
import type { DraftSummary } from '../../electron/shared/entities/draft.ts'
import type { LessonProgress } from '../../electron/shared/entities/learning.ts'
import type { Publication } from '../../electron/shared/entities/publication.ts'
import type { Review } from '../../electron/shared/entities/review-card.ts'
import type { Pair, Session } from '../../electron/shared/entities/session.ts'
import { client } from '../bridge/index.ts'
import { scenarioList } from '../features/audience/index.ts'
import { cardsDue, countWord, lessonList, nextLesson } from '../features/lessons/index.ts'
import { dayToDate } from '../domain/mentoring/due.ts'
import { sessionsDue } from '../features/sessions/index.ts'
import type { ProgrammeItem } from '../features/today/index.ts'
import { formatMoment, formatShortDay } from '../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../i18n/index.ts'

type Material = {
  readonly drafts: readonly DraftSummary[]
  readonly progress: readonly LessonProgress[]
  readonly sessions: readonly Session[]
  readonly pairs: readonly Pair[]
  readonly publications: readonly Publication[]
  readonly review: Review
}

async function loadMaterial(): Promise<Material> {
  const [drafts, progress, sessions, pairs, publications, review] = await Promise.all([
    client().request('drafts.list'),
    client().request('progress.list'),
    client().request('sessions.list'),
    client().request('pairs.list'),
    client().request('publications.list', { draftId: null }),
    client().request('cards.get'),
  ])
  return { drafts, progress, sessions, pairs, publications, review }
}

/** At most this many lines: Today suggests, it does not list. */
const longestProgramme = 5
const minutesToRehearse = 8
const minutesForScenario = 10
const cardsPerMinute = 3

export function useProgramme(): readonly ProgrammeItem[] {
  const t = useTexts('today')
  const frame = useTexts('frame')
  const cards = useTexts('cards')
  const language = useInterfaceLanguage()
  const [material, setMaterial] = useState<Material | null>(null)
  const [now] = useState(() => new Date())
  useEffect(() => {
    let current = true
    loadMaterial().then(
      (loaded) => current && setMaterial(loaded),
      // Today stays usable without suggestions; each room says itself what it could not read.
      () => current && setMaterial(null),
    )
    return () => {
      current = false
    }
  }, [])
  if (!material) return []

  const items: ProgrammeItem[] = []
  const waiting = material.publications.find(
    (one) => one.state === 'waiting-network' || one.state === 'unknown',
  )
  if (waiting)
    items.push({
      id: `waiting:${waiting.id}`,
      when: '',
      title: t('waiting'),
      detail: t('waitingDetail'),
      action: 'look',
      to: { place: 'rehearse', draftId: waiting.draftId },
    })
  const due = sessionsDue(material.sessions, now)
  for (const one of due)
    if (one.kind === 'under-way')
      items.push({
        id: `session:${one.sessionId}`,
        when: '',
        title: one.title,
        detail: t('sessionRunning'),
        action: 'continue',
        to: { place: 'sessions', sessionId: one.sessionId },
      })
  const draft = material.drafts.find((one) => !one.binnedAt && one.state !== 'published')
  if (draft)
    items.push({
      id: `draft:${draft.id}`,
      when: t('minutes', { count: minutesToRehearse }),
      title: draft.title || draft.excerpt.slice(0, 60) || frame('drafts.untitled'),
      detail: t('draft.begun', { number: draft.round }),
      action: 'continue',
      to: { place: 'rehearse', draftId: draft.id },
    })
  const toReview = cardsDue(material.review, material.progress, now)
  if (toReview > 0)
    items.push({
      id: 'cards',
      when: t('minutes', { count: Math.ceil(toReview / cardsPerMinute) }),
      title: cards('today.due', { count: toReview, number: countWord(cards, toReview) }),
      detail: cards('today.detail'),
      action: 'begin',
      to: { place: 'lessons', page: 'cards' },
    })
  const next = nextLesson(material.progress)
  const listed = next && lessonList(language).find((one) => one.id === next.id)
  if (listed)
    items.push({
      id: `lesson:${listed.id}`,
      when: t('minutes', { count: listed.minutes }),
      title: t('lesson', { number: listed.order, title: listed.title }),
      detail: listed.summary,
      action: material.progress.some((one) => one.lessonId === listed.id) ? 'continue' : 'begin',
      to: { place: 'lessons', lessonId: listed.id },
    })
  const rehearsed = new Set(material.drafts.map((one) => one.scenario?.id))
  const scenario = scenarioList(language).find((one) => !rehearsed.has(one.id))
  if (scenario)
    items.push({
      id: `scenario:${scenario.id}`,
      when: t('minutes', { count: minutesForScenario }),
      title: scenario.title,
      detail: t('scenario'),
      action: 'begin',
      to: { place: 'audience', scenarioId: scenario.id },
    })
  for (const one of due) {
    const session = material.sessions.find((candidate) => candidate.id === one.sessionId)
    const pair = material.pairs.find((candidate) => candidate.id === session?.pairId)
    const to = { place: 'sessions', sessionId: one.sessionId } as const
    if (one.kind === 'planned')
      items.push({
        id: `planned:${one.sessionId}`,
        when: formatMoment(new Date(one.at), language),
        title: t('session', { name: pair?.mentor.name ?? '' }),
        detail: one.title,
        action: 'prepare',
        to,
      })
    else if (one.kind === 'action')
      items.push({
        id: `action:${one.actionId}`,
        when: formatShortDay(dayToDate(one.due), language),
        title: one.text,
        detail: t('agreed', { name: pair?.[one.owner].name ?? '' }),
        action: 'look',
        to,
      })
  }
  return items.slice(0, longestProgramme)
}

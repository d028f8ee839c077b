/** What Today proposes, gathered from the rooms: what waits, what is under way, the next small thing. */
import { useEffect, useState } from 'react'
import type { DraftSummary } from '../../electron/shared/entities/draft.ts'
import type { LessonProgress } from '../../electron/shared/entities/learning.ts'
import type { Publication } from '../../electron/shared/entities/publication.ts'
import type { Review } from '../../electron/shared/entities/review-card.ts'
import type { ListedContact } from '../../electron/shared/entities/contact.ts'
import type { OwnProgramme } from '../../electron/shared/entities/programme.ts'
import type { Pair, Session } from '../../electron/shared/entities/session.ts'
import type { StartingPoint } from '../../electron/shared/entities/starting-point.ts'
import type { TrackProgress } from '../../electron/shared/entities/track.ts'
import type { RoomSummary } from '../../electron/shared/review/index.ts'
import { client } from '../bridge/index.ts'
import { scenarioList } from '../features/audience/index.ts'
import {
  cardsDue,
  countWord,
  lessonList,
  nextLessonOf,
  placeWord,
  putOff,
  scenarioOfPath,
  startingPointDay,
  startingPointToday,
  trackUnderWay,
} from '../features/lessons/index.ts'
import { programmesWith } from '../features/sessions/index.ts'
import type { ProgrammeItem } from '../features/today/index.ts'
import { useInterfaceLanguage, useTexts } from '../i18n/index.ts'
import { usePackRevision } from './packs.ts'
import { pairItems } from './programme-pairs.ts'

type Material = {
  readonly drafts: readonly DraftSummary[]
  readonly progress: readonly LessonProgress[]
  readonly sessions: readonly Session[]
  readonly pairs: readonly Pair[]
  readonly publications: readonly Publication[]
  readonly review: Review
  readonly takings: readonly StartingPoint[]
  readonly tracks: readonly TrackProgress[]
  readonly own: readonly OwnProgramme[]
  readonly rooms: readonly RoomSummary[]
  readonly contacts: readonly ListedContact[]
  readonly ownName: string
  /** When it was read. */
  readonly now: Date
}

async function loadMaterial(now: Date): Promise<Material> {
  const ask = client().request
  const [drafts, progress, sessions, pairs, publications, review, takings, tracks] = await Promise.all([
    ask('drafts.list'),
    ask('progress.list'),
    ask('sessions.list'),
    ask('pairs.list'),
    ask('publications.list', { draftId: null }),
    ask('cards.get'),
    ask('startingPoints.list'),
    ask('tracks.list'),
  ])
  const [own, rooms, contacts, { displayName: ownName }] = await Promise.all([
    ask('programmes.list'),
    ask('review.rooms'),
    ask('contacts.list'),
    ask('profile.get'),
  ])
  return {
    drafts,
    progress,
    sessions,
    pairs,
    publications,
    review,
    takings,
    tracks,
    own,
    rooms,
    contacts,
    ownName,
    now,
  }
}

/** Today suggests, it does not list: so many of what asks for an answer now and of what comes in the next days. */
const longest = { now: 3, soon: 2 }
/** And so many in all, with at least two suggestions among them. */
const longestProgramme = 5
const fewestSuggestions = 2
const minutesToRehearse = 8
const minutesForScenario = 10
const minutesForStartingPoint = 4
const cardsPerMinute = 3

/** The moment moves on while the window stays open; what waits is then read anew. */
export function useProgramme(moment: Date): readonly ProgrammeItem[] {
  const t = useTexts('today')
  const frame = useTexts('frame')
  const cards = useTexts('cards')
  const starting = useTexts('startingPoint')
  const onTrack = useTexts('tracks')
  const language = useInterfaceLanguage()
  const [material, setMaterial] = useState<Material | null>(null)
  const [isPutOff, setIsPutOff] = useState(false)
  usePackRevision()
  useEffect(() => {
    let current = true
    const load = () =>
      void loadMaterial(moment).then(
        (loaded) => current && setMaterial(loaded),
        // Today stays usable without suggestions; each room says itself what it could not read.
        () => current && setMaterial(null),
      )
    load()
    // A file that is opened by a double click changes what waits.
    const unsubscribe = client().subscribe('review.changed', load)
    return () => {
      current = false
      unsubscribe()
    }
  }, [moment])
  if (!material) return []
  const { now } = material

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
  const ofPairs = pairItems({ ...material, programmes: programmesWith(material.own), language }, t, language)
  const waitingItems = [...items.splice(0), ...ofPairs.now].slice(0, longest.now)
  // One whose notes are told above, or that is with somebody for notes, is not a draft to go on with.
  const told = new Set<string | undefined>([
    ...waitingItems.flatMap(({ to }) => (to.place === 'rehearse' ? [to.draftId] : [])),
    ...material.rooms.flatMap(({ side, turn, draftId }) =>
      side === 'owner' && turn === 'theirs' ? [draftId] : [],
    ),
  ])
  const draft = material.drafts.find((one) => !one.binnedAt && one.state !== 'published' && !told.has(one.id))
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
  const track = trackUnderWay(material.tracks, material.progress, language)
  if (track)
    items.push({
      id: `track:${track.id}`,
      when: t('minutes', { count: track.minutes }),
      title: onTrack('today.title', { title: track.title }),
      detail: onTrack('today.detail', { stop: track.stop }),
      action: 'continue',
      to: track.to,
    })
  const asked = startingPointToday(material.takings, material.progress, now)
  if (asked && !isPutOff) {
    const { kind, at, last } = asked
    const words = {
      place: placeWord(starting, at),
      day: last ? startingPointDay(last, language) : '',
    }
    // Gone from sight at once; what could not be kept comes back with the next visit.
    const later = () => {
      setIsPutOff(true)
      void putOff(asked)
    }
    items.push({
      id: 'starting-point',
      when: t('minutes', { count: minutesForStartingPoint }),
      title: starting(`today.${kind}`, words),
      detail: starting(`today.${kind}Detail`, words),
      action: kind === 'continue' ? 'continue' : 'begin',
      to: { place: 'lessons', page: 'starting-point' },
      ...(kind === 'continue'
        ? {}
        : { later: { label: starting(kind === 'again' ? 'today.inAWeek' : 'today.notNow'), run: later } }),
    })
  }
  const next = nextLessonOf(material.progress, material.takings, now)
  const listed = next && lessonList(language).find((one) => one.id === next.id)
  // The track leads to it already.
  if (listed && listed.id !== track?.lessonId)
    items.push({
      id: `lesson:${listed.id}`,
      when: t('minutes', { count: listed.minutes }),
      title: t('lesson', { number: listed.order, title: listed.title }),
      detail: listed.summary,
      action: material.progress.some((one) => one.lessonId === listed.id) ? 'continue' : 'begin',
      to: { place: 'lessons', lessonId: listed.id },
    })
  const rehearsed = new Set(material.drafts.map((one) => one.scenario?.id))
  const unrehearsed = scenarioList(language).filter((one) => !rehearsed.has(one.id))
  const ofPath = scenarioOfPath(material.takings, now)
  const scenario = unrehearsed.find((one) => one.id === ofPath) ?? unrehearsed[0]
  if (scenario)
    items.push({
      id: `scenario:${scenario.id}`,
      when: t('minutes', { count: minutesForScenario }),
      title: scenario.title,
      detail: t('scenario'),
      action: 'begin',
      to: { place: 'audience', scenarioId: scenario.id },
    })
  const soon = ofPairs.soon.slice(0, longest.soon)
  const room = Math.max(fewestSuggestions, longestProgramme - waitingItems.length - soon.length)
  return [...waitingItems, ...items.slice(0, room), ...soon]
}

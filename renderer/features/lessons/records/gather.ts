/** Everything that a file for HR can tell, read from the vault and from the lessons. */
import type { LessonProgress } from '../../../../electron/shared/entities/learning.ts'
import type { Review, ReviewLogEntry } from '../../../../electron/shared/entities/review-card.ts'
import type { TrackProgress } from '../../../../electron/shared/entities/track.ts'
import { client } from '../../../bridge/index.ts'
import type { LessonContent } from '../../../domain/learning/index.ts'
import type {
  CardsRecord,
  LearningRecord,
  LessonRecord,
  TrackRecord,
} from '../../../domain/learning/records/index.ts'
import { flushLessons } from '../lessons-store.ts'
import { shelf } from '../shelf.ts'
import { trackOf } from '../tracks/tracks-shelf.ts'
import { type Hear, evidenceOf } from './evidence.ts'

export type Gathered = { readonly record: LearningRecord; readonly unjudged: number }

/** Rejects with an AppError when the vault cannot be read. */
export async function gatherRecord(hear?: Hear): Promise<Gathered> {
  await flushLessons()
  const [progress, tracks, review, history] = await Promise.all([
    client().request('progress.list'),
    client().request('tracks.list'),
    client().request('cards.get'),
    client().request('cards.history'),
  ])
  const lessons: LessonRecord[] = []
  let unjudged = 0
  for (const each of progress) {
    const read = await lessonRecord(each, hear)
    lessons.push(read.lesson)
    unjudged += read.unjudged
  }
  return {
    record: { lessons, tracks: tracks.map(trackRecord), cards: cardsRecord(review, history) },
    unjudged,
  }
}

async function lessonRecord(progress: LessonProgress, hear: Hear | undefined) {
  const { lessonId: id, answers, startedAt, updatedAt, completedAt } = progress
  const { catalogue } = shelf()
  const listed = catalogue.lessons.find((lesson) => lesson.id === id)
  const { records, unjudged } = await evidenceOf(contentOf(id)?.exercises.values() ?? [], answers, hear)
  const lesson: LessonRecord = {
    id,
    titles: listed ? listed.titles : { en: id },
    startedAt,
    updatedAt,
    completedAt,
    exercises: records,
  }
  return { lesson, unjudged }
}

/** The exercises are the same in every language. Nothing for a lesson whose pack was taken away. */
function contentOf(id: string): LessonContent | undefined {
  const languages = Object.keys(shelf().files(id)?.texts ?? {})
  for (const language of languages) {
    const opened = shelf().open(id, language)
    if (opened?.kind === 'ready') return opened.content
  }
  return undefined
}

function trackRecord(progress: TrackProgress): TrackRecord {
  const { trackId: id, startedAt, passedAt, secondsSpent, certificateId } = progress
  const track = trackOf(id)
  const titles = Object.entries(track?.data.texts ?? {}).map(([tag, { title }]) => [tag, title])
  return {
    id,
    titles: titles.length > 0 ? Object.fromEntries(titles) : { en: id },
    startedAt,
    passedAt,
    secondsSpent,
    certificateId,
    assessed: track?.data.ending.kind === 'assessment',
  }
}

export function cardsRecord(review: Review, history: readonly ReviewLogEntry[]): CardsRecord | null {
  const given = history.filter(({ undone }) => !undone)
  const lastAt = given
    .map(({ at }) => at)
    .toSorted()
    .at(-1)
  if (lastAt === undefined) return null
  return { cards: Object.keys(review.states).length, answers: given.length, lastAt }
}

/**
 * What a person has learned, as xAPI 1.0.3 statements (2.0 takes them too): plain data in, plain data out.
 *
 * No clock and no chance: the same records give the same statements with the same ids, so that a file saved twice
 * counts once. The store says `version` itself; leaving it out lets both versions of the standard accept the file.
 */
import type { Answer } from '../../../../electron/shared/entities/learning.ts'
import {
  assessmentIri,
  cardsIri,
  exerciseIri,
  extensionIri,
  lessonIri,
  siteIri,
  trackIri,
} from '../../../../electron/shared/records/iris.ts'
import type {
  ActivityDefinition,
  Actor,
  Result,
  Statement,
} from '../../../../electron/shared/records/xapi-statement.ts'
import type { Exercise } from '../exercise-schema.ts'
import type { Verdict } from '../judge.ts'
import { interactionOf, resultOf } from './interaction.ts'
import { uuidV5 } from './uuid-v5.ts'
import { type VerbName, activityTypes, isoDuration, verbs } from './vocabulary.ts'

type Words = Readonly<Record<string, string>>

/** An exercise with what was answered and what that comes to. */
export type ExerciseRecord = {
  readonly exercise: Exercise
  readonly answer: Answer | undefined
  readonly verdict: Verdict
}
export type LessonRecord = {
  readonly id: string
  readonly titles: Words
  readonly startedAt: string
  /** The last step or answer: nobody keeps the moment of each exercise. */
  readonly updatedAt: string
  readonly completedAt: string | null
  readonly exercises: readonly ExerciseRecord[]
}
export type TrackRecord = {
  readonly id: string
  readonly titles: Words
  readonly startedAt: string
  readonly passedAt: string | null
  /** Whether questions stand at its end, or only a look back. */
  readonly assessed: boolean
  readonly secondsSpent: number
  readonly certificateId: string | null
}
/** Only how many: which card was hard is nobody's business. */
export type CardsRecord = { readonly cards: number; readonly answers: number; readonly lastAt: string }

export type LearningRecord = {
  readonly lessons: readonly LessonRecord[]
  readonly tracks: readonly TrackRecord[]
  readonly cards: CardsRecord | null
}

/** How the person stands in the file. `account` is a code that says nothing. */
export type Identification =
  | { readonly kind: 'code'; readonly account: string }
  | { readonly kind: 'name'; readonly account: string; readonly name: string }
  | { readonly kind: 'email'; readonly email: string }

export function actorOf(who: Identification): Actor {
  if (who.kind === 'email') return { objectType: 'Agent', mbox: `mailto:${who.email.trim()}` }
  const account = { homePage: siteIri, name: who.account }
  if (who.kind === 'code') return { objectType: 'Agent', account }
  return { objectType: 'Agent', name: who.name.trim(), account }
}

/** In the order in which things happened. */
export function statementsOf(record: LearningRecord, who: Identification): readonly Statement[] {
  const actor = actorOf(who)
  const happened = [
    ...record.lessons.flatMap(ofLesson),
    ...record.tracks.flatMap(ofTrack),
    ...ofCards(record.cards),
  ]
  return happened
    .toSorted((one, other) =>
      one.timestamp < other.timestamp ? -1 : one.timestamp > other.timestamp ? 1 : 0,
    )
    .map((event) => asStatement(event, actor))
}

type Happening = {
  readonly verb: VerbName
  readonly id: string
  readonly definition: ActivityDefinition
  readonly parent?: { readonly id: string; readonly definition: ActivityDefinition }
  readonly result?: Result
  readonly timestamp: string
}

function asStatement(
  { verb, id, definition, parent, result, timestamp }: Happening,
  actor: Actor,
): Statement {
  const name = JSON.stringify([actor, verb, id, timestamp, result ?? null])
  return {
    id: uuidV5(name),
    actor,
    verb: verbs[verb],
    object: { objectType: 'Activity', id, definition },
    ...(result ? { result } : {}),
    context: {
      platform: 'Ensayo',
      ...(parent ? { contextActivities: { parent: [{ objectType: 'Activity', ...parent }] } } : {}),
    },
    timestamp,
  }
}

export const lessonActivity = ({ id, titles }: Pick<LessonRecord, 'id' | 'titles'>) => ({
  id: lessonIri(id),
  definition: { type: activityTypes.lesson, name: titles },
})

function ofLesson(lesson: LessonRecord): Happening[] {
  const activity = lessonActivity(lesson)
  const exercises = lesson.exercises.flatMap(({ exercise, answer, verdict }): Happening[] => {
    const result = resultOf(exercise, answer, verdict)
    if (!result) return []
    return [
      {
        verb: 'answered',
        id: exerciseIri(lesson.id, exercise.id),
        definition: interactionOf(exercise),
        parent: activity,
        result,
        timestamp: lesson.updatedAt,
      },
    ]
  })
  const begun: Happening = { verb: 'initialized', ...activity, timestamp: lesson.startedAt }
  if (lesson.completedAt === null) return [begun, ...exercises]
  const done: Happening = {
    verb: 'completed',
    ...activity,
    result: { completion: true },
    timestamp: lesson.completedAt,
  }
  return [begun, ...exercises, done]
}

function ofTrack(track: TrackRecord): Happening[] {
  const activity = { id: trackIri(track.id), definition: { type: activityTypes.course, name: track.titles } }
  const begun: Happening = { verb: 'initialized', ...activity, timestamp: track.startedAt }
  if (track.passedAt === null) return [begun]
  const { certificateId } = track
  const done: Happening = {
    verb: 'completed',
    ...activity,
    result: {
      completion: true,
      duration: isoDuration(track.secondsSpent * 1000),
      ...(certificateId === null ? {} : { extensions: { [extensionIri('certificate')]: certificateId } }),
    },
    timestamp: track.passedAt,
  }
  if (!track.assessed) return [begun, done]
  const passed: Happening = {
    verb: 'passed',
    id: assessmentIri(track.id),
    definition: { type: activityTypes.assessment, name: track.titles },
    parent: activity,
    result: { success: true, completion: true },
    timestamp: track.passedAt,
  }
  return [begun, passed, done]
}

function ofCards(cards: CardsRecord | null): Happening[] {
  if (cards === null || cards.answers === 0) return []
  return [
    {
      verb: 'experienced',
      id: cardsIri,
      definition: { type: activityTypes.cards, name: { es: 'Tarjetas de repaso', en: 'Review cards' } },
      result: {
        extensions: { [extensionIri('cards')]: cards.cards, [extensionIri('answers')]: cards.answers },
      },
      timestamp: cards.lastAt,
    },
  ]
}

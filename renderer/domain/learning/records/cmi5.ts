/**
 * What a lesson in its package says to a learning platform (cmi5, first edition): pure statements, in the frame
 * that the platform gave for this session. Sending them is somebody else's work.
 */
import { exerciseIri } from '../../../../electron/shared/records/iris.ts'
import type { ActivityDefinition, Result } from '../../../../electron/shared/records/xapi-statement.ts'
import { interactionOf, resultOf } from './interaction.ts'
import { type VerbName, isoDuration, verbs } from './vocabulary.ts'
import type { ExerciseRecord } from './xapi.ts'

const cmi5Category = 'https://w3id.org/xapi/cmi5/context/categories/cmi5'
const moveOnCategory = 'https://w3id.org/xapi/cmi5/context/categories/moveon'

type Json = { readonly [key: string]: unknown }

/** What the platform said at the launch. Its own objects go back to it as they came. */
export type Cmi5Launch = {
  readonly actor: Json
  readonly registration: string
  readonly activityId: string
  /** `contextTemplate` of `LMS.LaunchData`; holds the session's id. */
  readonly contextTemplate: Json
}

export type Cmi5Statement = {
  readonly id: string
  readonly actor: Json
  readonly verb: (typeof verbs)[VerbName]
  readonly object: {
    readonly objectType: 'Activity'
    readonly id: string
    readonly definition?: ActivityDefinition
  }
  readonly result?: Result
  readonly context: Json
  readonly timestamp: string
}

/** A moment and an id that nobody has used. */
export type Occasion = { readonly id: string; readonly at: Date }

/** `duration` since `initialized`, in milliseconds. */
export function definedStatement(
  launch: Cmi5Launch,
  verb: 'initialized' | 'completed' | 'passed' | 'terminated',
  { id, at }: Occasion,
  duration: number,
): Cmi5Statement {
  const result: Result | undefined = {
    initialized: undefined,
    completed: { completion: true, duration: isoDuration(duration) },
    passed: { success: true, duration: isoDuration(duration) },
    terminated: { duration: isoDuration(duration) },
  }[verb]
  const movesOn = verb === 'completed' || verb === 'passed'
  return {
    id,
    actor: launch.actor,
    verb: verbs[verb],
    object: { objectType: 'Activity', id: launch.activityId },
    ...(result ? { result } : {}),
    context: contextOf(launch, movesOn ? [cmi5Category, moveOnCategory] : [cmi5Category]),
    timestamp: at.toISOString(),
  }
}

/** "cmi5 allowed": in the session's frame, without the category of the defined ones. Nothing when untouched. */
export function answeredStatement(
  launch: Cmi5Launch,
  lessonId: string,
  { exercise, answer, verdict }: ExerciseRecord,
  { id, at }: Occasion,
): Cmi5Statement | null {
  const result = resultOf(exercise, answer, verdict)
  if (!result) return null
  return {
    id,
    actor: launch.actor,
    verb: verbs.answered,
    object: {
      objectType: 'Activity',
      id: exerciseIri(lessonId, exercise.id),
      definition: interactionOf(exercise),
    },
    result,
    context: contextOf(launch, [], launch.activityId),
    timestamp: at.toISOString(),
  }
}

function contextOf(
  { contextTemplate, registration }: Cmi5Launch,
  own: readonly string[],
  parent?: string,
): Json {
  const given = isObject(contextTemplate['contextActivities']) ? contextTemplate['contextActivities'] : {}
  const category = [...asList(given['category']), ...own.map((id) => ({ objectType: 'Activity', id }))]
  return {
    ...contextTemplate,
    registration,
    contextActivities: {
      ...given,
      ...(category.length > 0 ? { category } : {}),
      ...(parent === undefined
        ? {}
        : { parent: [...asList(given['parent']), { objectType: 'Activity', id: parent }] }),
    },
  }
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
/** xAPI 1.0 lets one activity stand without its list. */
const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]

/**
 * An exercise as an xAPI interaction: what was asked, what would have held, and what was chosen.
 *
 * What a person wrote has no place in it. Of a reflection and of a self-assessment it says only that they were
 * done; of a rewrite, whether it met what was asked.
 */
import type { Answer } from '../../../../electron/shared/entities/learning.ts'
import type { ActivityDefinition, Result } from '../../../../electron/shared/records/xapi-statement.ts'
import type { Exercise, ExerciseOf } from '../exercise-schema.ts'
import type { Verdict } from '../judge.ts'
import { walk } from '../kinds/decision.ts'
import { chosenSides } from '../kinds/match.ts'
import type { PerLanguage } from '../schema-parts.ts'
import { activityTypes } from './vocabulary.ts'

/** Kinds where an answer holds or does not. */
export const isJudged = ({ kind }: Exercise): boolean => kind !== 'reflection' && kind !== 'self'

export function interactionOf(exercise: Exercise): ActivityDefinition {
  const heading: Pick<ActivityDefinition, 'type' | 'name' | 'description'> = {
    type: activityTypes.question,
    name: pluck<{ readonly title: string; readonly how: string }>(exercise.texts, ({ title }) => title),
    description: pluck<{ readonly title: string; readonly how: string }>(exercise.texts, ({ how }) => how),
  }
  switch (exercise.kind) {
    case 'single':
    case 'multiple':
      return {
        ...heading,
        interactionType: 'choice',
        choices: exercise.options.map(({ id, texts }) => ({ id, description: pluck(texts, said) })),
        correctResponsesPattern:
          exercise.kind === 'single' ? rightOptions(exercise) : [several(rightOptions(exercise))],
      }
    case 'strike':
      return {
        ...heading,
        interactionType: 'choice',
        choices: strikable(exercise),
        correctResponsesPattern: [several(cuts(exercise))],
      }
    case 'order':
      return {
        ...heading,
        interactionType: 'sequencing',
        choices: exercise.items.map(({ id, texts }) => ({ id, description: pluck(texts, said) })),
        correctResponsesPattern: [exercise.items.map(({ id }) => id), ...exercise.accepts].map(several),
      }
    case 'match':
      return {
        ...heading,
        interactionType: 'matching',
        source: exercise.pairs.map(({ id, texts }) => ({
          id,
          description: pluck(texts, ({ left }) => left),
        })),
        target: [
          ...exercise.pairs.map(({ id, texts }) => ({ id, description: pluck(texts, ({ right }) => right) })),
          ...exercise.decoys.map(({ id, texts }) => ({
            id,
            description: pluck(texts, ({ right }) => right),
          })),
        ],
        correctResponsesPattern: [several(exercise.pairs.map(({ id }) => `${id}[.]${id}`))],
      }
    case 'reflection':
    case 'rewrite':
      return { ...heading, interactionType: 'long-fill-in' }
    case 'decision':
    case 'self':
      return { ...heading, interactionType: 'other' }
  }
}

/** Nothing for an exercise that was not touched. */
export function resultOf(
  exercise: Exercise,
  answer: Answer | undefined,
  verdict: Verdict,
): Result | undefined {
  if (answer === undefined || verdict.state === 'untouched') return undefined
  if (!isJudged(exercise)) return { completion: true }
  const response = responseOf(exercise, answer)
  return {
    ...(response === '' ? {} : { response }),
    success: verdict.state === 'met',
    completion: true,
  }
}

/** Made of ids alone; empty where the answer is a text or belongs to another version of the exercise. */
function responseOf(exercise: Exercise, answer: Answer): string {
  const known = new Set(idsIn(exercise))
  const listed = (Array.isArray(answer) ? answer : []).filter((id) => known.has(id))
  switch (exercise.kind) {
    case 'single':
      return typeof answer === 'string' && known.has(answer) ? answer : ''
    case 'multiple':
    case 'strike':
    case 'order':
      return several(listed)
    case 'match':
      return several(Object.entries(chosenSides(exercise, answer)).map(([pair, side]) => `${pair}[.]${side}`))
    case 'decision':
      return several(walk(exercise, answer).taken.map(({ option }) => option.id))
    case 'reflection':
    case 'rewrite':
    case 'self':
      return ''
  }
}

function idsIn(exercise: Exercise): readonly string[] {
  if (exercise.kind === 'single' || exercise.kind === 'multiple') return exercise.options.map(({ id }) => id)
  if (exercise.kind === 'order') return exercise.items.map(({ id }) => id)
  if (exercise.kind === 'strike') return strikable(exercise).map(({ id }) => id)
  return []
}

const several = (ids: readonly string[]): string => ids.join('[,]')
const said = ({ text }: { readonly text: string }): string => text

const rightOptions = ({ options }: ExerciseOf<'single'> | ExerciseOf<'multiple'>): readonly string[] =>
  options.filter(({ right }) => right).map(({ id }) => id)

/** The runs that can be struck, with their words in every language that has them. */
function strikable({ texts }: ExerciseOf<'strike'>) {
  const described = new Map<string, Record<string, string>>()
  for (const [language, { pieces }] of Object.entries(texts))
    for (const piece of pieces) {
      if (piece.kind === 'fixed') continue
      described.set(piece.id, { ...described.get(piece.id), [language]: piece.text })
    }
  return [...described].map(([id, description]) => ({ id, description }))
}

const cuts = ({ texts }: ExerciseOf<'strike'>): readonly string[] =>
  (Object.values(texts)[0]?.pieces ?? []).flatMap((piece) => (piece.kind === 'cut' ? [piece.id] : []))

const pluck = <Text>(texts: PerLanguage<Text>, part: (text: Text) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, part(text)]))

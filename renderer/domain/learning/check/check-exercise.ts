/** Is an exercise complete in every language, and can its answer be reached from where the reader starts? */
import type { Exercise, ExerciseOf, Piece } from '../exercise-schema.ts'
import { judge, modelAnswer } from '../judge.ts'
import { repeated } from '../lesson-text.ts'
import type { LessonProblem, LessonProblemCode } from '../problems.ts'
import { countWords, remainingText } from '../strike-text.ts'
import { checkDecision } from './check-decision.ts'
import { checkMatch } from './check-match.ts'
import { type Analyze, checkRewrite, toneProblems } from './check-rewrite.ts'
import { checkSelf } from './check-self.ts'

export function checkExercise(
  exercise: Exercise,
  folder: string,
  languages: readonly string[],
  analyze?: Analyze,
): LessonProblem[] {
  const where = `${folder}/exercises.json: "${exercise.id}"`
  const told = (code: LessonProblemCode, detail: string): LessonProblem => ({ code, where, detail })
  const problems: LessonProblem[] = []

  const extra = Object.keys(exercise.texts).filter((language) => !languages.includes(language))
  if (extra.length > 0)
    problems.push(told('not-equivalent', `texts in ${extra.join(', ')}, which the lesson does not have`))
  for (const id of repeated(partIds(exercise)))
    problems.push(told('broken-exercise', `"${id}" is there twice`))

  // The answers of a rewrite are judged one by one, with what the tone engine finds.
  if (exercise.kind !== 'rewrite' && judge(exercise, modelAnswer(exercise)).state !== 'met')
    problems.push(told('unreachable-answer', 'its own answer is not accepted'))
  if (judge(exercise, startOf(exercise)).state === 'met')
    problems.push(told('unreachable-answer', 'it is solved before it begins'))

  switch (exercise.kind) {
    case 'single': {
      const right = exercise.options.filter((option) => option.right).length
      if (right !== 1) problems.push(told('unreachable-answer', `${right} right options, one is wanted`))
      break
    }
    case 'multiple':
      if (exercise.options.every((option) => option.right))
        problems.push(told('unreachable-answer', 'every option is right: nothing to choose'))
      break
    case 'order':
      problems.push(...checkOrder(exercise).map((detail) => told('unreachable-answer', detail)))
      break
    case 'strike':
      problems.push(...checkStrike(exercise, languages, analyze).map(([code, detail]) => told(code, detail)))
      break
    case 'match':
      problems.push(...checkMatch(exercise, languages).map(([code, detail]) => told(code, detail)))
      break
    case 'rewrite':
      problems.push(...checkRewrite(exercise, languages, analyze).map(([code, detail]) => told(code, detail)))
      break
    case 'decision':
      problems.push(...checkDecision(exercise).map(([code, detail]) => told(code, detail)))
      break
    case 'self':
      problems.push(...checkSelf(exercise, languages).map(([code, detail]) => told(code, detail)))
      break
    case 'reflection':
      break
  }
  return problems
}

function partIds(exercise: Exercise): string[] {
  if ('options' in exercise) return exercise.options.map((option) => option.id)
  if (exercise.kind === 'order') return exercise.items.map((item) => item.id)
  if (exercise.kind === 'match') return [...exercise.pairs, ...exercise.decoys].map((side) => side.id)
  return []
}

const startOf = (exercise: Exercise) => (exercise.kind === 'order' ? [...exercise.start] : undefined)

function checkOrder(exercise: ExerciseOf<'order'>): string[] {
  const ids = exercise.items.map((item) => item.id).toSorted()
  const same = (order: readonly string[]) => order.toSorted().join() === ids.join()
  return [
    ...(same(exercise.start) ? [] : ['"start" does not hold every item once']),
    ...(exercise.accepts.every(same) ? [] : ['an accepted order does not hold every item once']),
  ]
}

function checkStrike(
  exercise: ExerciseOf<'strike'>,
  languages: readonly string[],
  analyze: Analyze | undefined,
): [LessonProblemCode, string][] {
  const problems: [LessonProblemCode, string][] = []
  const roles = (pieces: readonly Piece[]) =>
    pieces
      .flatMap((piece) => (piece.kind === 'fixed' ? [] : [`${piece.id} (${piece.kind})`]))
      .toSorted()
      .join(', ')
  const first =
    languages.map((language) => exercise.texts[language]?.pieces).find((pieces) => pieces !== undefined) ?? []
  for (const language of languages) {
    const pieces = exercise.texts[language]?.pieces
    if (!pieces) continue
    const own = pieces.flatMap((piece) => (piece.kind === 'fixed' ? [] : [piece.id]))
    for (const id of repeated(own))
      problems.push(['broken-exercise', `"${id}" is there twice in ${language}`])
    if (roles(pieces) !== roles(first))
      problems.push(['not-equivalent', `${language} has other runs: ${roles(pieces)}`])
    const cut = pieces.flatMap((piece) => (piece.kind === 'cut' ? [piece.id] : []))
    const left = remainingText(pieces, new Set(cut), language)
    if (countWords(left, language) < 3)
      problems.push(['unreachable-answer', `nothing is left in ${language}`])
    for (const detail of toneProblems(left, language, analyze))
      problems.push(['tone', `what is left: ${detail}`])
  }
  return problems
}

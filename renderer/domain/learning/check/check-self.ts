/** The bands of a self-assessment rise and reach the top; its statements and labels can be told apart. */
import type { LessonProblemCode } from '../problems.ts'
import { repeated } from '../lesson-text.ts'
import type { Self } from '../kinds/self.ts'

export function checkSelf(exercise: Self, languages: readonly string[]): [LessonProblemCode, string][] {
  const problems: [LessonProblemCode, string][] = []
  const broken = (detail: string) => problems.push(['broken-exercise', detail])
  const limits = exercise.bands.map((band) => band.upTo)
  if (limits.some((limit, index) => index > 0 && limit <= (limits[index - 1] ?? 0)))
    broken(`the bands do not rise: ${limits.join(', ')}`)
  if (limits.at(-1) !== 1) broken('the last band does not reach 1')
  for (const id of repeated(exercise.statements.map((statement) => statement.id)))
    broken(`"${id}" is there twice`)
  for (const language of languages) {
    for (const label of repeated([...(exercise.texts[language]?.scale ?? [])]))
      broken(`the scale has "${label}" twice (${language})`)
    for (const text of repeated(exercise.statements.flatMap(({ texts }) => texts[language] ?? [])))
      broken(`a statement is there twice (${language}): ${text.slice(0, 60)}`)
  }
  return problems
}

/** What can be wrong with a lesson. Authors read `where` and `detail`; readers get a sentence for the code. */
export type LessonProblemCode =
  | 'missing-file'
  | 'not-json'
  | 'broken-data'
  | 'broken-text'
  | 'missing-language'
  | 'broken-exercise'
  | 'broken-link'
  | 'unsourced-fact'
  | 'reading-time'
  | 'not-equivalent'
  | 'unreachable-answer'
  | 'too-few-exercises'
  | 'broken-card'
  | 'tone'

export type LessonProblem = {
  readonly code: LessonProblemCode
  readonly where: string
  readonly detail: string
}

/**
 * How the two of a pair see themselves, at the start and at the end, in the words of eight questions.
 *
 * An answer is the index of one of four sentences, from the least to the most at ease. It is never shown as a
 * number: what is told is the sentence, and whether it moved.
 */
import { z } from 'zod'
import { contentIdSchema } from '../../../electron/shared/entities/ids.ts'
import type { AssessmentTaking, Pair } from '../../../electron/shared/entities/session.ts'
import { localizedTextSchema } from './localized-text.ts'

export const assessedRoles = ['executive', 'mentor'] as const
export type AssessedRole = (typeof assessedRoles)[number]

export const assessmentTimes = ['start', 'closing'] as const
export type AssessmentTime = (typeof assessmentTimes)[number]

const questionSchema = z
  .strictObject({
    id: contentIdSchema,
    /** The same matter, said by each of the two. */
    texts: z.strictObject({ executive: localizedTextSchema, mentor: localizedTextSchema }).readonly(),
    answers: z.array(localizedTextSchema).length(4).readonly(),
  })
  .readonly()
export type AssessmentQuestion = z.infer<typeof questionSchema>

export const selfAssessmentSchema = z
  .strictObject({
    id: contentIdSchema,
    /** Raised when a question or an answer changes its meaning. */
    version: z.int().min(1),
    questions: z.array(questionSchema).min(4).max(20).readonly(),
  })
  .refine(({ questions }) => new Set(questions.map(({ id }) => id)).size === questions.length, {
    message: 'inconsistent',
    path: ['questions'],
  })
  .readonly()
export type SelfAssessment = z.infer<typeof selfAssessmentSchema>

/** Question id -> index of the answer, 0 to 3. */
export type AssessmentAnswers = Readonly<Record<string, number>>

export type AssessmentChange = {
  readonly question: AssessmentQuestion
  readonly kind: 'further' | 'same' | 'back'
  /** Indices into the question's answers. */
  readonly from: number
  readonly to: number
}

/**
 * What moved between two takings, what went back included, in the order of the questions.
 * Questions that one of the takings did not answer, or answered with what no longer exists, are left out.
 */
export function changesBetween(
  { questions }: SelfAssessment,
  start: AssessmentAnswers,
  closing: AssessmentAnswers,
): readonly AssessmentChange[] {
  return questions.flatMap((question): AssessmentChange[] => {
    const from = start[question.id]
    const to = closing[question.id]
    if (!isAnswerOf(question, from) || !isAnswerOf(question, to)) return []
    return [{ question, from, to, kind: to === from ? 'same' : to > from ? 'further' : 'back' }]
  })
}

/** Every question has an answer that exists. */
export const isWhole = ({ questions }: SelfAssessment, answers: AssessmentAnswers): boolean =>
  questions.every((question) => isAnswerOf(question, answers[question.id]))

const isAnswerOf = (question: AssessmentQuestion, index: number | undefined): index is number =>
  index !== undefined && question.answers[index] !== undefined

/** The pair's assessments with this one put in its place, or taken out. */
export const withTaking = (
  assessments: Pair['assessments'],
  { time, role }: { readonly time: AssessmentTime; readonly role: AssessedRole },
  taking: AssessmentTaking | null,
): Pair['assessments'] => ({ ...assessments, [time]: { ...assessments[time], [role]: taking } })

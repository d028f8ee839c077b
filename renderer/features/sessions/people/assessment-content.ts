/** The pair's questions, read from `assets/` when somebody asks first. */
import { type SelfAssessment, selfAssessmentSchema } from '../../../domain/mentoring/self-assessment.ts'
import questions from '../../../../assets/self-assessment/questions.json'

let read: SelfAssessment | null = null
export const selfAssessment = (): SelfAssessment => (read ??= selfAssessmentSchema.parse(questions))

/** The verbs and kinds of activity in the records: those of the ADL's registry, and of the cmi5 profile. */
import type { Statement } from '../../../../electron/shared/records/xapi-statement.ts'

export type Verb = Statement['verb']
const adl = (name: string, es: string, en: string): Verb => ({
  id: `http://adlnet.gov/expapi/verbs/${name}`,
  display: { es, en },
})

export const verbs = {
  initialized: adl('initialized', 'empezó', 'initialized'),
  completed: adl('completed', 'completó', 'completed'),
  passed: adl('passed', 'aprobó', 'passed'),
  answered: adl('answered', 'respondió', 'answered'),
  experienced: adl('experienced', 'vivió', 'experienced'),
  terminated: adl('terminated', 'cerró', 'terminated'),
} as const satisfies Record<string, Verb>
export type VerbName = keyof typeof verbs

const adlActivity = (name: string): string => `http://adlnet.gov/expapi/activities/${name}`
export const activityTypes = {
  lesson: adlActivity('lesson'),
  course: adlActivity('course'),
  assessment: adlActivity('assessment'),
  question: adlActivity('cmi.interaction'),
  cards: adlActivity('interaction'),
} as const

/** ISO 8601, to a hundredth of a second as xAPI wants it: `PT1H2M3.5S`. */
export function isoDuration(milliseconds: number): string {
  const hundredths = Math.max(0, Math.round(milliseconds / 10))
  const seconds = hundredths / 100
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  const rest = (hundredths % 6000) / 100
  return `PT${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${rest}S`
}

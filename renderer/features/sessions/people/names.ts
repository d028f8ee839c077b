/** How a pair is called. */
import type { Pair } from '../../../../electron/shared/entities/session.ts'
import { firstName } from '../../../domain/mentoring/planning.ts'

/** `Diego · Elena`: in both languages, and inside of any sentence. */
export const bothNames = ({ mentor, executive }: Pick<Pair, 'mentor' | 'executive'>): string =>
  `${firstName(mentor.name)} · ${firstName(executive.name)}`

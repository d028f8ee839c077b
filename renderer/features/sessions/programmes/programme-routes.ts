/** Where a programme's page is. */
import type { ProgrammeSource } from '../../../../electron/shared/entities/session.ts'
import type { Route } from '../../../ui/navigation.tsx'

export const routeOf = ({ kind, id }: ProgrammeSource): Route =>
  kind === 'own' ? { place: 'sessions', ownProgrammeId: id } : { place: 'sessions', programmeId: id }

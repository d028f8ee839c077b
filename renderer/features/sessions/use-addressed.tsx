/** What a route of this room that is neither a session nor a checklist shows; null for those. */
import type { ReactNode } from 'react'
import type { SessionsRoute } from './SessionsView.tsx'
import { AssessmentPage } from './people/AssessmentPage.tsx'
import { ComparisonPage } from './people/ComparisonPage.tsx'
import { PairPage, UnknownPair } from './people/PairPage.tsx'
import { programmesNow } from './content.ts'
import { ProgrammePage, UnknownProgramme } from './programmes/ProgrammePage.tsx'
import { ProgrammesPage } from './programmes/ProgrammesPage.tsx'
import { useRoom } from './room.ts'

export function useAddressed(route: SessionsRoute): ReactNode {
  const { pairId, programmeId, ownProgrammeId, assessment, page } = route
  const pair = useRoom((state) => state.pairs.find(({ id }) => id === pairId))
  const own = useRoom((state) => state.ownProgrammes.find(({ id }) => id === ownProgrammeId))
  if (pairId !== undefined) {
    if (!pair) return <UnknownPair />
    if (assessment)
      return (
        <AssessmentPage key={`${pairId}-${assessment.time}-${assessment.role}`} pair={pair} {...assessment} />
      )
    return page === 'assessments' ? <ComparisonPage pair={pair} /> : <PairPage key={pairId} pair={pair} />
  }
  if (ownProgrammeId !== undefined)
    return own ? <ProgrammePage key={own.id} programme={own.programme} own={own} /> : <UnknownProgramme />
  if (programmeId !== undefined) {
    const programme = programmesNow().shipped.find(({ id }) => id === programmeId)
    return programme ? (
      <ProgrammePage key={programmeId} programme={programme} own={null} />
    ) : (
      <UnknownProgramme />
    )
  }
  return page === 'programmes' ? <ProgrammesPage /> : null
}

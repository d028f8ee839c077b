/** What the programme says about this session, in the interface's language; null for one of the pair's own. */
import type { Session } from '../../../../electron/shared/entities/session.ts'
import { type Guide, guideOf } from '../../../domain/mentoring/guide.ts'
import { useInterfaceLanguage } from '../../../i18n/index.ts'
import { programmeSessionFor, usePackContent } from '../content.ts'
import { useRoom } from '../room.ts'

export function useGuide(session: Session): Guide | null {
  const language = useInterfaceLanguage()
  usePackContent()
  // Own programmes are read from the room at the moment: drawn anew when one changes.
  useRoom((state) => state.ownProgrammes)
  const authored = programmeSessionFor(session)
  return authored && guideOf(authored, language)
}

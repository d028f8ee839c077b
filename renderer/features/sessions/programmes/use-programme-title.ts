/** Titles of programmes in the interface's language, or in one that they have. */
import type { Programme } from '../../../../electron/shared/entities/programme.ts'
import { textIn } from '../../../domain/mentoring/localized-text.ts'
import { useInterfaceLanguage } from '../../../i18n/index.ts'

export function useProgrammeTitle(): (programme: Programme) => string {
  const language = useInterfaceLanguage()
  return ({ title }) => textIn(title, language)
}

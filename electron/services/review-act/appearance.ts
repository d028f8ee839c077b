/** How the review leaf looks: as the window does, from the stored preferences and the system. */
import type { AppInfo } from '../../shared/contract.ts'
import type { Preferences } from '../../shared/entities/person.ts'
import type { ReviewPayload } from '../../shared/review-payload.ts'

export function reviewAppearance(
  preferences: Preferences,
  info: Pick<AppInfo, 'systemLanguage' | 'regionLocale'>,
): Pick<ReviewPayload, 'language' | 'regionLocale' | 'theme' | 'textSize'> {
  const system = info.systemLanguage.toLowerCase().startsWith('es') ? 'es' : 'en'
  return {
    language: preferences.language === 'system' ? system : preferences.language,
    regionLocale: info.regionLocale,
    theme: preferences.theme,
    textSize: preferences.textSize,
  }
}

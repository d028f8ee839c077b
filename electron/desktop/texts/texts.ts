/** Picks the language of menus and dialogs: the preference, else the system's, else English. */
import type { Preferences } from '../../shared/entities/person.ts'
import { en, type DesktopTexts } from './en.ts'
import { es } from './es.ts'

const languages = { es, en } as const
export type DesktopLanguage = keyof typeof languages

/** `system` is a BCP 47 tag such as `es-CO`. */
export function desktopLanguage(preference: Preferences['language'], system: string): DesktopLanguage {
  if (preference !== 'system') return preference
  return system.toLowerCase().split('-')[0] === 'es' ? 'es' : 'en'
}

export function desktopTexts(language: DesktopLanguage): DesktopTexts {
  return languages[language]
}

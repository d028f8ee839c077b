/** Language, theme and text size as they are now, and their effect on the page. */
import { create } from 'zustand'
import type { AppInfo } from '../../electron/shared/contract.ts'
import { defaultPreferences, type Preferences } from '../../electron/shared/entities/person.ts'
import { client } from '../bridge/index.ts'
import { changeTexts, type InterfaceLanguage } from '../i18n/index.ts'

type PreferencesState = {
  readonly preferences: Preferences
  /** The preferences file was unreadable and was set aside. */
  readonly recovered: boolean
  readonly info: AppInfo | null
}

export const usePreferences = create<PreferencesState>(() => ({
  preferences: defaultPreferences,
  recovered: false,
  info: null,
}))

export const interfaceLanguageFor = (preferences: Preferences, systemLanguage: string): InterfaceLanguage => {
  if (preferences.language !== 'system') return preferences.language
  return systemLanguage.toLowerCase().startsWith('es') ? 'es' : 'en'
}

const prefersDark = window.matchMedia('(prefers-color-scheme: dark)')

export function applyPreferences(preferences: Preferences): void {
  const dark = preferences.theme === 'dark' || (preferences.theme === 'system' && prefersDark.matches)
  const root = document.documentElement
  root.dataset.theme = dark ? 'dark' : 'light'
  root.style.setProperty('--text-scale', String(preferences.textSize / 100))
  root.dataset.textSize = String(preferences.textSize)
}

/** Keeps the page in step with changes from Settings, the palette, the menu and the system. */
export function followPreferences(): () => void {
  const reapply = () => applyPreferences(usePreferences.getState().preferences)
  prefersDark.addEventListener('change', reapply)
  const unsubscribe = client().subscribe('preferences.changed', (preferences) => {
    usePreferences.setState({ preferences })
    applyPreferences(preferences)
    const { info } = usePreferences.getState()
    void changeTexts(interfaceLanguageFor(preferences, info?.systemLanguage ?? 'es'))
  })
  return () => {
    prefersDark.removeEventListener('change', reapply)
    unsubscribe()
  }
}

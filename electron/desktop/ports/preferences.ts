/** The preferences, in the clear, in electron-store: they say nothing about what the user writes. */
import type { PreferencesPort } from '../../services/ports.ts'
import { defaultPreferences, preferencesSchema, type Preferences } from '../../shared/entities/person.ts'
import { openSettingsFile, type OpenSettingsFile, type Values } from './settings-file.ts'

const names = Object.keys(defaultPreferences) as readonly (keyof Preferences)[]

/**
 * Reads the preferences once and keeps them; each change is written at once.
 *
 * A value that is not valid makes the whole file be kept aside; the valid ones are carried over. Names that
 * this version does not know are left in the file, for a newer version to find again.
 */
export function createPreferences(folder: string, open: OpenSettingsFile, now = new Date()): PreferencesPort {
  const { file, setAside } = openSettingsFile(folder, 'preferences', open, isFit, now)
  const listeners = new Set<(preferences: Preferences) => void>()
  const recovered = setAside !== null
  let preferences = withDefaults(setAside ?? file.read())
  if (recovered) file.write(preferences)

  return {
    recovered,
    get: () => preferences,
    set: (patch) => {
      preferences = preferencesSchema.parse({ ...preferences, ...patch })
      file.write({ ...file.read(), ...preferences })
      for (const listener of listeners) listener(preferences)
      return preferences
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function isFit(values: Values): boolean {
  return preferencesSchema.partial().safeParse(values).success
}

function withDefaults(values: Values): Preferences {
  const valid = names.filter((name) => preferencesSchema.shape[name].safeParse(values[name]).success)
  return {
    ...defaultPreferences,
    ...Object.fromEntries(valid.map((name) => [name, values[name]])),
  } as Preferences
}

/** electron-store for two small files that say nothing about what the user writes. */
import ElectronStore from 'electron-store'
import type { SettingsFile } from './settings-file.ts'

export function openStore(folder: string, name: string): SettingsFile {
  const store = new ElectronStore<Record<string, unknown>>({
    cwd: folder,
    name,
    // It would empty a file that it cannot read; settings-file.ts keeps such a file aside first.
    clearInvalidConfig: false,
    accessPropertiesByDotNotation: false,
  })
  return {
    read: () => store.store,
    write: (values) => {
      store.store = { ...values }
    },
  }
}

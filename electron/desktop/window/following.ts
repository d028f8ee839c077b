/** What changes with the preferences outside the page: theme of the system's parts, menu, screen protection. */
import { Menu, nativeTheme, type BrowserWindow } from 'electron'
import type { PreferencesPort } from '../../services/ports.ts'
import type { Preferences } from '../../shared/entities/person.ts'
import { appName } from '../identity.ts'
import { menuTemplate, type MenuOptions } from '../menu.ts'
import type { DesktopTexts } from '../texts/en.ts'

type FollowOptions = {
  readonly window: BrowserWindow
  readonly preferences: PreferencesPort
  readonly texts: () => DesktopTexts
  readonly developer: boolean
  readonly go: MenuOptions['go']
}

export function followPreferences({ window, preferences, texts, developer, go }: FollowOptions) {
  const apply = ({ theme, screenProtection }: Preferences) => {
    nativeTheme.themeSource = theme
    window.setContentProtection(screenProtection)
    const menu = menuTemplate({ texts: texts(), appName, platform: process.platform, developer, go })
    Menu.setApplicationMenu(Menu.buildFromTemplate(menu))
  }
  apply(preferences.get())
  window.once('closed', preferences.onChange(apply))
}

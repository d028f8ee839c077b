/** What the app says about itself and the system it runs on. */
import { app, Notification } from 'electron'
import { devDependencies } from '../../package.json'
import type { AppInfo } from '../shared/contract.ts'
import { firstLocale } from './locale.ts'

/** `process.platform`, for the three systems that the app is made for; every other Unix counts as Linux. */
export function platformOf(platform: NodeJS.Platform): AppInfo['platform'] {
  return platform === 'darwin' || platform === 'win32' ? platform : 'linux'
}

/** What `setContentProtection` does: hides the window on Windows, from most programs on macOS, not on Linux. */
const screenProtection = { win32: 'full', darwin: 'partial', linux: 'none' } as const

/** Callable once the app is ready. */
export function appFacts(): AppInfo {
  const platform = platformOf(process.platform)
  return {
    version: app.getVersion(),
    electron: process.versions.electron,
    expectedElectron: devDependencies.electron,
    platform,
    regionLocale: firstLocale([app.getSystemLocale(), app.getLocale()]),
    systemLanguage: systemLanguage(),
    screenProtection: screenProtection[platform],
    notifications: Notification.isSupported(),
  }
}

export function systemLanguage(): string {
  return firstLocale([...app.getPreferredSystemLanguages(), app.getLocale()])
}

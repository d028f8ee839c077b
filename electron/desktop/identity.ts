/** Who the app is to the system, and where its data lives. Fixed from the first version: data depends on it. */
import path from 'node:path'

export const appName = 'Ensayo'
/** Also the Application User Model ID on Windows and the bundle id on macOS. */
export const appId = 'app.ensayo.desktop'

type Surroundings = {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Value of `--user-data-dir`, empty when absent. */
  readonly override: string
}

/**
 * Absolute path of the data folder.
 *
 * The local application folder, never the roaming one: a vault must not travel to a company server by
 * itself. `--user-data-dir` moves it, for tests and for a second, separate vault.
 */
export function dataFolder({ platform, home, environment, override }: Surroundings): string {
  if (override !== '') return path.resolve(override)
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', appName)
  if (platform === 'win32') {
    return path.join(environment['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local'), appName)
  }
  const xdg = environment['XDG_DATA_HOME']
  // The XDG specification says to ignore a relative path.
  const base = xdg !== undefined && path.isAbsolute(xdg) ? xdg : path.join(home, '.local', 'share')
  return path.join(base, appName)
}

export function placesIn(folder: string) {
  return {
    vault: path.join(folder, 'vault'),
    settings: folder,
    /** What Chromium writes for itself; nothing of the user's goes there. */
    chromium: path.join(folder, 'chromium'),
    /** Stays empty: no crash is ever recorded, because memory holds texts. */
    crashes: path.join(folder, 'chromium', 'crashes'),
  }
}

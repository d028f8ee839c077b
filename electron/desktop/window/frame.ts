/** How the window is framed on each system. The page draws its own title strip, 48 px high. */
import type { BaseWindowConstructorOptions, TitleBarOverlay } from 'electron'

export type Shade = 'light' | 'dark'

/** The tokens `--room` and `--ink` in hexadecimal, for what is painted before and around the page. */
const colours = {
  light: { room: '#f2f3f0', ink: '#1a231f' },
  dark: { room: '#141816', ink: '#e2e4de' },
} as const

export function backgroundOf(shade: Shade): string {
  return colours[shade].room
}

export function frameOptions(platform: NodeJS.Platform, shade: Shade): BaseWindowConstructorOptions {
  if (platform === 'darwin') return { titleBarStyle: 'hiddenInset', trafficLightPosition: { x: 20, y: 18 } }
  if (platform === 'win32') return { titleBarStyle: 'hidden', titleBarOverlay: captionButtons(shade) }
  // The page draws round buttons, which call window.* of the contract.
  return { frame: false }
}

/** The caption buttons that Windows draws over the page. */
export function captionButtons(shade: Shade): TitleBarOverlay {
  return { color: colours[shade].room, symbolColor: colours[shade].ink, height: 32 }
}

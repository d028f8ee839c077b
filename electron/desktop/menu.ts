/**
 * The application menu, and with it the shortcuts that work everywhere.
 *
 * A page sees a key before the menu does, so these must not be keys of the editor's own keymap: of CodeMirror's
 * bindings, `Mod-Shift-l` (select all matches) is the one the editor has to leave out for the ledger. None
 * needs a character that asks for AltGr on a Spanish keyboard.
 */
import type { MenuItemConstructorOptions } from 'electron'
import type { EventPayloads } from '../shared/contract.ts'
import type { DesktopTexts } from './texts/en.ts'

export type Destination = EventPayloads['navigation.requested']['to']

export type MenuOptions = {
  readonly texts: DesktopTexts
  readonly appName: string
  readonly platform: NodeJS.Platform
  /** Adds reload and developer tools: never in a packaged app. */
  readonly developer: boolean
  readonly go: (to: Destination) => void
}

const places = ['today', 'rehearse', 'audience', 'lessons', 'sessions', 'impact'] as const

export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const { platform, developer, texts } = options
  const menus = [fileMenu(options), editMenu(texts.menu), goMenu(options), windowMenu(texts.menu, platform)]
  if (platform === 'darwin') menus.unshift(appMenu(options))
  if (developer) menus.push(developerMenu(texts.menu))
  return menus
}

type Words = DesktopTexts['menu']
const separator: MenuItemConstructorOptions = { type: 'separator' }

function item(
  { go }: MenuOptions,
  label: string,
  accelerator: string,
  to: Destination,
): MenuItemConstructorOptions {
  return { id: to, label, accelerator, click: () => go(to) }
}

function appMenu(options: MenuOptions): MenuItemConstructorOptions {
  const words = options.texts.menu
  return {
    label: options.appName,
    submenu: [
      { role: 'about', label: words.about },
      separator,
      item(options, words.settings, 'CommandOrControl+,', 'settings'),
      separator,
      { role: 'hide', label: words.hide },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.showAll },
      separator,
      { role: 'quit', label: words.quit },
    ],
  }
}

function fileMenu(options: MenuOptions): MenuItemConstructorOptions {
  const words = options.texts.menu
  const own = [item(options, words.newDraft, 'CommandOrControl+N', 'new-draft')]
  if (options.platform === 'darwin') {
    return { label: words.file, submenu: [...own, separator, { role: 'close', label: words.closeWindow }] }
  }
  const settings = item(options, words.settings, 'CommandOrControl+,', 'settings')
  return {
    label: words.file,
    submenu: [
      ...own,
      settings,
      separator,
      { role: 'quit', label: words.quit, accelerator: 'CommandOrControl+Q' },
    ],
  }
}

function editMenu(words: Words): MenuItemConstructorOptions {
  return {
    label: words.edit,
    submenu: [
      { role: 'undo', label: words.undo },
      { role: 'redo', label: words.redo },
      separator,
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      { role: 'paste', label: words.paste },
      { role: 'selectAll', label: words.selectAll },
    ],
  }
}

function goMenu(options: MenuOptions): MenuItemConstructorOptions {
  const words = options.texts.menu
  return {
    label: words.go,
    submenu: [
      item(options, words.find, 'CommandOrControl+K', 'palette'),
      separator,
      ...places.map((place, index) => item(options, words[place], `CommandOrControl+${index + 1}`, place)),
      separator,
      item(options, words.ledger, 'CommandOrControl+Shift+L', 'ledger'),
    ],
  }
}

function windowMenu(words: Words, platform: NodeJS.Platform): MenuItemConstructorOptions {
  const zoom: MenuItemConstructorOptions[] =
    platform === 'darwin' ? [{ role: 'zoom', label: words.zoom }] : []
  return {
    label: words.window,
    submenu: [
      { role: 'minimize', label: words.minimize },
      ...zoom,
      { role: 'togglefullscreen', label: words.fullScreen },
    ],
  }
}

function developerMenu(words: Words): MenuItemConstructorOptions {
  return { label: words.developer, submenu: [{ role: 'reload' }, { role: 'toggleDevTools' }] }
}

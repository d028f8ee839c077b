import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { menuTemplate, type Destination } from './menu.ts'
import { en } from './texts/en.ts'
import { es } from './texts/es.ts'
import { desktopLanguage } from './texts/texts.ts'

const flat = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])
const items = (
  platform: NodeJS.Platform,
  developer = false,
  go: (to: Destination) => void = () => undefined,
) => flat(menuTemplate({ texts: es, appName: 'Ensayo', platform, developer, go }))

describe.each(['darwin', 'win32', 'linux'] as const)('the menu on %s', (platform) => {
  it('leads to every place by its number', () => {
    const gone: Destination[] = []
    for (const item of items(platform, false, (to) => gone.push(to))) {
      if (item.accelerator?.toString().match(/\+\d$/u)) item.click?.({} as never, undefined, {} as never)
    }
    expect(gone).toEqual(['today', 'rehearse', 'audience', 'lessons', 'sessions', 'impact'])
  })
  it('gives no two items the same keys, and none a character that needs AltGr on Spanish keyboards', () => {
    const keys = items(platform).flatMap((item) => (item.accelerator ? [String(item.accelerator)] : []))
    expect(new Set(keys).size).toBe(keys.length)
    for (const one of keys) expect(one).not.toMatch(/[\\@[\]{}#|~]/u)
  })
  it('offers reload and developer tools only to developers', () => {
    const roles = (developer: boolean) => items(platform, developer).map((item) => item.role)
    expect(roles(false)).not.toContain('reload')
    expect(roles(false)).not.toContain('toggleDevTools')
    expect(roles(true)).toContain('toggleDevTools')
  })
})

describe('the language of menus and dialogs', () => {
  it('is the preferred one, else the system’s, else English', () => {
    expect(desktopLanguage('en', 'es-CO')).toBe('en')
    expect(desktopLanguage('system', 'es-CO')).toBe('es')
    expect(desktopLanguage('system', 'de-DE')).toBe('en')
  })
  it('says something else in each language, with nothing left out', () => {
    const texts = (value: object): string[] =>
      Object.values(value).flatMap((one) => (typeof one === 'object' ? texts(one) : [String(one)]))
    const empty = [...texts(es), ...texts(en)].filter((text) => text.trim() === '')
    expect(empty).toEqual([])
    expect(texts(es)).toHaveLength(texts(en).length)
  })
})

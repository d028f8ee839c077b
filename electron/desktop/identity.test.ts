import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { dataFolder } from './identity.ts'

const home = path.resolve('/people/elena')
const at = (platform: NodeJS.Platform, environment: Record<string, string> = {}, override = '') =>
  dataFolder({ platform, home, environment, override })

describe('the data folder', () => {
  it('is the local folder on Windows, even when a roaming one is named', () => {
    const local = path.resolve('/people/elena/local')
    expect(at('win32', { LOCALAPPDATA: local, APPDATA: path.resolve('/roaming') })).toBe(
      path.join(local, 'Ensayo'),
    )
    expect(at('win32')).toBe(path.join(home, 'AppData', 'Local', 'Ensayo'))
  })
  it('follows the customs of macOS and of Linux', () => {
    expect(at('darwin')).toBe(path.join(home, 'Library', 'Application Support', 'Ensayo'))
    expect(at('linux')).toBe(path.join(home, '.local', 'share', 'Ensayo'))
    const data = path.resolve('/data')
    expect(at('linux', { XDG_DATA_HOME: data })).toBe(path.join(data, 'Ensayo'))
  })
  it('ignores a relative XDG_DATA_HOME, as the specification says', () => {
    expect(at('linux', { XDG_DATA_HOME: 'somewhere' })).toBe(path.join(home, '.local', 'share', 'Ensayo'))
  })
  it('is where --user-data-dir says', () => {
    expect(at('linux', {}, path.resolve('/elsewhere'))).toBe(path.resolve('/elsewhere'))
  })
})

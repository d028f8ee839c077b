import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dependenciesMatchLock } from './setup.mjs'

const lock = {
  '': { version: '1.0.0' },
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/mac-only': { version: '2.0.0', integrity: 'sha512-m', optional: true },
}

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'ensayo-setup-'))
  await writeFile(path.join(folder, 'package-lock.json'), JSON.stringify({ packages: lock }))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

async function install(packages: Readonly<Record<string, object>>) {
  await mkdir(path.join(folder, 'node_modules'))
  await writeFile(path.join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }))
}

describe('the installed dependencies', () => {
  it('are missing on a clean clone', async () => {
    expect(await dependenciesMatchLock(folder)).toBe(false)
  })

  it('match the lock file though optional packages of other systems are absent', async () => {
    await install({ 'node_modules/a': lock['node_modules/a'] })
    expect(await dependenciesMatchLock(folder)).toBe(true)
  })

  it('do not match when one has another version', async () => {
    await install({ 'node_modules/a': { version: '1.0.1', integrity: 'sha512-x' } })
    expect(await dependenciesMatchLock(folder)).toBe(false)
  })

  it('do not match when one is absent, as after an interrupted install', async () => {
    await install({ 'node_modules/mac-only': lock['node_modules/mac-only'] })
    expect(await dependenciesMatchLock(folder)).toBe(false)
  })
})

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { assertSha256, ensureElectron } from './electron-runtime.mjs'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'ensayo-runtime-'))
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

describe('the Electron runtime', () => {
  it('is the folder that ELECTRON_OVERRIDE_DIST_PATH names, with its real version beside the wanted one', async () => {
    await writeFile(path.join(folder, 'version'), 'v12.0.1\n')
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder)
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const runtime = await ensureElectron()
    expect(runtime).toMatchObject({ distPath: folder, version: '12.0.1', source: 'installed' })
    expect(runtime.wantedVersion).not.toBe('12.0.1')
    expect(said).toHaveBeenCalledWith(
      expect.stringContaining(`12.0.1 stands in for ${runtime.wantedVersion}`),
    )
    said.mockRestore()
  })

  it('is refused when the folder it is said to be in holds none', async () => {
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder)
    await expect(ensureElectron()).rejects.toThrow('without an Electron in it')
  })

  it('is not used when the downloaded file is not the expected one', async () => {
    const file = path.join(folder, 'a.zip')
    await writeFile(file, 'abc')
    const ofAbc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
    await expect(assertSha256(file, ofAbc)).resolves.toBeUndefined()
    await writeFile(file, 'abd')
    await expect(assertSha256(file, ofAbc)).rejects.toThrow('Nothing of it was used')
  })
})

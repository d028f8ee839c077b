import { existsSync } from 'node:fs'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cacheRoot, makeCachedFolder } from './cache-folder.mjs'

let home = ''

beforeEach(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'ensayo-cache-'))
  vi.stubEnv('XDG_CACHE_HOME', home)
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(home, { recursive: true, force: true })
})

describe('a cached folder', () => {
  it('lies where XDG_CACHE_HOME says', () => {
    expect(cacheRoot()).toBe(path.join(home, 'ensayo'))
  })

  it('is filled once and found again', async () => {
    const fill = vi.fn((workDir: string) => writeFile(path.join(workDir, 'a'), 'whole'))
    const first = await makeCachedFolder('thing', fill)
    const second = await makeCachedFolder('thing', fill)
    expect(second).toBe(first)
    expect(fill).toHaveBeenCalledTimes(1)
    expect(await readFile(path.join(first, 'a'), 'utf8')).toBe('whole')
  })

  it('does not exist under its name when filling it failed half-way', async () => {
    const failing = makeCachedFolder('thing', async (workDir) => {
      await writeFile(path.join(workDir, 'a'), 'half')
      throw new Error('the line broke')
    })
    await expect(failing).rejects.toThrow('the line broke')
    expect(existsSync(path.join(cacheRoot(), 'thing'))).toBe(false)
    expect(await readdir(cacheRoot())).toEqual([])
  })

  it('is whole for both of two runs that make it at the same time', async () => {
    const together = await Promise.all(
      ['one', 'two'].map((run) =>
        makeCachedFolder('thing', async (workDir) => {
          await writeFile(path.join(workDir, 'a'), run)
          await writeFile(path.join(workDir, 'b'), run)
        }),
      ),
    )
    const [folder = ''] = together
    expect(new Set(together).size).toBe(1)
    expect(await readFile(path.join(folder, 'a'), 'utf8')).toBe(
      await readFile(path.join(folder, 'b'), 'utf8'),
    )
    expect(await readdir(cacheRoot())).toEqual(['thing'])
  })
})

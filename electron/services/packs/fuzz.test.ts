/** The small seed of `npm run torture -- --only packs`. */
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { fuzzPacks } from './testing/fuzz.ts'
import { killInstallers } from './testing/install-kills.ts'
import { samplePack } from './testing/sample-pack.ts'

describe('three hundred mutated packs', () => {
  it('are refused with a reason or taken as they were meant, and touch nothing else', async () => {
    const figures = await fuzzPacks({
      folder: await temporaryFolder(),
      older: samplePack(1),
      newer: samplePack(2),
      count: 300,
      seed: 0,
    })
    expect(figures).toMatchObject({ packs: 300, wrong: [], escaped: [], lost: 0 })
    expect(figures.refused + figures.accepted).toBe(300)
    // Both ends are tried, and good packs are taken between the bad ones.
    expect(figures.refused).toBeGreaterThan(150)
    expect(figures.accepted).toBeGreaterThan(20)
    expect(figures.controls).toBeGreaterThan(5)
    expect(Object.keys(figures.reasons).length).toBeGreaterThan(20)
  })
})

describe('a process that is killed while it installs', () => {
  it('leaves the old pack or the new one, whole', async () => {
    const figures = await killInstallers({ folder: await temporaryFolder(), rounds: 4, longestMs: 300 })
    expect(figures).toMatchObject({ kills: 4, lost: 0 })
    expect(figures.acknowledged).toBeGreaterThan(0)
  })
})

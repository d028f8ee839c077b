import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runKillRounds } from '../testing/kill-rounds.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'

// The full counts: `npm run torture`.
it.each(['save', 'rekey'] as const)(
  'has every acknowledged text after the process was killed at any moment (%s)',
  async (mode) => {
    const folder = join(await temporaryFolder(), 'vault')
    const figures = await runKillRounds({ folder, rounds: 5, mode, seed: 7, longestMs: 700 })
    expect(figures).toMatchObject({ kills: 5, lost: 0, damaged: 0 })
    expect(figures.acknowledged).toBeGreaterThan(5)
  },
  120_000,
)

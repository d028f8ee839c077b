import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { killReaders } from './testing/kill-readers.ts'

// `npm run torture -- --only readers` kills two hundred times.
it('has every file and note that it acknowledged after it was killed, once, and goes on from there', async () => {
  const folder = join(await temporaryFolder(), 'diego')
  const figures = await killReaders({ folder, rounds: 4, longestMs: 400 })
  expect(figures).toMatchObject({ kills: 4, lost: 0, damaged: 0 })
  expect(figures.acknowledged).toBeGreaterThan(0)
}, 60_000)

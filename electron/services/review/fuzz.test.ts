import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { fuzzBundles } from './testing/fuzz-bundles.ts'
import { startLaptop } from './testing/laptops.ts'

// `npm run torture -- --only bundles` tries 20,000 of them.
it('refuses every mutated file with a reason, and nothing is lost or changed', async () => {
  const diego = await startLaptop(join(await temporaryFolder(), 'diego'), 'Diego')
  onTestFinished(() => diego.services.stop())
  const { reasons, ...figures } = await fuzzBundles(diego, 400, 1)
  expect(figures).toEqual({ bundles: 400, refused: 400, accepted: 0, changed: 0, lost: 0 })
  for (const reason of ['altered', 'cut', 'stranger', 'for-someone-else', 'newer-format', 'not-a-bundle'])
    expect([reason, reasons[reason] ?? 0]).not.toEqual([reason, 0])
  expect(diego.world.reports).toEqual([])
})

// From the click on a lesson in the contents to its first step on screen, for every lesson in both languages, in
// the real app on real Electron: the first time (its files are parsed then) and again.

import type { Locator, Page } from '@playwright/test'
import { launchApp, removeData, type Language } from '../../e2e/app.ts'
import { buildApp } from '../build.ts'
import { openHiddenDisplay } from '../display.mjs'
import { ensureElectron } from '../electron-runtime.mjs'
import { quantile } from './tone/texts.ts'

export const name = 'lessons'

interface Times {
  /** The first lesson of a window that has just started. */
  readonly first: number[]
  readonly cold: number[]
  readonly warm: number[]
}

/** Milliseconds from the end of the click to the frame that holds the first step. */
export async function run(): Promise<Record<string, number>> {
  await ensureElectron()
  await buildApp({ testBuild: true })
  const display = await openHiddenDisplay()
  try {
    const times: Times = { first: [], cold: [], warm: [] }
    for (const language of ['es', 'en'] as const) await measureLanguage(language, times)
    const rounded = (value: number) => Number(value.toFixed(1))
    const cold = [...times.first, ...times.cold]
    return {
      'lessons.opened': cold.length + times.warm.length,
      'lessons.open.first.ms': rounded(Math.max(...times.first)),
      'lessons.open.p50.ms': rounded(quantile(cold, 0.5)),
      'lessons.open.p95.ms': rounded(quantile(cold, 0.95)),
      'lessons.open.max.ms': rounded(Math.max(...cold)),
      'lessons.open.again.p50.ms': rounded(quantile(times.warm, 0.5)),
      'lessons.open.again.p95.ms': rounded(quantile(times.warm, 0.95)),
      'lessons.open.again.max.ms': rounded(Math.max(...times.warm)),
    }
  } finally {
    display.close()
  }
}

async function measureLanguage(language: Language, times: Times): Promise<void> {
  const launched = await launchApp({ language, size: { width: 1280, height: 800 } })
  const { page } = launched
  try {
    await watchForSteps(page)
    await openContents(page)
    const rows = page.locator('main .module:not(.tracks) li')
    const count = await rows.count()
    if (count === 0) throw new Error('The contents show no lesson.')
    for (const round of ['cold', 'warm'] as const)
      for (let at = 0; at < count; at += 1) {
        const time = await open(page, rows.nth(at).getByRole('button'))
        times[round === 'cold' && at === 0 ? 'first' : round].push(time)
        await openContents(page)
      }
  } finally {
    await launched.close()
    await removeData(launched.dataDir)
  }
}

async function openContents(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+4')
  await page.locator('main.contents h1').waitFor()
}

interface Watched {
  lessonOpened?: Promise<number>
}

/** Makes the page clock each way from a click to the frame after the first step stands in the document. */
async function watchForSteps(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched = globalThis as unknown as Watched
    const isThere = () => document.querySelector('main.lesson:not(.contents) .actbar') !== null
    document.addEventListener(
      'pointerup',
      ({ timeStamp }) => {
        if (isThere()) return
        watched.lessonOpened = new Promise((resolve) => {
          const observer = new MutationObserver(() => {
            if (!isThere()) return
            observer.disconnect()
            // The task after the next frame's callbacks begins once that frame was handed to the screen.
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel()
              port1.addEventListener('message', () => resolve(performance.now() - timeStamp))
              port1.start()
              port2.postMessage(null)
            })
          })
          observer.observe(document.body, { childList: true, subtree: true })
        })
      },
      true,
    )
  })
}

async function open(page: Page, button: Locator): Promise<number> {
  await button.click()
  return page.evaluate(async () => {
    const { lessonOpened } = globalThis as unknown as Watched
    if (lessonOpened === undefined) throw new Error('No click was seen.')
    return lessonOpened
  })
}

// A thousand versions of one draft in the real app: from the press to the list and its first comparison, the draft
// itself beside one without versions, and comparing itself.

import { launchApp, removeData, type LaunchedApp } from '../../e2e/app.ts'
import { request } from '../../e2e/bridge-request.ts'
import type { Page } from '@playwright/test'
import type { EnsayoBridge } from '../../electron/shared/contract.ts'
import { compareTexts } from '../../renderer/domain/compare/compare-texts.ts'
import { buildApp } from '../build.ts'
import { say } from '../command-line.mjs'
import { openHiddenDisplay } from '../display.mjs'
import { ensureElectron } from '../electron-runtime.mjs'
import { quantile, textOf } from './tone/texts.ts'

export const name = 'versions'

const versions = 1_000
type WithBridge = { readonly ensayo: EnsayoBridge }

/** Medians in milliseconds. */
export async function run(): Promise<Record<string, number>> {
  await ensureElectron()
  await buildApp({ testBuild: true })
  const display = await openHiddenDisplay()
  let launched: LaunchedApp | null = null
  try {
    launched = await launchApp({ language: 'es', size: { width: 1280, height: 800 } })
    say(`Keeping ${versions} versions…`)
    await writeVersions(launched.page)
    launched = await launched.relaunch()
    const { page } = launched
    await page.locator('.side [data-place="rehearse"]').click()
    await page.locator('.cm-content').waitFor()
    const many = await timedDraft(page, 'Con versiones')
    const plain = await timedDraft(page, 'Sin versiones')
    const figures = {
      'versions.list.ms': await timedList(page),
      'versions.open.ms': await timedOpen(page),
      'versions.draft.ms': many,
      'versions.draft.ratio.without': many / plain,
      ...comparing(),
    }
    return Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, Number(value.toFixed(2))]))
  } finally {
    await launched?.close()
    if (launched !== null) await removeData(launched.dataDir)
    display.close()
  }
}

async function writeVersions(page: Page) {
  const draft = {
    language: 'es',
    channel: 'linkedin',
    origin: 'free',
    scenario: null,
    text: textOf('es', 3_000),
  } as const
  await request(page, 'drafts.create', { ...draft, title: 'Sin versiones' })
  const { id } = await request(page, 'drafts.create', { ...draft, title: 'Con versiones' })
  await page.evaluate(
    async ([draftId, count]) => {
      const { ensayo } = window as unknown as WithBridge
      for (let at = 0; at < count; at += 1) {
        const params = { draftId, reason: 'named', name: `Versión ${at}`, measures: null }
        const reply = await ensayo.request('versions.create', params, `version-${at}`)
        if (!reply.ok) throw new Error(reply.error.code)
      }
    },
    [id as string, versions] as const,
  )
}

async function timedList(page: Page): Promise<number> {
  const drafts = await request(page, 'drafts.list')
  const id = drafts.find(({ title }) => title === 'Con versiones')?.id ?? ''
  const times = await page.evaluate(async (draftId) => {
    const found: number[] = []
    for (let round = 0; round < 20; round += 1) {
      const start = performance.now()
      const reply = await (window as unknown as WithBridge).ensayo.request(
        'versions.list',
        { draftId },
        `list-${round}`,
      )
      if (!reply.ok || !('json' in reply)) throw new Error('no list')
      if ((JSON.parse(reply.json) as unknown[]).length < 1000) throw new Error('not all versions')
      found.push(performance.now() - start)
    }
    return found
  }, id as string)
  return quantile(times, 0.5)
}

/** From the press on the menu's item to a list that can be used and the first comparison beside it. */
async function timedOpen(page: Page): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 7; round += 1) {
    await page.locator('.side .list li > button', { hasText: 'Con versiones' }).click()
    await page.locator('.cm-content').waitFor()
    await page.getByRole('button', { name: /^Versiones de este borrador/ }).click()
    await page.getByRole('menuitem', { name: /^Ver y comparar/ }).waitFor()
    times.push(
      await page.evaluate(async () => {
        const item = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')].find((one) =>
          one.textContent?.startsWith('Ver y comparar'),
        )
        const start = performance.now()
        item?.click()
        while (
          document.querySelector('[data-versions="1000"]') === null ||
          document.querySelector('[data-changes]') === null
        )
          await new Promise(requestAnimationFrame)
        await new Promise(requestAnimationFrame)
        return performance.now() - start
      }),
    )
  }
  return quantile(times.slice(1), 0.5)
}

/** From the press on a draft to its text on screen. */
async function timedDraft(page: Page, title: string): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 9; round += 1) {
    await page.locator('.side [data-place="today"]').click()
    await page.locator('main').waitFor()
    times.push(
      await page.evaluate(async (wanted) => {
        const rows = [...document.querySelectorAll<HTMLElement>('.side .list li > button')]
        const start = performance.now()
        rows.find((row) => row.textContent?.includes(wanted))?.click()
        while (document.querySelector('.cm-content') === null) await new Promise(requestAnimationFrame)
        return performance.now() - start
      }, title),
    )
  }
  return quantile(times.slice(1), 0.5)
}

/** In this process, as the thread does it. */
function comparing(): Record<string, number> {
  const median = (work: () => void) => {
    const times = Array.from({ length: 9 }, () => {
      const start = performance.now()
      work()
      return performance.now() - start
    })
    return quantile(times, 0.5)
  }
  const post = textOf('es', 3_000)
  const rewritten = post
    .replaceAll('semanas', 'meses')
    .replaceAll('línea', 'planta')
    .replaceAll(/\n\n(\d+)\. /g, '\n\n')
  const megabyte = textOf('es', 1_048_576)
  const edited = megabyte.replaceAll('7. ', '7 bis. ')
  return {
    'versions.compare-3000.ms': median(() => void compareTexts(post, rewritten)),
    'versions.compare-1mb.ms': median(() => void compareTexts(megabyte, edited)),
  }
}

// Five thousand drafts in the real app: the list, the search and the page of all drafts, timed where the person is,
// in the window, with everything between the question and the answer. Beside them, a plain look through the same
// texts in the window's own memory.

import path from 'node:path'
import { launchApp, removeData, type LaunchedApp } from '../../e2e/app.ts'
import { request } from '../../e2e/bridge-request.ts'
import type { Page } from '@playwright/test'
import type { EnsayoBridge } from '../../electron/shared/contract.ts'
import { buildApp } from '../build.ts'
import { say } from '../command-line.mjs'
import { openHiddenDisplay } from '../display.mjs'
import { ensureElectron } from '../electron-runtime.mjs'
import { readTrainingSet } from '../tone/training-set.ts'
import { quantile } from './tone/texts.ts'

export const name = 'drafts'

const drafts = 5_000
const rounds = 40
/** What people look for: one word, two, the beginning of one, a very common one, one that is nowhere. */
const queries = ['cliente', 'reunión viernes', 'compromi', 'que', 'customer', 'last week', 'the', 'xyzzy']

type WithBridge = { readonly ensayo: EnsayoBridge }

/** Times in milliseconds; `p95` where nothing else is said. */
export async function run(): Promise<Record<string, number>> {
  await ensureElectron()
  await buildApp({ testBuild: true })
  const display = await openHiddenDisplay()
  let launched: LaunchedApp | null = null
  try {
    launched = await launchApp({ language: 'es' })
    say(`Writing ${drafts} drafts…`)
    await writeDrafts(launched.page, await someTexts())
    launched = await launched.relaunch()
    const { page } = launched
    await page.locator('.side [data-place="rehearse"]').waitFor()
    await untilSearchable(page)
    const figures = {
      'drafts.list.ms': await timed(page, 'drafts.list', [null]),
      'drafts.search.ms': await timed(page, 'drafts.search', queries.map(searchFor)),
      'drafts.scan.ms': await timedScan(page),
      'drafts.screen.ms': await timedScreen(page),
      'drafts.key-to-results.ms': await timedKeys(page),
    }
    const ratio = figures['drafts.search.ms'] / figures['drafts.scan.ms']
    return rounded({ ...figures, 'drafts.search.ratio.scan': ratio })
  } finally {
    await launched?.close()
    if (launched !== null) await removeData(launched.dataDir)
    display.close()
  }
}

const searchFor = (query: string) => ({
  query,
  shelves: ['list', 'archive'],
  filter: { label: null, state: null, channel: null, language: null },
  limit: 100,
})

/** Texts of 300 to 3,000 characters out of sentences that people wrote, half of them in each language. */
async function someTexts(): Promise<readonly { title: string; language: string; text: string }[]> {
  const sentences = await Promise.all(['es', 'en'].map(async (language) => sentencesOf(language)))
  let state = 1
  const below = (limit: number) => {
    state = (state * 48_271) % 2_147_483_647
    return state % limit
  }
  return Array.from({ length: drafts }, (_, at) => {
    const own = sentences[at % 2] ?? []
    const length = 300 + below(2_700)
    let text = ''
    while (text.length < length) text += `${own[below(own.length)] ?? ''}${below(5) === 0 ? '\n\n' : ' '}`
    return {
      title: `${at} ${(own[below(own.length)] ?? '').slice(0, 40)}`,
      language: at % 2 === 0 ? 'es' : 'en',
      text,
    }
  })
}

async function sentencesOf(language: string): Promise<readonly string[]> {
  const folder = path.resolve(import.meta.dirname, '..', '..', 'assets', 'tone', 'training', language)
  return (await readTrainingSet(folder)).examples.map(({ text }) => text)
}

async function writeDrafts(page: Page, texts: Awaited<ReturnType<typeof someTexts>>) {
  for (let at = 0; at < texts.length; at += 250) {
    await page.evaluate(
      async ([batch, first]) => {
        const { ensayo } = window as unknown as WithBridge
        const made = (batch as readonly object[]).map((one, index) => {
          const draft = { ...one, channel: 'linkedin', origin: 'free', scenario: null }
          return ensayo.request('drafts.create', draft, `bench-${String(first)}-${index}`)
        })
        for (const reply of await Promise.all(made)) if (!reply.ok) throw new Error(reply.error.code)
      },
      [texts.slice(at, at + 250), at] as const,
    )
  }
}

async function untilSearchable(page: Page) {
  await page.waitForFunction(
    async (search) => {
      const { ensayo } = window as unknown as WithBridge
      const reply = await ensayo.request('drafts.search', search, crypto.randomUUID())
      return reply.ok && 'json' in reply && (JSON.parse(reply.json) as { complete: boolean }).complete
    },
    searchFor('xyzzy'),
    { timeout: 120_000, polling: 250 },
  )
}

/** The 95th percentile over all parameters, after one of each that is not counted. */
async function timed(page: Page, method: string, each: readonly unknown[]): Promise<number> {
  const times = await page.evaluate(
    async ([name_, params, count]) => {
      const { ensayo } = window as unknown as WithBridge
      const found: number[] = []
      for (let round = 0; round <= count; round += 1)
        for (const one of params as readonly unknown[]) {
          const start = performance.now()
          const reply = await ensayo.request(name_ as string, one, crypto.randomUUID())
          if (!reply.ok) throw new Error(reply.error.code)
          // Reading it is part of the answer.
          if ('json' in reply) JSON.parse(reply.json)
          if (round > 0) found.push(performance.now() - start)
        }
      return found
    },
    [method, each, rounds] as const,
  )
  return quantile(times, 0.95)
}

/** What one would do without an index: every text folded beforehand, looked through for every word, one passage each. */
async function timedScan(page: Page): Promise<number> {
  const list = await request(page, 'drafts.list')
  const times = await page.evaluate(
    async ([ids, asked, count]) => {
      const { ensayo } = window as unknown as WithBridge
      const fold = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
      const texts: string[] = []
      for (const id of ids as readonly string[]) {
        const reply = await ensayo.request('drafts.get', { id }, `scan-${id}`)
        if (reply.ok && 'value' in reply) texts.push(fold((reply.value as { text: string }).text))
      }
      const found: number[] = []
      for (let round = 0; round <= count; round += 1)
        for (const query of asked as readonly string[]) {
          const words = fold(query).split(' ')
          const start = performance.now()
          const hits = texts.filter((text) => words.every((word) => text.includes(word)))
          hits
            .slice(0, 100)
            .map((text) => text.slice(Math.max(0, text.indexOf(words[0] ?? '') - 50)).slice(0, 170))
          if (round > 0) found.push(performance.now() - start)
        }
      return found
    },
    [list.map(({ id }) => id), queries, rounds] as const,
  )
  return quantile(times, 0.95)
}

/** From the press to the rows on screen, the median of some. */
async function timedScreen(page: Page): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 9; round += 1) {
    await page.locator('.side [data-place="rehearse"]').click()
    await page.locator('.cm-content').waitFor()
    times.push(
      await page.evaluate(async () => {
        const start = performance.now()
        document.querySelector<HTMLElement>('[data-shelves] [data-shelf="list"]')?.click()
        while (document.querySelector('.draft-row') === null) await new Promise(requestAnimationFrame)
        await new Promise(requestAnimationFrame)
        return performance.now() - start
      }),
    )
  }
  return quantile(times.slice(1), 0.5)
}

/** From a key in the search field to its results on screen. A key that changes nothing there is not counted. */
async function timedKeys(page: Page): Promise<number> {
  await page.locator('.library-search input').focus()
  const times: number[] = []
  for (const key of 'reunion del viernes') {
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('.library-search input')
      const measured = window as unknown as { keyAt: number; keyTime: number | null }
      measured.keyTime = null
      field?.addEventListener('keydown', () => (measured.keyAt = performance.now()), {
        once: true,
        capture: true,
      })
      const watch = new MutationObserver(() => {
        watch.disconnect()
        requestAnimationFrame(() => (measured.keyTime = performance.now() - measured.keyAt))
      })
      field?.addEventListener('keydown', () => setTimeout(() => (measured.keyTime ??= -1), 1000), {
        once: true,
      })
      const place = document.querySelector('.library-page')
      if (place)
        watch.observe(place, { subtree: true, childList: true, characterData: true, attributes: false })
    })
    await page.keyboard.press(key === ' ' ? 'Space' : key)
    const time = await page.waitForFunction(() => (window as unknown as { keyTime: number | null }).keyTime)
    times.push((await time.jsonValue()) ?? -1)
  }
  return quantile(
    times.filter((time) => time >= 0),
    0.95,
  )
}

const rounded = (figures: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, Number(value.toFixed(1))]))

// A pair in the vault, and what a person without a pointer does in its room.

import { expect, type Locator, type Page } from '@playwright/test'
import type { PairId } from '../electron/shared/entities/ids.ts'
import type { Language } from './app.ts'
import { request, testPassphrase } from './bridge-request.ts'
import { press } from './exercise-keys.ts'

export const pairId = 'pair-elena-diego' as PairId
export const mentoringNow = '2026-11-03T09:00:00.000Z'

export async function openVault(page: Page): Promise<void> {
  const { state } = await request(page, 'vault.status')
  if (state === 'absent') await request(page, 'vault.create', { passphrase: testPassphrase })
}

/** Diego guides, Elena practises; the room of sessions is open. */
export async function withPair(page: Page): Promise<void> {
  await openVault(page)
  await request(page, 'pairs.save', {
    id: pairId,
    mentor: { name: 'Diego Anaya', role: 'Comunidad' },
    executive: { name: 'Elena Valcárcel', role: '' },
    agreement: '',
    createdAt: mentoringNow,
    updatedAt: mentoringNow,
  })
  await enterSessions(page)
}

export async function enterSessions(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+5')
  await expect(page.locator('main.session h1')).toBeVisible()
}

export const titles = {
  es: { pair: 'Diego guía, Elena practica', row: 'Diego Anaya guía, Elena Valcárcel practica' },
  en: { pair: 'Diego guides, Elena practises', row: 'Diego Anaya guides, Elena Valcárcel practises' },
} as const

/** From the page of all pairs. */
export async function openPair(page: Page, language: Language): Promise<void> {
  await press(page, page.getByRole('button', { name: titles[language].row, exact: true }))
  await heading(page, titles[language].pair)
}

export const heading = (page: Page, text: string): Promise<void> =>
  expect(page.getByRole('heading', { level: 1 })).toHaveText(text)

export const button = (page: Page | Locator, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: true })

/** Everything of the page can be reached by scrolling down; nothing hangs over to the side. */
export async function fitsAcross(page: Page): Promise<void> {
  const over = await page.evaluate(() => {
    const main = document.querySelector('main')
    const scroll = document.querySelector('main .scroll')
    return [main, scroll].map((one) => (one ? one.scrollWidth - one.clientWidth : 0))
  })
  for (const pixels of over) expect(pixels).toBeLessThanOrEqual(1)
}

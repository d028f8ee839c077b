// How to come into each room of the house, for the tour's pictures and for tests that visit them all.

import { expect, type Page } from '@playwright/test'
import { pageAt, type Language, type LaunchedApp } from './app.ts'
import { mainDraft } from './samples.ts'

export interface Visit {
  readonly launched: LaunchedApp
  readonly page: Page
  readonly language: Language
}

export interface Room {
  readonly id: string
  /** Goes there from anywhere in the frame, at 1280x800 on the samples, and waits until it is all there. */
  open(visit: Visit): Promise<void>
  /** Takes away what lies over the frame; other rooms are left by going elsewhere. */
  leave?(visit: Visit): Promise<void>
  /** The page that lies over the window's: the review, which main shows in a view of its own. */
  overlay?(visit: Visit): Promise<Page>
}

/** The few names that no mark in the page stands for. */
const words = {
  es: {
    rehearse: 'Ensayar ante el público',
    post: 'Llevarlo al muro de práctica',
    see: /Verlo/u,
    resume: 'Reanudar',
  },
  en: {
    rehearse: 'Rehearse with an audience',
    post: 'Put it on the practice feed',
    see: /See it/u,
    resume: 'Resume',
  },
} as const

/** Presses one of the places of the sidebar, or `settings`. */
export async function goTo(page: Page, id: string): Promise<void> {
  const link = page.locator(`.side [data-place="${id}"]`)
  await link.click()
  await expect(link).toHaveAttribute('aria-current', 'page')
  await expect(page.locator('main')).toBeVisible()
}

/** A row of the list in the sidebar, by its place in it or by its title. */
function sideRow(page: Page, row: number | string) {
  const rows = page.locator('.side .list li > button')
  return typeof row === 'number' ? rows.nth(row) : rows.filter({ hasText: row })
}

export async function openDraft(page: Page, title: string): Promise<void> {
  await goTo(page, 'rehearse')
  await sideRow(page, title).click()
  await expect(page.locator('.cm-content')).toBeVisible()
}

/** The sample draft with its notes: they come from a worker, and without them it would be another picture. */
async function openNotedDraft({ page, language }: Visit) {
  await openDraft(page, mainDraft(language).title)
  await expect(page.locator('.note').first()).toBeVisible()
}

async function openAudience(visit: Visit) {
  const { page, language } = visit
  await openNotedDraft(visit)
  await page.getByRole('button', { name: words[language].rehearse }).click()
  await expect(page.locator('.voices')).toBeVisible()
}

async function openReview(visit: Visit) {
  const { page } = visit
  await openNotedDraft(visit)
  await page.locator('[data-act="publish"]').click()
  await page.locator('[data-destination="linkedin"]').click()
  await expect((await review(visit)).locator('.leaf')).toBeVisible()
}

function review({ launched }: Visit): Promise<Page> {
  return pageAt(launched.app, 'review.html')
}

/** An act that takes its own page away: the act then ends with an error, and the wait with success. */
async function closing(page: Page, act: () => Promise<void>) {
  const gone = page.waitForEvent('close')
  await Promise.allSettled([act()])
  await gone
}

async function openCountdown(visit: Visit) {
  await openReview(visit)
  const leaf = await review(visit)
  await closing(leaf, () => leaf.locator('.leaf-acts .btn.outside').click())
  await expect(visit.page.getByRole('timer')).toBeVisible()
}

function place(id: string): Room {
  return { id, open: ({ page }) => goTo(page, id) }
}

const pressEscape: NonNullable<Room['leave']> = ({ page }) => page.keyboard.press('Escape')

/** In an order in which one can follow the other. */
export const rooms: readonly Room[] = [
  place('today'),
  { id: 'rehearse', open: openNotedDraft },
  { id: 'audience', open: openAudience },
  {
    id: 'practice-feed',
    async open(visit) {
      const { page, language } = visit
      await openAudience(visit)
      await page.getByRole('button', { name: words[language].post }).click()
      await page.getByRole('button', { name: words[language].see }).click()
      await expect(page.getByRole('article').first()).toBeVisible()
    },
  },
  place('lessons'),
  {
    id: 'lesson',
    async open({ page }) {
      await goTo(page, 'lessons')
      // Above the contents of the course stand other rows: where to begin, the cards.
      await page.locator('.side .toc li > button').first().click()
      await expect(page.locator('main h1')).toBeVisible()
    },
  },
  place('sessions'),
  {
    id: 'session',
    async open({ page, language }) {
      await goTo(page, 'sessions')
      await sideRow(page, 0).click()
      const resume = page.getByRole('button', { name: words[language].resume })
      // A session that ran when the app was closed waits for a person to go on.
      await expect(page.locator('main .agenda')).toBeVisible()
      if (await resume.isVisible()) await resume.click()
    },
  },
  place('impact'),
  place('settings'),
  {
    id: 'ledger',
    async open({ page }) {
      await page.locator('.foot .ledger').click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
    leave: pressEscape,
  },
  {
    id: 'palette',
    async open({ page }) {
      await page.keyboard.press('ControlOrMeta+k')
      await expect(page.getByRole('dialog')).toBeVisible()
    },
    leave: pressEscape,
  },
  {
    id: 'publish-1-review',
    open: openReview,
    overlay: review,
    async leave(visit) {
      const leaf = await review(visit)
      await closing(leaf, () => leaf.keyboard.press('Escape'))
    },
  },
  { id: 'publish-2-undo', open: openCountdown },
  {
    id: 'publish-3-receipt',
    async open(visit) {
      const { page } = visit
      const receipt = page.locator('.dispatch .panel-title')
      if (!(await page.getByRole('timer').or(receipt).isVisible())) await openCountdown(visit)
      // Thirty seconds to undo, then the composer opens.
      await expect(receipt).toBeVisible({ timeout: 60_000 })
    },
  },
]

// Review cards on the real app, by keyboard alone: from a finished lesson over Today to the end of the day, with an
// answer taken back, a kill in the middle and the next days after it.

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, expectNoViolations, test, type Language } from './app.ts'
import { request } from './bridge-request.ts'

const words = {
  es: {
    theme: 'light',
    due: 'Cinco tarjetas por repasar',
    card: (at: number) => `Tarjeta ${at} de 5`,
    again: 'Otra vez',
    show: 'Ver la respuesta',
    today: 'vuelve hoy',
    progress: (at: number) => `${at} de 5`,
    undo: 'Deshacer la última',
    undone: 'La última respuesta queda deshecha.',
    end: 'Por hoy, listo.',
    done: 'Cinco tarjetas repasadas.',
    empty: 'Todavía no hay tarjetas.',
    row: 'Tarjetas de repaso',
    none: 'Por hoy no queda ninguna',
  },
  en: {
    theme: 'dark',
    due: 'Five cards to go over',
    card: (at: number) => `Card ${at} of 5`,
    again: 'Not this time',
    show: 'See the answer',
    today: 'back today',
    progress: (at: number) => `${at} of 5`,
    undo: 'Take back the last one',
    undone: 'The last answer is taken back.',
    end: 'That’s all for today.',
    done: 'Five cards gone over.',
    empty: 'No cards yet.',
    row: 'Review cards',
    none: 'None left for today',
  },
} as const

/** Two lessons have at least five cards between them; each card is one of four to six. */
const lessons = ['answering-anger', 'saying-sorry'] as const

for (const language of ['es', 'en'] as const)
  test(`five cards are answered by keyboard, one taken back, kept through a kill, ${language}`, async ({
    launch,
  }) => {
    test.setTimeout(150_000)
    const say = words[language]
    const backs = await backsOf(language)
    const first = await launch({ language, theme: say.theme })
    const { page } = first
    await openCards(page, say.row)
    await expect(page.getByText(say.empty)).toBeVisible()
    await expectNoViolations(page)

    for (const lessonId of lessons) await finishLesson(page, lessonId)
    await request(page, 'cards.setPerDay', { perDay: 5 })
    await page.reload()
    await page.locator('.foot').waitFor()
    await page.getByRole('main').getByText(say.due).waitFor()
    await openCards(page, say.row)

    const card = (at: number) => page.getByRole('group', { name: say.card(at), exact: true })
    await expect(card(1)).toBeFocused()
    await expectNoViolations(page)
    // A grade means nothing before the answer was seen.
    await page.keyboard.press('3')
    await expect(page.getByRole('button', { name: say.show })).toBeVisible()
    await page.keyboard.press('Space')
    await expect(card(1)).toBeFocused()
    expect(backs).toContain(await page.locator('.card-back').innerText())
    await expect(page.getByRole('button', { name: say.again })).toContainText(say.today)
    await expectNoViolations(page)
    const front = await page.locator('.card-front').innerText()
    await page.keyboard.press('3')
    await expect(card(2)).toBeFocused()
    await expect(page.locator('.actbar')).toContainText(say.progress(2))
    await expect(page.locator('.card-front')).not.toHaveText(front)
    expect(await kept(page)).toEqual({ states: 1, history: [false] })

    await page.keyboard.press('ControlOrMeta+z')
    await expect(page.getByRole('status').getByText(say.undone)).toBeAttached()
    await expect(card(1)).toBeFocused()
    await expect(page.locator('.card-front')).toHaveText(front)
    expect(await kept(page)).toEqual({ states: 0, history: [true] })
    // Its back is still in sight: the person knows the answer and wanted another grade.
    await page.keyboard.press('1')
    await expect(page.locator('.card-front')).not.toHaveText(front)
    await expect(card(1)).toBeFocused()
    expect((await kept(page)).states).toBe(1)
    await first.kill()

    const second = await first.relaunch()
    await openCards(second.page, say.row)
    await largeText(second.page)
    for (const at of [1, 2, 3, 4, 5]) {
      await expect(second.page.getByRole('group', { name: say.card(at), exact: true })).toBeFocused()
      await second.page.keyboard.press('Space')
      // The one that was not known comes last, and is known now.
      if (at === 5) await expect(second.page.locator('.card-front')).toHaveText(front)
      await second.page.keyboard.press(at === 5 ? '3' : '2')
    }
    await expect(second.page.getByRole('heading', { level: 1, name: say.end })).toBeFocused()
    await expect(second.page.getByRole('main')).toContainText(say.done)
    await expect(second.page.locator('.side')).toContainText(say.none)
    await expectNoViolations(second.page)
    await expect(second.page.getByRole('button', { name: say.undo })).toBeVisible()
    expect(await kept(second.page)).toEqual({ states: 5, history: [true, ...Array<boolean>(6).fill(false)] })
    expect(await second.requests()).toEqual([])
    for (const { output } of [first, second]) expect(output()).not.toContain(front)
  })

/** From the contents with the keys alone. */
async function openCards(page: Page, row: string) {
  await page.keyboard.press('ControlOrMeta+4')
  const target = page.locator('.side').getByRole('button', { name: row })
  await expect(target).toBeVisible()
  await target.focus()
  await page.keyboard.press('Enter')
  await page.locator('main.cards[aria-busy="true"]').waitFor({ state: 'detached' })
}

const finishLesson = (page: Page, lessonId: string) => {
  const at = '2026-03-12T09:00:00.000Z'
  return request(page, 'progress.save', {
    lessonId: lessonId as never,
    lessonVersion: 1,
    step: 0,
    answers: {},
    startedAt: at,
    updatedAt: at,
    completedAt: at,
  })
}

/** What main holds: acknowledged means on disk. */
async function kept(page: Page) {
  const review = await request(page, 'cards.get')
  const history = await request(page, 'cards.history')
  return { states: Object.keys(review.states).length, history: history.map(({ undone }) => undone) }
}

/** At 200 % nothing of the card is cut off at its side. */
async function largeText(page: Page) {
  await page.evaluate(() => document.documentElement.style.setProperty('--text-scale', '2'))
  await page.keyboard.press('Space')
  await page.locator('.card-grades').waitFor()
  const wide = await page.evaluate(
    () =>
      [...document.querySelectorAll('.scroll, .card-note, .card-grades .btn')].filter(
        (element) => element.scrollWidth > element.clientWidth + 1,
      ).length,
  )
  expect(wide).toBe(0)
  await page.evaluate(() => document.documentElement.style.removeProperty('--text-scale'))
}

async function backsOf(language: Language): Promise<readonly string[]> {
  const files = lessons.map((id) => path.resolve('assets', 'lessons', id, 'cards.json'))
  const lists = await Promise.all(
    files.map(async (file) => JSON.parse(await readFile(file, 'utf8')) as Cards),
  )
  return lists.flat().map(({ texts }) => texts[language].back)
}
type Cards = readonly { readonly texts: Readonly<Record<Language, { readonly back: string }>> }[]

// Every kind of exercise on the real app, by keyboard alone: wrong first, then right; killed and found again; then
// in the smallest window with text twice as large.

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, expectNoViolations, test, type Language } from './app.ts'
import { request } from './bridge-request.ts'
import { exercisesOf, players, press, tabTo, type ExerciseData } from './exercise-keys.ts'

/** Which of the nine kinds is taken from which lesson. */
const lessons = {
  'asking-a-real-question': ['rewrite', 'reflection'],
  'saying-sorry': ['match'],
  'crisis-first-hour': ['strike', 'order'],
  'who-keeps-control': ['multiple', 'decision'],
  'seniority-and-speed': ['self', 'single'],
} as const

const acts = {
  es: { theme: 'light', open: 'Empezar: ', resume: 'Seguir: ', next: 'Seguir', back: 'Anterior' },
  en: { theme: 'dark', open: 'Start: ', resume: 'Carry on: ', next: 'Continue', back: 'Back' },
} as const

for (const language of ['es', 'en'] as const) {
  test(`every kind of exercise is answered by keyboard, and kept through a kill, ${language}`, async ({
    launch,
  }) => {
    test.setTimeout(180_000)
    const say = acts[language]
    const first = await launch({ language, theme: say.theme })
    const { page } = first
    const answered: Record<string, readonly string[]> = {}
    for (const [id, kinds] of Object.entries(lessons)) {
      await openLesson(page, language, id, say.open)
      for (const exercise of await chosen(id, kinds)) {
        const box = await forwardTo(page, language, exercise)
        const look = () => expectNoViolations(page)
        await players[exercise.kind]?.play({ page, language, exercise, box, look })
        await look()
        answered[id] = [...(answered[id] ?? []), exercise.id]
      }
      await expect
        .poll(() => keptAnswers(page, id))
        .toEqual(expect.arrayContaining([...(answered[id] ?? [])]))
    }
    await settled(page)
    await first.kill()

    const second = await first.relaunch({ size: { width: 960, height: 640 } })
    await request(second.page, 'preferences.set', { textSize: 200, theme: say.theme })
    await expect(second.page.locator('html')).toHaveAttribute('data-text-size', '200')
    for (const [id, kinds] of Object.entries(lessons)) {
      await openLesson(second.page, language, id, say.resume)
      for (const exercise of (await chosen(id, kinds)).toReversed()) {
        const box = await backTo(second.page, language, exercise)
        await players[exercise.kind]?.kept({
          page: second.page,
          language,
          exercise,
          box,
          look: async () => {},
        })
        await fits(second.page, box, language)
      }
    }
    expect(await second.requests()).toEqual([])
  })
}

async function chosen(lessonId: string, kinds: readonly string[]): Promise<readonly ExerciseData[]> {
  const exercises = await exercisesOf(lessonId)
  return exercises.filter(({ kind }) => kinds.includes(kind))
}

async function titleOf(lessonId: string, language: Language): Promise<string> {
  const file = path.resolve('assets', 'lessons', lessonId, 'lesson.json')
  const lesson = JSON.parse(await readFile(file, 'utf8')) as {
    readonly texts: Readonly<Record<Language, { readonly title: string }>>
  }
  return lesson.texts[language].title
}

async function openLesson(page: Page, language: Language, id: string, act: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+4')
  const title = await titleOf(id, language)
  await press(page, page.getByRole('main').getByRole('button', { name: `${act}${title}`, exact: true }))
  await expect(page.locator('main.lesson .actbar')).toBeVisible()
}

const boxOf = (page: Page, { texts }: ExerciseData, language: Language): Locator =>
  page.getByRole('main').getByRole('region', { name: texts[language].title, exact: true })

const forwardTo = (page: Page, language: Language, exercise: ExerciseData): Promise<Locator> =>
  turnTo(page, boxOf(page, exercise, language), acts[language].next)
const backTo = (page: Page, language: Language, exercise: ExerciseData): Promise<Locator> =>
  turnTo(page, boxOf(page, exercise, language), acts[language].back)

/** Turns pages with the button until the exercise is there. */
async function turnTo(page: Page, box: Locator, button: string): Promise<Locator> {
  const heading = page.getByRole('heading', { level: 1 })
  for (let pages = 0; pages < 10 && !(await box.isVisible()); pages += 1) {
    const before = await heading.innerText()
    await press(page, page.locator('.actbar').getByRole('button', { name: button, exact: true }))
    await expect(heading).not.toHaveText(before)
  }
  await expect(box).toBeVisible()
  return box
}

/** What the vault holds, asked from main: the answers are on disk. */
async function keptAnswers(page: Page, lessonId: string): Promise<readonly string[]> {
  const kept = await request(page, 'progress.list')
  return Object.keys(kept.find((each) => each.lessonId === lessonId)?.answers ?? {})
}

/** The answer given last is on disk, as the others were before the next lesson was opened. */
async function settled(page: Page): Promise<void> {
  const last = async () => {
    const kept = await request(page, 'progress.list')
    const self = kept.find((each) => each.lessonId === 'seniority-and-speed')
    return self?.answers['which-lends']
  }
  await expect.poll(last).toBe('figure')
}

/** Nothing is cut off at a side, and each control can be brought into sight. */
async function fits(page: Page, box: Locator, language: Language): Promise<void> {
  const cut = await page.evaluate(() => {
    const all = [...document.querySelectorAll('main *, .side *')].filter((element) => !hidden(element))
    return all.filter((element) => tooWide(element) || outside(element)).map(nameOf)

    function hidden(element: Element): boolean {
      return element.closest('.visually-hidden, svg') !== null
    }
    function tooWide(element: Element): boolean {
      // A list or a field scrolls its own words; what matters is where it stands. Words in a line have no width.
      if (element.matches('select, textarea, input') || element.clientWidth === 0) return false
      return element.scrollWidth > element.clientWidth + 1
    }
    function outside(element: Element): boolean {
      const { left, right, width } = element.getBoundingClientRect()
      return width > 0 && (left < -1 || right > innerWidth + 1)
    }
    function nameOf(element: Element): string {
      const { right } = element.getBoundingClientRect()
      const said = element.textContent.slice(0, 40)
      return `${element.tagName}.${element.className.toString()} to ${Math.round(right)} of ${innerWidth}: ${said}`
    }
  })
  expect(cut).toEqual([])
  for (const control of await box.locator('button, input, select, textarea, [tabindex="0"]').all()) {
    await control.scrollIntoViewIfNeeded()
    await expect(control).toBeInViewport()
  }
  const next = page.locator('.actbar').getByRole('button', { name: acts[language].next, exact: true })
  await tabTo(page, next)
  await expect(next).toBeInViewport({ ratio: 1 })
}

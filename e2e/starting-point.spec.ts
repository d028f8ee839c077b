// The starting point on the real app, by keyboard: from Today through the twelve questions, killed in the middle, to a
// result and its path; asked again after thirty days, put off by a week, and the change told in words.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, expectNoViolations, test, type Language } from './app.ts'
import { request } from './bridge-request.ts'

type Matter = 'fear' | 'control' | 'fad' | 'time' | 'skill'
interface Questions {
  readonly questions: readonly {
    readonly texts: Readonly<Record<Language, { readonly scene: string }>>
    readonly answers: readonly {
      readonly weighs: { readonly matter: Matter } | null
      readonly texts: Readonly<Record<Language, string>>
    }[]
  }[]
}
const read = <T>(file: string): T =>
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../assets/starting-point', file), 'utf8')) as T
const { questions } = read<Questions>('questions.json')
const paths =
  read<Record<Matter, { readonly lessons: readonly string[]; readonly lends: readonly string[] }>>(
    'paths.json',
  )

const words = {
  es: {
    theme: 'light',
    begin: 'Empezar: Doce preguntas, cuatro minutos',
    start: 'Empezar',
    title: 'Punto de partida',
    third: 'La tercera de doce',
    back: 'Anterior',
    goOn: 'Seguir: La sexta de doce preguntas',
    result: 'Hoy pesa más el control.',
    next: 'Después viene el tiempo',
    path: 'Su camino',
    show: /Ver lo que contestó el/,
    again: 'Empezar: ¿Le sigue pesando lo mismo?',
    inAWeek: 'Dentro de una semana: ¿Le sigue pesando lo mismo?',
    after: 'Hoy pesa más la falta de práctica.',
    earlier: 'Pesaba más el control y, después, el tiempo.',
    change: 'Lo que más pesaba entonces, el control, hoy no pesa tanto como para nombrarlo.',
    remove: /Borrar lo que contestó el 12 de marzo/,
    removal: 'Borrar',
    older: 'Lo que contestó antes',
    notNow: 'Ahora no: Doce preguntas, cuatro minutos',
    write: 'Escribirlo: A quien lo contó bien',
  },
  en: {
    theme: 'dark',
    begin: 'Begin: Twelve questions, four minutes',
    start: 'Begin',
    title: 'Where you stand',
    third: 'The third of twelve',
    back: 'Back',
    goOn: 'Go on: The sixth of twelve questions',
    result: 'Today it’s control that weighs most.',
    next: 'Next comes time',
    path: 'Your path',
    show: /Show what you answered on/,
    again: 'Begin: Does the same thing still weigh most?',
    inAWeek: 'In a week: Does the same thing still weigh most?',
    after: 'Today it’s lack of practice that weighs most.',
    earlier: 'It was control that weighed most, then time.',
    change: 'What weighed most then, control, no longer weighs enough to be named.',
    remove: /Delete what you answered on .*March/,
    removal: 'Delete',
    older: 'Answered earlier',
    notNow: 'Not now: Twelve questions, four minutes',
    write: 'Write it: To somebody who told it well',
  },
} as const

const start = '2026-03-12T09:42:00.000Z'
const daysOn = (days: number) => new Date(Date.parse(start) + days * 86_400_000).toISOString()

/** The key for question `at`: the first matter where it can be chosen, else the second, else what weighs nothing. */
function keyFor(at: number, ...wanted: readonly Matter[]): string {
  const answers = questions[at]?.answers ?? []
  const places = [...wanted, null].map((matter) =>
    answers.findIndex(({ weighs }) => (weighs?.matter ?? null) === matter),
  )
  return String((places.find((place) => place >= 0) ?? 0) + 1)
}
const sceneOf = (at: number, language: Language) => questions[at]?.texts[language].scene ?? ''

/** Answers from this question on with the number keys alone; each question has the focus when it comes. */
async function answerFrom(page: Page, from: number, upTo: number, language: Language, ...wanted: Matter[]) {
  for (let at = from; at < upTo; at += 1) {
    await expect(page.getByRole('heading', { level: 1, name: sceneOf(at, language) })).toBeFocused()
    await page.keyboard.press(keyFor(at, ...wanted))
  }
}

async function press(target: Locator) {
  await expect(target).toBeVisible()
  await target.focus()
  await target.page().keyboard.press('Enter')
}

async function today(page: Page) {
  await page.keyboard.press('ControlOrMeta+1')
  await page.locator('.programme').waitFor()
}

const taken = (page: Page) => request(page, 'startingPoints.list')

for (const language of ['es', 'en'] as const)
  test(`twelve questions lead to a result and a path, survive a kill, and are asked again, ${language}`, async ({
    launch,
  }) => {
    test.setTimeout(180_000)
    const say = words[language]
    const first = await launch({ language, theme: say.theme, now: start })
    const { page } = first
    await today(page)
    await expect(page.getByRole('button', { name: say.begin })).toBeVisible()
    await expectNoViolations(page)
    await press(page.getByRole('button', { name: say.begin }))
    await expect(page.getByRole('main', { name: say.title }).getByRole('heading', { level: 1 })).toBeFocused()
    await expectNoViolations(page)
    // Nothing is kept before something was answered.
    expect(await taken(page)).toEqual([])
    await press(page.getByRole('button', { name: say.start, exact: true }))
    await answerFrom(page, 0, 3, language, 'control', 'time')
    await expectNoViolations(page)

    // Back to the one before, whose answer is marked; the same key again leads on.
    await press(page.getByRole('button', { name: say.back, exact: true }))
    await expect(page.getByRole('heading', { level: 1, name: sceneOf(2, language) })).toBeFocused()
    await expect(page.locator('.actbar')).toContainText(say.third)
    const marked = page.locator('.situation-answers [aria-pressed="true"]')
    const given = Number(keyFor(2, 'control', 'time')) - 1
    await expect(marked).toContainText(questions[2]?.answers[given]?.texts[language] ?? '?')
    await expectNoViolations(page)
    await answerFrom(page, 2, 5, language, 'control', 'time')
    await expect.poll(async () => Object.keys((await taken(page))[0]?.answers ?? {}).length).toBe(5)
    await first.kill()

    const second = await first.relaunch()
    await today(second.page)
    await press(second.page.getByRole('button', { name: say.goOn }))
    await answerFrom(second.page, 5, 12, language, 'control', 'time')
    const result = second.page.getByRole('heading', { level: 1 })
    await expect(result).toHaveText(say.result)
    await expect(result).toBeFocused()
    await expect(second.page.getByRole('main')).toContainText(say.next)
    await expectNoViolations(second.page)
    const [kept] = await taken(second.page)
    expect(kept).toMatchObject({
      result: { first: 'control', second: 'time', even: false },
      questionsVersion: 1,
      askAgainOn: '2026-04-11',
    })
    await noSideScroll(second.page)

    // The path: six lessons, a scenario, one thing to rehearse. It opens, and Today follows it.
    const items = second.page.getByRole('region', { name: say.path }).getByRole('listitem')
    await expect(items).toHaveCount(8)
    const { lessons } = paths.control
    await press(items.first().getByRole('button'))
    await expect(second.page.locator('main.lesson .bar .eyebrow')).toBeVisible()
    const lessonId = lessons[0] ?? ''
    await request(second.page, 'progress.save', {
      lessonId: lessonId as never,
      lessonVersion: 1,
      step: 0,
      answers: {},
      startedAt: start,
      updatedAt: start,
      completedAt: start,
    })
    await second.page.reload()
    await second.page.locator('.programme').waitFor()
    await openFromSide(second.page, say.title)
    await expect(items.first().locator('.order svg')).toBeVisible()
    await expect(items.nth(1).locator('.order svg')).toHaveCount(0)
    const follows = (await items.nth(1).locator('h3').textContent()) ?? ''
    await today(second.page)
    await expect(second.page.locator('.programme')).toContainText(follows)
    await expect(second.page.getByRole('button', { name: say.begin })).toHaveCount(0)

    // What was answered can be looked at.
    await openFromSide(second.page, say.title)
    await press(second.page.getByRole('button', { name: say.show }))
    await expect(second.page.locator('.given-answers dt')).toHaveCount(12)
    await expectNoViolations(second.page)
    await press(second.page.getByRole('button', { name: say.write }))
    await expect(second.page.locator('.cm-content')).toBeVisible()

    // Thirty days later, put off by a week, and then taken again.
    const third = await second.relaunch({ now: daysOn(30) })
    await today(third.page)
    await expect(third.page.getByRole('button', { name: say.again })).toBeVisible()
    await expectNoViolations(third.page)
    await press(third.page.getByRole('button', { name: say.inAWeek }))
    await expect(third.page.getByRole('button', { name: say.again })).toHaveCount(0)
    await expect.poll(async () => (await taken(third.page))[0]?.askAgainOn).toBe('2026-04-18')
    const fourth = await third.relaunch({ now: daysOn(37) })
    await today(fourth.page)
    await press(fourth.page.getByRole('button', { name: say.again }))
    await expectNoViolations(fourth.page)
    await press(fourth.page.getByRole('button', { name: say.start, exact: true }))
    await answerFrom(fourth.page, 0, 12, language, 'skill')
    await expect(fourth.page.getByRole('heading', { level: 1 })).toHaveText(say.after)
    await expect(fourth.page.locator('.then-and-now')).toContainText(say.earlier)
    await expect(fourth.page.locator('.then-and-now')).toContainText(say.change)
    await expectNoViolations(fourth.page)
    await noSideScroll(fourth.page)

    // The earlier answers can be deleted, and what is left says nothing of them.
    await press(fourth.page.getByRole('button', { name: say.remove }))
    await expectNoViolations(fourth.page)
    await press(fourth.page.getByRole('dialog').getByRole('button', { name: say.removal, exact: true }))
    await expect(fourth.page.getByRole('heading', { name: say.older })).toHaveCount(0)
    await expect(fourth.page.locator('.then-and-now')).toHaveCount(0)
    expect(await taken(fourth.page)).toMatchObject([{ result: { first: 'skill' } }])
    expect(await fourth.requests()).toEqual([])
    for (const { output } of [first, second, third, fourth])
      for (const { texts } of questions.flatMap(({ answers }) => answers))
        expect(output()).not.toContain(texts[language])
  })

test('whoever does not want the questions is not asked again, and finds them in the sidebar', async ({
  launch,
}) => {
  const say = words.es
  const launched = await launch({ language: 'es', now: start, size: { width: 960, height: 640 } })
  await today(launched.page)
  await press(launched.page.getByRole('button', { name: say.notNow }))
  await expect(launched.page.getByRole('button', { name: say.begin })).toHaveCount(0)
  await expect.poll(async () => (await taken(launched.page))[0]?.setAsideAt).toBeTruthy()
  const { page } = await launched.relaunch({ now: daysOn(40) })
  await today(page)
  await expect(page.getByRole('button', { name: say.begin })).toHaveCount(0)
  // The curriculum goes on in its own order.
  await expect(page.locator('.programme li').first()).toContainText('1.')
  await openFromSide(page, say.title)
  await press(page.getByRole('button', { name: say.start, exact: true }))
  await largeText(page)
  await expectNoViolations(page)
  for (const button of await page.getByRole('main').getByRole('button').all()) {
    await button.scrollIntoViewIfNeeded()
    await expect(button).toBeInViewport()
  }
})

async function openFromSide(page: Page, title: string) {
  await page.keyboard.press('ControlOrMeta+4')
  await press(page.locator('.side').getByRole('button', { name: title }))
}

/** At 200 % nothing is cut off at its side. */
async function largeText(page: Page) {
  await request(page, 'preferences.set', { textSize: 200 })
  await expect(page.locator('html')).toHaveAttribute('data-text-size', '200')
  const wide = await page.evaluate(
    () =>
      [...document.querySelectorAll('main .scroll, main .page, main .actbar, main .btn')].filter(
        (element) => element.scrollWidth > element.clientWidth + 1,
      ).length,
  )
  expect(wide).toBe(0)
}

async function noSideScroll(page: Page) {
  await largeText(page)
  await request(page, 'preferences.set', { textSize: 100 })
}

// Tracks on the real app, by keyboard: forty-five minutes from the palette to the certificate, killed on the way; the
// trainer's, whose key questions must hold; the six steps and their look back.

import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, expectNoViolations, resize, test, type LaunchedApp } from './app.ts'
import { request } from './bridge-request.ts'
import { readPdf } from './read-pdf.ts'
import { answerQuestion, questionOf, questionsOf } from './track-keys.ts'

const words = {
  es: {
    command: 'Abrir el recorrido de 45 minutos',
    title: 'Cuarenta y cinco minutos',
    whole: 'Por delante: cuarenta y cinco minutos.',
    stop: '«Cuarenta y cinco minutos», parada 1 de 7',
    firstLesson: 'Lo que nunca fue suyo',
    next: 'La siguiente parada del recorrido: «La primera línea».',
    today: 'Recorrido: Cuarenta y cinco minutos',
    assessment: 'Ocho situaciones',
    at: (number: number, all: number) => `Pregunta ${number} de ${all}`,
    open: 'Esta queda por contestar.',
    missed: 'Le quedan dos preguntas por revisar.',
    reread: 'Releer «La primera línea»',
    passed: 'Ha contestado como quien ya se ha visto en ello.',
    finished: 'Terminado. Las lecciones siguen aquí',
    name: 'El nombre que llevará',
    issue: 'Emitir el certificado',
    savePdf: 'Guardar en PDF…',
    file: 'Certificado de Elena Valcárcel.pdf',
    facts: /6 lecciones, unos 4[0-5] minutos de lectura y ejercicios, y la evaluación final aprobada\./,
  },
  en: {
    title: 'For those who train',
    start: 'Start: For those who train',
    assessment: 'Ten mornings with Gonzalo',
    missed: 'There’s one question to look at again.',
    key: 'Can’t do without',
    passed: 'Gonzalo will be doing the writing.',
    issue: 'Issue the certificate',
    name: 'The name on it',
    sixSteps: 'Start: The six steps',
    lookBack: 'A look back',
    lookBackPassed: 'All six steps are taken.',
  },
} as const

test('forty-five minutes lead from the palette to a certificate, through two kills, es', async ({
  launch,
}) => {
  test.setTimeout(240_000)
  const say = words.es
  const questions = await questionsOf('forty-five')
  const first = await launch({ language: 'es', theme: 'light' })
  await request(first.page, 'profile.save', { displayName: 'Elena Valcárcel', role: '', organisation: '' })

  await runCommand(first.page, say.command)
  await expect(heading(first.page, say.title)).toBeFocused()
  await expect(first.page.getByText(say.whole)).toBeVisible()
  await expect(first.page.getByText('Christopher Barger')).toBeVisible()
  await expectNoViolations(first.page)
  await first.page.keyboard.press('Enter')
  await expect(first.page.getByText(say.stop)).toBeVisible()
  await expectNoViolations(first.page)
  await first.page.keyboard.press('Enter')
  await expect.poll(async () => stepOf(first.page, 'who-keeps-control')).toBe(1)
  const secondStep = await first.page.getByRole('heading', { level: 1 }).innerText()
  // The lessons are not the point here; two are left to be walked.
  for (const id of ['choosing-networks', 'listen-first', 'answering-anger', 'confidentiality-and-markets'])
    await finishLesson(first.page, id)
  await first.kill()

  const second = await first.relaunch()
  await carryOn(second.page, say.today)
  await expect(heading(second.page, secondStep)).toBeFocused()
  await walkToTheEnd(second.page)
  await expect(second.page.getByText(say.next)).toBeVisible()
  await expectNoViolations(second.page)
  await second.page.keyboard.press('Enter')
  await expect(heading(second.page, 'Tres peldaños')).toBeFocused()
  await walkToTheEnd(second.page)
  await second.page.keyboard.press('Enter')

  await expect(heading(second.page, say.assessment)).toBeFocused()
  await expectNoViolations(second.page)
  await second.page.keyboard.press('Enter')
  const wrong: ReadonlySet<string> = new Set(['first-line', 'listed-customer'])
  for (const [index, question] of questions.entries()) {
    await expect(heading(second.page, say.at(index + 1, questions.length))).toBeVisible()
    // One of each kind is looked at; the first is left for later.
    if (index < 5) await expectNoViolations(second.page)
    if (index > 0) await answerQuestion(second.page, question, 'es', !wrong.has(question.exercise.id))
    await second.page.keyboard.press('Enter')
  }
  await expect(second.page.getByRole('heading', { name: say.open })).toBeFocused()
  await answerQuestion(second.page, questions[0], 'es', true)
  for (const _ of questions) await pressMain(second.page)
  await expect(second.page.getByText(say.missed)).toBeVisible()
  await expect(second.page.getByRole('button', { name: say.reread })).toBeVisible()
  await expect(second.page.locator('.missed li')).toHaveCount(2)
  await expectNoViolations(second.page)
  await second.page.keyboard.press('Enter')
  await expect(heading(second.page, say.at(1, 2))).toBeVisible()
  await answerQuestion(second.page, questionOf(questions, 'first-line'), 'es', true)
  await expect
    .poll(async () => Object.keys((await trackOf(second.page, 'forty-five')).answers))
    .toEqual(['first-line'])
  await second.kill()

  const third = await second.relaunch()
  await carryOn(third.page, say.today)
  await expect(heading(third.page, say.at(2, 2))).toBeVisible()
  await answerQuestion(third.page, questionOf(questions, 'listed-customer'), 'es', true)
  await third.page.keyboard.press('Enter')
  await expect(heading(third.page, say.passed)).toBeFocused()
  await expect(third.page.getByText(say.finished)).toBeVisible()
  await expectNoViolations(third.page)
  await expect(third.page.getByRole('textbox', { name: say.name })).toHaveValue('Elena Valcárcel')
  await press(third.page.getByRole('button', { name: say.issue }))
  await press(third.page.getByRole('button', { name: say.savePdf }))
  const file = path.join(third.filesDir, say.file)
  await expect(third.page.getByText(say.file)).toBeVisible({ timeout: 30_000 })
  const paper = await readPdf(file)
  for (const phrase of ['Elena Valcárcel', `«${say.title}»`]) expect(paper.text).toContain(phrase)
  expect(paper.text).toMatch(say.facts)
  await expectNoViolations(third.page)

  const kept = await trackOf(third.page, 'forty-five')
  expect(kept.attempts).toHaveLength(2)
  expect(kept.certificateId).not.toBeNull()
  // What is done is shown as done, and Today proposes it no more.
  await third.page.keyboard.press('ControlOrMeta+1')
  await expect(third.page.getByRole('main').getByText(say.today)).toHaveCount(0)
  // The time on its pages was kept as they were left.
  await expect.poll(async () => (await trackOf(third.page, 'forty-five')).secondsSpent).toBeGreaterThan(0)
  for (const { requests } of [first, second, third]) expect(await requests()).toEqual([])
})

test('the trainer’s track does without nine of ten when a key question is the tenth, en', async ({
  launch,
}) => {
  test.setTimeout(240_000)
  const say = words.en
  const questions = await questionsOf('trainer')
  const launched = await launch({ language: 'en', theme: 'dark' })
  const { page } = launched
  const lessons = ['coach-and-reverse-mentor', 'what-changes-minds', 'run-a-session', 'giving-notes']
  for (const id of [...lessons, 'handling-reluctance']) await finishLesson(page, id)
  await page.reload()
  await openLessons(page)
  await expect(page.getByRole('main').getByRole('heading', { level: 2, name: 'Tracks' })).toBeVisible()
  await expectNoViolations(page)
  await press(page.getByRole('button', { name: say.start }))
  await expect(heading(page, say.title)).toBeFocused()
  await expect(page.getByRole('main').getByText('Done', { exact: true })).toHaveCount(5)
  await expectNoViolations(page)
  await fitsInSmallWindow(launched)
  await page.keyboard.press('Enter')
  await expect(heading(page, say.assessment)).toBeFocused()
  await page.keyboard.press('Enter')
  for (const question of questions) {
    await answerQuestion(page, question, 'en', question.exercise.id !== 'coffee')
    if (question.exercise.kind === 'match' || question.exercise.kind === 'order') {
      await expectNoViolations(page)
      await fitsInSmallWindow(launched)
    }
    await page.keyboard.press('Enter')
  }
  await expect(page.getByText(say.missed)).toBeVisible()
  await expect(page.locator('.missed li')).toContainText(say.key)
  await expectNoViolations(page)
  await fitsInSmallWindow(launched)
  await page.keyboard.press('Enter')
  await answerQuestion(page, questionOf(questions, 'coffee'), 'en', true)
  await page.keyboard.press('Enter')
  await expect(heading(page, say.passed)).toBeVisible()
  await page.getByRole('textbox', { name: say.name }).fill('Diego Anaya')
  await press(page.getByRole('button', { name: say.issue }))
  await expect(page.getByRole('article')).toContainText('Diego Anaya')
  await expectNoViolations(page)
  await fitsInSmallWindow(launched)
})

test('the six steps end with a look back that nobody judges, en', async ({ launch }) => {
  test.setTimeout(120_000)
  const say = words.en
  const { page } = await launch({ language: 'en', theme: 'light' })
  const lessons = ['listen-first', 'inside-and-outside', 'open-and-accessible', 'coach-and-reverse-mentor']
  const more = ['small-conversations', 'look-at-impact', 'measuring-what-changed', 'sustaining-it']
  for (const id of [...lessons, ...more]) await finishLesson(page, id)
  await page.reload()
  await openLessons(page)
  await press(page.getByRole('button', { name: say.sixSteps }))
  await page.keyboard.press('Enter')
  await expect(heading(page, say.lookBack)).toBeFocused()
  await page.getByRole('textbox').first().fill('The cap smells.')
  await expectNoViolations(page)
  await press(page.getByRole('button', { name: 'Leave it written' }))
  await expect(heading(page, say.lookBackPassed)).toBeVisible()
  await expect(page.locator('.written')).toHaveText(/The cap smells\./)
  await expectNoViolations(page)
})

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

async function runCommand(page: Page, command: string) {
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type(command)
  await expect(page.getByRole('menuitem').first()).toContainText(command)
  await page.keyboard.press('Enter')
}

async function openLessons(page: Page) {
  await page.locator('.foot').waitFor()
  await page.keyboard.press('ControlOrMeta+4')
  await page.locator('main.contents').waitFor()
}

/** Today's line for the track leads to the stop that was open. */
async function carryOn(page: Page, title: string) {
  const line = page.getByRole('main').getByRole('listitem').filter({ hasText: title })
  await press(line.getByRole('button'))
}

/** Enter on what has the focus at the start of each step, until the closing one. */
async function walkToTheEnd(page: Page) {
  const closing = page.locator('.track-after')
  for (let steps = 0; steps < 12 && !(await closing.isVisible()); steps += 1) {
    const before = await page.locator('.actbar .eyebrow').innerText()
    await page.keyboard.press('Enter')
    await expect(page.locator('.actbar .eyebrow')).not.toHaveText(before)
  }
  await expect(closing).toBeVisible()
}

/** Enter where the focus is on the heading of the page: what the button with the key cap says. */
async function pressMain(page: Page) {
  const before = await page.locator('.scroll h1').innerText()
  await page.keyboard.press('Enter')
  await expect(page.locator('.scroll h1')).not.toHaveText(before)
}

/** Tabs on until the element has the focus, as a person without a mouse would. */
async function press(target: Locator) {
  await expect(target).toBeVisible()
  const isFocused = async () => target.evaluate((element) => element === document.activeElement)
  for (let presses = 0; presses < 160; presses += 1) {
    if (await isFocused()) return target.page().keyboard.press('Enter')
    await target.page().keyboard.press('Tab')
  }
  throw new Error(`no number of Tabs reaches ${String(target)}`)
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

async function stepOf(page: Page, lessonId: string): Promise<number | undefined> {
  const all = await request(page, 'progress.list')
  return all.find((each) => each.lessonId === lessonId)?.step
}

async function trackOf(page: Page, trackId: string) {
  const found = (await request(page, 'tracks.list')).find((each) => each.trackId === trackId)
  if (!found) throw new Error(`nothing is kept of ${trackId}`)
  return found
}

/** At 960 × 640 and 200 % text nothing is cut off at its side, and what is below can be scrolled to. */
async function fitsInSmallWindow(launched: LaunchedApp) {
  const { page } = launched
  const before = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
  await resize(launched, { width: 960, height: 640 })
  await page.evaluate(() => document.documentElement.style.setProperty('--text-scale', '2'))
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('main, main .scroll, main .btn, main .module li, main .bar, main .actbar')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${element.className} ${element.textContent.slice(0, 40)}`),
  )
  expect(wide).toEqual([])
  await expect(page.locator('.actbar .btn').last()).toBeInViewport({ ratio: 1 })
  await page.evaluate(() => document.documentElement.style.removeProperty('--text-scale'))
  await resize(launched, before)
}

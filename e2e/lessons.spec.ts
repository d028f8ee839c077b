// Two lessons on the real app that hold every kind of exercise, taken by keyboard alone in both languages;
// closed in the middle, killed in the middle, and found again at the same step with the same answers.

import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, expectNoViolations, test, type Language } from './app.ts'
import { request } from './bridge-request.ts'

const words = {
  es: {
    theme: 'light',
    contents: 'Lecciones',
    open: 'Empezar: La primera línea',
    again: 'Releer: La primera línea',
    eyebrow: /Lección 5 de \d+, cuatro minutos/,
    lesson: 'La primera línea',
    steps: ['Tres peldaños', 'La primera línea', 'Una pregunta que se pueda contestar'],
    words: /Paso 2 de 4\. Lleva \d+ palabras de \d+\./,
    cuts: [
      'En un entorno cada vez más cambiante y competitivo,',
      'me complace enormemente compartir que',
      ', de nuestro querido equipo de calidad,',
      'en una clara muestra de compromiso con la excelencia',
    ],
    keep: 'por un ruido que no le gustaba.',
    keepReason: 'Sin el ruido no hay historia.',
    left: 'Esta mañana Rosario ha parado la envasadora por un ruido que no le gustaba.',
    strikeMet: 'Quedan una mujer, una máquina y un ruido.',
    wrongQuestion: '¿Qué opinan?',
    wrongReason: '¿De qué? El lector tendría que inventarse la pregunta',
    rightQuestion: 'En su empresa, ¿quién puede parar la máquina',
    questionMet: 'Se contesta con un nombre',
    task: 'Dos frases, y que se queden aquí',
    taskButton: 'Abrir un borrador',
    finish: 'Terminar',
    next: 'Seguir',
    check: 'Comprobar',
    impact: 'Empezar: Tres cifras y una etiqueta',
    honest: ['En una empresa, los mensajes internos', 'Allí los «me gusta» crecieron'],
    multipleMissing: 'Todavía falta algo',
    multipleMet: 'Las dos llevan la etiqueta puesta',
    orderFrom: 'La primera todavía no es.',
    up: 'Subir: ',
    order: ['4.312 pantallas', '160 personas', '16 escribieron', '11 preguntaron', 'El autobús'],
    orderMet: 'Lo de arriba lo cuenta la red sola',
    answer: 'Su respuesta',
    written: 'Que Tomás vuelva a escribirme',
    example: 'Ver lo que escribió Elena',
    exampleText: 'Que un ganadero me lleve la contraria',
    invented: 'Tormera y su gente no existen.',
  },
  en: {
    theme: 'dark',
    contents: 'Lessons',
    open: 'Start: The first line',
    again: 'Read again: The first line',
    eyebrow: /Lesson 5 of \d+, four minutes/,
    lesson: 'The first line',
    steps: ['Three rungs', 'The first line', 'A question with an answer'],
    words: /Step 2 of 4\. You’re at \d+ words out of \d+\./,
    cuts: [
      'In today’s fast-moving and competitive landscape,',
      'I am thrilled to share that',
      ', from our amazing quality team,',
      'in a true testament to our commitment to excellence',
    ],
    keep: 'over a noise she didn’t like.',
    keepReason: 'No noise, no story.',
    left: 'This morning Rosario stopped the packing line over a noise she didn’t like.',
    strikeMet: 'A woman, a machine and a noise.',
    wrongQuestion: 'Thoughts?',
    wrongReason: 'On what? The reader would have to make up the question',
    rightQuestion: 'Where you work, who can stop the machine',
    questionMet: 'The answer is a name',
    task: 'Two sentences, kept in here',
    taskButton: 'Open a draft',
    finish: 'Finish',
    next: 'Continue',
    check: 'Check it',
    impact: 'Start: Three figures and a label',
    honest: ['At one company, internal messages', 'There, likes grew more'],
    multipleMissing: 'Something’s still missing',
    multipleMet: 'Both keep their label on',
    orderFrom: 'The first one isn’t it yet.',
    up: 'Move up: ',
    order: ['4,312 screens', '160 people', '16 wrote', '11 asked', 'The Castrejal bus'],
    orderMet: 'The network counts what’s at the top by itself',
    answer: 'Your answer',
    written: 'Tomás writes to me again',
    example: 'See what Elena wrote',
    exampleText: 'A farmer contradicts me in writing',
    invented: 'Tormera and its people don’t exist.',
  },
} as const

for (const language of ['es', 'en'] as const) {
  const say = words[language]

  test(`two lessons with every kind of exercise, by keyboard, kept through a close and a kill, ${language}`, async ({
    launch,
  }) => {
    test.setTimeout(180_000)
    const first = await launch({ language, theme: say.theme })
    await openContents(first.page, language)
    await expectNoViolations(first.page)
    await press(first.page, button(first.page, say.open))
    await firstStep(first.page, language)
    await strikeSome(first.page, language)
    await saved(first.page, 'small-conversations', 3)

    const second = await first.relaunch()
    await openContents(second.page, language)
    await press(second.page, second.page.locator('.side').getByRole('button', { name: say.lesson }))
    await findsTheStrikes(second.page, language)
    await answerTheQuestion(second.page, language)
    await finishWithTask(second.page, language)

    await openContents(second.page, language)
    await expect(button(second.page, say.again)).toBeVisible()
    await press(second.page, button(second.page, say.impact))
    await tickSome(second.page, language)
    await putInOrder(second.page, language)
    await writeDown(second.page, language)
    await second.kill()

    const third = await second.relaunch()
    await openContents(third.page, language)
    await press(third.page, third.page.locator('.side').getByRole('button', { name: sideTitle(say.impact) }))
    await expect(third.page.getByRole('textbox', { name: say.answer })).toHaveValue(say.written)
    await endOfLesson(third.page, language)
    expect(await third.requests()).toEqual([])
    for (const { output } of [first, second, third]) expect(output()).not.toContain(say.written)
  })
}

test('progress in a lesson that is no longer here disturbs nothing', async ({ launch }) => {
  const { page } = await launch({ language: 'es' })
  const at = '2026-03-12T09:42:00.000Z'
  await request(page, 'progress.save', {
    lessonId: 'acme:gone' as never,
    lessonVersion: 1,
    step: 1,
    answers: {},
    startedAt: at,
    updatedAt: at,
    completedAt: null,
  })
  await page.reload()
  await page.locator('.foot').waitFor()
  await openContents(page, 'es')
  await expect(page.locator('.module:not(.tracks)')).toHaveCount((await modulesWithLessons()).size)
})

/** As they lie in the repository: the app shows each module that has a lesson. */
async function modulesWithLessons(): Promise<ReadonlySet<string>> {
  const folder = path.resolve(import.meta.dirname, '..', 'assets', 'lessons')
  const entries = await readdir(folder, { withFileTypes: true })
  const modules = entries
    .filter((entry) => entry.isDirectory())
    .map(async ({ name }) => {
      const lesson = JSON.parse(await readFile(path.join(folder, name, 'lesson.json'), 'utf8')) as {
        module: string
      }
      return lesson.module
    })
  return new Set(await Promise.all(modules))
}

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })
/** In the room, not in the live region that says the same to screen readers. */
const shown = (page: Page, text: string): Locator => page.locator('main').getByText(text)
const sideTitle = (act: string): string => act.slice(act.indexOf(': ') + 2)

async function openContents(page: Page, language: Language): Promise<void> {
  await page.keyboard.press('ControlOrMeta+4')
  await expect(page.getByRole('heading', { level: 1, name: words[language].contents })).toBeFocused()
}

/** With Tab alone, as a person without a pointer would. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached ${String(target)}`)
}

async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

const heading = (page: Page, name: string): Locator =>
  page.getByRole('heading', { level: 1, name, exact: true })

/** What the vault holds, asked from main: the answer is on disk. */
async function saved(page: Page, lessonId: string, answers: number): Promise<void> {
  await expect
    .poll(async () => {
      const kept = await request(page, 'progress.list')
      return Object.values(kept.find((each) => each.lessonId === lessonId)?.answers ?? {})
        .flat()
        .filter((part) => typeof part === 'string').length
    })
    .toBe(answers)
}

async function firstStep(page: Page, language: Language): Promise<void> {
  const say = words[language]
  await expect(page.locator('.lesson .eyebrow').first()).toHaveText(say.eyebrow)
  await expect(heading(page, say.steps[0])).toBeFocused()
  await expectNoViolations(page)
  await page.keyboard.press('Enter')
  await expect(heading(page, say.steps[1])).toBeFocused()
}

async function strikeSome(page: Page, language: Language): Promise<void> {
  const say = words[language]
  const passage = (name: string) => page.getByRole('checkbox', { name, exact: true })
  await tabTo(page, passage(say.cuts[0]))
  await page.keyboard.press('Space')
  await expect(passage(say.cuts[0])).toBeChecked()
  await page.keyboard.press('ArrowRight')
  await expect(passage(say.cuts[1])).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.locator('.actbar')).toContainText(say.words)

  // Too much: the margin says so, the key for undo brings it back.
  await page.keyboard.press('End')
  await page.keyboard.press('Space')
  await expect(page.getByRole('note').filter({ hasText: say.keepReason })).toBeVisible()
  await expectNoViolations(page)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(passage(say.keep)).not.toBeChecked()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Space')
  await expect(passage(say.cuts[3])).toBeChecked()
}

async function findsTheStrikes(page: Page, language: Language): Promise<void> {
  const say = words[language]
  const passage = (name: string) => page.getByRole('checkbox', { name, exact: true })
  await expect(heading(page, say.steps[1])).toBeFocused()
  for (const struck of [say.cuts[0], say.cuts[1], say.cuts[3]]) await expect(passage(struck)).toBeChecked()
  await expect(passage(say.cuts[2])).not.toBeChecked()
  await tabTo(page, passage(say.cuts[0]))
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await expect(shown(page, say.strikeMet)).toBeVisible()
  await expect(page.locator('.phonecut')).toContainText(say.left.slice(0, 40))
  await press(page, button(page, say.next))
}

async function answerTheQuestion(page: Page, language: Language): Promise<void> {
  const say = words[language]
  await expect(heading(page, say.steps[2])).toBeFocused()
  const choice = (name: string) => page.getByRole('radio', { name })
  await tabTo(page, choice(say.wrongQuestion))
  await page.keyboard.press('Space')
  await expect(shown(page, say.wrongReason)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(choice(say.rightQuestion)).toBeChecked()
  await expect(shown(page, say.questionMet)).toBeVisible()
  await expectNoViolations(page)
  await page.keyboard.press('Enter')
}

async function finishWithTask(page: Page, language: Language): Promise<void> {
  const say = words[language]
  await expect(heading(page, say.task)).toBeFocused()
  await expectNoViolations(page)
  await press(page, button(page, say.taskButton))
  await expect(page.locator('.cm-content')).toBeVisible()
  const [kept] = await request(page, 'progress.list')
  expect(kept?.completedAt).not.toBeNull()
}

async function tickSome(page: Page, language: Language): Promise<void> {
  const say = words[language]
  const box = (name: string) => page.getByRole('checkbox', { name })
  await press(page, box(say.honest[0]), 'Space')
  await press(page, button(page, say.check))
  await expect(page.locator('.lesson-met')).toContainText(say.multipleMissing)
  await press(page, box(say.honest[1]), 'Space')
  await press(page, button(page, say.check))
  await expect(page.locator('.lesson-met')).toContainText(say.multipleMet)
  await expectNoViolations(page)
  await press(page, button(page, say.next))
}

async function putInOrder(page: Page, language: Language): Promise<void> {
  const say = words[language]
  await press(page, button(page, say.check))
  await expect(page.locator('.lesson-met')).toHaveText(say.orderFrom)
  const lines = page.locator('.in-order .lesson-said')
  for (const [place, start] of say.order.entries()) {
    const up = page.getByRole('button', { name: `${say.up}${start}` })
    await tabTo(page, up)
    for (let tries = 0; tries < say.order.length; tries += 1) {
      const at = (await lines.allInnerTexts()).findIndex((text) => text.startsWith(start))
      if (at === place) break
      await page.keyboard.press('ArrowUp')
      await expect(lines.nth(at - 1)).toContainText(start)
      await expect(up).toBeFocused()
    }
  }
  await press(page, button(page, say.check))
  await expect(page.locator('.lesson-met')).toContainText(say.orderMet)
  await expectNoViolations(page)
  await press(page, button(page, say.next))
}

async function writeDown(page: Page, language: Language): Promise<void> {
  const say = words[language]
  await tabTo(page, page.getByRole('textbox', { name: say.answer }))
  await page.keyboard.insertText(say.written)
  await press(page, button(page, say.example))
  await expect(shown(page, say.exampleText)).toBeVisible()
  await expectNoViolations(page)
  await expect
    .poll(async () => (await request(page, 'progress.list')).map((each) => each.answers['worth-your-while']))
    .toContain(say.written)
}

async function endOfLesson(page: Page, language: Language): Promise<void> {
  const say = words[language]
  await press(page, button(page, say.next))
  await expect(shown(page, say.invented)).toBeVisible()
  await press(page, button(page, say.finish))
  await expect(heading(page, say.contents)).toBeFocused()
  await expect(page.locator('.side .toc li.done')).toHaveCount(2)
}

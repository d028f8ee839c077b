// Reverse mentoring on the real app: a pair, a session with its checklist, a kill in the middle, a summary on
// paper; all of it by keyboard, in both languages and both themes.

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, expectNoViolations, test, type Language, type LaunchedApp, type Theme } from './app.ts'
import { request } from './bridge-request.ts'
import { readPdf } from './read-pdf.ts'

const words = {
  es: {
    theme: 'light',
    room: 'Sesiones',
    makePair: 'Formar una pareja',
    savePair: 'Guardar la pareja',
    mentorRole: 'Comunidad',
    executiveRole: 'Directora general',
    agreement: 'Cada dos martes. Lo que se escribe aquí se queda aquí.',
    plan: 'Preparar una sesión',
    title: 'Responder sin incendiar',
    length: '45 minutos',
    checklist: 'Antes de publicar',
    startNow: 'Empezar ahora',
    arrive: /^Llegar/,
    firstPoint: 'Leer el texto en voz alta y de pie',
    firstWhy: /Donde se quede sin aire/,
    notes: 'Notas',
    noted: ['– El «pero» borra todo lo anterior. Probar con «y».', '- Leer la pregunta dos veces'],
    addAgreement: /^Añadir un acuerdo/,
    what: 'Qué',
    due: 'Para cuándo',
    keep: 'Guardarlo',
    agreed: 'Contestar a Tomás con la fecha de la obra',
    agreedAbout: 'Diego, jueves 3 de diciembre de 2037',
    next: 'Siguiente: Repaso',
    announced: 'Repaso, 10 minutos',
    paused: /en pausa/,
    interrupted: /La sesión se interrumpió/,
    resume: 'Reanudar',
    pause: 'Pausar',
    finish: 'Terminar…',
    finishNow: 'Terminar',
    saveMarkdown: 'Guardar en Markdown…',
    savePdf: 'Guardar en PDF…',
    copy: 'Copiar',
    copied: /^Copiado/,
    saved: (file: string) => `Guardado como ${file}.`,
    markdown: [
      '# Responder sin incendiar',
      '- **Guía:** Diego Anaya, Comunidad',
      '- [ ] Contestar a Tomás con la fecha de la obra (Diego Anaya, jueves 3 de diciembre de 2037)',
      '– El «pero» borra todo lo anterior. Probar con «y».  ',
      '- Leer la pregunta dos veces',
      '- [x] Leer el texto en voz alta y de pie',
      '- [ ] Decir el nombre de una persona a la que va dirigido',
    ],
    onPaper: ['Responder sin incendiar', 'Contestar a Tomás', 'borra todo lo anterior', 'Antes de publicar'],
  },
  en: {
    theme: 'dark',
    room: 'Sessions',
    makePair: 'Make a pair',
    savePair: 'Save the pair',
    mentorRole: 'Community',
    executiveRole: 'Chief Executive',
    agreement: 'Every other Tuesday. What’s written here stays here.',
    plan: 'Plan a session',
    title: 'Answering without fuel',
    length: '45 minutes',
    checklist: 'Before you publish',
    startNow: 'Start now',
    arrive: /^Arrive/,
    firstPoint: 'Read the text aloud, standing up',
    firstWhy: /Where you run out of breath/,
    notes: 'Notes',
    noted: ['– “But” wipes out whatever came before. Try “and”.', '- Read the question twice'],
    addAgreement: /^Add an agreement/,
    what: 'What',
    due: 'By when',
    keep: 'Keep it',
    agreed: 'Answer Tomás with the date of the works',
    agreedAbout: 'Diego, by Thursday, December 3, 2037',
    next: 'Next: Look back',
    announced: 'Look back, 10 minutes',
    paused: /paused/,
    interrupted: /The session was interrupted/,
    resume: 'Resume',
    pause: 'Pause',
    finish: 'Finish…',
    finishNow: 'Finish',
    saveMarkdown: 'Save as Markdown…',
    savePdf: 'Save as PDF…',
    copy: 'Copy',
    copied: /^Copied/,
    saved: (file: string) => `Saved as ${file}.`,
    markdown: [
      '# Answering without fuel',
      '- **Guides:** Diego Anaya, Community',
      '- [ ] Answer Tomás with the date of the works (Diego Anaya, by Thursday, December 3, 2037)',
      '– “But” wipes out whatever came before. Try “and”.  ',
      '- Read the question twice',
      '- [x] Read the text aloud, standing up',
      '- [ ] Say the name of one person it’s written to',
    ],
    onPaper: ['Answering without fuel', 'Answer Tomás', 'wipes out whatever', 'Before you publish'],
  },
} as const satisfies Record<Language, { readonly theme: Theme } & Record<string, unknown>>

/** Tabs on until the element has the focus, as a person without a mouse would. */
async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const page = target.page()
  await expect(target).toBeVisible()
  const isFocused = async () => target.evaluate((element) => element === document.activeElement)
  for (let presses = 0; presses < 120; presses += 1) {
    if (await isFocused()) return
    await page.keyboard.press(key)
  }
  throw new Error(`no number of Tabs reaches ${String(target)}`)
}

async function press(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(target)
  await target.page().keyboard.press(key)
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })

/** What the clock shows, in seconds. */
async function secondsLeft(page: Page): Promise<number> {
  const shown = await page.getByRole('timer').innerText()
  const [minutes = 0, seconds = 0] = shown.split(':').map(Number)
  return minutes * 60 + seconds
}

for (const language of ['es', 'en'] as const) {
  const say = words[language]

  test(`a session runs by keyboard, survives a kill at its second, and ends on paper, ${language}`, async ({
    launch,
  }) => {
    test.setTimeout(180_000)
    const first = await launch({ language, theme: say.theme })
    await makePair(first.page, language)
    await planAndStart(first.page, language)
    await workThrough(first.page, language)
    const leftAtKill = await killedInTheMiddle(first, language)

    const second = await first.relaunch()
    await comesBackPaused(second.page, language, leftAtKill)
    await finish(second.page, language)
    await expectNoViolations(second.page)
    await savesFiles(second, language)
    expect(await second.requests()).toEqual([])
    for (const output of [first.output(), second.output()]) {
      expect(output).not.toContain(say.agreed)
      expect(output).not.toContain(say.noted[0])
    }
  })
}

async function makePair(page: Page, language: Language): Promise<void> {
  const say = words[language]
  await page.keyboard.press('ControlOrMeta+5')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.room)
  await expectNoViolations(page)
  await press(button(page, say.makePair))
  await expect(page.getByRole('dialog').getByRole('textbox').first()).toBeFocused()
  // A pair without names is refused in words, beside the field.
  await press(button(page, say.savePair))
  await expect(page.getByRole('dialog').getByRole('alert').first()).toBeVisible()
  await expectNoViolations(page)
  const [mentor, mentorRole, executive, executiveRole, agreement] = await page
    .getByRole('dialog')
    .getByRole('textbox')
    .all()
  for (const [field, text] of [
    [mentor, 'Diego Anaya'],
    [mentorRole, say.mentorRole],
    [executive, 'Elena Valcárcel'],
    [executiveRole, say.executiveRole],
    [agreement, say.agreement],
  ] as const) {
    if (!field) throw new Error('the form of a pair has five fields')
    await tabTo(field)
    await page.keyboard.insertText(text)
  }
  await press(button(page, say.savePair))
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText(say.agreement)).toBeVisible()
}

async function planAndStart(page: Page, language: Language): Promise<void> {
  const say = words[language]
  await press(button(page, say.plan))
  await expect(page.getByRole('dialog').getByRole('textbox').first()).toBeFocused()
  await page.keyboard.insertText(say.title)
  const [length, checklist] = await page.getByRole('dialog').getByRole('combobox').all()
  if (!length || !checklist) throw new Error('the form of a session has two choices')
  await expect(length.locator('option:checked')).toHaveText(say.length)
  await tabTo(checklist)
  await page.keyboard.type(say.checklist.slice(0, 5))
  await expect(checklist.locator('option:checked')).toHaveText(say.checklist)
  await expectNoViolations(page)
  await press(button(page, say.startNow))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.title)
  await expect(page.locator('.agenda [aria-current="step"]')).toHaveText(say.arrive)
  await expectNoViolations(page)
}

async function workThrough(page: Page, language: Language): Promise<void> {
  const say = words[language]
  await expect(page.getByText(say.firstWhy)).toBeVisible()
  const tick = page.getByRole('checkbox', { name: say.firstPoint })
  await press(tick, 'Space')
  await expect(tick).toBeChecked()

  const notes = page.getByRole('textbox', { name: say.notes, exact: true })
  await tabTo(notes)
  for (const [index, line] of say.noted.entries()) {
    if (index > 0) await page.keyboard.press('Enter')
    await page.keyboard.insertText(line)
  }

  await tabTo(button(page, say.addAgreement))
  await page.keyboard.press('a')
  await expect(page.getByLabel(say.what, { exact: true })).toBeFocused()
  await page.keyboard.insertText(say.agreed)
  await page.keyboard.press('Tab')
  await page.keyboard.type('Diego')
  await page.getByLabel(say.due, { exact: true }).fill('2037-12-03')
  await expectNoViolations(page)
  await press(button(page, say.keep))
  await expect(page.locator('.agreed')).toContainText(say.agreed)
  await expect(page.locator('.agreed')).toContainText(say.agreedAbout)
  await expect(button(page, say.addAgreement)).toBeFocused()

  await press(button(page, say.next))
  await expect(page.locator('.agenda [aria-current="step"]')).toHaveText(/10 min/)
  await expect(page.getByRole('status').filter({ hasText: say.announced })).toHaveCount(1)
  // The clock belongs to the room, not to the page: it goes on while one looks something up elsewhere.
  const before = await secondsLeft(page)
  await page.keyboard.press('ControlOrMeta+4')
  await expect(page.getByRole('timer')).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+5')
  await press(page.locator('.side').getByRole('button', { name: say.title }))
  await expect.poll(() => secondsLeft(page)).toBeLessThanOrEqual(before - 3)
}

/** Kills the app while the clock runs; answers what the clock showed just before. */
async function killedInTheMiddle(launched: LaunchedApp, language: Language): Promise<number> {
  const { page } = launched
  await expect
    .poll(async () => (await request(page, 'sessions.list'))[0]?.notes)
    .toBe(words[language].noted.join('\n'))
  const shown = await secondsLeft(page)
  await launched.kill()
  return shown
}

async function comesBackPaused(page: Page, language: Language, leftAtKill: number): Promise<void> {
  const say = words[language]
  await page.keyboard.press('ControlOrMeta+5')
  await press(page.locator('.side').getByRole('button', { name: say.title }))
  await expect(page.getByText(say.interrupted)).toBeVisible()
  await expect(page.locator('.face')).toContainText(say.paused)
  // The kill came up to a beat after the reading, and the last beat up to one before the kill.
  expect(Math.abs((await secondsLeft(page)) - leftAtKill)).toBeLessThanOrEqual(2)
  await expect(page.getByRole('checkbox', { name: say.firstPoint })).toBeChecked()
  await expect(page.getByRole('textbox', { name: say.notes, exact: true })).toHaveValue(say.noted.join('\n'))
  await expect(page.locator('.agreed')).toContainText(say.agreed)
  await expectNoViolations(page)
  const waiting = await secondsLeft(page)
  await press(button(page, say.resume))
  await expect(page.getByText(say.interrupted)).toHaveCount(0)
  await expect.poll(() => secondsLeft(page)).toBeLessThan(waiting)
  await expect(button(page, say.pause)).toBeVisible()
}

async function finish(page: Page, language: Language): Promise<void> {
  const say = words[language]
  await press(button(page, say.finish))
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await expectNoViolations(page)
  // Escape changes nothing.
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await press(button(page, say.finish))
  await press(dialog.getByRole('button', { name: say.finishNow, exact: true }))
  await expect(button(page, say.saveMarkdown)).toBeVisible()
  await expect(page.getByRole('checkbox', { name: say.agreed })).not.toBeChecked()
}

async function savesFiles({ app, page, filesDir }: LaunchedApp, language: Language): Promise<void> {
  const say = words[language]
  await press(button(page, say.saveMarkdown))
  await expect(page.getByText(say.saved(`${say.title}.md`))).toBeVisible()
  const markdown = (await readFile(path.join(filesDir, `${say.title}.md`), 'utf8')).split('\n')
  for (const line of say.markdown) expect(markdown).toContain(line)

  await press(button(page, say.savePdf))
  await expect(page.getByText(say.saved(`${say.title}.pdf`))).toBeVisible({ timeout: 30_000 })
  const file = path.join(filesDir, `${say.title}.pdf`)
  expect((await readFile(file)).subarray(0, 5).toString('latin1')).toBe('%PDF-')
  const { text: paper } = await readPdf(file)
  for (const phrase of say.onPaper) expect(paper).toContain(phrase)

  await press(button(page, say.copy))
  await expect(page.getByRole('main').getByText(say.copied)).toBeVisible()
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toContain(say.markdown[2])
}

test('two weeks of listening keep their ticks and their log over a restart', async ({ launch }) => {
  const first = await launch({ language: 'es' })
  const open = async (page: Page) => {
    await page.keyboard.press('ControlOrMeta+5')
    await press(page.locator('.side').getByRole('button', { name: 'Dos semanas de escucha' }))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dos semanas de escucha')
  }
  await open(first.page)
  await expectNoViolations(first.page)
  await press(button(first.page, 'Empezar'))
  await expect(first.page.locator('[aria-current="date"]')).toContainText('Día 1')
  const box = first.page.getByRole('checkbox').first()
  await press(box, 'Space')
  await tabTo(first.page.getByRole('textbox', { name: /^Cuaderno/ }).first())
  await first.page.keyboard.insertText('Que somos caros. Que nadie contesta.')
  await expectNoViolations(first.page)
  await expect
    .poll(async () => (await request(first.page, 'checklistRuns.list'))[0]?.log)
    .toEqual({ 'three-beliefs': 'Que somos caros. Que nadie contesta.' })
  await first.kill()

  const second = await first.relaunch()
  await open(second.page)
  await expect(second.page.getByRole('checkbox').first()).toBeChecked()
  await expect(second.page.getByRole('textbox', { name: /^Cuaderno/ }).first()).toHaveValue(
    'Que somos caros. Que nadie contesta.',
  )
  await expect(second.page.locator('.side')).toContainText('1 de 12')
})

for (const size of [
  { width: 1280, height: 800 },
  { width: 960, height: 640 },
])
  test(`a session at 200 % text and ${size.width} by ${size.height} cuts nothing off sideways`, async ({
    launch,
  }) => {
    const { page } = await launch({ language: 'es', size })
    await request(page, 'preferences.set', { textSize: 200 })
    await makePair(page, 'es')
    await planAndStart(page, 'es')
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((element) => {
          const { width, right } = element.getBoundingClientRect()
          return width > 1 && right > window.innerWidth + 1 && !element.closest('svg, .visually-hidden')
        })
        .map((element) => `${element.tagName}.${element.className}`),
    )
    expect(cut).toEqual([])
  })

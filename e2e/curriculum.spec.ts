// The curriculum as one person lives it, by keyboard: the twelve questions and the path they open, a lesson that holds
// every kind of exercise, its cards, and the forty-five minutes to a certificate that is opened and read.

import path from 'node:path'
import { writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { checkSource } from '../scripts/packs/read-folder.ts'
import { writePack } from '../scripts/packs/write-pack.ts'
import { expect, expectNoViolations, test } from './app.ts'
import { request } from './bridge-request.ts'
import { exercisesOf, players, press } from './exercise-keys.ts'
import { readPdf } from './read-pdf.ts'
import { answerQuestion, questionsOf } from './track-keys.ts'

const words = {
  es: {
    theme: 'light',
    begin: 'Empezar: Doce preguntas, cuatro minutos',
    start: 'Empezar',
    path: 'Su camino',
    open: 'Empezar: El andén dos',
    next: 'Seguir',
    finish: 'Terminar',
    cards: 'Tarjetas de repaso',
    cardsOver: 'Por hoy no queda ninguna',
    command: 'Abrir el recorrido de 45 minutos',
    assessment: 'Ocho situaciones',
    passed: 'Ha contestado como quien ya se ha visto en ello.',
    issue: 'Emitir el certificado',
    savePdf: 'Guardar en PDF…',
    file: 'Certificado de Elena Valcárcel.pdf',
    track: '«Cuarenta y cinco minutos»',
  },
  en: {
    theme: 'dark',
    begin: 'Begin: Twelve questions, four minutes',
    start: 'Begin',
    path: 'Your path',
    open: 'Start: Platform two',
    next: 'Continue',
    finish: 'Finish',
    cards: 'Review cards',
    cardsOver: 'None left for today',
    command: 'Open the 45-minute track',
    assessment: 'Eight situations',
    passed: 'Those are the answers of somebody who’s been there.',
    issue: 'Issue the certificate',
    savePdf: 'Save as PDF…',
    file: 'Certificate of Elena Valcárcel.pdf',
    track: '“Forty-five minutes”',
  },
} as const

const assets = path.resolve(import.meta.dirname, '..', 'assets')

for (const language of ['es', 'en'] as const)
  test(`from the first question to a certificate that is read, ${language}`, async ({ launch }) => {
    test.setTimeout(300_000)
    const say = words[language]
    const launched = await launch({ language, theme: say.theme })
    const { page, filesDir } = launched
    await request(page, 'profile.save', { displayName: 'Elena Valcárcel', role: '', organisation: '' })

    // Where one stands, and the path.
    await page.keyboard.press('ControlOrMeta+1')
    await press(page, page.getByRole('button', { name: say.begin }))
    await press(page, page.getByRole('button', { name: say.start, exact: true }))
    for (let question = 1; question <= 12; question += 1) {
      const scene = page.getByRole('heading', { level: 1 })
      await expect(scene).toBeFocused()
      const before = await scene.innerText()
      await page.keyboard.press('1')
      await expect(scene).not.toHaveText(before)
    }
    const way = page.getByRole('region', { name: say.path }).getByRole('listitem')
    expect(await way.count()).toBeGreaterThanOrEqual(5)
    await expectNoViolations(page)
    await press(page, way.first().getByRole('button').first())
    await walkTo(page, async () => page.getByRole('button', { name: say.finish }).isVisible())
    await press(page, page.getByRole('button', { name: say.finish }))
    await expect(page.locator('main.contents')).toBeVisible()
    expect((await request(page, 'progress.list')).filter((each) => each.completedAt !== null)).toHaveLength(1)

    // A lesson with all nine kinds: the example pack's.
    const { files } = await checkSource(path.join(assets, 'example-pack'), assets)
    await writeFile(path.join(filesDir, 'pack.ensayo-pack'), await writePack(files))
    const check = await request(page, 'packs.choose')
    if (check?.kind !== 'staged') throw new Error('The example pack was refused.')
    await request(page, 'packs.install', { stagedId: check.stagedId })
    await press(page, page.getByRole('main').getByRole('button', { name: say.open, exact: true }))
    const played = new Set<string>()
    for (const exercise of await exercisesOf('platform-two', path.join(assets, 'example-pack', 'lessons'))) {
      const box = page.getByRole('main').getByRole('region', {
        name: exercise.texts[language].title,
        exact: true,
      })
      await turnTo(page, say.next, async () => box.isVisible())
      await players[exercise.kind]?.play({ page, language, exercise, box, look: async () => {} })
      played.add(exercise.kind)
    }
    expect([...played].toSorted()).toEqual(Object.keys(players).toSorted())
    await turnTo(page, say.next, async () => page.getByRole('button', { name: say.finish }).isVisible())
    await press(page, page.getByRole('button', { name: say.finish }))

    // The cards of both lessons, until none is left for today.
    await press(page, page.locator('.side').getByRole('button', { name: say.cards }))
    const over = page.locator('.side').getByText(say.cardsOver)
    const card = page.locator('.card-note')
    let answered = 0
    for (; answered < 12 && (await card.isVisible()); answered += 1) {
      await expect(card).toBeFocused()
      const front = await page.locator('.card-front').innerText()
      await page.keyboard.press('Space')
      await expect(page.locator('.card-back')).toBeVisible()
      await page.keyboard.press('4')
      await expect(page.locator('.card-front').filter({ hasText: front })).toHaveCount(0)
    }
    await expect(over).toBeVisible()
    expect(answered).toBeGreaterThanOrEqual(5)
    expect(Object.keys((await request(page, 'cards.get')).states)).toHaveLength(answered)

    // Forty-five minutes, every stop of it, to the certificate.
    await page.keyboard.press('ControlOrMeta+k')
    await page.keyboard.type(say.command)
    await expect(page.getByRole('menuitem', { name: say.command }).first()).toBeVisible()
    await page.keyboard.press('Enter')
    const assessment = page.getByRole('heading', { level: 1, name: say.assessment })
    await walkTo(page, async () => assessment.isVisible())
    await page.keyboard.press('Enter')
    for (const question of await questionsOf('forty-five')) {
      await answerQuestion(page, question, language, true)
      await page.keyboard.press('Enter')
    }
    await expect(page.getByRole('heading', { level: 1, name: say.passed })).toBeFocused()
    await press(page, page.getByRole('button', { name: say.issue }))
    await press(page, page.getByRole('button', { name: say.savePdf }))
    await expect(page.getByText(say.file)).toBeVisible({ timeout: 30_000 })
    const paper = await readPdf(path.join(filesDir, say.file))
    expect(paper.pages).toHaveLength(1)
    for (const phrase of ['Elena Valcárcel', say.track]) expect(paper.text).toContain(phrase)
    // The line that anybody can check is on the paper as it was signed.
    const [certificate] = await request(page, 'certificates.list')
    const line = paper.text.replaceAll(/\s/gu, '')
    expect(certificate && line.includes(certificate.text)).toBe(true)
    await expectNoViolations(page)
    expect(await launched.requests()).toEqual([])
  })

/** Enter, page after page, where each page has its focus where Enter goes on. */
async function walkTo(page: Page, arrived: () => Promise<boolean>): Promise<void> {
  const place = () => page.evaluate(() => document.querySelector('main')?.textContent ?? '')
  for (let pages = 0; pages < 80 && !(await arrived()); pages += 1) {
    const before = await place()
    await page.keyboard.press('Enter')
    await expect.poll(place).not.toBe(before)
  }
  expect(await arrived()).toBe(true)
}

/** With the button, where the focus may be in an exercise. */
async function turnTo(page: Page, button: string, arrived: () => Promise<boolean>): Promise<void> {
  for (let pages = 0; pages < 12 && !(await arrived()); pages += 1) {
    const before = await page.locator('.actbar .eyebrow').innerText()
    await press(page, page.locator('.actbar').getByRole('button', { name: button }))
    await expect(page.locator('.actbar .eyebrow')).not.toHaveText(before)
  }
  expect(await arrived()).toBe(true)
}

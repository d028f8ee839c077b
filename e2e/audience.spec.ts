// A scenario from its brief to the practice feed, with a rewrite between.

import { expect, expectNoViolations, test } from './app.ts'
import { request } from './bridge-request.ts'

const cases = {
  es: {
    scenario: 'Retirada del lote 24-118',
    write: 'Escribir la publicación',
    text: 'Texto del borrador',
    rehearse: 'Ensayar ante el público',
    rewrite: 'Reescribirlo',
    round: 'Vuelta 2',
    bad: 'Se han producido incidencias en un producto.',
    good: 'Si tiene el lote 24-118 en casa, no lo coma: se lo pagamos sin tique. Lo supimos ayer a las 18:40 porque el sellado no cerraba. No nos consta ningún enfermo. A las 19:00 daremos el resultado de los demás.',
    missing: 'qué hace quien la tenga en casa',
    headline: 'Tormera frenó el reparto el mismo día del fallo',
    post: 'Llevarlo al muro de práctica',
    see: /Verlo/,
    inside: 'Práctica. No ha salido de este portátil.',
  },
  en: {
    scenario: 'Batch 24-118 comes back',
    write: 'Write the post',
    text: 'Draft text',
    rehearse: 'Rehearse with an audience',
    rewrite: 'Rewrite it',
    round: 'Round 2',
    bad: 'Issues were identified in a product.',
    good: 'If you have batch 24-118 at home, don’t eat it: we’ll refund you without a receipt. We learned yesterday at 18:40 that the seal wasn’t closing. Nobody is known to be ill. At 19:00 we will give you the other results.',
    missing: 'what to do with one at home',
    headline: 'Tormera stopped deliveries the day it found the fault',
    post: 'Put it on the practice feed',
    see: /See it/,
    inside: 'Practice. It has not left this laptop.',
  },
} as const

for (const language of ['es', 'en'] as const)
  test(`a scenario is written, answered, rewritten and put on the practice feed, in ${language}`, async ({
    launch,
  }) => {
    const words = cases[language]
    const { page, requests } = await launch({ language, theme: language === 'es' ? 'light' : 'dark' })
    await page.keyboard.press('Control+3')
    await page
      .getByRole('button', { name: new RegExp(words.scenario) })
      .first()
      .click()
    await expectNoViolations(page)
    await page.getByRole('button', { name: words.write }).click()
    await page.getByRole('textbox', { name: words.text }).click()
    await page.keyboard.type(words.bad)
    await page.getByRole('button', { name: words.rehearse }).click()
    await expect(page.getByRole('list').filter({ hasText: words.missing })).toBeVisible()
    await expectNoViolations(page)

    await page.getByRole('button', { name: words.rewrite }).click()
    await page.getByRole('textbox', { name: words.text }).click()
    await page.keyboard.press('Control+a')
    await page.keyboard.type(words.good)
    await page.getByRole('button', { name: words.rehearse }).click()
    await expect(page.getByRole('button', { name: new RegExp(words.round) })).toBeVisible()
    await expect(page.getByText(words.headline)).toBeVisible()
    await expectNoViolations(page)

    await page.getByRole('button', { name: words.post }).click()
    await page.getByRole('button', { name: words.see }).click()
    await expect(page.getByText(words.inside)).toBeVisible()
    await expect(page.getByRole('article')).toHaveCount(1)
    await expectNoViolations(page)

    const rounds = await request(page, 'rounds.list', { draftId: null })
    expect(rounds).toHaveLength(2)
    expect(await requests()).toEqual([])
    expect((await request(page, 'ledger.door')).everLeft).toBe(false)
  })

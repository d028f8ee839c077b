// The checks before publishing: they advise, keep what was answered, and never stand in the way.

import { expect, expectNoViolations, pageAt, test, type Language } from './app.ts'
import { request, writeDraft } from './bridge-request.ts'
import { openDraft } from './rooms.ts'

const words = {
  es: {
    text: 'Cerramos la compra de Lácteos Vega por 12 millones el 14 de marzo. Hoy lo sabe el comité y nadie más.',
    title: 'La compra',
    before: /Antes de publicar/u,
    answers: ['Empiezo yo', 'Sí', 'No', 'Sí'],
    outcome: 'Dígalo',
    changeFirst: /Cambiar la respuesta a: ¿Contesta a alguien/u,
    own: 'Otro, con mis palabras',
    ownLabel: 'El objetivo de este texto',
    objective: 'Que el equipo de Vega lo lea antes aquí',
    message: 'Mensaje clave',
    keyMessage: 'La compra es de marzo y conserva los empleos',
    missing: /conserva, empleos/u,
    yes: 'Sí',
    no: 'No',
    mine: 'No es público y puedo decirlo',
    looked: /He buscado lo que ningún programa encuentra/u,
    all: 'Todo mirado',
    some: /Falta/u,
    changed: 'Mirado antes de que cambiara el texto',
    back: 'Volver al texto',
    open: 'Sin mirar antes de publicar',
    clipboard: 'Portapapeles',
    edit: 'Editar la lista',
    add: 'Añadir un punto',
    point: (n: number) => `Punto ${n}`,
    keep: 'Guardar la lista',
    ownPoint: 'Lo ha leído la asesoría',
    copy: 'Copiar el texto',
  },
  en: {
    text: 'We close the purchase of Vega Dairies for $12 million on 14 March. Today the committee knows, and nobody else.',
    title: 'The purchase',
    before: /Before publishing/u,
    answers: ['I’m starting', 'Yes', 'No', 'Yes'],
    outcome: 'Say it',
    changeFirst: /Change the answer to: Are you answering/u,
    own: 'Another one, in my words',
    ownLabel: 'The aim of this text',
    objective: 'That the Vega team reads it here first',
    message: 'Key message',
    keyMessage: 'The purchase is for March and keeps every job going',
    missing: /keeps, going/u,
    yes: 'Yes',
    no: 'No',
    mine: 'It isn’t public, and I may say it',
    looked: /I’ve looked for what no program can find/u,
    all: 'All looked at',
    some: /left/u,
    changed: 'Looked at before the text changed',
    back: 'Back to the text',
    open: 'Left open before publishing',
    clipboard: 'Clipboard',
    edit: 'Edit the list',
    add: 'Add a point',
    point: (n: number) => `Point ${n}`,
    keep: 'Keep the list',
    ownPoint: 'Counsel has read it',
    copy: 'Copy the text',
  },
} as const satisfies Record<Language, object>

for (const language of ['es', 'en'] as const)
  test(`the five checks are answered, kept over a restart, and turn stale with the text (${language})`, async ({
    launch,
  }) => {
    const t = words[language]
    const launched = await launch({ language, theme: language === 'es' ? 'light' : 'dark' })
    const { page } = launched
    const draft = await writeDraft(page, t.text, t.title)
    await openDraft(page, t.title)
    await page.getByRole('button', { name: t.before }).click()
    await expectNoViolations(page)

    for (const label of t.answers)
      await page.locator('.tree').getByRole('button', { name: label, exact: true }).click()
    await expect(page.locator('.tree .outcome')).toContainText(t.outcome)
    await page.getByRole('button', { name: t.changeFirst }).click()
    await expect(page.locator('.tree .outcome')).toHaveCount(0)
    for (const label of t.answers)
      await page.locator('.tree').getByRole('button', { name: label, exact: true }).click()

    await page.getByRole('radio', { name: t.own }).check()
    await page.getByLabel(t.ownLabel).fill(t.objective)
    await page.getByLabel(t.message).fill(t.keyMessage)
    await expect(page.locator('.words')).toContainText(t.missing)

    const points = page.locator('[aria-labelledby="readiness-policy"] .policy > li')
    const count = await points.count()
    expect(count).toBeGreaterThanOrEqual(5)
    for (let at = 0; at < count; at += 1)
      await points
        .nth(at)
        .getByRole('radio', { name: at === 0 ? t.no : t.yes, exact: true })
        .check()

    const confidential = page.locator('[aria-labelledby="readiness-confidential"]')
    const passages = confidential.locator('.policy > li')
    await expect(passages).not.toHaveCount(0)
    for (let at = 0; at < (await passages.count()); at += 1)
      await passages.nth(at).getByRole('radio', { name: t.mine }).check()
    await confidential.getByLabel(t.looked).check()
    await expect(page.locator('.readiness .state.done')).toHaveCount(5)
    await expectNoViolations(page)

    await expect
      .poll(async () => (await request(page, 'readiness.get', { draftId: draft.id }))?.confidential?.looked)
      .toBe(true)
    await launched.kill()
    const again = await launched.relaunch()
    await openDraft(again.page, t.title)
    await expect(again.page.locator('.readiness-line')).toContainText(t.all)

    await again.page.locator('.cm-content').click()
    await again.page.keyboard.press('ControlOrMeta+End')
    await again.page.keyboard.type(' Y mañana.')
    await expect(again.page.locator('.readiness-line')).toContainText(t.some)
    await again.page.getByRole('button', { name: t.before }).click()
    await expect(again.page.locator('.readiness .state.changed')).toHaveCount(2)
    await expect(again.page.getByText(t.changed).first()).toBeVisible()
  })

test('publishing with checks open is possible, says so in the review, and is on record', async ({
  launch,
}) => {
  const t = words.es
  const { app, page } = await launch({ language: 'es' })
  const draft = await writeDraft(page, 'Doce familias nos venden leche desde 1981.', 'Doce')
  await openDraft(page, 'Doce')
  await page.locator('.dispatch [data-act="publish"]').click()
  await page.getByRole('menuitem', { name: t.clipboard }).click()
  const leaf = await pageAt(app, 'review.html')
  await expect(leaf.locator('.facts')).toContainText(t.open)
  await expect(leaf.locator('.facts')).toContainText('La lista de la empresa')
  await expectNoViolations(leaf)
  // The view goes away with the act, and Playwright may miss the end of its own click.
  await leaf
    .getByRole('button', { name: t.copy })
    .click()
    .catch((error: unknown) => {
      if (!leaf.isClosed()) throw error
    })
  await expect
    .poll(async () => (await request(page, 'publications.list', { draftId: draft.id }))[0]?.readiness?.open)
    .toEqual(['should-i', 'objective', 'key-message', 'policy', 'confidential'])
})

test('a company makes the list its own by keyboard, at 200 % in a small window', async ({ launch }) => {
  const t = words.en
  const { page } = await launch({ language: 'en', size: { width: 960, height: 640 } })
  await request(page, 'preferences.set', { textSize: 200 })
  await writeDraft(page, t.text, t.title)
  await openDraft(page, t.title)
  await page.getByRole('button', { name: /View and tone/ }).click()
  const line = page.getByRole('button', { name: t.before })
  await line.focus()
  await page.keyboard.press('Enter')
  const edit = page.getByRole('button', { name: t.edit })
  await edit.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: t.add }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: t.point(9) }).fill(t.ownPoint)
  await expectNoViolations(page)
  await page.getByRole('button', { name: t.keep }).focus()
  await page.keyboard.press('Enter')
  const last = page.getByRole('group', { name: t.ownPoint })
  await last.scrollIntoViewIfNeeded()
  await expect(last).toBeInViewport()
  expect((await request(page, 'policy.get'))?.items.at(-1)?.text).toBe(t.ownPoint)
  const overflow = await page.evaluate(() => {
    const pane = document.querySelector('.readiness .scroll')
    return pane ? pane.scrollWidth - pane.clientWidth : -1
  })
  expect(overflow).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: t.back }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.cm-content')).toBeVisible()
})

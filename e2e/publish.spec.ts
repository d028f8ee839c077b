// The publish moment on the real app, with a real Bluesky server on loopback.

import { createHash } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, expectNoViolations, pageAt, test, type LaunchedApp } from './app.ts'
import { request, writeDraft } from './bridge-request.ts'
import { goTo, openDraft } from './rooms.ts'
import { startPds, type Pds, type PdsAccount } from './servers/pds.ts'

const text =
  'Hace tres semanas cerramos la línea 2 de Villamorán.\n\nLo conté tarde. #línea2 https://tormera.example'

let pds: Pds
let account: PdsAccount
let appPassword: string
let accounts = 0

test.beforeAll(async () => {
  test.setTimeout(300_000)
  pds = await startPds()
})
test.afterAll(() => pds?.stop())
test.beforeEach(async () => {
  account = await pds.createAccount(`elena${(accounts += 1)}.test`)
  appPassword = await pds.createAppPassword(account)
})

/** Through Settings, as a person would. */
async function addAccount(page: Page): Promise<void> {
  await goTo(page, 'settings')
  await page.locator('.side .list li > button', { hasText: 'Destinos' }).click()
  const form = page.locator('form.add-account')
  await form.getByLabel('Nombre de usuario').fill(account.handle)
  await form.getByLabel('Contraseña de aplicación').fill(appPassword)
  await form.getByLabel('Servidor').fill(pds.url)
  await form.getByRole('button', { name: 'Comprobar y añadir' }).click()
  await expect(page.locator('.account-rows')).toContainText(`@${account.handle}`)
}

/** The same, faster, for tests of something else. */
const addAccountQuickly = (page: Page) =>
  request(page, 'destinations.addBluesky', { service: pds.url, identifier: account.handle, appPassword })

/** Presses "Publicar…" and the destination; answers the review that main shows in its own view. */
async function review({ app, page }: LaunchedApp, destination: string): Promise<Page> {
  await page.locator('.dispatch [data-act="publish"]').click()
  await page.getByRole('menuitem', { name: destination }).click()
  const leaf = await pageAt(app, 'review.html')
  await expect(leaf.getByRole('dialog')).toBeVisible()
  return leaf
}

/** Escape closes the view while the key is still down: Playwright then misses its release. */
async function closeByKey(leaf: Page): Promise<void> {
  const closed = leaf.waitForEvent('close')
  await leaf.keyboard.press('Escape').catch((error: unknown) => {
    if (!leaf.isClosed()) throw error
  })
  await closed
}

/** Reviews and presses the black button, which closes the view before Playwright has seen the press through. */
async function publish(
  launched: LaunchedApp,
  destination: string,
  act = 'Publicar en Bluesky',
): Promise<void> {
  const leaf = await review(launched, destination)
  const closed = leaf.waitForEvent('close')
  await leaf
    .getByRole('button', { name: act })
    .click()
    .catch((error: unknown) => {
      if (!leaf.isClosed()) throw error
    })
  await closed
}

async function start(launch: (options?: object) => Promise<LaunchedApp>, env: Record<string, string> = {}) {
  const launched = await launch({ env })
  await writeDraft(launched.page, text, 'La línea 2')
  return launched
}

test('an account is added, a text reviewed, undone once, published, and read back from the server', async ({
  launch,
}) => {
  test.setTimeout(120_000)
  const launched = await start(launch, { ENSAYO_TEST_HOLD_MS: '4000' })
  const { page } = launched
  const door = page.locator('.foot .door')
  await expect(door).toHaveText('Nada ha salido nunca')
  await addAccount(page)
  await expect(door).toHaveText('Hoy ha salido una comprobación, nada de su texto')
  await expectNoViolations(page)

  await openDraft(page, 'La línea 2')
  const leaf = await review(launched, `@${account.handle}`)
  await expect(leaf.locator('.leaf-text')).toHaveText(text, { useInnerText: false })
  await expect(leaf.getByRole('button', { name: /Volver al texto/ })).toBeFocused()
  await expectNoViolations(leaf)
  await closeByKey(leaf)
  expect(await pds.listRecords(account.did)).toEqual([])

  await publish(launched, `@${account.handle}`)
  const undo = page.locator('.dispatch').getByRole('button', { name: /Deshacer/ })
  await expect(undo).toBeFocused()
  await expect(page.locator('.count')).toContainText('Aún está todo aquí.')
  await expectNoViolations(page)
  await undo.press('Enter')
  await expect(page.locator('.dispatch')).toContainText('Deshecho a las')

  await publish(launched, `@${account.handle}`)
  await expect(page.locator('.dispatch')).toContainText('Publicado a las', { timeout: 20_000 })
  await expect(door).toHaveText('Hoy ha salido un texto')
  await expectNoViolations(page)

  const records = await pds.listRecords(account.did)
  expect(records).toHaveLength(1)
  const [record] = records
  expect(record?.value).toMatchObject({ text, langs: ['es'] })
  const [publication] = await request(page, 'publications.list', { draftId: null })
  expect(publication).toMatchObject({ state: 'sent', receipt: { remoteId: record?.uri } })
  expect(record?.uri.endsWith(publication?.idempotencyKey ?? '-')).toBe(true)

  await page.locator('.foot .ledger').click()
  const ledger = page.getByRole('dialog', { name: 'Registro de salidas' })
  const fingerprint = createHash('sha256').update(text).digest('hex').slice(0, 12)
  await expect(ledger).toContainText(fingerprint.replace(/(.{4})(?=.)/g, '$1 '))
  await expectNoViolations(page)
  await page.keyboard.press('Escape')

  await page.locator('.dispatch').getByRole('button', { name: 'Retirar…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Retirar', exact: true }).click()
  await expect(page.locator('.dispatch')).toContainText('Retirado de Bluesky')
  expect(await pds.listRecords(account.did)).toEqual([])
  expect(launched.output()).not.toContain('Villamorán')
  expect(launched.output()).not.toContain(appPassword)
})

test('the key for undo cancels outside of the text, in any room', async ({ launch }) => {
  const launched = await start(launch)
  const { page } = launched
  await addAccountQuickly(page)
  await openDraft(page, 'La línea 2')
  await publish(launched, `@${account.handle}`)
  await expect(page.locator('.count')).toBeVisible()
  await goTo(page, 'today')
  await page.keyboard.press('ControlOrMeta+z')
  await expect
    .poll(async () => (await request(page, 'publications.list', { draftId: null }))[0]?.state)
    .toBe('cancelled')
  expect(await pds.listRecords(account.did)).toEqual([])
})

test('a crash during the thirty seconds cancels: nothing is at the server', async ({ launch }) => {
  const launched = await start(launch)
  await addAccountQuickly(launched.page)
  await openDraft(launched.page, 'La línea 2')
  await publish(launched, `@${account.handle}`)
  await expect(launched.page.locator('.count')).toBeVisible()
  await launched.kill()
  const { page } = await launched.relaunch({ env: { ENSAYO_TEST_HOLD_MS: '500' } })
  const list = () => request(page, 'publications.list', { draftId: null })
  await expect.poll(async () => (await list()).map(({ state }) => state)).toEqual(['cancelled'])
  expect(await pds.listRecords(account.did)).toEqual([])
})

test('without a network a text waits, and on its return the app asks before it sends', async ({
  launch,
}, testInfo) => {
  const switchFile = testInfo.outputPath('offline')
  const launched = await start(launch, { ENSAYO_TEST_HOLD_MS: '500', ENSAYO_TEST_OFFLINE: switchFile })
  const { page } = launched
  await addAccountQuickly(page)
  await openDraft(page, 'La línea 2')
  await writeFile(switchFile, '')
  await publish(launched, `@${account.handle}`)
  await expect(page.locator('.dispatch')).toContainText('Un texto espera en la puerta')
  expect(await pds.listRecords(account.did)).toEqual([])
  await rm(switchFile)
  const question = page.getByRole('dialog', { name: 'Ha vuelto la conexión' })
  await expect(question).toBeVisible({ timeout: 30_000 })
  await expectNoViolations(page)
  expect(await pds.listRecords(account.did)).toEqual([])
  await question.getByRole('button', { name: 'Enviar ahora' }).click()
  await expect(page.locator('.dispatch')).toContainText('Publicado a las', { timeout: 20_000 })
  expect((await pds.listRecords(account.did)).map(({ value }) => value['text'])).toEqual([text])
})

test('clipboard, file and a composer: at once or handed over, each in the ledger, none called published', async ({
  launch,
}) => {
  const launched = await start(launch, { ENSAYO_TEST_HOLD_MS: '300' })
  const { page, app, filesDir } = launched
  await openDraft(page, 'La línea 2')

  await publish(launched, 'Portapapeles', 'Copiar el texto')
  await expect(page.locator('.dispatch')).toContainText('Copiado a las')
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(text)

  await publish(launched, 'Archivo', 'Guardar en un archivo…')
  await expect(page.locator('.dispatch')).toContainText('Guardado en un archivo a las')
  expect(await readFile(path.join(filesDir, 'La línea 2.txt'), 'utf8')).toBe(text)

  await publish(launched, 'LinkedIn', 'Llevar a LinkedIn')
  await expect(page.locator('.dispatch')).toContainText('Entregado al navegador a las')
  const [opened = ''] = (await readFile(path.join(filesDir, 'opened.txt'), 'utf8')).trim().split('\n')
  expect(new URL(opened).searchParams.get('text')).toBe(text)

  const kinds = (await request(page, 'ledger.list')).map(({ kind, outcome }) => [kind, outcome])
  expect(kinds).toEqual([
    ['hand-over', 'done'],
    ['file', 'done'],
    ['clipboard', 'done'],
  ])
  expect((await request(page, 'drafts.list'))[0]?.state).not.toBe('published')
})

test('the window’s page cannot publish: only main’s own view can confirm, and it has no other power', async ({
  launch,
}) => {
  const launched = await start(launch)
  const { page } = launched
  await openDraft(page, 'La línea 2')
  const leaf = await review(launched, 'Portapapeles')
  expect(await page.evaluate(() => 'review' in window)).toBe(false)
  expect(await leaf.evaluate(() => 'ensayo' in window)).toBe(false)
  const before = await launched.app.evaluate(({ clipboard }) => clipboard.readText())
  for (const method of ['review.confirm', 'publications.confirm', 'ensayo:review-confirm']) {
    const reply = await page.evaluate(
      async (name) =>
        (window as never as { ensayo: { request: Function } }).ensayo.request(
          name,
          { nonce: 'x'.repeat(30) },
          'forged',
        ),
      method,
    )
    expect(reply).toMatchObject({ ok: false })
  }
  expect(await launched.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(before)
  await leaf.keyboard.press('Tab')
  await closeByKey(leaf)
  expect(await request(page, 'publications.list', { draftId: null })).toEqual([])
})

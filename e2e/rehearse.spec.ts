// Writing: hints, notes by keyboard, undo, versions, and nothing lost, whatever happens to the process.

import type { Page } from '@playwright/test'
import { expect, expectNoViolations, type Language, test } from './app.ts'
import { request } from './bridge-request.ts'
import { goTo } from './rooms.ts'

interface Post {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly risk: string
  readonly nuance: string
  /** What the note proposes for the nuance. */
  readonly instead: string
  readonly names: Readonly<
    Record<
      'text' | 'title' | 'risk' | 'nuance' | 'keep' | 'keepName' | 'save' | 'restore' | 'versions',
      string
    >
  >
}

const posts: Readonly<Record<Language, Post>> = {
  es: {
    title: 'Lo que aprendí en la línea 2',
    paragraphs: [
      'Hace tres semanas cerramos la línea 2 de Villamorán. Lo conté tarde y lo conté mal. No volverá a ocurrir.',
      'Que poner en valor un oficio no se hace con un comunicado. La fecha se da antes que la razón.',
    ],
    risk: 'No volverá a ocurrir.',
    nuance: 'poner en valor',
    instead: 'respetar',
    names: {
      text: 'Texto del borrador',
      title: 'Título de trabajo; no se publica',
      risk: 'Riesgo, 1 de 2: «No volverá a ocurrir.»',
      nuance: 'Matiz, 2 de 2: «poner en valor»',
      keep: 'Guardar esta versión…',
      keepName: 'Nombre',
      save: 'Guardar',
      restore: 'Recuperar este texto',
      versions: 'Versiones de este borrador',
    },
  },
  en: {
    title: 'What Line 2 taught me',
    paragraphs: [
      'Three weeks ago we closed Line 2 at Villamorán. I said it late and I said it badly. It will never happen again.',
      'You cannot leverage a craft with a press release. The date comes before the reason.',
    ],
    risk: 'It will never happen again.',
    nuance: 'leverage',
    instead: 'use',
    names: {
      text: 'Draft text',
      title: 'Working title; it is never published',
      risk: 'Risk, 1 of 2: “It will never happen again.”',
      nuance: 'Nuance, 2 of 2: “leverage”',
      keep: 'Keep this version…',
      keepName: 'Name',
      save: 'Save',
      restore: 'Restore this text',
      versions: 'Versions of this draft',
    },
  },
}

const textOf = (page: Page) => page.locator('.cm-content')

async function startDraft(page: Page) {
  await expect(page.locator('main')).toBeVisible()
  await page.keyboard.press('Control+n')
  await expect(textOf(page)).toBeFocused()
}

async function write(page: Page, paragraphs: readonly string[]) {
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) {
      await page.keyboard.press('Enter')
      await page.keyboard.press('Enter')
    }
    await page.keyboard.insertText(paragraph)
  }
}

/** After a restart without a passphrase a curtain is drawn. */
async function enterRoom(page: Page) {
  const open = page.getByRole('button', { name: /^(Abrir|Open)$/ })
  await page.locator('.side').or(open).first().waitFor()
  if (await open.isVisible()) await open.click()
  await goTo(page, 'rehearse')
}

/** The status bar says saved, and says it about what was just typed. */
async function saved(page: Page) {
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved')
}

async function storedTexts(page: Page): Promise<readonly string[]> {
  const drafts = await request(page, 'drafts.list')
  return Promise.all(drafts.map(async ({ id }) => (await request(page, 'drafts.get', { id })).text))
}

for (const language of ['es', 'en'] as const)
  test(`a post in ${language}: hints, one applied, undone, one ignored, all found again after a restart`, async ({
    launch,
  }) => {
    test.setTimeout(120_000)
    const post = posts[language]
    const launched = await launch({
      language,
      theme: language === 'es' ? 'light' : 'dark',
      size: { width: 1280, height: 800 },
    })
    let { page } = launched
    const theme = language === 'es' ? 'light' : 'dark'
    await request(page, 'preferences.set', { theme })
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await startDraft(page)
    await write(page, post.paragraphs)
    await page.getByRole('textbox', { name: post.names.title }).fill(post.title)

    // Underlined in place, with a note in the margin; the risk is open, the nuance closed.
    await expect(page.locator('.hint.risk')).toHaveText(post.risk)
    await expect(page.locator('.hint.nuance')).toHaveText(post.nuance)
    const risk = page.getByRole('note', { name: post.names.risk })
    const nuance = page.getByRole('note', { name: post.names.nuance })
    await expect(risk).toHaveAttribute('data-form', 'open')
    await expect(nuance).toHaveAttribute('data-form', 'closed')
    const phrase = await page.locator('.hint.risk').boundingBox()
    const note = await risk.boundingBox()
    expect(Math.abs((phrase?.y ?? 0) - (note?.y ?? 999))).toBeLessThan(12)
    await expectNoViolations(page)

    // By keyboard: to the second note and apply; the caret stayed where it was.
    await textOf(page).focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Control+j')
    await expect(risk).toBeFocused()
    await page.keyboard.press('Control+j')
    await expect(nuance).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(textOf(page)).toBeFocused()
    await expect(textOf(page)).toContainText(`${post.instead} `)
    await expect(textOf(page)).not.toContainText(post.nuance)
    await page.keyboard.insertText('· ')
    await expect(textOf(page)).toContainText(`· ${post.paragraphs[0]?.slice(0, 12)}`)
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect(textOf(page)).toContainText(post.nuance)
    await expect(page.locator('.hint.nuance')).toHaveText(post.nuance)

    // Ignored by keyboard, brought back by undo, ignored again.
    await page.keyboard.press('Control+j')
    await page.keyboard.press('Control+j')
    await expect(nuance).toBeFocused()
    await page.keyboard.press('Delete')
    await expect(page.locator('.hint.nuance')).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect(page.locator('.hint.nuance')).toHaveCount(1)
    await page.keyboard.press('Control+Shift+J')
    await expect(nuance).toBeFocused()
    await page.keyboard.press('Backspace')
    await expect(page.locator('.hint.nuance')).toHaveCount(0)
    await saved(page)

    const again = await launched.relaunch()
    page = again.page
    await enterRoom(page)
    await expect(page.getByRole('textbox', { name: post.names.title })).toHaveValue(post.title)
    for (const paragraph of post.paragraphs) await expect(textOf(page)).toContainText(paragraph)
    await expect(page.locator('.hint.risk')).toHaveText(post.risk)
    await expect(page.locator('.hint.nuance')).toHaveCount(0)
    // Escape and a printable key both go back to the text; the key is not lost.
    await textOf(page).focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Control+j')
    await expect(page.getByRole('note')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(textOf(page)).toBeFocused()
    await page.keyboard.press('Control+j')
    await expect(page.getByRole('note')).toBeFocused()
    await page.keyboard.press('x')
    await expect(textOf(page)).toBeFocused()
    await expect(textOf(page)).toContainText(`${post.paragraphs[1]}x`)
    expect(again.output()).not.toContain(post.risk)
  })

test('the preview counts like the chosen network', async ({ launch }) => {
  const { page } = await launch({ language: 'es' })
  await startDraft(page)
  await write(page, [`Gracias a @elena. ${'palabra '.repeat(20)}https://tormera.com/linea-2`])
  const fits = page.locator('.fits').first()
  // 18 + 20 × 8 + 27 for the link as it is written.
  await expect(fits).toContainText('205 de 3000')
  await page.getByRole('button', { name: /^Canal/ }).click()
  await page.getByRole('menuitemradio', { name: 'X', exact: true }).click()
  // There every link is 23. How a longer text is split is channels.spec.ts's business.
  await expect(fits).toContainText('201 de 280')
  await page.getByRole('button', { name: /^Canal/ }).click()
  await page.getByRole('menuitemradio', { name: 'Bluesky' }).click()
  await expect(fits).toContainText('205 de 300')
  await expectNoViolations(page)
})

test('a version is kept by name, and restoring it keeps what was there', async ({ launch }) => {
  const { names } = posts.es
  const { page } = await launch({ language: 'es' })
  const versionMenu = page.getByRole('button', { name: new RegExp(`^${names.versions}`) })
  await startDraft(page)
  await write(page, ['Primera redacción, la buena.'])
  await versionMenu.click()
  await page.getByRole('menuitem', { name: names.keep }).click()
  await page.getByRole('textbox', { name: names.keepName }).fill('Antes del consejo')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await textOf(page).focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('Segunda redacción.')
  await saved(page)
  await versionMenu.click()
  await page.getByRole('menuitem', { name: /Antes del consejo/ }).click()
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue('Primera redacción, la buena.')
  await expectNoViolations(page)
  await page.getByRole('button', { name: names.restore }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(textOf(page)).toHaveText('Primera redacción, la buena.')
  await versionMenu.click()
  await expect(page.getByRole('menuitem', { name: /Antes de recuperar otra/ })).toBeVisible()
  await page.keyboard.press('Escape')
  expect(await storedTexts(page)).toEqual(['Primera redacción, la buena.'])
})

test('rehearsing before the audience ends a round: its text and its counts are kept', async ({ launch }) => {
  const { page } = await launch({ language: 'es' })
  await startDraft(page)
  await write(page, posts.es.paragraphs)
  await page.getByRole('button', { name: 'Ensayar ante el público' }).click()
  await expect(page.locator('.side [data-place="audience"]')).toHaveAttribute('aria-current', 'page')
  const [round] = await request(page, 'versions.list', { draftId: null })
  expect(round).toMatchObject({ reason: 'round', round: 1, measures: { warnings: 1, notes: 1 } })
  await goTo(page, 'rehearse')
  await expect(page.getByRole('button', { name: /^Versiones de este borrador: Ensayo 2/ })).toBeVisible()
  expect(await storedTexts(page)).toEqual([posts.es.paragraphs.join('\n\n')])
})

test('what the status bar called saved is there after SIGKILL, and a megabyte pasted does no harm', async ({
  launch,
}) => {
  test.setTimeout(120_000)
  const launched = await launch({ language: 'es' })
  const { page, app } = launched
  await startDraft(page)
  const paragraph = 'Hoy empiezan doce personas en la planta. Vamos a poner en valor su oficio. '
  const megabyte = `${paragraph.repeat(100)}\n`.repeat(Math.ceil(1_048_576 / (paragraph.length * 100)))
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), megabyte)
  await page.keyboard.press('Control+v')
  await expect(page.locator('.cm-line').first()).toContainText('Hoy empiezan doce personas')
  // The page still takes a key at once, at its end.
  await page.keyboard.insertText('Fin.')
  await expect(textOf(page)).toContainText('Fin.')
  await saved(page)
  await launched.kill()

  const { page: after } = await launched.relaunch()
  await enterRoom(after)
  await expect(after.locator('.cm-line').first()).toContainText('Hoy empiezan doce personas')
  const [text] = await storedTexts(after)
  expect(text).toBe(`${megabyte}Fin.`)
  await expect(after.locator('.hint').first()).toBeVisible({ timeout: 20_000 })
})

test('a draft goes to the bin and comes back', async ({ launch }) => {
  const { page } = await launch({ language: 'es' })
  await startDraft(page)
  await write(page, ['Carta a los jubilados.'])
  await saved(page)
  await page.getByRole('button', { name: /^Versiones de este borrador/ }).click()
  await page.getByRole('menuitem', { name: 'Mover a la papelera' }).click()
  await expect(page.getByText('La primera página está en blanco y nadie mira.')).toBeVisible()
  await expectNoViolations(page)
  await page.locator('[data-shelves]').getByRole('button', { name: 'Papelera (1)' }).click()
  await page.getByRole('option', { name: /Carta a los jubilados/ }).click()
  await page.getByRole('button', { name: 'Sacar de la papelera' }).click()
  await expect(textOf(page)).toHaveText('Carta a los jubilados.')
})

for (const size of [
  { width: 960, height: 640 },
  { width: 1280, height: 800 },
])
  test(`at ${size.width} × ${size.height} and 200 % text, notes drop under the text and nothing is out of reach`, async ({
    launch,
  }) => {
    const { page } = await launch({ language: 'es', size })
    await request(page, 'preferences.set', { textSize: 200 })
    await startDraft(page)
    await write(page, posts.es.paragraphs)
    await expect(page.locator('.marginalia.below .note')).toHaveCount(2)
    await textOf(page).focus()
    await page.keyboard.press('Control+j')
    const note = page.getByRole('note').first()
    await expect(note).toBeFocused()
    await expect(note).toBeInViewport()
    if (size.width < 1160) {
      await expect(page.locator('.inspector')).toBeHidden()
      await page.keyboard.press('Control+Shift+P')
      await expect(page.locator('.inspector')).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(page.locator('.inspector')).toBeHidden()
    }
    const overflow = await page.locator('.main').evaluate((main) => main.scrollWidth - main.clientWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    await expectNoViolations(page)
  })

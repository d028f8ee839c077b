// All drafts: searched, filtered, labelled, archived, binned, brought in, copied out; versions kept, compared, named
// and restored. By keyboard, in both languages.

import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, expectNoViolations, type Language, type LaunchedApp, resize, test } from './app.ts'
import { request } from './bridge-request.ts'

interface Words {
  readonly texts: readonly {
    readonly title: string
    readonly text: string
    readonly channel: 'linkedin' | 'x'
  }[]
  readonly query: string
  readonly found: string
  readonly names: Readonly<
    Record<
      | 'all'
      | 'list'
      | 'search'
      | 'labels'
      | 'newLabel'
      | 'save'
      | 'archive'
      | 'archived'
      | 'undo'
      | 'undone'
      | 'bin'
      | 'restore'
      | 'erase'
      | 'eraseConfirm'
      | 'emptyBin'
      | 'emptied'
      | 'export'
      | 'where'
      | 'bring'
      | 'anyLabel'
      | 'manage'
      | 'rename'
      | 'renameTo'
      | 'inArchive'
      | 'close'
      | 'nothing'
      | 'drop',
      string
    >
  >
}

const words: Readonly<Record<Language, Words>> = {
  es: {
    texts: [
      { title: 'Retirada del lote', text: 'Ayer avisamos a las farmacias de Almería.', channel: 'linkedin' },
      { title: 'Sobre los sueldos', text: 'Diré la cifra en julio, con la razón.', channel: 'linkedin' },
      { title: 'Bienvenida', text: 'Hoy empiezan doce personas en la planta.', channel: 'x' },
    ],
    query: 'farmacias almeria',
    found: 'Un borrador tiene esas palabras.',
    names: {
      all: 'Todos los borradores',
      list: 'Borradores',
      search: 'Buscar en los textos',
      labels: 'Etiquetas…',
      newLabel: 'Etiqueta nueva',
      save: 'Guardar',
      archive: 'Archivar',
      archived: '2 borradores archivados.',
      undo: 'Deshacer',
      undone: 'Deshecho.',
      bin: 'En la papelera.',
      restore: 'Recuperar',
      erase: 'Borrar para siempre…',
      eraseConfirm: 'Borrar para siempre',
      emptyBin: 'Vaciar la papelera…',
      emptied: 'La papelera está vacía.',
      export: 'Guardar una copia…',
      where: 'Elegir dónde…',
      bring: 'Traer textos…',
      anyLabel: 'Etiqueta: Con cualquier etiqueta',
      manage: 'Ordenar las etiquetas…',
      rename: 'Cambiar el nombre de «Consejo»',
      renameTo: 'Nombre nuevo para «Consejo»',
      inArchive: 'en el archivo',
      close: 'Cerrar',
      nothing: 'No se ha traído nada',
      drop: 'Un texto traído.',
    },
  },
  en: {
    texts: [
      {
        title: 'Recall of the batch',
        text: 'Yesterday we told the chemists of Almería.',
        channel: 'linkedin',
      },
      {
        title: 'About salaries',
        text: 'I will name the figure in July, with the reason.',
        channel: 'linkedin',
      },
      { title: 'Welcome', text: 'Twelve people start at the plant today.', channel: 'x' },
    ],
    query: 'chemist almeria',
    found: 'One draft has these words.',
    names: {
      all: 'All drafts',
      list: 'Drafts',
      search: 'Search the texts',
      labels: 'Labels…',
      newLabel: 'New label',
      save: 'Save',
      archive: 'Archive',
      archived: '2 drafts archived.',
      undo: 'Undo',
      undone: 'Undone.',
      bin: 'Moved to the bin.',
      restore: 'Restore',
      erase: 'Delete for ever…',
      eraseConfirm: 'Delete for ever',
      emptyBin: 'Empty the bin…',
      emptied: 'The bin is empty.',
      export: 'Save a copy…',
      where: 'Choose where…',
      bring: 'Bring texts in…',
      anyLabel: 'Label: Any label',
      manage: 'Manage labels…',
      rename: 'Rename “Consejo”',
      renameTo: 'New name for “Consejo”',
      inArchive: 'in the archive',
      close: 'Close',
      nothing: 'Nothing was brought in',
      drop: 'One text brought in.',
    },
  },
}

const rows = (page: Page) => page.getByRole('option')
const list = (page: Page) => page.getByRole('listbox')
const told = (page: Page) => page.locator('.told')
const shelf = (page: Page, name: 'list' | 'archive' | 'bin') =>
  page.locator(`.shelf-tabs [data-shelf="${name}"]`)
const inArea = (page: Page, name: string) =>
  page.locator('.selection-bar').getByRole('button', { name, exact: true })

async function write(page: Page, texts: Words['texts'], language: string) {
  const ids: string[] = []
  for (const one of texts.toReversed()) {
    const draft = await request(page, 'drafts.create', { ...one, language, origin: 'free', scenario: null })
    ids.unshift(draft.id)
  }
  return ids
}

/** From anywhere, by the heading of the latest drafts. The pointer stays out of it. */
async function openAll(page: Page) {
  await expect(page.locator('main')).toBeVisible()
  await page.keyboard.press('Control+2')
  await page.locator('.side .to-page').press('Enter')
  await expect(page.locator('.library-page')).toBeVisible()
}

for (const language of ['es', 'en'] as const)
  test(`drafts in ${language}: found, labelled, archived, undone, binned, restored and erased, by keyboard`, async ({
    launch,
  }) => {
    test.setTimeout(120_000)
    const { texts, query, found, names } = words[language]
    const theme = language === 'es' ? 'light' : 'dark'
    const { page } = await launch({ language, theme, size: { width: 1280, height: 800 } })
    await request(page, 'preferences.set', { theme })
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await write(page, texts, language)
    await openAll(page)
    await expect(rows(page)).toHaveCount(3)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(names.all)
    await expectNoViolations(page)

    // Searching: without accents or case, all words, the words marked.
    await page.keyboard.press('Control+f')
    await page.keyboard.insertText(query)
    await expect(rows(page)).toHaveCount(1)
    await expect(page.getByText(found)).toBeVisible()
    await expect(rows(page).locator('mark')).toHaveText([/^(farmacias|chemists)$/, 'Almería'])
    await expectNoViolations(page)
    await page.keyboard.press('Escape')
    await expect(rows(page)).toHaveCount(3)

    // Two of them chosen from the keyboard and labelled.
    await page.keyboard.press('ArrowDown')
    await expect(list(page)).toBeFocused()
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+ArrowDown')
    await expect(rows(page).nth(1)).toHaveAttribute('aria-selected', 'true')
    await inArea(page, names.labels).press('Enter')
    await expect(page.getByRole('textbox', { name: names.newLabel })).toBeFocused()
    await page.keyboard.insertText('Consejo')
    await expectNoViolations(page)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('checkbox', { name: 'Consejo' })).toBeChecked()
    await page.getByRole('dialog').getByRole('button', { name: names.save, exact: true }).press('Enter')
    await expect(rows(page).locator('.row-labels')).toHaveCount(2)

    // Archived together, and back again.
    await inArea(page, names.archive).press('Enter')
    await expect(told(page)).toContainText(names.archived)
    await expect(list(page)).toBeFocused()
    await expect(rows(page)).toHaveCount(1)
    await expectNoViolations(page)
    await page.keyboard.press('Control+z')
    await expect(told(page)).toContainText(names.undone)
    await expect(rows(page)).toHaveCount(3)

    // Filtered by the label, renamed on both at once.
    const labelFilter = page.getByRole('button', { name: names.anyLabel })
    await labelFilter.press('Enter')
    await expectNoViolations(page)
    await page.getByRole('menuitemradio', { name: names.manage }).press('Enter')
    await page.getByRole('button', { name: names.rename }).press('Enter')
    await page.getByRole('textbox', { name: names.renameTo }).fill('Board')
    await expectNoViolations(page)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog').getByText('Board')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await labelFilter.press('Enter')
    await page.getByRole('menuitemradio', { name: /^Board/ }).press('Enter')
    await expect(rows(page)).toHaveCount(2)
    expect((await request(page, 'drafts.list')).map(({ labels }) => labels)).toEqual([
      ['Board'],
      ['Board'],
      [],
    ])

    // One in the archive is found from the list, and says where it is.
    const [first, second, third] = await request(page, 'drafts.list')
    if (!first || !second || !third) throw new Error('three drafts were written')
    await request(page, 'drafts.move', { ids: [first.id], to: 'archive' })
    await expect(rows(page)).toHaveCount(1)
    await page.keyboard.press('Control+f')
    await page.keyboard.insertText(query)
    await expect(rows(page)).toContainText([names.inArchive])
    await page.keyboard.press('Escape')

    // The Delete key takes the row under it to the bin; undo brings it back to its own place.
    await list(page).focus()
    await page.keyboard.press('Delete')
    await expect(told(page)).toContainText(names.bin)
    await page.getByRole('button', { name: names.undo }).press('Enter')
    await expect(told(page)).toContainText(names.undone)
    await request(page, 'drafts.move', { ids: [first.id, second.id, third.id], to: 'bin' })
    await shelf(page, 'bin').press('Enter')
    await expect(rows(page)).toHaveCount(2)
    await expectNoViolations(page)
    await list(page).focus()
    await page.keyboard.press('Space')
    await inArea(page, names.restore).press('Enter')
    await expect(rows(page)).toHaveCount(1)
    await expect(shelf(page, 'list')).toContainText('(1)')

    // One by one, and then all: each asked for, and the safe answer is where the focus stands.
    await page.keyboard.press('Space')
    await inArea(page, names.erase).press('Enter')
    await expectNoViolations(page)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(rows(page)).toHaveCount(1)
    await inArea(page, names.erase).press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: names.eraseConfirm }).press('Enter')
    await expect(rows(page)).toHaveCount(0)
    // The one without the label is hidden by the filter, not by the bin.
    await page
      .locator('.library-page')
      .getByRole('button', { name: /^(Mostrar todo|Show everything)$/ })
      .first()
      .click()
    await expect(rows(page)).toHaveCount(1)
    await page.getByRole('button', { name: names.emptyBin }).press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: names.eraseConfirm }).press('Enter')
    await expect(page.getByText(names.emptied)).toBeVisible()
    await expectNoViolations(page)
    expect(await request(page, 'drafts.list')).toHaveLength(1)
  })

/** By its key, as the menu says it. */
async function goTo(page: Page, place: 'today' | 'rehearse') {
  await page.keyboard.press(place === 'today' ? 'Control+1' : 'Control+2')
  await expect(page.locator(`.side [data-place="${place}"]`)).toHaveAttribute('aria-current', 'page')
}

/** What the test's dialog for text files answers. */
async function filesToBring({ filesDir }: LaunchedApp, files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = path.join(filesDir, 'import')
  await mkdir(folder, { recursive: true })
  for (const [name, data] of Object.entries(files)) await writeFile(path.join(folder, name), data)
  return folder
}

for (const language of ['es', 'en'] as const)
  test(`texts in ${language} are brought in, refused with a reason, copied out and come back the same`, async ({
    launch,
  }) => {
    const { texts, names } = words[language]
    const launched = await launch({ language })
    const { page, filesDir } = launched
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
    const folder = await filesToBring(launched, {
      'carta.md': '# Carta a todos\n\nQuerida plantilla:',
      'vieja.txt': Buffer.from('El año que viene, señores.', 'latin1'),
      'pagina.html':
        '<!doctype html><html><body><h1>Nota</h1><p>Uno &amp; dos</p><script>no()</script></body></html>',
      'foto.txt': picture,
      'un-mega.txt': 'Palabras. '.repeat(104_857),
      'enorme.txt': '',
    })
    await truncate(path.join(folder, 'enorme.txt'), 50 * 1024 * 1024)
    await openAll(page)
    await page.getByRole('button', { name: names.bring }).press('Enter')
    const report = page.getByRole('dialog')
    await expect(report).toContainText('foto.txt')
    await expect(report).toContainText('enorme.txt')
    await expect(report).toContainText('vieja.txt')
    await expect(report).toContainText('pagina.html')
    await expectNoViolations(page)
    await page.keyboard.press('Enter')
    await expect(report).toHaveCount(0)
    await expect(rows(page)).toHaveCount(4)
    const drafts = await request(page, 'drafts.list')
    const whole = async (title: string) => {
      const id = drafts.find((draft) => draft.title === title)?.id
      if (id === undefined) throw new Error(`no draft ${title}`)
      return request(page, 'drafts.get', { id })
    }
    expect((await whole('vieja')).text).toBe('El año que viene, señores.')
    expect((await whole('pagina')).text).toBe('Nota\n\nUno & dos')
    expect((await whole('un-mega')).text).toHaveLength(1_048_570)

    // Two drafts to a folder, as Markdown, and the same two brought in again.
    const ids = await write(page, texts.slice(0, 2), language)
    await request(page, 'drafts.label', { ids: ids as never, add: ['Prensa'], remove: [] })
    await expect(rows(page).locator('.row-labels')).toHaveCount(2)
    await list(page).focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+ArrowDown')
    await inArea(page, names.export).press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectNoViolations(page)
    await page.getByRole('dialog').getByRole('button', { name: names.where }).press('Enter')
    await expect(told(page)).toContainText('Ensayo ')
    const made = (await readdir(filesDir)).find((name) => name.startsWith('Ensayo ')) ?? ''
    const files = await readdir(path.join(filesDir, made))
    expect(files).toHaveLength(2)
    expect(await readFile(path.join(filesDir, made, `${texts[0]?.title ?? ''}.md`), 'utf8')).toContain(
      texts[0]?.text,
    )
    expect((await request(page, 'ledger.list')).filter(({ kind }) => kind === 'file')).toHaveLength(2)
    await dropFiles(page, [
      { name: files[0] ?? '', data: await readFile(path.join(filesDir, made, files[0] ?? '')) },
    ])
    await expect(told(page)).toContainText(names.drop)
    const back = (await request(page, 'drafts.list')).find(({ id }) => !ids.includes(id))
    if (back === undefined) throw new Error('nothing came back')
    const original = await request(page, 'drafts.get', { id: ids.find((id) => id !== back.id) as never })
    expect(['Retirada del lote', 'Recall of the batch', 'Sobre los sueldos', 'About salaries']).toContain(
      back.title,
    )
    expect(await request(page, 'drafts.get', { id: back.id })).toMatchObject({
      labels: ['Prensa'],
      origin: 'free',
    })
    expect(original.labels).toEqual(['Prensa'])
    expect(launched.output()).not.toContain('plantilla')

    // Dropped and refused: too large is not even read, a picture is no text.
    await dropFiles(page, [
      { name: 'enorme.md', data: Buffer.alloc(1_048_577, 'a') },
      { name: 'foto.md', data: Buffer.from(picture) },
    ])
    await expect(report).toContainText(names.nothing)
    await expect(report).toContainText('enorme.md')
    await expect(report).toContainText('foto.md')
  })

/** As a drag from the system's file manager ends. */
async function dropFiles(page: Page, files: readonly { readonly name: string; readonly data: Buffer }[]) {
  const transfer = await page.evaluateHandle(
    (given) => {
      const data = new DataTransfer()
      for (const { name, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
        data.items.add(new File([bytes], name))
      }
      return data
    },
    files.map(({ name, data }) => ({ name, base64: data.toString('base64') })),
  )
  await page.dispatchEvent('.library', 'dragover', { dataTransfer: transfer })
  await expect(page.locator('.drop-here')).toBeVisible()
  await page.dispatchEvent('.library', 'drop', { dataTransfer: transfer })
}

const versionWords = {
  es: {
    menu: /^Versiones de este borrador/,
    all: /^Ver y comparar/,
    counts: '2 cambios · una palabra añadida · una palabra quitada',
    first: 'Cambio 1 de 2',
    side: 'Lado a lado',
    give: 'Ponerle nombre…',
    name: 'Nombre',
    save: 'Guardar',
    reference: 'Comparar otras con esta',
    restore: 'Recuperar este texto',
    back: 'Volver al texto',
    same: 'Los dos textos son iguales.',
    text: /^Texto:/,
    added: 'añadido: ',
    removed: 'quitado: ',
  },
  en: {
    menu: /^Versions of this draft/,
    all: /^See and compare/,
    counts: '2 changes · one word added · one word removed',
    first: 'Change 1 of 2',
    side: 'Side by side',
    give: 'Give it a name…',
    name: 'Name',
    save: 'Save',
    reference: 'Compare others with this one',
    restore: 'Restore this text',
    back: 'Back to the text',
    same: 'The two texts are the same.',
    text: /^Text:/,
    added: 'added: ',
    removed: 'removed: ',
  },
} as const

for (const language of ['es', 'en'] as const)
  test(`versions in ${language} keep themselves; any two are compared word by word, one is named and restored`, async ({
    launch,
  }) => {
    const w = versionWords[language]
    const { page } = await launch({ language, size: { width: 1280, height: 800 } })
    await page.keyboard.press('Control+n')
    const text = page.locator('.cm-content')
    await expect(text).toBeFocused()
    await page.keyboard.insertText('Ayer hablamos.')
    // Leaving the draft is a moment to keep what stands there.
    await goTo(page, 'today')
    await expect.poll(async () => (await request(page, 'versions.list', { draftId: null })).length).toBe(1)
    await goTo(page, 'rehearse')
    await expect(text).toBeVisible()
    await text.focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText('Ayer hablamos. Mañana más.')
    await goTo(page, 'today')
    await expect.poll(async () => (await request(page, 'versions.list', { draftId: null })).length).toBe(2)
    await goTo(page, 'rehearse')
    await text.focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText('Hoy hablamos.')
    await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved')

    await page.getByRole('button', { name: w.menu }).press('Enter')
    await page.getByRole('menuitem', { name: w.all }).press('Enter')
    const versions = page.locator('[data-version]')
    await expect(versions).toHaveCount(2)
    await expect(page.locator('ins')).toHaveText(new RegExp(`^${w.added}Hoy`))
    await expect(page.locator('del').first()).toHaveText(new RegExp(`^${w.removed}Ayer`))
    await expectNoViolations(page)

    // The older one, by the arrow; then the two of them with each other.
    await versions.first().focus()
    await page.keyboard.press('ArrowDown')
    await expect(versions.nth(1)).toBeFocused()
    await expect(page.locator('ins')).toHaveCount(1)
    await page.getByRole('button', { name: w.reference }).press('Enter')
    await expect(page.getByText(w.same)).toBeVisible()
    await versions.nth(1).focus()
    await page.keyboard.press('ArrowUp')
    await expect(page.locator('ins')).toHaveText(/Mañana más\./)
    await expect(page.locator('del')).toHaveCount(0)
    await page.keyboard.press('Control+j')
    await expect(page.locator('[data-change="1"]')).toBeFocused()
    await page.getByRole('checkbox', { name: w.side }).press('Space')
    await expect(page.locator('.compared.two')).toBeVisible()
    await expectNoViolations(page)

    // A name keeps it for good.
    await page.getByRole('button', { name: w.give }).press('Enter')
    await page.getByRole('textbox', { name: w.name }).fill('Antes del consejo')
    await expectNoViolations(page)
    await page.keyboard.press('Enter')
    await expect(versions.first()).toContainText('Antes del consejo')

    // Restored; what was there is a version now.
    await page.getByRole('button', { name: w.restore }).press('Enter')
    await expect(versions).toHaveCount(3)
    await page.getByRole('button', { name: w.back }).press('Enter')
    await expect(text).toHaveText('Ayer hablamos. Mañana más.')
    const kept = await request(page, 'versions.list', { draftId: null })
    expect(kept.map(({ reason }) => reason)).toContain('before-restore')
  })

test('two megabytes are compared without freezing the window, and the text of each channel by itself', async ({
  launch,
}) => {
  test.setTimeout(120_000)
  const { page } = await launch({ language: 'es' })
  const made = {
    title: 'Largo',
    language: 'es',
    channel: 'linkedin',
    origin: 'free',
    scenario: null,
  } as const
  const noise = (seed: number) =>
    Array.from(
      { length: 120_000 },
      (_, at) => `${((at * seed) % 99_991).toString(36)}${at % 15 === 14 ? '\n' : ' '}`,
    ).join('')
  const { id } = await request(page, 'drafts.create', { ...made, text: noise(7_919) })
  await request(page, 'versions.create', { draftId: id, reason: 'named', name: 'Una', measures: null })
  const variants = { x: 'Breve y nuevo' }
  await request(page, 'drafts.save', { id, baseRevision: 1, patch: { text: noise(6_007), variants } })
  await goTo(page, 'rehearse')
  await expect(page.locator('.cm-content')).toBeVisible()
  await page.getByRole('button', { name: versionWords.es.menu }).click()
  await page.getByRole('menuitem', { name: versionWords.es.all }).click()
  await expect(page.getByText('Comparando…')).toBeVisible()
  // While it compares the window answers.
  const frames = await page.evaluate(async () => {
    const start = performance.now()
    let count = 0
    while (performance.now() - start < 500) {
      await new Promise(requestAnimationFrame)
      count += 1
    }
    return count
  })
  expect(frames).toBeGreaterThan(10)
  await expect(page.locator('[data-changes]').first()).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(/Son textos muy largos/)).toBeVisible()
  await page.getByRole('button', { name: versionWords.es.text }).click()
  await page.getByRole('menuitemradio', { name: 'X', exact: true }).click()
  await expect(page.locator('ins', { hasText: 'nuevo' })).toBeVisible({ timeout: 30_000 })
})

for (const size of [
  { width: 960, height: 640 },
  { width: 1280, height: 800 },
])
  test(`at ${size.width} × ${size.height} and 200 % text, all drafts and versions can be reached and read`, async ({
    launch,
  }) => {
    const launched = await launch({ language: 'es', size })
    const { page } = launched
    await request(page, 'preferences.set', { textSize: 200 })
    const [id = ''] = await write(page, words.es.texts, 'es')
    await request(page, 'drafts.label', {
      ids: [id as never],
      add: ['Consejo de administración'],
      remove: [],
    })
    await request(page, 'versions.create', {
      draftId: id as never,
      reason: 'named',
      name: 'Una',
      measures: null,
    })
    await openAll(page)
    await resize(launched, size)
    const noSideScroll = async () => {
      const overflow = await page.locator('.main').evaluate((main) => main.scrollWidth - main.clientWidth)
      expect(overflow).toBeLessThanOrEqual(0)
    }
    await noSideScroll()
    await list(page).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('End')
    await expect(rows(page).last()).toBeInViewport()
    for (const name of [words.es.names.labels, words.es.names.archive, words.es.names.export]) {
      await inArea(page, name).focus()
      await expect(inArea(page, name)).toBeInViewport()
    }
    await noSideScroll()
    await expectNoViolations(page)
    await goTo(page, 'rehearse')
    await page.getByRole('button', { name: versionWords.es.menu }).click()
    await page.getByRole('menuitem', { name: versionWords.es.all }).click()
    await expect(page.locator('[data-version]')).toHaveCount(1)
    await noSideScroll()
    await page.getByRole('button', { name: versionWords.es.restore }).focus()
    await expect(page.getByRole('button', { name: versionWords.es.restore })).toBeInViewport()
    await expectNoViolations(page)
  })

test('what lay in the bin for 30 days is gone a moment after the app opened, the rest stays', async ({
  launch,
}) => {
  const launched = await launch({ language: 'es', now: '2026-03-12T09:42:00.000Z' })
  const [old, young] = await write(launched.page, words.es.texts, 'es')
  await request(launched.page, 'drafts.move', { ids: [old as never], to: 'bin' })
  await launched.page.evaluate(() => undefined)
  const later = await launched.relaunch({ now: '2026-04-01T09:42:00.000Z' })
  await request(later.page, 'drafts.move', { ids: [young as never], to: 'bin' })
  const much = await later.relaunch({ now: '2026-04-12T09:42:00.000Z' })
  await expect
    .poll(async () => (await request(much.page, 'drafts.list')).map(({ id }) => id), { timeout: 30_000 })
    .not.toContain(old)
  expect((await request(much.page, 'drafts.list')).map(({ id }) => id)).toContain(young)
})

// Writing well: spelling, search, focus, the voice, what is silenced; by keyboard, in both languages.

import type { Page } from '@playwright/test'
import { expect, expectNoViolations, type Language, test } from './app.ts'
import { request } from './bridge-request.ts'
import { goTo } from './rooms.ts'

interface Sample {
  readonly text: string
  readonly slip: string
  readonly meant: string
  /** A word that is no slip of anything, to add to the dictionary. */
  readonly own: string
  readonly names: Readonly<
    Record<
      | 'add'
      | 'ignore'
      | 'find'
      | 'replaceWith'
      | 'replaceAll'
      | 'writing'
      | 'silenced'
      | 'words'
      | 'remove'
      | 'giveBack'
      | 'ignoreAlways'
      | 'focus',
      string
    >
  >
  readonly found: string
  /** Searched without accents or case; there are three. */
  readonly wanted: string
  readonly instead: string
}

const samples: Readonly<Record<Language, Sample>> = {
  es: {
    text: 'La publicacion salió el lunes en la línea 2. Nuestra gente de la linea lo leyó en tormerax.\n\nQue poner en valor un oficio no se hace con un comunicado. La Línea sigue.',
    slip: 'publicacion',
    meant: 'publicación',
    own: 'tormerax',
    wanted: 'linea',
    instead: 'planta',
    found: '1 de 3',
    names: {
      add: 'Añadir a mi diccionario',
      ignore: 'Ignorar en este texto',
      find: 'Buscar',
      replaceWith: 'Cambiar por',
      replaceAll: 'Cambiar todo',
      writing: 'Escritura',
      silenced: 'Notas silenciadas',
      words: 'Mi diccionario',
      remove: 'Quitar «tormerax»',
      giveBack: 'Volver a avisarme',
      ignoreAlways: 'Ignorar siempre',
      focus: 'Volver a verlo todo',
    },
  },
  en: {
    text: 'We recieve the plan on Monday on Line 2. Our people on the line read it in tormerax.\n\nYou cannot leverage a craft with a press release. The LINE goes on.',
    slip: 'recieve',
    meant: 'receive',
    own: 'tormerax',
    wanted: 'line',
    instead: 'plant',
    found: '1 of 3',
    names: {
      add: 'Add to my dictionary',
      ignore: 'Ignore in this text',
      find: 'Find',
      replaceWith: 'Replace with',
      replaceAll: 'Replace all',
      writing: 'Writing',
      silenced: 'Silenced notes',
      words: 'My dictionary',
      remove: 'Remove “tormerax”',
      giveBack: 'Tell me again',
      ignoreAlways: 'Always ignore this',
      focus: 'Leave focus',
    },
  },
}

const textOf = (page: Page) => page.locator('.cm-content')
const misspelt = (page: Page) => page.locator('.misspelt')

async function openText(page: Page, language: Language, text = samples[language].text) {
  await request(page, 'drafts.create', {
    title: 'Texto',
    language,
    channel: 'linkedin',
    text,
    origin: 'free',
    scenario: null,
  })
  await goTo(page, 'rehearse')
  await expect(textOf(page)).toBeVisible()
  await textOf(page).focus()
  await page.keyboard.press('Control+Home')
}

async function saved(page: Page) {
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved')
}

/** After a restart without a passphrase a curtain is drawn. */
async function enterRoom(page: Page) {
  const open = page.getByRole('button', { name: /^(Abrir|Open)$/ })
  await page.locator('.side').or(open).first().waitFor()
  if (await open.isVisible()) await open.click()
  await goTo(page, 'rehearse')
}

for (const language of ['es', 'en'] as const) {
  const { slip, meant, own, wanted, instead, found, names } = samples[language]

  test(`spelling in ${language}: mended, undone, added, ignored, and remembered after a restart`, async ({
    launch,
  }) => {
    test.setTimeout(120_000)
    const launched = await launch({ language, theme: language === 'es' ? 'light' : 'dark' })
    const { page } = launched
    await openText(page, language)
    await expect(misspelt(page)).toHaveText([slip, own])
    await expectNoViolations(page)

    // F7 goes to the word, Enter writes the first suggestion, one undo takes it back.
    await page.keyboard.press('F7')
    const first = page.getByRole('menuitem').first()
    await expect(first).toHaveText(meant)
    await expect(first).toBeFocused()
    await expectNoViolations(page)
    await page.keyboard.press('Enter')
    await expect(textOf(page)).toBeFocused()
    await expect(textOf(page)).toContainText(meant)
    await expect(misspelt(page)).toHaveText([own])
    await page.keyboard.press('Control+z')
    await expect(textOf(page)).toContainText(slip)
    await expect(misspelt(page)).toHaveText([slip, own])

    // The same word let stand here; the other one for good. Escape leaves the menu and nothing changed.
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('F7')
    await expect(first).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(textOf(page)).toBeFocused()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('F7')
    await page.getByRole('menuitem', { name: names.ignore }).press('Enter')
    await expect(misspelt(page)).toHaveText([own])
    await page.keyboard.press('F7')
    await page.getByRole('menuitem', { name: names.add }).press('Enter')
    await expect(misspelt(page)).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect(misspelt(page)).toHaveText([own])
    await page.keyboard.press('Control+y')
    await expect(misspelt(page)).toHaveCount(0)
    await saved(page)

    const again = await launched.relaunch()
    const { page: after } = again
    await enterRoom(after)
    await expect(after.locator('.hint').first()).toBeVisible()
    await expect(misspelt(after)).toHaveCount(0)
    // In settings the word can be taken out; the one of this text alone stays as it was.
    await after.keyboard.press('Control+,')
    await after.getByRole('button', { name: names.writing, exact: true }).click()
    await expect(after.getByRole('heading', { name: names.words })).toBeVisible()
    await expectNoViolations(after)
    await after.getByRole('button', { name: names.remove }).click()
    await expect(after.getByRole('button', { name: names.remove })).toHaveCount(0)
    await goTo(after, 'rehearse')
    await expect(misspelt(after)).toHaveText([own])
    expect(again.output()).not.toContain(slip)
  })

  test(`find and replace in ${language}, by keyboard: counted, stepped through, replaced as one undo`, async ({
    launch,
  }) => {
    const { page } = await launch({ language })
    const { text } = samples[language]
    await openText(page, language)
    await page.keyboard.press('Control+f')
    const field = page.getByRole('textbox', { name: names.find, exact: true })
    await expect(field).toBeFocused()
    await page.keyboard.type(wanted)
    const count = page.locator('[data-find-count]')
    await expect(count).toHaveText(found)
    await expect(page.locator('.found')).toHaveCount(3)
    await page.keyboard.press('Enter')
    await expect(count).toHaveText(found.replace('1', '2'))
    await page.keyboard.press('Shift+Enter')
    await expect(count).toHaveText(found)
    await expectNoViolations(page)

    await page.keyboard.press('Control+h')
    await page.getByRole('textbox', { name: names.replaceWith }).fill(instead)
    await page.getByRole('button', { name: names.replaceAll }).press('Enter')
    await expect(textOf(page)).not.toContainText(wanted)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('search')).toHaveCount(0)
    await expect(textOf(page)).toBeFocused()
    await expect(page.locator('.found')).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect(textOf(page)).toHaveText(text.replaceAll('\n', ''))
  })

  test(`what is silenced in ${language} is listed in words and can be given back`, async ({ launch }) => {
    const { page } = await launch({ language })
    await openText(page, language)
    const nuance = page.locator('.hint.nuance')
    await expect(nuance).toHaveCount(1)
    await page.keyboard.press('Control+j')
    await expect(page.getByRole('note').first()).toBeFocused()
    await page.keyboard.press('?')
    await page.getByRole('button', { name: names.ignoreAlways }).press('Enter')
    await expect(nuance).toHaveCount(0)
    await saved(page)
    await page.keyboard.press('Control+,')
    await page.getByRole('button', { name: names.silenced }).click()
    const give = page.locator('.settings-list').getByRole('button')
    await expect(give).toHaveCount(1)
    await expect(page.locator('.settings-list li')).not.toContainText('/')
    await expectNoViolations(page)
    await give.press('Enter')
    await expect(page.locator('.settings-list')).toHaveCount(0)
    await goTo(page, 'rehearse')
    await expect(nuance).toHaveCount(1)
  })

  test(`focus in ${language}: only the text, its paragraph at full ink, the rest still readable`, async ({
    launch,
  }) => {
    const { page } = await launch({ language, theme: language === 'es' ? 'dark' : 'light' })
    await openText(page, language)
    await expect(page.locator('.note').first()).toBeVisible()
    await page.keyboard.press('Control+Shift+Enter')
    for (const gone of ['.side', '.inspector', '.marginalia', '.tally'])
      await expect(page.locator(gone).first()).toBeHidden()
    await expect(page.locator('.foot')).toBeVisible()
    await expect(page.locator('.cm-line.here')).toContainText(slip)
    // The contrast of the dimmed paragraphs is among what axe checks.
    await expectNoViolations(page)
    await page.keyboard.press('Escape')
    await expect(page.locator('.side')).toBeVisible()
    await page.keyboard.press('Control+k')
    await page.keyboard.type(language === 'es' ? 'Solo el texto' : 'Focus on')
    await page.keyboard.press('Enter')
    await expect(page.locator('.side')).toBeHidden()
    await page.getByRole('button', { name: names.focus }).press('Enter')
    await expect(page.locator('.side')).toBeVisible()
  })
}

test('the tone is held against the own voice once five texts are finished, and says how many are missing', async ({
  launch,
}) => {
  const { page } = await launch({ language: 'es' })
  const calm =
    'Creo que quizá podríamos hablar con calma de lo que hicimos en la planta con mis compañeros y mi equipo, de uno en uno.'
  const finish = async (count: number) => {
    for (let at = 0; at < count; at += 1) {
      const draft = await request(page, 'drafts.create', {
        title: `Propio ${at}`,
        language: 'es',
        channel: 'linkedin',
        text: `${calm} Quizá ${at}.`,
        origin: 'free',
        scenario: null,
      })
      await request(page, 'drafts.save', {
        id: draft.id,
        baseRevision: draft.revision,
        patch: { state: 'ready' },
      })
    }
  }
  const blunt =
    'Exijo esto ya. Jamás volveremos a hacerlo. Nunca, de ninguna manera, y punto: es inaceptable y todos deben saberlo hoy mismo.'
  await finish(2)
  await openText(page, 'es', blunt)
  await expect(page.locator('[data-voice-missing="3"]')).toHaveText(
    'Faltan 3 textos suyos dados por listos para conocer su voz.',
  )
  await expect(page.locator('.axis .rail u')).toHaveCount(0)
  await finish(3)
  await goTo(page, 'today')
  await openText(page, 'es', `${blunt} Siempre.`)
  await expect(page.locator('.tone .legend')).toContainText(['su voz, en 5 textos'])
  await expect(page.locator('.axis .rail u')).toHaveCount(4)
  const axis = page.locator('[data-axis="cautiousBlunt"]')
  await expect(axis).toHaveAttribute('data-out', 'true')
  await expect(page.locator('.tone .say')).toContainText(/tajante/)
  // The reasons come with the focus, and Escape puts them away.
  await axis.focus()
  const because = page.locator('.because[data-shown]')
  await expect(because).toContainText(/Por «/)
  await expectNoViolations(page)
  await page.keyboard.press('Escape')
  await expect(because).toHaveCount(0)
  await expect(page.locator('[data-reading]')).toContainText(/palabras, \d+ frases, \d+ segundos de lectura/)
})

const webPage =
  '<style>p{color:red}</style><p>Uno <b>dos</b><br>tres</p>' +
  '<p onclick="x()">segundo<script>document.title="roto"</script>' +
  '<img src="https://tormera.example/x.png" onerror="document.title=\'roto\'"></p><ul><li>a</li><li>b</li></ul>'

test('a pasted web page becomes plain paragraphs, and runs nothing', async ({ launch }) => {
  const { page } = await launch({ language: 'es' })
  await page.keyboard.press('Control+n')
  await expect(textOf(page)).toBeFocused()
  // What a browser puts on the clipboard. The event is the page's own: the system's clipboard differs by release.
  await textOf(page).evaluate((text, html) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'Uno dos\ntres\nsegundo')
    clipboardData.setData('text/html', html)
    text.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, webPage)
  await expect(textOf(page)).toContainText('segundo')
  await saved(page)
  const [draft] = await request(page, 'drafts.list')
  if (!draft) throw new Error('there is a draft')
  const { text } = await request(page, 'drafts.get', { id: draft.id })
  expect(text).toBe('Uno dos\ntres\n\nsegundo\n\n– a\n– b')
  await expect(page).not.toHaveTitle('roto')
})

for (const textSize of [100, 200] as const)
  test(`at 960 × 640 and ${textSize} % text, search and suggestions can be reached and read`, async ({
    launch,
  }) => {
    const { page } = await launch({ language: 'es', size: { width: 960, height: 640 } })
    await request(page, 'preferences.set', { textSize })
    await openText(page, 'es')
    await expect(misspelt(page).first()).toBeVisible()
    await page.keyboard.press('F7')
    const items = page.getByRole('menuitem')
    await expect(items.first()).toBeFocused()
    await page.keyboard.press('End')
    await expect(items.last()).toBeFocused()
    await expect(items.last()).toBeInViewport()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+h')
    const last = page.getByRole('button', { name: 'Cambiar todo' })
    await expect(last).toBeVisible()
    await last.scrollIntoViewIfNeeded()
    await expect(last).toBeInViewport()
    const overflow = await page.locator('.main').evaluate((main) => main.scrollWidth - main.clientWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    await expectNoViolations(page)
    // The text itself is still there below the search.
    await page.keyboard.press('Escape')
    await expect(textOf(page)).toBeFocused()
    await expect(page.locator('.cm-line').first()).toBeInViewport()
  })

// The frame: places, palette, language and theme, all by keyboard; axe in every room and both themes.

import { expect, expectNoViolations, test, type Theme } from './app.ts'
import { request } from './bridge-request.ts'
import { seed } from './samples.ts'

const rooms = {
  es: { Hoy: 1, Ensayar: 2, Público: 3, Lecciones: 4, Sesiones: 5, Impacto: 6 },
  en: { Today: 1, Rehearse: 2, Audience: 3, Lessons: 4, Sessions: 5, Impact: 6 },
} as const

const longNames: Readonly<Record<string, string>> = {
  'Notas silenciadas': 'Lo que no quiere que le señalen',
  'Silenced notes': 'What you don’t want pointed out',
}

for (const theme of ['light', 'dark'] as const satisfies readonly Theme[])
  test(`axe finds nothing in any room, ${theme}, and each opens by its key`, async ({ launch }) => {
    test.setTimeout(120_000)
    const { page } = await launch({ language: theme === 'light' ? 'es' : 'en', theme })
    const language = theme === 'light' ? 'es' : 'en'
    await seed(page, language)
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    for (const [name, key] of Object.entries(rooms[language])) {
      await page.keyboard.press(`Control+${key}`)
      const nav = page.getByRole('navigation', { name: language === 'es' ? 'Principal' : 'Main' })
      await expect(nav.getByRole('button', { name })).toHaveAttribute('aria-current', 'page')
      await expect(page.getByRole('main')).toHaveCount(1)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      await expectNoViolations(page)
    }
    await page.keyboard.press('Control+,')
    const sections =
      language === 'es'
        ? [
            'Usted',
            'Idioma y aspecto',
            'Caja fuerte y privacidad',
            'Destinos',
            'Escritura',
            'Notas silenciadas',
            'Registro de salidas',
          ]
        : [
            'You',
            'Language and appearance',
            'Vault and privacy',
            'Destinations',
            'Writing',
            'Silenced notes',
            'Ledger of exits',
          ]
    for (const section of sections) {
      await page.getByRole('button', { name: section, exact: true }).click()
      const heading = page.getByRole('heading', { level: 1 })
      // The page of silenced notes has a whole sentence for its name.
      await expect(heading).toHaveText(longNames[section] ?? section)
      await expectNoViolations(page)
    }
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectNoViolations(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+Shift+l')
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectNoViolations(page)
  })

test('the palette finds a draft without accents, and begins one when there is none', async ({ launch }) => {
  const { page } = await launch({ language: 'es' })
  await seed(page, 'es')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('promocion')
  await expect(page.getByRole('menuitem', { name: /Bienvenida/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: /Título/ })).toHaveValue('Bienvenida, promoción 2026')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Algo que no existe')
  await expect(
    page.getByRole('menuitem', { name: /Empezar un borrador: «Algo que no existe»/ }),
  ).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: /Título/ })).toHaveValue('Algo que no existe')
})

test('language, theme and text size change at once and are found again', async ({ launch }) => {
  const first = await launch({ language: 'es', theme: 'light' })
  await first.page.keyboard.press('Control+,')
  await first.page.getByRole('button', { name: 'Idioma y aspecto' }).click()
  await first.page.getByLabel('Idioma de la interfaz').selectOption('en')
  await first.page.getByLabel('Theme').selectOption('dark')
  await first.page.getByLabel('Text size').selectOption('200')
  await expect(first.page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(first.page.locator('html')).toHaveAttribute('lang', 'en')
  await expectNoViolations(first.page)
  const second = await first.relaunch()
  await expect(second.page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(second.page.getByRole('button', { name: 'Rehearse' })).toBeVisible()
  await expect(second.page.locator('html')).toHaveAttribute('data-text-size', '200')
})

for (const size of [
  { width: 1280, height: 800 },
  { width: 960, height: 640 },
])
  test(`at 200 % text and ${size.width} by ${size.height} nothing is cut off sideways`, async ({
    launch,
  }) => {
    const { page } = await launch({ language: 'es', size })
    await seed(page, 'es')
    await request(page, 'preferences.set', { textSize: 200 })
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    for (const key of [1, 2, 3, 4, 5, 6]) {
      await page.keyboard.press(`Control+${key}`)
      await expect(page.getByRole('main')).toHaveCount(1)
      const overflow = await page.evaluate(() => {
        const wide = [...document.querySelectorAll('main *, footer *')].filter((element) => {
          const box = element.getBoundingClientRect()
          const isShown = box.width > 1 && getComputedStyle(element).visibility !== 'hidden'
          return isShown && box.right > window.innerWidth + 1 && !element.closest('svg, .visually-hidden')
        })
        return wide.map((element) => `${element.tagName}.${element.className}`)
      })
      expect(overflow).toEqual([])
    }
  })

test('the window title never carries a draft, and a thought becomes one', async ({ launch }) => {
  const { app, page } = await launch({ language: 'es' })
  await page.getByRole('textbox', { name: /Se le ocurre/ }).fill('Contar lo de la caldera')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Texto del borrador' })).toContainText(
    'Contar lo de la caldera',
  )
  const titles = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((one) => one.getTitle()),
  )
  expect(titles).toEqual(['Ensayo'])
})

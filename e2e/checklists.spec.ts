// Checklists on the real app: every one with its whys, several times kept, compared, written out as Markdown and PDF,
// deleted with a way back; found from the palette. By keyboard, in both languages.

import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, expectNoViolations, resize, test, type Language, type Theme } from './app.ts'
import { request } from './bridge-request.ts'
import { press } from './exercise-keys.ts'
import { button, enterSessions, fitsAcross, heading, mentoringNow, openVault } from './mentoring-keys.ts'
import { readPdf } from './read-pdf.ts'

type Text = Record<Language, string>
interface Checklist {
  readonly id: string
  readonly title: Text
  readonly why: Text
  readonly items: readonly {
    readonly id: string
    readonly text: Text
    readonly why: Text
    readonly lesson?: string
  }[]
}
const folder = path.resolve('assets/checklists')
const all = await Promise.all(
  (await readdir(folder)).map(
    async (name) => JSON.parse(await readFile(path.join(folder, name), 'utf8')) as Checklist,
  ),
)
const named = (id: string): Checklist => {
  const one = all.find((each) => each.id === id)
  if (!one) throw new Error(`no checklist ${id}`)
  return one
}
const thread = named('hostile-thread')

const words = {
  es: {
    theme: 'light',
    kind: 'Lista',
    print: 'Guardar en PDF…',
    saved: (file: string) => `Guardado como ${file}.`,
    start: 'Empezar',
    finish: 'Darla por terminada',
    again: 'Empezar de nuevo',
    compare: /^Comparar la del .* con la última$/,
    differ: 'Uno que entonces no se hizo y ahora sí. 2 que entonces se hicieron y ahora todavía no.',
    markdown: /guardar en Markdown…$/,
    pdf: /^La del .*guardar en PDF…$/,
    row: (done: number, total: number) => `Terminada el martes 3 de noviembre: ${done} de ${total}`,
    remove: /^Borrar la del/,
    undo: 'Deshacer',
    started: 'Empezada el martes 3 de noviembre',
    lesson: 'Leer la lección',
  },
  en: {
    theme: 'dark',
    kind: 'List',
    print: 'Save as PDF…',
    saved: (file: string) => `Saved as ${file}.`,
    start: 'Start',
    finish: 'Finish it',
    again: 'Start again',
    compare: /^Compare the one of .* with the latest$/,
    differ: 'One that wasn’t done then and is now. 2 that were done then and aren’t yet now.',
    markdown: /save as Markdown…$/,
    pdf: /^The one of .*save as PDF…$/,
    row: (done: number, total: number) => `Finished on Tuesday, November 3: ${done} of ${total}`,
    remove: /^Delete the one of/,
    undo: 'Undo',
    started: 'Started on Tuesday, November 3',
    lesson: 'Read the lesson',
  },
} as const satisfies Record<Language, { readonly theme: Theme } & Record<string, unknown>>

async function fromPalette(page: Page, title: string, language: Language): Promise<void> {
  await page.keyboard.press('ControlOrMeta+K')
  const dialog = page.getByRole('dialog')
  await dialog.locator('input').fill(title)
  const kind = page.getByText(words[language].kind, { exact: true })
  await dialog.getByRole('menuitem').filter({ has: kind }).first().click()
  await heading(page, title)
}

for (const language of ['es', 'en'] as const) {
  const say = words[language]
  const tick = async (page: Page, at: number) => {
    const name = thread.items[at]?.text[language] ?? ''
    await press(page, page.getByRole('checkbox', { name, exact: true }), 'Space')
    await expect(page.getByRole('checkbox', { name, exact: true })).toBeChecked()
  }

  test(`every checklist shows its whys and its lessons, and prints before it is begun, ${language}`, async ({
    launch,
  }) => {
    test.setTimeout(120_000)
    const launched = await launch({ language, theme: say.theme, now: mentoringNow })
    const { page } = launched
    await openVault(page)
    await enterSessions(page)
    expect(all).toHaveLength(7)
    for (const list of all) {
      await fromPalette(page, list.title[language], language)
      await expect(page.getByText(list.why[language])).toBeVisible()
      for (const item of list.items)
        await expect(page.getByText(item.why[language], { exact: false }).first()).toBeVisible()
      const lessons = list.items.filter(({ lesson }) => lesson !== undefined).length
      await expect(page.locator('.points').getByRole('button', { name: say.lesson })).toHaveCount(lessons)
    }
    const last = all.at(-1) ?? thread
    await press(page, button(page, say.print))
    const file = `${last.title[language]}.pdf`
    await expect(page.getByText(say.saved(file))).toBeVisible()
    const paper = await readPdf(path.join(launched.filesDir, file))
    for (const item of last.items) expect(paper.text).toContain(item.text[language])
  })

  test(`a checklist is done twice, compared, written out, and one time is deleted and put back, ${language}`, async ({
    launch,
  }) => {
    test.setTimeout(120_000)
    const launched = await launch({ language, theme: say.theme, now: mentoringNow })
    const { page } = launched
    await openVault(page)
    await enterSessions(page)
    await fromPalette(page, thread.title[language], language)
    await expectNoViolations(page)
    await press(page, button(page, say.start))
    for (const at of [0, 1, 2]) await tick(page, at)
    await press(page, button(page, say.finish))
    await press(page, button(page, say.again))
    for (const at of [1, 4]) await tick(page, at)
    await expectNoViolations(page)

    await press(page, page.getByRole('button', { name: say.compare }))
    await expect(page.getByText(say.differ)).toBeVisible()
    await expect(page.locator('.run-compared tbody tr')).toHaveCount(thread.items.length)
    await expect(page.locator('.run-compared tr.differs')).toHaveCount(3)
    await expectNoViolations(page)

    await press(page, page.getByRole('button', { name: say.markdown }).last())
    const name = thread.title[language]
    await expect(page.getByText(say.saved(`${name}.md`))).toBeVisible()
    const text = await readFile(path.join(launched.filesDir, `${name}.md`), 'utf8')
    expect(text).toContain(`# ${name}`)
    expect(text).toContain(say.started)
    expect(text.match(/^- \[x\] /gm)).toHaveLength(3)
    expect(text.match(/^- \[ \] /gm)).toHaveLength(thread.items.length - 3)
    await press(page, page.getByRole('button', { name: say.pdf }).last())
    await expect(page.getByText(say.saved(`${name}.pdf`))).toBeVisible()
    const paper = await readPdf(path.join(launched.filesDir, `${name}.pdf`))
    expect(paper.text).toContain(thread.items[0]?.text[language] ?? '')
    expect(paper.text).toContain(say.started)

    await press(page, page.getByRole('button', { name: say.remove }).last())
    await expect.poll(async () => (await request(page, 'checklistRuns.list')).length).toBe(1)
    await expect(page.getByText(say.row(3, thread.items.length))).toHaveCount(0)
    await press(page, button(page, say.undo))
    await expect(page.getByText(say.row(3, thread.items.length))).toBeVisible()
    await expect.poll(async () => (await request(page, 'checklistRuns.list')).length).toBe(2)

    await resize(launched, { width: 960, height: 640 })
    await request(page, 'preferences.set', { textSize: 200 })
    await press(page, page.getByRole('button', { name: say.compare }))
    await fitsAcross(page)
    await expectNoViolations(page)
    expect(await launched.requests()).toEqual([])
  })
}

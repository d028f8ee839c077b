// Content packs on the real app: the example is installed, read, rehearsed, ticked, asked, updated and removed. By
// keyboard where a person would; bad packs are refused with a sentence; in both languages and themes.

import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { checkSource } from '../scripts/packs/read-folder.ts'
import { writePack } from '../scripts/packs/write-pack.ts'
import { expect, expectNoViolations, resize, test, type Language, type LaunchedApp } from './app.ts'
import { request, writeDraft } from './bridge-request.ts'
import { openDraft } from './rooms.ts'

type Files = Readonly<Record<string, string>>

const assets = path.resolve(import.meta.dirname, '..', 'assets')
const { files: exampleFiles } = await checkSource(path.join(assets, 'example-pack'), assets)

const words = {
  es: {
    theme: 'light',
    section: 'Paquetes de contenido',
    empty: 'Por ahora, solo el estante de Ensayo.',
    install: 'Instalar un paquete…',
    title: 'Orzalba: un tren que se retrasa',
    inside: ['2 lecciones', '9 tarjetas de repaso', '1 escenario', '1 lista de comprobación'],
    isNew: /no sustituye a nada/u,
    doInstall: 'Instalarlo',
    installed: /ya está instalado/u,
    refused: 'Este paquete no se puede instalar.',
    html: 'Hay HTML en el texto.',
    link: 'Nombra algo que no está ni en el paquete ni en Ensayo.',
    notPack: 'No es un paquete de contenido de Ensayo.',
    close: 'Cerrar',
    same: /Está instalada la versión 1 con otro contenido/u,
    itself: /ya está instalado. No hay nada que hacer/u,
    update: 'Actualizarlo',
    older: /Sustituye a la versión 1/u,
    updated: /versión 2/u,
    lesson: 'El andén dos',
    newLesson: 'El andén tres',
    origin: 'Del paquete «Orzalba: un tren que se retrasa».',
    scenario: 'El de las 6:52',
    checklist: 'Antes de un corte',
    cardsRow: 'Tarjetas de repaso',
    show: 'Ver la respuesta',
    before: /Antes de publicar/u,
    choose: 'De los mensajes de su empresa',
    message: 'Este invierno revisamos las agujas antes de que hiele, no después.',
    keyMessage: 'Mensaje clave',
    draft: 'Este invierno vamos a revisar cada aguja.',
    there: /agujas, invierno, revisar|agujas|invierno/u,
    fact: 'Este octubre se revisaron las 62 agujas de la línea.',
    copied: 'Copiado, con su fuente.',
    whose: 'De quién es la lista',
    list: 'Orzalba: antes de publicar',
    point: 'Las ventanillas lo saben',
    goneList: /El paquete se quitó/u,
    remove: /Quitar Orzalba/u,
    doRemove: 'Quitarlo',
    removed: /ya no está/u,
    undo: 'Volver a ponerlo',
    back: /ha vuelto/u,
    gone: 'Esa lección no está aquí.',
    goneScenario: 'Este escenario no se puede ensayar',
    only: /solo está en inglés/u,
    otherLanguage: 'en',
    onlyNote: /Solo en inglés/u,
    broken: /no puede leer una parte/u,
    brokenWhy: /Ver qué no se puede leer/u,
  },
  en: {
    theme: 'dark',
    section: 'Content packs',
    empty: 'Only Ensayo’s own shelf, for now.',
    install: 'Install a pack…',
    title: 'Orzalba: a train that runs late',
    inside: ['2 lessons', '9 review cards', '1 scenario', '1 checklist'],
    isNew: /nothing is replaced/u,
    doInstall: 'Install it',
    installed: /is installed/u,
    refused: 'This pack can’t be installed.',
    html: 'There’s HTML in the text.',
    link: 'It names something that is neither in the pack nor in Ensayo.',
    notPack: 'It isn’t a content pack of Ensayo.',
    close: 'Close',
    same: /Version 1 is installed with other content/u,
    itself: /This very pack is installed already/u,
    update: 'Update it',
    older: /It replaces version 1/u,
    updated: /version 2/u,
    lesson: 'Platform two',
    newLesson: 'Platform three',
    origin: 'From the pack “Orzalba: a train that runs late”.',
    scenario: 'The 6:52',
    checklist: 'Before a closure',
    cardsRow: 'Review cards',
    show: 'See the answer',
    before: /Before publishing/u,
    choose: 'From your company’s messages',
    message: 'This winter we check the points before the frost, not after it.',
    keyMessage: 'Key message',
    draft: 'Checking every point before winter.',
    there: /points|winter|check/u,
    fact: 'All 62 sets of points on the line were checked this October.',
    copied: 'Copied, with its source.',
    whose: 'Whose list',
    list: 'Orzalba: before we post',
    point: 'The ticket windows know',
    goneList: /The pack was removed/u,
    remove: /Remove Orzalba/u,
    doRemove: 'Remove it',
    removed: /has been removed/u,
    undo: 'Put it back',
    back: /is back/u,
    gone: 'That lesson isn’t here.',
    goneScenario: 'This scenario can’t be played',
    only: /only in Spanish/u,
    otherLanguage: 'es',
    onlyNote: /Only in Spanish/u,
    broken: /can’t read part of it/u,
    brokenWhy: /See what it can’t read/u,
  },
} as const

const packFile = (launched: LaunchedApp) => path.join(launched.filesDir, 'pack.ensayo-pack')
const offer = async (launched: LaunchedApp, files: Files) =>
  writeFile(packFile(launched), await writePack(files))

/** The example as its next version, with another title for the first lesson. */
const nextVersion = (from: string, to: string): Files => ({
  ...exampleFiles,
  'pack.json': (exampleFiles['pack.json'] ?? '').replace('"version": 1', '"version": 2'),
  'lessons/platform-two/lesson.json': (exampleFiles['lessons/platform-two/lesson.json'] ?? '').replace(
    from,
    to,
  ),
})

for (const language of ['es', 'en'] as const) {
  const say = words[language]

  test(`a pack comes, is used in every room, is updated and goes, ${language}`, async ({ launch }) => {
    test.setTimeout(240_000)
    const launched = await launch({ language, theme: say.theme })
    const { page } = launched
    await openSection(page, say.section)
    await expect(page.getByText(say.empty)).toBeVisible()
    await expectNoViolations(page)

    // The dialog was closed: nothing happened.
    await writeFile(path.join(launched.filesDir, 'cancel'), '')
    await page.getByRole('button', { name: say.install }).click()
    await expect(page.getByRole('button', { name: say.install })).toBeEnabled()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await request(page, 'packs.list').then((all) => expect(all).toEqual([]))
    await rm(path.join(launched.filesDir, 'cancel'))

    await offer(launched, exampleFiles)
    await page.getByRole('button', { name: say.install }).focus()
    await page.keyboard.press('Enter')
    const sheet = page.getByRole('dialog')
    await expect(sheet).toContainText(say.title)
    await expect(sheet).toContainText('Marta Ibáñez Lugo')
    for (const line of say.inside) await expect(sheet).toContainText(line)
    await expect(sheet).toContainText(say.isNew)
    await expect(sheet.getByRole('button', { name: say.doInstall })).toBeFocused()
    await expectNoViolations(page)
    await page.keyboard.press('Enter')
    await expect(page.locator('.pack-told')).toHaveText(say.installed)
    await expect(page.getByRole('heading', { level: 3, name: say.title })).toBeVisible()
    await expectNoViolations(page)

    await inLessons(page, language)
    await inAudience(page, language)
    await inSessions(page, language)
    await inReadiness(page, language)

    // The very same file, other bytes under the same number, then the next version.
    await openSection(page, say.section)
    await chooseAndSee(page, say.install, say.itself)
    await page.getByRole('dialog').getByRole('button', { name: say.close }).click()
    const next = nextVersion(say.lesson, say.newLesson)
    await offer(launched, { ...next, 'pack.json': exampleFiles['pack.json'] ?? '' })
    await chooseAndSee(page, say.install, say.same)
    await page.getByRole('dialog').getByRole('button', { name: say.close }).click()
    await offer(launched, next)
    await chooseAndSee(page, say.install, say.older)
    await page.getByRole('dialog').getByRole('button', { name: say.update }).click()
    await expect(page.locator('.pack-told')).toHaveText(say.updated)
    await page.keyboard.press('ControlOrMeta+4')
    await expect(page.getByRole('heading', { level: 3, name: say.newLesson })).toBeVisible()

    // Removed, put back, removed: what was done stays, and says where its lesson was.
    await openSection(page, say.section)
    await removeIt(page, language)
    await page.locator('.pack-told').getByRole('button', { name: say.undo }).click()
    await expect(page.locator('.pack-told')).toHaveText(say.back)
    await removeIt(page, language)
    await expect(page.getByText(say.empty)).toBeVisible()
    await page.keyboard.press('ControlOrMeta+4')
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('heading', { name: say.newLesson })).toHaveCount(0)
    const progress = await request(page, 'progress.list')
    expect(progress.map(({ lessonId }) => lessonId)).toContain('orzalba:platform-two')
    expect(Object.keys((await request(page, 'cards.get')).states).join()).toContain('orzalba:platform-two/')
    await openDraft(page, 'Orzalba')
    await page.getByRole('button', { name: say.before }).click()
    await expect(page.getByText(say.goneList)).toBeVisible()
    await expect(page.getByRole('group', { name: say.point })).toBeVisible()
    await expectNoViolations(page)
    expect(await launched.requests()).toEqual([])
    expect(launched.output()).not.toContain(say.title)
  })

  test(`a pack that is not sound is refused with a sentence, ${language}`, async ({ launch }) => {
    test.setTimeout(120_000)
    const launched = await launch({ language, theme: say.theme, size: { width: 960, height: 640 } })
    const { page } = launched
    await openSection(page, say.section)
    const bad: readonly [Files | string, string, string][] = [
      ['not a zip at all', say.notPack, ''],
      [
        { ...exampleFiles, 'lessons/staff-first/es.md': '## A {#a}\n\n<script>alert(1)</script>\n' },
        say.html,
        'lessons/staff-first/es.md',
      ],
      [
        {
          ...exampleFiles,
          'checklists/before-a-closure.json': (
            exampleFiles['checklists/before-a-closure.json'] ?? ''
          ).replace('"staff-first"', '"no-such-lesson"'),
        },
        say.link,
        'checklists/before-a-closure.json',
      ],
    ]
    for (const [files, sentence, file] of bad) {
      if (typeof files === 'string') await writeFile(packFile(launched), files)
      else await offer(launched, files)
      await page.getByRole('button', { name: say.install }).click()
      const dialog = page.getByRole('dialog', { name: say.refused })
      await expect(dialog).toContainText(sentence)
      await expect(dialog).toContainText(file)
      await expectNoViolations(page)
      await page.keyboard.press('Escape')
      await expect(dialog).toHaveCount(0)
    }
    expect(await request(page, 'packs.list')).toEqual([])

    // Another Ensayo may have kept what this one cannot read: it is named, and the rest works.
    const list = 'checklists/before-a-closure.json'
    await offer(launched, { ...exampleFiles, [list]: '{"id":"before-a-closure"}' })
    const check = await request(page, 'packs.choose')
    if (check?.kind !== 'staged') throw new Error('main refused what only the window can judge')
    await request(page, 'packs.install', { stagedId: check.stagedId })
    await expect(page.getByText(say.broken)).toBeVisible()
    await page.getByRole('button', { name: say.brokenWhy }).click()
    await expect(page.locator('.pack-problems')).toContainText(list)
    await expectNoViolations(page)
    await request(page, 'packs.remove', { id: check.pack.manifest.id })
    await expect(page.getByText(say.empty)).toBeVisible()

    // Dropped on the page instead, in one language only, at twice the size of text.
    await request(page, 'preferences.set', { textSize: 200 })
    const zip = [...(await writePack(onlyIn(say.otherLanguage)))]
    await page.locator('.packs').evaluate((section, bytes) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([new Uint8Array(bytes)], 'orzalba.ensayo-pack'))
      for (const type of ['dragover', 'drop'])
        section.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
    }, zip)
    const sheet = page.getByRole('dialog')
    await expect(sheet).toContainText(say.onlyNote)
    await expectNoViolations(page)
    await sheet.getByRole('button', { name: say.doInstall }).click()
    await expect(page.locator('.pack-told')).toHaveText(say.installed)
    await request(page, 'preferences.set', { textSize: 100 })
    await resize(launched, { width: 1280, height: 800 })

    const there = words[say.otherLanguage]
    await page.keyboard.press('ControlOrMeta+4')
    await expect(page.getByText(say.only)).toBeVisible()
    await page.getByRole('main').getByRole('button', { name: there.lesson }).click()
    await expect(page.getByRole('main', { name: there.lesson })).toBeVisible()
    await expect(page.getByRole('main')).toHaveAttribute('lang', say.otherLanguage)
    await expect(page.getByText(say.only)).toBeVisible()
    await expectNoViolations(page)
    await page.keyboard.press('ControlOrMeta+3')
    await page.locator('.side').getByRole('button', { name: there.scenario }).click()
    await expect(page.getByRole('heading', { level: 1, name: there.scenario })).toBeVisible()
    await expect(page.getByText(say.only)).toBeVisible()
    await page.keyboard.press('ControlOrMeta+5')
    await page.locator('.side').getByRole('button', { name: there.checklist }).click()
    await expect(page.getByText(say.only)).toBeVisible()
    await expectNoViolations(page)
  })
}

async function openSection(page: Page, section: string) {
  await page.keyboard.press('ControlOrMeta+,')
  const row = page.locator('.side').getByRole('button', { name: section })
  await row.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: section })).toBeVisible()
}

async function chooseAndSee(page: Page, install: string, sentence: RegExp) {
  await page.getByRole('button', { name: install }).click()
  await expect(page.getByRole('dialog')).toContainText(sentence)
  await expectNoViolations(page)
}

async function removeIt(page: Page, language: Language) {
  const say = words[language]
  await page.getByRole('button', { name: say.remove }).click()
  await expectNoViolations(page)
  await page.getByRole('dialog').getByRole('button', { name: say.doRemove }).click()
  await expect(page.locator('.pack-told')).toContainText(say.removed)
}

async function inLessons(page: Page, language: Language) {
  const say = words[language]
  await page.keyboard.press('ControlOrMeta+4')
  await expect(page.getByRole('heading', { level: 2, name: say.title })).toBeVisible()
  await expectNoViolations(page)
  await page.getByRole('main').getByRole('button', { name: say.lesson }).click()
  await expect(page.getByRole('main', { name: say.lesson })).toBeVisible()
  await expect(page.getByText(say.origin)).toBeVisible()
  await expectNoViolations(page)
  const at = new Date().toISOString()
  await request(page, 'progress.save', {
    lessonId: 'orzalba:platform-two' as never,
    lessonVersion: 1,
    step: 0,
    answers: {},
    startedAt: at,
    updatedAt: at,
    completedAt: at,
  })
  await page.reload()
  await page.locator('.foot').waitFor()
  await page.keyboard.press('ControlOrMeta+4')
  await page.locator('.side').getByRole('button', { name: say.cardsRow }).click()
  await page.getByRole('button', { name: say.show }).click()
  await expect(page.getByRole('main')).toContainText(say.lesson)
  await page.keyboard.press('3')
  await expect.poll(async () => Object.keys((await request(page, 'cards.get')).states).length).toBe(1)
}

async function inAudience(page: Page, language: Language) {
  const say = words[language]
  await page.keyboard.press('ControlOrMeta+3')
  await page.locator('.side').getByRole('button', { name: say.scenario }).click()
  await expect(page.getByRole('heading', { level: 1, name: say.scenario })).toBeVisible()
  await expect(page.getByText(say.origin)).toBeVisible()
  await expectNoViolations(page)
}

async function inSessions(page: Page, language: Language) {
  const say = words[language]
  await page.keyboard.press('ControlOrMeta+5')
  await page.locator('.side').getByRole('button', { name: say.checklist }).click()
  await expect(page.getByRole('heading', { level: 1, name: say.checklist })).toBeVisible()
  await expect(page.getByText(say.origin)).toBeVisible()
}

async function inReadiness(page: Page, language: Language) {
  const say = words[language]
  await writeDraft(page, say.draft, 'Orzalba')
  await page.reload()
  await page.locator('.foot').waitFor()
  await openDraft(page, 'Orzalba')
  await page.getByRole('button', { name: say.before }).click()
  const library = page.getByLabel(say.choose)
  await library.selectOption({ index: 4 })
  await expect(page.getByLabel(say.keyMessage, { exact: true })).toHaveValue(/./u)
  await expect(page.locator('.library .words b')).not.toHaveCount(0)
  await page.locator('.library').getByRole('button').first().click()
  await expect(page.getByText(say.copied)).toBeAttached()
  await page.getByLabel(say.whose).selectOption({ label: say.list })
  await expect(page.getByRole('group', { name: say.point })).toBeVisible()
  await expectNoViolations(page)
}

/** The example as if it had been written in one language. */
function onlyIn(language: Language): Files {
  const other = language === 'es' ? 'en' : 'es'
  const strip = (data: unknown): unknown => {
    if (Array.isArray(data)) return data.filter((each) => each !== other).map(strip)
    if (typeof data !== 'object' || data === null) return data
    return Object.fromEntries(
      Object.entries(data).flatMap(([key, value]) => (key === other ? [] : [[key, strip(value)]])),
    )
  }
  return Object.fromEntries(
    Object.entries(exampleFiles).flatMap(([file, text]): [string, string][] => {
      if (file.endsWith(`/${other}.md`)) return []
      return [[file, file.endsWith('.json') ? JSON.stringify(strip(JSON.parse(text))) : text]]
    }),
  )
}

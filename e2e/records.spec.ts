// Records for HR on the real app: the file of statements and the package of a lesson, made by hand, read and validated
// from the disk; then the package on a strict platform, in a plain browser, by keyboard.

import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { validateXML } from 'xmllint-wasm'
import { openPromise } from 'yauzl'
import { publishedProblems } from '../scripts/records/published-xapi.ts'
import { strictProblems } from '../scripts/records/strict-xapi.ts'
import { expect, expectNoViolations, resize, test, type Language, type LaunchedApp } from './app.ts'
import { request } from './bridge-request.ts'
import { exercisesOf, players, press, tabTo } from './exercise-keys.ts'
import { startLms, type Lms } from './servers/lms.ts'

const words = {
  es: {
    open: 'Registros para RR. HH.…',
    title: 'Registros para RR. HH.',
    opened: '2 lecciones abiertas, una terminada.',
    exercises: '4 ejercicios hechos',
    lesson: 'Una lección para su plataforma (cmi5)',
    english: 'Inglés',
    spanish: 'Español',
    none: 'Deje al menos un idioma.',
    name: 'Nombre',
    email: 'Correo electrónico',
    wrong: 'Eso no parece una dirección de correo.',
    save: 'Guardar…',
    saved: 'Guardado como',
    next: 'Seguir',
    finish: 'Terminar',
    done: 'La lección está terminada.',
    told: 'Su plataforma ya lo sabe.',
    unsent: 'Su plataforma no responde.',
    again: 'Intentarlo otra vez',
    alone: 'no se registra nada',
    over: 'Esta sesión ya está cerrada.',
    nothing: 'Todavía no hay nada que contar.',
    cancel: 'Cancelar',
    written: 'Nada de lo que usted ha escrito va en el archivo.',
  },
  en: {
    open: 'Records for HR…',
    title: 'Records for HR',
    opened: '2 lessons opened, one finished.',
    exercises: '4 exercises done',
    lesson: 'A lesson for your platform (cmi5)',
    english: 'English',
    spanish: 'Spanish',
    none: 'Leave at least one language in.',
    name: 'Name',
    email: 'E-mail',
    wrong: 'That doesn’t look like an address.',
    save: 'Save…',
    saved: 'Saved as',
    next: 'Continue',
    finish: 'Finish',
    done: 'The lesson is finished.',
    told: 'Your platform has it.',
    unsent: 'Your platform isn’t answering.',
    again: 'Try again',
    alone: 'nothing is being recorded',
    over: 'This session is already closed.',
    nothing: 'There’s nothing to tell yet.',
    cancel: 'Cancel',
    written: 'Nothing that you’ve written goes in.',
  },
} as const

/** In every field that takes a text; it may be in no file. */
const secret = 'zorzal-de-mi-jefe'

for (const language of ['es', 'en'] as const) {
  test(`progress is saved as statements that hold no word one wrote, ${language}`, async ({ launch }) => {
    const say = words[language]
    const launched = await launch({ language, theme: language === 'es' ? 'light' : 'dark' })
    const { page } = launched
    await openRecords(page, language)
    await expect(dialog(page).getByText(say.nothing)).toBeVisible()
    await expect(button(page, say.save)).toBeDisabled()
    await press(page, button(page, say.cancel))

    const title = await doSomeLessons(page, language)
    await page.reload()
    await openRecords(page, language)
    await expect(dialog(page).getByText(say.opened)).toBeVisible()
    await expect(dialog(page)).toContainText(say.exercises)
    await expect(dialog(page)).toContainText(say.written)
    await expectNoViolations(page)

    await press(page, button(page, say.save))
    await expect(dialog(page).getByText(say.saved)).toBeVisible()
    const [anonymous] = await savedFiles(launched, '.json')
    const statements = JSON.parse(anonymous?.text ?? '') as readonly Statement[]
    expect(statements.flatMap((each) => [...publishedProblems(each), ...strictProblems(each)])).toEqual([])
    expect(counted(statements)).toEqual({ initialized: 2, answered: 4, completed: 1 })
    expect(anonymous?.text).not.toContain(secret)
    expect(anonymous?.text).not.toContain('Elena')
    expect(Object.keys(statements[0]?.actor ?? {})).toEqual(['objectType', 'account'])
    const rewrite = statements.find(({ object }) => object.definition.interactionType === 'long-fill-in')
    expect(rewrite?.result).toEqual({ success: true, completion: true })

    await page.keyboard.press('ArrowDown')
    await press(page, dialog(page).getByRole('radio', { checked: true }).last(), 'ArrowDown')
    await press(page, dialog(page).getByLabel(say.name, { exact: true }), 'ControlOrMeta+a')
    await page.keyboard.type('Elena Ruiz')
    await expect(dialog(page).locator('.records-example')).toContainText(
      language === 'es' ? `Elena Ruiz terminó «${title}»` : `Elena Ruiz finished “${title}”`,
    )
    await press(page, dialog(page).getByRole('radio', { checked: true }).last(), 'ArrowDown')
    await press(page, dialog(page).getByLabel(say.email, { exact: true }), 'ControlOrMeta+a')
    await page.keyboard.type('elena')
    await expect(dialog(page).getByText(say.wrong)).toBeVisible()
    await expect(button(page, say.save)).toBeDisabled()
    await expectNoViolations(page)
    await page.keyboard.type('@example.org')
    await press(page, button(page, say.save))
    await expect(dialog(page).getByText(say.saved)).toBeVisible()
    const [named] = await savedFiles(launched, '.json')
    const again = JSON.parse(named?.text ?? '') as readonly Statement[]
    expect(again[0]?.actor).toEqual({ objectType: 'Agent', mbox: 'mailto:elena@example.org' })
    expect(again).toHaveLength(statements.length)

    const ledger = await request(page, 'ledger.list')
    expect(ledger.map(({ kind, recipient, outcome }) => ({ kind, recipient, outcome }))).toEqual(
      Array.from({ length: 2 }, () => ({ kind: 'file', recipient: named?.name, outcome: 'done' })),
    )
    expect(await launched.requests()).toEqual([])
    expect(launched.output()).not.toContain(secret)
  })

  test(`a packaged lesson is read to its end on a strict platform, ${language}`, async ({ launch }) => {
    test.setTimeout(180_000)
    const say = words[language]
    const launched = await launch({ language })
    await savePackage(launched, language, 'alternative-text')
    const folder = await mkdtemp(path.join(os.tmpdir(), 'ensayo-course-'))
    const [zip] = await savedFiles(launched, '.zip')
    const names = await unzip(zip?.path ?? '', folder)
    expect(names[0]).toBe('cmi5.xml')
    expect(names).toContain('lesson/index.html')
    await expectValidCourse(await readFile(path.join(folder, 'cmi5.xml'), 'utf8'), 'alternative-text')
    expect(await request(launched.page, 'ledger.list')).toMatchObject([
      { kind: 'file', recipient: zip?.name, outcome: 'done', characters: 0, fingerprint: null },
    ])
    await launched.close()

    const lms = await startLms(folder, 'lesson/index.html', language)
    const browser = await openBrowser(language)
    try {
      const page = await browser.firstWindow()
      const asked = watchRequests(page)
      const seen = watchConsole(page)
      // Left in the middle, by keyboard, and taken up again.
      await page.goto(lms.launch())
      await page.locator('main.lesson .actbar').waitFor()
      await expect(page.getByText(say.alone)).toHaveCount(0)
      await expectNoViolations(page)
      await press(page, page.locator('.actbar').getByRole('button', { name: say.next, exact: true }))
      await expect.poll(() => lms.kept()).toContain('"step":1')
      await page.goto('about:blank')
      await expect.poll(() => lms.verbs()).toEqual([['initialized', 'terminated']])

      const address = lms.launch({ returnUrl: `${lms.origins[1]}/back` })
      await page.goto(address)
      await page.locator('main.lesson .actbar').waitFor()
      await readToTheEnd(page, language, 'alternative-text')
      lms.setOut(true)
      await press(page, page.locator('.actbar').getByRole('button', { name: say.finish, exact: true }))
      await expect(page.getByRole('heading', { name: say.unsent })).toBeVisible()
      await expectNoViolations(page)
      lms.setOut(false)
      await press(page, page.getByRole('button', { name: say.again }))
      await expect(page.getByRole('heading', { name: say.done })).toBeVisible()
      await expectNoViolations(page)
      await expect
        .poll(() => lms.verbs()[1])
        .toEqual(['initialized', 'answered', 'answered', 'completed', 'passed', 'terminated'])
      await expect(page.getByRole('main').getByText(say.told)).toBeVisible()
      // The reload says that it is over, and says no word to the platform.
      await page.reload()
      await expect(page.getByText(say.over)).toBeVisible()
      await page.goto('about:blank')
      expect(lms.verbs()[1]).toHaveLength(6)

      // Read once more: what was completed and passed is not told again.
      await page.goto(lms.launch())
      await page.locator('main.lesson .actbar').waitFor()
      await toTheEnd(page, language)
      await press(page, page.locator('.actbar').getByRole('button', { name: say.finish, exact: true }))
      await expect(page.getByRole('heading', { name: say.done })).toBeVisible()
      await expect.poll(() => lms.verbs()[2]).toEqual(['initialized', 'answered', 'terminated'])

      expect(lms.violations()).toEqual([])
      for (const text of await textsOf('alternative-text', language)) {
        expect(JSON.stringify(lms.statements())).not.toContain(text)
        expect(lms.kept()).not.toContain(text)
      }
      expect([...new Set(asked().map((url) => new URL(url).origin))].toSorted()).toEqual(
        [...lms.origins].toSorted(),
      )
      expect(seen()).toEqual([])
    } finally {
      await browser.close()
      await lms.close()
      await rm(folder, { recursive: true, force: true })
    }
  })
}

test('a package can be read without a platform, in review it counts for nothing, and a foreign address is out of reach', async ({
  launch,
}) => {
  test.setTimeout(120_000)
  const say = words.en
  const launched = await launch({ language: 'en' })
  await savePackage(launched, 'en', 'measuring-what-changed')
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ensayo-course-'))
  const [zip] = await savedFiles(launched, '.zip')
  await unzip(zip?.path ?? '', folder)
  await launched.close()
  const lms: Lms = await startLms(folder, 'lesson/index.html', 'en')
  const browser = await openBrowser('en')
  try {
    const page = await browser.firstWindow()
    await page.goto(`${lms.origins[0]}/courses/17/lesson/index.html`)
    await expect(page.getByText(say.alone)).toBeVisible()
    await expectNoViolations(page)
    await page.goto(lms.launch({ mode: 'Review' }))
    await page.locator('main.lesson .actbar').waitFor()
    const reached = await page.evaluate(() =>
      fetch('http://localhost:1/').then(
        () => 'reached',
        (error: unknown) => String(error),
      ),
    )
    expect(reached).toContain('Failed to fetch')
    await toTheEnd(page, 'en')
    await press(page, page.locator('.actbar').getByRole('button', { name: say.finish, exact: true }))
    await expect(page.getByRole('heading', { name: say.done })).toBeVisible()
    await expect.poll(() => lms.verbs()).toEqual([['initialized', 'terminated']])
    expect(lms.violations()).toEqual([])
  } finally {
    await browser.close()
    await lms.close()
    await rm(folder, { recursive: true, force: true })
  }
})

test('the dialog is whole in the smallest window with text twice as large', async ({ launch }) => {
  const launched = await launch({ size: { width: 960, height: 640 } })
  const { page } = launched
  await doSomeLessons(page, 'es')
  await request(page, 'preferences.set', { textSize: 200 })
  await page.reload()
  await resize(launched, { width: 960, height: 640 })
  await openRecords(page, 'es')
  await expect(dialog(page).getByText(words.es.opened)).toBeVisible()
  await tabTo(page, button(page, words.es.save))
  await expect(button(page, words.es.save)).toBeInViewport()
  const overflow = await dialog(page).evaluate((box) => box.scrollWidth - box.clientWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  await expectNoViolations(page)
})

interface Statement {
  readonly actor: Readonly<Record<string, unknown>>
  readonly verb: { readonly id: string }
  readonly object: { readonly definition: { readonly interactionType?: string } }
  readonly result?: unknown
}

function counted(statements: readonly Statement[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { verb } of statements) {
    const name = verb.id.split('/').at(-1) ?? ''
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

const dialog = (page: Page) => page.getByRole('dialog')
const button = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true })

async function openRecords(page: Page, language: Language) {
  await page.locator('.foot').waitFor()
  await page.keyboard.press('ControlOrMeta+4')
  await press(page, page.getByRole('main').getByRole('button', { name: words[language].open, exact: true }))
  await expect(dialog(page)).toBeVisible()
}

/** One lesson finished and one begun, with a mended text that meets its goals and a reflection. The first's title. */
async function doSomeLessons(page: Page, language: Language): Promise<string> {
  const times = { startedAt: '2026-11-20T09:00:00.000Z', updatedAt: '2026-11-20T09:06:00.000Z' }
  const [match, rewrite] = await exercisesOf('answering-anger')
  const [single, , reflection] = await exercisesOf('listen-first')
  const accepted = rewrite?.texts[language].accepted[0] ?? ''
  await request(page, 'progress.save', {
    lessonId: 'answering-anger',
    lessonVersion: 1,
    step: 0,
    answers: {
      [match?.id ?? '']: Object.fromEntries((match?.pairs ?? []).map(({ id }) => [id, id])),
      [rewrite?.id ?? '']: accepted,
    },
    ...times,
    completedAt: '2026-11-20T09:06:00.000Z',
  })
  await request(page, 'progress.save', {
    lessonId: 'listen-first',
    lessonVersion: 1,
    step: 1,
    answers: {
      [single?.id ?? '']: single?.options[0]?.id ?? '',
      [reflection?.id ?? '']: `Pensé en ${secret}`,
      'gone-in-a-new-version': secret,
    },
    ...times,
    completedAt: null,
  })
  const file = await readFile(path.resolve('assets', 'lessons', 'answering-anger', 'lesson.json'), 'utf8')
  const lesson = JSON.parse(file) as { readonly texts: Record<Language, { readonly title: string }> }
  return lesson.texts[language].title
}

async function savePackage({ page }: LaunchedApp, language: Language, lessonId: string) {
  const say = words[language]
  await openRecords(page, language)
  await press(page, dialog(page).getByRole('radio').first(), 'ArrowDown')
  await expect(dialog(page).getByRole('radio', { name: say.lesson })).toBeChecked()
  await dialog(page).getByRole('combobox').selectOption(lessonId)
  await press(page, dialog(page).getByRole('checkbox', { name: say.english }), 'Space')
  await press(page, dialog(page).getByRole('checkbox', { name: say.spanish }), 'Space')
  await expect(dialog(page).getByText(say.none)).toBeVisible()
  await expect(button(page, say.save)).toBeDisabled()
  await expectNoViolations(page)
  await press(page, dialog(page).getByRole('checkbox', { name: say.english }), 'Space')
  await press(page, dialog(page).getByRole('checkbox', { name: say.spanish }), 'Space')
  await press(page, button(page, say.save))
  await expect(dialog(page).getByText(say.saved)).toBeVisible()
}

async function savedFiles({ filesDir }: LaunchedApp, extension: string) {
  const names = (await readdir(filesDir)).filter((name) => name.endsWith(extension))
  return Promise.all(
    names.map(async (name) => {
      const file = path.join(filesDir, name)
      return { name, path: file, text: await readFile(file, 'utf8') }
    }),
  )
}

async function unzip(file: string, folder: string): Promise<readonly string[]> {
  const zip = await openPromise(file)
  const names: string[] = []
  for await (const entry of zip.eachEntry()) {
    names.push(entry.fileName)
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry))
      chunks.push(Buffer.from(chunk as Buffer))
    const target = path.join(folder, entry.fileName)
    await mkdir(path.dirname(target), { recursive: true })
    await writeFile(target, Buffer.concat(chunks))
  }
  return names
}

async function expectValidCourse(xml: string, lessonId: string) {
  const schema = path.resolve('scripts', 'records', 'schemas', 'CourseStructure.xsd')
  const contents = await readFile(schema, 'utf8')
  const result = await validateXML({
    xml: [{ fileName: 'cmi5.xml', contents: xml }],
    schema: [{ fileName: 'CourseStructure.xsd', contents }],
  })
  expect(result.errors).toEqual([])
  expect(result.valid).toBe(true)
  expect(xml).toContain(`id="https://ensayo.invalid/lessons/${lessonId}"`)
  expect(xml).toContain('<url>lesson/index.html</url>')
}

function openBrowser(language: Language): Promise<ElectronApplication> {
  return _electron.launch({
    args: [path.resolve('e2e', 'servers', 'browser'), `--lang=${language}`],
    chromiumSandbox: process.getuid?.() !== 0,
    colorScheme: null,
  })
}

function watchRequests(page: Page): () => readonly string[] {
  const urls: string[] = []
  page.on('request', (each) => {
    if (each.url().startsWith('http')) urls.push(each.url())
  })
  return () => urls
}

/** Errors of the page, refusals of its policy among them; the platform's 404 and 503 are none of its own. */
function watchConsole(page: Page): () => readonly string[] {
  const errors: string[] = []
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && !/status of (?:404|503)/.test(text)) errors.push(text)
  })
  page.on('pageerror', (error) => errors.push(String(error)))
  return () => errors
}

async function readToTheEnd(page: Page, language: Language, lessonId: string) {
  const next = page.locator('.actbar').getByRole('button', { name: words[language].next, exact: true })
  const back = page.locator('.actbar').getByRole('button', { name: language === 'es' ? 'Anterior' : 'Back' })
  while (await back.isVisible()) await press(page, back)
  for (const exercise of await exercisesOf(lessonId)) {
    const box = page.getByRole('region', { name: exercise.texts[language].title, exact: true })
    for (let pages = 0; pages < 10 && !(await box.isVisible()); pages += 1) {
      const heading = page.getByRole('heading', { level: 1 })
      const before = await heading.innerText()
      await press(page, next)
      await expect(heading).not.toHaveText(before)
    }
    await players[exercise.kind]?.play({
      page,
      language,
      exercise,
      box,
      look: () => expectNoViolations(page),
    })
  }
  await toTheEnd(page, language)
}

async function toTheEnd(page: Page, language: Language) {
  const next = page.locator('.actbar').getByRole('button', { name: words[language].next, exact: true })
  const finish = page.locator('.actbar').getByRole('button', { name: words[language].finish, exact: true })
  const heading = page.getByRole('heading', { level: 1 })
  while (!(await finish.isVisible())) {
    const before = await heading.innerText()
    await press(page, next)
    await expect(heading).not.toHaveText(before)
  }
}

/** Good answers of the rewrites, which the players type. */
async function textsOf(lessonId: string, language: Language): Promise<readonly string[]> {
  const exercises = await exercisesOf(lessonId)
  return exercises.flatMap(({ kind, texts }) => (kind === 'rewrite' ? texts[language].accepted : []))
}

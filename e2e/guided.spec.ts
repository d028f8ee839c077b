// The guided session on the real app, by keyboard: a programme's session prepared, an exercise on a draft, notes
// that stay on this laptop, two minutes of each, a kill in each of these, and a summary with only what is shared.

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import type { DraftId, PairId, SessionId } from '../electron/shared/entities/ids.ts'
import {
  expect,
  expectNoViolations,
  resize,
  test,
  type Language,
  type LaunchedApp,
  type Theme,
} from './app.ts'
import { request } from './bridge-request.ts'
import { readPdf } from './read-pdf.ts'

const words = {
  es: {
    theme: 'light',
    title: 'Su voz, en diez frases',
    goal: /Encontrar cómo suena usted cuando no redacta/,
    preparation: /Traiga dos textos suyos/,
    hint: /Se lee en voz alta, sin decir de quién es/,
    question: /¿Cuándo dejo de sonar como yo\?/,
    start: 'Empezar',
    homework: /^Pasarlo a los acuerdos, para Elena/,
    homeworkText: 'Cuatro textos cortos, de los que mandaría a alguien que aprecia. No se publica ninguno.',
    kept: 'Está entre los acuerdos.',
    notes: 'Notas',
    shared: 'El «pero» borra todo lo anterior.',
    uncover: 'Destapar',
    cover: 'Tapar',
    covered: 'Sus notas privadas están tapadas.',
    privateField: 'Notas privadas, solo en este portátil',
    secret: 'Le tiembla la voz al decir «lo siento».',
    workHere: 'Trabajarlo aquí',
    which: 'Con qué borrador',
    begin: 'Empezar el ejercicio',
    draftTitle: 'La caldera',
    draft: 'Lamento que os sintáis así, pero estamos en ello.',
    text: 'Texto del ejercicio',
    added: ' La caldera llega el 2 de diciembre.',
    end: 'El ejercicio está hecho',
    goOn: 'Retomarlo',
    resume: 'Reanudar',
    interrupted: /La sesión se interrumpió/,
    finish: 'Terminar…',
    reflect: 'Antes, dos minutos cada uno',
    diegosTurn: 'Le toca a Diego',
    diegoGoesOn: 'Sigue Diego',
    elenasTurn: 'Le toca a Elena',
    diegoField: 'Lo que escribe Diego',
    elenaField: 'Lo que escribe Elena',
    diego: 'Hoy escuché más de lo que hablé.',
    elena: 'Me llevo una frase y la fecha.',
    coveredWords: 'Escrito, y tapado.',
    share: /^Va en el resumen/,
    finishAll: 'Terminar la sesión',
    choice: (name: string) => new RegExp(`^Lo que escribió ${name}`),
    both: 'El borrador, antes y después',
    saveMarkdown: 'Guardar en Markdown…',
    savePdf: 'Guardar en PDF…',
    saved: (file: string) => `Guardado como ${file}.`,
    over: 'Seis minutos más de lo previsto',
    versions: ['Sesión 4, antes', 'Sesión 4, después'],
  },
  en: {
    theme: 'dark',
    title: 'Your voice in ten sentences',
    goal: /Find out how you sound when you aren’t drafting/,
    preparation: /Bring two texts of yours/,
    hint: /Read aloud, without saying whose they are/,
    question: /When do I stop sounding like me\?/,
    start: 'Start',
    homework: /^Make it an agreement, for Elena/,
    homeworkText: 'Four short texts of the kind you’d send someone you like. Post none of them.',
    kept: 'It’s among the agreements.',
    notes: 'Notes',
    shared: '“But” wipes out whatever came before.',
    uncover: 'Uncover',
    cover: 'Cover',
    covered: 'Your private notes are covered.',
    privateField: 'Private notes, only on this laptop',
    secret: 'Her voice shakes when she says “sorry”.',
    workHere: 'Work on it here',
    which: 'On which draft',
    begin: 'Begin the exercise',
    draftTitle: 'The boiler',
    draft: 'I’m sorry you feel that way, but we are on it.',
    text: 'Text of the exercise',
    added: ' The boiler arrives on December 2.',
    end: 'The exercise is done',
    goOn: 'Take it up again',
    resume: 'Resume',
    interrupted: /The session was interrupted/,
    finish: 'Finish…',
    reflect: 'Two minutes each first',
    diegosTurn: 'Diego’s turn',
    diegoGoesOn: 'Diego goes on',
    elenasTurn: 'Elena’s turn',
    diegoField: 'What Diego writes',
    elenaField: 'What Elena writes',
    diego: 'Today I listened more than I spoke.',
    elena: 'I’m taking one sentence and the date.',
    coveredWords: 'Written, and covered.',
    share: /^Goes into the summary/,
    finishAll: 'Finish the session',
    choice: (name: string) => new RegExp(`^What ${name} wrote`),
    both: 'The draft, before and after',
    saveMarkdown: 'Save as Markdown…',
    savePdf: 'Save as PDF…',
    saved: (file: string) => `Saved as ${file}.`,
    over: 'Six minutes more than planned',
    versions: ['Session 4, before', 'Session 4, after'],
  },
} as const satisfies Record<Language, { readonly theme: Theme } & Record<string, unknown>>

const pairId = 'pair-elena-diego' as PairId
const sessionId = 'session-four' as SessionId

async function tabTo(target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  const isFocused = async () => target.evaluate((element) => element === document.activeElement)
  for (let presses = 0; presses < 160; presses += 1) {
    if (await isFocused()) return
    await target.page().keyboard.press('Tab')
  }
  throw new Error(`no number of Tabs reaches ${String(target)}`)
}

async function press(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(target)
  await target.page().keyboard.press(key)
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })

async function openSession(page: Page, language: Language): Promise<void> {
  await page.keyboard.press('ControlOrMeta+5')
  await press(page.locator('.side').getByRole('button', { name: words[language].title }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words[language].title)
}

async function prepared(page: Page, language: Language): Promise<DraftId> {
  const say = words[language]
  const at = '2026-11-03T09:00:00.000Z'
  await request(page, 'pairs.save', {
    id: pairId,
    mentor: { name: 'Diego Anaya', role: 'Comunidad' },
    executive: { name: 'Elena Valcárcel', role: 'Directora general' },
    agreement: '',
    createdAt: at,
    updatedAt: at,
  })
  const { id } = await request(page, 'drafts.create', {
    title: say.draftTitle,
    language,
    channel: 'linkedin',
    text: say.draft,
    origin: 'free',
    scenario: null,
  })
  await request(page, 'sessions.save', {
    id: sessionId,
    pairId,
    number: 4,
    title: say.title,
    checklist: null,
    programme: {
      source: { kind: 'shipped', id: 'reverse-mentoring', version: 1 },
      sessionId: 'your-voice',
    },
    agenda: [
      { id: 'arrive', title: 'Llegar', minutes: 5 },
      { id: 'ten', title: 'Diez frases', minutes: 15 },
      { id: 'profile', title: 'El perfil', minutes: 15 },
      { id: 'close', title: 'Acuerdos', minutes: 10 },
    ],
    state: 'planned',
    current: 0,
    elapsedMs: {},
    runningSince: null,
    ticks: {},
    notes: '',
    actions: [],
    draftId: null,
    plannedFor: null,
    startedAt: null,
    finishedAt: null,
    createdAt: at,
    updatedAt: at,
  })
  return id
}

const storedSession = (page: Page) => request(page, 'sessions.get', { id: sessionId })
const storedNotes = (page: Page) => request(page, 'privateNotes.get', { id: sessionId })

for (const language of ['es', 'en'] as const) {
  const say = words[language]

  test(`a programme's session with exercise, private notes and reflection, killed in each, ${language}`, async ({
    launch,
  }) => {
    test.setTimeout(240_000)
    const first = await launch({ language, theme: say.theme })
    const draftId = await prepared(first.page, language)
    await openSession(first.page, language)
    await showsPreparation(first.page, language)
    await worksAtTheTable(first.page, language)
    await exercises(first.page, language, draftId)
    await first.kill()

    const second = await first.relaunch()
    await comesBackToTheExercise(second.page, language, draftId)
    await beginsReflection(second.page, language)
    const left = await secondsLeftFor(second.page, language)
    await second.kill()

    const third = await second.relaunch()
    await comesBackToTheReflection(third.page, language, left)
    await sharesOne(third.page, language)
    await savesOnlyWhatIsShared(third, language)
    expect(await third.requests()).toEqual([])
    for (const { output } of [first, second, third])
      for (const text of [say.secret, say.diego, say.elena, say.added.trim()])
        expect(output()).not.toContain(text)
  })
}

async function showsPreparation(page: Page, language: Language): Promise<void> {
  const say = words[language]
  for (const text of [say.goal, say.preparation, say.question, say.hint])
    await expect(page.getByText(text)).toBeVisible()
  await expectNoViolations(page)
  await press(page.locator('.bar').getByRole('button', { name: say.start, exact: true }))
  await expect(page.getByText(say.preparation)).toHaveCount(0)
  await expect(page.getByText(say.goal)).toBeVisible()
}

async function worksAtTheTable(page: Page, language: Language): Promise<void> {
  const say = words[language]
  await press(page.getByRole('button', { name: say.homework }))
  await expect(page.locator('.agreed')).toContainText(say.homeworkText)
  await expect(page.getByText(say.kept)).toHaveCount(1)
  // By the day of the next session: the programme's rhythm from today.
  expect((await storedSession(page)).actions[0]).toMatchObject({ owner: 'executive', text: say.homeworkText })

  await tabTo(page.getByRole('textbox', { name: say.notes, exact: true }))
  await page.keyboard.insertText(say.shared)

  await expect(page.getByText(say.covered)).toBeVisible()
  await press(button(page, say.uncover))
  const field = page.getByRole('textbox', { name: say.privateField })
  await expect(field).toBeFocused()
  await page.keyboard.insertText(say.secret)
  await expectNoViolations(page)
  await page.keyboard.press('Escape')
  await expect(field).toHaveCount(0)
  await expect(button(page, say.uncover)).toBeFocused()
  await expect(page.locator('main')).not.toContainText(say.secret)
  await expect.poll(async () => (await storedNotes(page))?.notes.onlyHere).toBe(say.secret)
  // Two documents: the session's has no trace of it.
  expect(JSON.stringify(await storedSession(page))).not.toContain(say.secret)
}

async function exercises(page: Page, language: Language, draftId: DraftId): Promise<void> {
  const say = words[language]
  await press(button(page, say.workHere))
  const which = page.getByLabel(say.which, { exact: true })
  await tabTo(which)
  await page.keyboard.type(say.draftTitle)
  await expect(which.locator('option:checked')).toHaveText(say.draftTitle)
  await expectNoViolations(page)
  await press(button(page, say.begin))
  const text = page.getByRole('textbox', { name: say.text })
  await expect(text).toContainText(say.draft)
  await expect(page.locator('.live-draft .hint').first()).toBeVisible()
  await tabTo(text)
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.insertText(say.added)
  await expectNoViolations(page)
  await expect
    .poll(async () => (await request(page, 'drafts.get', { id: draftId })).text)
    .toBe(say.draft + say.added)
}

async function comesBackToTheExercise(page: Page, language: Language, draftId: DraftId): Promise<void> {
  const say = words[language]
  await openSession(page, language)
  await expect(page.getByText(say.interrupted)).toBeVisible()
  const text = page.getByRole('textbox', { name: say.text })
  await expect(text).toContainText(say.added.trim())
  await expect(page.getByRole('textbox', { name: say.notes, exact: true })).toHaveValue(say.shared)
  await expect(page.getByText(say.covered)).toBeVisible()
  await press(button(page, say.uncover))
  await expect(page.getByRole('textbox', { name: say.privateField })).toHaveValue(say.secret)
  await press(button(page, say.resume))
  await press(button(page, say.end))
  await expect(button(page, say.goOn)).toBeVisible()
  const versions = await request(page, 'versions.list', { draftId })
  const named = versions.flatMap(({ name }) => (name === null ? [] : [name]))
  expect(named.toSorted()).toEqual([...say.versions].toSorted())
  const { exercise } = await storedSession(page)
  expect(exercise).toMatchObject({ shared: false })
  const texts = await Promise.all(
    [exercise?.before, exercise?.after].map(async (id) =>
      id ? (await request(page, 'versions.get', { id })).text : null,
    ),
  )
  expect(texts).toEqual([say.draft, say.draft + say.added])
}

async function beginsReflection(page: Page, language: Language): Promise<void> {
  const say = words[language]
  await press(button(page, say.finish))
  await expectNoViolations(page)
  await press(page.getByRole('dialog').getByRole('button', { name: say.reflect, exact: true }))
  await expectNoViolations(page)
  await press(button(page, say.diegosTurn))
  await expect(page.getByRole('textbox', { name: say.diegoField })).toBeFocused()
  await page.keyboard.insertText(say.diego)
  await expect.poll(async () => (await storedNotes(page))?.reflections.mentor?.onlyHere).toBe(say.diego)
  await expect.poll(() => secondsLeftFor(page, language)).toBeLessThan(119)
}

/** What the clock of the one who writes shows. */
async function secondsLeftFor(page: Page, language: Language): Promise<number> {
  const part = page.getByRole('group', { name: words[language].diegoField })
  const [, minutes, seconds] = /(\d):(\d\d)/.exec(await part.getByRole('timer').innerText()) ?? []
  return Number(minutes) * 60 + Number(seconds)
}

async function comesBackToTheReflection(page: Page, language: Language, left: number): Promise<void> {
  const say = words[language]
  await openSession(page, language)
  await expect(page.getByText(say.interrupted)).toBeVisible()
  await expect(page.getByText(say.coveredWords)).toHaveCount(1)
  await expect(page.locator('main')).not.toContainText(say.diego)
  // The kill came up to a beat after the reading, and the last beat up to one before the kill.
  expect(Math.abs((await secondsLeftFor(page, language)) - left)).toBeLessThanOrEqual(2)
  await press(button(page, say.diegoGoesOn))
  await expect(page.getByRole('textbox', { name: say.diegoField })).toHaveValue(say.diego)
  await press(button(page, say.elenasTurn))
  await expect(page.getByRole('textbox', { name: say.elenaField })).toBeFocused()
  await expect(page.locator('main')).not.toContainText(say.diego)
  await page.keyboard.insertText(say.elena)
  await expectNoViolations(page)
}

async function sharesOne(page: Page, language: Language): Promise<void> {
  const say = words[language]
  const box = page.getByRole('group', { name: say.elenaField }).getByRole('checkbox', { name: say.share })
  await expect(box).not.toBeChecked()
  await press(box, 'Space')
  await expect(box).toBeChecked()
  await expect
    .poll(async () => (await storedNotes(page))?.reflections)
    .toEqual({
      mentor: { onlyHere: say.diego },
      executive: null,
    })
  expect((await storedSession(page)).reflection?.shared).toEqual({ mentor: null, executive: say.elena })
  await press(button(page, say.finishAll))
  await expect(button(page, say.saveMarkdown)).toBeVisible()
}

async function savesOnlyWhatIsShared({ page, filesDir }: LaunchedApp, language: Language): Promise<void> {
  const say = words[language]
  await expectNoViolations(page)
  const paper = page.getByRole('article', { name: say.title })
  await expect(paper).toContainText(say.elena)
  const markdownFile = path.join(filesDir, `${say.title}.md`)
  const pdfFile = path.join(filesDir, `${say.title}.pdf`)
  const save = async () => {
    await press(button(page, say.saveMarkdown))
    await expect(page.getByText(say.saved(`${say.title}.md`))).toBeVisible()
    await press(button(page, say.savePdf))
    await expect(page.getByText(say.saved(`${say.title}.pdf`))).toBeVisible({ timeout: 30_000 })
    const markdown = await readFile(markdownFile, 'utf8')
    const { text } = await readPdf(pdfFile)
    return [await paper.innerText(), markdown, text].map((written) => written.replace(/\s+/g, ' '))
  }
  for (const written of await save()) {
    expect(written).toContain(say.elena)
    expect(written).toContain(say.shared)
    expect(written).toContain(say.homeworkText)
    for (const kept of [say.secret, say.diego, say.added.trim()]) expect(written).not.toContain(kept)
  }

  await press(page.getByRole('checkbox', { name: say.both }), 'Space')
  await press(page.getByRole('checkbox', { name: say.choice('Elena') }), 'Space')
  await press(
    page
      .getByRole('checkbox', { name: say.notes })
      .or(page.getByRole('checkbox', { name: /^(Las notas|The notes)/ })),
    'Space',
  )
  await expect(paper).not.toContainText(say.elena)
  await expect(paper).toContainText(say.added.trim())
  await expectNoViolations(page)
  for (const written of await save()) {
    expect(written).toContain(say.draft)
    expect(written).toContain(say.draft + say.added)
    for (const kept of [say.secret, say.diego, say.elena, say.shared]) expect(written).not.toContain(kept)
  }
  // Taken back, her words are on this laptop only.
  await expect.poll(async () => (await storedSession(page)).reflection?.shared.executive).toBeNull()
  expect((await storedNotes(page))?.reflections.executive?.onlyHere).toBe(say.elena)
  const exits = await request(page, 'ledger.list')
  expect(exits.map(({ recipient, outcome }) => `${recipient} ${outcome}`)).toEqual([
    `${say.title}.pdf done`,
    `${say.title}.md done`,
    `${say.title}.pdf done`,
    `${say.title}.md done`,
  ])
}

test('an exercise on a new draft makes one for practice, and ends with the session', async ({ launch }) => {
  const { page } = await launch({ language: 'es' })
  await prepared(page, 'es')
  await openSession(page, 'es')
  await press(page.locator('.bar').getByRole('button', { name: 'Empezar', exact: true }))
  await press(button(page, 'Trabajarlo aquí'))
  await press(button(page, 'Empezar el ejercicio'))
  await expect(page.getByRole('textbox', { name: 'Texto del ejercicio' })).toBeFocused()
  await page.keyboard.insertText('Trabajo aquí porque el agua llega a todas partes.')
  // At once, without waiting for any save: ending the session writes what is on the page first.
  await press(button(page, 'Terminar…'))
  await press(page.getByRole('dialog').getByRole('button', { name: 'Terminar', exact: true }))
  await expect(button(page, 'Guardar en PDF…')).toBeVisible()
  const { draftId, exercise } = await storedSession(page)
  if (!draftId || !exercise?.after) throw new Error('the exercise left no draft')
  expect(await request(page, 'drafts.get', { id: draftId })).toMatchObject({ origin: 'session' })
  expect(exercise.before).toBeNull()
  expect(await request(page, 'versions.get', { id: exercise.after })).toMatchObject({
    text: 'Trabajo aquí porque el agua llega a todas partes.',
  })
})

test('the same draft changed meanwhile in another place: both texts are kept', async ({ launch }) => {
  const { page } = await launch({ language: 'es' })
  const draftId = await prepared(page, 'es')
  await openSession(page, 'es')
  await press(page.locator('.bar').getByRole('button', { name: 'Empezar', exact: true }))
  await press(button(page, 'Trabajarlo aquí'))
  const which = page.getByLabel('Con qué borrador', { exact: true })
  await which.selectOption({ label: 'La caldera' })
  await press(button(page, 'Empezar el ejercicio'))
  const text = page.getByRole('textbox', { name: 'Texto del ejercicio' })
  await expect(text).toContainText('Lamento')
  await tabTo(text)
  await page.keyboard.insertText('Uno. ')
  const { revision } = await request(page, 'drafts.get', { id: draftId })
  await request(page, 'drafts.save', {
    id: draftId,
    baseRevision: revision,
    patch: { text: 'De otro sitio.' },
  })
  await expect.poll(async () => (await request(page, 'drafts.get', { id: draftId })).text).toContain('Uno. ')
  const kept = await request(page, 'versions.list', { draftId })
  const texts = await Promise.all(
    kept.map(async ({ id }) => (await request(page, 'versions.get', { id })).text),
  )
  expect(texts).toContain('De otro sitio.')
})

test('a clock that has run over says so in words and never in red', async ({ launch }) => {
  const { page } = await launch({ language: 'es' })
  await prepared(page, 'es')
  const session = await storedSession(page)
  await request(page, 'sessions.save', { ...session, state: 'paused', elapsedMs: { arrive: 11 * 60_000 } })
  await openSession(page, 'es')
  await expect(page.locator('.face')).toContainText(words.es.over)
  const colours = await page
    .locator('.face .left, .face .cap, .agenda span')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).color))
  const risk = await page.evaluate(() => {
    const probe = document.createElement('i')
    probe.style.color = 'var(--risk)'
    document.body.append(probe)
    const { color } = getComputedStyle(probe)
    probe.remove()
    return color
  })
  for (const colour of colours) expect(colour).not.toBe(risk)
})

test('deleting a session takes its private notes along, and taking that back brings them again', async ({
  launch,
}) => {
  const { page } = await launch({ language: 'es' })
  await prepared(page, 'es')
  await openSession(page, 'es')
  await press(button(page, 'Destapar'))
  await expect(page.getByRole('textbox', { name: words.es.privateField })).toBeFocused()
  await page.keyboard.insertText('Solo mío.')
  await expect.poll(async () => (await storedNotes(page))?.notes.onlyHere).toBe('Solo mío.')
  await press(button(page, 'Cambiar el plan…'))
  await press(page.getByRole('dialog').getByRole('button', { name: 'Borrar la sesión' }))
  await expect.poll(() => storedNotes(page)).toBeNull()
  await press(button(page, 'Deshacer'))
  await expect.poll(async () => (await storedNotes(page))?.notes.onlyHere).toBe('Solo mío.')
  await openSession(page, 'es')
  await press(button(page, 'Destapar'))
  await expect(page.getByRole('textbox', { name: words.es.privateField })).toHaveValue('Solo mío.')
})

for (const size of [
  { width: 1280, height: 800 },
  { width: 960, height: 640 },
])
  test(`exercise, reflection and summary at 200 % text and ${size.width} by ${size.height} cut nothing off`, async ({
    launch,
  }) => {
    test.setTimeout(120_000)
    const launched = await launch({ language: 'es' })
    const { page } = launched
    await prepared(page, 'es')
    await resize(launched, size)
    await request(page, 'preferences.set', { textSize: 200 })
    await openSession(page, 'es')
    const cutsNothing = async () => {
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll('main *')]
          .filter((element) => {
            const { width, right } = element.getBoundingClientRect()
            return width > 1 && right > window.innerWidth + 1 && !element.closest('svg, .visually-hidden')
          })
          .map((element) => `${element.tagName}.${element.className}`),
      )
      expect(cut).toEqual([])
    }
    await cutsNothing()
    await press(page.locator('.bar').getByRole('button', { name: 'Empezar', exact: true }))
    await press(button(page, 'Trabajarlo aquí'))
    await press(button(page, 'Empezar el ejercicio'))
    await expect(page.getByRole('textbox', { name: 'Texto del ejercicio' })).toBeFocused()
    await page.keyboard.insertText('Lamento que os sintáis así.')
    await expect(page.locator('.live-draft .hint').first()).toBeVisible()
    await cutsNothing()
    await expectNoViolations(page)
    await press(button(page, 'Terminar…'))
    await press(page.getByRole('dialog').getByRole('button', { name: words.es.reflect, exact: true }))
    await press(button(page, 'Le toca a Diego'))
    await page.keyboard.insertText('Hoy escuché.')
    await cutsNothing()
    await expectNoViolations(page)
    await press(button(page, 'Terminar la sesión'))
    await expect(button(page, 'Guardar en PDF…')).toBeVisible()
    await cutsNothing()
    await expectNoViolations(page)
  })

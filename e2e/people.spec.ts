// People and pairs on the real app: what each says of themselves, the agreement in three parts, the two
// self-assessments and their difference, the archive, deleting with a way back. By keyboard, in both languages.

import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, expectNoViolations, resize, test, type Language, type Theme } from './app.ts'
import { request } from './bridge-request.ts'
import { press, tabTo } from './exercise-keys.ts'
import {
  button,
  enterSessions,
  fitsAcross,
  heading,
  mentoringNow,
  openPair,
  openVault,
  pairId,
  titles,
  withPair,
} from './mentoring-keys.ts'

const words = {
  es: {
    theme: 'light',
    makePair: 'Formar una pareja',
    save: 'Guardar la pareja',
    comfort: 'Me da reparo corregir a quien decide mi sueldo.',
    goals: 'Contestar sin pasar por tres borradores.',
    between: 'Lo que se ensaya aquí se queda aquí.',
    often: 'Cada dos martes.',
    notes: 'De palabra, al final.',
    start: 'Al empezar',
    closing: 'Al terminar',
    answer: (time: string, name: string) => `${time}, ${name}: contestar`,
    keep: 'Guardar mis respuestas',
    left: (count: number) => (count === 1 ? 'Falta una pregunta.' : `Faltan ${count} preguntas.`),
    compare: 'Ver las respuestas, una al lado de la otra',
    hidden: 'Se verán cuando hayan contestado los dos.',
    both: 'Cómo se ven los dos',
    changed: 'Lo que ha cambiado',
    moved: 'En una cosa, con más soltura. En una, con menos. También eso se aprende. En 6, igual.',
    further: 'Con más soltura',
    archive: 'Archivar',
    back: 'Sacar del archivo',
    remove: 'Borrar…',
    removeDo: 'Borrar la pareja',
    keepSession: 'Conservar su única sesión, en «Sin pareja»',
    dropSession: 'Borrar también su única sesión, con sus notas y acuerdos',
    alone: 'Sin pareja',
    undo: 'Deshacer',
    removeSession: 'Borrar la sesión',
    session: 'Responder sin incendiar',
    again: 'Al empezar, Diego: contestar de nuevo',
    forget: 'Borrar estas respuestas',
    nobody: 'Dos sillas y un portátil.',
  },
  en: {
    theme: 'dark',
    makePair: 'Make a pair',
    save: 'Save the pair',
    comfort: 'I don’t like correcting whoever decides my pay.',
    goals: 'To answer without three drafts.',
    between: 'What’s rehearsed here stays here.',
    often: 'Every other Tuesday.',
    notes: 'Out loud, at the end.',
    start: 'At the start',
    closing: 'At the end',
    answer: (time: string, name: string) => `${time}, ${name}: answer`,
    keep: 'Keep my answers',
    left: (count: number) => (count === 1 ? 'One question left.' : `${count} questions left.`),
    compare: 'See the answers side by side',
    hidden: 'You’ll see them once you’ve both answered.',
    both: 'How you both see yourselves',
    changed: 'What’s changed',
    moved: 'More at ease with one thing. With one, less so. That’s worth learning too. With 6, as before.',
    further: 'More at ease',
    archive: 'Archive',
    back: 'Bring back',
    remove: 'Delete…',
    removeDo: 'Delete the pair',
    keepSession: 'Keep their one session, under “Without a pair”',
    dropSession: 'Delete their one session too, with its notes and agreements',
    alone: 'Without a pair',
    undo: 'Undo',
    removeSession: 'Delete the session',
    session: 'Answering without fuel',
    again: 'At the start, Diego: answer again',
    forget: 'Delete these answers',
    nobody: 'Two chairs, one laptop.',
  },
} as const satisfies Record<Language, { readonly theme: Theme } & Record<string, unknown>>

interface Questions {
  readonly questions: readonly {
    readonly id: string
    readonly texts: Record<'mentor' | 'executive', Record<Language, string>>
    readonly answers: readonly Record<Language, string>[]
  }[]
}
const questions = JSON.parse(await readFile('assets/self-assessment/questions.json', 'utf8')) as Questions

for (const language of ['es', 'en'] as const) {
  const say = words[language]

  test(`a pair says who they are, agrees, and sees at the end what has changed, ${language}`, async ({
    launch,
  }) => {
    test.setTimeout(180_000)
    const first = await launch({ language, theme: say.theme, now: mentoringNow })
    const { page } = first
    await openVault(page)
    await enterSessions(page)
    await expect(page.getByText(say.nobody)).toBeVisible()
    await fillForm(page, language)
    await openPair(page, language)
    for (const text of [say.comfort, say.goals, say.between, say.often, say.notes])
      await expect(page.getByText(text)).toBeVisible()
    await expectNoViolations(page)

    // All at the second answer; at the end the executive goes further in the first and back in the second.
    await answer(page, language, { time: 'start', role: 'executive', given: () => 1 })
    await expect(page.getByText(say.hidden)).toBeVisible()
    await expect(button(page, say.compare)).toHaveCount(0)
    await answer(page, language, { time: 'start', role: 'mentor', given: () => 2 })
    await press(page, button(page, say.again))
    await expectNoViolations(page)
    await press(page, button(page, say.forget))
    await heading(page, titles[language].pair)
    await expect(button(page, say.compare)).toHaveCount(0)
    await press(page, button(page, say.undo))
    await press(page, button(page, say.compare))
    await heading(page, say.both)
    await expectNoViolations(page)
    await enterSessions(page)
    await openPair(page, language)
    const moved = (index: number) => (index === 0 ? 3 : index === 1 ? 0 : 1)
    await answer(page, language, { time: 'closing', role: 'executive', given: moved })
    await answer(page, language, { time: 'closing', role: 'mentor', given: () => 2 })

    const second = await first.relaunch()
    await enterSessions(second.page)
    await openPair(second.page, language)
    await press(second.page, button(second.page, say.compare))
    await heading(second.page, say.changed)
    const changes = second.page.getByRole('region', { name: 'Elena Valcárcel' })
    await expect(changes).toContainText(say.moved)
    const [asked] = questions.questions
    await expect(changes.getByRole('listitem').first()).toContainText(asked?.texts.executive[language] ?? '')
    await expect(changes.getByRole('listitem').first()).toContainText(say.further)
    for (const at of [1, 3])
      await expect(changes.getByRole('listitem').first()).toContainText(asked?.answers[at]?.[language] ?? '')
    // In words only: no answer is ever a number.
    expect(await changes.innerText()).not.toMatch(/\d\s*(?:\/|de|of|%)\s*\d/)
    await expectNoViolations(second.page)
    expect(await second.requests()).toEqual([])
    expect(second.output()).not.toContain(say.comfort)
  })

  test(`a pair goes into the archive, or away with or without its sessions, and comes back, ${language}`, async ({
    launch,
  }) => {
    const launched = await launch({ language, theme: say.theme, now: mentoringNow })
    const { page } = launched
    await openVault(page)
    await request(page, 'sessions.save', finished(say.session))
    await withPair(page)
    await openPair(page, language)
    await press(page, button(page, say.archive))
    await enterSessions(page)
    await expect(page.locator('.pairs li')).toHaveCount(0)
    await press(page, button(page, say.back))
    await expect(page.locator('.pairs li')).toHaveCount(1)

    await openPair(page, language)
    await press(page, button(page, say.remove))
    await expect(page.getByRole('radio', { name: say.keepSession })).toBeChecked()
    await expectNoViolations(page)
    await press(page, button(page, say.removeDo))
    await expect(page.locator('.side').getByRole('heading', { name: say.alone })).toBeVisible()
    await expectNoViolations(page)
    // What was noted can still be read, without names.
    await press(page, page.locator('.side').getByRole('button', { name: say.session }))
    await heading(page, say.session)
    await enterSessions(page)
    await press(page, button(page, say.undo))
    await expect(page.locator('.pairs li')).toHaveCount(1)
    await expect.poll(async () => (await request(page, 'pairs.list')).length).toBe(1)

    await openPair(page, language)
    await press(page, button(page, say.remove))
    await tabTo(page, page.getByRole('radio', { name: say.keepSession }))
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('radio', { name: say.dropSession })).toBeChecked()
    await press(page, button(page, say.removeDo))
    await expect.poll(() => request(page, 'sessions.list')).toEqual([])
    await press(page, button(page, say.undo))
    await expect.poll(async () => (await request(page, 'sessions.list')).length).toBe(1)

    await press(page, page.locator('.side').getByRole('button', { name: say.session }))
    await press(page, button(page, say.removeSession))
    await heading(page, titles[language].pair)
    await expect.poll(() => request(page, 'sessions.list')).toEqual([])
    await press(page, button(page, say.undo))
    await expect.poll(async () => (await request(page, 'sessions.list')).length).toBe(1)

    await resize(launched, { width: 960, height: 640 })
    await request(page, 'preferences.set', { textSize: 200 })
    await fitsAcross(page)
    await press(page, button(page, words[language].answer(say.closing, 'Diego')))
    await fitsAcross(page)
    await expectNoViolations(page)
    await tabTo(page, page.locator('main textarea'))
  })
}

async function fillForm(page: Page, language: Language): Promise<void> {
  const say = words[language]
  await press(page, button(page, say.makePair))
  const dialog = page.getByRole('dialog')
  const fields = await dialog.getByRole('textbox').all()
  const typed = [
    'Diego Anaya',
    'Comunidad',
    'Elena Valcárcel',
    '',
    say.between,
    say.often,
    say.notes,
    say.comfort,
    '',
    '',
    say.goals,
  ]
  for (const [index, text] of typed.entries()) {
    const field = fields[index]
    if (!field) throw new Error(`the form of a pair has no field ${index}`)
    await tabTo(page, field)
    await page.keyboard.insertText(text)
  }
  await expectNoViolations(page)
  await press(page, button(page, say.save))
  await expect(dialog).toHaveCount(0)
}

interface Taking {
  readonly time: 'start' | 'closing'
  readonly role: 'mentor' | 'executive'
  readonly given: (index: number) => number
}

async function answer(page: Page, language: Language, { time, role, given }: Taking): Promise<void> {
  const say = words[language]
  await press(page, button(page, say.answer(say[time], role === 'mentor' ? 'Diego' : 'Elena')))
  const all = questions.questions
  await expect(page.getByRole('status').filter({ hasText: say.left(all.length) })).toBeVisible()
  for (const [index, question] of all.entries()) {
    const group = page.getByRole('group', { name: question.texts[role][language], exact: true })
    const first = group.getByRole('radio').first()
    await tabTo(page, first)
    await page.keyboard.press('Space')
    for (let at = 0; at < given(index); at += 1) await page.keyboard.press('ArrowRight')
    const chosen = question.answers[given(index)]?.[language] ?? ''
    await expect(group.getByRole('radio', { name: chosen, exact: true })).toBeChecked()
    if (index < all.length - 1)
      await expect(
        page.getByRole('status').filter({ hasText: say.left(all.length - index - 1) }),
      ).toBeVisible()
  }
  await expectNoViolations(page)
  await press(page, button(page, say.keep))
  await heading(page, titles[language].pair)
}

function finished(title: string) {
  return {
    id: 'session-of-the-pair',
    pairId,
    number: 1,
    title,
    checklist: null,
    agenda: [{ id: 'arrive', title: 'Llegar', minutes: 5 }],
    state: 'finished',
    current: 0,
    elapsedMs: { arrive: 60_000 },
    runningSince: null,
    ticks: {},
    notes: '',
    actions: [],
    draftId: null,
    plannedFor: null,
    startedAt: mentoringNow,
    finishedAt: mentoringNow,
    createdAt: mentoringNow,
    updatedAt: mentoringNow,
  } as never
}

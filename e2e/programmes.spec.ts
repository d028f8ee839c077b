// Programmes on the real app: read, printed, followed by a pair with dates proposed, a session planned from one,
// and a copy that is changed, undone, kept and deleted. By keyboard, in both languages.

import { readFile } from 'node:fs/promises'
import path from 'node:path'
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
  titles,
  withPair,
} from './mentoring-keys.ts'
import { readPdf } from './read-pdf.ts'

type Text = Record<Language, string>
interface Session {
  readonly id: string
  readonly title: Text
  readonly goal: Text
  readonly minutes: number
  readonly agenda: readonly { readonly title: Text; readonly hint: Text; readonly minutes: number }[]
  readonly checklist: readonly { readonly text: Text; readonly why: Text }[]
  readonly exercise: { readonly text: Text }
  readonly homework: Record<'mentor' | 'executive', Text>
  readonly questions: Record<'mentor' | 'executive', readonly Text[]>
}
interface Programme {
  readonly title: Text
  readonly summary: Text
  readonly forWhom: Text
  readonly sessions: readonly Session[]
}
const read = async (id: string) =>
  JSON.parse(await readFile(path.resolve('assets/programmes', `${id}.json`), 'utf8')) as Programme
const eight = await read('reverse-mentoring')
const four = await read('four-sessions')
const nth = <One>(those: readonly One[], at: number): One => {
  const one = those[at]
  if (one === undefined) throw new Error(`there is no number ${at}`)
  return one
}

const words = {
  es: {
    theme: 'light',
    programmes: 'Programas',
    whole: 'Abrir todas',
    print: 'Guardar en PDF…',
    saved: (file: string) => `Guardado como ${file}.`,
    follow: 'Seguirlo con alguien…',
    followDo: 'Seguirlo',
    last: 'la última caería el martes 9 de febrero de 2027',
    proposed: ['Propuesta para el martes 3 de noviembre', 'Propuesta para el martes 9 de febrero de 2027'],
    plan: (title: string) => `Preparar: ${title}`,
    ready: 'Dejarla preparada',
    planned: 'Prevista para el jueves 5 de noviembre',
    after: 'Propuesta para el jueves 19 de noviembre',
    copy: 'Hacer una copia propia',
    copied: (title: string) => `${title} (copia)`,
    edit: 'Editar',
    done: 'Terminar de editar',
    title: 'Título',
    empty: 'No puede quedar vacío. Se conserva lo anterior.',
    minutes: 'Minutos',
    tooLong: /La sesión duraría \d+ minutos/,
    down: (title: string) => `Bajar: ${title}`,
    removeRow: (title: string) => `Quitar: ${title}`,
    undo: 'Deshacer',
    add: 'Añadir una sesión',
    fresh: 'Sesión nueva',
    own: 'El nuestro',
    remove: 'Borrar la copia',
    leave: 'Dejar el programa',
    none: /No siguen ninguno/,
  },
  en: {
    theme: 'dark',
    programmes: 'Programmes',
    whole: 'Open all',
    print: 'Save as PDF…',
    saved: (file: string) => `Saved as ${file}.`,
    follow: 'Follow it with someone…',
    followDo: 'Follow it',
    last: 'the last one would be on Tuesday, February 9, 2027',
    proposed: ['Proposed for Tuesday, November 3', 'Proposed for Tuesday, February 9, 2027'],
    plan: (title: string) => `Plan: ${title}`,
    ready: 'Plan it',
    planned: 'Planned for Thursday, November 5',
    after: 'Proposed for Thursday, November 19',
    copy: 'Make your own copy',
    copied: (title: string) => `${title} (copy)`,
    edit: 'Edit',
    done: 'Done editing',
    title: 'Title',
    empty: 'This can’t be empty. What was there is kept.',
    minutes: 'Minutes',
    tooLong: /The session would last \d+ minutes/,
    down: (title: string) => `Move down: ${title}`,
    removeRow: (title: string) => `Remove: ${title}`,
    undo: 'Undo',
    add: 'Add a session',
    fresh: 'New session',
    own: 'Ours',
    remove: 'Delete the copy',
    leave: 'Leave the programme',
    none: /They follow none/,
  },
} as const satisfies Record<Language, { readonly theme: Theme } & Record<string, unknown>>

const toProgrammes = (page: Page, language: Language) =>
  press(page, page.locator('.side').getByRole('button', { name: words[language].programmes, exact: true }))
/** The app's own stand above a person's copies. */
const sideRow = (page: Page, name: string) =>
  page.locator('.side .list').getByRole('button').filter({ hasText: name }).first()

for (const language of ['es', 'en'] as const) {
  const say = words[language]

  test(`a programme is read, printed and followed, and a session is planned from it, ${language}`, async ({
    launch,
  }) => {
    test.setTimeout(180_000)
    const launched = await launch({ language, theme: say.theme, now: mentoringNow })
    const { page } = launched
    await withPair(page)
    await toProgrammes(page, language)
    await heading(page, say.programmes)
    await expect(page.locator('main .shelf > li')).toHaveCount(4)
    await expectNoViolations(page)
    await press(page, page.locator('main').getByRole('button', { name: eight.summary[language] }))
    await heading(page, eight.title[language])
    await expect(page.getByText(eight.forWhom[language])).toBeVisible()
    await press(page, button(page, say.whole))
    const [house] = eight.sessions
    for (const session of eight.sessions) await expect(page.getByText(session.goal[language])).toBeVisible()
    await expect(page.getByText(nth(house?.agenda ?? [], 0).hint[language])).toBeVisible()
    await expect(page.getByText(nth(house?.checklist ?? [], 0).why[language])).toBeVisible()
    await expectNoViolations(page)

    await press(page, button(page, say.print))
    const file = `${eight.title[language]}.pdf`
    await expect(page.getByText(say.saved(file))).toBeVisible()
    const paper = await readPdf(path.join(launched.filesDir, file))
    expect(paper.title).toBe(eight.title[language])
    for (const { title, goal, homework, exercise, questions, checklist } of eight.sessions)
      for (const text of [
        title,
        goal,
        homework.mentor,
        exercise.text,
        nth(questions.executive, 0),
        nth(checklist, 0).text,
      ])
        expect(paper.text).toContain(text[language])

    await press(page, button(page, say.follow))
    await expect(page.getByRole('dialog').getByText(say.last)).toBeVisible()
    await expectNoViolations(page)
    await press(page, button(page.getByRole('dialog'), say.followDo))
    await heading(page, titles[language].pair)
    const steps = page.locator('.programme-steps > li')
    await expect(steps).toHaveCount(8)
    await expect(steps.first()).toContainText(say.proposed[0])
    await expect(steps.last()).toContainText(say.proposed[1])

    await press(page, button(page, say.plan(nth(eight.sessions, 0).title[language])))
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('textbox').first()).toHaveValue(nth(eight.sessions, 0).title[language])
    const when = dialog.locator('input[type="datetime-local"]')
    await expect(when).toHaveValue('2026-11-03T10:00')
    await when.fill('2026-11-05T17:30')
    await expectNoViolations(page)
    await press(page, button(page, say.ready))
    await heading(page, nth(eight.sessions, 0).title[language])
    for (const item of nth(eight.sessions, 0).agenda)
      await expect(page.locator('main .agenda')).toContainText(item.title[language])
    await expect(
      page.getByRole('checkbox', { name: nth(nth(eight.sessions, 0).checklist, 0).text[language] }),
    ).toBeVisible()
    const [kept] = await request(page, 'sessions.list')
    expect(kept?.programme).toEqual({
      source: { kind: 'shipped', id: 'reverse-mentoring', version: 1 },
      sessionId: nth(eight.sessions, 0).id,
    })

    // What was put off by two days moves all that come after.
    await press(page, page.locator('.side .to-page').first())
    await expect(steps.first()).toContainText(say.planned)
    await expect(steps.nth(1)).toContainText(say.after)
    await expectNoViolations(page)
    await resize(launched, { width: 960, height: 640 })
    await request(page, 'preferences.set', { textSize: 200 })
    await fitsAcross(page)
    await press(page, button(page, say.leave))
    await expect(page.getByText(say.none)).toBeVisible()
    expect(await request(page, 'sessions.list')).toHaveLength(1)
  })

  test(`a copy of a programme is changed, undone, kept and deleted, ${language}`, async ({ launch }) => {
    test.setTimeout(180_000)
    const first = await launch({ language, theme: say.theme, now: mentoringNow })
    const { page } = first
    await withPair(page)
    await press(page, sideRow(page, four.title[language]))
    await press(page, button(page, say.copy))
    await heading(page, say.copied(four.title[language]))
    await press(page, button(page, say.edit))
    await expectNoViolations(page)

    const title = page.getByRole('textbox', { name: say.title, exact: true })
    await tabTo(page, title)
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.press('Delete')
    await expect(page.getByText(say.empty)).toBeVisible()
    await expectNoViolations(page)
    const kept = async () => nth(await request(page, 'programmes.list'), 0).programme
    expect((await kept()).title[language]).toBe(say.copied(four.title[language]))
    await page.keyboard.insertText(say.own)
    await expect.poll(async () => (await kept()).title).toEqual({ [language]: say.own })

    const minutes = page.getByRole('textbox', { name: say.minutes }).first()
    const before = await minutes.inputValue()
    await minutes.fill('90')
    await expect(page.getByText(say.tooLong)).toBeVisible()
    await minutes.fill(String(Number(before) + 5))
    await expect
      .poll(async () => nth((await kept()).sessions, 0).minutes)
      .toBe(nth(four.sessions, 0).minutes + 5)

    const ids = async () => (await kept()).sessions.map(({ id }) => id)
    const authored = four.sessions.map(({ id }) => id)
    await press(page, button(page, say.down(nth(four.sessions, 0).title[language])))
    await expect.poll(ids).toEqual([authored[1], authored[0], authored[2], authored[3]])
    await press(page, button(page, say.removeRow(nth(four.sessions, 3).title[language])))
    await expect.poll(ids).toHaveLength(3)
    await press(page, button(page, say.undo))
    await expect.poll(ids).toHaveLength(4)
    await page.keyboard.press('ControlOrMeta+Z')
    await expect.poll(ids).toEqual(authored)
    await press(page, button(page, say.add))
    await expect.poll(ids).toHaveLength(5)
    await resize(first, { width: 960, height: 640 })
    await request(page, 'preferences.set', { textSize: 200 })
    await fitsAcross(page)
    await expectNoViolations(page)
    await request(page, 'preferences.set', { textSize: 100 })

    const second = await first.relaunch()
    const again = second.page
    await enterSessions(again)
    await press(again, sideRow(again, say.own))
    await expect(again.getByRole('heading', { name: `5. ${say.fresh}` })).toBeVisible()
    await press(again, button(again, say.follow))
    await press(again, button(again.getByRole('dialog'), say.followDo))
    await expect(again.locator('.programme-steps > li')).toHaveCount(5)
    await press(again, sideRow(again, say.own))
    await press(again, button(again, say.remove))
    await expect.poll(() => request(again, 'programmes.list')).toEqual([])
    await press(again, button(again, say.undo))
    await expect.poll(async () => (await request(again, 'programmes.list')).length).toBe(1)
    expect(await second.requests()).toEqual([])
    expect(second.output()).not.toContain(say.own)
  })
}

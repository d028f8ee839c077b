// The mentor's desk, what Today says of pairs, and the notifications of the system, on the real app.

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { pairIdSchema, sessionIdSchema } from '../electron/shared/entities/ids.ts'
import { noNotices } from '../electron/shared/entities/person.ts'
import { type Pair, pairSchema, type Session, sessionSchema } from '../electron/shared/entities/session.ts'
import { expect, expectNoViolations, resize, test, type Language } from './app.ts'
import { lockVault, request } from './bridge-request.ts'
import { goTo } from './rooms.ts'

/** Local time, as whoever sits before the laptop reads it: Tuesday, 24 November 2026. */
const at = (day: number, hours: number, minutes = 0, seconds = 0) =>
  new Date(2026, 10, day, hours, minutes, seconds).toISOString()
const now = at(24, 10)

const makePair = (id: string, executive: string, patch: Partial<Record<keyof Pair, unknown>> = {}): Pair =>
  pairSchema.parse({
    id: pairIdSchema.parse(`pair-${id}-0001`),
    mentor: { name: 'Diego Anaya', role: 'Comunidad' },
    executive: { name: executive, role: 'Consejo' },
    agreement: '',
    createdAt: at(1, 9),
    updatedAt: at(1, 9),
    ...patch,
  })

const makeSession = (id: string, pair: Pair, patch: Partial<Record<keyof Session, unknown>> = {}): Session =>
  sessionSchema.parse({
    id: sessionIdSchema.parse(`session-${id}-0001`),
    pairId: pair.id,
    number: 1,
    title: `Lo de ${id}`,
    checklist: null,
    agenda: [{ id: 'arrive', title: 'Llegar', minutes: 30 }],
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
    createdAt: at(2, 9),
    updatedAt: at(2, 9),
    ...patch,
  })

const source = { kind: 'shipped', id: 'reverse-mentoring', version: 1 }
const elena = makePair('elena', 'Elena Valcárcel', { programme: { source, startedOn: '2026-11-03' } })
const ines = makePair('ines', 'Inés Roca')
const bruno = makePair('bruno', 'Bruno Leal')
const finished = makeSession('elena', elena, {
  state: 'finished',
  startedAt: at(10, 9),
  finishedAt: at(10, 10),
  actions: [
    { id: 'action-late', text: 'Contestar a Tomás', owner: 'executive', due: '2026-11-20', done: false },
    { id: 'action-mine', text: 'Buscar tres hilos', owner: 'mentor', due: '2026-11-26', done: false },
  ],
})
const tomorrow = makeSession('ines', ines, { plannedFor: at(25, 17) })

async function furnish(page: Page) {
  await request(page, 'profile.save', { displayName: 'Diego Anaya', role: '', organisation: '' })
  for (const pair of [elena, ines, bruno]) await request(page, 'pairs.save', pair)
  for (const session of [finished, tomorrow]) await request(page, 'sessions.save', session)
}

const words = {
  es: {
    desk: 'Quién espera qué',
    late: 'Elena: Contestar a Tomás',
    last: 'Última sesión: la 1, el martes 10 de noviembre.',
    tomorrow: /^mañana, 17:00$/u,
    nothing: 'No hay nada pendiente.',
    noSessions: 'Todavía sin sesiones.',
    openPair: 'Bruno Leal: la ficha de la pareja',
    wasFor: /Era para el viernes 20 de noviembre\./u,
    session: 'Sesión con Inés',
    settings: 'Avisos',
    soon: 'De una sesión, una hora antes',
    notice: 'Ensayo: Tiene una sesión a las 17:00.\n',
  },
  en: {
    desk: 'Who’s waiting for what',
    late: 'Elena: Contestar a Tomás',
    last: 'Last session: 1, Tuesday, November 10.',
    tomorrow: /^tomorrow, 5:00\sPM$/u,
    nothing: 'Nothing is waiting.',
    noSessions: 'No session yet.',
    openPair: 'Bruno Leal: the pair’s page',
    wasFor: /It was for Friday, November 20\./u,
    session: 'Session with Inés',
    settings: 'Notifications',
    soon: 'A session, an hour before',
    notice: 'Ensayo: You have a session at 5:00 PM.\n',
  },
} as const satisfies Record<Language, Record<string, unknown>>

for (const language of ['es', 'en'] as const) {
  const say = words[language]

  test(`the desk tells who waits for what, and Today what is due (${language})`, async ({ launch }) => {
    const first = await launch({ language, now })
    await furnish(first.page)
    await first.page.reload()
    const { page } = first

    const programme = page.locator('.programme')
    const [late, session] = ['Contestar a Tomás', say.session].map((title) =>
      programme.locator('li').filter({ hasText: title }),
    )
    await expect(late ?? programme).toContainText(say.wasFor)
    await expect(session ?? programme).toBeVisible()
    // What is overdue comes first, what has its day comes last; suggestions are never pushed out.
    await expect(programme.locator('li').first()).toContainText('Contestar a Tomás')
    expect(await programme.locator('li').count()).toBeGreaterThanOrEqual(4)
    await expectNoViolations(page)

    await goTo(page, 'sessions')
    const desk = page.getByRole('region', { name: say.desk })
    const people = desk.locator(':scope > ul > li')
    await expect(people.locator('h3')).toHaveText(['Elena Valcárcel', 'Inés Roca', 'Bruno Leal'])
    await expect(people.nth(0)).toContainText(say.late)
    await expect(people.nth(0)).toContainText(say.last)
    await expect(people.nth(1).locator('.when').last()).toHaveText(say.tomorrow)
    await expect(people.nth(2)).toContainText(say.nothing)
    await expect(people.nth(2)).toContainText(say.noSessions)
    await expectNoViolations(page)

    await request(page, 'preferences.set', { textSize: 200, theme: 'dark' })
    await resize(first, { width: 960, height: 640 })
    for (const button of await desk.getByRole('button').all()) {
      await button.focus()
      await expect(button).toBeInViewport()
    }
    expect(await page.locator('.scroll').evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0)
    await expectNoViolations(page)
    await desk.getByRole('button', { name: say.openPair }).focus()
    await page.keyboard.press('Enter')
    await expect(page.locator('main h1')).toContainText('Bruno')
  })

  test(`notifications are silent until chosen, tell no title, and open the session (${language})`, async ({
    launch,
  }) => {
    const { app, page, filesDir } = await launch({ language, now })
    await furnish(page)
    const session = { ...tomorrow, plannedFor: sessionSchema.unwrap().shape.plannedFor.parse(at(24, 17)) }
    await request(page, 'sessions.save', session)
    const told = path.join(filesDir, 'notified.txt')
    const read = async () =>
      existsSync(told) ? (await readFile(told, 'utf8')).replaceAll(/[^\S\n]/gu, ' ') : ''
    // What the app looks at each minute it must have had the time to look at.
    const sixteenAndABit = new Date(at(24, 16, 0, 1)).getTime()
    let ahead = 0
    const setClock = async (to: string) => {
      ahead = new Date(to).getTime() - Date.now()
      await app.evaluate(
        (_electron, instant) => void (process as NodeJS.EventEmitter).emit('ensayo-test-clock', instant),
        to,
      )
    }
    const passHour = () => expect.poll(() => Date.now() + ahead).toBeGreaterThan(sixteenAndABit)

    await goTo(page, 'settings')
    await page.locator('.side').getByRole('button', { name: say.settings }).click()
    const boxes = page.getByRole('checkbox')
    await expect(boxes).toHaveCount(4)
    for (const box of await boxes.all()) await expect(box).not.toBeChecked()
    await expectNoViolations(page)
    await setClock(at(24, 15, 59, 59))
    await passHour()
    expect(await read()).toBe('')

    const box = page.getByRole('checkbox', { name: say.soon })
    await box.focus()
    await setClock(at(24, 15, 59, 57))
    await page.keyboard.press('Space')
    await expect(box).toBeChecked()
    await expect.poll(read).toBe(say.notice)
    await app.evaluate(() => void (process as NodeJS.EventEmitter).emit('ensayo-test-notice'))
    await expect(page.locator('main h1')).toHaveText('Lo de ines')

    // Behind the curtain nothing is told, though an hour before comes again.
    await request(page, 'preferences.set', { notices: noNotices })
    await setClock(at(24, 15, 59, 57))
    await request(page, 'preferences.set', { notices: { ...noNotices, sessionSoon: true } })
    await lockVault(page)
    await expect(page.locator('.doorway')).toBeVisible()
    await passHour()
    expect(await read()).toBe(say.notice)
  })
}

// The ladder of scenarios: what was rehearsed opens a rung, a hand opens it too, and both are kept in the vault.

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, expectNoViolations, test, type Language } from './app.ts'
import { request } from './bridge-request.ts'
import { goTo } from './rooms.ts'

interface Card {
  readonly id: string
  readonly rung: number
  readonly title: Readonly<Record<Language, string>>
}
const folder = path.resolve(import.meta.dirname, '../assets/scenarios')
const cards = readdirSync(folder)
  .map((id) => JSON.parse(readFileSync(path.join(folder, id, 'card.json'), 'utf8')) as Card)
  .toSorted((a, b) => a.id.localeCompare(b.id))
const ofRung = (rung: number) => cards.filter((card) => card.rung === rung)

const words = {
  es: {
    theme: 'light',
    rung: 'Textos más largos',
    third: 'Diálogo y preguntas difíciles',
    open: 'Abrirlo de todos modos',
    close: 'Cerrarlo',
    none: 'Todavía no ha llegado al final de ninguno.',
    left: 'Falta uno.',
    byHand: 'Lo abrió usted.',
    reached: 'Abierto por lo que ha ensayado.',
    read: 'Leer el caso',
  },
  en: {
    theme: 'dark',
    rung: 'Longer posts',
    third: 'Dialogue and hard questions',
    open: 'Open it anyway',
    close: 'Close it',
    none: 'None has come to its end yet.',
    left: 'One to go.',
    byHand: 'You opened it yourself.',
    reached: 'Open by what you’ve rehearsed.',
    read: 'Read the case',
  },
} as const

for (const language of ['es', 'en'] as const)
  test(`a rung is opened by hand, closed again, and opened by what was rehearsed, ${language}`, async ({
    launch,
  }) => {
    test.setTimeout(120_000)
    const say = words[language]
    const first = await launch({ language, theme: say.theme })
    const { page } = first
    const rung = (at: Page, name: string) => at.getByRole('region', { name })
    const cases = (at: Page, name: string) => rung(at, name).getByRole('button', { name: say.read })
    await goTo(page, 'audience')
    await expect(rung(page, say.rung)).toContainText(say.none)
    await expect(cases(page, say.rung)).toHaveCount(0)
    await expectNoViolations(page)

    const open = page.getByRole('button', { name: `${say.open}: ${say.rung}` })
    await open.focus()
    await page.keyboard.press('Enter')
    await expect(cases(page, say.rung)).toHaveCount(ofRung(2).length)
    await expect(page.getByRole('heading', { name: say.rung })).toBeFocused()
    await expect(rung(page, say.rung)).toContainText(say.byHand)
    await expectNoViolations(page)
    await expect.poll(async () => (await request(page, 'ladder.get')).open.length).toBe(1)

    // Kept, and no more than it says: the third rung is as it was.
    const second = await first.relaunch()
    await goTo(second.page, 'audience')
    await expect(cases(second.page, say.rung)).toHaveCount(ofRung(2).length)
    await expect(cases(second.page, say.third)).toHaveCount(0)
    const close = second.page.getByRole('button', { name: `${say.close}: ${say.rung}` })
    await close.focus()
    await second.page.keyboard.press('Enter')
    await expect(cases(second.page, say.rung)).toHaveCount(0)

    const [one, two, three] = ofRung(1)
    if (!one || !two || !three) throw new Error('the first rung has changed')
    await playToTheEnd(second.page, one.id, language)
    await playToTheEnd(second.page, two.id, language)
    await goTo(second.page, 'today')
    await goTo(second.page, 'audience')
    await expect(rung(second.page, say.rung)).toContainText(one.title[language])
    await expect(rung(second.page, say.rung)).toContainText(say.left)
    await expectNoViolations(second.page)
    await playToTheEnd(second.page, three.id, language)
    await goTo(second.page, 'today')
    await goTo(second.page, 'audience')
    await expect(rung(second.page, say.rung)).toContainText(say.reached)
    await expect(cases(second.page, say.rung)).toHaveCount(ofRung(2).length)
    await expect(second.page.getByRole('button', { name: `${say.close}: ${say.rung}` })).toHaveCount(0)
    await expectNoViolations(second.page)
    await expect
      .poll(async () => (await request(second.page, 'ladder.get')).open)
      .toMatchObject([{ rung: 2, by: 'rehearsed' }])
  })

test('a case that was begun in a closed rung can be gone back to from the list', async ({ launch }) => {
  const say = words.es
  const { page } = await launch({ language: 'es' })
  const [begun] = ofRung(3)
  if (!begun) throw new Error('the third rung is empty')
  await request(page, 'drafts.create', {
    title: 'A medias',
    language: 'es',
    channel: 'linkedin',
    text: 'Retiramos el lote y lo contamos hoy.',
    origin: 'scenario',
    scenario: { id: begun.id as never, version: 1 },
  })
  await goTo(page, 'audience')
  const region = page.getByRole('region', { name: say.third })
  await expect(region.getByRole('button', { name: say.read })).toHaveCount(1)
  await expect(region).toContainText(begun.title.es)
  await expect(region.getByRole('button', { name: say.open })).toBeVisible()
  await expectNoViolations(page)
})

/** What the room keeps when a conversation of this scenario is over; how it is played is audience.spec.ts's business. */
async function playToTheEnd(page: Page, scenarioId: string, language: Language) {
  const at = '2026-03-12T09:00:00.000Z'
  const text = 'Retiramos el lote y lo contamos hoy.'
  await request(page, 'conversations.save', {
    id: `talk-${scenarioId}` as never,
    draftId: `draft-${scenarioId}` as never,
    language,
    scenario: { id: scenarioId as never, version: 1 },
    threadId: 'first',
    personaId: 'reader',
    personaName: 'Tomás',
    engineVersion: '1',
    post: { text, hints: [] },
    lean: 0,
    clock: null,
    turns: [
      {
        nodeId: 'one',
        says: '¿Y hoy?',
        askedAt: at,
        reply: { text, hints: [], voice: null, minutes: null, at },
        branchId: 'b',
        aside: null,
        lean: 0,
        quote: '',
        questionsAfter: 0,
      },
    ],
    unsent: '',
    voice: null,
    ending: { id: 'held', tone: 'holds', title: 'Aguantó', text: 'Se acabó.', headline: null },
    createdAt: at,
    updatedAt: at,
  })
}

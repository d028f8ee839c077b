// A scenario from its brief to the practice feed; conversations that end differently; the clock of a drill.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import type { Conversation } from '../electron/shared/entities/rehearsal.ts'
import { expect, expectNoViolations, type Language, resize, test } from './app.ts'
import { request } from './bridge-request.ts'
import { goTo as pressPlace } from './rooms.ts'

const drillId = 'recalled-batch'

interface Localized {
  readonly es: string
  readonly en: string
}
interface Content {
  readonly title: Localized
  readonly pressure: {
    readonly minutes: number
    readonly drillMinutes: number
    readonly events: readonly { readonly atMinute: number; readonly says: Localized }[]
  }
  readonly personas: readonly { readonly id: string; readonly name: Localized }[]
  readonly headlines: readonly { readonly id: string; readonly text: Localized }[]
  readonly rubric: readonly unknown[]
  readonly threads: readonly {
    readonly id: string
    readonly personaId: string
    readonly endings: readonly { readonly id: string; readonly title: Localized }[]
  }[]
}
interface Samples {
  readonly drafts: readonly {
    readonly id: string
    readonly language: Language
    readonly text: string
    readonly met: readonly string[]
    readonly headline: string
  }[]
  readonly conversations: readonly {
    readonly language: Language
    readonly thread: string
    readonly draft: string
    readonly replies: readonly string[]
    readonly ending: string
  }[]
}

/** What the authors of the scenario wrote and expect: the tests play that, whatever the words are. */
const read = <T>(file: string): T =>
  JSON.parse(
    readFileSync(path.resolve(import.meta.dirname, '../assets/scenarios', drillId, file), 'utf8'),
  ) as T
const content = { ...read<Content>('card.json'), ...read<Content>('scenario.json') }
const samples = read<Samples>('samples.json')

const must = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error(`the samples of ${drillId} have changed`)
  return value
}
const thread = must(content.threads[0])
const asks = must(content.personas.find(({ id }) => id === thread.personaId))

/** A good text, a poor one, and two conversations after the good one that end differently. */
function sampleOf(language: Language) {
  const own = samples.drafts.filter((draft) => draft.language === language)
  const good = must(own.find((draft) => draft.met.length === content.rubric.length))
  const poor = must(own.find((draft) => draft.met.length === 0))
  const played = samples.conversations.filter(
    (one) => one.draft === good.id && one.thread === thread.id && one.replies.every((reply) => reply !== ''),
  )
  const first = must(played[0])
  const second = must(played.find((one) => one.ending !== first.ending))
  const titleOf = (id: string) => must(thread.endings.find((one) => one.id === id)).title[language]
  return {
    good,
    poor,
    first: { ...first, title: titleOf(first.ending) },
    second: { ...second, title: titleOf(second.ending) },
    headline: must(content.headlines.find((one) => one.id === good.headline)).text[language],
  }
}

const cases = {
  es: {
    read: 'Leer el caso',
    open: 'Abrirlo de todos modos: Diálogo y preguntas difíciles',
    kind: 'Tipo',
    crisis: 'Crisis',
    write: 'Escribir la publicación',
    clock: /Con reloj/,
    stop: 'Seguir sin reloj',
    text: 'Texto del borrador',
    rehearse: 'Ensayar ante el público',
    rewrite: 'Reescribirlo',
    round: 'Vuelta 2',
    post: 'Llevarlo al muro de práctica',
    see: /Verlo/,
    inside: 'Práctica. No ha salido de este portátil.',
    reply: 'Su respuesta',
    send: /Probar la respuesta/,
    againTo: 'Otra respuesta a la pregunta 1',
    attempts: /Intento 2/,
    back: 'Volver a la sala',
    ended: 'Cómo terminó',
    compare: 'Antes y ahora',
    silence: 'No contestó a tiempo.',
    left: (minutes: number) => `Quedan ${String(minutes)} minutos de la historia`,
    up: /Se acabó el tiempo de la historia/,
    other: 'Otra pregunta',
  },
  en: {
    read: 'Read the case',
    open: 'Open it anyway: Dialogue and hard questions',
    kind: 'Kind',
    crisis: 'Crisis',
    write: 'Write the post',
    clock: /With the clock/,
    stop: 'Go on without the clock',
    text: 'Draft text',
    rehearse: 'Rehearse with an audience',
    rewrite: 'Rewrite it',
    round: 'Round 2',
    post: 'Put it on the practice feed',
    see: /See it/,
    inside: 'Practice. It has not left this laptop.',
    reply: 'Your reply',
    send: /Try the reply/,
    againTo: 'Another answer to question 1',
    attempts: /Attempt 2/,
    back: 'Back to the room',
    ended: 'How it ended',
    compare: 'Before and now',
    silence: 'No answer came in time.',
    left: (minutes: number) => `${String(minutes)} minutes of the story left`,
    up: /The story’s time is up/,
    other: 'Another question',
  },
} as const

type Words = (typeof cases)[Language]

/** The pointer rests on the page afterwards, not on the place: what shows under it is another state. */
async function goTo(page: Page, place: string) {
  await pressPlace(page, place)
  await page.mouse.move(640, 300)
}

const replyBox = (page: Page, words: Words) => page.getByRole('textbox', { name: words.reply })
const lines = (page: Page) => page.locator('.script .lines')

async function openCase(page: Page, language: Language) {
  await goTo(page, 'audience')
  const row = page.getByRole('button', { name: `${cases[language].read}: ${content.title[language]}` })
  const opener = page.getByRole('button', { name: cases[language].open })
  await expect(row.or(opener)).toBeVisible()
  if (await opener.isVisible()) await opener.click()
  await row.click()
  await expect(page.getByRole('heading', { level: 1, name: content.title[language] })).toBeVisible()
}

async function writePost(page: Page, words: Words, text: string) {
  await page.getByRole('textbox', { name: words.text }).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(text)
  await page.getByRole('button', { name: words.rehearse }).click()
}

/** Answers each question by keyboard, as the box takes the focus. */
async function answer(page: Page, words: Words, replies: readonly string[]) {
  for (const [at, reply] of replies.entries()) {
    const box = replyBox(page, words)
    await expect(lines(page).locator('.old')).toHaveCount(at)
    await box.focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText(reply)
    await page.keyboard.press('Control+Enter')
  }
}

/** A draft of the drill with this text before its audience, without the way through the brief. */
async function beforeTheAudience(page: Page, language: Language, text: string) {
  const draft = await request(page, 'drafts.create', {
    title: content.title[language],
    language,
    channel: 'linkedin',
    text,
    origin: 'scenario',
    scenario: { id: drillId as never, version: 1 },
  })
  await openRoom(page, language)
  return draft
}

/** From the sidebar of all drafts to the room of the newest one. */
async function openRoom(page: Page, language: Language) {
  await goTo(page, 'rehearse')
  const rehearse = page.getByRole('button', { name: cases[language].rehearse })
  await expect(page.getByRole('textbox', { name: cases[language].text })).toBeVisible()
  // In a small window the inspector comes when it is asked for.
  if (!(await rehearse.isVisible())) await page.keyboard.press('Control+Shift+P')
  await rehearse.click()
  await expect(page.locator('.voices').first()).toBeVisible()
}

const noSideScroll = async (part: Locator) => {
  const overflow = await part.evaluate((element) => element.scrollWidth - element.clientWidth)
  expect(overflow).toBeLessThanOrEqual(0)
}

for (const language of ['es', 'en'] as const) {
  const words = cases[language]

  test(`a scenario is chosen, written, answered, rewritten and put on the practice feed, in ${language}`, async ({
    launch,
  }) => {
    const { good, poor, headline } = sampleOf(language)
    const { page, requests } = await launch({ language, theme: language === 'es' ? 'light' : 'dark' })
    await goTo(page, 'audience')
    await page.getByLabel(words.kind, { exact: true }).selectOption({ label: words.crisis })
    await expect(
      page.getByRole('button', { name: `${words.read}: ${content.title[language]}` }),
    ).toBeVisible()
    await expectNoViolations(page)
    await page.getByLabel(words.kind, { exact: true }).selectOption('all')
    await openCase(page, language)
    await expectNoViolations(page)
    await page.getByRole('button', { name: words.write }).click()
    await writePost(page, words, poor.text)
    await expect(page.locator('.rubric li')).toHaveCount(content.rubric.length)
    await expect(page.locator('.rubric .met')).toHaveCount(0)
    await expectNoViolations(page)

    await page.getByRole('button', { name: words.rewrite }).click()
    await writePost(page, words, good.text)
    await expect(page.getByRole('button', { name: new RegExp(words.round) })).toBeVisible()
    await expect(page.locator('.rubric .met')).toHaveCount(content.rubric.length)
    await expect(page.locator('.headline')).toContainText(headline)
    await expect(page.locator('.voices li[aria-current]')).toContainText(asks.name[language])
    // Both leans are there, and said in words.
    await expect(page.locator('.voices .lean u').first()).toBeVisible()
    await expectNoViolations(page)

    await page.getByRole('button', { name: words.post }).click()
    await page.getByRole('button', { name: words.see }).click()
    await expect(page.getByText(words.inside)).toBeVisible()
    await expect(page.getByRole('article')).toHaveCount(1)
    await expectNoViolations(page)

    const rounds = await request(page, 'rounds.list', { draftId: null })
    expect(rounds).toHaveLength(2)
    expect(await requests()).toEqual([])
    expect((await request(page, 'ledger.door')).everLeft).toBe(false)
  })

  test(`one conversation comes to two endings by what is answered, in ${language}`, async ({ launch }) => {
    const { good, first, second } = sampleOf(language)
    const { page, requests } = await launch({ language, theme: language === 'es' ? 'dark' : 'light' })
    await beforeTheAudience(page, language, good.text)
    await expect(replyBox(page, words)).toBeVisible()
    await expectNoViolations(page)

    await answer(page, words, first.replies)
    const ending = page.getByRole('main', { name: words.ended })
    await expect(ending.getByRole('heading', { level: 1 })).toHaveText(first.title)
    await expect(ending.getByRole('heading', { level: 1 })).toBeFocused()
    // No other ending is given away.
    for (const one of thread.endings)
      if (one.title[language] !== first.title)
        await expect(page.getByText(one.title[language])).toHaveCount(0)
    await expectNoViolations(page)

    await page.locator('.script').getByRole('button', { name: words.againTo }).click()
    await expect(replyBox(page, words)).toContainText(must(first.replies[0]).slice(0, 20))
    await answer(page, words, second.replies)
    await expect(ending.getByRole('heading', { level: 1 })).toHaveText(second.title)
    await expect(ending.getByRole('table')).toContainText(first.title)
    await expect(page.locator('.script').getByRole('button', { name: words.attempts })).toBeVisible()
    await expectNoViolations(page)
    await page.getByRole('button', { name: words.back }).click()
    await expect(page.locator('.voices')).toBeVisible()
    await expectNoViolations(page)

    const kept = await request(page, 'conversations.list', { draftId: null })
    expect(kept.map((one) => one.ending?.id).toSorted()).toEqual([first.ending, second.ending].toSorted())
    expect(await requests()).toEqual([])
  })

  test(`a conversation survives a restart in the middle of a reply, in ${language}`, async ({ launch }) => {
    const { good, first } = sampleOf(language)
    const launched = await launch({ language })
    await beforeTheAudience(launched.page, language, good.text)
    await answer(launched.page, words, first.replies.slice(0, 1))
    await expect(lines(launched.page).locator('.old')).toHaveCount(1)
    await replyBox(launched.page, words).focus()
    await launched.page.keyboard.insertText('A medio escribir')
    const unsent = async () =>
      (await request(launched.page, 'conversations.list', { draftId: null })).map((one) => one.unsent)
    await expect.poll(unsent).toEqual(['A medio escribir'])
    await launched.kill()

    const { page } = await launched.relaunch()
    await openRoom(page, language)
    await expect(lines(page).locator('.old')).toHaveText(must(first.replies[0]))
    await expect(replyBox(page, words)).toHaveText('A medio escribir')
    // And it goes on from there.
    await replyBox(page, words).focus()
    await page.keyboard.press('Control+Enter')
    await expect(lines(page).locator('.old')).toHaveText([must(first.replies[0]), 'A medio escribir'])
  })
}

/** Moves the page's clock and tells it that time went by, as waking up a laptop does. */
async function passTime(page: Page, from: string, storyMinutes: number) {
  const { minutes, drillMinutes } = content.pressure
  const at = new Date(Date.parse(from) + (storyMinutes / (minutes / drillMinutes)) * 60_000)
  await page.clock.setFixedTime(at)
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
}

for (const language of ['es', 'en'] as const)
  test(`a drill with the clock brings its events, runs on over a restart, and the persona does not wait for ever, in ${language}`, async ({
    launch,
  }) => {
    const words = cases[language]
    const { good } = sampleOf(language)
    const now = '2026-11-21T10:00:00.000Z'
    const launched = await launch({ language, now })
    const { page } = launched
    const { minutes, events } = content.pressure
    const event = must(events[0])
    await openCase(page, language)
    await page.getByRole('radio', { name: words.clock }).check()
    await expectNoViolations(page)
    await page.getByRole('button', { name: words.write }).click()
    await expect(page.getByRole('timer')).toHaveText(words.left(minutes))
    await expect(page.getByText(event.says[language])).toHaveCount(0)
    await page.getByRole('textbox', { name: words.text }).click()
    await page.keyboard.insertText('Estamos')
    await passTime(page, now, event.atMinute + 0.5)
    await expect(page.locator('.drill').getByText(event.says[language])).toBeVisible()
    await expect(page.getByRole('textbox', { name: words.text })).toBeFocused()
    await expectNoViolations(page)

    const later = await launched.relaunch({ now: new Date(Date.parse(now) + 4 * 60_000).toISOString() })
    await goTo(later.page, 'rehearse')
    const passed = (4 * minutes) / content.pressure.drillMinutes
    await expect(later.page.getByRole('timer')).toHaveText(words.left(minutes - passed))
    await writePost(later.page, words, good.text)
    await expect(replyBox(later.page, words)).toBeVisible()
    await replyBox(later.page, words).click()
    await later.page.keyboard.insertText('Todavía no')
    await passTime(later.page, now, minutes * 4)
    await expect(lines(later.page).getByText(words.silence).first()).toBeVisible()
    await expect(later.page.getByText(words.up).first()).toBeVisible()
    await expectNoViolations(later.page)
    const kept = async (): Promise<Conversation | undefined> =>
      (await request(later.page, 'conversations.list', { draftId: null }))[0]
    // Nothing that was typed is lost.
    await expect.poll(async () => (await kept())?.unsent).toBe('Todavía no')
    expect((await kept())?.turns[0]?.reply).toMatchObject({ text: '' })
  })

test('the clock can be stopped, and then nobody runs out of patience', async ({ launch }) => {
  const now = '2026-11-21T10:00:00.000Z'
  const { page } = await launch({ language: 'es', now })
  const words = cases.es
  await openCase(page, 'es')
  await page.getByRole('radio', { name: words.clock }).check()
  await page.getByRole('button', { name: words.write }).click()
  await page.getByRole('button', { name: words.stop }).click()
  await expect(page.getByRole('timer')).toHaveCount(0)
  await writePost(page, words, sampleOf('es').good.text)
  await expect(replyBox(page, words)).toBeVisible()
  await passTime(page, now, 600)
  await expect(replyBox(page, words)).toBeVisible()
  const clocks = async () =>
    (await request(page, 'conversations.list', { draftId: null })).map((one) => one.clock)
  await expect.poll(clocks).toEqual([null])
})

for (const size of [
  { width: 960, height: 640 },
  { width: 1280, height: 800 },
])
  test(`at ${size.width} × ${size.height} and 200 % text, the list, the brief, the room and an ending can be reached and read`, async ({
    launch,
  }) => {
    const { good, first } = sampleOf('es')
    const words = cases.es
    const launched = await launch({ language: 'es', size })
    const { page } = launched
    await request(page, 'preferences.set', { textSize: 200 })
    await resize(launched, size)
    const allFits = async () => {
      await noSideScroll(page.locator('.main'))
      if (await page.locator('.script').isVisible()) await noSideScroll(page.locator('.script .in'))
    }
    const canReach = async (target: Locator) => {
      await target.scrollIntoViewIfNeeded()
      await expect(target).toBeInViewport()
    }
    await goTo(page, 'audience')
    await allFits()
    await canReach(page.getByRole('button', { name: words.open }))
    await openCase(page, 'es')
    await allFits()
    await canReach(page.getByRole('button', { name: words.write }))
    await canReach(page.locator('.script li').last())
    await beforeTheAudience(page, 'es', good.text)
    await allFits()
    await canReach(page.getByRole('button', { name: words.post }))
    await expect(replyBox(page, words)).toBeVisible()
    await canReach(page.getByRole('button', { name: words.send }))
    await canReach(page.locator('.headline'))
    await expectNoViolations(page)
    await answer(page, words, first.replies)
    await expect(page.getByRole('main', { name: words.ended })).toBeVisible()
    await allFits()
    await canReach(page.getByRole('main').getByRole('button', { name: words.other }))
    await expectNoViolations(page)
  })

/** Tabs on until the element has the focus, as a person without a pointer would. */
async function tabTo(target: Locator): Promise<void> {
  const page = target.page()
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no number of Tabs reaches ${String(target)}`)
}

test('a drill is found, begun and answered with the keyboard alone', async ({ launch }) => {
  const words = cases.en
  const { good, first } = sampleOf('en')
  const { page } = await launch({ language: 'en' })
  await page.keyboard.press('Control+3')
  await tabTo(page.getByRole('button', { name: words.open }))
  await page.keyboard.press('Enter')
  await tabTo(page.getByRole('button', { name: `${words.read}: ${content.title.en}` }))
  await page.keyboard.press('Enter')
  await tabTo(page.getByRole('button', { name: words.write }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: words.text })).toBeFocused()
  await page.keyboard.insertText(good.text)
  await tabTo(page.getByRole('button', { name: words.rehearse }))
  await page.keyboard.press('Enter')
  await expect(replyBox(page, words)).toBeVisible()
  await tabTo(replyBox(page, words))
  await page.keyboard.insertText(must(first.replies[0]))
  await page.keyboard.press('Control+Enter')
  await expect(lines(page).locator('.old')).toHaveCount(1)
  // Where one wrote, one goes on writing.
  await expect(replyBox(page, words)).toBeFocused()
})

test('a text whose scenario cannot be read is shown, safe, with what is wrong, and the other scenarios work', async ({
  launch,
}) => {
  const words = cases.es
  const { page } = await launch({ language: 'es' })
  const text = 'Retiramos el lote y lo contamos hoy.'
  await request(page, 'drafts.create', {
    title: 'De un escenario que falta',
    language: 'es',
    channel: 'linkedin',
    text,
    origin: 'scenario',
    scenario: { id: 'not-among-them' as never, version: 1 },
  })
  await goTo(page, 'rehearse')
  await page.getByRole('button', { name: words.rehearse }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Este escenario no se puede ensayar')
  await expect(page.getByRole('alert')).toContainText('not-among-them')
  await expect(page.getByText(text)).toBeVisible()
  await expectNoViolations(page)
  // It is not read by others in its place.
  expect(await request(page, 'rounds.list', { draftId: null })).toEqual([])
  await openCase(page, 'es')
})

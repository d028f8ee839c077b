// Sessions of a programme: planned and held in the window, or put down quickly below it.

import path from 'node:path'
import { sessionIdSchema } from '../../electron/shared/entities/ids.ts'
import { type Pair, sessionSchema } from '../../electron/shared/entities/session.ts'
import { expect } from '../app.ts'
import { request } from '../bridge-request.ts'
import { readPdf } from '../read-pdf.ts'
import { goTo } from '../rooms.ts'
import { button, fill, type Laptop } from './laptop.ts'
import { openPair } from './people.ts'
import { elenaName, localDay, localInput, type Story, week } from './story.ts'

/** The next session of the programme, from the page of the pair. */
export async function planNext(laptop: Laptop, at: Date): Promise<void> {
  const { page, say } = laptop
  await openPair(laptop, elenaName)
  await page.locator('.programme-steps > li.open').first().getByRole('button').click()
  const form = page.getByRole('dialog')
  await form.getByLabel(say.sessions.plan.when).fill(localInput(at))
  await button(laptop, say.sessions.plan.save, form).click()
  await expect(button(laptop, say.sessions.room.start)).toBeVisible()
}

/** The session planned last: begun, written in, agreed on, thought over, finished. */
export async function holdSession(laptop: Laptop, story: Story, at: Date): Promise<void> {
  const { page, say } = laptop
  await laptop.setTime(at)
  const planned = (await request(page, 'sessions.list')).find(({ state }) => state === 'planned')
  await goTo(page, 'sessions')
  await page
    .locator('.side .list li > button')
    .filter({ hasText: planned?.title ?? '' })
    .first()
    .click()
  await button(laptop, say.sessions.room.start).click()
  await page.getByRole('textbox', { name: say.sessions.notes.title, exact: true }).fill(story.notes)
  await button(laptop, say.guided.hidden.uncover).click()
  await page.getByRole('textbox', { name: say.guided.hidden.label }).fill(story.secret)
  await button(laptop, say.guided.hidden.cover).click()
  await page.locator('.list-of-ticks').getByRole('checkbox').first().check()
  await button(laptop, new RegExp(`^${say.sessions.agreements.add}`, 'u')).click()
  await page.getByRole('textbox', { name: say.sessions.agreements.what }).fill(story.action)
  await page.getByLabel(say.sessions.agreements.due).fill(localDay(new Date(at.getTime() + 6 * 86_400_000)))
  await button(laptop, say.sessions.agreements.keep).click()
  await laptop.setTime(new Date(at.getTime() + 30 * 60_000))
  await button(laptop, say.sessions.room.finish).click()
  await button(laptop, say.guided.finish.reflect).click()
  const own = page.getByRole('group', { name: fill(say.guided.reflection.field, { name: 'Elena' }) })
  await button(laptop, fill(say.guided.reflection.write, { name: 'Elena' }), own).click()
  await own.getByRole('textbox').fill(story.learned)
  await own.getByRole('checkbox').check()
  await button(laptop, say.guided.reflection.finish).click()
  await expect(button(laptop, say.sessions.summary.savePdf)).toBeVisible()
}

/** The summary of the session on screen, as it lies on paper. */
export async function savePaper({ page, launched, say }: Laptop) {
  await page.getByRole('button', { name: say.sessions.summary.savePdf }).click()
  const said = page.locator('.file-said')
  await expect(said).toBeVisible({ timeout: 20_000 })
  const [before = '', after = ''] = say.sessions.summary.saved.split('{{file}}')
  const name = (await said.innerText()).slice(before.length, -after.length)
  return readPdf(path.join(launched.filesDir, name))
}

/** A session of the programme that was held, below the window; the room reads it when it opens anew. */
export async function quickSession(laptop: Laptop, number: number): Promise<void> {
  const { page } = laptop
  const [pair] = await request(page, 'pairs.list')
  if (!pair?.programme) throw new Error('a pair that follows a programme is needed')
  const held = (await request(page, 'sessions.list')).find((one) => one.number === 1)
  const sessionId = programmeSessions[number - 1]
  const at = week(number).toISOString()
  await request(
    page,
    'sessions.save',
    sessionSchema.parse({
      ...held,
      id: sessionIdSchema.parse(`session-week-${number}`),
      number,
      title: `${number}`,
      programme: { source: pair.programme.source, sessionId },
      actions: held?.actions.map((action) => ({ ...action, id: `${action.id}-${number}`, done: true })) ?? [],
      plannedFor: at,
      startedAt: at,
      finishedAt: at,
      createdAt: at,
      updatedAt: at,
    }),
  )
  await doneActions(page, pair)
  await page.reload()
}

async function doneActions(page: Laptop['page'], pair: Pair): Promise<void> {
  for (const session of await request(page, 'sessions.list')) {
    if (session.pairId !== pair.id || session.actions.every(({ done }) => done)) continue
    const actions = session.actions.map((action) => ({ ...action, done: true }))
    await request(page, 'sessions.save', { ...session, actions })
  }
}

const programmeSessions = [
  'house-rules',
  'fears-and-permissions',
  'who-really-reads-you',
  'your-voice',
  'the-photo-you-dont-post',
  'answer-without-fire',
  'the-bad-hour',
  'what-stays',
]

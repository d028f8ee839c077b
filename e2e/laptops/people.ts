// Cards, a pair, its programme and its questions, as a person does them in the window.

import { expect } from '../app.ts'
import { request } from '../bridge-request.ts'
import { goTo } from '../rooms.ts'
import { button, fill, type Laptop } from './laptop.ts'

/** Takes the other's card as text, compares the digits with those that the other one reads aloud, and says so. */
export async function takeCard(laptop: Laptop, other: Laptop): Promise<string> {
  const { page, say } = laptop
  const { contacts } = say.review
  const { text, fingerprint } = await request(other.page, 'contacts.own')
  await goTo(page, 'sessions')
  await page.locator('[data-contacts]').click()
  await page.getByRole('textbox', { name: contacts.paste }).fill(text)
  await button(laptop, contacts.read).click()
  await button(laptop, fill(contacts.addDo, { name: other.owner })).click()
  const row = page.locator('[data-contact]')
  await expect(row.locator('h3')).toHaveText(other.owner)
  const shown = (await row.innerText()).replaceAll(/\D/gu, '')
  expect(shown).toContain(fingerprint.replaceAll(/\D/gu, ''))
  await button(laptop, contacts.comparedDo, row).click()
  await expect(button(laptop, contacts.notComparedDo, row)).toBeVisible()
  const [contact] = await request(page, 'contacts.list')
  expect(contact?.verifiedAt).not.toBeNull()
  return contact?.id ?? ''
}

export interface PairWords {
  readonly mentor: string
  readonly executive: string
  readonly agreement: string
  readonly howOften: string
  readonly goals: string
}

export async function makePair(laptop: Laptop, words: PairWords): Promise<void> {
  const { page, say } = laptop
  await goTo(page, 'sessions')
  const first = button(laptop, say.sessions.empty.action)
  const another = button(laptop, say.sessions.home.addPair)
  await first.or(another).first().click()
  const form = page.getByRole('dialog')
  const field = (name: string, at = 0) => form.getByRole('textbox', { name, exact: true }).nth(at)
  await field(say.sessions.pair.mentorName).fill(words.mentor)
  await field(say.sessions.pair.executiveName).fill(words.executive)
  await field(say.mentoring.form.agreement).fill(words.agreement)
  await field(say.mentoring.form.howOften).fill(words.howOften)
  await field(say.mentoring.form.goals, 1).fill(words.goals)
  await button(laptop, say.sessions.pair.save, form).click()
  await expect(form).toBeHidden()
}

export async function openPair({ page }: Laptop, name: string): Promise<void> {
  await goTo(page, 'sessions')
  await page.locator('.pairs .to-page').filter({ hasText: name }).click()
  await expect(page.locator('main.pair-page h1')).toBeVisible()
}

export async function followProgramme(laptop: Laptop, title: string, from: string): Promise<void> {
  const { page, say } = laptop
  await goTo(page, 'sessions')
  await button(laptop, say.mentoring.home.programmes, page.locator('main')).click()
  await page.locator('main').getByRole('button').filter({ hasText: title }).first().click()
  await button(laptop, say.mentoring.programme.follow).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(say.mentoring.follow.start).fill(from)
  await button(laptop, say.mentoring.follow.save, dialog).click()
  await expect(page.locator('.programme-steps > li')).toHaveCount(8)
}

/** Answers every question of the pair's self-assessment with the answer of this place, from 0 to 3. */
export async function assess(
  laptop: Laptop,
  {
    name,
    time,
    answer,
  }: { readonly name: string; readonly time: 'start' | 'closing'; readonly answer: number },
): Promise<void> {
  const { page, say } = laptop
  const { assessment } = say.mentoring
  await button(laptop, fill(assessment.answerOf, { time: assessment[time], name })).click()
  const questions = page.locator('fieldset.question')
  await expect(questions).toHaveCount(8)
  for (const question of await questions.all()) await question.getByRole('radio').nth(answer).check()
  await button(laptop, assessment.save).click()
  await expect(button(laptop, fill(assessment.againOf, { time: assessment[time], name }))).toBeVisible()
}

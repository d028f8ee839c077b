// Drafts and notes that go from one laptop to the other as files.

import { copyFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { expect } from '../app.ts'
import { goTo, openDraft } from '../rooms.ts'
import { button, fill, type Laptop } from './laptop.ts'
import { diegoName, type Story } from './story.ts'

/** Carries the newest review file that this laptop saved to the other one, where its dialog finds it. */
export async function carry(from: Laptop, to: Laptop): Promise<string> {
  const file = await newestFile(from)
  await copyFile(file, path.join(to.launched.filesDir, 'review.ensayo'))
  return file
}

const seen = new Map<string, Set<string>>()

async function newestFile({ launched: { filesDir } }: Laptop): Promise<string> {
  const known = seen.get(filesDir) ?? new Set(['review.ensayo'])
  seen.set(filesDir, known)
  const fresh = (await readdir(filesDir)).filter((name) => name.endsWith('.ensayo') && !known.has(name))
  const [name] = fresh
  if (name === undefined || fresh.length > 1)
    throw new Error(`one new review file was expected, not ${fresh.length}`)
  known.add(name)
  return path.join(filesDir, name)
}

/** By the button of the mentor's room. */
export async function openFile(laptop: Laptop): Promise<void> {
  await goTo(laptop.page, 'sessions')
  await button(laptop, laptop.say.review.room.sideOpen).click()
}

export async function sendDraft(laptop: Laptop, title: string, question: string): Promise<void> {
  const { page, say } = laptop
  const { send } = say.review
  await openDraft(page, title)
  await button(laptop, send.open).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: send.question }).fill(question)
  await button(laptop, send.save, dialog).click()
  await expect(dialog).toBeHidden()
}

/** On the second paragraph, chosen by keyboard, and on the whole; then the file for the way back. */
export async function writeNotes(laptop: Laptop, words: Story['draft']): Promise<void> {
  const { page, say } = laptop
  const { room, note } = say.review
  await expect(page.locator('main.review-room')).toContainText(words.question)
  await page.locator('main .cm-content').focus()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+End')
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog')
  await expect(dialog.locator('.review-quote')).toHaveText(words.passage)
  await dialog.getByRole('textbox', { name: note.text }).fill(words.note)
  await dialog.getByRole('textbox', { name: note.wording }).fill(words.rewording)
  await button(laptop, note.done, dialog).click()
  await expect(dialog).toBeHidden()
  await page.getByRole('textbox', { name: room.overall }).fill(words.overall)
  await button(laptop, room.export).click()
  await expect(page.locator('.export')).toContainText('.ensayo')
}

/** Opens the one note in the margin and takes its words. */
export async function acceptNote(laptop: Laptop): Promise<void> {
  const { page, say } = laptop
  await page.locator('.remark-note .note-head').click()
  await button(laptop, new RegExp(`^${say.review.margin.acceptWords}`, 'u')).click()
}

/** Answers what was said on the whole, and saves the file with it. */
export async function answer(laptop: Laptop, overall: string, reply: string): Promise<void> {
  const { page, say } = laptop
  const said = page.locator('.talk .said-whole').filter({ hasText: overall })
  await button(laptop, say.review.margin.reply, said).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: say.review.reply.yours }).fill(reply)
  await button(laptop, say.review.reply.save, dialog).click()
  await button(laptop, fill(say.review.talk.answer, { name: diegoName })).click()
  await expect(page.locator('.talk')).toContainText('.ensayo')
}

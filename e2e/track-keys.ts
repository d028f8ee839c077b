// The questions at the end of a track, answered by keyboard from the track's own data.

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { Language } from './app.ts'

type Part = {
  readonly id: string
  readonly right?: boolean
  readonly texts: Readonly<Record<Language, { readonly text: string; readonly left: string }>>
}
export type Question = {
  readonly exercise: {
    readonly id: string
    readonly kind: string
    readonly options: readonly Part[]
    readonly items: readonly Part[]
    readonly pairs: readonly Part[]
  }
}

export async function questionsOf(track: string): Promise<readonly Question[]> {
  const file = path.resolve('assets', 'tracks', track, 'questions.json')
  return JSON.parse(await readFile(file, 'utf8')) as readonly Question[]
}

export function questionOf(questions: readonly Question[], id: string): Question {
  const found = questions.find(({ exercise }) => exercise.id === id)
  if (!found) throw new Error(`no question ${id}`)
  return found
}

/** By keyboard, and the focus ends where Enter goes on. */
export async function answerQuestion(
  page: Page,
  question: Question | undefined,
  language: Language,
  right: boolean,
) {
  const { kind, options, items, pairs } = question?.exercise ?? questionOf([], 'missing').exercise
  if (kind === 'single') {
    const option = options.find((each) => each.right === right)
    await page.getByRole('radio', { name: option?.texts[language].text ?? '' }).focus()
    await page.keyboard.press('Space')
  }
  if (kind === 'multiple')
    for (const option of options.filter((each) => each.right === right)) {
      await page.getByRole('checkbox', { name: option.texts[language].text }).focus()
      await page.keyboard.press('Space')
    }
  if (kind === 'order')
    for (const [place, item] of items.entries()) {
      const up = page.locator(`[data-item="${item.id}"] [data-by="-1"]`)
      const at = async () =>
        page
          .locator('.in-order li')
          .evaluateAll((all, id) => all.findIndex((each) => each.getAttribute('data-item') === id), item.id)
      for (let now = await at(); now > place; now = await at()) {
        await up.focus()
        await page.keyboard.press('ArrowUp')
      }
    }
  if (kind === 'match')
    for (const pair of pairs) await page.getByLabel(pair.texts[language].left).selectOption(pair.id)
  if (kind === 'order' || kind === 'match') await page.locator('.scroll h1').focus()
}

// Answers the exercises of a lesson as somebody without a pointer would: Tab, arrows, Space, Enter and letters.
// What is wrong and what is right comes from the lesson's own data; each player sees the feedback of both.

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import type { Language } from './app.ts'

type Texts<T> = Readonly<Record<Language, T>>
type Option = { readonly id: string; readonly right: boolean; readonly texts: Texts<Said> }
type Said = { readonly text: string; readonly reason: string }
type Piece = { readonly kind: 'fixed' | 'cut' | 'keep'; readonly id: string } & Said
type Target = { readonly node?: string; readonly end?: string }
type Way = readonly { readonly text: string; readonly reason: string }[]

/** As much of an exercise's data as its player reads; which parts there are hangs on the kind. */
export interface ExerciseData {
  readonly id: string
  readonly kind: string
  readonly texts: Texts<{
    readonly title: string
    readonly met: string
    readonly pieces: readonly Piece[]
    readonly accepted: readonly string[]
    readonly rejected: readonly { readonly text: string; readonly fails: readonly string[] }[]
    readonly example: { readonly by: string; readonly text: string }
    readonly scale: readonly string[]
  }>
  readonly options: readonly Option[]
  readonly items: readonly { readonly texts: Texts<Said> }[]
  readonly pairs: readonly { readonly id: string; readonly texts: Texts<Pair> }[]
  readonly goals: readonly { readonly id: string; readonly texts: Texts<string> }[]
  readonly start: string
  readonly nodes: readonly {
    readonly id: string
    readonly options: readonly { readonly to: Target; readonly texts: Texts<Said> }[]
  }[]
  readonly ends: readonly {
    readonly id: string
    readonly good: boolean
    readonly texts: Texts<{ readonly title: string }>
  }[]
  readonly statements: readonly { readonly id: string; readonly texts: Texts<string> }[]
  readonly bands: readonly { readonly texts: Texts<{ readonly title: string }> }[]
}
interface Pair {
  readonly left: string
  readonly right: string
  readonly reason: string
}

export async function exercisesOf(
  lessonId: string,
  folder = path.resolve('assets', 'lessons'),
): Promise<readonly ExerciseData[]> {
  const file = path.join(folder, lessonId, 'exercises.json')
  return JSON.parse(await readFile(file, 'utf8')) as readonly ExerciseData[]
}

export const words = {
  es: {
    check: 'Comprobar',
    some: 'Mire otra vez',
    first: 'La primera todavía no es.',
    up: 'Subir: ',
    answer: 'Su respuesta',
    written: 'A quien abre el almacén: ¿qué faltaba hoy?',
    show: 'Ver lo que escribió',
    version: 'Su versión',
    met: 'Se cumple',
    notMet: 'Todavía no',
    holds: 'Aguanta',
    fails: 'No aguanta',
    startOver: 'Empezar otra vez',
    back: 'Volver un paso',
  },
  en: {
    check: 'Check it',
    some: 'Look again',
    first: 'The first one isn’t it yet.',
    up: 'Move up: ',
    answer: 'Your answer',
    written: 'To whoever opens the stores: what was missing today?',
    show: 'See what',
    version: 'Your version',
    met: 'Done',
    notMet: 'Not yet',
    holds: 'It holds',
    fails: 'It doesn’t hold',
    startOver: 'Start over',
    back: 'Back one step',
  },
} as const

/** With Tab alone, as a person without a pointer would. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 250; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached ${String(target)}`)
}

export async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

export interface Turn {
  readonly page: Page
  readonly language: Language
  readonly exercise: ExerciseData
  /** The exercise on the page. */
  readonly box: Locator
  /** Called in every state that is worth a look of its own. */
  readonly look: () => Promise<void>
}

type Player = { readonly play: (turn: Turn) => Promise<void>; readonly kept: (turn: Turn) => Promise<void> }

/** `play`: wrong first, then right, with the feedback of each. `kept`: the right answer is found again. */
export const players: Readonly<Record<string, Player>> = {
  single: {
    async play({ page, language, exercise, box, look }) {
      const wrong = exercise.options.findIndex((option) => !option.right)
      const right = exercise.options.findIndex((option) => option.right)
      await press(page, box.getByRole('radio').first(), 'Space')
      await arrows(page, 0, wrong)
      await expect(box).toContainText(exercise.options[wrong]?.texts[language].reason ?? '?')
      await expect(box.locator('.lesson-met')).toHaveCount(0)
      await look()
      await arrows(page, wrong, right)
      await expect(box).toContainText(exercise.options[right]?.texts[language].reason ?? '?')
      await isMet({ language, exercise, box })
    },
    async kept({ exercise, box }) {
      const right = exercise.options.findIndex((option) => option.right)
      await expect(box.getByRole('radio').nth(right)).toBeChecked()
    },
  },

  multiple: {
    async play({ page, language, exercise, box, look }) {
      const ticks = box.getByRole('checkbox')
      const wrong = exercise.options.findIndex((option) => !option.right)
      await press(page, ticks.nth(wrong), 'Space')
      await check(page, box, language)
      await expect(box.locator('.lesson-met')).toContainText(words[language].some)
      await expect(box).toContainText(exercise.options[wrong]?.texts[language].reason ?? '?')
      await look()
      await press(page, ticks.nth(wrong), 'Space')
      for (const [at, option] of exercise.options.entries())
        if (option.right) await press(page, ticks.nth(at), 'Space')
      await check(page, box, language)
      await isMet({ language, exercise, box })
    },
    async kept({ exercise, box }) {
      for (const [at, { right }] of exercise.options.entries())
        await expect(box.getByRole('checkbox').nth(at)).toBeChecked({ checked: right })
    },
  },

  strike: {
    async play({ page, language, exercise, box, look }) {
      const pieces = strikable(exercise, language)
      const passages = box.getByRole('checkbox')
      const keep = pieces.findIndex(({ kind }) => kind === 'keep')
      await tabTo(page, passages.first())
      for (let at = 0; at < keep; at += 1) await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Space')
      await expect(box.getByRole('note').filter({ hasText: pieces[keep]?.reason ?? '?' })).toBeVisible()
      await look()
      await page.keyboard.press('ControlOrMeta+z')
      await expect(passages.nth(keep)).not.toBeChecked()
      await page.keyboard.press('Home')
      for (const { kind } of pieces) {
        if (kind === 'cut') await page.keyboard.press('Space')
        await page.keyboard.press('ArrowRight')
      }
      await isMet({ language, exercise, box })
    },
    async kept({ language, exercise, box }) {
      for (const [at, { kind }] of strikable(exercise, language).entries())
        await expect(box.getByRole('checkbox').nth(at)).toBeChecked({ checked: kind === 'cut' })
    },
  },

  order: {
    async play({ page, language, exercise, box, look }) {
      const lines = box.locator('.in-order .lesson-said')
      await check(page, box, language)
      await expect(box.locator('.lesson-met')).not.toHaveText(exercise.texts[language].met)
      await look()
      for (const [place, item] of exercise.items.entries()) {
        const { text } = item.texts[language]
        const up = box.getByRole('button', { name: `${words[language].up}${text}`, exact: true })
        await tabTo(page, up)
        for (let from = (await lines.allInnerTexts()).indexOf(text); from > place; from -= 1) {
          await page.keyboard.press('ArrowUp')
          await expect(lines.nth(from - 1)).toHaveText(text)
          await expect(up).toBeFocused()
        }
      }
      await check(page, box, language)
      await expect(box).toContainText(exercise.items[0]?.texts[language].reason ?? '?')
      await isMet({ language, exercise, box })
    },
    async kept({ language, exercise, box }) {
      await expect(box.locator('.in-order .lesson-said')).toHaveText(
        exercise.items.map(({ texts }) => texts[language].text),
      )
    },
  },

  reflection: {
    async play({ page, language, exercise, box, look }) {
      const { example } = exercise.texts[language]
      await tabTo(page, box.getByRole('textbox', { name: words[language].answer }))
      await look()
      await page.keyboard.insertText(words[language].written)
      await press(page, box.getByRole('button', { name: words[language].show }))
      await expect(box.getByText(example.text)).toBeVisible()
    },
    async kept({ language, box }) {
      await expect(box.getByRole('textbox')).toHaveValue(words[language].written)
    },
  },

  match: {
    async play({ page, language, exercise, box, look }) {
      const [one, two] = exercise.pairs
      if (!one || !two) throw new Error('A match has three pairs at least.')
      await choose(page, box, one.texts[language].left, two.id)
      await check(page, box, language)
      await expect(box.locator('.lesson-met')).toContainText(words[language].some)
      await look()
      for (const pair of exercise.pairs) await choose(page, box, pair.texts[language].left, pair.id)
      await check(page, box, language)
      await expect(box).toContainText(one.texts[language].reason)
      await isMet({ language, exercise, box })
    },
    async kept({ language, exercise, box }) {
      for (const { id, texts } of exercise.pairs)
        await expect(box.getByLabel(texts[language].left, { exact: true })).toHaveValue(id)
    },
  },

  rewrite: {
    async play({ page, language, exercise, box, look }) {
      const { rejected, accepted } = exercise.texts[language]
      const [wrong] = rejected
      const good = accepted[0] ?? ''
      const field = box.getByRole('textbox', { name: words[language].version })
      await tabTo(page, field)
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.insertText(wrong?.text ?? '')
      await goalsAre(box, language, exercise, wrong?.fails ?? [])
      await look()
      await page.keyboard.press('ControlOrMeta+a')
      // Key by key: with the first words nothing is complete, and each goal turns as its words are there.
      const [begin, rest] = [good.slice(0, 12), good.slice(12)]
      await page.keyboard.type(begin)
      await expect(box.locator('.goals').getByText(words[language].notMet).first()).toBeVisible()
      await page.keyboard.type(rest)
      await expect(field).toHaveValue(good)
      await expect(field).toBeFocused()
      await goalsAre(box, language, exercise, [])
      await isMet({ language, exercise, box })
    },
    async kept({ language, exercise, box }) {
      await expect(box.getByRole('textbox')).toHaveValue(exercise.texts[language].accepted[0] ?? '?')
      await isMet({ language, exercise, box })
    },
  },

  decision: {
    async play({ page, language, exercise, box, look }) {
      const say = words[language]
      for (const { text, reason } of wayTo(exercise, language, false)) {
        await press(page, box.getByRole('button', { name: text, exact: true }))
        await expect(box).toContainText(reason)
        await expect(box.locator('.decide-here')).toBeFocused()
      }
      await expect(box.locator('.decide-end')).toContainText(say.fails)
      await look()
      await press(page, box.getByRole('button', { name: say.back }))
      await expect(box.locator('.decide-end')).toHaveCount(0)
      await stepBack(page, box, language)
      for (const { text } of wayTo(exercise, language, true))
        await press(page, box.getByRole('button', { name: text, exact: true }))
      await expect(box.locator('.decide-end')).toContainText(say.holds)
      await isMet({ language, exercise, box })
    },
    async kept({ language, exercise, box }) {
      await isMet({ language, exercise, box })
    },
  },

  self: {
    async play({ page, language, exercise, box, look }) {
      const rows = box.locator('.self-row')
      for (const at of exercise.statements.keys())
        await press(page, rows.nth(at).getByRole('radio').first(), 'Space')
      await expect(box.locator('.self-result')).toContainText(exercise.bands[0]?.texts[language].title ?? '?')
      await look()
      for (const at of exercise.statements.keys()) {
        await tabTo(page, rows.nth(at).getByRole('radio').first())
        await page.keyboard.press('ArrowLeft')
      }
      await expect(box.locator('.self-result')).toContainText(
        exercise.bands.at(-1)?.texts[language].title ?? '?',
      )
    },
    async kept({ language, exercise, box }) {
      const last = box.locator('.self-row').getByRole('radio', { checked: true })
      await expect(last).toHaveCount(exercise.statements.length)
      await expect(box.locator('.self-result')).toContainText(
        exercise.bands.at(-1)?.texts[language].title ?? '?',
      )
    },
  },
}

const check = (page: Page, box: Locator, language: Language) =>
  press(page, box.getByRole('button', { name: words[language].check, exact: true }))

const isMet = ({ box, exercise, language }: Pick<Turn, 'box' | 'exercise' | 'language'>) =>
  expect(box.locator('.lesson-met')).toHaveText(exercise.texts[language].met)

async function arrows(page: Page, from: number, to: number): Promise<void> {
  for (let at = from; at < to; at += 1) await page.keyboard.press('ArrowDown')
  for (let at = from; at > to; at -= 1) await page.keyboard.press('ArrowUp')
}

const strikable = (exercise: ExerciseData, language: Language): readonly Piece[] =>
  exercise.texts[language].pieces.filter(({ kind }) => kind !== 'fixed')

/** In a list that is closed the arrows choose. */
async function choose(page: Page, box: Locator, left: string, side: string): Promise<void> {
  const list = box.getByLabel(left, { exact: true })
  await tabTo(page, list)
  const values = await list
    .locator('option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value))
  await arrows(page, values.indexOf(await list.inputValue()), values.indexOf(side))
  await expect(list).toHaveValue(side)
}

async function goalsAre(
  box: Locator,
  language: Language,
  exercise: ExerciseData,
  open: readonly string[],
): Promise<void> {
  for (const { id, texts } of exercise.goals) {
    const goal = box.locator('.goals li').filter({ hasText: texts[language] })
    await expect(goal.locator('.goal-state')).toHaveText(
      open.includes(id) ? words[language].notMet : words[language].met,
    )
  }
}

/** To the beginning, by whichever button is offered. */
async function stepBack(page: Page, box: Locator, language: Language): Promise<void> {
  const over = box.getByRole('button', { name: words[language].startOver })
  const one = box.getByRole('button', { name: words[language].back })
  if (await over.isVisible()) await press(page, over)
  else if (await one.isVisible()) await press(page, one)
  await expect(one).toHaveCount(0)
}

/** The first way to an end that is good or not, depth first. */
function wayTo(exercise: ExerciseData, language: Language, good: boolean): Way {
  const from = (id: string): Way | null => {
    for (const { to, texts } of exercise.nodes.find((node) => node.id === id)?.options ?? []) {
      const step = texts[language]
      if (to.end !== undefined && exercise.ends.find((end) => end.id === to.end)?.good === good) return [step]
      const rest = to.node === undefined ? null : from(to.node)
      if (rest) return [step, ...rest]
    }
    return null
  }
  const way = from(exercise.start)
  if (!way) throw new Error(`${exercise.id} has no such end.`)
  return way
}

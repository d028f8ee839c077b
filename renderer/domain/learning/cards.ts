/** Review cards: a question that can be answered from memory in one breath, and its answer. One file a lesson. */
import { z } from 'zod'
import { repeated } from './lesson-text.ts'
import { type LessonFiles, parse, sentence } from './open-lesson.ts'
import type { LessonProblem } from './problems.ts'
import { common, perLanguage, words } from './schema-parts.ts'

export const cardSchema = z
  .strictObject({ ...common, texts: perLanguage(z.strictObject({ front: words, back: words }).readonly()) })
  .readonly()
export type Card = z.infer<typeof cardSchema>

export type ReadCards = { readonly cards: readonly Card[]; readonly problems: readonly LessonProblem[] }

/** Never throws. No file is no cards; a broken card does not hide the others. */
export function readCards(files: LessonFiles): ReadCards {
  if (files.cards === undefined) return { cards: [], problems: [] }
  const where = `${files.folder}/cards.json`
  const list = parse(z.array(z.unknown()), files.cards, where)
  if (!list.ok) return { cards: [], problems: list.problems }
  const cards: Card[] = []
  const problems: LessonProblem[] = []
  const report = (detail: string) => problems.push({ code: 'broken-card', where, detail })
  for (const [index, raw] of list.value.entries()) {
    const result = cardSchema.safeParse(raw)
    if (result.success) cards.push(result.data)
    else report(`card ${index + 1}: ${sentence(result.error)}`)
  }
  for (const id of repeated(cards.map((card) => card.id))) report(`"${id}" is there twice`)
  return { cards, problems }
}

/** Checklists as data: what to do, why, and where the lesson is. */
import { z } from 'zod'
import type { ChecklistRun } from '../../../electron/shared/entities/session.ts'
import { contentIdSchema } from '../../../electron/shared/entities/ids.ts'
import { localizedTextSchema } from './localized-text.ts'

const checklistItemSchema = z
  .strictObject({
    id: contentIdSchema,
    text: localizedTextSchema,
    why: localizedTextSchema,
    /** The lesson that explains the item at length. */
    lesson: contentIdSchema.optional(),
    /** Day on which it is done, counted from 1, in a checklist that lasts for days. */
    day: z.int().min(1).max(60).optional(),
    /** What to write down when it is done: the line of the log. */
    log: localizedTextSchema.optional(),
  })
  .readonly()
export type ChecklistItem = z.infer<typeof checklistItemSchema>

export const checklistSchema = z
  .strictObject({
    id: contentIdSchema,
    version: z.int().min(1),
    order: z.int().min(1),
    title: localizedTextSchema,
    why: localizedTextSchema,
    /** How many days it lasts; absent for one that is walked in one sitting. */
    days: z.int().min(1).max(60).optional(),
    items: z.array(checklistItemSchema).min(1).max(40).readonly(),
  })
  .superRefine((checklist, context) => {
    const seen = new Set<string>()
    checklist.items.forEach((item, index) => {
      const wrong = (field: string) =>
        context.addIssue({ code: 'custom', message: 'inconsistent', path: ['items', index, field] })
      if (seen.has(item.id)) wrong('id')
      seen.add(item.id)
      // In a checklist of days each item has its day and its line of the log; elsewhere a day means nothing.
      const { days } = checklist
      if (days === undefined ? item.day !== undefined : item.day === undefined || item.day > days)
        wrong('day')
      if (days !== undefined && item.log === undefined) wrong('log')
      const before = checklist.items[index - 1]?.day
      if (item.day !== undefined && before !== undefined && item.day < before) wrong('day')
    })
  })
  .readonly()
export type Checklist = z.infer<typeof checklistSchema>

type Ticks = Readonly<Record<string, string>>

/** Ticks or unticks an item; a tick keeps the moment at which it was made. */
export function toggleTick(ticks: Ticks, itemId: string, now: Date): Ticks {
  if (ticks[itemId] === undefined) return { ...ticks, [itemId]: now.toISOString() }
  const { [itemId]: _removed, ...rest } = ticks
  return rest
}

/** How many of the items that the checklist has today are ticked. Ticks of items since removed do not count. */
export function countTicked(
  checklist: Checklist,
  ticks: Ticks,
): { readonly done: number; readonly total: number } {
  const done = checklist.items.filter((item) => ticks[item.id] !== undefined).length
  return { done, total: checklist.items.length }
}

export const firstOpenItem = (checklist: Checklist, ticks: Ticks): ChecklistItem | undefined =>
  checklist.items.find((item) => ticks[item.id] === undefined)

/**
 * The points around the first open one, so that a long checklist leaves room for the notes: two before it
 * and the rest after, never fewer than `count` while there are that many. A point just ticked stays in view.
 */
export function itemsInView(checklist: Checklist, ticks: Ticks, count: number): readonly ChecklistItem[] {
  const { items } = checklist
  const open = items.findIndex((item) => ticks[item.id] === undefined)
  const first = Math.min((open === -1 ? items.length : open) - 2, items.length - count)
  return items.slice(Math.max(0, first), Math.max(0, first) + count)
}

/** A run starts on its day 1; the day after is day 2, by the local calendar. */
export function dayOfRun(run: ChecklistRun, now: Date): number {
  const start = new Date(run.createdAt)
  const midnight = (at: Date) => Date.UTC(at.getFullYear(), at.getMonth(), at.getDate())
  return Math.max(1, Math.round((midnight(now) - midnight(start)) / 86_400_000) + 1)
}

export function newRun(checklist: Checklist, id: string, now: Date): ChecklistRun {
  const at = now.toISOString()
  return {
    id,
    checklist: { id: checklist.id, version: checklist.version },
    draftId: null,
    ticks: {},
    log: {},
    createdAt: at,
    updatedAt: at,
    finishedAt: null,
  }
}

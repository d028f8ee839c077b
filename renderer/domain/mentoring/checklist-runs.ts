/** Runs of one checklist: beside each other, and on paper. */
import type { ChecklistRun } from '../../../electron/shared/entities/session.ts'
import type { PrintDocument } from '../../../electron/shared/print-document.ts'
import { type Checklist, type ChecklistItem, countTicked } from './checklist.ts'
import { textIn } from './localized-text.ts'

/** Runs of one checklist, the newest first. */
export const runsOf = (runs: readonly ChecklistRun[], checklistId: string): readonly ChecklistRun[] =>
  runs.filter((run) => run.checklist.id === checklistId).sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))

export type ComparedItem = {
  readonly item: ChecklistItem
  /** Instants; null where it was not done. */
  readonly earlier: string | null
  readonly later: string | null
  readonly differs: boolean
}

/** Item by item, those that the list has today. */
export const compareRuns = (
  { items }: Checklist,
  first: ChecklistRun,
  second: ChecklistRun,
): readonly ComparedItem[] =>
  items.map((item) => {
    const earlier = first.ticks[item.id] ?? null
    const later = second.ticks[item.id] ?? null
    return { item, earlier, later, differs: (earlier === null) !== (later === null) }
  })

export type RunWords = {
  /** BCP 47 language of the words. */
  readonly language: string
  /** A moment in a sentence. */
  readonly day: (instant: string) => string
  readonly started: (day: string) => string
  readonly finished: (day: string) => string
  readonly progress: (count: { readonly done: number; readonly total: number }) => string
  readonly ticked: (item: { readonly text: string; readonly day: string }) => string
  readonly blank: string
  readonly log: string
}

/** Without a run: the list to be ticked by hand. */
export function runToPrint(checklist: Checklist, run: ChecklistRun | null, words: RunWords): PrintDocument {
  const text = (texts: Checklist['title']) => textIn(texts, words.language)
  const facts = run
    ? [
        words.started(words.day(run.createdAt)),
        ...(run.finishedAt === null ? [] : [words.finished(words.day(run.finishedAt))]),
        words.progress(countTicked(checklist, run.ticks)),
      ]
    : [words.blank]
  const logged = checklist.items.flatMap((item) => {
    const log = run?.log[item.id]?.trim() ?? ''
    return log === '' ? [] : [{ term: text(item.log ?? item.text), text: log }]
  })
  return {
    language: words.language,
    title: text(checklist.title),
    subtitle: facts.join(' · '),
    blocks: [
      { kind: 'paragraph', text: text(checklist.why) },
      {
        kind: 'ticks',
        items: checklist.items.map((item) => {
          const at = run?.ticks[item.id]
          return at === undefined
            ? { text: text(item.text), done: false }
            : { text: words.ticked({ text: text(item.text), day: words.day(at) }), done: true }
        }),
      },
      ...(logged.length === 0
        ? []
        : [
            { kind: 'heading' as const, text: words.log },
            { kind: 'pairs' as const, items: logged },
          ]),
    ],
  }
}

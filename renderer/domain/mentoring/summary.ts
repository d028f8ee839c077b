/**
 * What a finished session leaves on paper: one model, written as Markdown for files and as a
 * `PrintDocument` for PDF, so that the two can never say different things.
 *
 * Words and dates come from the caller, in the language and the region of the reader.
 */
import type { NextAction, Pair, Session } from '../../../electron/shared/entities/session.ts'
import { type Checklist } from './checklist.ts'
import { textIn } from './localized-text.ts'
import { elapsedIn, totalElapsedMs } from './session-clock.ts'

export type SummaryWords = {
  /** BCP 47 language of the words. */
  readonly language: string
  readonly session: (number: number) => string
  readonly day: (at: Date) => string
  /** A calendar day such as `2026-11-21`. */
  readonly due: (day: string) => string
  readonly minutes: (count: number) => string
  readonly time: string
  readonly planned: string
  readonly mentor: string
  readonly executive: string
  readonly agenda: string
  readonly checklist: string
  readonly notes: string
  readonly actions: string
  readonly noActions: string
  readonly untitled: string
}

export type SummaryOptions = {
  readonly pair: Pair
  /** Null when the session had none, or its file cannot be read today. */
  readonly checklist: Checklist | null
  readonly includeNotes: boolean
  readonly words: SummaryWords
}

export type Summary = {
  readonly language: string
  readonly title: string
  readonly subtitle: string
  readonly facts: readonly { readonly term: string; readonly text: string }[]
  readonly agenda: { readonly heading: string; readonly items: readonly { term: string; text: string }[] }
  readonly checklist: {
    readonly heading: string
    readonly items: readonly { text: string; done: boolean }[]
  } | null
  /** Lines as they were typed; null when left out or empty. */
  readonly notes: { readonly heading: string; readonly lines: readonly string[] } | null
  readonly actions: {
    readonly heading: string
    readonly items: readonly { readonly text: string; readonly about: string; readonly done: boolean }[]
    readonly none: string
  }
}

export function summarise(
  session: Session,
  { pair, checklist, includeNotes, words }: SummaryOptions,
): Summary {
  const at = new Date(session.finishedAt ?? session.updatedAt)
  const person = ({ name, role }: Pair['mentor']) => (role === '' ? name : `${name}, ${role}`)
  const planned = session.agenda.reduce((sum, item) => sum + item.minutes, 0)
  const spent = (ms: number) => words.minutes(Math.round(ms / 60_000))
  const notes = session.notes.replace(/\s+$/, '')
  return {
    language: words.language,
    title: session.title === '' ? words.untitled : session.title,
    subtitle: `${words.session(session.number)} · ${words.day(at)}`,
    facts: [
      { term: words.mentor, text: person(pair.mentor) },
      { term: words.executive, text: person(pair.executive) },
      {
        term: words.time,
        text: `${spent(totalElapsedMs(session, at))} (${words.planned}: ${words.minutes(planned)})`,
      },
    ],
    agenda: {
      heading: words.agenda,
      items: session.agenda.map((item, index) => ({
        term: item.title,
        text: `${spent(elapsedIn(session, index, at))} (${words.planned}: ${words.minutes(item.minutes)})`,
      })),
    },
    checklist: checklist && {
      heading: `${words.checklist}: ${textIn(checklist.title, words.language)}`,
      items: checklist.items.map((item) => ({
        text: textIn(item.text, words.language),
        done: session.ticks[item.id] !== undefined,
      })),
    },
    notes: includeNotes && notes !== '' ? { heading: words.notes, lines: notes.split('\n') } : null,
    actions: {
      heading: words.actions,
      items: session.actions.map((action) => ({
        text: action.text,
        about: aboutAction(action, pair, words),
        done: action.done,
      })),
      none: words.noActions,
    },
  }
}

function aboutAction(action: NextAction, pair: Pair, words: SummaryWords): string {
  const owner = pair[action.owner].name
  return action.due === null ? owner : `${owner}, ${words.due(action.due)}`
}

/** A name for the file, from the title: no folder, nothing that Windows or a shell would refuse. */
export function summaryFileName(summary: Summary): string {
  const plain = summary.title
    .normalize('NFKC')
    .replace(/[\p{C}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .replace(/[. ]+$/, '')
    .replace(/^[. ]+/, '')
  return plain === '' || /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(plain) ? `_${plain}` : plain
}

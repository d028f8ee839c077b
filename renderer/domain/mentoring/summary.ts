/**
 * What a finished session leaves on paper: one model, written as Markdown for files and as a
 * `PrintDocument` for PDF, so that the two can never say different things.
 *
 * Words and dates come from the caller, in the language and the region of the reader.
 */
import type { SignedCertificate } from '../../../electron/shared/entities/certificate.ts'
import type { NextAction, Pair, Session } from '../../../electron/shared/entities/session.ts'
import { type Checklist } from './checklist.ts'
import type { Guide } from './guide.ts'
import { textIn } from './localized-text.ts'
import { type Role, roles } from './reflection.ts'
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
  readonly goal: string
  readonly homework: string
  readonly exercise: string
  readonly before: string
  readonly after: string
  /** For a page that was still empty. */
  readonly emptyPage: string
  /** Stands at the end of a text that is too long for a summary. */
  readonly cut: string
  readonly reflection: string
  readonly untitled: string
  readonly certificate: string
  /** What it says and how far that goes, in sentences. */
  readonly certified: (signed: SignedCertificate) => readonly string[]
}

export type SummaryOptions = {
  readonly pair: Pair
  /** The mentor's, only when it was verified just now. */
  readonly certificate?: SignedCertificate | null
  /** Null when the session had none, or its file cannot be read today. */
  readonly checklist: Checklist | null
  /** Of the programme's session that this one was; null for one of the pair's own. */
  readonly guide?: Guide | null
  /** The texts of the exercise, read from the draft's versions; used only when the session shares them. */
  readonly exercise?: ExerciseTexts | null
  /** The shared ones. Private notes are no part of a session and cannot come this way. */
  readonly includeNotes: boolean
  readonly words: SummaryWords
}

/** In UTF-16 units: what fits on paper beside everything else, and is far beyond any post. */
const longestExerciseText = 60_000

/** Null for a page that was empty. */
export type ExerciseTexts = { readonly before: string | null; readonly after: string | null }

/** Somebody's words under a small heading, line by line as they were typed. */
export type Said = { readonly label: string; readonly lines: readonly string[] }

export type Summary = {
  readonly language: string
  readonly title: string
  readonly subtitle: string
  readonly goal: { readonly heading: string; readonly text: string } | null
  readonly homework: { readonly heading: string; readonly items: readonly string[] } | null
  readonly exercise: { readonly heading: string; readonly texts: readonly Said[] } | null
  readonly reflections: { readonly heading: string; readonly texts: readonly Said[] } | null
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
  readonly certificate: {
    readonly heading: string
    readonly lines: readonly string[]
    /** To be copied and verified. */
    readonly text: string
  } | null
}

export function summarise(
  session: Session,
  { pair, checklist, includeNotes, words, certificate = null, guide = null, exercise = null }: SummaryOptions,
): Summary {
  const at = new Date(session.finishedAt ?? session.updatedAt)
  const person = ({ name, role }: Pair['mentor']) => (role === '' ? name : `${name}, ${role}`)
  const planned = session.agenda.reduce((sum, item) => sum + item.minutes, 0)
  const spent = (ms: number) => words.minutes(Math.round(ms / 60_000))
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
    goal: guide && { heading: words.goal, text: guide.goal },
    homework: guide && {
      heading: words.homework,
      items: roles.map((who) => `${pair[who].name}: ${guide.homework[who]}`),
    },
    exercise: exerciseOf(session, exercise, words),
    reflections: reflectionsOf(session, pair, words),
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
    notes:
      includeNotes && session.notes.trim() !== ''
        ? { heading: words.notes, lines: linesOf(session.notes) }
        : null,
    actions: {
      heading: words.actions,
      items: session.actions.map((action) => ({
        text: action.text,
        about: aboutAction(action, pair, words),
        done: action.done,
      })),
      none: words.noActions,
    },
    certificate: certificate && {
      heading: words.certificate,
      lines: words.certified(certificate),
      text: certificate.text,
    },
  }
}

function exerciseOf(session: Session, texts: ExerciseTexts | null, words: SummaryWords): Summary['exercise'] {
  if (!session.exercise?.shared || texts === null) return null
  const said = (label: string, text: string | null): Said => {
    if (text === null || text.trim() === '') return { label, lines: [words.emptyPage] }
    return text.length <= longestExerciseText
      ? { label, lines: linesOf(text) }
      : { label, lines: [...linesOf(text.slice(0, longestExerciseText)), words.cut] }
  }
  return {
    heading: words.exercise,
    texts: [said(words.before, texts.before), said(words.after, texts.after)],
  }
}

function reflectionsOf(session: Session, pair: Pair, words: SummaryWords): Summary['reflections'] {
  const said = (who: Role): readonly Said[] => {
    const text = session.reflection?.shared[who] ?? ''
    return text.trim() === '' ? [] : [{ label: pair[who].name, lines: linesOf(text) }]
  }
  const texts = roles.flatMap(said)
  return texts.length === 0 ? null : { heading: words.reflection, texts }
}

const linesOf = (text: string): readonly string[] => text.replace(/\s+$/, '').split('\n')

function aboutAction(action: NextAction, pair: Pair, words: SummaryWords): string {
  const owner = pair[action.owner].name
  return action.due === null ? owner : `${owner}, ${words.due(action.due)}`
}

export const summaryFileName = (summary: Summary): string => fileNameFrom(summary.title)

/** A name for the file, from the title: no folder, nothing that Windows or a shell would refuse. */
export function fileNameFrom(title: string): string {
  const plain = title
    .normalize('NFKC')
    .replace(/[\p{C}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .replace(/[. ]+$/, '')
    .replace(/^[. ]+/, '')
  return plain === '' || /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(plain) ? `_${plain}` : plain
}

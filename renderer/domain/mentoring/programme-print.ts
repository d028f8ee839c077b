/** A programme for paper: every session whole, so that two people can prepare without the laptop. */
import type { Programme, ProgrammeSession } from '../../../electron/shared/entities/programme.ts'
import type { PrintDocument } from '../../../electron/shared/print-document.ts'
import { textIn } from './localized-text.ts'

export type ProgrammeWords = {
  /** BCP 47 language of the words; texts that lack it stand in one that they have. */
  readonly language: string
  readonly facts: string
  readonly forWhom: string
  readonly session: (number: number) => string
  readonly minutes: (count: number) => string
  readonly preparation: string
  readonly agenda: string
  readonly checklist: string
  readonly exercise: string
  readonly homework: string
  readonly mentor: string
  readonly executive: string
  readonly asks: (who: string) => string
}

type Block = PrintDocument['blocks'][number]

export function programmeToPrint(programme: Programme, words: ProgrammeWords): PrintDocument {
  const text = (texts: Programme['title']) => textIn(texts, words.language)
  return {
    language: words.language,
    title: text(programme.title),
    subtitle: words.facts,
    blocks: [
      { kind: 'paragraph', text: text(programme.summary) },
      { kind: 'pairs', items: [{ term: words.forWhom, text: text(programme.forWhom) }] },
      ...programme.sessions.flatMap((session, index) => sessionBlocks(session, index + 1, words)),
    ],
  }
}

function sessionBlocks(session: ProgrammeSession, number: number, words: ProgrammeWords): readonly Block[] {
  const text = (texts: Programme['title']) => textIn(texts, words.language)
  const { preparation, homework, questions } = session
  const both = (heading: string, those: typeof preparation): Block => ({
    kind: 'pairs',
    items: [
      { term: `${heading}. ${words.mentor}`, text: text(those.mentor) },
      { term: `${heading}. ${words.executive}`, text: text(those.executive) },
    ],
  })
  return [
    {
      kind: 'heading',
      text: `${words.session(number)}. ${text(session.title)} (${words.minutes(session.minutes)})`,
    },
    { kind: 'paragraph', text: text(session.goal) },
    both(words.preparation, preparation),
    {
      kind: 'pairs',
      items: session.agenda.map((item) => ({
        term: `${text(item.title)}, ${words.minutes(item.minutes)}`,
        text: text(item.hint),
      })),
    },
    { kind: 'paragraph', text: `${words.checklist}:` },
    { kind: 'ticks', items: session.checklist.map((item) => ({ text: text(item.text), done: false })) },
    { kind: 'pairs', items: [{ term: words.exercise, text: text(session.exercise.text) }] },
    both(words.homework, homework),
    {
      kind: 'pairs',
      items: [
        { term: words.asks(words.mentor), text: questions.mentor.map(text).join(' ') },
        { term: words.asks(words.executive), text: questions.executive.map(text).join(' ') },
      ],
    },
  ]
}

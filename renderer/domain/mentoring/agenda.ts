/** Agendas as data: how the minutes of a session are shared out, and what each part is for. */
import { z } from 'zod'
import type { AgendaItem, Session } from '../../../electron/shared/entities/session.ts'
import { contentIdSchema } from '../../../electron/shared/entities/ids.ts'
import { localizedTextSchema, textIn } from './localized-text.ts'

export const agendaSchema = z
  .strictObject({
    id: contentIdSchema,
    version: z.int().min(1),
    order: z.int().min(1),
    /** Sum of the items. Said apart so that a slip of the pen is noticed. */
    minutes: z.int().min(5).max(180),
    items: z
      .array(
        z
          .strictObject({
            id: contentIdSchema,
            minutes: z.int().min(1).max(180),
            title: localizedTextSchema,
            /** One stage direction: what the two of them do now. */
            hint: localizedTextSchema,
          })
          .readonly(),
      )
      .min(1)
      .max(20)
      .readonly(),
  })
  .superRefine((agenda, context) => {
    const sum = agenda.items.reduce((minutes, item) => minutes + item.minutes, 0)
    if (sum !== agenda.minutes)
      context.addIssue({ code: 'custom', message: 'inconsistent', path: ['minutes'] })
    if (new Set(agenda.items.map((item) => item.id)).size !== agenda.items.length)
      context.addIssue({ code: 'custom', message: 'inconsistent', path: ['items'] })
  })
  .readonly()
export type Agenda = z.infer<typeof agendaSchema>

/** The agenda as a session keeps it: its own copy, in the language in which it was planned. */
export const agendaItemsIn = (agenda: Agenda, language: string): readonly AgendaItem[] =>
  agenda.items.map((item) => ({ id: item.id, title: textIn(item.title, language), minutes: item.minutes }))

/** The agenda a session was planned with, known by its items; undefined for one that was edited by hand. */
export const agendaOf = (session: Session, agendas: readonly Agenda[]): Agenda | undefined =>
  agendas.find(
    (agenda) =>
      agenda.items.length === session.agenda.length &&
      agenda.items.every((item, index) => {
        const kept = session.agenda[index]
        return kept !== undefined && kept.id === item.id && kept.minutes === item.minutes
      }),
  )

/** The session with the titles of its agenda in this language, for display: what is stored keeps its own. */
export function withTitlesIn(session: Session, agendas: readonly Agenda[], language: string): Session {
  const authored = agendaOf(session, agendas)
  return authored ? { ...session, agenda: agendaItemsIn(authored, language) } : session
}

/** Private notes have no way out: not by type, not by value. */
import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { PrivateNotes } from '../../../electron/shared/entities/private-notes.ts'
import { type Pair, type Session, sessionSchema } from '../../../electron/shared/entities/session.ts'
import type { PrintDocument } from '../../../electron/shared/print-document.ts'
import { keepWords, noPrivateNotes } from './reflection.ts'
import { summaryToMarkdown } from './summary-markdown.ts'
import { summaryToPrint } from './summary-print.ts'
import { type ExerciseTexts, summarise, type Summary, type SummaryOptions } from './summary.ts'
import { makePair, makeSession } from './testing/make.ts'

/** Everything within a type that could hold a document of private notes. */
type Holds<Whole, Part> = Whole extends Part
  ? true
  : Whole extends (...args: never[]) => unknown
    ? false
    : Whole extends readonly (infer Item)[]
      ? Holds<Item, Part>
      : Whole extends object
        ? true extends { [Key in keyof Whole]-?: Holds<Whole[Key], Part> }[keyof Whole]
          ? true
          : false
        : false

const words: SummaryOptions['words'] = {
  language: 'es',
  session: (number) => `Sesión ${number}`,
  day: (at) => at.toISOString(),
  due: (day) => day,
  minutes: String,
  time: 'Tiempo',
  planned: 'previsto',
  mentor: 'Guía',
  executive: 'Practica',
  agenda: 'Partes',
  checklist: 'Lista',
  notes: 'Notas',
  actions: 'Acuerdos',
  noActions: 'Sin acuerdos.',
  goal: 'Para qué era',
  homework: 'Para la próxima vez',
  exercise: 'Ejercicio',
  before: 'Antes',
  after: 'Después',
  emptyPage: '(En blanco.)',
  cut: '(Sigue.)',
  reflection: 'Dos minutos',
  untitled: 'Sin título',
  certificate: 'Certificado',
  certified: () => [],
}

describe('private notes', () => {
  it('are no text, no session and no part of what makes a summary', () => {
    // What is only here is wrapped: where a text is wanted it does not fit.
    expectTypeOf<PrivateNotes['notes']>().not.toExtend<string>()
    expectTypeOf<NonNullable<PrivateNotes['reflections']['mentor']>>().not.toExtend<string>()
    expectTypeOf<PrivateNotes>().not.toExtend<Session>()
    expectTypeOf<Session>().not.toExtend<PrivateNotes>()
    expectTypeOf<Holds<Session, PrivateNotes['notes']>>().toEqualTypeOf<false>()
    expectTypeOf<Holds<Pair, PrivateNotes['notes']>>().toEqualTypeOf<false>()
    expectTypeOf<Holds<SummaryOptions, PrivateNotes['notes']>>().toEqualTypeOf<false>()
    expectTypeOf<Holds<ExerciseTexts, PrivateNotes['notes']>>().toEqualTypeOf<false>()
    expectTypeOf<Holds<Summary, PrivateNotes['notes']>>().toEqualTypeOf<false>()
    expectTypeOf<Holds<PrintDocument, PrivateNotes['notes']>>().toEqualTypeOf<false>()
    // The test above would see one that does hold them.
    expectTypeOf<
      Holds<{ readonly a: readonly PrivateNotes[] }, PrivateNotes['notes']>
    >().toEqualTypeOf<true>()
  })

  it('stand neither in the session’s document nor in Markdown nor on paper, whatever they hold', () => {
    // A mark that no other text has, so that finding it can only mean that the private text came along.
    const secret = fc
      .tuple(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.uuid())
      .map(([typed, mark]) => ({ text: `${typed} ${mark} ${typed}`, mark }))
    const shared = fc.record({
      notes: fc.string({ unit: 'grapheme', maxLength: 200 }),
      mentor: fc.option(fc.string({ maxLength: 80 })),
      executive: fc.option(fc.string({ maxLength: 80 })),
    })
    fc.assert(
      fc.property(secret, secret, secret, shared, (a, b, c, given) => {
        let notes = noPrivateNotes(makeSession().id, new Date('2026-11-18T17:25:00Z'))
        notes = { ...notes, notes: { onlyHere: a.text } }
        notes = keepWords(keepWords(notes, 'mentor', b.text), 'executive', c.text)
        const session = sessionSchema.parse(
          // Even when somebody spreads the one over the other, the document that is stored has no place for it.
          {
            ...notes,
            ...makeSession({
              notes: given.notes,
              reflection: {
                open: false,
                turn: null,
                turnSince: null,
                elapsedMs: { mentor: 0, executive: 0 },
                shared: { mentor: given.mentor, executive: given.executive },
              },
            }),
          },
        )
        const summary = summarise(session, {
          pair: makePair(),
          checklist: null,
          includeNotes: true,
          words,
        })
        const written = [
          JSON.stringify(session),
          summaryToMarkdown(summary),
          JSON.stringify(summaryToPrint(summary)),
        ].join('\n')
        for (const { mark } of [a, b, c]) expect(written).not.toContain(mark)
      }),
    )
  })
})

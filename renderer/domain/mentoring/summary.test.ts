import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printDocumentSchema } from '../../../electron/shared/print-document.ts'
import { applyAct } from './session-clock.ts'
import { escapeInline, notesToMarkdown, summaryToMarkdown } from './summary-markdown.ts'
import { summaryToPrint } from './summary-print.ts'
import { summarise, summaryFileName, type SummaryOptions, type SummaryWords } from './summary.ts'
import { makeAction, makePair, makeSession } from './testing/make.ts'

const text = (es: string) => ({ es, en: es })
const words: SummaryWords = {
  language: 'es',
  session: (number) => `Sesión ${number}`,
  day: (at) => at.toISOString().slice(0, 10),
  due: (day) => `el ${day}`,
  minutes: (count) => `${count} min`,
  time: 'Tiempo',
  planned: 'previsto',
  mentor: 'Guía',
  executive: 'Practica',
  agenda: 'Tiempo por partes',
  checklist: 'Lista',
  notes: 'Notas',
  actions: 'Acuerdos',
  noActions: 'Sin acuerdos.',
  untitled: 'Sesión sin título',
}
const options: SummaryOptions = {
  pair: makePair(),
  checklist: {
    id: 'before-publishing',
    version: 1,
    order: 1,
    title: text('Antes de publicar'),
    why: text('Porque sí'),
    items: [
      { id: 'aloud', text: text('Leer en voz alta'), why: text('Se oye') },
      { id: 'corners', text: text('Mirar las esquinas'), why: text('Se ve') },
    ],
  },
  includeNotes: true,
  words,
}
const finished = applyAct(
  applyAct(
    makeSession({
      notes: '– El «pero» borra todo lo anterior.\n\n# no es un título\n- Probar con «y»\n',
      ticks: { aloud: '2026-11-18T17:40:00.000Z' },
      actions: [
        makeAction(),
        makeAction({ id: 'two', text: 'Traer tres respuestas', owner: 'mentor', due: null, done: true }),
      ],
    }),
    { kind: 'start' },
    new Date('2026-11-18T17:25:00Z'),
  ),
  { kind: 'finish' },
  new Date('2026-11-18T17:32:00Z'),
)

describe('the summary as Markdown', () => {
  it('holds the agreements with owner and day, the notes, the ticks and the time, in that order', () => {
    expect(summaryToMarkdown(summarise(finished, options))).toBe(`# Responder sin incendiar

Sesión 6 · 2026-11-18

- **Guía:** Diego Anaya, Comunidad
- **Practica:** Elena Valcárcel, Directora general
- **Tiempo:** 7 min (previsto: 45 min)

## Acuerdos

- [ ] Contestar a Tomás con la fecha de la obra (Elena Valcárcel, el 2026-11-20)
- [x] Traer tres respuestas (Diego Anaya)

## Notas

– El «pero» borra todo lo anterior.

\\# no es un título${'  '}
- Probar con «y»

## Lista: Antes de publicar

- [x] Leer en voz alta
- [ ] Mirar las esquinas

## Tiempo por partes

- Llegar: 7 min (previsto: 5 min)
- Repaso: 0 min (previsto: 10 min)
- Práctica: 0 min (previsto: 20 min)
- Acuerdos: 0 min (previsto: 10 min)
`)
  })

  it('leaves the notes out when they are not shared, in every form', () => {
    const summary = summarise(finished, { ...options, includeNotes: false })
    expect(summaryToMarkdown(summary)).not.toContain('pero')
    expect(JSON.stringify(summaryToPrint(summary))).not.toContain('pero')
  })

  it('loses no character of the notes and lets none of it become markup', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 8 }), (typed) => {
        const lines = typed.map((line) => line.replace(/[\r\n]+/g, ' '))
        const written = notesToMarkdown(lines).split('\n')
        const back = written.map((line) =>
          line.replace(/ {2}$/, '').replace(/\\([\\`*_[\]<>#|~+=.)-])/g, '$1'),
        )
        expect(back).toEqual(lines.length === 0 ? [''] : lines.map((line) => line.trim()))
        for (const line of written) expect(line).not.toMatch(/^(?:#|>|<|\*|\+|=|```|-(?! \S))/)
      }),
    )
  })

  it('keeps every piece of text that stands in one line on one line', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(escapeInline(typed)).not.toContain('\n')
      }),
    )
  })
})

describe('the summary on paper', () => {
  it('is always a document that the printer takes, however long the notes are', () => {
    const notes = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc
        .array(fc.constantFrom('- uno', '– dos', 'Tres.', '', '   '), { maxLength: 3000 })
        .map((lines) => lines.join('\n')),
      fc.integer({ min: 1, max: 200_000 }).map((length) => 'a b'.repeat(length / 3)),
    )
    fc.assert(
      fc.property(notes, (typed) => {
        const print = summaryToPrint(summarise({ ...finished, notes: typed }, options))
        const parsed = printDocumentSchema.safeParse(print)
        expect(parsed.success).toBe(true)
        const letters = (value: string) => value.replace(/[^\p{L}\p{N}]/gu, '')
        const printed = print.blocks.flatMap((block) =>
          block.kind === 'paragraph' ? [block.text] : block.kind === 'list' ? block.items : [],
        )
        expect(letters(printed.join('\n'))).toBe(letters(typed))
      }),
      { numRuns: 40 },
    )
  })

  it('says the same agreements as the Markdown', () => {
    const summary = summarise(finished, options)
    const ticks = summaryToPrint(summary).blocks.find((block) => block.kind === 'ticks')
    expect(ticks).toEqual({
      kind: 'ticks',
      items: [
        { text: 'Contestar a Tomás con la fecha de la obra (Elena Valcárcel, el 2026-11-20)', done: false },
        { text: 'Traer tres respuestas (Diego Anaya)', done: true },
      ],
    })
  })
})

describe('the name of the file', () => {
  const nameOf = (title: string) => summaryFileName({ ...summarise(finished, options), title })
  it('comes from the title, without what a system would refuse', () => {
    expect(nameOf('Responder: ¿sin incendiar? a/b\\c*')).toBe('Responder ¿sin incendiar a b c')
    expect(nameOf('CON')).toBe('_CON')
    expect(nameOf('///')).toBe('_')
    expect(nameOf('..oculto..')).toBe('oculto')
  })
  it('is never empty nor longer than the contract allows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const name = nameOf(title)
        expect(name.length).toBeGreaterThan(0)
        expect(name.length).toBeLessThanOrEqual(120)
        expect(name).not.toMatch(/[<>:"/\\|?*]/)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCertificate } from '../../../electron/shared/certificates/certificate-text.ts'
import type { SignedCertificate } from '../../../electron/shared/entities/certificate.ts'
import type { DraftId, VersionId } from '../../../electron/shared/entities/ids.ts'
import { printDocumentSchema } from '../../../electron/shared/print-document.ts'
import type { Guide } from './guide.ts'
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
  goal: 'Para qué era',
  homework: 'Para la próxima vez',
  exercise: 'Ejercicio',
  before: 'Antes',
  after: 'Después',
  emptyPage: '(En blanco.)',
  cut: '(El texto sigue.)',
  reflection: 'Dos minutos',
  untitled: 'Sesión sin título',
  certificate: 'Certificado de quien guía',
  certified: ({ certificate, fingerprint }) => [
    `${certificate.name} terminó «${certificate.title}».`,
    `Huella ${fingerprint}.`,
  ],
}
const certificate: SignedCertificate = {
  certificate: {
    track: { id: 'trainer', version: 1 },
    title: 'Formación de mentores',
    language: 'es',
    name: 'Diego *Anaya*',
    lessons: 9,
    minutes: 95,
    assessed: true,
    id: 'abcdefgh',
    day: '2026-11-03',
    issuer: { recipient: `age1${'q'.repeat(58)}`, signingKey: 'A'.repeat(43) },
  },
  text: `ensayo-certificate-1.${'ab-_'.repeat(120)}.${'x'.repeat(86)}`,
  fingerprint: '1234 5678 9012 3456 7890 1234',
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

describe('what only goes when it is shared', () => {
  const texts = { before: 'Estimados:\n- uno', after: 'Hola, Tomás.' }
  const exercise = {
    before: 'version-1' as VersionId,
    after: 'version-2' as VersionId,
    startedAt: '2026-11-18T17:25:00.000Z',
    endedAt: '2026-11-18T17:31:00.000Z',
    shared: true,
  }
  const reflection = {
    open: false,
    turn: null,
    turnSince: null,
    elapsedMs: { mentor: 0, executive: 0 },
    shared: { mentor: 'Que calla bien.\n\nY escucha.', executive: null },
  }
  const both = { ...finished, draftId: 'draft-one' as DraftId, exercise, reflection }
  const guide: Guide = {
    goal: 'Contestar sin *defenderse*.',
    preparation: { mentor: 'x', executive: 'x' },
    hints: {},
    questions: { mentor: [], executive: [] },
    homework: { mentor: 'Traer tres hilos.', executive: 'Contestar a dos.' },
    exercise: { text: 'x', opens: { place: 'rehearse' } },
  }

  it('is the draft before and after, the words of each, with the programme’s goal and homework', () => {
    const summary = summarise(both, { ...options, guide, exercise: texts })
    const markdown = summaryToMarkdown(summary)
    expect(markdown).toContain('## Para qué era\n\nContestar sin \\*defenderse\\*.\n\n## Acuerdos')
    expect(markdown).toContain(
      '## Para la próxima vez\n\n- Diego Anaya: Traer tres hilos.\n- Elena Valcárcel: Contestar a dos.',
    )
    expect(markdown).toContain(
      '## Ejercicio\n\n### Antes\n\nEstimados:  \n- uno\n\n### Después\n\nHola, Tomás.',
    )
    expect(markdown).toContain('## Dos minutos\n\n### Diego Anaya\n\nQue calla bien.\n\nY escucha.')
    expect(markdown).not.toContain('### Elena')
    const print = summaryToPrint(summary)
    expect(printDocumentSchema.parse(print)).toEqual(print)
    expect(print.blocks).toContainEqual({ kind: 'subheading', text: 'Después' })
    expect(print.blocks).toContainEqual({ kind: 'paragraph', text: 'Y escucha.' })
  })
  it('is nothing of it otherwise, in either form', () => {
    const closed = {
      ...both,
      exercise: { ...exercise, shared: false },
      reflection: { ...reflection, shared: { mentor: null, executive: '  ' } },
    }
    const summary = summarise(closed, { ...options, exercise: texts })
    expect(summary).toMatchObject({ exercise: null, reflections: null, goal: null, homework: null })
    for (const written of [summaryToMarkdown(summary), JSON.stringify(summaryToPrint(summary))])
      for (const secret of ['Estimados', 'Tomás.', 'calla', 'Dos minutos', 'Ejercicio'])
        expect(written).not.toContain(secret)
  })
  it('says that a page was blank, and that a very long text goes on', () => {
    const summary = summarise(both, { ...options, exercise: { before: null, after: 'a b\n'.repeat(50_000) } })
    expect(summary.exercise?.texts[0]?.lines).toEqual(['(En blanco.)'])
    expect(summary.exercise?.texts[1]?.lines.at(-1)).toBe('(El texto sigue.)')
    expect(printDocumentSchema.safeParse(summaryToPrint(summary)).success).toBe(true)
  })
  it('fits on paper however much everybody wrote', () => {
    const much = (sign: string) => `${sign}\n`.repeat(10_000)
    const full = {
      ...both,
      notes: much('n'),
      reflection: { ...reflection, shared: { mentor: much('m'), executive: 'e '.repeat(10_000) } },
    }
    const summary = summarise(full, {
      ...options,
      guide,
      exercise: { before: much('x'), after: 'y'.repeat(60_000) },
    })
    expect(printDocumentSchema.safeParse(summaryToPrint(summary)).success).toBe(true)
  })
})

describe('the certificate of who guides', () => {
  it('stands at the end of both, in words and with the text that can be verified', () => {
    const summary = summarise(finished, { ...options, certificate })
    const markdown = summaryToMarkdown(summary)
    expect(markdown).toContain(
      '## Certificado de quien guía\n\nDiego \\*Anaya\\* terminó «Formación de mentores». Huella 1234',
    )
    expect(findCertificate(markdown)).toMatchObject({ kind: 'found', signature: 'x'.repeat(86) })
    const print = summaryToPrint(summary)
    expect(printDocumentSchema.parse(print)).toEqual(print)
    const code = print.blocks.at(-1)
    expect(findCertificate(code?.kind === 'code' ? code.text : '')).toMatchObject({ kind: 'found' })
  })
  it('is not there without one', () => {
    const summary = summarise(finished, options)
    expect(summaryToMarkdown(summary)).not.toContain('Certificado')
    expect(summaryToPrint(summary).blocks.some(({ kind }) => kind === 'code')).toBe(false)
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

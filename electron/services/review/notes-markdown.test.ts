import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyEvent } from '../../shared/review/testing/arbitrary-events.ts'
import { reviewEventSchema } from '../../shared/review/index.ts'
import { notesAsMarkdown } from './notes-markdown.ts'

const people = { from: 'Diego', to: 'Elena' }
const id = (digit: string) => digit.repeat(32)
const common = { at: '2026-11-21T10:00:00.000Z', textHash: '0'.repeat(64) }
const version = (language: string) =>
  reviewEventSchema.parse({
    kind: 'version',
    ...common,
    id: id('1'),
    author: 'A'.repeat(43),
    seq: 1,
    versionId: null,
    title: 'Burgos',
    round: 1,
    language,
    channel: 'linkedin',
    question: null,
  })
const note = reviewEventSchema.parse({
  kind: 'note',
  ...common,
  id: id('2'),
  author: 'A'.repeat(43),
  seq: 2,
  anchor: { quote: 'dos\nlíneas', prefix: '', suffix: '', start: 0, alone: true },
  noteKind: 'wording',
  text: '¿Cuáles?',
  rewording: 'las líneas 2 y 5',
})

it('says notes in the language of the draft, passages as quotations', () => {
  expect(notesAsMarkdown({ events: [version('es'), note] }, [note], people)).toBe(
    '# Lo dicho sobre un borrador\n\nDe: Diego\nPara: Elena\n\n## Propuesta\n\n_2026-11-21T10:00:00.000Z_\n\n' +
      '> dos\n> líneas\n\n¿Cuáles?\n\nQuizá así:\n\n> las líneas 2 y 5\n',
  )
  const english = notesAsMarkdown({ events: [version('en'), note] }, [note], people)
  expect(english).toContain('## Suggestion')
})

it('leaves out no word of any event', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 10 }), (events) => {
      const written = notesAsMarkdown({ events }, events, people)
      for (const event of events)
        if (event.kind === 'note' || event.kind === 'overall' || event.kind === 'reply')
          expect(written).toContain(event.text)
    }),
  )
})

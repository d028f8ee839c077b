/** Events as two people might make them, in any number, also such as no honest app makes. */
import fc from 'fast-check'
import { type ReviewEvent, reviewEventSchema } from '../index.ts'

export const owner = 'A'.repeat(43)
export const reviewer = `${'B'.repeat(42)}A`
const outsider = `${'C'.repeat(42)}A`
export const roles = { owner, reviewer }

// Few ids, so that answers find what they answer, and two events of one name happen.
const id = fc.integer({ min: 0, max: 11 }).map((digit) => digit.toString(16).repeat(32))
const textHash = fc.constantFrom('0'.repeat(64), '1'.repeat(64))
const common = {
  id,
  author: fc.constantFrom(owner, owner, reviewer, reviewer, outsider),
  at: fc.constantFrom('2026-11-21T10:00:00.000Z', '2026-11-22T08:30:00.000Z'),
  seq: fc.integer({ min: 1, max: 6 }),
}
const words = fc.constantFrom('Sí.', 'No.', 'Quizá con menos.')

export const anyEvent: fc.Arbitrary<ReviewEvent> = fc
  .oneof(
    fc.record({
      kind: fc.constant('version'),
      ...common,
      textHash,
      versionId: fc.constant(null),
      title: words,
      round: fc.constant(1),
      language: fc.constantFrom('es', 'en'),
      channel: fc.constant('linkedin'),
      question: fc.option(words),
    }),
    fc.record({
      kind: fc.constant('note'),
      ...common,
      textHash,
      anchor: fc.constant({ quote: 'así', prefix: '', suffix: '', start: 0, alone: true }),
      noteKind: fc.constantFrom('works', 'question', 'concern', 'wording'),
      text: words,
      rewording: fc.option(words),
    }),
    fc.record({ kind: fc.constant('overall'), ...common, textHash, text: words }),
    fc.record({ kind: fc.constant('reply'), ...common, to: id, text: words }),
    fc.record({
      kind: fc.constant('decision'),
      ...common,
      on: id,
      verdict: fc.constantFrom('accepted', 'set-aside', 'open'),
    }),
  )
  .map((event) => reviewEventSchema.parse(event))

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Arrival,
  type ReviewEvent,
  canonicalJson,
  compareEvents,
  foldEvents,
  mergeArrival,
  reviewEventSchema,
} from './index.ts'
import { anyEvent, owner, reviewer, roles } from './testing/arbitrary-events.ts'

const nothing: Arrival = { events: [], texts: {}, seen: [] }
const arrival: fc.Arbitrary<Arrival> = fc.record({
  events: fc.array(anyEvent, { maxLength: 8 }),
  texts: fc.dictionary(fc.constantFrom('0'.repeat(64), '1'.repeat(64)), fc.constantFrom('uno', 'dos')),
  seen: fc.array(
    fc.record({
      id: fc.constantFrom('a'.repeat(32), 'b'.repeat(32), 'c'.repeat(32)),
      number: fc.integer({ min: 1, max: 3 }),
      at: fc.constantFrom('2026-11-21T10:00:00.000Z', '2026-11-22T10:00:00.000Z'),
    }),
    { maxLength: 3 },
  ),
})
const all = (arrivals: readonly Arrival[]): Arrival =>
  arrivals.reduce<Arrival>((room, each) => mergeArrival(room, each), nothing)

describe('merging files', () => {
  it('gives the same room in any order, however often each file is opened', () => {
    const shuffled = fc
      .array(arrival, { minLength: 1, maxLength: 6 })
      .chain((files) =>
        fc.tuple(
          fc.constant(files),
          fc.shuffledSubarray([...files, ...files, ...files], { minLength: files.length * 3 }),
        ),
      )
    fc.assert(
      fc.property(shuffled, ([files, again]) => {
        const [one, other] = [all(files), all(again)]
        expect(other).toEqual(one)
        expect(foldEvents(other.events, roles)).toEqual(foldEvents(one.events, roles))
      }),
      { numRuns: 500 },
    )
  })
  it('is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(arrival, arrival, arrival, (a, b, c) => {
        const [x, y, z] = [all([a]), all([b]), all([c])]
        expect(mergeArrival(x, y)).toEqual(mergeArrival(y, x))
        expect(mergeArrival(mergeArrival(x, y), z)).toEqual(mergeArrival(x, mergeArrival(y, z)))
        expect(mergeArrival(x, x)).toEqual(x)
      }),
      { numRuns: 500 },
    )
  })
  it('loses no event and makes none up', () => {
    fc.assert(
      fc.property(fc.array(arrival, { maxLength: 5 }), (files) => {
        const names = (events: readonly ReviewEvent[]) =>
          new Set(events.map(({ author, id }) => `${author} ${id}`))
        expect(names(all(files).events)).toEqual(names(files.flatMap(({ events }) => events)))
      }),
    )
  })
})

const base = { at: '2026-11-21T10:00:00.000Z' }
const event = (given: object): ReviewEvent => reviewEventSchema.parse({ ...base, ...given })
const idOf = (digit: string) => digit.repeat(32)
const textHash = '0'.repeat(64)
const version = event({
  kind: 'version',
  id: idOf('1'),
  author: owner,
  seq: 1,
  textHash,
  versionId: null,
  title: 'Burgos',
  round: 1,
  language: 'es',
  channel: 'linkedin',
  question: '¿Suena a excusa?',
})
const note = event({
  kind: 'note',
  id: idOf('2'),
  author: reviewer,
  seq: 2,
  textHash,
  anchor: { quote: 'así', prefix: '', suffix: '', start: 0, alone: true },
  noteKind: 'concern',
  text: 'Suena a excusa.',
  rewording: null,
})
const reply = event({ kind: 'reply', id: idOf('3'), author: owner, seq: 3, to: note.id, text: '¿Y así?' })
const answer = event({ kind: 'reply', id: idOf('4'), author: reviewer, seq: 4, to: reply.id, text: 'Mejor.' })
const accepted = event({
  kind: 'decision',
  id: idOf('5'),
  author: owner,
  seq: 5,
  on: note.id,
  verdict: 'accepted',
})

describe('a room as it is read', () => {
  it('keeps an answer waiting until its note arrives, and shows it then', () => {
    const early = foldEvents([answer, accepted], roles)
    expect(early).toMatchObject({ notes: [], waiting: 2 })
    const late = foldEvents([accepted, answer, note, reply, version], roles)
    expect(late.waiting).toBe(0)
    expect(late.notes).toEqual([
      { event: note, verdict: 'accepted', decidedAt: base.at, replies: [reply, answer] },
    ])
  })
  it('keeps notes waiting until it knows which text they are about', () => {
    expect(foldEvents([note], roles)).toMatchObject({ notes: [], waiting: 1 })
  })
  it('takes the last decision, whichever arrives last', () => {
    const aside = event({
      kind: 'decision',
      id: idOf('6'),
      author: owner,
      seq: 6,
      on: note.id,
      verdict: 'set-aside',
    })
    for (const order of [
      [accepted, aside],
      [aside, accepted],
    ])
      expect(foldEvents([version, note, ...order], roles).notes[0]?.verdict).toBe('set-aside')
  })
  it('leaves out what its author had no business to say', () => {
    const forged = [
      event({ ...accepted, author: reviewer }),
      event({ ...note, author: owner }),
      event({ ...version, author: reviewer }),
      event({ ...reply, author: `${'C'.repeat(42)}A` }),
    ]
    expect(foldEvents(forged, roles)).toEqual({ versions: [], notes: [], overall: [], waiting: 0 })
  })
  it('does not go round in circles with answers that answer each other', () => {
    const one = event({ ...reply, to: answer.id })
    expect(foldEvents([version, one, answer], roles).waiting).toBe(2)
  })
  it('has every event in its place or waiting', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 20 }), (events) => {
        const { versions, notes, overall, waiting } = foldEvents(events, roles)
        for (const [index, { event: each }] of versions.entries())
          if (index > 0)
            expect(compareEvents(versions[index - 1]?.event ?? each, each)).toBeLessThanOrEqual(0)
        const replies = [...versions, ...notes, ...overall].flatMap((talk) => talk.replies)
        expect(replies.length + waiting).toBeLessThanOrEqual(events.length)
      }),
    )
  })
})

it('writes equal values as equal text, whatever the order of their keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).toReversed())
      expect(canonicalJson(turned)).toBe(canonicalJson(value))
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

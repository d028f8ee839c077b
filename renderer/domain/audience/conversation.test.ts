import { describe, expect, test } from 'vitest'
import type { ConversationId, DraftId } from '../../../electron/shared/entities/ids.ts'
import { conversationSchema, type Drill } from '../../../electron/shared/entities/rehearsal.ts'
import {
  answerConversation,
  attemptsOf,
  beginConversation,
  canGoOn,
  endingsSeen,
  goBackTo,
} from './conversation.ts'
import { lateMinutes, patienceOf, readClock, storyMinutes } from './drill-clock.ts'
import { fixture } from './testing/fixture.ts'

const thread = fixture.threads[0]
const pressure = fixture.pressure
if (!thread || !pressure) throw new Error('the fixture has a thread and a clock')
const stage = { scenario: fixture, thread }
const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 10, minute)).toISOString()
const begun = beginConversation(stage, {
  id: 'conversation-1' as ConversationId,
  draftId: 'draft-0001' as DraftId,
  language: 'es',
  reference: { id: fixture.id, version: 1 },
  personaName: 'Periodista',
  engineVersion: '1',
  post: { text: 'Hay agua en el archivo.', hints: [{ category: 'jargon', quote: 'agua' }] },
  lean: -0.2,
  clock: null,
  now: at(0),
})
const say = (text: string, minute: number, before = begun) =>
  answerConversation(stage, before, { text, hints: [], minutes: null, now: at(minute) })

describe('a conversation that is kept', () => {
  test('fits its document from the first question to the ending', () => {
    const over = say('Las escrituras.', 2, say('A las 4:20.', 1))
    for (const one of [begun, say('A las 4:20.', 1), over]) expect(conversationSchema.parse(one)).toEqual(one)
    expect(over.ending?.id).toBe('good')
  })

  test('keeps when each thing was asked and said', () => {
    const second = say('A las 4:20.', 1)
    expect(second.turns.map((turn) => [turn.askedAt, turn.reply?.at])).toEqual([
      [at(0), at(1)],
      [at(1), undefined],
    ])
  })

  test('says nothing more after its end', () => {
    const over = say('El vigilante dormía.', 1)
    expect(say('Perdón.', 2, over)).toBe(over)
  })

  test('keeps what was being written when silence is played, and takes it when it is sent', () => {
    const writing = { ...begun, unsent: 'Estamos…' }
    expect(say('', 1, writing).unsent).toBe('Estamos…')
    expect(say('Estamos en ello.', 1, writing).unsent).toBe('')
  })

  test('goes back to an earlier turn as another attempt, with the reply to write anew', () => {
    const over = say('Ya veremos.', 2, say('A las 4:20.', 1))
    const again = goBackTo(over, 1, { id: 'conversation-2' as ConversationId, now: at(5) })
    expect(again).toMatchObject({ id: 'conversation-2', unsent: 'Ya veremos.', ending: null })
    expect(again.turns[1]).toMatchObject({ reply: null, askedAt: at(5) })
    expect(say('Las escrituras.', 6, again).ending?.id).toBe('good')
    expect(over.ending?.id).toBe('open')
  })

  test('lists attempts over one text, and the endings seen over all', () => {
    const over = say('El vigilante dormía.', 1)
    const other = { ...goBackTo(over, 0, { id: 'conversation-2' as ConversationId, now: at(5) }) }
    const elsewhere = {
      ...over,
      id: 'conversation-3' as ConversationId,
      post: { text: 'Otra cosa.', hints: [] },
    }
    expect(attemptsOf([other, over, elsewhere], 'ask', begun.post.text).map((one) => one.id)).toEqual([
      over.id,
      other.id,
    ])
    expect([...endingsSeen([over, other, elsewhere], 'ask')]).toEqual(['worse'])
  })

  test('does not go on under another version of its scenario', () => {
    expect(canGoOn(begun, stage, { id: fixture.id, version: 1 })).toBe(true)
    expect(canGoOn(begun, stage, { id: fixture.id, version: 2 })).toBe(false)
  })
})

describe('the clock of a drill', () => {
  const start = Date.UTC(2026, 10, 21, 10)
  const minutes = (count: number) => start + count * 60_000

  test('runs in story minutes: five of one’s own are thirty of the story', () => {
    expect(storyMinutes(start, minutes(1), pressure)).toBe(6)
    expect(readClock(start, minutes(1), pressure)).toMatchObject({
      minute: 6,
      left: 24,
      isUp: false,
      events: [],
    })
  })

  test('brings its events when their minute comes, and says when to look again', () => {
    expect(readClock(start, minutes(1.5), pressure).events).toHaveLength(0)
    const now = readClock(start, minutes(1.7), pressure)
    expect(now.events.map((event) => event.says.es)).toEqual(['¿Qué se ha perdido?'])
    for (const passed of [0, 0.5, 1.66, 3, 4.99]) {
      const clock = readClock(start, minutes(passed), pressure)
      expect(clock.nextChangeMs).toBeGreaterThan(0)
      const later = readClock(start, minutes(passed) + (clock.nextChangeMs ?? 0) + 1, pressure)
      expect([later.minute, later.events.length]).not.toEqual([clock.minute, clock.events.length])
    }
  })

  test('is up after its minutes and then rests', () => {
    expect(readClock(start, minutes(5), pressure)).toMatchObject({ left: 0, isUp: true, nextChangeMs: null })
    expect(readClock(start, minutes(600), pressure)).toMatchObject({
      left: 0,
      isUp: true,
      nextChangeMs: null,
    })
  })

  test('never runs backwards, whatever the system’s clock does', () => {
    expect(readClock(start, start - 90_000, pressure)).toMatchObject({ minute: 0, left: 30, isUp: false })
  })

  test('counts by how much the text came late', () => {
    const drill: Drill = {
      id: 'draft-0001' as DraftId,
      scenario: { id: fixture.id, version: 1 },
      clock: true,
      startedAt: new Date(start).toISOString(),
      broughtAt: new Date(minutes(6)).toISOString(),
      updatedAt: new Date(start).toISOString(),
    }
    expect(lateMinutes(drill, pressure)).toBe(6)
    expect(lateMinutes({ ...drill, broughtAt: new Date(minutes(2)).toISOString() }, pressure)).toBe(0)
    expect(lateMinutes({ ...drill, broughtAt: null }, pressure)).toBe(0)
  })

  test('knows how long a persona waits, where a branch minds the time', () => {
    const [first, second] = thread.nodes
    expect(first && patienceOf(first)).toBe(20)
    expect(second && patienceOf(second)).toBeNull()
  })
})

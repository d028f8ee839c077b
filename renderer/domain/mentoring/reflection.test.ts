import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sessionSchema } from '../../../electron/shared/entities/session.ts'
import {
  keepWords,
  noPrivateNotes,
  reflectionLeftMs,
  reflectionMs,
  roles,
  shareWords,
  wordsOf,
} from './reflection.ts'
import { applyAct, beat, isCounting, longestSilenceMs, recover } from './session-clock.ts'
import { makeSession } from './testing/make.ts'

const start = Date.parse('2026-11-18T17:25:00.000Z')
const at = (seconds: number) => new Date(start + seconds * 1000)
const running = applyAct(makeSession(), { kind: 'start' }, at(0))
const open = applyAct(running, { kind: 'reflect' }, at(60))

describe('the two minutes of each', () => {
  it('begin with both clocks full, the session’s own clock at rest', () => {
    expect(open.state).toBe('paused')
    expect(open.elapsedMs).toEqual({ arrive: 60_000 })
    for (const who of roles) expect(reflectionLeftMs(open, who, at(500))).toBe(reflectionMs)
    expect(isCounting(open)).toBe(false)
  })
  it('run for one of the two at a time', () => {
    const mentor = applyAct(open, { kind: 'turn', to: 'mentor' }, at(100))
    expect(reflectionLeftMs(mentor, 'mentor', at(130))).toBe(90_000)
    const executive = applyAct(mentor, { kind: 'turn', to: 'executive' }, at(130))
    expect(reflectionLeftMs(executive, 'mentor', at(190))).toBe(90_000)
    expect(reflectionLeftMs(executive, 'executive', at(190))).toBe(60_000)
  })
  it('stop by themselves and never go below nothing', () => {
    const turn = applyAct(open, { kind: 'turn', to: 'mentor' }, at(100))
    const over = beat(turn, at(230))
    expect(over.reflection).toMatchObject({
      turn: null,
      turnSince: null,
      elapsedMs: { mentor: reflectionMs },
    })
    expect(isCounting(over)).toBe(false)
    expect(applyAct(over, { kind: 'turn', to: 'mentor' }, at(240)).reflection?.turn).toBeNull()
  })
  it('do not count the time that the laptop slept', () => {
    const turn = applyAct(open, { kind: 'turn', to: 'executive' }, at(100))
    const slept = beat(turn, at(101 + longestSilenceMs / 1000))
    expect(reflectionLeftMs(slept, 'executive', at(9999))).toBe(reflectionMs)
    expect(slept.reflection?.turn).toBeNull()
  })
  it('come back after a crash at the second of the last beat', () => {
    const turn = beat(applyAct(open, { kind: 'turn', to: 'mentor' }, at(100)), at(117))
    const back = recover(sessionSchema.parse(JSON.parse(JSON.stringify(turn))))
    expect(reflectionLeftMs(back, 'mentor', at(50_000))).toBe(103_000)
    expect(back.reflection?.open).toBe(true)
    expect(recover(back)).toBe(back)
  })
  it('end when the two go on, sit down again or finish, with what was used kept', () => {
    const turn = applyAct(open, { kind: 'turn', to: 'mentor' }, at(100))
    for (const kind of ['resume', 'sit', 'finish'] as const) {
      const after = applyAct(turn, { kind }, at(110))
      expect(after.reflection).toMatchObject({ open: false, turn: null, elapsedMs: { mentor: 10_000 } })
    }
    expect(applyAct(turn, { kind: 'sit' }, at(110)).state).toBe('paused')
  })
  it('are for a session under way only', () => {
    const planned = makeSession()
    expect(applyAct(planned, { kind: 'reflect' }, at(0))).toBe(planned)
    expect(applyAct(planned, { kind: 'turn', to: 'mentor' }, at(0))).toBe(planned)
    expect(applyAct(open, { kind: 'reflect' }, at(0))).toBe(open)
  })
})

describe('what somebody wrote', () => {
  it('stays out of the session until that person shares it, and goes back out when taken back', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('write' as const), who: fc.constantFrom(...roles), text: fc.string() }),
      fc.record({ kind: fc.constant('share' as const), who: fc.constantFrom(...roles), share: fc.boolean() }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let session = open
        let notes = noPrivateNotes(open.id, at(0))
        const expected = { mentor: { text: '', shared: false }, executive: { text: '', shared: false } }
        for (const one of steps) {
          const { text, shared } = wordsOf(session, notes, one.who)
          if (one.kind === 'write') {
            expected[one.who].text = one.text
            if (shared) session = shareWords(session, one.who, one.text)
            else notes = keepWords(notes, one.who, one.text)
          } else if (one.share !== shared) {
            expected[one.who].shared = one.share
            session = shareWords(session, one.who, one.share ? text : null)
            notes = keepWords(notes, one.who, one.share ? null : text)
          }
        }
        for (const who of roles) {
          expect(wordsOf(session, notes, who)).toEqual(expected[who])
          const inSession = session.reflection?.shared[who] ?? null
          expect(inSession).toBe(expected[who].shared ? expected[who].text : null)
          if (expected[who].shared) expect(notes.reflections[who]).toBeNull()
        }
      }),
    )
  })
})

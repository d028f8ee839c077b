import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sessionSchema, type Session } from '../../../electron/shared/entities/session.ts'
import {
  applyAct,
  beat,
  beatMs,
  elapsedIn,
  longestSilenceMs,
  recover,
  remainingIn,
  type SessionAct,
  totalElapsedMs,
} from './session-clock.ts'
import { makeSession } from './testing/make.ts'

const start = Date.parse('2026-11-18T17:25:00.000Z')
const at = (ms: number) => new Date(start + ms)
const minute = 60_000

type Step =
  { readonly kind: 'act'; readonly act: SessionAct } | { readonly kind: 'beat' } | { readonly kind: 'crash' }
type Timed = { readonly afterMs: number; readonly step: Step }

const acts: fc.Arbitrary<SessionAct> = fc.oneof(
  fc.constantFrom<SessionAct>(
    { kind: 'start' },
    { kind: 'pause' },
    { kind: 'resume' },
    { kind: 'finish' },
    { kind: 'reopen' },
  ),
  fc.record({ kind: fc.constant('go' as const), to: fc.integer({ min: -1, max: 5 }) }),
)
const steps: fc.Arbitrary<readonly Timed[]> = fc.array(
  fc.record({
    afterMs: fc.integer({ min: 0, max: longestSilenceMs }),
    step: fc.oneof(
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('act' as const), act: acts }) },
      { weight: 3, arbitrary: fc.constant<Step>({ kind: 'beat' }) },
      { weight: 1, arbitrary: fc.constant<Step>({ kind: 'crash' }) },
    ),
  }),
  { maxLength: 60 },
)

/** Plays the steps; beside the machine it counts, the plain way, the time that ran and was folded in. */
function play(timeline: readonly Timed[]) {
  let session: Session = makeSession()
  let nowMs = 0
  let countedMs = 0
  let sinceMs: number | null = null
  for (const { afterMs, step } of timeline) {
    nowMs += afterMs
    const wasRunning = session.state === 'running'
    const before = session
    if (step.kind === 'act') session = applyAct(session, step.act, at(nowMs))
    if (step.kind === 'beat') session = beat(session, at(nowMs))
    if (step.kind === 'crash') session = recover(session)
    // Anything that changed a running session counts what ran since the last change; a crash counts nothing,
    // and neither does a beat after a silence so long that the laptop must have slept.
    const silenceMs = nowMs - (sinceMs ?? nowMs)
    const slept = step.kind === 'beat' && silenceMs > longestSilenceMs
    if (wasRunning && session !== before && step.kind !== 'crash' && !slept) countedMs += silenceMs
    if (session.state !== 'running') sinceMs = null
    else if (session !== before) sinceMs = nowMs
  }
  const runningMs = sinceMs === null ? 0 : nowMs - sinceMs
  return { session, now: at(nowMs), expectedMs: countedMs + runningMs }
}

describe('the clock of a session', () => {
  it('counts exactly the time it ran, whatever is pressed and in whatever order', () => {
    fc.assert(
      fc.property(steps, (timeline) => {
        const { session, now, expectedMs } = play(timeline)
        expect(totalElapsedMs(session, now)).toBe(expectedMs)
      }),
    )
  })

  it('never leaves the agenda and never makes a session that the vault would refuse', () => {
    fc.assert(
      fc.property(steps, (timeline) => {
        const { session } = play(timeline)
        expect(session.agenda[session.current]).toBeDefined()
        expect(sessionSchema.safeParse(session).success).toBe(true)
        expect(session.runningSince !== null).toBe(session.state === 'running')
        expect(session.finishedAt !== null).toBe(session.state === 'finished')
      }),
    )
  })

  it('stands still unless it runs', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 0, max: 1e9 }), (timeline, laterMs) => {
        const { session, now } = play(timeline)
        const later = new Date(now.getTime() + laterMs)
        const grown = totalElapsedMs(session, later) - totalElapsedMs(session, now)
        expect(grown).toBe(session.state === 'running' ? laterMs : 0)
      }),
    )
  })

  it('comes back after a crash within one beat of where it was, however long the app was closed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4 * 60 * minute }),
        fc.integer({ min: 0, max: beatMs - 1 }),
        fc.integer({ min: 0, max: 1e10 }),
        (ranMs, sinceBeatMs, closedMs) => {
          let session = applyAct(makeSession(), { kind: 'start' }, at(0))
          for (let ms = 0; ms <= ranMs; ms += minute) session = beat(session, at(ms))
          session = beat(session, at(ranMs))
          const shown = elapsedIn(session, 0, at(ranMs + sinceBeatMs))
          const back = recover(session)
          const reopened = at(ranMs + sinceBeatMs + closedMs)
          expect(back.state).toBe('paused')
          expect(shown - elapsedIn(back, 0, reopened)).toBe(sinceBeatMs)
          const resumed = applyAct(back, { kind: 'resume' }, reopened)
          expect(elapsedIn(resumed, 0, reopened)).toBe(ranMs)
        },
      ),
    )
  })

  it('pauses at its last beat when the laptop slept, and does not when a hidden window beat slowly', () => {
    const running = beat(applyAct(makeSession(), { kind: 'start' }, at(0)), at(minute))
    const slow = beat(running, at(minute + longestSilenceMs))
    expect(slow.state).toBe('running')
    expect(elapsedIn(slow, 0, at(minute + longestSilenceMs))).toBe(minute + longestSilenceMs)
    const slept = beat(running, at(minute + longestSilenceMs + 1))
    expect(slept.state).toBe('paused')
    expect(elapsedIn(slept, 0, at(9 * 60 * minute))).toBe(minute)
  })

  it('counts each part of the agenda by itself when one goes forward and back', () => {
    let session = applyAct(makeSession(), { kind: 'start' }, at(0))
    session = applyAct(session, { kind: 'go', to: 1 }, at(4 * minute))
    session = applyAct(session, { kind: 'go', to: 0 }, at(10 * minute))
    session = applyAct(session, { kind: 'go', to: 2 }, at(11 * minute))
    const now = at(13 * minute)
    expect([0, 1, 2, 3].map((index) => elapsedIn(session, index, now) / minute)).toEqual([5, 6, 2, 0])
    expect(remainingIn(session, 2, now)).toBe(18 * minute)
  })

  it('says how far a part ran over as a negative rest', () => {
    const session = applyAct(makeSession(), { kind: 'start' }, at(0))
    expect(remainingIn(session, 0, at(8 * minute))).toBe(-3 * minute)
  })

  it('counts no time, rather than less, when the system clock is set back', () => {
    const session = applyAct(makeSession(), { kind: 'start' }, at(0))
    const back = beat(session, at(-60 * minute))
    expect(totalElapsedMs(back, at(-60 * minute))).toBe(0)
    expect(totalElapsedMs(beat(back, at(-59 * minute)), at(-59 * minute))).toBe(minute)
  })

  it('gives the very same session back for an act that means nothing now', () => {
    const planned = makeSession()
    for (const act of [
      { kind: 'pause' },
      { kind: 'resume' },
      { kind: 'finish' },
      { kind: 'reopen' },
    ] as const)
      expect(applyAct(planned, act, at(0))).toBe(planned)
    expect(applyAct(planned, { kind: 'go', to: 99 }, at(0))).toBe(planned)
    expect(applyAct(planned, { kind: 'go', to: 0.5 }, at(0))).toBe(planned)
  })

  it('takes a finished session up again with its time and its place', () => {
    let session = applyAct(makeSession(), { kind: 'start' }, at(0))
    session = applyAct(session, { kind: 'go', to: 2 }, at(minute))
    const finished = applyAct(session, { kind: 'finish' }, at(2 * minute))
    const again = applyAct(finished, { kind: 'reopen' }, at(60 * minute))
    expect(again).toMatchObject({ state: 'paused', current: 2, finishedAt: null })
    expect(totalElapsedMs(again, at(90 * minute))).toBe(2 * minute)
  })
})

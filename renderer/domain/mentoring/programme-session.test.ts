// A pair in its programme: what was held, what is planned, and the days proposed for the rest.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SessionId } from '../../../electron/shared/entities/ids.ts'
import { programmeSchema } from '../../../electron/shared/entities/programme.ts'
import type { Session } from '../../../electron/shared/entities/session.ts'
import { agendaItemsIn, agendaOf } from './agenda.ts'
import {
  agendaOfProgramme,
  daysAfter,
  nextStep,
  pointsOfProgramme,
  programmeFrom,
  programmeSessionOf,
  stepsOf,
} from './programme-session.ts'
import { makePair, makeSession } from './testing/make.ts'

const file = path.resolve(import.meta.dirname, '../../../assets/programmes/four-sessions.json')
const programme = programmeSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
const source = { kind: 'shipped', id: programme.id, version: programme.version } as const
const pair = makePair({ programme: { source, startedOn: '2026-11-03' } })
const now = new Date('2026-11-02T12:00:00')
const planned = (index: number, patch: Partial<Session> = {}): Session =>
  makeSession({
    id: `session-of-programme-${index}` as SessionId,
    number: index + 1,
    programme: { source, sessionId: programme.sessions[index]?.id ?? '' },
    ...patch,
  })
const daysOf = (sessions: readonly Session[], at = now) =>
  stepsOf(pair, programme, { sessions, now: at }).map(({ day }) => day)

describe('the steps of a programme', () => {
  it('propose the days from the first on, at the programme’s pace', () => {
    expect(daysOf([])).toEqual(['2026-11-03', '2026-11-17', '2026-12-01', '2026-12-15'])
  })

  it('move on with a session that was put off, and come forward with one that was held early', () => {
    const off = planned(0, { plannedFor: new Date('2026-11-10T17:30:00').toISOString() })
    expect(daysOf([off])).toEqual(['2026-11-10', '2026-11-24', '2026-12-08', '2026-12-22'])
    const early = planned(0, { state: 'finished', finishedAt: new Date('2026-11-02T10:00:00').toISOString() })
    expect(daysOf([early])[1]).toBe('2026-11-16')
  })

  it('are never proposed for a day that has passed', () => {
    expect(daysOf([], new Date('2027-01-20T12:00:00'))[0]).toBe('2027-01-20')
  })

  it('know what was held, what is planned, and what comes next', () => {
    const held = planned(0, { state: 'finished', finishedAt: '2026-11-03T17:30:00.000Z' })
    const steps = stepsOf(pair, programme, { sessions: [held, planned(1)], now })
    expect(steps.map(({ state }) => state)).toEqual(['done', 'planned', 'open', 'open'])
    expect(nextStep(steps)?.session).toBe(programme.sessions[2])
  })

  it('count neither another pair’s sessions nor those of another programme', () => {
    const theirs = planned(0, { pairId: makePair({ id: 'pair-of-others' as never }).id })
    const other = planned(0, {
      programme: {
        source: { ...source, id: 'reverse-mentoring' },
        sessionId: programme.sessions[0]?.id ?? '',
      },
    })
    expect(stepsOf(pair, programme, { sessions: [theirs, other], now })[0]?.state).toBe('open')
  })

  it('cross the end of a month and of summer time by the calendar', () => {
    expect(daysAfter('2026-10-20', 14)).toBe('2026-11-03')
    expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29')
  })
})

describe('a session of a programme', () => {
  const [authored] = programme.sessions
  if (!authored) throw new Error('the programme has no session')

  it('brings its points and its agenda, known again from what the session keeps', () => {
    const agenda = agendaOfProgramme(authored)
    const session = planned(0, { agenda: agendaItemsIn(agenda, 'es') })
    expect(programmeSessionOf(session, { shipped: [programme], own: [] })).toBe(authored)
    expect(agendaOf(session, [agenda])).toBe(agenda)
    const points = pointsOfProgramme(authored, { es: 'Antes de levantarse' })
    expect(points.items).toHaveLength(authored.checklist.length)
  })

  it('is none when the programme went with its pack', () => {
    expect(programmeFrom(source, { shipped: [], own: [] })).toBeNull()
    expect(programmeSessionOf(planned(0), { shipped: [], own: [] })).toBeNull()
  })
})

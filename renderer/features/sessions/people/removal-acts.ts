/** Deleting pairs, sessions, runs and own programmes; what was deleted last can be put back while the window lives. */
import { withTaking } from '../../../domain/mentoring/self-assessment.ts'
import type { Removed, RemovedAnswers, SessionsCore } from '../sessions-store.ts'

const nothing = { pairs: [], sessions: [], runs: [], ownProgrammes: [] } as const

/** `followClock` starts or stops the clock after a session came or went. */
export function removalActs({ get, set, put, doom, spare }: SessionsCore, followClock: () => void) {
  function take(removed: Removed): void {
    const gone = new Set<string>(all(removed).map(({ id }) => id))
    const rest = <One extends { readonly id: string }>(those: readonly One[]) =>
      those.filter(({ id }) => !gone.has(id))
    const { pairs, sessions, runs, ownProgrammes } = get()
    set({
      pairs: rest(pairs),
      sessions: rest(sessions),
      runs: rest(runs),
      ownProgrammes: rest(ownProgrammes),
      removed,
    })
    followClock()
    const kinds = [
      ['session', removed.sessions],
      ['run', removed.runs],
      ['programme', removed.ownProgrammes],
      // The pair goes last: should this be cut short, what is left still has its people.
      ['pair', removed.pairs],
    ] as const
    for (const [kind, those] of kinds)
      for (const { id } of those) {
        doom(id, kind)
        put(id, 'now')
      }
  }

  function setAnswers(
    { pairId, time, role }: Omit<RemovedAnswers, 'taking'>,
    taking: RemovedAnswers['taking'] | null,
  ): void {
    set({
      pairs: get().pairs.map((pair) =>
        pair.id === pairId
          ? { ...pair, assessments: withTaking(pair.assessments, { time, role }, taking) }
          : pair,
      ),
    })
    put(pairId, 'now')
  }

  return {
    /** Its sessions go with it only when asked; otherwise they stay, without a pair. */
    removePair(id: string, withSessions: boolean): void {
      const pairs = get().pairs.filter((pair) => pair.id === id)
      const sessions = withSessions ? get().sessions.filter(({ pairId }) => pairId === id) : []
      if (pairs.length > 0) take({ ...nothing, kind: 'pair', pairs, sessions })
    },
    removeSession(id: string): void {
      const sessions = get().sessions.filter((session) => session.id === id)
      if (sessions.length > 0) take({ ...nothing, kind: 'session', sessions })
    },
    removeRun(id: string): void {
      const runs = get().runs.filter((run) => run.id === id)
      if (runs.length > 0) take({ ...nothing, kind: 'run', runs })
    },
    removeProgramme(id: string): void {
      const ownProgrammes = get().ownProgrammes.filter((own) => own.id === id)
      if (ownProgrammes.length > 0) take({ ...nothing, kind: 'programme', ownProgrammes })
    },
    removeAnswers(id: string, { time, role }: Pick<RemovedAnswers, 'time' | 'role'>): void {
      const taking = get().pairs.find((pair) => pair.id === id)?.assessments[time][role]
      if (!taking) return
      setAnswers({ pairId: id, time, role }, null)
      set({ removed: { ...nothing, kind: 'answers', answers: { pairId: id, time, role, taking } } })
    },
    /** Puts back what was deleted last. Answers what it was. */
    putBack(): Removed | null {
      const { removed, pairs, sessions, runs, ownProgrammes } = get()
      if (removed === null) return null
      set({
        pairs: [...pairs, ...removed.pairs],
        // A clock that ran when it was deleted does not run on.
        sessions: [
          ...sessions,
          ...removed.sessions.map((session) =>
            session.state === 'running'
              ? { ...session, state: 'paused' as const, runningSince: null }
              : session,
          ),
        ],
        runs: [...runs, ...removed.runs],
        ownProgrammes: [...ownProgrammes, ...removed.ownProgrammes],
        removed: null,
      })
      if (removed.answers) setAnswers(removed.answers, removed.answers.taking)
      for (const { id } of all(removed)) {
        spare(id)
        put(id, 'now')
      }
      return removed
    },
    forgetRemoved: () => set({ removed: null }),
  }
}

const all = (removed: Removed): readonly { readonly id: string }[] => [
  ...removed.pairs,
  ...removed.sessions,
  ...removed.runs,
  ...removed.ownProgrammes,
]

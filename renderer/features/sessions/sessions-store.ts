/**
 * The state of the mentor's room: pairs, sessions and checklist runs as last read, changed here first and
 * saved at once or after a pause in typing.
 *
 * The clock of a running session belongs to the store, not to a view: leaving the room for a draft or a
 * lesson does not stop it. A session found running on disk is not ours (its process ended): it comes back
 * paused at the second of its last beat.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { PairId, SessionId } from '../../../electron/shared/entities/ids.ts'
import type { OwnProgramme } from '../../../electron/shared/entities/programme.ts'
import type {
  AssessmentTaking,
  ChecklistRun,
  NextAction,
  Pair,
  ProgrammeSource,
  Session,
} from '../../../electron/shared/entities/session.ts'
import { type Checklist, newRun, toggleTick } from '../../domain/mentoring/checklist.ts'
import {
  makePair,
  nextNumber,
  type PairInput,
  planSession,
  replan,
  type SessionInput,
} from '../../domain/mentoring/planning.ts'
import {
  applyAct,
  beat,
  beatMs,
  isCounting,
  recover,
  type SessionAct,
} from '../../domain/mentoring/session-clock.ts'
import { pairActs } from './people/pair-acts.ts'
import { removalActs } from './people/removal-acts.ts'
import { programmeActs } from './programmes/programme-acts.ts'
import { sessionActs } from './session/session-acts.ts'
import type { AssessedRole, AssessmentTime } from '../../domain/mentoring/self-assessment.ts'
import { createSaveQueue, type Urgency } from './save-queue.ts'

/** The dialog that is open, if any. */
export type Form =
  | { readonly kind: 'pair'; readonly pairId: PairId | null }
  | {
      readonly kind: 'session'
      readonly pairId: PairId
      readonly sessionId: SessionId | null
      /** A new one: as this session of the pair's programme. */
      readonly programmeSession?: string
    }
  | { readonly kind: 'finish'; readonly sessionId: SessionId }
  | { readonly kind: 'remove-pair'; readonly pairId: PairId }
  | { readonly kind: 'follow'; readonly source: ProgrammeSource; readonly pairId: PairId | null }

export type SessionsState = {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed'
  readonly loadError: unknown
  /** The last save failed and waits to be tried again. */
  readonly saveError: unknown
  readonly pairs: readonly Pair[]
  readonly sessions: readonly Session[]
  readonly runs: readonly ChecklistRun[]
  /** Copies of programmes that this person made and changes. */
  readonly ownProgrammes: readonly OwnProgramme[]
  /** What was deleted last, until something else is: it can be put back. */
  readonly removed: Removed | null
  /** Name of the laptop's owner, to know which of the pair is the other one. */
  readonly ownName: string
  /** Sessions that the app found interrupted and paused, and why; until they go on. */
  readonly interrupted: Readonly<Record<string, 'closed' | 'asleep'>>
  readonly form: Form | null
  readonly clockHidden: boolean
}

const empty: SessionsState = {
  status: 'idle',
  loadError: null,
  saveError: null,
  pairs: [],
  sessions: [],
  runs: [],
  ownProgrammes: [],
  removed: null,
  ownName: '',
  interrupted: {},
  form: null,
  clockHidden: false,
}

export type RemovedKind = 'pair' | 'session' | 'run' | 'programme'
/** One act of deleting, whole. */
export type Removed = {
  readonly kind: RemovedKind | 'answers'
  readonly pairs: readonly Pair[]
  readonly sessions: readonly Session[]
  readonly runs: readonly ChecklistRun[]
  readonly ownProgrammes: readonly OwnProgramme[]
  /** One person's answers, and where in which pair they stood. */
  readonly answers?: RemovedAnswers
}
export type RemovedAnswers = {
  readonly pairId: string
  readonly time: AssessmentTime
  readonly role: AssessedRole
  readonly taking: AssessmentTaking
}

/** What the store needs of the world. The tests bring a bridge in memory and a clock of their own. */
export type SessionsPorts = {
  readonly now: () => Date
  readonly newId: () => string
  readonly load: () => Promise<Pick<SessionsState, 'pairs' | 'sessions' | 'runs' | 'ownProgrammes'>>
  readonly savePair: (pair: Pair) => Promise<unknown>
  readonly saveSession: (session: Session) => Promise<unknown>
  readonly saveRun: (run: ChecklistRun) => Promise<unknown>
  readonly saveProgramme: (own: OwnProgramme) => Promise<unknown>
  readonly remove: (kind: RemovedKind, id: string) => Promise<unknown>
}

/** What the acts of the parts work on. */
export type SessionsCore = {
  readonly get: () => SessionsState
  readonly set: (patch: Partial<SessionsState>) => void
  readonly put: (key: string, urgency: Urgency) => void
  /** From now on a document that is to be removed, or no longer one. */
  readonly doom: (id: string, kind: RemovedKind) => void
  readonly spare: (id: string) => void
  readonly ports: SessionsPorts
}

export type SessionsStore = ReturnType<typeof createSessionsStore>

export function createSessionsStore(ports: SessionsPorts) {
  const store: StoreApi<SessionsState> = createStore<SessionsState>(() => empty)
  const get = store.getState
  const set = store.setState
  let heart: ReturnType<typeof setInterval> | null = null

  /** Kinds of what was deleted in this window: in the queue a document that is not there any more is one to remove. */
  const doomed = new Map<string, RemovedKind>()

  const queue = createSaveQueue({
    onOutcome: (saveError) => get().saveError !== saveError && set({ saveError }),
    async write(key) {
      const { pairs, sessions, runs, ownProgrammes } = get()
      const pair = pairs.find((one) => one.id === key)
      const session = sessions.find((one) => one.id === key)
      const run = runs.find((one) => one.id === key)
      const own = ownProgrammes.find((one) => one.id === key)
      const kind = doomed.get(key)
      if (pair) await ports.savePair(pair)
      else if (session) await ports.saveSession(session)
      else if (run) await ports.saveRun(run)
      else if (own) await ports.saveProgramme(own)
      else if (kind) await ports.remove(kind, key)
    },
  })

  function putSession(next: Session, urgency: Urgency): void {
    const { sessions } = get()
    const known = sessions.some((session) => session.id === next.id)
    set({
      sessions: known
        ? sessions.map((session) => (session.id === next.id ? next : session))
        : [...sessions, next],
    })
    queue.put(next.id, urgency)
    followHeart()
  }

  /**
   * Changes a session after folding its running time in, so that every save is also a beat and the first
   * key after the lid was opened does not count the night. `change` gives the same session back when there
   * is nothing to change.
   */
  function changeSession(
    id: string,
    urgency: Urgency,
    change: (session: Session, now: Date) => Session,
  ): void {
    const session = get().sessions.find((one) => one.id === id)
    if (!session) return
    const now = ports.now()
    const next = change(beatOf(session, now), now)
    if (next !== session) putSession(next, urgency)
  }

  function beatOf(session: Session, now: Date): Session {
    const next = beat(session, now)
    if (session.state === 'running' && next.state === 'paused')
      set({ interrupted: { ...get().interrupted, [session.id]: 'asleep' } })
    return next
  }

  const edit = (
    id: string,
    urgency: Urgency,
    patch: (session: Session, now: Date) => Partial<Session>,
  ): void =>
    changeSession(id, urgency, (session, now) => ({
      ...session,
      ...patch(session, now),
      updatedAt: now.toISOString(),
    }))

  function followHeart(): void {
    const running = get().sessions.some(isCounting)
    if (running && heart === null) heart = setInterval(onBeat, beatMs)
    if (!running && heart !== null) {
      clearInterval(heart)
      heart = null
    }
  }

  function onBeat(): void {
    for (const session of get().sessions) {
      if (!isCounting(session)) continue
      const next = beatOf(session, ports.now())
      putSession(next, isCounting(next) ? 'beat' : 'now')
    }
  }

  function forgetInterruption(id: string): void {
    const { [id]: known, ...interrupted } = get().interrupted
    if (known !== undefined) set({ interrupted })
  }

  function changeRun(
    id: string,
    urgency: Urgency,
    change: (run: ChecklistRun, now: Date) => Partial<ChecklistRun>,
  ): void {
    const now = ports.now()
    const runs = get().runs.map((run) =>
      run.id === id ? { ...run, ...change(run, now), updatedAt: now.toISOString() } : run,
    )
    set({ runs })
    queue.put(id, urgency)
  }

  const core: SessionsCore = {
    get,
    set,
    put: queue.put,
    ports,
    doom: (id, kind) => void doomed.set(id, kind),
    spare: (id) => void doomed.delete(id),
  }

  const programmes = programmeActs(core)

  return {
    store,
    ...removalActs(core, followHeart),
    ...pairActs(core),
    ...programmes,
    ...sessionActs(changeSession),
    now: ports.now,
    flush: queue.flush,

    /** Reads everything, once: after that only this store writes these documents. A failure can be tried again. */
    async load(): Promise<void> {
      const { status } = get()
      if (status === 'loading' || status === 'ready') return
      set({ status: 'loading', loadError: null })
      try {
        const read = await ports.load()
        const sessions = read.sessions.map(recover)
        const ended = sessions.filter((session, index) => session !== read.sessions[index])
        const interrupted = Object.fromEntries(ended.map((session) => [session.id, 'closed' as const]))
        set({ ...read, sessions, interrupted, status: 'ready' })
        for (const session of ended) queue.put(session.id, 'now')
      } catch (loadError) {
        set({ status: 'failed', loadError })
      }
    },
    setOwnName: (ownName: string) => set({ ownName }),

    /** Forgets everything and stops the clock: the vault was locked. */
    reset(): void {
      if (heart !== null) clearInterval(heart)
      heart = null
      queue.drop()
      doomed.clear()
      programmes.forgetTrails()
      set(empty, true)
    },

    openForm: (form: Form | null) => set({ form }),
    hideClock: (clockHidden: boolean) => set({ clockHidden }),

    /** Null while a name is missing. */
    savePair(input: PairInput, existing: Pair | null): Pair | null {
      const pair = makePair(input, existing, ports.newId() as PairId, ports.now())
      if (!pair) return null
      const others = get().pairs.filter((one) => one.id !== pair.id)
      set({ pairs: [...others, pair] })
      queue.put(pair.id, 'now')
      return pair
    },

    planSession(input: SessionInput): Session {
      const number = nextNumber(get().sessions, input.pairId)
      const session = planSession(input, ports.newId() as SessionId, number, ports.now())
      putSession(session, 'now')
      return session
    },
    replan: (id: string, input: SessionInput) =>
      changeSession(id, 'now', (session, now) => replan(session, input, now)),

    /** Starting or resuming one session pauses any other that runs: two people cannot sit in two. */
    act(id: string, act: SessionAct): void {
      if (act.kind === 'start' || act.kind === 'resume') {
        for (const other of get().sessions) {
          if (other.id === id || !isCounting(other)) continue
          changeSession(other.id, 'now', (session, now) =>
            applyAct(applyAct(session, { kind: 'turn', to: null }, now), { kind: 'pause' }, now),
          )
        }
        forgetInterruption(id)
      }
      if (act.kind === 'finish' || (act.kind === 'turn' && act.to !== null)) forgetInterruption(id)
      changeSession(id, 'now', (session, now) => applyAct(session, act, now))
    },
    tick: (id: string, itemId: string) =>
      edit(id, 'now', (session, now) => ({ ticks: toggleTick(session.ticks, itemId, now) })),
    writeNotes: (id: string, notes: string) => edit(id, 'soon', () => ({ notes })),
    addAction: (id: string, action: Omit<NextAction, 'id' | 'done'>) =>
      edit(id, 'now', ({ actions }) => ({
        actions: [...actions, { ...action, id: ports.newId(), done: false }],
      })),
    changeAction: (id: string, actionId: string, patch: Partial<Omit<NextAction, 'id'>>) =>
      edit(id, 'now', ({ actions }) => ({
        actions: actions.map((action) => (action.id === actionId ? { ...action, ...patch } : action)),
      })),
    removeAction: (id: string, actionId: string) =>
      edit(id, 'now', ({ actions }) => ({ actions: actions.filter((action) => action.id !== actionId) })),

    startRun(checklist: Checklist): ChecklistRun {
      const run = newRun(checklist, ports.newId(), ports.now())
      set({ runs: [...get().runs, run] })
      queue.put(run.id, 'now')
      return run
    },
    tickRun: (id: string, itemId: string) =>
      changeRun(id, 'now', (run, now) => ({ ticks: toggleTick(run.ticks, itemId, now) })),
    writeLog: (id: string, itemId: string, text: string) =>
      changeRun(id, 'soon', (run) => ({ log: { ...run.log, [itemId]: text } })),
    finishRun: (id: string, finished: boolean) =>
      changeRun(id, 'now', (_run, now) => ({ finishedAt: finished ? now.toISOString() : null })),
  }
}

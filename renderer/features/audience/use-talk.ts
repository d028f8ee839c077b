/** The conversation with a persona about one round: begun, answered, gone back to, kept. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ConversationId } from '../../../electron/shared/entities/ids.ts'
import type { Conversation, Drill, Round } from '../../../electron/shared/entities/rehearsal.ts'
import { client } from '../../bridge/index.ts'
import {
  answerConversation,
  attemptsOf,
  beginConversation,
  canGoOn,
  endingsSeen,
  goBackTo,
  type Stage,
} from '../../domain/audience/conversation.ts'
import { lateMinutes, patienceOf, paceOf, storyMinutes } from '../../domain/audience/drill-clock.ts'
import { pick } from '../../domain/audience/localized.ts'
import type { Thread } from '../../domain/audience/thread.ts'
import { findHints } from './find-hints.ts'
import {
  flushConversations,
  saveConversationSoon,
  saveConversationsWhenLeaving,
  unsavedConversations,
} from './conversation-saver.ts'
import { freeAudience } from './scenarios.ts'
import { type ReadyRoom, versionOf } from './use-room.ts'

export type Talk = {
  readonly thread: Thread
  readonly threads: readonly Thread[]
  /** Null while the first question is thought of. */
  readonly current: Conversation | null
  /** Over the text of this round, oldest first; `current` is among them. */
  readonly attempts: readonly Conversation[]
  readonly endingsSeen: ReadonlySet<string>
  /** False when the scenario has moved on since: what was said can be read, not continued. */
  readonly goesOn: boolean
  readonly isBusy: boolean
  readonly error: unknown
  readonly write: (text: string) => void
  readonly speakAs: (voice: string) => void
  /** Resolves when the answer was heard; with the conversation as it is then. */
  readonly send: (text: string) => Promise<Conversation | null>
  readonly again: (turn: number) => void
  readonly choose: (id: string) => void
  readonly begin: () => void
  readonly otherThread: () => void
}

const newId = (): ConversationId => crypto.randomUUID() as ConversationId
const nowText = (): string => new Date().toISOString()

export function useTalk(room: ReadyRoom, round: Round, drill: Drill | null): Talk {
  const { draft, scenario } = room
  const threads = scenario?.threads ?? freeAudience.threads
  const [threadId, setThreadId] = useState(threads[0]?.id)
  const thread = threads.find((one) => one.id === threadId) ?? threads[0]
  if (!thread) throw new Error('an audience asks at least one thing')
  const stage = useMemo<Stage>(() => ({ scenario, thread }), [scenario, thread])
  const reference = useMemo(
    () => (scenario ? { id: scenario.id, version: scenario.version } : null),
    [scenario],
  )
  const pressure = drill?.clock ? (scenario?.pressure ?? null) : null
  const [all, setAll] = useState<readonly Conversation[] | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  useEffect(saveConversationsWhenLeaving, [])

  useEffect(() => {
    let current = true
    client()
      .request('conversations.list', { draftId: draft.id })
      .then((stored) => {
        if (!current) return
        // What is still on its way to the disk is newer than what was read from it.
        const newer = new Map(unsavedConversations().map((one) => [one.id, one]))
        const own = [...newer.values()].filter(
          (one) => one.draftId === draft.id && !stored.some(({ id }) => id === one.id),
        )
        setAll([...stored.map((one) => newer.get(one.id) ?? one), ...own])
      })
      .catch((problem: unknown) => current && setError(problem))
    return () => {
      current = false
    }
  }, [draft.id])

  const attempts = useMemo(
    () => (all ? attemptsOf(all, thread.id, round.text) : []),
    [all, thread.id, round.text],
  )
  const current = attempts.find((one) => one.id === chosen) ?? attempts.at(-1) ?? null
  const goesOn = current !== null && canGoOn(current, stage, reference)

  // What is being typed goes to the disk and into the next answer; the page does not render for each key.
  const typed = useRef(new Map<string, string>())
  const withTyped = useCallback(
    (one: Conversation): Conversation => ({ ...one, unsent: typed.current.get(one.id) ?? one.unsent }),
    [],
  )
  const put = useCallback((next: Conversation) => {
    typed.current.delete(next.id)
    setAll((before) => [...(before ?? []).filter((one) => one.id !== next.id), next])
    saveConversationSoon(next)
  }, [])

  const begin = useCallback(async () => {
    setError(null)
    try {
      const { hints, engineVersion } = await findHints(round.text, draft.language)
      const persona = (scenario ?? freeAudience).personas.find((one) => one.id === thread.personaId)
      const made = beginConversation(stage, {
        id: newId(),
        draftId: draft.id,
        language: draft.language,
        reference,
        personaName: persona ? pick(persona.name, draft.language) : '',
        engineVersion: versionOf(engineVersion),
        post: { text: round.text, hints },
        lean: round.reactions.find((one) => one.personaId === thread.personaId)?.lean ?? 0,
        clock: drill && pressure ? { lateMinutes: lateMinutes(drill, pressure) } : null,
        now: nowText(),
      })
      setChosen(made.id)
      put(made)
    } catch (problem) {
      setError(problem)
    }
  }, [round, draft, scenario, thread, stage, reference, drill, pressure, put])

  const isMissing = all !== null && attempts.length === 0 && error === null
  const beginning = useRef<string | null>(null)
  const place = `${thread.id} ${round.id}`
  useEffect(() => {
    if (!isMissing || beginning.current === place) return
    beginning.current = place
    void begin()
  }, [isMissing, place, begin])

  const answer = useCallback(
    async (before: Conversation, text: string): Promise<Conversation | null> => {
      setBusy(true)
      setError(null)
      try {
        const minutes = pressure ? minutesOf(before, pressure, Date.now()) : null
        const { hints } = text === '' ? { hints: [] } : await findHints(text, before.language)
        const next = answerConversation(stage, withTyped(before), { text, hints, minutes, now: nowText() })
        put(next)
        await flushConversations()
        return next
      } catch (problem) {
        setError(problem)
        return null
      } finally {
        setBusy(false)
      }
    },
    [stage, pressure, put, withTyped],
  )
  usePatience(current, goesOn && !isBusy ? stage : null, pressure, answer)

  return {
    thread,
    threads,
    current,
    attempts,
    endingsSeen: useMemo(() => endingsSeen(all ?? [], thread.id), [all, thread.id]),
    goesOn,
    isBusy,
    error,
    write: (text) => {
      if (!current || text === (typed.current.get(current.id) ?? current.unsent)) return
      typed.current.set(current.id, text)
      saveConversationSoon({ ...current, unsent: text })
    },
    speakAs: (voice) => current && put({ ...withTyped(current), voice }),
    send: async (text) => (current ? answer(current, text.trim()) : null),
    again: (turn) => {
      if (!current) return
      const made = goBackTo(withTyped(current), turn, { id: newId(), now: nowText() })
      setChosen(made.id)
      put(made)
    },
    choose: setChosen,
    begin: () => void begin(),
    otherThread: () => {
      const at = threads.findIndex((one) => one.id === thread.id)
      setThreadId(threads[(at + 1) % threads.length]?.id)
      setChosen(null)
    },
  }
}

type PressureOf = NonNullable<NonNullable<ReadyRoom['scenario']>['pressure']>

/** Story minutes since the question. The first one also counts those by which the post came late. */
function minutesOf(one: Conversation, pressure: PressureOf, nowMs: number): number {
  const asked = one.turns.at(-1)?.askedAt
  const late = one.turns.length === 1 ? (one.clock?.lateMinutes ?? 0) : 0
  return asked === undefined ? 0 : storyMinutes(Date.parse(asked), nowMs, pressure) + late
}

/** The instant at which the persona waits no longer; null where they wait for ever. */
function endOfPatience(one: Conversation, stage: Stage, pressure: PressureOf): number | null {
  const turn = one.turns.at(-1)
  const node = stage.thread.nodes.find((candidate) => candidate.id === turn?.nodeId)
  const patience = node ? patienceOf(node) : null
  if (patience === null || !turn || one.ending) return null
  const late = one.turns.length === 1 ? (one.clock?.lateMinutes ?? 0) : 0
  return Date.parse(turn.askedAt) + ((patience - late) / paceOf(pressure)) * 60_000
}

const longestTimerMs = 2_000_000_000

/** With a clock, the persona does not wait for ever: when their patience is over, silence is the answer. */
function usePatience(
  current: Conversation | null,
  stage: Stage | null,
  pressure: PressureOf | null,
  answer: (before: Conversation, text: string) => Promise<unknown>,
): void {
  // The newest state at the moment it happens: what was being written must not be lost.
  const latest = useRef({ current, answer })
  useEffect(() => {
    latest.current = { current, answer }
  })
  const end = current && stage && pressure ? endOfPatience(current, stage, pressure) : null
  useEffect(() => {
    if (end === null) return
    // A little past it: the branch wants more minutes than its limit.
    const waitMs = Math.max(0, end - Date.now()) + 50
    const act = () => {
      const now = latest.current
      if (now.current) void now.answer(now.current, '')
    }
    const timer = waitMs > longestTimerMs ? undefined : setTimeout(act, waitMs)
    // A laptop that slept has missed its timers.
    const look = () => {
      if (Date.now() <= end) return
      clearTimeout(timer)
      act()
    }
    document.addEventListener('visibilitychange', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [end])
}

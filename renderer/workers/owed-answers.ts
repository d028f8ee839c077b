/**
 * What a thread still owes an answer to. Starts the thread with the first question, and replaces one that
 * breaks or falls silent, a bounded number of times. Every question ends in an answer or a failure, unless it
 * was overtaken, taken back or everything closed.
 */
import type { StartThread, Thread } from './thread.ts'

const MAX_RESTARTS = 2
const SILENCE_MS = 15_000

/** `failed`: this question could not be answered. `gone`: the thread does not start or keeps stopping. */
export type NoAnswer = 'failed' | 'gone'

export interface Owed<Question, Answer> {
  readonly message: Question
  readonly take: (answer: Answer) => void
  readonly fail: (reason: NoAnswer) => void
}

export interface Patience {
  /** Restarts without an answer between them before the thread counts as gone. */
  readonly maxRestarts?: number
  /** A thread that says nothing for this long while it owes an answer is replaced. */
  readonly silenceMs?: number
}

export interface OwedAnswers<Question, Notice, Answer> {
  /** Ids grow, and none is given twice. */
  readonly nextId: () => number
  /** Asks; a question in place of another makes that one end without an answer. */
  readonly ask: (entry: Owed<Question, Answer>, inPlaceOf?: number) => void
  /** Ends a question without an answer. */
  readonly takeBack: (id: number) => void
  /** Tells a thread that runs what wants no answer. */
  readonly tell: (notice: Notice) => void
  readonly close: () => void
}

/** Of the answers, `working` is a mere sign of life and `failed` a failure; all name their question's id. */
export function createOwedAnswers<
  Question extends { readonly id: number },
  Notice,
  Answer extends { readonly kind: string; readonly id: number },
>(
  startThread: StartThread<Question | Notice, Answer>,
  { maxRestarts = MAX_RESTARTS, silenceMs = SILENCE_MS }: Patience,
): OwedAnswers<Question, Notice, Answer> {
  const owed = new Map<number, Owed<Question, Answer>>()
  let thread: Thread<Question | Notice> | null = null
  let watch: ReturnType<typeof setTimeout> | undefined
  let lastId = 0
  let restarts = 0
  let isClosed = false

  const listenForLife = (): void => {
    clearTimeout(watch)
    if (owed.size > 0 && !isClosed) watch = setTimeout(replace, silenceMs)
  }
  const stop = (): void => {
    clearTimeout(watch)
    thread?.stop()
    thread = null
  }
  const settle = (id: number, end: (entry: Owed<Question, Answer>) => void): void => {
    const entry = owed.get(id)
    if (entry === undefined) return
    owed.delete(id)
    end(entry)
  }
  const receive = (answer: Answer): void => {
    // Signs of life alone do not clear the count: a text that breaks the worker half-way would go on for ever.
    if (answer.kind !== 'working') {
      restarts = 0
      settle(answer.id, ({ take, fail }) => (answer.kind === 'failed' ? fail('failed') : take(answer)))
    }
    listenForLife()
  }
  /** Starts a thread and hands it what is owed; one that cannot even start counts as one that broke. */
  const start = (): boolean => {
    let own: Thread<Question | Notice> | null = null
    // What a thread that was replaced still says is not heard.
    const ifCurrent = (then: () => void): void => {
      if (own !== null && own === thread) then()
    }
    try {
      own = startThread({
        onMessage: (answer) => ifCurrent(() => receive(answer)),
        onBreak: () => ifCurrent(replace),
      })
    } catch {
      // Told as "gone" once the restarts are used up: see `replace`.
      return false
    }
    thread = own
    for (const { message } of owed.values()) own.send(message)
    return true
  }
  const replace = (): void => {
    stop()
    if (isClosed || owed.size === 0) return
    while (restarts < maxRestarts) {
      restarts += 1
      if (start()) return listenForLife()
    }
    // Given up for these questions; the next one begins anew.
    restarts = 0
    // Those of now: who hears of a failure may ask again at once.
    const unanswered = [...owed.keys()]
    for (const id of unanswered) settle(id, ({ fail }) => fail('gone'))
  }

  return {
    nextId: () => (lastId += 1),
    ask: (entry, inPlaceOf) => {
      if (isClosed) return
      const overtakes = inPlaceOf !== undefined && owed.delete(inPlaceOf)
      owed.set(entry.message.id, entry)
      if (thread !== null) thread.send(entry.message)
      else if (!start()) replace()
      // A stream of newer texts must not put off the end of a silent thread's patience.
      if (!overtakes) listenForLife()
    },
    takeBack: (id) => {
      owed.delete(id)
      if (owed.size === 0) clearTimeout(watch)
    },
    tell: (notice) => thread?.send(notice),
    close: () => {
      isClosed = true
      owed.clear()
      stop()
    },
  }
}

/** What a client needs of a thread: a worker of the browser, a thread of Node, or one that a test made up. */
export interface Thread<Question> {
  readonly send: (message: Question) => void
  /** Ends it; nothing is heard of it afterwards. */
  readonly stop: () => void
}

export interface ThreadEvents<Answer> {
  readonly onMessage: (message: Answer) => void
  /** It broke: could not load, threw, or sent what cannot be read. */
  readonly onBreak: () => void
}

/** Starts a thread; throws where none can be had. */
export type StartThread<Question, Answer> = (events: ThreadEvents<Answer>) => Thread<Question>

/** A worker as a thread. Whoever calls writes `new Worker(new URL(…))` out: Vite bundles what it finds so. */
export function threadOf<Question, Answer>(
  worker: Worker,
  { onMessage, onBreak }: ThreadEvents<Answer>,
): Thread<Question> {
  let isStopped = false
  const unlessStopped = (then: () => void): void => {
    if (!isStopped) then()
  }
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => unlessStopped(() => onMessage(data)))
  worker.addEventListener('messageerror', () => unlessStopped(onBreak))
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    unlessStopped(onBreak)
  })
  return {
    send: (message) => worker.postMessage(message, []),
    stop: () => {
      isStopped = true
      worker.terminate()
    },
  }
}

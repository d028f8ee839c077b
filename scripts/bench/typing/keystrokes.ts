// Types into the focused page as a person would, and measures what each keystroke cost.

import type { CDPSession, Page } from '@playwright/test'

/** Ordinary words, so that every key goes into a text that could be meant. */
const typed = 'y entonces dijimos a cada una de las personas lo que iba a pasar con su puesto, sin rodeos '
/** A quick typist: about 130 words a minute. */
const betweenKeysMs = 90
/** A person stops to think, and what waits for a pause is done then: saving, previews, hints, spelling. */
const keysBetweenPauses = 25
const pauseMs = 1_500
const isBeforePause = (at: number) => (at + 1) % keysBetweenPauses === 0

/** Presses `keys` keys, with pauses. */
export async function typeKeys(page: Page, keys: number): Promise<void> {
  for (let at = 0; at < keys; at += 1) {
    const start = performance.now()
    const key = typed.charAt(at % typed.length)
    await page.keyboard.press(key === ' ' ? 'Space' : key)
    const pause = isBeforePause(at) ? pauseMs : betweenKeysMs
    await wait(pause - (performance.now() - start))
  }
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)))

/** From the time of the key event until the frame that shows it was painted, in ms, one a key. */
export async function paintTimes(page: Page, keys: number): Promise<readonly number[]> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { benchTimes: times })
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          // The first task after a frame's callbacks runs when the frame has been painted.
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => times.push(performance.now() - timeStamp))
          port1.start()
          port2.postMessage(null)
        })
      },
      true,
    )
  })
  await typeKeys(page, keys)
  return page.evaluate(() => (window as unknown as { benchTimes: number[] }).benchTimes)
}

const keyMark = 'bench-key'

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Microseconds. */
  readonly ts: number
  readonly dur?: number
  /** Processor time of the thread, where the system tells it: what other programs do does not count. */
  readonly tdur?: number
}

export interface Work {
  /**
   * Work on the page's main thread from each key until the next, in ms: every task, whoever asked for it,
   * saving included. Without the keys before a pause.
   */
  readonly perKey: readonly number[]
  /** The longest single task after each pause began, in ms: how long a key could then have to wait. */
  readonly longestInPause: readonly number[]
}

export async function measureWork(page: Page, keys: number): Promise<Work> {
  const session = await page.context().newCDPSession(page)
  const events = collect(session)
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    // Tasks and our own marks, nothing else: the timeline of the developer tools would cost more than the key.
    traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'] },
  })
  await page.evaluate((mark) => addEventListener('keydown', () => performance.mark(mark), true), keyMark)
  await typeKeys(page, keys)
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()))
  await session.send('Tracing.end')
  await complete
  await session.detach()
  return worked(events)
}

function collect(session: CDPSession): readonly TraceEvent[] {
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) events.push(event as unknown as TraceEvent)
  })
  return events
}

function worked(events: readonly TraceEvent[]): Work {
  const inOrder = events.toSorted((a, b) => a.ts - b.ts)
  const keys = inOrder.filter(({ name }) => name === keyMark)
  const [first] = keys
  if (!first) throw new Error('The trace holds no key: nothing was typed into the page.')
  const tasks = inOrder.filter(
    ({ name, ph, pid, tid }) =>
      name === 'ThreadControllerImpl::RunTask' && ph === 'X' && pid === first.pid && tid === first.tid,
  )
  const work = keys.map(() => 0)
  const longest = keys.map(() => 0)
  let at = -1
  let end = 0
  for (const task of tasks) {
    // A task run inside another is part of it.
    if (task.ts < end) continue
    end = task.ts + (task.dur ?? 0)
    // A key's own task begins before the key is marked.
    while (at + 1 < keys.length && (keys[at + 1]?.ts ?? 0) <= end) at += 1
    if (at < 0) continue
    const ms = (task.tdur ?? task.dur ?? 0) / 1000
    work[at] = (work[at] ?? 0) + ms
    longest[at] = Math.max(longest[at] ?? 0, ms)
  }
  return {
    perKey: work.filter((_, key) => !isBeforePause(key)),
    longestInPause: longest.filter((_, key) => isBeforePause(key)),
  }
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

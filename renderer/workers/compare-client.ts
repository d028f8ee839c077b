/** Asks the comparing thread. One comparison at a time: a newer question ends the thread of the older one. */
import { compareTexts, type Comparison } from '../domain/compare/compare-texts.ts'
import { type Thread, threadOf } from './thread.ts'

export type CompareQuestion = { readonly id: number; readonly before: string; readonly after: string }
export type CompareAnswer = { readonly id: number; readonly comparison: Comparison }

export type CompareThread = Thread<CompareQuestion>
export type StartCompareThread = (events: {
  readonly onAnswer: (answer: CompareAnswer) => void
  readonly onBreak: () => void
}) => CompareThread

export type CompareClient = {
  /** Null when a newer question or `close` overtook this one. Rejects when the thread breaks. */
  readonly compare: (before: string, after: string) => Promise<Comparison | null>
  readonly close: () => void
}

/** Shorter than this together, and not too unlike, the answer is there sooner than a thread would start. */
const atOnceUnits = 20_000
const atOnce = { timeMs: 20 }

export function createCompareClient(startThread: StartCompareThread = startCompareWorker): CompareClient {
  let lastId = 0
  let thread: CompareThread | null = null
  let overtake = () => undefined as void

  const end = () => {
    thread?.stop()
    thread = null
    overtake()
    overtake = () => undefined
  }
  return {
    compare(before, after) {
      end()
      if (before.length + after.length <= atOnceUnits) {
        const quick = compareTexts(before, after, atOnce)
        if (!quick.coarse) return Promise.resolve(quick)
      }
      const id = (lastId += 1)
      return new Promise((resolve, reject) => {
        overtake = () => resolve(null)
        thread = startThread({
          onAnswer: (answer) => {
            if (answer.id !== id) return
            resolve(answer.comparison)
            end()
          },
          onBreak: () => {
            reject(new Error('the comparing thread broke'))
            end()
          },
        })
        thread.send({ id, before, after })
      })
    },
    close: end,
  }
}

export const startCompareWorker: StartCompareThread = ({ onAnswer, onBreak }) =>
  threadOf<CompareQuestion, CompareAnswer>(
    new Worker(new URL('./compare.worker.ts', import.meta.url), { type: 'module' }),
    { onMessage: onAnswer, onBreak },
  )

import { EditorState } from '@codemirror/state'
import type { EditorView, ViewUpdate } from '@codemirror/view'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Analysis } from '../domain/tone/types.ts'
import { hintField, hintState } from './hint-state.ts'
import { Analyst, settleMs } from './live-analysis.ts'
import type { ToneListener, ToneQuestion } from '../workers/tone-source.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const analysis = (quote: string): Analysis =>
  ({
    hints:
      quote === ''
        ? []
        : [{ id: quote, ruleId: 'r', severity: 'note', start: 0, end: quote.length, quote, suggestions: [] }],
  }) as unknown as Analysis

/** A page whose questions are collected and answered by hand, in any order. */
function page() {
  const questions: ToneQuestion[] = []
  let listener: ToneListener | null = null
  const taken: Analysis[] = []
  let failures = 0
  const view = {
    state: EditorState.create({ doc: 'uno', extensions: [hintState({ ignored: [], always: [] })] }),
    dispatch: (spec: object) => {
      view.state = view.state.update(spec).state
    },
  }
  const analyst = new Analyst(view as unknown as EditorView, {
    source: {
      ask: (question) => void questions.push(question),
      listen: (_, given) => {
        listener = given
        return () => {
          listener = null
        }
      },
    },
    question: () => ({ language: 'auto' }),
    onAnalysis: (found) => void taken.push(found),
    onFailure: () => void (failures += 1),
  })
  return {
    analyst,
    questions,
    taken,
    failures: () => failures,
    listening: () => listener !== null,
    answer: (question: ToneQuestion | undefined, quote: string) =>
      listener?.onResult(question?.version ?? -1, analysis(quote)),
    fail: () => listener?.onFailure('failed'),
    shown: () => view.state.field(hintField).shown.map(({ hint }) => hint.quote),
    type: (text: string) => {
      view.dispatch({ changes: { from: view.state.doc.length, insert: text } })
      analyst.update({ docChanged: true } as ViewUpdate)
    },
  }
}

describe('asking the engine', () => {
  test('happens at once when the page opens, then only when typing has paused', () => {
    const { questions, type } = page()
    expect(questions.map(({ text }) => text)).toEqual(['uno'])
    type(' d')
    vi.advanceTimersByTime(settleMs - 1)
    type('o')
    vi.advanceTimersByTime(settleMs - 1)
    expect(questions).toHaveLength(1)
    vi.advanceTimersByTime(1)
    expect(questions.map(({ text }) => text)).toEqual(['uno', 'uno do'])
  })
  test('drops an answer about an older text, and takes the one about this', () => {
    const { questions, answer, shown, type, taken } = page()
    type(' dos')
    vi.advanceTimersByTime(settleMs)
    answer(questions[0], 'uno')
    expect(shown()).toEqual([])
    expect(taken).toEqual([])
    answer(questions[1], 'uno dos')
    expect(shown()).toEqual(['uno dos'])
  })
  test('changes nothing when the engine fails, but says so', () => {
    const { questions, answer, shown, fail, failures, type } = page()
    answer(questions[0], 'uno')
    fail()
    expect(failures()).toBe(1)
    expect(shown()).toEqual(['uno'])
    type('!')
    vi.advanceTimersByTime(settleMs)
    expect(questions).toHaveLength(2)
  })
  test('ends with the page', () => {
    const { analyst, listening, questions, type } = page()
    type('!')
    analyst.destroy()
    vi.advanceTimersByTime(settleMs)
    expect(listening()).toBe(false)
    expect(questions).toHaveLength(1)
  })
})

describe('the analysis of the present text', () => {
  test('is the one already there, or the next answer about it', async () => {
    const { analyst, questions, answer, type } = page()
    answer(questions[0], 'uno')
    await expect(analyst.present(100)).resolves.toMatchObject({ hints: [{ quote: 'uno' }] })
    type(' dos')
    const next = analyst.present(100)
    answer(questions.at(-1), 'uno dos')
    await expect(next).resolves.toMatchObject({ hints: [{ quote: 'uno dos' }] })
  })
  test('is null when it does not come in time', async () => {
    const { analyst } = page()
    const late = analyst.present(100)
    vi.advanceTimersByTime(100)
    await expect(late).resolves.toBeNull()
  })
})

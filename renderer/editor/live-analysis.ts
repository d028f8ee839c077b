/**
 * Asks the tone engine about the text, and takes its answer only while it is about the present text.
 *
 * The engine runs in a worker: typing never waits for it, and its failure is told once and changes nothing
 * else. Hints settle: the question is asked when typing has paused for `settleMs`.
 */
import type { Extension } from '@codemirror/state'
import { type EditorView, type PluginValue, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import type { Analysis } from '../domain/tone/types.ts'
import { setHints } from './hint-state.ts'
import type { ToneQuestion, ToneSource } from '../workers/tone-source.ts'

/** How long typing must have paused before hints may change. */
export const settleMs = 800

export type LiveAnalysisOptions = {
  readonly source: ToneSource
  /** Read at each question: the language and the channel may change while one writes. */
  readonly question: () => Pick<ToneQuestion, 'language' | 'channel'>
  readonly onAnalysis: (analysis: Analysis) => void
  readonly onFailure: () => void
}

export type LiveAnalysis = {
  readonly extension: Extension
  readonly askNow: (view: EditorView) => void
  /** The analysis of the present text; null when it did not come within `timeoutMs`. */
  readonly ofPresentText: (view: EditorView, timeoutMs: number) => Promise<Analysis | null>
}

export function liveAnalysis(options: LiveAnalysisOptions): LiveAnalysis {
  const plugin = ViewPlugin.define((view) => new Analyst(view, options))
  return {
    extension: plugin,
    askNow: (view) => view.plugin(plugin)?.ask(),
    ofPresentText: async (view, timeoutMs) => (await view.plugin(plugin)?.present(timeoutMs)) ?? null,
  }
}

let lastEditor = 0

/** One page's questions and answers. Exported for its tests. */
export class Analyst implements PluginValue {
  readonly #view: EditorView
  readonly #options: LiveAnalysisOptions
  readonly #documentId = `editor-${(lastEditor += 1)}`
  readonly #stopListening: () => void
  #version = 1
  #last: { readonly version: number; readonly analysis: Analysis } | null = null
  readonly #waiting = new Set<(analysis: Analysis) => void>()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(view: EditorView, options: LiveAnalysisOptions) {
    this.#view = view
    this.#options = options
    this.#stopListening = options.source.listen(this.#documentId, {
      onResult: (version, analysis) => this.#take(version, analysis),
      onFailure: options.onFailure,
    })
    this.ask()
  }

  update(update: ViewUpdate): void {
    if (!update.docChanged) return
    this.#version += 1
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.ask(), settleMs)
  }

  ask(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#options.source.ask({
      documentId: this.#documentId,
      version: this.#version,
      text: this.#view.state.doc.toString(),
      ...this.#options.question(),
    })
  }

  present(timeoutMs: number): Promise<Analysis | null> {
    if (this.#last?.version === this.#version) return Promise.resolve(this.#last.analysis)
    this.ask()
    return new Promise((resolve) => {
      const give = (analysis: Analysis | null) => {
        clearTimeout(timer)
        this.#waiting.delete(give)
        resolve(analysis)
      }
      const timer = setTimeout(() => give(null), timeoutMs)
      this.#waiting.add(give)
    })
  }

  destroy(): void {
    clearTimeout(this.#timer)
    this.#stopListening()
  }

  #take(version: number, analysis: Analysis): void {
    if (version !== this.#version) return
    this.#last = { version, analysis }
    for (const give of this.#waiting) give(analysis)
    this.#view.dispatch({ effects: setHints.of(analysis.hints) })
    this.#options.onAnalysis(analysis)
  }
}

/**
 * Asks for the spelling of the text, and takes the answer only while it is about the present text.
 *
 * Like the hints it settles: nothing is asked while one types, and the word that the caret stands in is not
 * marked until one has left it.
 */
import type { Extension } from '@codemirror/state'
import { type EditorView, type PluginValue, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import type { EnglishVariant } from '../workers/spell-protocol.ts'
import { settleMs } from './live-analysis.ts'
import { setMisspellings, spellingField } from './spelling-state.ts'
import type { SpellingSource } from './spelling-source.ts'

export type LiveSpellingOptions = {
  readonly source: SpellingSource
  /** Read at each question. Null: spelling is switched off. */
  readonly question: () => { readonly language: string; readonly english: EnglishVariant } | null
}

export type LiveSpelling = {
  readonly extension: Extension
  readonly checkNow: (view: EditorView) => void
}

export function liveSpelling(options: LiveSpellingOptions): LiveSpelling {
  const plugin = ViewPlugin.define((view) => new Checker(view, options))
  return { extension: plugin, checkNow: (view) => view.plugin(plugin)?.check() }
}

let lastEditor = 0

/** One page's questions and answers. Exported for its tests. */
export class Checker implements PluginValue {
  readonly #view: EditorView
  readonly #options: LiveSpellingOptions
  readonly #documentId = `spelling-${(lastEditor += 1)}`
  readonly #stopListening: () => void
  #version = 1
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(view: EditorView, options: LiveSpellingOptions) {
    this.#view = view
    this.#options = options
    this.#stopListening = options.source.listen(this.#documentId, (version, found) => {
      if (version === this.#version) view.dispatch({ effects: setMisspellings.of(found) })
    })
    // Not while the view is being made: a dispatch is not allowed yet.
    this.#timer = setTimeout(() => this.check(), 0)
  }

  update(update: ViewUpdate): void {
    if (!update.docChanged) return
    this.#version += 1
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.check(), settleMs)
  }

  check(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const asked = this.#options.question()
    if (asked !== null)
      this.#options.source.check({
        documentId: this.#documentId,
        version: this.#version,
        text: this.#view.state.doc.toString(),
        ...asked,
      })
    else if (this.#view.state.field(spellingField).placed.length > 0)
      this.#view.dispatch({ effects: setMisspellings.of([]) })
  }

  destroy(): void {
    clearTimeout(this.#timer)
    this.#stopListening()
  }
}

/**
 * The editor itself, without React: CodeMirror with hints, its undo, its keys.
 *
 * While a text is edited its only true copy is here. The owner reads it through `text()` when it saves.
 */
import { defaultKeymap, history, historyKeymap, isolateHistory } from '@codemirror/commands'
import { Compartment, EditorState, type Extension, Prec } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import type { IgnoredHint, Measures } from '../../electron/shared/entities/draft.ts'
import { maxTextUnits } from '../../electron/shared/entities/ids.ts'
import type { Analysis, Severity } from '../domain/tone/types.ts'
import { isMod } from '../ui/keys.tsx'
import { blankLines } from './blank-lines.ts'
import { findExtension, findField, type FindState } from './find-state.ts'
import { hereParagraph } from './here-paragraph.ts'
import { hintField, type HintState, hintState, ignoreHere, type PlacedHint } from './hint-state.ts'
import { hintUnderlines } from './hint-underlines.ts'
import { anchorsOf, placesOf } from './ignored-hints.ts'
import { liveAnalysis } from './live-analysis.ts'
import { liveSpelling, type LiveSpellingOptions } from './live-spelling.ts'
import { type NoteAnchors, noteAnchors } from './note-anchors.ts'
import { plainPaste } from './plain-paste.ts'
import { neighbourNote, type NotePlace } from './remarks/note-order.ts'
import { searchWhenAtRest, settleRemark } from './remarks/remark-actions.ts'
import {
  decideRemark,
  type Remark,
  remarkField,
  type RemarkState,
  remarkState,
  setRemarks,
  type Verdict,
} from './remarks/remark-state.ts'
import { remarkUnderlines } from './remarks/remark-underlines.ts'
import { neighbourWord, wordAt } from './spelling-actions.ts'
import { spellingMarks } from './spelling-marks.ts'
import type { SpellingSource } from './spelling-source.ts'
import {
  type PlacedMisspelling,
  spellingField,
  type SpellingStart,
  type SpellingState,
  spellingState,
} from './spelling-state.ts'
import type { ToneSource } from '../workers/tone-source.ts'

export type ManuscriptOptions = {
  readonly text: string
  readonly ignored: readonly IgnoredHint[]
  readonly ignoredAlways: readonly string[]
  /** Of the text: its `lang`. */
  readonly language: string
  readonly label: string
  readonly readOnly: boolean
  /** Of a text that is read only: whether there is a caret to choose passages with. */
  readonly selectable: boolean
  readonly tone: ToneSource | null
  /** Null: this page has no spelling. */
  readonly spelling: SpellingSource | null
  readonly letStand: SpellingStart
  readonly spellingQuestion: LiveSpellingOptions['question']
  /** What the engine is asked with: a language, or `auto`. */
  readonly question: () => { readonly language: string; readonly channel?: string }
  readonly onTextChange: () => void
  readonly onHints: (state: HintState, before: HintState) => void
  readonly onSpelling: (state: SpellingState, before: SpellingState) => void
  /** A marked word was clicked, or gone to by key: its suggestions should show, and in the second case take the focus. */
  readonly onVisitWord: (placed: PlacedMisspelling, byKey: boolean) => void
  readonly onNoWord: () => void
  readonly onAnchors: (anchors: NoteAnchors) => void
  readonly onAnalysis: (analysis: Analysis) => void
  readonly onToneFailure: () => void
  /** A paste that would make the text longer than a draft may be; the text stayed as it was. */
  readonly onTooLong: () => void
  /** The note that focus is on its way to, so that a second key press goes on from there. */
  readonly visiting: () => string | null
  /** Focus should go to this note. */
  readonly onVisitNote: (place: NotePlace) => void
  /** Which notes of other people stand beside the text, or which are left over, is another now. */
  readonly onRemarks: (state: RemarkState) => void
  /** A note was accepted or set aside, or that was undone. */
  readonly onRemarkDecided: (id: string, verdict: Verdict) => void
}

/** An analysis without hints is still worth its profile: this is the whole surface for the owner. */
export type Manuscript = {
  readonly view: EditorView
  readonly text: () => string
  readonly ignored: () => readonly IgnoredHint[]
  /** Hints whose note was never opened. */
  readonly unread: () => readonly PlacedHint[]
  readonly shown: () => readonly PlacedHint[]
  /** Undoable. What was ignored stays so where its passage is still there. */
  readonly replaceText: (text: string) => void
  readonly configure: (now: {
    readonly language: string
    readonly label: string
    readonly readOnly: boolean
    readonly selectable: boolean
  }) => void
  readonly visitNote: (direction: 1 | -1, focused: string | null) => boolean
  /** Opens the note of this hint id, or of the first hint with this quote. */
  readonly lookAt: (idOrQuote: string) => boolean
  /** Notes of other people, as they stand now: those that are missing are taken out. */
  readonly setRemarks: (remarks: readonly Remark[]) => void
  readonly remarks: () => RemarkState
  /** One step of undo. False when the note is not there or its rewording does not fit. */
  readonly settleRemark: (id: string, verdict: Exclude<Verdict, 'open'>) => boolean
  readonly analyseNow: () => void
  readonly checkSpellingNow: () => void
  /** Words let stand in this text. */
  readonly ignoredWords: () => readonly string[]
  readonly found: () => FindState
  /** Called whenever the search's places change; returns the function that ends it. */
  readonly watchFind: (listener: () => void) => () => void
  /** Counts of the present text for a version; null when the engine does not answer in time. */
  readonly measures: () => Promise<Measures | null>
  readonly destroy: () => void
}

export function createManuscript(parent: HTMLElement, options: ManuscriptOptions): Manuscript {
  const attributes = new Compartment()
  const analysis =
    options.tone && liveAnalysis({ ...options, source: options.tone, onFailure: options.onToneFailure })
  const spelling =
    options.spelling && liveSpelling({ source: options.spelling, question: options.spellingQuestion })
  const finding = new Set<() => void>()
  const visitWord = (direction: 1 | -1) => {
    const next = neighbourWord(view.state, direction)
    if (!next) options.onNoWord()
    else {
      view.dispatch({
        selection: { anchor: next.from, head: next.to },
        effects: EditorView.scrollIntoView(next.from, { y: 'nearest', yMargin: 64 }),
      })
      options.onVisitWord(next, true)
    }
    return true
  }
  const visit = (direction: 1 | -1, focused: string | null) => {
    const next = neighbourNote(view.state, direction, focused ?? options.visiting())
    if (next) options.onVisitNote(next)
    return next !== null
  }
  const start = EditorState.create({
    doc: options.text,
    extensions: [
      history(),
      noteKeys((direction) => visit(direction, null)),
      // The key for spelling where people learned to write letters on a computer.
      keymap.of([{ key: 'F7', run: () => visitWord(1), shift: () => visitWord(-1) }]),
      wordClicks(options.onVisitWord),
      keymap.of([...defaultKeymap.filter(({ key }) => !reservedKeys.has(key ?? '')), ...historyKeymap]),
      EditorView.lineWrapping,
      nonce(),
      attributes.of(attributesFor(options)),
      lengthLimit(options.onTooLong),
      plainPaste,
      hintState({
        ignored: placesOf(normalised(options.text), options.ignored),
        always: options.ignoredAlways,
      }),
      hintUnderlines,
      remarkState,
      remarkUnderlines,
      searchWhenAtRest,
      spellingState(options.letStand),
      spellingMarks,
      findExtension,
      hereParagraph,
      blankLines,
      noteAnchors(options.onAnchors),
      analysis?.extension ?? [],
      spelling?.extension ?? [],
      listener(options),
      EditorView.updateListener.of((update) => {
        if (update.startState.field(findField) !== update.state.field(findField))
          for (const tell of finding) tell()
      }),
    ],
  })
  const view = new EditorView({ state: start, parent })
  const text = () => view.state.doc.toString()
  const hints = () => view.state.field(hintField)
  return {
    view,
    text,
    ignored: () => anchorsOf(text(), hints().ignored),
    unread: () => hints().shown.filter(({ hint }) => !hints().looked.has(hint.id)),
    shown: () => hints().shown,
    replaceText: (next) => replaceText(view, next),
    configure: (now) => view.dispatch({ effects: attributes.reconfigure(attributesFor(now)) }),
    visitNote: visit,
    lookAt: (wanted) => {
      const found = hints().shown.find(({ hint }) => hint.id === wanted || hint.quote === wanted)
      if (found) options.onVisitNote({ id: found.hint.id, from: found.from, to: found.to })
      return found !== undefined
    },
    setRemarks: (remarks) => view.dispatch({ effects: setRemarks.of(remarks) }),
    remarks: () => view.state.field(remarkField),
    settleRemark: (id, verdict) => settleRemark(view, id, verdict),
    analyseNow: () => analysis?.askNow(view),
    checkSpellingNow: () => spelling?.checkNow(view),
    ignoredWords: () => [...view.state.field(spellingField).here],
    found: () => view.state.field(findField),
    watchFind: (tell) => {
      finding.add(tell)
      return () => finding.delete(tell)
    },
    measures: async () => {
      const found = await analysis?.ofPresentText(view, measureWithinMs)
      return found ? measuresOf(found, hints().shown) : null
    },
    destroy: () => view.destroy(),
  }
}

/** Nobody should wait longer for a number. */
const measureWithinMs = 1500

function measuresOf({ metrics, engineVersion }: Analysis, shown: readonly PlacedHint[]): Measures {
  const count = (severity: Severity) => shown.filter(({ hint }) => hint.severity === severity).length
  return {
    words: metrics.words,
    warnings: count('warning'),
    advice: count('advice'),
    notes: count('note'),
    engineVersion,
  }
}

/** Line breaks as CodeMirror keeps them, so that offsets agree. */
const normalised = (text: string) => text.replace(/\r\n?/g, '\n')

/** Keys of CodeMirror that the frame or a text of prose has other uses for. */
const reservedKeys = new Set([
  'Mod-Enter',
  'Mod-i',
  'Mod-[',
  'Mod-]',
  'Mod-Alt-\\',
  'Mod-/',
  'Alt-A',
  'Shift-Mod-k',
  'Ctrl-m',
  // There is one caret, and a selection is left by the arrow keys; Escape leaves what is around the text.
  'Escape',
])

/** Not through the keymap: there, a letter with Shift and Caps Lock would read as the one without. */
function noteKeys(visit: (direction: 1 | -1) => boolean): Extension {
  return Prec.high(
    EditorView.domEventHandlers({
      keydown: (event) => {
        if (!isMod(event) || event.key.toLowerCase() !== 'j') return false
        event.preventDefault()
        visit(event.shiftKey ? -1 : 1)
        return true
      },
    }),
  )
}

/** The click places the caret as always; the suggestions come beside it and take nothing away. */
function wordClicks(onVisitWord: ManuscriptOptions['onVisitWord']): Extension {
  return EditorView.domEventHandlers({
    click: (event, view) => {
      if (!(event.target instanceof Element) || !event.target.closest('.misspelt')) return false
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY })
      const placed = at === null ? null : wordAt(view.state, at)
      if (placed) onVisitWord(placed, false)
      return false
    },
  })
}

/** The style rules CodeMirror writes carry the nonce of the page, which alone the CSP admits. */
function nonce(): Extension {
  const value = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content
  return value ? EditorView.cspNonce.of(value) : []
}

type Attributes = Pick<ManuscriptOptions, 'language' | 'label' | 'readOnly' | 'selectable'>

function attributesFor({ language, label, readOnly, selectable }: Attributes): Extension {
  return [
    EditorState.readOnly.of(readOnly),
    EditorView.editable.of(!readOnly || selectable),
    readOnly && selectable ? refusingInput : [],
    EditorView.contentAttributes.of({
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': label,
      lang: language,
      // Its dictionaries would be downloaded.
      spellcheck: 'false',
      autocorrect: 'off',
      autocapitalize: 'sentences',
      ...(readOnly ? { 'aria-readonly': 'true', tabindex: '0' } : {}),
    }),
  ]
}

/** A caret without writing: what is typed, pasted or dropped stops before the page shows it. */
const refusingInput: Extension = EditorView.domEventHandlers({
  beforeinput: (event) => {
    event.preventDefault()
    return true
  },
})

function lengthLimit(onTooLong: () => void): Extension {
  return EditorState.changeFilter.of((transaction) => {
    const fits =
      transaction.newDoc.length <= maxTextUnits ||
      transaction.newDoc.length < transaction.startState.doc.length
    if (!fits) queueMicrotask(onTooLong)
    return fits
  })
}

function listener({
  onTextChange,
  onHints,
  onSpelling,
  onRemarks,
  onRemarkDecided,
}: ManuscriptOptions): Extension {
  return EditorView.updateListener.of((update) => {
    if (update.docChanged) onTextChange()
    const before = update.startState.field(hintField)
    const now = update.state.field(hintField)
    const remarks = update.state.field(remarkField)
    if (update.startState.field(remarkField) !== remarks) onRemarks(remarks)
    if (before !== now) onHints(now, before)
    for (const transaction of update.transactions)
      for (const effect of transaction.effects)
        if (effect.is(decideRemark)) onRemarkDecided(effect.value.id, effect.value.verdict)
    const spelled = update.state.field(spellingField)
    if (update.startState.field(spellingField) !== spelled)
      onSpelling(spelled, update.startState.field(spellingField))
  })
}

function replaceText(view: EditorView, next: string): void {
  const text = normalised(next)
  const { doc } = view.state
  if (doc.toString() === text) return
  const kept = placesOf(text, anchorsOf(doc.toString(), view.state.field(hintField).ignored))
  view.dispatch({
    changes: { from: 0, to: doc.length, insert: text },
    effects: kept.map((place) => ignoreHere.of(place)),
    selection: { anchor: 0 },
    annotations: isolateHistory.of('full'),
  })
}

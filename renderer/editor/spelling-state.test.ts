import { history, undo, redo } from '@codemirror/commands'
import { EditorState, type TransactionSpec } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { describe, expect, test } from 'vitest'
import { addToOwnWords, letWordStand, neighbourWord, replaceWord } from './spelling-actions.ts'
import { setMisspellings, spellingField, spellingState } from './spelling-state.ts'

/** A page without a window: state and dispatch are all that these acts use. */
function page(doc: string, start = { here: [] as string[], own: [] as string[] }) {
  const view = {
    state: EditorState.create({ doc, extensions: [history(), spellingState(start)] }),
    dispatch: (spec: TransactionSpec) => {
      view.state = view.state.update(spec).state
    },
  }
  const target = {
    get state() {
      return view.state
    },
    dispatch: (transaction: { state: EditorState }) => {
      view.state = transaction.state
    },
  }
  const field = () => view.state.field(spellingField)
  return {
    view: view as unknown as EditorView,
    found: (...words: readonly string[]) =>
      view.dispatch({
        effects: setMisspellings.of(
          words.map((word) => {
            const at = doc.indexOf(word)
            return { word, start: at, end: at + word.length, language: 'es' }
          }),
        ),
      }),
    edit: (from: number, to: number, insert: string) => view.dispatch({ changes: { from, to, insert } }),
    undo: () => undo(target as never),
    redo: () => redo(target as never),
    shown: () => field().shown.map(({ word }) => word),
    first: () => {
      const one = field().shown[0]
      if (!one) throw new Error('nothing is marked')
      return one
    },
    field,
    text: () => view.state.doc.toString(),
  }
}

describe('marked words', () => {
  test('move with the text, and lose their mark when they are touched', () => {
    const { found, edit, field, shown } = page('una publicasion y otra reunion')
    found('publicasion', 'reunion')
    edit(0, 0, 'Hoy, ')
    expect(field().placed.map(({ from }) => from)).toEqual([9, 28])
    edit(12, 13, 'x')
    expect(shown()).toEqual(['reunion'])
    edit(35, 35, 'es')
    expect(shown()).toEqual([])
  })
  test('are replaced in one step of undo, the caret after the word', () => {
    const { found, first, view, text, undo: back } = page('una publicasion larga')
    found('publicasion')
    expect(replaceWord(view, first(), 'publicación')).toBe(true)
    expect(text()).toBe('una publicación larga')
    expect(view.state.selection.main.head).toBe(15)
    back()
    expect(text()).toBe('una publicasion larga')
  })
  test('are not replaced when the text moved on under them', () => {
    const { found, first, view, edit, text } = page('una publicasion')
    found('publicasion')
    const stale = first()
    edit(0, 0, 'X')
    expect(replaceWord(view, stale, 'publicación')).toBe(false)
    expect(text()).toBe('Xuna publicasion')
  })
})

describe('letting a word stand', () => {
  test('in this text counts for every place and either case of it, and can be undone and redone', () => {
    const { found, first, view, shown, field, undo: back, redo: again } = page('tormera y Tormera y reunion')
    found('tormera', 'Tormera', 'reunion')
    letWordStand(view, first())
    expect(shown()).toEqual(['reunion'])
    expect([...field().here]).toEqual(['tormera'])
    back()
    expect(shown()).toEqual(['tormera', 'Tormera', 'reunion'])
    again()
    expect(shown()).toEqual(['reunion'])
  })
  test('for good goes into the personal dictionary, and out again by undo', () => {
    const { found, first, view, shown, field, undo: back } = page('Tormera crece')
    found('Tormera')
    addToOwnWords(view, first())
    expect(shown()).toEqual([])
    expect([...field().own]).toEqual(['tormera'])
    back()
    expect(shown()).toEqual(['Tormera'])
    expect([...field().own]).toEqual([])
  })
  test('is known from the start for what was stored', () => {
    const { found, shown } = page('Tormera, villamorán y reunion', { here: ['Villamorán'], own: ['tormera'] })
    found('Tormera', 'villamorán', 'reunion')
    expect(shown()).toEqual(['reunion'])
  })
})

describe('going from word to word', () => {
  test('goes on from the caret, past the one that is selected, and round the end', () => {
    const { found, view } = page('una publicasion y otra reunion')
    found('publicasion', 'reunion')
    const visit = (direction: 1 | -1) => {
      const next = neighbourWord(view.state, direction)
      if (next) view.dispatch({ selection: { anchor: next.from, head: next.to } })
      return next?.word
    }
    expect([visit(1), visit(1), visit(1)]).toEqual(['publicasion', 'reunion', 'publicasion'])
    expect([visit(-1), visit(-1)]).toEqual(['reunion', 'publicasion'])
  })
  test('goes nowhere when nothing is marked', () => {
    expect(neighbourWord(page('todo bien').view.state, 1)).toBeNull()
  })
})

import { history, redo as redoStep, undo as undoStep } from '@codemirror/commands'
import { EditorState, type Transaction, type TransactionSpec } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Hint, Severity } from '../domain/tone/types.ts'
import { applySuggestion, ignoreHint, ignoreRule, neighbour } from './hint-actions.ts'
import { hintField, hintState, openHint, openNote, setHints } from './hint-state.ts'
import { anchorsOf, placesOf } from './ignored-hints.ts'

const text = 'Vamos a poner en valor el oficio. No volverá a ocurrir. Gracias.'

function hintOn(quote: string, severity: Severity = 'note', suggestion?: string, within = text): Hint {
  const start = within.indexOf(quote)
  return {
    id: `id ${quote}`,
    ruleId: `es/rule/${quote}`,
    category: 'jargon',
    severity,
    language: 'es',
    start,
    end: start + quote.length,
    quote,
    params: {},
    suggestions: suggestion === undefined ? [] : [suggestion],
  }
}

/** An editor without a page: state, undo and dispatch are CodeMirror's own. */
function page(
  doc = text,
  hints = [hintOn('poner en valor', 'note', 'respetar'), hintOn('No volverá a ocurrir.', 'warning')],
) {
  const it = {
    state: EditorState.create({ doc, extensions: [history(), hintState({ ignored: [], always: [] })] }),
    dispatch(spec: TransactionSpec | Transaction) {
      it.state =
        'newDoc' in spec ? (spec as Transaction).state : it.state.update(spec as TransactionSpec).state
    },
  }
  it.dispatch({ effects: setHints.of(hints) })
  const view = it as unknown as EditorView
  const quotes = () => it.state.field(hintField).shown.map(({ from, to }) => it.state.sliceDoc(from, to))
  return {
    page: it,
    view,
    quotes,
    doc: () => it.state.doc.toString(),
    undo: () => undoStep(it),
    redo: () => redoStep(it),
  }
}

describe('hints while one writes', () => {
  test('move with their words when something is written before them', () => {
    const { page: it, quotes } = page()
    it.dispatch({ changes: { from: 0, insert: 'Ayer. ' } })
    expect(quotes()).toEqual(['poner en valor', 'No volverá a ocurrir.'])
  })
  test('stay when one writes right before or after them', () => {
    const { page: it, quotes } = page()
    it.dispatch({ changes: { from: text.indexOf('poner'), insert: 'ya ' } })
    it.dispatch({ changes: { from: it.state.doc.toString().indexOf(' el oficio'), insert: ' hoy' } })
    expect(quotes()).toEqual(['poner en valor', 'No volverá a ocurrir.'])
  })
  test('go when their own words change', () => {
    const { page: it, quotes } = page()
    it.dispatch({ changes: { from: text.indexOf(' en valor'), insert: 'x' } })
    expect(quotes()).toEqual(['No volverá a ocurrir.'])
  })
  test('on a whole sentence stay while a word of it changes', () => {
    const long =
      'Esta es una frase muy larga que no termina nunca y que sigue y sigue hasta que alguien la corta.'
    const { page: it, quotes } = page(long, [hintOn(long, 'note', undefined, long)])
    it.dispatch({ changes: { from: 8, insert: 'casi ' } })
    expect(quotes()).toHaveLength(1)
  })
})

describe('one step of undo', () => {
  test('takes back an applied suggestion, text and hint together', () => {
    const { view, doc, quotes, undo, redo } = page()
    expect(applySuggestion(view, 'id poner en valor')).toBe(true)
    expect(doc()).toContain('Vamos a respetar el oficio')
    expect(quotes()).toEqual(['No volverá a ocurrir.'])
    undo()
    expect(doc()).toBe(text)
    expect(quotes()).toEqual(['poner en valor', 'No volverá a ocurrir.'])
    redo()
    expect(doc()).toContain('respetar')
    expect(quotes()).toEqual(['No volverá a ocurrir.'])
  })
  test('takes back an ignored hint, also after writing elsewhere in between', () => {
    const { page: it, view, quotes, doc, undo } = page()
    ignoreHint(view, 'id poner en valor')
    expect(quotes()).toEqual(['No volverá a ocurrir.'])
    it.dispatch({ changes: { from: 0, insert: 'Hoy. ' }, userEvent: 'input.type' })
    undo()
    expect(doc()).toBe(text)
    undo()
    expect(quotes()).toEqual(['poner en valor', 'No volverá a ocurrir.'])
  })
  test('takes back a rule that was ignored for good, and redo ignores it again', () => {
    const { page: it, view, quotes, undo, redo } = page()
    ignoreRule(view, 'id poner en valor')
    expect([...it.state.field(hintField).always]).toEqual(['es/rule/poner en valor'])
    undo()
    expect([...it.state.field(hintField).always]).toEqual([])
    expect(quotes()).toContain('poner en valor')
    redo()
    expect(quotes()).not.toContain('poner en valor')
  })
  test('brings an ignored place back with the passage that was deleted', () => {
    const { page: it, view, quotes, undo } = page()
    ignoreHint(view, 'id poner en valor')
    it.dispatch({ changes: { from: 0, to: text.indexOf('No volverá') }, userEvent: 'delete' })
    expect(it.state.field(hintField).ignored).toEqual([])
    undo()
    it.dispatch({
      effects: setHints.of([hintOn('poner en valor'), hintOn('No volverá a ocurrir.', 'warning')]),
    })
    expect(quotes()).toEqual(['No volverá a ocurrir.'])
  })
})

describe('acts', () => {
  test('never touch the text when it moved on under the hint', () => {
    const long =
      'Una frase larga que habla de sinergias y de muchas otras cosas que nadie recordará mañana por la tarde.'
    const { page: it, view, doc } = page(long, [hintOn(long, 'advice', 'Otra cosa.', long)])
    it.dispatch({ changes: { from: 4, insert: 'muy ' } })
    expect(applySuggestion(view, `id ${long}`)).toBe(false)
    expect(doc()).toContain('Una muy frase')
  })
  test('do not move the caret of the person', () => {
    const { page: it, view } = page()
    it.dispatch({ selection: { anchor: text.length } })
    ignoreHint(view, 'id No volverá a ocurrir.')
    expect(it.state.selection.main.head).toBe(text.length)
    applySuggestion(view, 'id poner en valor')
    expect(it.state.selection.main.head).toBe(it.state.doc.length)
  })
})

describe('the open note', () => {
  test('is the first warning until the person opens another, and again when that one goes', () => {
    const { page: it, view } = page()
    expect(openHint(it.state)?.hint.quote).toBe('No volverá a ocurrir.')
    it.dispatch({ effects: openNote.of('id poner en valor') })
    expect(openHint(it.state)?.hint.quote).toBe('poner en valor')
    ignoreHint(view, 'id poner en valor')
    expect(openHint(it.state)?.hint.quote).toBe('No volverá a ocurrir.')
  })
  test('next and previous go round the end, from the focused note or from the caret', () => {
    const { page: it } = page()
    expect(neighbour(it.state, 1, null)?.hint.quote).toBe('poner en valor')
    expect(neighbour(it.state, 1, 'id poner en valor')?.hint.quote).toBe('No volverá a ocurrir.')
    expect(neighbour(it.state, 1, 'id No volverá a ocurrir.')?.hint.quote).toBe('poner en valor')
    expect(neighbour(it.state, -1, null)?.hint.quote).toBe('No volverá a ocurrir.')
    it.dispatch({ selection: { anchor: text.length } })
    expect(neighbour(it.state, -1, null)?.hint.quote).toBe('No volverá a ocurrir.')
  })
})

test('whatever is edited, hints and ignored places stay inside the text, and undoing all gives it back', () => {
  const edit = fc.record({
    at: fc.nat(200),
    remove: fc.nat(12),
    insert: fc.constantFrom('', 'a', ' y ', '\n', '😀', 'poner en valor'),
  })
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), fc.boolean(), (edits, ignoring) => {
      const { page: it, view, doc, undo } = page()
      if (ignoring) ignoreHint(view, 'id poner en valor')
      for (const { at, remove, insert } of edits) {
        const from = Math.min(at, it.state.doc.length)
        it.dispatch({ changes: { from, to: Math.min(it.state.doc.length, from + remove), insert } })
        const { placed, ignored } = it.state.field(hintField)
        for (const place of [...placed, ...ignored]) {
          expect(place.from).toBeGreaterThanOrEqual(0)
          expect(place.to).toBeLessThanOrEqual(it.state.doc.length)
          expect(place.to).toBeGreaterThan(place.from)
        }
      }
      while (undo());
      expect(doc()).toBe(text)
      expect(it.state.field(hintField).ignored).toEqual([])
    }),
  )
})

test('what was ignored is found again in the same text, and nowhere else', () => {
  const places = [{ ruleId: 'r', from: 8, to: 22 }]
  expect(placesOf(text, anchorsOf(text, places))).toEqual(places)
  expect(placesOf(`Nuevo. ${text}`, anchorsOf(text, places))).toEqual([{ ruleId: 'r', from: 15, to: 29 }])
  expect(placesOf('Otra cosa.', anchorsOf(text, places))).toEqual([])
})

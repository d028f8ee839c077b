import { history, undo } from '@codemirror/commands'
import { EditorState, type TransactionSpec } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findMatches, type FindQuery } from './find-matches.ts'
import { findField, replaceAll, replaceCurrent, search, step } from './find-state.ts'

const plain = { replacement: '', matchCase: false, wholeWords: false, foldAccents: true }
const state = (doc: string) => EditorState.create({ doc })
const found = (doc: string, query: Partial<FindQuery> & { readonly search: string }) =>
  findMatches(state(doc), { ...plain, ...query }).map(({ from, to }) => doc.slice(from, to))

describe('what a search finds', () => {
  test('is without case and accents unless asked, and never takes ñ for n', () => {
    const text = 'Lección, leccion, LECCIÓN; año y ano.'
    expect(found(text, { search: 'leccion' })).toEqual(['Lección', 'leccion', 'LECCIÓN'])
    expect(found(text, { search: 'lección' })).toHaveLength(3)
    expect(found(text, { search: 'lección', foldAccents: false })).toEqual(['Lección', 'LECCIÓN'])
    expect(found(text, { search: 'leccion', matchCase: true })).toEqual(['leccion'])
    expect(found(text, { search: 'ano' })).toEqual(['ano'])
    expect(found(text, { search: 'año' })).toEqual(['año'])
  })
  test('is the letters themselves: signs have no meaning of their own', () => {
    expect(found('¿a.b? a+b (a|b) [a]', { search: 'a.b' })).toEqual(['a.b'])
    expect(found('¿a.b? a+b (a|b) [a]', { search: '(a|b)' })).toEqual(['(a|b)'])
  })
  test('is whole words where asked', () => {
    expect(found('casa casas la casa, acasa', { search: 'casa', wholeWords: true })).toEqual(['casa', 'casa'])
    expect(found('¿casa?', { search: '¿casa?', wholeWords: true })).toEqual(['¿casa?'])
  })
  test('is nothing for nothing, and for a lone accent', () => {
    expect(found('abc', { search: '' })).toEqual([])
    expect(found('abc', { search: '\u0301' })).toEqual([])
  })
  test('is what a plain search would find, in order and without overlaps', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'á', ' ', '\n'), maxLength: 60 })
    const part = fc.string({ unit: fc.constantFrom('a', 'b', 'á'), minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(text, part, (doc, wanted) => {
        const expected: number[] = []
        for (let at = doc.indexOf(wanted); at >= 0; at = doc.indexOf(wanted, at + wanted.length))
          expected.push(at)
        const query = { ...plain, search: wanted, matchCase: true, foldAccents: false }
        expect(findMatches(state(doc), query).map(({ from }) => from)).toEqual(expected)
      }),
    )
  })
  test('comes at once in a megabyte', () => {
    const doc = 'Hoy empiezan doce personas en la planta de Castrejal. '.repeat(20_000)
    const before = performance.now()
    expect(findMatches(state(doc), { ...plain, search: 'no está en él' })).toEqual([])
    expect(performance.now() - before).toBeLessThan(2_000)
  })
})

/** A page without a window. */
function page(doc: string) {
  const view = {
    state: EditorState.create({ doc, extensions: [history(), findField] }),
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
  return {
    view: view as unknown as EditorView,
    text: () => view.state.doc.toString(),
    current: () => view.state.field(findField).current,
    total: () => view.state.field(findField).matches.length,
    selected: () => view.state.sliceDoc(view.state.selection.main.from, view.state.selection.main.to),
    caret: () => view.state.selection.main.head,
    edit: (from: number, to: number, insert: string) => view.dispatch({ changes: { from, to, insert } }),
    undo: () => undo(target as never),
  }
}
const query = (wanted: string, replacement = ''): FindQuery => ({ ...plain, search: wanted, replacement })

describe('going through what was found', () => {
  test('begins at the caret without moving it, goes on and round the end', () => {
    const { view, current, caret, selected } = page('uno dos uno dos uno')
    view.dispatch({ selection: { anchor: 5 } })
    search(view, query('uno'))
    expect([current(), caret()]).toEqual([1, 5])
    step(view, 1)
    expect([current(), selected()]).toEqual([2, 'uno'])
    step(view, 1)
    expect(current()).toBe(0)
    step(view, -1)
    expect(current()).toBe(2)
  })
  test('follows the text while one writes', () => {
    const { view, edit, total, current } = page('uno dos uno')
    search(view, query('uno'))
    edit(0, 3, 'otro')
    expect(total()).toBe(1)
    edit(4, 4, ' uno')
    step(view, 1)
    expect(total()).toBe(2)
    expect(current()).toBeGreaterThanOrEqual(0)
  })
  test('finds nothing when there is nothing', () => {
    const { view, current } = page('uno')
    search(view, query('dos'))
    expect([step(view, 1), current()]).toEqual([false, -1])
  })
})

describe('replacing', () => {
  test('one at a time goes on to the next, and not into what it just wrote', () => {
    const { view, text, current, total } = page('uno uno uno')
    search(view, query('uno', 'unouno'))
    expect(replaceCurrent(view)).toBe(true)
    expect(text()).toBe('unouno uno uno')
    expect([current(), total()]).toEqual([2, 4])
    replaceCurrent(view)
    expect(text()).toBe('unouno unouno uno')
  })
  test('all of them is one step of undo', () => {
    const { view, text, undo: back } = page('la línea y la linea')
    search(view, query('linea', 'planta'))
    expect(replaceAll(view)).toBe(2)
    expect(text()).toBe('la planta y la planta')
    back()
    expect(text()).toBe('la línea y la linea')
  })
  test('takes a dollar sign for a dollar sign', () => {
    const { view, text } = page('precio')
    search(view, query('precio', '$1 $&'))
    replaceAll(view)
    expect(text()).toBe('$1 $&')
  })
})

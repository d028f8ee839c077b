import { history, redo, undo } from '@codemirror/commands'
import { EditorState, type TransactionSpec } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { makeNoteAnchor } from '../../../electron/shared/anchors/index.ts'
import { hintState, openHint, openNote, openRemarkId } from '../hint-state.ts'
import { neighbourNote } from './note-order.ts'
import { settleRemark } from './remark-actions.ts'
import {
  decideRemark,
  type Remark,
  remarkField,
  remarkState,
  searchAgain,
  setRemarks,
} from './remark-state.ts'

const text = 'Ayer contesté mal.\n\nLa planta no cierra: trasladamos dos líneas. Hablaré el jueves.'

function remark(id: string, quote: string, rewording: string | null = null, of = text): Remark {
  const start = of.indexOf(quote)
  const anchor = makeNoteAnchor(of, { start, end: start + quote.length })
  if (anchor === null) throw new Error('no such passage')
  return {
    id,
    anchor,
    author: 'Diego Ruiz',
    initials: 'DR',
    about: '',
    text: 'Suena a excusa.',
    rewording,
    language: 'es',
    replies: [],
    fate: null,
    acts: [],
  }
}

/** As much of a view as the acts need. */
function stage(doc = text) {
  const page = {
    state: EditorState.create({
      doc,
      extensions: [history(), hintState({ ignored: [], always: [] }), remarkState],
    }),
    decisions: [] as { id: string; verdict: string }[],
    dispatch: (spec: TransactionSpec | ReturnType<EditorState['update']>) => {
      const transaction = 'startState' in spec ? spec : page.state.update(spec)
      page.state = transaction.state
      for (const effect of transaction.effects)
        if (effect.is(decideRemark))
          page.decisions.push({ id: effect.value.id, verdict: effect.value.verdict })
    },
    give: (...remarks: Remark[]) => page.dispatch({ effects: setRemarks.of(remarks) }),
    passages: () => page.state.field(remarkField).shown.map(({ from, to }) => page.state.sliceDoc(from, to)),
    settle: (id: string, verdict: 'accepted' | 'set-aside') => settleRemark(page as never, id, verdict),
    undo: () => undo(page as never),
    redo: () => redo(page as never),
  }
  return page
}

describe('notes of another person', () => {
  it('stand on their passages in the order of the text, and move with it', () => {
    const page = stage()
    page.give(remark('b', 'Hablaré el jueves'), remark('a', 'contesté mal'))
    expect(page.passages()).toEqual(['contesté mal', 'Hablaré el jueves'])
    page.dispatch({ changes: { from: 0, insert: 'Buenos días. ' } })
    const at = page.state.doc.toString().indexOf('dos líneas')
    page.dispatch({ changes: { from: at, to: at + 3, insert: 'las' } })
    expect(page.passages()).toEqual(['contesté mal', 'Hablaré el jueves'])
  })
  it('keep the passage that was reworded under them', () => {
    const page = stage()
    page.give(remark('a', 'trasladamos dos líneas'))
    const at = page.state.doc.toString().indexOf('dos')
    page.dispatch({ changes: { from: at, to: at + 3, insert: 'tres' } })
    expect(page.passages()).toEqual(['trasladamos tres líneas'])
  })
  it('are apart once their passage is gone, and beside it again when it comes back', () => {
    const page = stage()
    page.give(remark('a', 'Hablaré el jueves.'))
    const at = page.state.doc.toString().indexOf('Hablaré')
    page.dispatch({ changes: { from: at, to: page.state.doc.length } })
    expect(page.state.field(remarkField)).toMatchObject({ shown: [], apart: [{ why: 'gone' }] })
    page.dispatch({ changes: { from: 0, insert: 'Hablaré el jueves. ' } })
    page.dispatch({ effects: searchAgain.of(null) })
    expect(page.passages()).toEqual(['Hablaré el jueves.'])
  })
  it('put their words in the place of the passage, as one step of undo', () => {
    const page = stage()
    page.give(remark('a', 'trasladamos dos líneas', 'llevamos las líneas 2 y 5 a Lerma'))
    expect(page.settle('a', 'accepted')).toBe(true)
    expect(page.state.doc.toString()).toContain(
      'La planta no cierra: llevamos las líneas 2 y 5 a Lerma. Hablaré',
    )
    expect(page.passages()).toEqual([])
    page.undo()
    expect(page.state.doc.toString()).toBe(text)
    expect(page.passages()).toEqual(['trasladamos dos líneas'])
    page.redo()
    expect(page.passages()).toEqual([])
    expect(page.decisions.map(({ verdict }) => verdict)).toEqual(['accepted', 'open', 'accepted'])
  })
  it('come back where they stood when setting aside is undone after the list was renewed', () => {
    const page = stage()
    const note = remark('a', 'Hablaré el jueves')
    page.give(note)
    page.settle('a', 'set-aside')
    expect(page.state.doc.toString()).toBe(text)
    page.give()
    page.undo()
    expect(page.decisions.at(-1)).toEqual({ id: 'a', verdict: 'open' })
    page.give(note)
    expect(page.passages()).toEqual(['Hablaré el jueves'])
  })
  it('that were dealt with may be opened again from outside', () => {
    const page = stage()
    const note = remark('a', 'Hablaré el jueves')
    page.give(note)
    page.settle('a', 'set-aside')
    page.give(note) // the answer is still on its way
    expect(page.passages()).toEqual([])
    page.give()
    page.give(note)
    expect(page.passages()).toEqual(['Hablaré el jueves'])
  })
  it('mark a passage that only may be theirs', () => {
    const page = stage('Ayer contesté. La planta no cierra, y trasladaremos dos o tres líneas en marzo.')
    page.give(remark('a', 'trasladamos dos líneas'))
    const { shown, apart } = page.state.field(remarkField)
    expect(shown.every(({ isDoubtful }) => isDoubtful)).toBe(true)
    expect(shown.length + apart.length).toBe(1)
  })
  it('are gone to by key in the order of the text, round the end, and one of them is open at a time', () => {
    const page = stage()
    page.give(remark('b', 'Hablaré el jueves'), remark('a', 'contesté mal'))
    expect(neighbourNote(page.state, 1, null)?.id).toBe('a')
    expect(neighbourNote(page.state, 1, 'a')?.id).toBe('b')
    expect(neighbourNote(page.state, 1, 'b')?.id).toBe('a')
    page.dispatch({ effects: openNote.of('b') })
    expect(openRemarkId(page.state)).toBe('b')
    expect(openHint(page.state)).toBeNull()
  })
})

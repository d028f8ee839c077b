// CodeMirror as it comes: plain text, line wrapping, undo, and nothing of ours. What typing costs at least.

import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { EditorState } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'

const doc = decodeURIComponent(location.hash.slice(1))
const extensions = [history(), keymap.of([...defaultKeymap, ...historyKeymap]), EditorView.lineWrapping]
const view = new EditorView({ state: EditorState.create({ doc, extensions }), parent: document.body })
view.dispatch({ selection: { anchor: Math.floor(doc.length / 2) } })
view.focus()

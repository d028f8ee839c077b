/** The editor: rehearse, lessons and sessions write on the same page. */
export { ManuscriptEditor, type ManuscriptEditorProps } from './manuscript-editor.tsx'
export { type Manuscript } from './manuscript.ts'
export { type PlacedHint } from './hint-state.ts'
export { settleMs } from './live-analysis.ts'
export { useHintWords } from './note-words.ts'

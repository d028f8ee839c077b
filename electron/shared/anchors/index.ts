/** Where a note or an ignored hint sits in a text that has moved on. */
export { type AnchorSearch, findAnchor, makeAnchor, type TextRange } from './anchor.ts'
export { type NoteAnchor, makeNoteAnchor, noteAnchorSchema } from './note-anchor.ts'
export { type Placement, placeNote, placeNotes } from './place-notes.ts'

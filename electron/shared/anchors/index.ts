/** Where a note or an ignored hint sits in a text that has moved on. */
export { type AnchorSearch, findAnchor, makeAnchor, type TextRange } from './anchor.ts'

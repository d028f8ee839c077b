/** Every place of a text that a search finds. CodeMirror's own cursor does the walking, without regular expressions. */
import { SearchCursor } from '@codemirror/search'
import { CharCategory, type EditorState, type Text } from '@codemirror/state'

export type FindQuery = {
  readonly search: string
  readonly replacement: string
  readonly matchCase: boolean
  readonly wholeWords: boolean
  /** "leccion" finds «lección», but never «ñ» for n: that is another letter. */
  readonly foldAccents: boolean
}
export type Match = { readonly from: number; readonly to: number }

/** Beyond this many nobody counts; it keeps a search for "e" in a book quick. */
export const mostMatches = 10_000

const combining = /(?<!n)\u0303|[\u0300-\u0302\u0304-\u036f]/gu
const folded = new Map<string, string>()

/** One character at a time, as the cursor gives them; plain letters, which are nearly all, take the short way. */
function foldCharacter(character: string): string {
  if (character.length === 1 && character.charCodeAt(0) < 0x80) return character
  let made = folded.get(character)
  if (made === undefined)
    folded.set(character, (made = character.normalize('NFD').replace(combining, '').normalize('NFC')))
  return made
}
const keep = (text: string): string => text.normalize('NFC')
const lower = (text: string): string => text.toLowerCase()

function normaliser({ matchCase, foldAccents }: FindQuery): (text: string) => string {
  const accents = foldAccents ? foldCharacter : keep
  return matchCase ? accents : (text) => accents(lower(text))
}

/** Ordered, not overlapping; at most `mostMatches`. Nothing for an empty search. */
export function findMatches(state: EditorState, query: FindQuery): readonly Match[] {
  if (query.search === '') return []
  const normalise = normaliser(query)
  // A lone accent folds to nothing, which would be found everywhere.
  if (normalise(query.search.normalize('NFKD')) === '') return []
  const cursor = new SearchCursor(state.doc, query.search, 0, state.doc.length, normalise)
  const found: Match[] = []
  for (const { from, to } of cursor) {
    if (query.wholeWords && !isWhole(state, from, to)) continue
    found.push({ from, to })
    if (found.length >= mostMatches) break
  }
  return found
}

function isWhole(state: EditorState, from: number, to: number): boolean {
  const isWord = (at: number) => state.charCategorizer(from)(characterAt(state.doc, at)) === CharCategory.Word
  return (
    !(from > 0 && isWord(from - 1) && isWord(from)) &&
    !(to < state.doc.length && isWord(to) && isWord(to - 1))
  )
}
const characterAt = (doc: Text, at: number) => doc.sliceString(at, at + 1)

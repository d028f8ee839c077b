/** How a text is cut into words for searching: the same for what is indexed, what is asked and what is marked. */
import { foldText } from '../../../shared/text/fold-text.ts'

/** Marks are letters' company: a text in decomposed form has the same words. */
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu

export type Word = { readonly start: number; readonly end: number; readonly folded: string }

/** Runs of letters and digits, in order, with their places in UTF-16 units.  */
export function* wordsIn(text: string): Generator<Word> {
  for (const { index, 0: found } of text.matchAll(word))
    yield { start: index, end: index + found.length, folded: foldText(found) }
}

/** The same words without their places: the whole text is folded at once, which is several times quicker. */
export const foldedWords = (text: string): string[] => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []

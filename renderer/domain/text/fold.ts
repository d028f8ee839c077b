/**
 * The two keys of a word: `lower` keeps accents, `folded` drops them, except the tilde of ñ, which makes a
 * different letter ("año" is not "ano").
 */

/** Longer ones are no words; in UTF-16 code units. */
export const LONGEST_KEY = 48
const invisible = /\p{Cf}|\p{Variation_Selector}/gu
// The combining tilde after n is kept for ñ; every other mark in this block is dropped.
const marks = /(?<!n)\u0303|[\u0300-\u0302\u0304-\u036f]/g

/** Lower case, composed, without invisible characters, with one kind of apostrophe; '' for what is no word. */
export const lowerKey = (word: string): string => {
  if (word.length > LONGEST_KEY) return ''
  const lower = word.toLowerCase()
  for (let at = 0; at < lower.length; at += 1) {
    if (lower.charCodeAt(at) > 0xff || lower.charCodeAt(at) === 0xad) {
      return lower.normalize('NFC').replace(invisible, '').replace(/[‘’]/g, "'")
    }
  }
  return lower
}

/** `lower` with accents dropped: "líder" and "lider" have one folded key. */
export const foldKey = (lower: string): string => {
  for (let at = 0; at < lower.length; at += 1) {
    if (lower.charCodeAt(at) > 0x7f) return lower.normalize('NFD').replace(marks, '').normalize('NFC')
  }
  return lower
}

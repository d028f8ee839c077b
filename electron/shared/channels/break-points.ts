/** Where a text may be parted, and how well: after a paragraph, a sentence, a clause, a word. */

export type BreakLevel = 'paragraph' | 'sentence' | 'clause' | 'word'
export type BreakPoint = {
  /** UTF-16 offset right after the last sign of the piece before, without the spaces that follow. */
  readonly at: number
  readonly level: BreakLevel
}

/** Spaces that keep their neighbours together are not among them. */
const gap = /[^\S\u00a0\u202f\u2007\u2060\ufeff]+/gu

/** A full stop after these ends no sentence. Without their own full stop, in lower case. */
const abbreviations = new Set(
  [
    'sr sra srta sres dr dra d dña ud uds núm pág págs art av avda tel ej ee uu cía dpto ing',
    'lic prof aprox máx mín vs mr mrs ms st jr no nos fig dept inc ltd co approx e.g i.e',
  ].flatMap((line) => line.split(' ')),
)

/** In order, from `from` on. A break never falls inside a word, a link, a handle or a number. */
export function* breakPoints(text: string, from: number): Generator<BreakPoint> {
  gap.lastIndex = from // the copy that matchAll makes begins there
  for (const { index: at, 0: space } of text.matchAll(gap))
    if (at > from && !isInsideNumber(text, at, at + space.length))
      yield { at, level: levelOf(text, at, space) }
}

/** `1 000`, `12 %`, `5 €`, `n.º 3`. */
function isInsideNumber(text: string, at: number, next: number): boolean {
  const after = text.slice(next, next + 1)
  if (/\d/.test(text.charAt(at - 1))) return /[\d%‰€$£°]/.test(after)
  return /\d/.test(after) && /(?:n\.?[ºo°]|no\.|núm\.|[€$£#§])$/iu.test(text.slice(Math.max(0, at - 5), at))
}

function levelOf(text: string, at: number, space: string): BreakLevel {
  if (space.includes('\n')) return 'paragraph'
  const end = text.slice(Math.max(0, at - 24), at).replace(/[»”"’')\]]+$/u, '')
  if (/[!?…]$/.test(end) || (end.endsWith('.') && !isAbbreviation(end))) return 'sentence'
  if (/[,;:—–]$/.test(end) || /^[—–(«“]/u.test(text.slice(at + space.length, at + space.length + 1)))
    return 'clause'
  return 'word'
}

function isAbbreviation(end: string): boolean {
  const word = /(\S+)\.$/u.exec(end)?.[1]?.replace(/^[("«“]+/u, '') ?? ''
  // A single capital is somebody's initial.
  return /^\p{Lu}$/u.test(word) || abbreviations.has(word.toLowerCase())
}

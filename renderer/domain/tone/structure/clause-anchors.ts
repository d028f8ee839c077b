/**
 * The words one of which a piece of a clause pattern must begin with, or null when it is no plain choice of
 * words. Reads letters, `|`, groups (what must not follow is passed over), optional letters and `[oa]`: all that those pieces are made of.
 */
const MOST_WORDS = 400

interface Cursor {
  at: number
}

/** One past the bracket that closes the one at `open`. */
const closeOf = (piece: string, open: number): number => {
  let depth = 0
  for (let at = open; at < piece.length; at += 1) {
    if (piece.charAt(at) === '(') depth += 1
    if (piece.charAt(at) === ')') depth -= 1
    if (depth === 0) return at + 1
  }
  return piece.length
}

const readAtom = (piece: string, cursor: Cursor): string[] | null => {
  const sign = piece.charAt(cursor.at)
  if (sign === '(') {
    if (piece.startsWith('(?:', cursor.at)) cursor.at += 3
    else if (piece.startsWith('(?!', cursor.at)) {
      cursor.at = closeOf(piece, cursor.at)
      return ['']
    } else cursor.at += 1
    const inner = readChoice(piece, cursor)
    cursor.at += 1
    return inner
  }
  if (sign === '[') {
    const close = piece.indexOf(']', cursor.at)
    const letters = piece.slice(cursor.at + 1, close)
    cursor.at = close + 1
    return letters.includes('-') ? null : [...letters]
  }
  cursor.at += 1
  return /[\p{L}\d_%',;]/u.test(sign) ? [sign] : null
}

const readChoice = (piece: string, cursor: Cursor): string[] | null => {
  const done: string[] = []
  let current = ['']
  while (cursor.at < piece.length && piece.charAt(cursor.at) !== ')') {
    if (piece.charAt(cursor.at) === '|') {
      done.push(...current)
      current = ['']
      cursor.at += 1
      continue
    }
    const atom = readAtom(piece, cursor)
    if (atom === null || '+*{'.includes(piece.charAt(cursor.at) || ' ')) return null
    const isOptional = piece.charAt(cursor.at) === '?'
    if (isOptional) cursor.at += 1
    const ends = isOptional ? ['', ...atom] : atom
    current = current.flatMap((head) => ends.map((tail) => head + tail))
    if (current.length + done.length > MOST_WORDS) return null
  }
  return [...done, ...current]
}

const wordsOf = (piece: string): string[] | null => {
  if (piece.startsWith('*') || piece.endsWith('?') || piece === ',') return null
  const all = readChoice(piece, { at: 0 })
  return all === null ? null : [...new Set(all.map((phrase) => phrase.split('_')[0] ?? ''))]
}

/** Short words are common ones: a pattern that waits for them is tried too often. */
const costOf = (words: readonly string[]): number =>
  words.reduce((sum, { length }) => sum + (length <= 3 ? 30 : length === 4 ? 6 : 1), 0)

/**
 * Words without one of which the pattern cannot match: those of its rarest piece. Throws for a pattern that
 * has no plain word to be found by.
 */
export const anchorsOf = (written: string): readonly string[] => {
  const choices = written.split(' ').flatMap((piece) => {
    const words = wordsOf(piece)
    return words === null || words.includes('') ? [] : [words]
  })
  const [best] = choices.sort((a, b) => costOf(a) - costOf(b))
  if (best === undefined) throw new Error(`no plain word in clause pattern: ${written}`)
  return best
}

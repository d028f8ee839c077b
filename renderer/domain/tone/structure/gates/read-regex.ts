/** A regular expression in the parts that matter for the words it cannot do without. */
export type Part =
  /** One of a few characters, lower case. */
  | { readonly kind: 'letter'; readonly options: readonly string[] }
  /** A digit. */
  | { readonly kind: 'digit' }
  /** Characters of which nothing is known. */
  | { readonly kind: 'unknown' }
  /** Where a word begins or ends; `ascii` where accented letters do not count as letters (`\b`). */
  | { readonly kind: 'edge'; readonly ascii: boolean }
  /** An assertion that says nothing about words. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'choice'; readonly branches: readonly (readonly Part[])[] }
  | { readonly kind: 'repeat'; readonly part: Part; readonly least: number; readonly most: number }

interface Cursor {
  readonly source: string
  at: number
}

const UNKNOWN: Part = { kind: 'unknown' }

/** One of few letters; a class with ranges, or of other characters than it names, is unknown. */
const readClass = (cursor: Cursor): Part => {
  const from = cursor.at + 1
  let at = from
  while (at < cursor.source.length && cursor.source.charAt(at) !== ']')
    at += cursor.source.charAt(at) === '\\' ? 2 : 1
  cursor.at = at + 1
  const inside = cursor.source.slice(from, at)
  if (/^\\d$/.test(inside)) return { kind: 'digit' }
  const isPlain = !inside.startsWith('^') && !inside.includes('\\') && !/.-./.test(inside)
  return isPlain ? { kind: 'letter', options: [...new Set(inside.toLowerCase())] } : UNKNOWN
}

const readEscape = (cursor: Cursor): Part => {
  const letter = cursor.source.charAt(cursor.at + 1)
  cursor.at += 2
  if (letter === 'b') return { kind: 'edge', ascii: true }
  if (letter === 'd') return { kind: 'digit' }
  if ('pP'.includes(letter)) {
    cursor.at = cursor.source.indexOf('}', cursor.at) + 1
    return UNKNOWN
  }
  return /[\p{L}\d]/u.test(letter) ? UNKNOWN : { kind: 'letter', options: [letter] }
}

const NO_LETTER_BEFORE = '(?<![\\p{L}])'
const NO_LETTER_AFTER = '(?![\\p{L}])'

const readGroup = (cursor: Cursor): Part => {
  const { source } = cursor
  for (const edge of [NO_LETTER_BEFORE, NO_LETTER_AFTER]) {
    if (!source.startsWith(edge, cursor.at)) continue
    cursor.at += edge.length
    return { kind: 'edge', ascii: false }
  }
  const opening = /^\((?:\?(?:[:=!]|<[=!]))?/.exec(source.slice(cursor.at, cursor.at + 4))?.[0] ?? '('
  cursor.at += opening.length
  const branches = readBranches(cursor)
  cursor.at += 1
  return opening === '(' || opening === '(?:' ? { kind: 'choice', branches } : { kind: 'nothing' }
}

const readQuantifier = (cursor: Cursor, part: Part): Part => {
  const found = /^(?:([?*+])|\{(\d+)(,?)(\d*)\})\??/.exec(cursor.source.slice(cursor.at, cursor.at + 12))
  if (found === null) return part
  cursor.at += found[0].length
  const [, sign, least = '0', comma, most] = found
  if (sign !== undefined)
    return { kind: 'repeat', part, least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Infinity }
  const top = most === undefined || most === '' ? (comma === '' ? Number(least) : Infinity) : Number(most)
  return { kind: 'repeat', part, least: Number(least), most: top }
}

const readAtom = (cursor: Cursor): Part => {
  const sign = cursor.source.charAt(cursor.at)
  if (sign === '(') return readGroup(cursor)
  if (sign === '[') return readClass(cursor)
  if (sign === '\\') return readEscape(cursor)
  cursor.at += 1
  if (sign === '.') return UNKNOWN
  // The start and end of what is searched are the ends of words, too.
  if (sign === '^' || sign === '$') return { kind: 'edge', ascii: false }
  return { kind: 'letter', options: [sign.toLowerCase()] }
}

const readBranches = (cursor: Cursor): Part[][] => {
  const branches: Part[][] = [[]]
  while (cursor.at < cursor.source.length && cursor.source.charAt(cursor.at) !== ')') {
    if (cursor.source.charAt(cursor.at) === '|') {
      branches.push([])
      cursor.at += 1
    } else branches.at(-1)?.push(readQuantifier(cursor, readAtom(cursor)))
  }
  return branches
}

/** Reads the source of a regular expression without back references. */
export const readRegex = (source: string): Part => ({
  kind: 'choice',
  branches: readBranches({ source, at: 0 }),
})

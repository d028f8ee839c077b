import { DIGIT, JOINER, LETTER, UNDECIDED, classOf, isSpace } from './characters.ts'

/** What a stretch of a paragraph is, other than the writer's own prose. */
export type MaskKind = 'link' | 'mention' | 'hashtag' | 'code' | 'quotation'

export interface Mask {
  readonly kind: MaskKind
  readonly start: number
  readonly end: number
}

const isWordCode = (code: number): boolean => {
  const kind = classOf(code)
  if (kind !== UNDECIDED) return kind === LETTER || kind === DIGIT || kind === JOINER
  const isPartOfEmoji = (code >= 0xd800 && code <= 0xdfff) || code === 0x200d || code === 0xfe0f
  return !isPartOfEmoji && !isSpace(code)
}

const wordEnd = (text: string, from: number): number => {
  let at = from
  while (at < text.length && isWordCode(text.charCodeAt(at))) at += 1
  return at
}

/** Characters of an address: `a.b-c@d`. Ends on no dot or dash. */
const addressEnd = (text: string, from: number): number => {
  let at = from
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (!isWordCode(code) && code !== 0x2e && code !== 0x2d) break
    at += 1
  }
  while (at > from && (text.charCodeAt(at - 1) === 0x2e || text.charCodeAt(at - 1) === 0x2d)) at -= 1
  return at
}

const linkEnd = (text: string, from: number): number => {
  let at = from
  while (at < text.length && !isSpace(text.charCodeAt(at)) && !'<>"«»“”'.includes(text.charAt(at))) at += 1
  while (at > from && ".,;:!?)]…'".includes(text.charAt(at - 1))) at -= 1
  return at
}

const linkAt = (text: string, at: number): Mask | null => {
  if (text.startsWith('://', at)) {
    let start = at
    while (start > 0 && classOf(text.charCodeAt(start - 1)) === LETTER && at - start < 12) start -= 1
    return start === at ? null : { kind: 'link', start, end: linkEnd(text, at + 3) }
  }
  if (text.charAt(at + 3) !== '.') return null
  const first = at === 0 || !isWordCode(text.charCodeAt(at - 1))
  if (first && /^www\.$/i.test(text.slice(at, at + 4)))
    return { kind: 'link', start: at, end: linkEnd(text, at + 4) }
  return null
}

const atSign = (text: string, at: number, floor: number): Mask | null => {
  const end = addressEnd(text, at + 1)
  if (end === at + 1) return null
  let start = at
  while (start > floor && (isWordCode(text.charCodeAt(start - 1)) || '.+-'.includes(text.charAt(start - 1))))
    start -= 1
  return { kind: start === at ? 'mention' : 'link', start, end }
}

const hashtag = (text: string, at: number): Mask | null => {
  if (at > 0 && isWordCode(text.charCodeAt(at - 1))) return null
  const end = wordEnd(text, at + 1)
  const first = classOf(text.charCodeAt(at + 1))
  return end > at + 1 && first !== DIGIT ? { kind: 'hashtag', start: at, end } : null
}

const closers: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“', '‹': '›', '`': '`' }

/** A quotation in single marks may hold this many apostrophes; the bound keeps the search linear. */
const MOST_APOSTROPHES = 20

const isOpeningStraight = (text: string, at: number): boolean =>
  at === 0 || isSpace(text.charCodeAt(at - 1)) || '([{—–-¿¡:'.includes(text.charAt(at - 1))

/** The closing mark at or after `end` that is no apostrophe, or -1. */
const withoutApostrophes = (text: string, end: number): number => {
  let at = end
  for (let seen = 0; seen < MOST_APOSTROPHES; seen += 1) {
    if (at < 0 || !isWordCode(text.charCodeAt(at + 1))) return at
    at = text.indexOf('’', at + 1)
  }
  return -1
}

const quotation = (text: string, at: number): Mask | null => {
  const open = text.charAt(at)
  if (open === '"' && !isOpeningStraight(text, at)) return null
  if (open === '‘' && !isOpeningStraight(text, at)) return null
  const close = open === '"' ? '"' : open === '‘' ? '’' : closers[open]
  if (close === undefined) return null
  let end = text.indexOf(close, at + 1)
  // “English” and „German“ marks mix in hurried typing: an opener closed by its own shape counts too.
  if (end < 0 && open === '“') end = text.indexOf('“', at + 1)
  if (open === '‘') end = withoutApostrophes(text, end)
  if (end < 0) return null
  return { kind: open === '`' ? 'code' : 'quotation', start: at, end: end + 1 }
}

const OPENERS = '@#:wW"«“„‹‘`'
const ASCII = 0x80
const asciiOpeners = Uint8Array.from({ length: ASCII }, (_, code) =>
  OPENERS.includes(String.fromCharCode(code)) ? 1 : 0,
)

/** Whether a stretch may begin with it: asked of every character. */
const mayOpen = (code: number): boolean =>
  code < ASCII
    ? asciiOpeners[code] === 1
    : (code < 0xc0 || code > 0x24f) && OPENERS.includes(String.fromCharCode(code))

const maskAt = (text: string, at: number, floor: number): Mask | null => {
  const code = text.charCodeAt(at)
  if (code === 0x40) return atSign(text, at, floor)
  if (code === 0x23) return hashtag(text, at)
  if (code === 0x3a || code === 0x77 || code === 0x57) return linkAt(text, at)
  return quotation(text, at)
}

/**
 * Links, mentions, hashtags, code and quotations of one paragraph, in order, not overlapping. A mark that is
 * never closed opens nothing. A paragraph that begins with `>` is one quotation.
 */
export const findMasks = (text: string): Mask[] => {
  if (text.charCodeAt(0) === 0x3e) return [{ kind: 'quotation', start: 0, end: text.length }]
  const masks: Mask[] = []
  const unclosed = new Set<number>()
  let floor = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (!mayOpen(code) || unclosed.has(code)) continue
    const mask = maskAt(text, at, floor)
    if (mask !== null) {
      masks.push(mask)
      floor = mask.end
      at = mask.end - 1
    } else if (code !== 0x22 && code !== 0x2018 && closers[text.charAt(at)] !== undefined) {
      // Looked to the end in vain: the next mark of this shape would, too.
      unclosed.add(code)
    }
  }
  return masks
}

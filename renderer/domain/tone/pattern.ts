/**
 * How a phrase is written in the rule files. Words are separated by spaces; case and accents do not matter.
 *
 * | written | matches |
 * | --- | --- |
 * | `valor` | the word; an accented word in the text that means something else does not match |
 * | `=está` | the word only with exactly these accents |
 * | `poner~` | any form of the verb; `poner~inf`, `garantizar~1.pres` only forms with these tags |
 * | `sinergia+` | any form of the noun or adjective |
 * | `<det>` | any word of that class of the lexicon |
 * | `#` | a number |
 * | `*`, `*0-3` | any one word; none to three words |
 * | `,` | a comma (other punctuation is never crossed) |
 * | `(a|b c)`, `[a|b]` | one of; one of or nothing |
 * | `^`, `$` | start and end of the sentence |
 * | `{a b}` | the part the hint covers, when it is not all of it |
 *
 * A hyphen in the text counts as a space.
 */
export type Element =
  /** Any of several single words; kept together, so that alternatives do not multiply. */
  | { readonly kind: 'oneOf'; readonly members: readonly Element[] }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'exact'; readonly word: string }
  | { readonly kind: 'verb'; readonly lemma: string; readonly selector: string }
  | { readonly kind: 'noun'; readonly lemma: string }
  | { readonly kind: 'class'; readonly name: string }
  | { readonly kind: 'number' }
  | { readonly kind: 'comma' }
  | { readonly kind: 'any' }

export interface Sequence {
  readonly elements: readonly Element[]
  /** Part of the elements that the hint covers, half-open. */
  readonly spanStart: number
  readonly spanEnd: number
  readonly atStart: boolean
  readonly atEnd: boolean
}

type Mark = Element | { readonly kind: 'mark'; readonly sign: '^' | '$' | '{' | '}' }

const MOST_SEQUENCES = 4_000

const tokenPattern = /[()[\]{}|^$]|[^\s()[\]{}|^$]+/g

const readAtom = (token: string): Element => {
  if (token === '#') return { kind: 'number' }
  if (token === ',') return { kind: 'comma' }
  if (token === '*') return { kind: 'any' }
  if (token.startsWith('<') && token.endsWith('>')) return { kind: 'class', name: token.slice(1, -1) }
  if (token.startsWith('=')) return { kind: 'exact', word: token.slice(1) }
  const verb = token.indexOf('~')
  if (verb > 0) return { kind: 'verb', lemma: token.slice(0, verb), selector: token.slice(verb + 1) }
  if (token.endsWith('+')) return { kind: 'noun', lemma: token.slice(0, -1) }
  return { kind: 'word', word: token }
}

/** A pattern as it is written, before its alternatives are multiplied out. */
export type PatternItem =
  | { readonly kind: 'atom'; readonly element: Element }
  | { readonly kind: 'sign'; readonly sign: '^' | '$' | '{' | '}' }
  | { readonly kind: 'gap'; readonly least: number; readonly most: number }
  | { readonly kind: 'choice'; readonly alternatives: readonly PatternBranch[]; readonly optional: boolean }

export type PatternBranch = readonly PatternItem[]

const gapOf = (token: string): PatternItem | null => {
  if (!token.startsWith('*') || token.length === 1) return null
  const range = /^\*(\d)-(\d)$/.exec(token)
  return range === null ? null : { kind: 'gap', least: Number(range[1]), most: Number(range[2]) }
}

/** Reads a pattern as a choice of branches. Throws an Error that names it when a bracket lacks its pair. */
export const readTree = (pattern: string): readonly PatternBranch[] => {
  const tokens = pattern.match(tokenPattern) ?? []
  let at = 0
  const readAlternatives = (close: string | null): PatternBranch[] => {
    const done: PatternBranch[] = []
    let current: PatternItem[] = []
    for (;;) {
      const token = tokens[at]
      at += 1
      if (token === undefined || token === close) {
        if (token === undefined && close !== null) throw new Error(`missing ${close} in pattern: ${pattern}`)
        return [...done, current]
      }
      if (token === '|') {
        done.push(current)
        current = []
      } else if (token === '(') {
        current.push({ kind: 'choice', alternatives: readAlternatives(')'), optional: false })
      } else if (token === '[') {
        current.push({ kind: 'choice', alternatives: readAlternatives(']'), optional: true })
      } else if (token === '^' || token === '$' || token === '{' || token === '}') {
        current.push({ kind: 'sign', sign: token })
      } else if (token === ')' || token === ']') {
        throw new Error(`unexpected ${token} in pattern: ${pattern}`)
      } else current.push(gapOf(token) ?? { kind: 'atom', element: readAtom(token) })
    }
  }
  return readAlternatives(null)
}

const product = (before: readonly Mark[][], after: readonly Mark[][], pattern: string): Mark[][] => {
  if (before.length * after.length > MOST_SEQUENCES)
    throw new Error(`pattern has too many variants: ${pattern}`)
  return before.flatMap((head) => after.map((tail) => [...head, ...tail]))
}

/** Alternatives of one word each become one element; longer ones stay apart. */
const mergeSingles = (alternatives: readonly Mark[][]): Mark[][] => {
  const singles: Element[] = []
  const rest: Mark[][] = []
  for (const alternative of alternatives) {
    const [only] = alternative
    const mergeable =
      alternative.length === 1 && only !== undefined && only.kind !== 'mark' && only.kind !== 'any'
    if (mergeable) singles.push(...(only.kind === 'oneOf' ? only.members : [only]))
    else rest.push(alternative)
  }
  if (singles.length < 2) return [...alternatives]
  return [[{ kind: 'oneOf', members: singles }], ...rest]
}

const anyWords = (count: number): Mark[] => Array.from({ length: count }, (): Mark => ({ kind: 'any' }))

const expandItem = (item: PatternItem, pattern: string): Mark[][] => {
  switch (item.kind) {
    case 'atom':
      return [[item.element]]
    case 'sign':
      return [[{ kind: 'mark', sign: item.sign }]]
    case 'gap':
      return Array.from({ length: item.most - item.least + 1 }, (_, more) => anyWords(item.least + more))
    case 'choice': {
      const merged = mergeSingles(expand(item.alternatives, pattern))
      return item.optional ? [[], ...merged] : merged
    }
  }
}

/** Every plain sequence that the branches stand for. */
const expand = (branches: readonly PatternBranch[], pattern: string): Mark[][] =>
  branches.flatMap((branch) => {
    let done: Mark[][] = [[]]
    for (const item of branch) done = product(done, expandItem(item, pattern), pattern)
    return done
  })

const toSequence = (marks: readonly Mark[], pattern: string): Sequence => {
  const elements: Element[] = []
  let spanStart = -1
  let spanEnd = -1
  let atStart = false
  let atEnd = false
  for (const mark of marks) {
    if (mark.kind !== 'mark') elements.push(mark)
    else if (mark.sign === '^') atStart = true
    else if (mark.sign === '$') atEnd = true
    else if (mark.sign === '{') spanStart = elements.length
    else spanEnd = elements.length
  }
  if (elements.length === 0 || elements[0]?.kind === 'any')
    throw new Error(`pattern must begin with a word: ${pattern}`)
  return {
    elements,
    spanStart: spanStart < 0 ? 0 : spanStart,
    spanEnd: spanEnd < 0 ? elements.length : spanEnd,
    atStart,
    atEnd,
  }
}

/** Reads one pattern into the plain sequences it stands for. Throws an Error that names the pattern. */
export const readPattern = (pattern: string): Sequence[] =>
  expand(readTree(pattern), pattern).map((marks) => toSequence(marks, pattern))

/**
 * The words of many texts in memory, over MiniSearch. Nothing of it is ever written to the disk.
 *
 * A long text is held in pieces, so that taking one in never holds the process for long; a search sees it whole.
 */
import MiniSearch, { type Query, type SearchResult } from 'minisearch'
import { foldedWords } from './words.ts'

export type Indexed = {
  readonly title: string
  readonly labels: readonly string[]
  /** The shared text and the variants of channels. */
  readonly texts: readonly string[]
}
export type Found = { readonly id: string; readonly score: number }

export type TextIndex = {
  /** Takes the place of what was held under this id. Pauses between the pieces of a long text. */
  put(id: string, entry: Indexed): Promise<void>
  remove(id: string): void
  has(id: string): boolean
  readonly size: () => number
  /** Every term must be met, each by a word that begins with it; the best first. */
  search(terms: readonly string[]): readonly Found[]
}

type Piece = { readonly id: string; readonly title: string; readonly labels: string; readonly text: string }

const pieceUnits = 20_000
const separator = '/'
const weights = { title: 4, labels: 3 }
/** Of shorter ones almost every text has a word: in titles and labels they are found all the same. */
const shortestPrefix = 3

export function createTextIndex(pause: () => Promise<void>): TextIndex {
  const pieces = new Map<string, number>()
  /** Texts of more than one piece: words that stand in different ones count as together. */
  const long = new Set<string>()
  const mini = new MiniSearch<Piece>({
    fields: ['title', 'labels', 'text'],
    tokenize: foldedWords,
    processTerm: (term) => term,
    autoVacuum: true,
  })
  const remove = (id: string) => {
    for (let at = 0; at < (pieces.get(id) ?? 0); at += 1) mini.discard(`${id}${separator}${at}`)
    pieces.delete(id)
    long.delete(id)
  }

  return {
    async put(id, { title, labels, texts }) {
      remove(id)
      const cut = piecesOf(texts.join('\n'))
      for (const [at, text] of cut.entries()) {
        if (at > 0) await pause()
        const head = at === 0 ? { title, labels: labels.join('\n') } : { title: '', labels: '' }
        mini.add({ id: `${id}${separator}${at}`, ...head, text })
        pieces.set(id, at + 1)
      }
      if (cut.length > 1) long.add(id)
    },
    remove,
    has: (id) => pieces.has(id),
    size: () => pieces.size,
    search(terms) {
      if (terms.length === 0) return []
      const scores = new Map<string, number>()
      const keep = (id: string, score: number) => scores.set(id, Math.max(scores.get(id) ?? 0, score))
      const whole: Query = { combineWith: 'AND', queries: terms.map(queryFor) }
      for (const { id, score } of mini.search(whole, { boost: weights })) keep(ownerOf(id as string), score)
      if (long.size > 0 && terms.length > 1) for (const { id, score } of longOnes(terms)) keep(id, score)
      return [...scores].map(([id, score]) => ({ id, score })).toSorted((a, b) => b.score - a.score)
    },
  }

  function longOnes(terms: readonly string[]): Found[] {
    const inLong = ({ id }: SearchResult) => long.has(ownerOf(id as string))
    const byTerm = terms.map((term) => {
      const scores = new Map<string, number>()
      for (const { id, score } of mini.search(queryFor(term), { filter: inLong, boost: weights }))
        scores.set(ownerOf(id as string), Math.max(scores.get(ownerOf(id as string)) ?? 0, score))
      return scores
    })
    return [...long]
      .filter((id) => byTerm.every((scores) => scores.has(id)))
      .map((id) => ({ id, score: byTerm.reduce((sum, scores) => sum + (scores.get(id) ?? 0), 0) }))
  }
}

/** The terms of what a person typed, each once. */
export const termsOf = (query: string): readonly string[] => [...new Set(foldedWords(query))].slice(0, 12)

function queryFor(term: string): Query {
  if (term.length >= shortestPrefix) return { queries: [term], prefix: true }
  return {
    combineWith: 'OR',
    queries: [{ queries: [term], prefix: true, fields: ['title', 'labels'] }, { queries: [term] }],
  }
}

const ownerOf = (piece: string): string => piece.slice(0, piece.lastIndexOf(separator))

/** Cut between words; at least one piece, which may be empty. */
function piecesOf(text: string): string[] {
  const cut: string[] = []
  let start = 0
  while (text.length - start > pieceUnits) {
    const space = text.slice(start, start + pieceUnits).search(/\s\S*$/)
    const end = start + (space > 0 ? space : pieceUnits)
    cut.push(text.slice(start, end))
    start = end
  }
  return [...cut, text.slice(start)]
}

import type { Mask } from '../text/masks.ts'
import type { Sentence, Token, TokenizedText } from '../text/tokens.ts'
import type { CompiledPack } from './compile.ts'
import { SIGN } from './signs.ts'
import type { Gate, Waiting } from './structure/gates/gates.ts'
import { isOpen, openPatterns, openSets } from './structure/gates/gates.ts'
import type { WordFacts } from './word-facts.ts'

/** What rules look at: one paragraph, cut into tokens, and the language it is judged in. */
export interface ParagraphContext {
  readonly pack: CompiledPack
  readonly text: string
  readonly tokens: readonly Token[]
  /** What the pack knows of each token's word, by the place of the token. */
  readonly facts: readonly WordFacts[]
  /** Those of the paragraph that are judged in the language of the pack. */
  readonly sentences: readonly Sentence[]
  /** What the words of each of these sentences promise: see `signs.ts`. */
  readonly signs: Int32Array
  readonly masks: readonly Mask[]
  /** Whether the sentence at `place` of the list may hold what waits behind a gate. */
  readonly isOpen: (place: number, gate: Gate) => boolean
  /** Those of the patterns that it may hold. */
  readonly openOf: <Pattern extends { readonly gate: Gate }>(
    place: number,
    waiting: Waiting<Pattern>,
  ) => readonly Pattern[]
}

/** The facts of a paragraph's words; every finder reads them, so each word is looked up once. */
export const factsOf = (pack: CompiledPack, { tokens }: TokenizedText): readonly WordFacts[] =>
  tokens.map(({ key }) => pack.factsOf(key))

/** The context of a paragraph, or of some of its sentences. */
export const contextOf = (
  pack: CompiledPack,
  tokenized: TokenizedText,
  sentences: readonly Sentence[] = tokenized.sentences,
  facts: readonly WordFacts[] = factsOf(pack, tokenized),
): ParagraphContext => {
  const { width, always } = pack.structures.gates
  const signs = new Int32Array(sentences.length)
  const open = new Int32Array(sentences.length * width)
  for (const [place, { firstToken, lastToken }] of sentences.entries()) {
    let sum = 0
    openSets(open, place * width, always)
    for (let at = firstToken; at < lastToken; at += 1) {
      const word = facts[at]
      const token = tokenized.tokens[at]
      if (word === undefined || token === undefined) continue
      sum |= word.signs
      if (token.kind === 'number') sum |= SIGN.number
      // Where the key is not as long as the word, the writing holds marks that patterns see and the key lacks.
      const opens = token.end - token.start === word.key.length ? word.opens : pack.factsOf('').opens
      if (opens !== null) openSets(open, place * width, opens)
    }
    signs[place] = sum
  }
  const { text, tokens, masks } = tokenized
  return {
    pack,
    text,
    tokens,
    facts,
    sentences,
    signs,
    masks,
    isOpen: (place, gate) => isOpen(open, place * width, gate),
    openOf: (place, waiting) => openPatterns(waiting, open, place * width),
  }
}

/** Tokens `start` to `end` (half-open) of a sentence. */
export interface Match {
  readonly sentence: Sentence
  readonly start: number
  readonly end: number
}

/** The first token of `from`..`to` that passes, or -1. */
export const findToken = (
  context: ParagraphContext,
  from: number,
  to: number,
  passes: (token: Token, at: number) => boolean,
): number => {
  for (let at = Math.max(0, from); at < Math.min(to, context.tokens.length); at += 1) {
    const token = context.tokens[at]
    if (token !== undefined && passes(token, at)) return at
  }
  return -1
}

export const wordIn =
  (words: ReadonlySet<string>) =>
  (token: Token): boolean =>
    token.kind === 'word' && words.has(token.key)

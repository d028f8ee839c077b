import type { Mask } from '../text/masks.ts'
import type { Sentence, Token, TokenizedText } from '../text/tokens.ts'
import type { CompiledPack } from './compile.ts'

/** What rules look at: one paragraph, cut into tokens, and the language it is judged in. */
export interface ParagraphContext {
  readonly pack: CompiledPack
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly masks: readonly Mask[]
}

export const contextOf = (pack: CompiledPack, tokenized: TokenizedText): ParagraphContext => ({
  pack,
  ...tokenized,
})

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

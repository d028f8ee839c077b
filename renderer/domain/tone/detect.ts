import type { Token, TokenizedText } from '../text/tokens.ts'
import type { CompiledPack } from './compile.ts'
import type { Language } from './types.ts'

/** How much in a paragraph speaks for each language, in the order of the packs. */
export type LanguageVotes = readonly number[]

/** Enough to know the language of most paragraphs; the rest of a long one adds cost and no knowledge. */
const MOST_TOKENS = 400

const LETTER_VOTE = 1.5
const LETTERS_HEARD = 6

const votesFor = (pack: CompiledPack, tokens: readonly Token[], text: string): number => {
  let votes = 0
  for (const token of tokens) {
    if (token.kind === 'word' && !token.quoted && pack.common.has(token.key)) votes += 1
  }
  let letters = 0
  for (const character of text.slice(0, 2_000).toLowerCase()) {
    if (pack.letters.has(character)) letters += 1
    if (letters >= LETTERS_HEARD) break
  }
  return votes + letters * LETTER_VOTE
}

export const voteOnLanguage = (
  packs: readonly CompiledPack[],
  { tokens, text }: TokenizedText,
): LanguageVotes => {
  const heard = tokens.length > MOST_TOKENS ? tokens.slice(0, MOST_TOKENS) : tokens
  return packs.map((pack) => votesFor(pack, heard, text))
}

const CLEAR_MARGIN = 1.5
const LEAST_VOTES = 2

/** The language that clearly leads, or null: a paragraph of few words goes with the rest of the text. */
export const clearWinner = (packs: readonly CompiledPack[], votes: LanguageVotes): Language | null => {
  const ranked = packs
    .map(({ language }, at) => ({ language, votes: votes[at] ?? 0 }))
    .sort((a, b) => b.votes - a.votes)
  const [best, second] = ranked
  if (best === undefined || best.votes < LEAST_VOTES) return null
  return best.votes >= (second?.votes ?? 0) * CLEAR_MARGIN ? best.language : null
}

/** The language of most of the text; the first pack's when nothing speaks for any. */
export const dominantLanguage = (packs: readonly CompiledPack[], all: readonly LanguageVotes[]): Language => {
  const sums = packs.map((_, at) => all.reduce((sum, votes) => sum + (votes[at] ?? 0), 0))
  const best = sums.reduce((lead, votes, at) => (votes > (sums[lead] ?? 0) ? at : lead), 0)
  return packs[best]?.language ?? ''
}

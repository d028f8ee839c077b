import type { Sentence, TokenizedText } from '../text/tokens.ts'
import type { CompiledPack } from './compile.ts'

/** The sentences of a paragraph that are judged in one language. */
export interface LanguagePart {
  readonly pack: CompiledPack
  readonly sentences: readonly Sentence[]
}

/** Words of the other language a sentence needs when none of its own speaks up, and when some do. */
const LEAST_ALONE = 2
const LEAST_AGAINST = 3
const MARGIN = 2.5
const MOST_LETTER_VOTES = 2

/** A word speaks for a language when no other pack has it among its function words ("no", "a", "me" do not). */
const speaksFor = (packs: readonly CompiledPack[], key: string): number => {
  let found = -1
  for (let at = 0; at < packs.length; at += 1) {
    if (packs[at]?.common.has(key) !== true) continue
    if (found >= 0) return -1
    found = at
  }
  return found
}

const hasOwnLetter = (pack: CompiledPack, key: string): boolean => {
  for (let at = 0; at < key.length; at += 1) {
    if (key.charCodeAt(at) > 0x7f && pack.letters.has(key.charAt(at))) return true
  }
  return false
}

const votesIn = (packs: readonly CompiledPack[], { tokens }: TokenizedText, sentence: Sentence): number[] => {
  const votes = packs.map(() => 0)
  const letters = packs.map(() => 0)
  for (let at = sentence.firstToken; at < sentence.lastToken; at += 1) {
    const token = tokens[at]
    if (token === undefined || token.quoted || token.kind === 'masked' || token.kind === 'number') continue
    if (token.kind === 'word') {
      const speaker = speaksFor(packs, token.key)
      if (speaker >= 0) votes[speaker] = (votes[speaker] ?? 0) + 1
    }
    for (const [index, pack] of packs.entries())
      if (hasOwnLetter(pack, token.key)) letters[index] = (letters[index] ?? 0) + 1
  }
  return votes.map((count, at) => count + Math.min(MOST_LETTER_VOTES, letters[at] ?? 0))
}

/**
 * Parts a paragraph by the language of its sentences. The language of the paragraph is the prior: a sentence
 * leaves it only on strong evidence, so a brand or a borrowed word never does. A language without a pack
 * keeps all its sentences: nothing is known of it that could be outweighed.
 */
export const partByLanguage = (
  packs: readonly CompiledPack[],
  prior: CompiledPack,
  tokenized: TokenizedText,
): LanguagePart[] => {
  const own = packs.indexOf(prior)
  if (own < 0 || packs.length < 2) return [{ pack: prior, sentences: tokenized.sentences }]
  const parts = new Map<CompiledPack, Sentence[]>([[prior, []]])
  for (const sentence of tokenized.sentences) {
    const votes = votesIn(packs, tokenized, sentence)
    const mine = votes[own] ?? 0
    let best = own
    for (const [at, count] of votes.entries()) {
      const strong =
        mine === 0 ? count >= LEAST_ALONE : count >= Math.max(LEAST_AGAINST, Math.ceil(mine * MARGIN))
      if (at !== own && strong && count > (best === own ? 0 : (votes[best] ?? 0))) best = at
    }
    const pack = packs[best] ?? prior
    const list = parts.get(pack)
    if (list === undefined) parts.set(pack, [sentence])
    else list.push(sentence)
  }
  return [...parts].map(([pack, sentences]) => ({ pack, sentences }))
}

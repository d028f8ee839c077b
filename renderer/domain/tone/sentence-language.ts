import type { Sentence, TokenizedText } from '../text/tokens.ts'
import type { CompiledPack } from './compile.ts'
import type { LanguageSign, WordFacts } from './word-facts.ts'

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

/** Asked once for each word: the packs of an engine never change. */
const signOf = (packs: readonly CompiledPack[], { key }: WordFacts): LanguageSign => ({
  speaker: speaksFor(packs, key),
  letters: packs.reduce((sum, pack, at) => (hasOwnLetter(pack, key) ? sum | (1 << at) : sum), 0),
})

/** Counts what in a sentence speaks for each language, into `votes`. */
const countVotes = (
  packs: readonly CompiledPack[],
  { tokens }: TokenizedText,
  facts: readonly WordFacts[],
  sentence: Sentence,
  votes: Int32Array,
): void => {
  const { length } = packs
  // The second half counts words with own letters, which weigh only so much.
  votes.fill(0)
  for (let at = sentence.firstToken; at < sentence.lastToken; at += 1) {
    const token = tokens[at]
    const word = facts[at]
    if (token === undefined || word === undefined) continue
    if (token.quoted || token.kind === 'masked' || token.kind === 'number') continue
    const { speaker, letters } = (word.speaks ??= signOf(packs, word))
    if (speaker >= 0 && token.kind === 'word') votes[speaker] = (votes[speaker] ?? 0) + 1
    if (letters === 0) continue
    for (let pack = 0; pack < length; pack += 1)
      if ((letters & (1 << pack)) !== 0) votes[length + pack] = (votes[length + pack] ?? 0) + 1
  }
  for (let pack = 0; pack < length; pack += 1)
    votes[pack] = (votes[pack] ?? 0) + Math.min(MOST_LETTER_VOTES, votes[length + pack] ?? 0)
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
  facts: readonly WordFacts[],
): LanguagePart[] => {
  const own = packs.indexOf(prior)
  if (own < 0 || packs.length < 2) return [{ pack: prior, sentences: tokenized.sentences }]
  const votes = new Int32Array(packs.length * 2)
  const parts = new Map<CompiledPack, Sentence[]>([[prior, []]])
  for (const sentence of tokenized.sentences) {
    countVotes(packs, tokenized, facts, sentence, votes)
    const mine = votes[own] ?? 0
    const least = mine === 0 ? LEAST_ALONE : Math.max(LEAST_AGAINST, Math.ceil(mine * MARGIN))
    let best = own
    for (let at = 0; at < packs.length; at += 1) {
      const count = votes[at] ?? 0
      if (at !== own && count >= least && count > (best === own ? 0 : (votes[best] ?? 0))) best = at
    }
    const pack = packs[best] ?? prior
    const list = parts.get(pack)
    if (list === undefined) parts.set(pack, [sentence])
    else list.push(sentence)
  }
  return [...parts].map(([pack, sentences]) => ({ pack, sentences }))
}

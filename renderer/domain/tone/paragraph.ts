import type { TokenizedText } from '../text/tokens.ts'
import type { CompiledPack } from './compile.ts'
import type { ParagraphContext } from './context.ts'
import { contextOf, factsOf } from './context.ts'
import type { Finding } from './finding.ts'
import { withoutOverlaps } from './finding.ts'
import type { Counts } from './metrics.ts'
import { findPhrases } from './phrases.ts'
import type { AxisCounts } from './profile.ts'
import { countAxisWords } from './profile.ts'
import { findByModel } from './model/find.ts'
import { findAbsolute } from './structure/absolute.ts'
import type { Decoration } from './structure/clutter.ts'
import { findDecorations } from './structure/clutter.ts'
import { findEvasive } from './structure/evasive.ts'
import { findLongSentences } from './structure/long-sentence.ts'
import { findConfidential, findPrivateData } from './structure/confidential/find.ts'
import { findExclusionary } from './structure/exclusionary.ts'
import { findHedging } from './structure/hedging.ts'
import { findHostile } from './structure/hostile.ts'
import type { VoiceFacts } from './structure/monologue.ts'
import { listenToVoice } from './structure/monologue.ts'
import type { AddressMark } from './structure/register/address.ts'
import { findAddressMarks } from './structure/register/address.ts'
import { findShouting } from './structure/shouting.ts'
import { partByLanguage } from './sentence-language.ts'

/** All that a paragraph gives to the analysis of the whole text: it depends on nothing outside it. */
export interface ParagraphAnalysis {
  readonly language: string
  readonly findings: readonly Finding[]
  readonly decorations: readonly Decoration[]
  /** How the readers are addressed; judged over the whole post. */
  readonly address: readonly AddressMark[]
  /** Who speaks of what; judged over the whole post. */
  readonly voice: readonly VoiceFacts[]
  readonly counts: Counts
  readonly axes: AxisCounts
}

const countOf = ({ tokens, sentences, facts }: ParagraphContext): Counts => {
  let syllables = 0
  for (let at = 0; at < tokens.length; at += 1) {
    const kind = tokens[at]?.kind
    if (kind === 'word' || kind === 'number') syllables += facts[at]?.syllables ?? 0
  }
  let words = 0
  let spoken = 0
  for (const sentence of sentences) {
    words += sentence.words
    if (sentence.words > 0) spoken += 1
  }
  return { words, sentences: spoken, syllables }
}

const overlap = (a: Finding, b: Finding): boolean =>
  a.category === b.category && a.start < b.end && b.start < a.end

/**
 * A phrase of the rule data names its fault more closely, and may know a rewording: where it speaks, the
 * structure of the same category keeps silent.
 */
const findByRules = (context: ParagraphContext): Finding[] => {
  const phrases = findPhrases(context)
  const structural = [
    ...findEvasive(context),
    ...findHostile(context),
    ...findHedging(context),
    ...findAbsolute(context),
    ...findConfidential(context),
    ...findExclusionary(context),
    ...findLongSentences(context),
  ]
  return [...phrases, ...structural.filter((finding) => !phrases.some((phrase) => overlap(phrase, finding)))]
}

const findBySentence = (context: ParagraphContext): Finding[] => {
  const found = findByRules(context)
  return [...found, ...findByModel(context, context.pack.classifier, found)]
}

const inLanguage = (findings: readonly Finding[], pack: CompiledPack, prior: CompiledPack): Finding[] =>
  pack === prior ? [...findings] : findings.map((finding) => ({ ...finding, language: pack.language }))

/**
 * Judges a paragraph with `prior` as its language; sentences that are clearly in the language of another of
 * `packs` are judged in that one.
 */
export const analyzeParagraph = (
  packs: readonly CompiledPack[],
  prior: CompiledPack,
  tokenized: TokenizedText,
): ParagraphAnalysis => {
  const facts = factsOf(prior, tokenized)
  const parts = partByLanguage(packs, prior, tokenized, facts).map(({ pack, sentences }) =>
    contextOf(pack, tokenized, sentences, pack === prior ? facts : factsOf(pack, tokenized)),
  )
  const [own] = parts
  // The whole paragraph in its own language; most are of one language.
  const whole =
    own !== undefined && parts.length === 1 ? own : contextOf(prior, tokenized, tokenized.sentences, facts)
  const address = parts.map(findAddressMarks)
  return {
    language: prior.language,
    findings: withoutOverlaps([
      ...parts.flatMap((part) => inLanguage(findBySentence(part), part.pack, prior)),
      ...findShouting(whole),
      ...findPrivateData(whole),
    ]),
    decorations: findDecorations(tokenized),
    address: address.flat(),
    voice: parts.map((part, at) => listenToVoice(part, address[at] ?? [])),
    counts: countOf(whole),
    axes: countAxisWords(whole),
  }
}

import type { TokenizedText } from '../text/tokens.ts'
import type { CompiledPack } from './compile.ts'
import { contextOf } from './context.ts'
import type { Finding } from './finding.ts'
import { withoutOverlaps } from './finding.ts'
import type { Counts } from './metrics.ts'
import { findPhrases } from './phrases.ts'
import type { AxisCounts } from './profile.ts'
import { countAxisWords } from './profile.ts'
import type { Decoration } from './structure/clutter.ts'
import { findDecorations } from './structure/clutter.ts'
import { findEvasive } from './structure/evasive.ts'
import { findLongSentences } from './structure/long-sentence.ts'
import { findShouting } from './structure/shouting.ts'

/** All that a paragraph gives to the analysis of the whole text: it depends on nothing outside it. */
export interface ParagraphAnalysis {
  readonly language: string
  readonly findings: readonly Finding[]
  readonly decorations: readonly Decoration[]
  readonly counts: Counts
  readonly axes: AxisCounts
}

const countOf = ({ tokens, sentences }: TokenizedText, pack: CompiledPack): Counts => {
  let syllables = 0
  for (const token of tokens) {
    if (token.kind === 'word' || token.kind === 'number') syllables += pack.factsOf(token.key).syllables
  }
  let words = 0
  let spoken = 0
  for (const sentence of sentences) {
    words += sentence.words
    if (sentence.words > 0) spoken += 1
  }
  return { words, sentences: spoken, syllables }
}

export const analyzeParagraph = (pack: CompiledPack, tokenized: TokenizedText): ParagraphAnalysis => {
  const context = contextOf(pack, tokenized)
  return {
    language: pack.language,
    findings: withoutOverlaps([
      ...findPhrases(context),
      ...findEvasive(context),
      ...findShouting(context),
      ...findLongSentences(context),
    ]),
    decorations: findDecorations(tokenized),
    counts: countOf(tokenized, pack),
    axes: countAxisWords(context),
  }
}

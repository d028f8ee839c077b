import type { Sentence } from '../../text/tokens.ts'
import type { ParagraphContext } from '../context.ts'
import type { Finding } from '../finding.ts'

/** Words a sentence may hold before it is called long. */
const limits: Readonly<Record<string, number>> = { en: 35, es: 40 }
const OTHER_LIMIT = 40

const LIST_ITEM_WORDS = 5

/** An enumeration is long without being hard: items parted by semicolons, or many commas close together. */
const isList = (context: ParagraphContext, sentence: Sentence): boolean => {
  let commas = 0
  let semicolons = 0
  for (let at = sentence.firstToken; at < sentence.lastToken; at += 1) {
    const token = context.tokens[at]
    if (token?.kind === 'comma') commas += 1
    else if (token?.kind === 'gap' && (token.key === ';' || token.key === '•')) semicolons += 1
  }
  if (semicolons >= 2) return true
  return commas >= 5 && sentence.words / (commas + 1) <= LIST_ITEM_WORDS
}

const quotedShare = (context: ParagraphContext, sentence: Sentence): number => {
  let quoted = 0
  for (let at = sentence.firstToken; at < sentence.lastToken; at += 1)
    if (context.tokens[at]?.quoted) quoted += 1
  return quoted / Math.max(1, sentence.lastToken - sentence.firstToken)
}

/** Sentences over 35 words (English) or 40 (Spanish), lists and mostly quoted ones apart. */
export const findLongSentences = (context: ParagraphContext): Finding[] => {
  const limit = limits[context.pack.language] ?? OTHER_LIMIT
  return context.sentences.flatMap((sentence): Finding[] => {
    if (sentence.words <= limit || isList(context, sentence) || quotedShare(context, sentence) > 0.5)
      return []
    return [
      {
        ruleId: 'long-sentence/words',
        category: 'long-sentence',
        severity: sentence.words > limit * 1.5 ? 'advice' : 'note',
        start: sentence.start,
        end: sentence.end,
        params: { words: sentence.words, limit },
        suggestions: [],
      },
    ]
  })
}

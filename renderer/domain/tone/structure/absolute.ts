import type { Sentence } from '../../text/tokens.ts'
import type { ParagraphContext } from '../context.ts'
import type { Finding } from '../finding.ts'
import { guards } from '../guards.ts'
import { englishAbsolutes } from './absolute-en.ts'
import { spanishAbsolutes } from './absolute-es.ts'
import type { ClausePattern } from './clause-patterns.ts'
import { lineOf, tokenAt } from './clause-patterns.ts'

/** Which patterns a word speaks for: a sentence is tried only on those that one of its words may open. */
const byAnchor = (patterns: readonly ClausePattern[]): ReadonlyMap<string, readonly ClausePattern[]> => {
  const index = new Map<string, ClausePattern[]>()
  for (const pattern of patterns) {
    for (const word of pattern.anchors) {
      const list = index.get(word)
      if (list === undefined) index.set(word, [pattern])
      else list.push(pattern)
    }
  }
  return index
}

const absolutes: Readonly<Record<string, ReadonlyMap<string, readonly ClausePattern[]>>> = {
  en: byAnchor(englishAbsolutes),
  es: byAnchor(spanishAbsolutes),
}

/** Matches in order; the space that ends one may begin the next. */
const matchesOf = (pattern: RegExp, line: string): RegExpExecArray[] => {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(line); match !== null; match = pattern.exec(line)) {
    found.push(match)
    pattern.lastIndex -= 1
  }
  return found
}

const findInSentence = (
  context: ParagraphContext,
  sentence: Sentence,
  patterns: readonly ClausePattern[],
): Finding[] => {
  const { line, starts } = lineOf(context, sentence)
  const { language } = context.pack
  return patterns.flatMap(({ id, severity, reason, pattern, unless, guards: names }) => {
    if (unless?.test(line) === true) return []
    const found: Finding[] = []
    for (const match of matchesOf(pattern, line)) {
      const first = sentence.firstToken + tokenAt(starts, match.index + 1)
      const last = sentence.firstToken + tokenAt(starts, match.index + match[0].trimEnd().length - 1)
      const place = { sentence, start: first, end: last + 1 }
      const start = context.tokens[first]?.start
      const end = context.tokens[last]?.end
      const isSilenced = names.some((name) => guards[name]?.(context, place) ?? false)
      if (start === undefined || end === undefined || isSilenced) continue
      found.push({
        ruleId: `${language}/absolute/${id}`,
        category: 'absolute',
        severity,
        start,
        end,
        params: { reason },
        suggestions: [],
      })
    }
    return found
  })
}

/**
 * Promises and certainties by meaning: a universal with a future, a certainty with a claim of safety or
 * result, a forecast of one's own results. Facts about the past, questions, conditions, denials and what
 * others said are left alone.
 */
export const findAbsolute = (context: ParagraphContext): Finding[] => {
  const index = absolutes[context.pack.language]
  if (index === undefined) return []
  return context.sentences.flatMap((sentence) => {
    const tried = new Set<ClausePattern>()
    for (let at = sentence.firstToken; at < sentence.lastToken; at += 1) {
      const token = context.tokens[at]
      if (token === undefined || token.quoted) continue
      for (const pattern of index.get(token.key) ?? []) tried.add(pattern)
    }
    return tried.size === 0 ? [] : findInSentence(context, sentence, [...tried])
  })
}

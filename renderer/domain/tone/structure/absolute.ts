import type { Sentence } from '../../text/tokens.ts'
import type { ParagraphContext } from '../context.ts'
import type { Finding } from '../finding.ts'
import { guards } from '../guards.ts'
import type { ClausePattern } from './clause-patterns.ts'
import { lineOf, tokenAt } from './clause-patterns.ts'

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
  const { waitingAbsolutes } = context.pack.structures
  const found: Finding[] = []
  for (const [place, sentence] of context.sentences.entries()) {
    const tried = context.openOf(place, waitingAbsolutes)
    if (tried.length > 0) found.push(...findInSentence(context, sentence, tried))
  }
  return found
}

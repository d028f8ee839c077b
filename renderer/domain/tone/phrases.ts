import type { Match, ParagraphContext } from './context.ts'
import { findToken } from './context.ts'
import type { Finding } from './finding.ts'
import { guards } from './guards.ts'
import type { Symbols } from './lexicon.ts'
import { NO_SYMBOLS } from './lexicon.ts'
import type { PhrasePattern } from './compile.ts'
import type { Element, Sequence } from './pattern.ts'
import { fillSuggestions } from './suggest.ts'
import type { Sentence } from '../text/tokens.ts'

interface Hit extends Match {
  readonly pattern: PhrasePattern
  /** The way in which the pattern fits. */
  readonly sequence: Sequence
}

const isInside = (outer: Hit, inner: Hit): boolean => outer.start < inner.end && inner.start < outer.end

const onlyMarks = (context: ParagraphContext, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) {
    const kind = context.tokens[at]?.kind
    if (kind !== 'gap' && kind !== 'comma') return false
  }
  return true
}

const fits = (
  context: ParagraphContext,
  symbols: readonly Symbols[],
  element: Element,
  at: number,
): boolean => {
  if (element.kind === 'any') return isWord(context, at)
  if (element.kind === 'oneOf') return element.members.some((member) => fits(context, symbols, member, at))
  return (symbols[at] ?? NO_SYMBOLS).includes(context.pack.lexicon.symbolOf(element))
}

const isWord = (context: ParagraphContext, at: number): boolean => {
  const kind = context.tokens[at]?.kind
  return kind === 'word' || kind === 'number'
}

const collect = (context: ParagraphContext, symbols: readonly Symbols[], sentence: Sentence): Hit[] => {
  const hits: Hit[] = []
  const stream = { symbols, isWord: (at: number) => isWord(context, at) }
  const { automaton, patterns } = context.pack
  automaton.find(stream, sentence.firstToken, sentence.lastToken, (index, start, end) => {
    const pattern = patterns[index]
    if (pattern === undefined) return
    if (hits.some((hit) => hit.pattern === pattern && hit.start === start && hit.end === end)) return
    for (const sequence of pattern.sequences()) {
      if (sequence.elements.length !== end - start) continue
      if (sequence.atStart && !onlyMarks(context, sentence.firstToken, start)) continue
      if (sequence.atEnd && !onlyMarks(context, end, sentence.lastToken)) continue
      if (sequence.elements.every((element, at) => fits(context, symbols, element, start + at)))
        hits.push({ pattern, sequence, sentence, start, end })
    }
  })
  return hits
}

const isSilenced = (context: ParagraphContext, hit: Hit): boolean => {
  const rule = context.pack.rules[hit.pattern.rule]
  const { sequence } = hit
  const span: Match = {
    sentence: hit.sentence,
    start: hit.start + sequence.spanStart,
    end: hit.start + sequence.spanEnd,
  }
  if (findToken(context, span.start, span.end, ({ quoted }) => quoted) >= 0) return true
  const silencers = context.pack.silencersOf(hit.pattern.rule)
  if (silencers !== null) {
    for (let at = hit.sentence.firstToken; at < hit.sentence.lastToken; at += 1) {
      if ((at < hit.start || at >= hit.end) && silencers.has(context.tokens[at]?.key ?? '')) return true
    }
  }
  return (rule?.unless ?? []).some((name) => guards[name]?.(context, span) ?? false)
}

const toFinding = (context: ParagraphContext, hit: Hit): Finding | null => {
  const rule = context.pack.rules[hit.pattern.rule]
  const { sequence } = hit
  const first = context.tokens[hit.start + sequence.spanStart]
  const last = context.tokens[hit.start + sequence.spanEnd - 1]
  if (rule === undefined || first === undefined || last === undefined) return null
  const whole = rule.span === 'sentence'
  const start = first.start
  const end = whole ? hit.sentence.end : last.end
  const place = { firstToken: hit.start, elements: sequence.elements, start, end }
  const stop = whole && context.text.slice(last.end, end).length > 0 ? '.' : ''
  const suggestions = fillSuggestions(context, rule.suggest ?? [], place).map(
    (suggestion) => `${suggestion}${stop}`,
  )
  return {
    ruleId: rule.ruleId,
    category: rule.category,
    severity: rule.severity,
    start,
    end,
    params: rule.reason === undefined ? {} : { reason: rule.reason },
    suggestions,
    ...(rule.lesson === undefined ? {} : { lesson: rule.lesson }),
  }
}

/** What each token may stand for in patterns. */
const symbolsOf = ({ pack: { lexicon }, tokens, facts }: ParagraphContext): readonly Symbols[] =>
  tokens.map(({ kind }, at) => {
    const own = facts[at]?.symbols ?? NO_SYMBOLS
    if (kind === 'word' || kind === 'percent') return own
    if (kind === 'number') return own.length === 0 ? lexicon.number : [...lexicon.number, ...own]
    return kind === 'comma' ? lexicon.comma : NO_SYMBOLS
  })

const findInSentence = (
  context: ParagraphContext,
  symbols: readonly Symbols[],
  sentence: Sentence,
): Finding[] => {
  const hits = collect(context, symbols, sentence)
  const exceptions = hits.filter(({ pattern }) => pattern.isException)
  const found: Finding[] = []
  for (const hit of hits) {
    const { pattern } = hit
    if (pattern.isException) continue
    if (exceptions.some((other) => other.pattern.rule === pattern.rule && isInside(other, hit))) continue
    const finding = isSilenced(context, hit) ? null : toFinding(context, hit)
    if (finding !== null) found.push(finding)
  }
  return found
}

/** Finds the phrases of the rule data in one paragraph. */
export const findPhrases = (context: ParagraphContext): Finding[] => {
  const symbols = symbolsOf(context)
  return context.sentences.flatMap((sentence) => findInSentence(context, symbols, sentence))
}

import type { Sentence } from '../../text/tokens.ts'
import type { ParagraphContext } from '../context.ts'
import type { Finding } from '../finding.ts'
import { SIGN } from '../signs.ts'
import { isUpper } from '../../text/characters.ts'
import { isHiring, occupations, singulars } from './exclusionary-words.ts'

const both = new Set(['las', 'una', 'unas', 'todas', 'ambos', 'mujeres', 'hombres', 'género'])

const finding = (rule: string, start: number, end: number, suggestions: readonly string[]): Finding => ({
  ruleId: `es/exclusionary/${rule}`,
  category: 'exclusionary',
  severity: rule === 'contratar-en-masculino' ? 'advice' : 'note',
  start,
  end,
  params: {},
  suggestions,
})

/** "-os/-as", "(a)", "o una": the writer names both already. */
const namesBoth = (context: ParagraphContext, from: number, to: number, end: number): boolean => {
  if (/^ ?(?:\/|\(|@|x\b)/.test(context.text.slice(end, end + 3))) return true
  for (let at = from; at < to; at += 1) if (both.has(context.tokens[at]?.key ?? '')) return true
  return false
}

const preterite = /(?:aron|ieron|jeron|aban|ían)$/

/** "los bomberos no encontraron…", "los técnicos de Getafe": those who were there, not all who do that work. */
const meansCertainPersons = (context: ParagraphContext, from: number, lastToken: number): boolean => {
  for (let at = from; at < Math.min(lastToken, from + 4); at += 1) {
    const token = context.tokens[at]
    if (token?.kind !== 'word') return false
    if (preterite.test(token.key) || token.key === 'del' || token.key === 'afectados') return true
    if (token.key === 'de' && isUpper(context.text, context.tokens[at + 1]?.start ?? 0)) return true
  }
  return false
}

/** At the head of a clause ("Los médicos…", "A los directores…") stand those who are spoken of in general. */
const opensClause = (context: ParagraphContext, firstToken: number, at: number): boolean => {
  const isHead = (place: number): boolean => {
    const before = context.tokens[place - 1]
    return place === firstToken || before?.kind === 'gap' || before?.kind === 'comma'
  }
  // "Los ingenieros y los técnicos": the second of a pair is spoken of like the first.
  const isSecondOfPair =
    context.tokens[at - 1]?.key === 'y' &&
    context.tokens[at - 3]?.key === 'los' &&
    occupations.has(context.tokens[at - 2]?.key ?? '') &&
    isHead(at - 3)
  return (
    isHead(at) ||
    isSecondOfPair ||
    (context.tokens[at - 1]?.key === 'a' && (isHead(at - 1) || context.tokens[at - 2]?.key === 'y'))
  )
}

/** "los médicos", said of all who do that work. */
const genericPlurals = (context: ParagraphContext, { firstToken, lastToken }: Sentence): Finding[] => {
  const found: Finding[] = []
  for (let at = firstToken; at < lastToken - 1; at += 1) {
    const article = context.tokens[at]
    const noun = context.tokens[at + 1]
    if (article?.key !== 'los' || noun === undefined || article.quoted || noun.quoted) continue
    const feminine = occupations.get(noun.key)
    if (feminine === undefined || isUpper(context.text, noun.start)) continue
    if (!opensClause(context, firstToken, at)) continue
    if (namesBoth(context, Math.max(firstToken, at - 5), Math.min(lastToken, at + 6), noun.end)) continue
    if (meansCertainPersons(context, at + 2, lastToken)) continue
    const pair = `las ${feminine} y los ${noun.key}`
    const suggestion = isUpper(context.text, article.start) ? `L${pair.slice(1)}` : pair
    found.push(finding('masculino-generico', article.start, noun.end, [suggestion]))
  }
  return found
}

/** "Buscamos un ingeniero", "contratamos mozos": a vacancy that speaks to men. */
const hiringInMasculine = (context: ParagraphContext, { firstToken, lastToken }: Sentence): Finding[] => {
  for (let at = firstToken; at < lastToken; at += 1) {
    const verb = context.tokens[at]
    if (verb?.kind !== 'word' || verb.quoted || !isHiring(verb.key)) continue
    for (let next = at + 1; next < Math.min(lastToken, at + 5); next += 1) {
      const token = context.tokens[next]
      if (token === undefined || (token.kind !== 'word' && token.kind !== 'number')) break
      const isPlural = occupations.has(token.key)
      if (!isPlural && !singulars.has(token.key)) continue
      const previous = context.tokens[next - 1]
      const withArticle = previous?.key === 'un' || previous?.key === 'unos'
      // "Necesitamos a los técnicos" are people who are there already.
      if (!isPlural && !withArticle) break
      if (previous?.key === 'los' || previous?.key === 'el' || previous?.key === 'nuestros') break
      if (namesBoth(context, at, Math.min(lastToken, next + 5), token.end)) break
      const start = withArticle ? previous.start : token.start
      return [finding('contratar-en-masculino', start, token.end, [])]
    }
  }
  return []
}

/** What `find` finds in the sentences that show `sign`. */
const inSentences = (
  context: ParagraphContext,
  sign: number,
  find: (context: ParagraphContext, sentence: Sentence) => Finding[],
): Finding[] =>
  context.sentences.flatMap((sentence, place) =>
    ((context.signs[place] ?? 0) & sign) === 0 ? [] : find(context, sentence),
  )

/**
 * Spanish job titles in the masculine that mean everybody, where naming both or another word is simple. A note
 * or an advice, never more. What is said of certain persons ("mis tres ingenieros") is left alone.
 */
export const findExclusionary = (context: ParagraphContext): Finding[] =>
  context.pack.language === 'es'
    ? [
        ...inSentences(context, SIGN.masculine, genericPlurals),
        ...inSentences(context, SIGN.hiring, hiringInMasculine),
      ]
    : []

/** What a text does beyond its facts: says sorry, promises, gives a time, dodges... Same text, same signals. */
import type { SignalName } from '../condition.ts'
import { isFirstPersonFuture, isInfinitive, isSpanishFuture } from '../recognise/future.ts'
import { isDenied } from '../recognise/negation.ts'
import { compilePhrases, type Match, type Matcher } from '../recognise/phrase.ts'
import type { Text, Word } from '../recognise/words.ts'
import * as english from './en.ts'
import * as spanish from './es.ts'
import type { SignalRule } from './rule.ts'

const ruled = ['apology', 'promise', 'thanks', 'ownership', 'contact', 'deflection', 'empathy'] as const
type RuledSignal = (typeof ruled)[number]
const timing = ['timeAhead', 'alwaysAhead', 'pastBeside', 'presentAhead', 'softened'] as const

type LanguageSignals = { readonly [name in RuledSignal]: SignalRule } & {
  readonly [name in (typeof timing)[number]]: readonly string[]
}

/** How a number to call begins: "900 100 200", "0800 123 456". */
const isPhoneStart = (word: Word): boolean => /^(?:0\d{2,4}|[89]00|902|91|93|55|601)$/.test(word.key)

/** Written as one number in groups: "900 123 456", "600123456". */
const isWholePhone = (word: Word): boolean => /^[6-9]\d{8}$/.test(word.key)

const classes = {
  '@whole-phone': isWholePhone,
  '@phone': isPhoneStart,
  '@future1': isFirstPersonFuture,
  '@future': isSpanishFuture,
  '@infinitive': isInfinitive,
}

type Compiled = {
  readonly rules: readonly SignalRule[]
  /** Groups: the rules' phrases, their look-alikes, then the parts of a next step. */
  readonly matcher: Matcher
}

const compile = (signals: LanguageSignals, language: string): Compiled => {
  const rules = ruled.map((name) => signals[name])
  const groups = [
    ...rules.map((rule) => rule.find),
    ...rules.map((rule) => rule.unless ?? []),
    ...rules.map((rule) => rule.unlessInSentence ?? []),
    ...timing.map((name) => signals[name]),
  ]
  return { rules, matcher: compilePhrases(groups, language, classes) }
}

const compiled = new Map<'es' | 'en', Compiled>()
function signalsOf(language: string): Compiled {
  const key = language.startsWith('es') ? 'es' : 'en'
  const before = compiled.get(key)
  if (before) return before
  const made = compile(key === 'es' ? spanish : english, key)
  compiled.set(key, made)
  return made
}

const conditionals: ReadonlySet<string> = new Set('si if whether cuando when unless'.split(' '))

/** "Si nos equivocamos": a condition before the match in its clause. */
function isConditional({ words }: Text, match: Match): boolean {
  const head = words[match.first]
  for (let at = match.first - 1; at >= match.first - 6; at -= 1) {
    const word = words[at]
    // "si" with an accent says yes.
    if (!word || word.clause !== head?.clause) return false
    if (conditionals.has(word.key) && word.lower !== 'sí') return true
  }
  return false
}

/** The first place of each signal. Deflection and next step are decided together: a time redeems a "we are looking into it". */
export function readSignals(text: Text): ReadonlyMap<SignalName, Match> {
  const { rules, matcher } = signalsOf(text.language)
  const found: Match[][] = []
  matcher.find(text.words, (group, match, isPartOfPhrase) => {
    const rule = rules[group]
    if (rule && !rule.mayBeDenied && group !== ruled.indexOf('deflection')) {
      if (isDenied(text.words, match, isPartOfPhrase, text.language)) return
    }
    // Ahead of a time, a denied verb promises nothing: "mañana no publicaremos nada".
    if (group === rules.length * 3 + timing.indexOf('presentAhead')) {
      const denied = isDenied(text.words, match, isPartOfPhrase, text.language) || isDeniedAfter(text, match)
      if (denied && !hasUntil(text, match)) return
    }
    ;(found[group] ??= []).push(match)
  })

  const signals = new Map<SignalName, Match>()
  const step = nextStep(
    text,
    timing.map((_, at) => found[rules.length * 3 + at] ?? []),
  )
  if (step) signals.set('next-step', step)
  for (const [at, name] of ruled.entries()) {
    const rule = rules[at]
    const lookAlikes = new Set((found[rules.length + at] ?? []).map((match) => clauseOf(text, match)))
    const sentences = new Set((found[rules.length * 2 + at] ?? []).map((match) => sentenceOf(text, match)))
    const meant = (found[at] ?? []).find(
      (match) =>
        !lookAlikes.has(clauseOf(text, match)) &&
        !sentences.has(sentenceOf(text, match)) &&
        !(name !== 'contact' && name !== 'deflection' && text.questions.has(sentenceOf(text, match))) &&
        !(rule?.neverIf && isConditional(text, match)) &&
        !(name === 'deflection' && step && Math.abs(sentenceOf(text, step) - sentenceOf(text, match)) <= 1),
    )
    const heard = meant ?? (name === 'contact' ? mailAddress(text) : null)
    if (heard) signals.set(name, heard)
  }
  return signals
}

const clauseOf = ({ words }: Text, match: Match): number => words[match.first]?.clause ?? -1
const sentenceOf = ({ words }: Text, match: Match): number => words[match.first]?.sentence ?? -1

/** The first e-mail address. Looks only beside each `@`: linear in the text. */
function mailAddress({ text, words }: Text): Match | null {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const isAddress =
      /[\p{L}\p{N}]$/u.test(text.slice(at - 1, at)) &&
      /^@[\p{L}\p{N}-]{1,60}\.\p{L}/u.test(text.slice(at, at + 64))
    const first = isAddress ? words.findIndex((word) => word.end === at) : -1
    if (first >= 0) return { first, last: first }
  }
  return null
}

/** English denies behind its verb: "we will not", "there will be no news". */
const isDeniedAfter = ({ words }: Text, match: Match): boolean =>
  [1, 2].some((ahead) => {
    const word = words[match.last + ahead]
    return word?.clause === words[match.last]?.clause && /^(?:not|no|never|nothing)$/.test(word?.key ?? '')
  })

/** "No habrá noticias hasta las siete" does give a time. */
function hasUntil({ words }: Text, match: Match): boolean {
  const sentence = words[match.first]?.sentence
  for (let at = match.first; at < match.first + 14; at += 1) {
    const word = words[at]
    if (word?.sentence !== sentence) return false
    if (word?.key === 'hasta' || word?.key === 'until' || word?.key === 'antes' || word?.key === 'before')
      return true
  }
  return false
}

/** Words that may stand between the verb and its time. */
const widestStep = 14

/** A time with something ahead of it: not in the past, not a wish, not a question. */
function nextStep(text: Text, parts: readonly (readonly Match[])[]): Match | null {
  const [times = [], always = [], past = [], ahead = [], soft = []] = parts
  const clauses = (matches: readonly Match[]) => new Set(matches.map((match) => clauseOf(text, match)))
  const pastClauses = clauses(past)
  const softSentences = new Set(soft.map((match) => sentenceOf(text, match)))
  const isOut = (match: Match) =>
    text.questions.has(sentenceOf(text, match)) ||
    softSentences.has(sentenceOf(text, match)) ||
    pastClauses.has(clauseOf(text, match))
  let best: Match | null = null
  const take = (match: Match) => {
    if (!best || match.first < best.first) best = match
  }
  for (const match of always) if (!isOut(match)) take(match)
  // Both lists run in text order: one walk over the verbs beside each time.
  let from = 0
  for (const time of times) {
    if (isOut(time)) continue
    while (from < ahead.length && (ahead[from]?.last ?? 0) < time.first - widestStep) from += 1
    for (let at = from; at < ahead.length; at += 1) {
      const verb = ahead[at]
      if (!verb || verb.first > time.last + widestStep) break
      if (sentenceOf(text, verb) !== sentenceOf(text, time) || pastClauses.has(clauseOf(text, verb))) continue
      take({ first: Math.min(verb.first, time.first), last: Math.max(verb.last, time.last) })
      break
    }
    if (best) break
  }
  return best
}

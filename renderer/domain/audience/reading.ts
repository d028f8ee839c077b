/** What a reader finds in a draft: facts named, denied or missing, signals, and the engine's findings. */
import { findPhrase, type Match, type Word, wordsOf } from './phrase-match.ts'
import type { Condition, Scenario, SignalName } from './scenario.ts'

/** The engine's findings, as much of them as the audience needs. */
export type FoundHint = { readonly category: string; readonly quote: string }

export type Reading = {
  readonly facts: ReadonlyMap<string, string>
  readonly denied: ReadonlyMap<string, string>
  readonly forbidden: ReadonlyMap<string, string>
  readonly signals: ReadonlyMap<SignalName, string>
  readonly hints: readonly FoundHint[]
}

type LanguageSignals = {
  readonly negations: ReadonlySet<string>
  readonly phrases: Readonly<
    Record<Exclude<SignalName, 'question' | 'figure' | 'first-sentence'>, readonly string[]>
  >
}

const spanishAhead =
  'tendra*|tendre*|dare|daremos|dire|diremos|publicar*|contar*|informar*|volver*|sabr*|actualizar*|llega|llegan|llegar*|responder*|estare|estaremos|bajo|ire|iremos|vuelvo|volvemos'
const englishAhead = "will|i'll|we'll|it'll|you'll|comes|come|arrives|arrive|due|update*|again"

const spanish: LanguageSignals = {
  negations: new Set(['no', 'nunca', 'tampoco', 'ni', 'sin', 'jamas', 'ningun', 'ninguna', 'ninguno']),
  phrases: {
    apology: [
      'pido|pedimos|pedirles|pedirle disculpas|perdon',
      'pido|pedimos … disculpas|perdon',
      'lo siento|sentimos|lamento',
      'lo siento',
      'lo sentimos',
      'lamento|lamentamos',
      'mis disculpas',
      'nuestras disculpas',
      'me|nos disculp*',
    ],
    promise: [
      'me comprometo',
      'nos comprometemos',
      'hare|haremos',
      'contare|contaremos',
      'dare|daremos',
      'publicare|publicaremos',
      'devolveremos',
      'pagare|pagaremos',
      'cambiare|cambiaremos',
      'respondere|responderemos',
      'ire|iremos',
      'bajare|bajaremos',
      'voy|vamos a',
    ],
    // A time alone may be past ("ayer a las 18:40"): it counts beside a verb that looks ahead.
    'next-step': [
      `${spanishAhead} … a las|la #`,
      `a las|la # … ${spanishAhead}`,
      `${spanishAhead} … manana`,
      `manana … ${spanishAhead}`,
      'pasado manana',
      'esta tarde|noche|semana',
      'el proximo lunes|martes|miercoles|jueves|viernes',
      `el lunes|martes|miercoles|jueves|viernes|sabado|domingo … ${spanishAhead}`,
      `${spanishAhead} … lunes|martes|miercoles|jueves|viernes|sabado|domingo`,
      `${spanishAhead} … el # de`,
      `el # de … ${spanishAhead}`,
      'en # horas|dias|minutos',
      'antes de # horas|dias',
    ],
    thanks: ['gracias', 'agradezco|agradecemos'],
  },
}

const english: LanguageSignals = {
  negations: new Set([
    'no',
    'not',
    'never',
    'nor',
    'without',
    "don't",
    "doesn't",
    "isn't",
    "aren't",
    "wasn't",
    "didn't",
    "won't",
    'none',
  ]),
  phrases: {
    apology: [
      'i|we apologise|apologize',
      "i'm|we're sorry",
      'i|we am|are sorry',
      'sorry',
      'my apologies',
      'our apologies',
    ],
    promise: ['i|we will', "i'll|we'll", 'i|we commit', 'i|we promise'],
    'next-step': [
      'tomorrow|tonight',
      'this evening|afternoon|week',
      'by|before monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon|midnight',
      'by|before #',
      `${englishAhead} … at #`,
      `at # … ${englishAhead}`,
      'within|in # hours|days|minutes',
      `${englishAhead} … on # january|february|march|april|may|june|july|august|september|october|november|december`,
      `${englishAhead} … on monday|tuesday|wednesday|thursday|friday|saturday|sunday`,
    ],
    thanks: ['thank|thanks'],
  },
}

const signalsFor = (language: string): LanguageSignals => (language.startsWith('es') ? spanish : english)
const localizedTo = <T>(texts: { readonly es: T; readonly en: T }, language: string): T =>
  language.startsWith('es') ? texts.es : texts.en

/** Reads a draft. Deterministic: same text, scenario, language and hints, same reading. */
export function readDraft(
  text: string,
  language: string,
  scenario: Scenario | null,
  hints: readonly FoundHint[],
): Reading {
  const words = wordsOf(text)
  const { negations, phrases } = signalsFor(language)
  const facts = new Map<string, string>()
  const denied = new Map<string, string>()
  for (const fact of scenario?.facts ?? []) {
    const match = findPhrase(words, localizedTo(fact.phrases, language))
    if (match) (isNegated(words, match, negations) ? denied : facts).set(fact.id, quoteOf(text, words, match))
  }
  const forbidden = new Map<string, string>()
  for (const fact of scenario?.forbidden ?? []) {
    const match = findPhrase(words, localizedTo(fact.phrases, language))
    if (match) forbidden.set(fact.id, quoteOf(text, words, match))
  }
  const signals = new Map<SignalName, string>()
  for (const name of ['apology', 'promise', 'next-step', 'thanks'] as const) {
    const match = findPhrase(words, phrases[name])
    if (match) signals.set(name, quoteOf(text, words, match))
  }
  readShape(text, words, signals)
  return { facts, denied, forbidden, signals, hints }
}

/** A negation up to three words before the match, in the same sentence. */
function isNegated(words: readonly Word[], match: Match, negations: ReadonlySet<string>): boolean {
  const at = words.findIndex((word) => word.start === match.start)
  return words
    .slice(Math.max(0, at - 3), at)
    .some((word) => word.sentence === match.sentence && negations.has(word.folded))
}

const longestQuote = 90

/** The match with the words around it that make it readable, within its sentence, cut at a word. */
function quoteOf(text: string, words: readonly Word[], match: Match): string {
  let first = words.findIndex((word) => word.start === match.start)
  let last = words.findIndex((word) => word.end === match.end)
  const span = () => (words[last]?.end ?? match.end) - (words[first]?.start ?? match.start)
  const joins = (index: number) => words[index]?.sentence === match.sentence
  while (joins(last + 1) && span() < longestQuote - 20) last += 1
  while (joins(first - 1) && span() < longestQuote - 20) first -= 1
  return text.slice(words[first]?.start, words[last]?.end)
}

function readShape(text: string, words: readonly Word[], signals: Map<SignalName, string>): void {
  const quoteSentence = (sentence: number): string => {
    const inside = words.filter((word) => word.sentence === sentence)
    const head = inside[0]
    if (!head) return ''
    const tail = inside.findLast((word) => word.end - head.start <= longestQuote) ?? head
    return text.slice(head.start, tail.end)
  }
  if (words.length > 0) signals.set('first-sentence', quoteSentence(0))
  const mark = text.indexOf('?')
  const asked = mark < 0 ? undefined : words.findLast((word) => word.end <= mark)
  if (asked) signals.set('question', quoteSentence(asked.sentence))
  const figure = words.find((word) => /\d/.test(word.folded))
  if (figure) signals.set('figure', quoteSentence(figure.sentence))
}

/** Whether a condition holds, and the passage of the draft that shows it (empty when it is an absence). */
export function evaluate(
  condition: Condition,
  reading: Reading,
): { readonly holds: boolean; readonly quote: string } {
  const shown = (quote: string | undefined) => ({ holds: quote !== undefined, quote: quote ?? '' })
  const absent = (isThere: boolean) => ({ holds: !isThere, quote: '' })
  if ('always' in condition) return { holds: true, quote: reading.signals.get('first-sentence') ?? '' }
  if ('fact' in condition) return shown(reading.facts.get(condition.fact))
  if ('denied' in condition) return shown(reading.denied.get(condition.denied))
  if ('missing' in condition)
    return absent(reading.facts.has(condition.missing) || reading.denied.has(condition.missing))
  if ('forbidden' in condition) return shown(reading.forbidden.get(condition.forbidden))
  if ('notForbidden' in condition) return absent(reading.forbidden.has(condition.notForbidden))
  if ('signal' in condition) return shown(reading.signals.get(condition.signal))
  if ('noSignal' in condition) return absent(reading.signals.has(condition.noSignal))
  if ('hint' in condition)
    return shown(reading.hints.find((hint) => hint.category === condition.hint)?.quote.slice(0, longestQuote))
  if ('all' in condition) {
    const parts = condition.all.map((part) => evaluate(part, reading))
    return { holds: parts.every((part) => part.holds), quote: parts.find((part) => part.quote)?.quote ?? '' }
  }
  const first = condition.any.map((part) => evaluate(part, reading)).find((part) => part.holds)
  return first ?? { holds: false, quote: '' }
}

/** The fact whose absence a condition is about: its label fills `{{missing}}`. */
export function missingFactOf(condition: Condition): string | null {
  if ('missing' in condition) return condition.missing
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : []
  for (const part of parts) {
    const found = missingFactOf(part)
    if (found) return found
  }
  return null
}

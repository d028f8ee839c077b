/** Whether a passage is denied: a negation before it, or inside it, within its clause. */
import type { Match } from './phrase.ts'
import type { Word } from './words.ts'

const negations = {
  es: new Set('no nunca jamas tampoco ni sin ningun ninguno ninguna ningunos ningunas nadie nada'.split(' ')),
  en: new Set('no not never nor neither none nobody nothing without'.split(' ')),
}
/** After these words a negation denies nothing of what follows: "no solo", "sin duda", "do not hesitate". */
const harmlessAfter = {
  no: 'solo solamente unicamente obstante dude duden dudes dudeis hesite olvide olviden olvides olvidemos olvidamos only just merely simply doubt wonder matter less dejare dejaremos deje dejamos dejar',
  not: 'only just merely simply least hesitate forget stop',
  ni: 'que',
  never: 'mind stop stopped',
  sin: 'duda dudas embargo falta demora excusas excepcion ambages rodeos',
  without: 'doubt delay fail exception hesitation',
  nothing: 'but less',
  nada: 'menos mas',
} as const
const harmless: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(harmlessAfter).map(([word, next]) => [word, new Set(next.split(' '))]),
)
/** "No vamos a ocultar que...", "I won't deny that...": two that undo each other. */
const undoing = new Set(
  'ocultar ocultamos oculto ocultare ocultaremos esconder escondo escondemos esconderemos negar niego negamos negare negaremos callar callaremos hide hiding deny denying conceal'.split(
    ' ',
  ),
)

/** Words that a negation reaches. "Sin tique le devolvemos..." denies the receipt alone; "sin esperar a..." reaches on. */
function reach(words: readonly Word[], at: number): number {
  const key = words[at]?.key
  if (key !== 'sin' && key !== 'without') return 8
  return /(?:[aei]r(?:me|te|se|nos|l[aeo]s?)?|ing)$/.test(words[at + 1]?.key ?? '') ? 6 : 2
}

function denies(words: readonly Word[], at: number, to: number, isSpanish: boolean): boolean {
  const word = words[at]
  if (!word || !(isSpanish ? negations.es : negations.en).has(word.key)) return false
  if (to - at > reach(words, at)) return false
  const next = words[at + 1]
  // "No dejaremos de decirlo" says it; "no dejamos entrar a nadie" denies.
  if (next && harmless.get(word.key)?.has(next.key))
    return next.key.startsWith('dej') && words[at + 2]?.key !== 'de'
  for (let between = at + 1; between < to; between += 1)
    if (undoing.has(words[between]?.key ?? '')) return false
  return true
}

export function isDenied(
  words: readonly Word[],
  match: Match,
  isPartOfPhrase: (word: Word) => boolean,
  language: string,
): boolean {
  const isSpanish = language.startsWith('es')
  const head = words[match.first]
  if (!head) return false
  for (let at = match.first - 1; at >= match.first - 8; at -= 1) {
    const word = words[at]
    if (!word || word.clause !== head.clause || word.sentence !== head.sentence) break
    if (denies(words, at, match.first, isSpanish)) return true
  }
  const tail = words[match.last]
  for (let at = match.first + 1; at < match.last; at += 1) {
    const word = words[at]
    if (
      word &&
      word.clause === tail?.clause &&
      !isPartOfPhrase(word) &&
      denies(words, at, match.last, isSpanish)
    )
      return true
  }
  return false
}

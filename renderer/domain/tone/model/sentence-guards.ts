import type { Sentence } from '../../text/tokens.ts'
import type { ParagraphContext } from '../context.ts'
import { isFigure } from '../guards.ts'
import type { Category } from '../types.ts'

/** Says whether what stands in the sentence takes a fault away that the classifier sees in its words. */
type SentenceGuard = (context: ParagraphContext, sentence: Sentence) => boolean

const possessives: ReadonlySet<string> = new Set(['mi', 'mis', 'my'])
const thanks: ReadonlySet<string> = new Set(['gracias', 'thanks', 'thank'])
/** How many words after the thanks a name may come: "gracias, de corazón, a Rosa". */
const NAME_REACH = 4

/** It begins with something of the writer's own ("Mi comentario fue injusto"): nobody is hidden behind it. */
const ownSubject: SentenceGuard = (context, { firstToken }) =>
  possessives.has(context.tokens[firstToken]?.key ?? '')

/** It counts: "Se registraron 14 incidencias en marzo" reports, whoever registered them. */
const counts: SentenceGuard = (context, { firstToken, lastToken }) =>
  context.tokens.slice(firstToken, lastToken).some(isFigure)

/** Thanks to someone by name, which no formula does. */
const thanksSomeone: SentenceGuard = (context, { firstToken, lastToken }) => {
  const tokens = context.tokens.slice(firstToken, lastToken)
  const at = tokens.findIndex(({ key }) => thanks.has(key))
  return (
    at >= 0 &&
    tokens
      .slice(at + 1, at + 1 + NAME_REACH)
      .some(({ kind, start }) => kind === 'word' && /\p{Lu}/u.test(context.text.charAt(start)))
  )
}

const bySort: Partial<Record<Category, readonly SentenceGuard[]>> = {
  evasive: [ownSubject, counts],
  cliche: [thanksSomeone],
}

export const isTakenAway = (context: ParagraphContext, sentence: Sentence, category: Category): boolean =>
  (bySort[category] ?? []).some((guard) => guard(context, sentence))

import type { Category, Hint, Severity } from './types.ts'

/** What `renderer/i18n/<language>/hints.ts` holds. Sentences may use {{quote}} and the hint's parameters. */
export interface HintCatalogue {
  readonly categories: Readonly<Record<Category, { readonly name: string; readonly why: string }>>
  readonly severity: Readonly<Record<Severity, string>>
  /** With {{suggestion}}: how a rewording is proposed where there is no room for a button. */
  readonly perhaps: string
  /** By rule id, or by the reason that several rules share. */
  readonly rules: Readonly<Record<string, string>>
}

export interface HintExplanation {
  /** "Riesgo" */
  readonly severity: string
  /** "promesa absoluta" */
  readonly name: string
  /** Why it is pointed out, in one plain sentence. */
  readonly sentence: string
  /** "Quizá, sin más, «respetar»."; null without a suggestion. */
  readonly perhaps: string | null
}

const fill = (sentence: string, params: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(params[name] ?? whole))

/**
 * The words of a hint in the language of the catalogue: the sentence of its rule, else of the reason it
 * shares with others, else of its category.
 */
export const explainHint = (catalogue: HintCatalogue, hint: Hint): HintExplanation => {
  const { reason } = hint.params
  const shared = typeof reason === 'string' ? catalogue.rules[reason] : undefined
  const category = catalogue.categories[hint.category]
  const sentence = catalogue.rules[hint.ruleId] ?? shared ?? category.why
  const suggestion = hint.suggestions[0]
  return {
    severity: catalogue.severity[hint.severity],
    name: category.name,
    sentence: fill(sentence, { ...hint.params, quote: hint.quote }),
    perhaps: suggestion === undefined ? null : fill(catalogue.perhaps, { suggestion }),
  }
}

import { english } from './en.ts'
import { spanish } from './es.ts'
import type { Form, Inflector } from './types.ts'

/** Languages without inflection of their own match the words as written. */
const plain: Inflector = {
  verb: (lemma) => [{ text: lemma, tag: 'base' }],
  noun: (lemma) => [{ text: lemma, tag: 's' }],
}

/** Forms are asked for by rules, classes and suggestions alike: each paradigm is made once. */
const remembering = (inflector: Inflector): Inflector => {
  const verbs = new Map<string, readonly Form[]>()
  const nouns = new Map<string, readonly Form[]>()
  const through =
    (known: Map<string, readonly Form[]>, make: (lemma: string) => readonly Form[]) =>
    (lemma: string): readonly Form[] => {
      const forms = known.get(lemma) ?? make(lemma)
      known.set(lemma, forms)
      return forms
    }
  return { verb: through(verbs, inflector.verb), noun: through(nouns, inflector.noun) }
}

const inflectors: Readonly<Record<string, Inflector>> = { en: remembering(english), es: remembering(spanish) }

export const inflectorOf = (language: string): Inflector => inflectors[language] ?? plain

/** One inflected form of a word and what it expresses ("ind.pres.1p", "pp", "m.p"...). */
export interface Form {
  readonly text: string
  readonly tag: string
}

/** What a language knows about the forms of its words. Forms carry their accents; keys are lower case. */
export interface Inflector {
  /** Every form of a verb, clitics excepted. Unknown verbs are taken as regular. */
  readonly verb: (lemma: string) => readonly Form[]
  /** Every form of a noun or adjective. */
  readonly noun: (lemma: string) => readonly Form[]
}

/** Whether a tag answers a selector: `1.pres` asks for first person (1s or 1p) and present. */
export const tagMatches = (tag: string, selector: string): boolean => {
  if (selector === '') return true
  const parts = tag.split('.')
  return selector
    .split('.')
    .every((wanted) =>
      parts.some(
        (part) => part === wanted || (wanted.length === 1 && part.length === 2 && part.startsWith(wanted)),
      ),
    )
}

/** How a signal is recognised in one language. Phrases are those of `recognise/phrase.ts`, with `@` classes. */
export type SignalRule = {
  readonly find: readonly string[]
  /** Look-alikes: where one of these begins in the same clause, it is not meant. */
  readonly unless?: readonly string[]
  /** The same, over the whole sentence. */
  readonly unlessInSentence?: readonly string[]
  /** Its phrases say "no" themselves: a negation before them undoes nothing. */
  readonly mayBeDenied?: true
  /** A condition before it in the clause ("si nos equivocamos") makes it nothing that was said. */
  readonly neverIf?: true
}

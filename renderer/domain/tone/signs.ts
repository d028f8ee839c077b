/**
 * What the words of a sentence promise the finders, one bit each: a finder passes over a sentence that lacks
 * its sign, so most sentences cost most finders nothing.
 */
export const SIGN = {
  /** A word that one of the constructions of contempt begins with. */
  hostile: 1 << 0,
  agentless: 1 << 1,
  /** A matter that may not be public. */
  inside: 1 << 2,
  /** Something went wrong: "mistakes", or the Spanish "se". */
  harm: 1 << 3,
  softener: 1 << 4,
  /** "los", before a noun that may mean everybody. */
  masculine: 1 << 5,
  hiring: 1 << 6,
  /** Speaks to a reader, or shows a level of speech. */
  address: 1 << 7,
  // Who speaks of what: see `structure/voices.ts`.
  own: 1 << 8,
  reader: 1 << 9,
  invitation: 1 << 10,
  outward: 1 << 11,
  sorry: 1 << 12,
  gloomy: 1 << 13,
  /** A letter three times or more in a row. */
  stretch: 1 << 14,
  /** A number, by the kind of its token. */
  number: 1 << 15,
  /** Moves an axis of the profile. */
  axis: 1 << 16,
} as const

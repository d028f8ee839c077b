/**
 * What can be wrong with the content of a pack whose files are sound (electron/shared/packs sees to those). Authors
 * read `file` and `detail`; people get a sentence for the code.
 */
export const packFaultCodes = [
  /** Neither Spanish nor English is among its languages. */
  'no-language',
  'missing-file',
  'not-json',
  'broken-data',
  'broken-text',
  'missing-language',
  'broken-exercise',
  'broken-card',
  'unreachable-answer',
  /** A name that leads nowhere, neither in the pack nor in the app. */
  'broken-link',
  /** A name with somebody else's namespace. */
  'foreign-name',
  /** A phrase that would fit almost anything, or cost too much to look for. */
  'wide-phrase',
  'too-many-phrases',
  /** Advice to authors: none of these keeps a pack from being installed. */
  'reading-time',
  'too-few-exercises',
  'not-equivalent',
  'unsourced-fact',
  'tone',
] as const
export type PackFaultCode = (typeof packFaultCodes)[number]

export type PackFault = {
  /** Path inside the pack; empty for the pack as a whole. */
  readonly file: string
  readonly code: PackFaultCode
  readonly detail: string
}

const advice: ReadonlySet<PackFaultCode> = new Set([
  'reading-time',
  'too-few-exercises',
  'not-equivalent',
  'unsourced-fact',
  'tone',
])
/** Whether a problem is only told to the author. */
export const isAdvice = ({ code }: PackFault): boolean => advice.has(code)

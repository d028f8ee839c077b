/**
 * "Ignore always": what exactly is silenced. A rule for a hint of the rules; for a hint of the model, which has
 * one rule a category, the category together with the words.
 */
import type { IgnoredAlways } from '../../electron/shared/entities/person.ts'
import type { Hint } from '../domain/tone/types.ts'

/** A rule id, or `model/<category>#<normalised quote>`. Two hints with one key are silenced together. */
export type SilenceKey = string

const modelRule = 'model/'
const longestQuote = 400

/** The same words in another case, with other spaces or quotation marks, are the same words. */
export const normalised = (quote: string): string =>
  quote
    .normalize('NFC')
    .toLowerCase()
    .replace(/[«»“”„"'‘’]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,;:!?¡¿…–—-]+|[\s.,;:!?¡¿…–—-]+$/g, '')
    .slice(0, longestQuote)

export const silenceKey = ({ ruleId, quote }: Pick<Hint, 'ruleId' | 'quote'>): SilenceKey =>
  ruleId.startsWith(modelRule) ? `${ruleId}#${normalised(quote)}` : ruleId

export const keyOfEntry = (entry: IgnoredAlways): SilenceKey =>
  entry.kind === 'rule' ? entry.ruleId : `${modelRule}${entry.category}#${entry.quote}`

export function entryOfKey(key: SilenceKey, since: string): IgnoredAlways {
  const hash = key.indexOf('#')
  if (!key.startsWith(modelRule) || hash < 0) return { kind: 'rule', ruleId: key, since }
  return { kind: 'model', category: key.slice(modelRule.length, hash), quote: key.slice(hash + 1), since }
}

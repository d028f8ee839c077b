/**
 * Bounds for the phrases that come from outside. Our phrase language holds no regular expressions and is looked for
 * in one pass; what is left to bound is how much one phrase may fit and how many there are.
 */
export const mostWords = 16
export const mostGaps = 4
export const mostOptions = 40
/** Letters before the `*`. */
export const shortestPrefix = 2
/** Phrases of one scenario and language together, or of one exercise. */
export const mostPhrases = 400

/** What is wrong with a phrase, for its author; null when nothing is. */
export function phraseProblem(phrase: string): string | null {
  const parts = phrase
    .replaceAll('...', '…')
    .split(/\s+/u)
    .filter((part) => part !== '')
  const words = parts.filter((part) => part !== '…')
  if (words.length === 0) return 'fits anything'
  if (words.length > mostWords) return `${String(words.length)} words, at most ${String(mostWords)}`
  const gaps = parts.length - words.length
  if (gaps > mostGaps) return `${String(gaps)} gaps, at most ${String(mostGaps)}`
  if (parts.some((part, at) => part === '…' && parts[at + 1] === '…' && parts[at + 2] === '…'))
    return 'three gaps in a row'
  for (const word of words) {
    const options = word.split('|')
    if (options.length > mostOptions)
      return `${String(options.length)} options for one word, at most ${String(mostOptions)}`
    for (const option of options) {
      if (option.endsWith('*') && option.length <= shortestPrefix)
        return `"${option}" fits too many words: at least ${String(shortestPrefix)} letters before the *`
      if (option.startsWith('@')) return `"${option}": content cannot name a class of words`
    }
  }
  return null
}

/** Every list under a key `phrases`, anywhere in a piece of data, by language. */
export function phrasesIn(data: unknown): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  const take = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(take)
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      if (key !== 'phrases' || typeof inner !== 'object' || inner === null) {
        take(inner)
        continue
      }
      for (const [language, list] of Object.entries(inner))
        if (Array.isArray(list))
          found.set(language, [
            ...(found.get(language) ?? []),
            ...list.filter((each) => typeof each === 'string'),
          ])
    }
  }
  take(data)
  return found
}

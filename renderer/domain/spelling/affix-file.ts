/** Reads a Hunspell affix file: the rules by which a dictionary's stems make words. Format: hunspell(5). */

export interface AffixRule {
  readonly flag: string
  /** Whether a prefix and a suffix may meet on one stem; both must say so. */
  readonly crosses: boolean
  /** Taken from the stem before `add` is put on; '' takes nothing. */
  readonly strip: string
  readonly add: string
  /** Flags that the made word has in its turn. */
  readonly further: string
  /** Whether the rule is for this stem. */
  readonly fits: (stem: string) => boolean
}

export interface AffixFile {
  readonly prefixes: readonly AffixRule[]
  readonly suffixes: readonly AffixRule[]
  /** Letters in the order in which a slip is likely. */
  readonly letters: string
  /** What is often written, and what was meant. `^` and `$` hold at the bounds of the word. */
  readonly replacements: readonly (readonly [string, string])[]
  /** Words with this flag are right but never proposed; '' when the dictionary has no such flag. */
  readonly neverProposed: string
  /** Words with this flag are no words by themselves. */
  readonly onlyInCompounds: string
}

const always = (): boolean => true

/** A condition such as `[^aeiou]r` becomes a matcher at the end (suffix) or beginning (prefix) of a stem. */
const matcher = (condition: string, atEnd: boolean, known: Map<string, RegExp>): AffixRule['fits'] => {
  if (condition === '.' || condition === '') return always
  const source = atEnd ? `(?:${condition})$` : `^(?:${condition})`
  const made = known.get(source) ?? new RegExp(source, 'u')
  known.set(source, made)
  return (stem) => made.test(stem)
}

/**
 * Flags are single characters, as in the dictionaries we bundle; a file with other flags, or with a
 * direction we do not follow and that would change which words are right, is refused.
 */
export const readAffixFile = (text: string): AffixFile => {
  const prefixes: AffixRule[] = []
  const suffixes: AffixRule[] = []
  const replacements: [string, string][] = []
  const known = new Map<string, RegExp>()
  const crossing = new Map<string, boolean>()
  const single: Record<string, string> = {}
  for (const line of text.split(/\r?\n/)) {
    const [word, ...rest] = line.trim().split(/\s+/)
    if (word === undefined || word === '' || word.startsWith('#')) continue
    if (word === 'FLAG' && rest[0] !== 'UTF-8') throw new Error(`an affix file with flags of kind ${rest[0]}`)
    if (unknownDirections.has(word)) throw new Error(`an affix file with ${word}, which is not followed here`)
    if (word === 'PFX' || word === 'SFX') {
      const [flag = '', second = '', third = '', condition = '.'] = rest
      const header = !crossing.has(flag + word)
      if (header) {
        crossing.set(flag + word, second === 'Y')
        continue
      }
      const [add = '', further = ''] = third.split('/')
      const rule: AffixRule = {
        flag,
        crosses: crossing.get(flag + word) ?? false,
        strip: second === '0' ? '' : second,
        add: add === '0' ? '' : add,
        further,
        fits: matcher(condition, word === 'SFX', known),
      }
      ;(word === 'PFX' ? prefixes : suffixes).push(rule)
    } else if (word === 'REP' && rest.length >= 2)
      replacements.push([rest[0] ?? '', (rest[1] ?? '').replaceAll('_', ' ')])
    else single[word] = rest[0] ?? ''
  }
  return {
    prefixes,
    suffixes,
    replacements,
    letters: [...new Set((single['TRY'] ?? '').toLowerCase())].join(''),
    neverProposed: single['NOSUGGEST'] ?? '',
    onlyInCompounds: single['ONLYINCOMPOUND'] ?? '',
  }
}

/** They change what a word is. Compounds by rule are numbers ("21st") in our dictionaries: never checked here. */
const unknownDirections = new Set([
  'AF',
  'NEEDAFFIX',
  'CIRCUMFIX',
  'FORBIDDENWORD',
  'COMPOUNDFLAG',
  'COMPLEXPREFIXES',
  'FULLSTRIP',
])

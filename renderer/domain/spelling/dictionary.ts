/**
 * Whether a word is right, from stems and affix rules, without ever writing out all words.
 *
 * The Spanish dictionary makes some two million words of 57,000 stems. Writing them out costs about a second
 * and 100 MB; taking affixes off the word that is asked about costs microseconds and no memory.
 */
import type { AffixFile, AffixRule } from './affix-file.ts'
import { readAffixFile } from './affix-file.ts'
import type { Stems } from './word-list.ts'
import { readWordLists } from './word-list.ts'

export interface Dictionary {
  /** Exactly these letters, case and accents included; apostrophes of either kind. */
  readonly has: (word: string) => boolean
  /** Whether the word may be proposed to a writer: right, and not marked as one that never is. */
  readonly mayPropose: (word: string) => boolean
  readonly stems: Stems
  readonly affixes: AffixFile
}

export interface DictionaryFiles {
  readonly affixes: string
  /** Word lists, ours after the dictionary's own. */
  readonly words: readonly string[]
}

/** Rules by what they add, and within by what they strip: one look-up of a stem serves many rules. */
type Index = ReadonlyMap<string, ReadonlyMap<string, readonly AffixRule[]>>

const indexOf = (rules: readonly AffixRule[]): { readonly index: Index; readonly longest: number } => {
  const index = new Map<string, Map<string, AffixRule[]>>()
  let longest = 0
  for (const rule of rules) {
    const byStrip = index.get(rule.add) ?? new Map<string, AffixRule[]>()
    index.set(rule.add, byStrip)
    const same = byStrip.get(rule.strip)
    if (same === undefined) byStrip.set(rule.strip, [rule])
    else same.push(rule)
    longest = Math.max(longest, rule.add.length)
  }
  return { index, longest }
}

type Visit = (stem: string, rules: readonly AffixRule[]) => boolean

/** Stems that a suffix could have made the word from, until `visit` says that it did. */
const anySuffix = (word: string, { index, longest }: ReturnType<typeof indexOf>, visit: Visit): boolean => {
  for (let cut = 0; cut <= longest && cut < word.length; cut += 1) {
    const at = word.length - cut
    const byStrip = index.get(word.slice(at))
    if (byStrip === undefined) continue
    const rest = word.slice(0, at)
    for (const [strip, rules] of byStrip) if (visit(rest + strip, rules)) return true
  }
  return false
}

const anyPrefix = (word: string, { index, longest }: ReturnType<typeof indexOf>, visit: Visit): boolean => {
  for (let cut = 1; cut <= longest && cut < word.length; cut += 1) {
    const byStrip = index.get(word.slice(0, cut))
    if (byStrip === undefined) continue
    const rest = word.slice(cut)
    for (const [strip, rules] of byStrip) if (visit(strip + rest, rules)) return true
  }
  return false
}

export const createDictionary = (files: DictionaryFiles): Dictionary => {
  const affixes = readAffixFile(files.affixes)
  const stems = readWordLists(files.words)
  const { neverProposed, onlyInCompounds } = affixes
  const suffixes = indexOf(affixes.suffixes)
  const prefixes = indexOf(affixes.prefixes)
  const suffixesBelow = indexOf(affixes.suffixes.filter(({ further }) => further !== ''))
  const furtherFlags = new Set(affixes.suffixes.flatMap(({ further }) => [...further]))

  const isWord = (flags: string) => onlyInCompounds === '' || !flags.includes(onlyInCompounds)
  const homonyms = (stem: string): readonly string[] => stems.get(stem) ?? none

  /**
   * Stem + suffix, or stem + suffix + suffix. With `prefix`, the word is what a prefix was taken from: stem or
   * inner suffix must take that prefix too, and every suffix must allow one.
   */
  const hasSuffixed = (word: string, prefix: AffixRule | null): boolean =>
    anySuffix(word, suffixes, (stem, rules) => {
      const found = stems.get(stem)
      if (found !== undefined)
        for (const rule of rules)
          if (
            (prefix === null || rule.crosses) &&
            found.some((flags) => flags.includes(rule.flag) && takes(flags + rule.further, prefix)) &&
            rule.fits(stem)
          )
            return true
      for (const rule of rules) {
        if (!furtherFlags.has(rule.flag) || (prefix !== null && !rule.crosses) || !rule.fits(stem)) continue
        if (hasBelow(stem, rule, prefix)) return true
      }
      return false
    })
  const hasBelow = (word: string, outer: AffixRule, prefix: AffixRule | null): boolean =>
    anySuffix(word, suffixesBelow, (stem, rules) => {
      const found = stems.get(stem)
      if (found === undefined) return false
      return rules.some(
        (rule) =>
          rule.further.includes(outer.flag) &&
          (prefix === null || rule.crosses) &&
          found.some((flags) => flags.includes(rule.flag) && takes(flags + rule.further, prefix)) &&
          rule.fits(stem),
      )
    })
  const takes = (flags: string, prefix: AffixRule | null) => prefix === null || flags.includes(prefix.flag)

  const hasPrefixed = (word: string): boolean =>
    anyPrefix(word, prefixes, (stem, rules) =>
      rules.some(
        (rule) =>
          rule.fits(stem) &&
          (homonyms(stem).some((flags) => flags.includes(rule.flag) && isWord(flags)) ||
            (rule.crosses && hasSuffixed(stem, rule))),
      ),
    )

  const has = (given: string): boolean => {
    const word = given.includes('’') ? given.replaceAll('’', "'") : given
    return homonyms(word).some(isWord) || hasSuffixed(word, null) || hasPrefixed(word)
  }
  const isMarked = (word: string) =>
    neverProposed !== '' && homonyms(word.toLowerCase()).some((flags) => flags.includes(neverProposed))
  return { has, mayPropose: (word) => has(word) && !isMarked(word), stems, affixes }
}

const none: readonly string[] = []

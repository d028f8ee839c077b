/** Right English words that the dictionaries do not list: contractions, -ise beside -ize, common prefixes. */
import type { Known } from './spanish-forms.ts'

const contraction = /^(.{2,})'(?:s|ll|d|ve|re)$/
const prefixes =
  /^(?:(?:anti|bio|cyber|eco|hyper|inter|macro|micro|mini|multi|non|over|post|pre|semi|super|ultra|under)(?=.{4})|(?:co|re)(?=.{5}))/

/** "operationalise" where only "operationalize" is listed, and the other way round. */
const isOtherEnding = (word: string, known: Known): boolean => {
  const found = /^(.{3,}[iy])([sz])(e|ed|es|er|ers|ing|ation|ations)$/.exec(word)
  if (found === null) return false
  const [, head = '', letter = '', tail = ''] = found
  return known(`${head}${letter === 's' ? 'z' : 's'}${tail}`)
}

/**
 * Whether a lower-case word that the dictionaries do not have is right all the same. `bothShores`: British and
 * American spellings are right together, and so -ise and -ize of every word.
 */
export const isEnglishForm = (given: string, known: Known, bothShores: boolean): boolean => {
  const word = given.replaceAll('’', "'")
  const host = contraction.exec(word)?.[1]
  if (host !== undefined) return known(host)
  const isRight = (part: string) => known(part) || (bothShores && isOtherEnding(part, known))
  const prefix = prefixes.exec(word)?.[0]
  return isRight(word) || (prefix !== undefined && isRight(word.slice(prefix.length)))
}

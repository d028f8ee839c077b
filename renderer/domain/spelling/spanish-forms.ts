/**
 * Right Spanish words that the dictionary's rules do not make: the voseo of the Río de la Plata and Central
 * America, pronouns joined to verbs, and the commonest prefixes and diminutives. Each is accepted only
 * where the word it stands on is in the dictionary.
 */

export type Known = (word: string) => boolean

const pronouns = ['me', 'te', 'se', 'le', 'les', 'lo', 'la', 'los', 'las', 'nos', 'os']
const plain: Readonly<Record<string, string>> = { á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u' }
const withoutAcutes = (word: string) => word.replace(/[áéíóú]/g, (letter) => plain[letter] ?? letter)
const acutes = (word: string) => word.match(/[áéíóú]/g)?.length ?? 0

/** "tenés", "hablás", "vivís": the infinitive with its r turned into an s, and an accent. */
const isVoseo = (word: string, known: Known): boolean => {
  const present = /^(.+)([áéí])s$/.exec(word)
  const order = /^(.+)([áéí])$/.exec(word)
  const found = present ?? order
  if (found === null) return false
  const [, stem = '', vowel = ''] = found
  return stem.length >= 1 && known(`${stem}${plain[vowel] ?? ''}r`)
}

/** "decime", "fijate", "contámelo": the same order with pronouns. */
const isVoseoWithPronouns = (host: string, known: Known): boolean =>
  /[aei]$/.test(host) && host.length >= 3 && known(`${host}r`)

const isHost = (given: string, count: number, known: Known): boolean => {
  const host = withoutAcutes(given)
  const accented = host !== given
  // "haciéndolo": always with its accent.
  if (/(?:ando|[iy]endo)$/.test(host)) return accented && known(host)
  // "decirlo" without, "decírmelo" with one; "oírlo" keeps its own.
  if (/[aeií]r$/.test(given) && count === 1) return known(given)
  if (/[aei]r$/.test(host)) return count > 1 && accented && (known(host) || known(given))
  if (accented ? count > 1 : count === 1) if (isVoseoWithPronouns(host, known)) return true
  // "díganoslo", "compártanlo", "vámonos": the stress falls three from the end, so it is written.
  if (!accented) return false
  const full = host.endsWith('mo') ? `${host}s` : host
  return host.length >= 3 && /(?:[aeo]n?|mos?|[aei]d?)$/.test(host) && (known(full) || known(given))
}

const hasPronouns = (word: string, known: Known): boolean => {
  for (const last of pronouns) {
    if (!word.endsWith(last) || word.length < last.length + 3) continue
    const one = word.slice(0, -last.length)
    if (isHost(one, 1, known)) return true
    for (const first of pronouns)
      if (
        one.endsWith(first) &&
        one.length >= first.length + 2 &&
        isHost(one.slice(0, -first.length), 2, known)
      )
        return true
  }
  return false
}

const prefixes =
  /^(?:(?:anti|archi|auto|bio|ciber|contra|des|ex|extra|hiper|infra|inter|intra|macro|mega|micro|mini|multi|neo|nano|pluri|poli|post|pre|semi|seudo|sobre|sub|super|tele|ultra|vice)(?=.{4})|(?:co|re)(?=.{5}))/

const isPrefixed = (word: string, known: Known): boolean => {
  const prefix = prefixes.exec(word)?.[0]
  if (prefix === undefined) return false
  const rest = word.slice(prefix.length)
  // Between vowels an r doubles: "autorretrato".
  return known(rest) || (rest.startsWith('rr') && known(rest.slice(1))) || hasPronouns(rest, known)
}

const isDiminutive = (word: string, known: Known): boolean => {
  const found = /^(.{2,}?)(?:(?:ec)?c?it|ísim)([oa])s?$/.exec(word)
  if (found === null) return false
  const [, stem = '', gender = ''] = found
  const back = stem.replace(/qu$/, 'c').replace(/gu$/, 'g')
  return ['', 'o', 'a', 'e', 'é', gender].some((end) => known(stem + end) || known(back + end))
}

/** Forms of the verb: right, and fit to be proposed. */
export const isSpanishVerbForm = (word: string, known: Known): boolean =>
  acutes(word) <= 1 && (isVoseo(word, known) || hasPronouns(word, known))

/** Whether a lower-case word that the dictionary does not have is right all the same. */
export const isSpanishForm = (word: string, known: Known): boolean =>
  isSpanishVerbForm(word, known) ||
  (acutes(word) <= 1 && (isPrefixed(word, known) || isDiminutive(word, known)))

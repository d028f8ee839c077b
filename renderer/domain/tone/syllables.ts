import { foldKey } from '../text/fold.ts'

/**
 * Spanish syllables: vowel groups, cut where two strong vowels meet or an accented weak one stands beside a
 * strong one (hiato); h between vowels does not part them for the count of a diphthong.
 */
const spanishSyllables = (word: string): number => {
  let count = 0
  let previous = ''
  const letters = word
    .replace(/qu(?=[eiéí])/g, 'q')
    .replace(/gu(?=[eiéí])/g, 'g')
    .replace(/y$/, 'i')
  for (const letter of letters) {
    const isVowel = 'aeiouáéíóúü'.includes(letter)
    if (isVowel) {
      const bothStrong = 'aeoáéó'.includes(previous) && 'aeoáéó'.includes(letter)
      const hiatus = previous !== '' && ('íú'.includes(letter) || 'íú'.includes(previous))
      const doubled = previous !== '' && foldKey(previous) === foldKey(letter)
      if (previous === '' || bothStrong || hiatus || doubled) count += 1
    }
    previous = isVowel ? letter : ''
  }
  return Math.max(1, count)
}

/** English syllables: vowel groups, less a silent final e, more for -le and -ia-, -io-, -eo-. */
const englishSyllables = (word: string): number => {
  const letters = word.replace(/[^a-z]/g, '')
  if (letters.length <= 3) return 1
  const trimmed = letters
    .replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, (ending) => ending.charAt(0))
    .replace(/^y/, '')
  const groups = trimmed.match(/[aeiouy]+/g)?.length ?? 0
  const parted = trimmed.match(/(?:ia(?!n$|l$|s$)|io(?!us|n)|eo(?!us)|ua(?!r)|[^q]uo|ism$)/g)?.length ?? 0
  return Math.max(1, groups + parted)
}

/** Syllables of a lower-case word, estimated; a number counts as one. Languages without a rule use English's. */
export const countSyllables = (word: string, language: string): number => {
  const code = word.charCodeAt(0)
  if (code >= 0x30 && code <= 0x39) return 1
  return language === 'es' ? spanishSyllables(word) : englishSyllables(foldKey(word))
}

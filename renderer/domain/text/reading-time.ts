/**
 * Silent reading of factual prose, in words a minute. English: M. Brysbaert, "How many words do we read per
 * minute?", Journal of Memory and Language 109 (2019), 104047. Spanish: the same, by the ratio of the two
 * languages on equivalent texts (218 to 228 words a minute) in S. Trauzettel-Klosinski and K. Dietz,
 * "Standardized Assessment of Reading Performance", Investigative Ophthalmology & Visual Science 53 (2012), 5452.
 */
const wordsPerMinute: Readonly<Record<string, number>> = { en: 238, es: 228 }
/** For a language nobody measured for us: the slower of the two. */
const otherwise = 228

/** Seconds an adult takes to read so many words of this language silently; not rounded. */
export const readingSeconds = (words: number, language: string): number =>
  (words * 60) / (wordsPerMinute[language.slice(0, 2)] ?? otherwise)

export type ReadingTime = { readonly unit: 'seconds' | 'minutes'; readonly value: number }

/** As one says it: seconds by fives under a minute and a half, then minutes. */
export function readingTime(words: number, language: string): ReadingTime {
  const seconds = readingSeconds(words, language)
  if (seconds < 90)
    return { unit: 'seconds', value: words === 0 ? 0 : Math.max(5, Math.round(seconds / 5) * 5) }
  return { unit: 'minutes', value: Math.round(seconds / 60) }
}

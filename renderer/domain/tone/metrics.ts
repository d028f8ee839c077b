import type { Language, Metrics, ReadingBand } from './types.ts'

/** Sums over paragraphs, from which the metrics of the whole are made. */
export interface Counts {
  readonly words: number
  readonly sentences: number
  readonly syllables: number
}

/** R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948), 221-233. */
const flesch = (syllablesPerWord: number, wordsPerSentence: number): number =>
  206.835 - 84.6 * syllablesPerWord - 1.015 * wordsPerSentence

/**
 * J. Fernández Huerta, "Medidas sencillas de lecturabilidad", Consigna 214 (1959), 29-32, with the length of
 * the sentence in words, as G. Law showed it has to be read (2011).
 */
const fernandezHuerta = (syllablesPerWord: number, wordsPerSentence: number): number =>
  206.84 - 60 * syllablesPerWord - 1.02 * wordsPerSentence

/** F. Szigriszt Pazos, Sistemas predictivos de legibilidad del mensaje escrito (thesis, Madrid, 1993). */
const szigriszt = (syllablesPerWord: number, wordsPerSentence: number): number =>
  206.835 - 62.3 * syllablesPerWord - wordsPerSentence

/**
 * The INFLESZ scale: I. Barrio-Cantalejo et al., "Validación de la Escala INFLESZ", Anales del Sistema
 * Sanitario de Navarra 31 (2008), 135-152. It is defined on Szigriszt's value, so the band is taken from
 * that one.
 */
const inflesz = (value: number): ReadingBand =>
  value < 40 ? 'very-hard' : value < 55 ? 'hard' : value < 65 ? 'normal' : value < 80 ? 'easy' : 'very-easy'

/** Flesch's own bands, 0-30, 30-50, 50-70 (fairly hard and standard), 70-90, 90-100, on the same five words. */
const fleschBand = (value: number): ReadingBand =>
  value < 30 ? 'very-hard' : value < 50 ? 'hard' : value < 70 ? 'normal' : value < 90 ? 'easy' : 'very-easy'

const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits

const clamp = (value: number): number => Math.min(100, Math.max(0, value))

/** Metrics of a text; the reading ease is null where there is no word to read. */
export const measure = (
  { words, sentences, syllables }: Counts,
  hints: number,
  language: Language,
): Metrics => {
  const wordsPerSentence = sentences === 0 ? 0 : words / sentences
  const base = {
    words,
    sentences,
    wordsPerSentence: round(wordsPerSentence, 1),
    hintsPer100Words: words === 0 ? 0 : round((hints * 100) / words, 2),
  }
  if (words === 0 || sentences === 0) return { ...base, readingEase: null, readingBand: null }
  const syllablesPerWord = syllables / words
  if (language === 'es') {
    return {
      ...base,
      readingEase: round(clamp(fernandezHuerta(syllablesPerWord, wordsPerSentence)), 1),
      readingBand: inflesz(szigriszt(syllablesPerWord, wordsPerSentence)),
    }
  }
  const ease = flesch(syllablesPerWord, wordsPerSentence)
  return { ...base, readingEase: round(clamp(ease), 1), readingBand: fleschBand(ease) }
}

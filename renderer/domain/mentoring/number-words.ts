/** Small numbers of minutes as one says them: `seis minutos`, `six minutes`. */

const spanish = [
  'un',
  'dos',
  'tres',
  'cuatro',
  'cinco',
  'seis',
  'siete',
  'ocho',
  'nueve',
  'diez',
  'once',
  'doce',
  'trece',
  'catorce',
  'quince',
  'dieciséis',
  'diecisiete',
  'dieciocho',
  'diecinueve',
  'veinte',
] as const
const english = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
] as const

/** With a capital, to begin a line; digits above twenty. */
export function minutesInWords(count: number, language: string): string {
  const words = language === 'es' ? spanish : english
  const word = words[count - 1]
  if (word === undefined) return String(count)
  return word.charAt(0).toLocaleUpperCase(language) + word.slice(1)
}

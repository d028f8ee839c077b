/** One key for each way of writing a number: "3.200", "3,200", "3 200" and "3200"; "18.40" and "18:40"; "siete" and "7". */

const spanish =
  'cero=0 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14 quince=15 dieciseis=16 diecisiete=17 dieciocho=18 diecinueve=19 veinte=20 veintiun=21 veintiuno=21 veintiuna=21 veintidos=22 veintitres=23 veinticuatro=24 veinticinco=25 veintiseis=26 veintisiete=27 veintiocho=28 veintinueve=29 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 cien=100 ciento=100 doscientos=200 doscientas=200 trescientos=300 trescientas=300 cuatrocientos=400 cuatrocientas=400 quinientos=500 quinientas=500 seiscientos=600 seiscientas=600 setecientos=700 setecientas=700 ochocientos=800 ochocientas=800 novecientos=900 novecientas=900 mil=1000'
const english =
  'zero=0 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 hundred=100 thousand=1000 dozen=12'

const table = (entries: string): ReadonlyMap<string, string> =>
  new Map(entries.split(' ').map((entry) => entry.split('=') as [string, string]))
// "un", "una" and "one" are articles and pronouns far more often than figures: they stay words.
const tables = { es: table(spanish), en: table(english) }
const larger = new Set([
  'millon',
  'millones',
  'million',
  'millions',
  'billion',
  'docena',
  'docenas',
  'dozens',
])

/** Digits for a number written as a word ("siete", "twenty-four"), or null. `folded` has no accents. */
export function numberWord(folded: string, language: string): string | null {
  const words = language.startsWith('es') ? tables.es : tables.en
  const whole = words.get(folded)
  if (whole !== undefined) return whole
  const [tens, ones, more] = folded.split('-')
  const value = words.get(tens ?? '')
  const unit = ones === 'one' ? '1' : words.get(ones ?? '')
  if (more !== undefined || value === undefined || unit === undefined) return null
  return Number(value) >= 20 && Number(value) < 100 && Number(unit) < 10
    ? String(Number(value) + Number(unit))
    : null
}

/** Key of a figure in digits. Thousands lose their separators; a decimal or a time has `:`. */
export function figureKey(figure: string): string {
  if (/^\d{1,3}(?:[.,'’\s]\d{3})+$/.test(figure)) return figure.replace(/\D/g, '')
  const plain = figure.replace(/[.,'’]/g, ':')
  return /^0\d/.test(plain) ? plain.slice(1) : plain
}

export const isNumberKey = (key: string): boolean => {
  const first = key.charCodeAt(0)
  return (first >= 48 && first <= 57) || larger.has(key)
}

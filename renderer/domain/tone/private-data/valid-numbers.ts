import type { Seeded } from './seeded.ts'

/** Account, card, identity numbers and addresses that are valid by their own rules, made without the finder. */
export interface Written {
  readonly kind: 'iban' | 'card' | 'dni' | 'nie' | 'cif' | 'ssn' | 'email'
  readonly text: string
}

/** Account part of an IBAN by country (SWIFT registry): digits, letters, or either, in the order of the form. */
const accounts: Readonly<Record<string, string>> = {
  AD: '________' + '*'.repeat(12),
  AE: '_'.repeat(19),
  AT: '_'.repeat(16),
  BE: '_'.repeat(12),
  BG: '^^^^______' + '*'.repeat(8),
  BR: '_'.repeat(23) + '^*',
  CH: '_____' + '*'.repeat(12),
  CR: '_'.repeat(18),
  CY: '________' + '*'.repeat(16),
  CZ: '_'.repeat(20),
  DE: '_'.repeat(18),
  DK: '_'.repeat(14),
  DO: '****' + '_'.repeat(20),
  EE: '_'.repeat(16),
  ES: '_'.repeat(20),
  FI: '_'.repeat(14),
  FR: '_'.repeat(10) + '*'.repeat(11) + '__',
  GB: '^^^^' + '_'.repeat(14),
  GI: '^^^^' + '*'.repeat(15),
  GR: '_______' + '*'.repeat(16),
  GT: '*'.repeat(24),
  HR: '_'.repeat(17),
  HU: '_'.repeat(24),
  IE: '^^^^' + '_'.repeat(14),
  IL: '_'.repeat(19),
  IS: '_'.repeat(22),
  IT: '^' + '_'.repeat(10) + '*'.repeat(12),
  KW: '^^^^' + '*'.repeat(22),
  LT: '_'.repeat(16),
  LU: '___' + '*'.repeat(13),
  LV: '^^^^' + '*'.repeat(13),
  MC: '_'.repeat(10) + '*'.repeat(11) + '__',
  MT: '^^^^_____' + '*'.repeat(18),
  NL: '^^^^' + '_'.repeat(10),
  NO: '_'.repeat(11),
  PL: '_'.repeat(24),
  PT: '_'.repeat(21),
  QA: '^^^^' + '*'.repeat(21),
  RO: '^^^^' + '*'.repeat(16),
  SA: '__' + '*'.repeat(18),
  SE: '_'.repeat(20),
  SI: '_'.repeat(15),
  SK: '_'.repeat(20),
  SV: '^^^^' + '_'.repeat(20),
  TR: '______' + '*'.repeat(16),
  XK: '_'.repeat(16),
}

export const ibanCountries = Object.keys(accounts)

const remainder97 = (text: string): number => {
  const digits = [...text].map((character) => Number.parseInt(character, 36)).join('')
  return Number(BigInt(digits) % 97n)
}

export const ibanOf = (random: Seeded, country: string): string => {
  const account = random.fill(accounts[country] ?? '')
  const check = 98 - remainder97(`${account}${country}00`)
  return `${country}${String(check).padStart(2, '0')}${account}`
}

const grouped = (text: string, sizes: readonly number[], mark: string): string => {
  const parts: string[] = []
  let at = 0
  while (at < text.length) {
    const size = sizes[Math.min(parts.length, sizes.length - 1)] ?? 4
    parts.push(text.slice(at, at + size))
    at += size
  }
  return parts.join(mark)
}

export const writtenIban = (random: Seeded, country: string): Written => {
  const iban = ibanOf(random, country)
  const ways = [
    iban,
    iban,
    grouped(iban, [4], ' '),
    grouped(iban, [4], ' '),
    grouped(iban, [4], '-'),
    grouped(iban, [4], '\u00a0'),
    iban.toLowerCase(),
    `${iban.slice(0, 4)} ${iban.slice(4)}`,
    grouped(iban, [4], '.'),
  ]
  if (country === 'ES') ways.push(grouped(iban, [4, 4, 4, 2, 10], ' '), grouped(iban, [4, 4, 4, 2, 10], '-'))
  return { kind: 'iban', text: random.pick(ways) }
}

/** Luhn: doubled from the right, the check digit appended. */
export const luhnEnd = (payload: string): string => {
  let sum = 0
  for (let at = 0; at < payload.length; at += 1) {
    const value = Number(payload.charAt(payload.length - 1 - at)) * (at % 2 === 0 ? 2 : 1)
    sum += Math.floor(value / 10) + (value % 10)
  }
  return `${payload}${(10 - (sum % 10)) % 10}`
}

const brands: readonly (readonly [start: string, length: number])[] = [
  ['4', 16],
  ['5[12345]', 16],
  ['222[123456789]', 16],
  ['2[3456]', 16],
  ['3[47]', 15],
  ['36', 14],
  ['30[012345]', 14],
  ['3[89]', 14],
  ['6011', 16],
  ['65', 16],
  ['64[456789]', 16],
  ['35[345678]', 16],
  ['62', 16],
  ['5018', 16],
  ['5038', 16],
  ['4', 13],
]

export const writtenCard = (random: Seeded): Written => {
  const [start, length] = random.pick(brands)
  const head = random.fill(start)
  const card = luhnEnd(head + random.digits(length - 1 - head.length))
  const sizes = length === 15 ? [4, 6, 5] : length === 14 ? [4, 6, 4] : [4]
  const ways = [card, grouped(card, sizes, ' '), grouped(card, sizes, ' '), grouped(card, sizes, '-')]
  if (length === 16) ways.push(grouped(card, sizes, '.'), grouped(card, sizes, '\u00a0'))
  return { kind: 'card', text: length === 13 ? card : random.pick(ways) }
}

const LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE'

export const writtenDni = (random: Seeded): Written => {
  const number = random.digits(8)
  const letter = LETTERS.charAt(Number(number) % 23)
  const dotted = `${number.slice(0, 2)}.${number.slice(2, 5)}.${number.slice(5)}`
  const ways = [`${number}${letter}`, `${number}${letter}`, `${number}-${letter}`, `${number} ${letter}`]
  ways.push(
    `${dotted}-${letter}`,
    `${dotted}${letter}`,
    `${dotted} ${letter}`,
    `${number}${letter.toLowerCase()}`,
  )
  return { kind: 'dni', text: random.pick(ways) }
}

export const writtenNie = (random: Seeded): Written => {
  const first = random.below(3)
  const number = random.digits(7)
  const letter = LETTERS.charAt(Number(`${first}${number}`) % 23)
  const head = 'XYZ'.charAt(first)
  const dotted = `${number.slice(0, 1)}.${number.slice(1, 4)}.${number.slice(4)}`
  const ways = [`${head}${number}${letter}`, `${head}-${number}-${letter}`, `${head}${number}-${letter}`]
  ways.push(`${head} ${number} ${letter}`, `${head}-${number}${letter}`, `${head}-${dotted}-${letter}`)
  return { kind: 'nie', text: random.pick(ways) }
}

/** Kinds of entity that end in a letter take it; the others a digit (Orden EHA/451/2008). */
export const writtenCif = (random: Seeded): Written => {
  const head = random.pick([...'ABCDEFGHJNPQRSUVW'])
  const number = random.digits(7)
  let sum = 0
  for (const [at, character] of [...number].entries()) {
    const value = Number(character) * (at % 2 === 0 ? 2 : 1)
    sum += Math.floor(value / 10) + (value % 10)
  }
  const control = (10 - (sum % 10)) % 10
  const end = 'NPQRSW'.includes(head) ? 'JABCDEFGHI'.charAt(control) : String(control)
  const ways = [`${head}${number}${end}`, `${head}${number}${end}`, `${head}-${number}${end}`]
  ways.push(`${head}-${number}-${end}`, `${head}/${number}${end}`, `${head} ${number}${end}`)
  return { kind: 'cif', text: random.pick(ways) }
}

export const writtenSsn = (random: Seeded): Written => {
  const area = 1 + random.below(898)
  const parts = [
    String(area === 666 ? 665 : area).padStart(3, '0'),
    String(1 + random.below(99)).padStart(2, '0'),
    String(1 + random.below(9_999)).padStart(4, '0'),
  ]
  return { kind: 'ssn', text: parts.join(random.pick(['-', '-', '-', ' ', '', '.'])) }
}

const given = 'irene joaquin nuria bea wallace priya owen dana thandi marta ruben inigo sofia declan'.split(
  ' ',
)
const family = 'salas quesada orozco kessler tarrant webb nkosi oconnor mcleod penalver ibarra duarte'.split(
  ' ',
)
const hosts = 'oria acme-foods talleres.norte mail.duero kessler lab2 vega-hnos correo.uni bellwether'.split(
  ' ',
)
const ends = 'com es mx com.ar co.uk org io net edu.co cl pe gob.mx ie com.au co.nz studio eu museum'.split(
  ' ',
)

export const writtenEmail = (random: Seeded): Written => {
  const first = random.pick(given)
  const last = random.pick(family)
  const box = random.pick([
    `${first}.${last}`,
    `${first.charAt(0)}.${last}`,
    `${first.charAt(0)}${last}`,
    `${first}_${last}`,
    `${first}-${last}`,
    `${first}${random.below(99)}`,
    `${last}.${first}.${random.below(9)}`,
    `${first}.${last}+obra`,
    `${first}`,
    `${last}${1950 + random.below(60)}`,
    `${first.toUpperCase()}.${last.toUpperCase()}`,
    `o'${last}`,
    `${first}.${last}.ext`,
  ])
  const address = `${box}@${random.pick(hosts)}.${random.pick(ends)}`
  return { kind: 'email', text: random.pick([address, address, address, address.toUpperCase()]) }
}

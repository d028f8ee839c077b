/** Numbers by rule, the same on every run: the tests of private data make their own cases with these. */
export interface Seeded {
  /** A whole number from 0 to `below`, without it. */
  readonly below: (limit: number) => number
  readonly pick: <T>(list: readonly T[]) => T
  readonly digits: (count: number) => string
  /** `_` a digit, `~` 2 to 9, `[379]` one of these, `^` a capital, `*` a digit or a capital; the rest as it stands. */
  readonly fill: (form: string) => string
}

const DIGITS = '0123456789'
const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Mulberry32: small, and good enough to vary examples. */
export const seeded = (seed: number): Seeded => {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  const pick = <T>(list: readonly T[]): T => {
    const one = list[below(list.length)]
    if (one === undefined) throw new Error('nothing to pick from')
    return one
  }
  const oneOf = (characters: string): string => characters.charAt(below(characters.length))
  const digits = (count: number): string => Array.from({ length: count }, () => oneOf(DIGITS)).join('')
  const fill = (form: string): string =>
    form.replace(/\[(\d+)\]|[_~^*]/g, (sign: string, choice: string | undefined) => {
      if (choice !== undefined) return oneOf(choice)
      if (sign === '_') return oneOf(DIGITS)
      if (sign === '~') return oneOf('23456789')
      return oneOf(sign === '^' ? CAPITALS : DIGITS + CAPITALS)
    })
  return { below, pick, digits, fill }
}

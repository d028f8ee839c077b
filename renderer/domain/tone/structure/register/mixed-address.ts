import type { Finding } from '../../finding.ts'
import type { AddressMark } from './address.ts'

type Form = AddressMark['form']

/** The sides that cannot both be meant. A plain "tú" may stand beside "ustedes": one reader and all of them. */
const clashes: readonly (readonly [readonly Form[], readonly Form[]])[] = [
  [['familiar', 'tu', 'vos'], ['usted']],
  [['vosotros'], ['usted', 'ustedes']],
  [['vos'], ['tu']],
]

/** Two points a side: one form that says it alone, or two that need each other. */
const ENOUGH = 2
/** A level is a matter of more than one word on one of the sides. */
const ENOUGH_LEVEL = 4

const weigh = (marks: readonly AddressMark[]): number => marks.reduce((sum, { weight }) => sum + weight, 0)

/** A name comes before the form it opens. */
const rank = ({ form }: AddressMark): number => (form === 'vocative' ? 0 : 1)

/**
 * Numbers the stretches of a text that speak to one reader each: a new name opens a new one. `ordered` is in
 * the order of the text, and is walked once, so that a long thread costs no more than its length.
 */
const stretchesOf = (ordered: readonly AddressMark[]): ReadonlyMap<AddressMark, number> => {
  const stretches = new Map<AddressMark, number>()
  let stretch = 0
  let last = ''
  for (const mark of ordered) {
    if (mark.form === 'vocative' && mark.name !== last) {
      stretch += 1
      last = mark.name ?? ''
    }
    stretches.set(mark, stretch)
  }
  return stretches
}

const speaksToSameReader = (
  one: readonly AddressMark[],
  other: readonly AddressMark[],
  stretches: ReadonlyMap<AddressMark, number>,
): boolean => {
  const spoken = new Set(one.map((mark) => stretches.get(mark)))
  return other.some((mark) => spoken.has(stretches.get(mark)))
}

const nameOf = (marks: readonly AddressMark[]): string => {
  const forms = new Set(marks.map(({ form }) => form))
  if (forms.has('vos')) return 'vos'
  if (forms.has('vosotros')) return 'vosotros'
  if (forms.has('usted')) return 'usted'
  if (forms.has('ustedes')) return 'ustedes'
  return 'tú'
}

const toFinding = (minority: readonly AddressMark[], majority: readonly AddressMark[]): Finding | null => {
  const first = minority[0]
  if (first === undefined) return null
  return {
    ruleId: 'es/register/mixed-address',
    category: 'register',
    severity: 'advice',
    start: first.start,
    end: first.end,
    params: { form: nameOf(minority), other: nameOf(majority) },
    suggestions: [],
    language: 'es',
  }
}

const findLevelClash = (marks: readonly AddressMark[]): Finding[] => {
  const slang = marks.filter(({ form }) => form === 'slang')
  const ceremony = marks.filter(({ form }) => form === 'ceremony')
  if (weigh(slang) < ENOUGH || weigh(ceremony) < ENOUGH) return []
  if (weigh(slang) + weigh(ceremony) < ENOUGH_LEVEL + 1) return []
  const strongest = slang.find(({ weight }) => weight === 2) ?? slang[0]
  if (strongest === undefined) return []
  return [
    {
      ruleId: 'en/register/level',
      category: 'register',
      severity: 'advice',
      start: strongest.start,
      end: strongest.end,
      params: {},
      suggestions: [],
      language: 'en',
    },
  ]
}

/**
 * Where a post changes the way it speaks to the same reader: the first place of the form it uses less. Forms
 * that are each kept for a reader of their own are left alone.
 */
export const findMixedAddress = (marks: readonly AddressMark[]): Finding[] => {
  const ordered = [...marks].sort((a, b) => a.start - b.start || rank(a) - rank(b))
  const stretches = stretchesOf(ordered)
  for (const [left, right] of clashes) {
    const one = ordered.filter(({ form }) => left.includes(form))
    const other = ordered.filter(({ form }) => right.includes(form))
    if (weigh(one) < ENOUGH || weigh(other) < ENOUGH) continue
    if (!speaksToSameReader(one, other, stretches)) continue
    const [minority, majority] = weigh(one) < weigh(other) ? [one, other] : [other, one]
    const finding = toFinding(minority, majority)
    return finding === null ? [] : [finding]
  }
  return findLevelClash(ordered)
}

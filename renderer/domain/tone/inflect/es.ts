import { foldKey } from '../../text/fold.ts'
import type { Irregularity } from './es-irregular.ts'
import { irregularVerbs } from './es-irregular.ts'
import type { Form, Inflector } from './types.ts'

const PERSONS = ['1s', '2s', '3s', '1p', '2p', '3p'] as const

type Conjugation = 'ar' | 'er' | 'ir'

const presentEndings: Readonly<Record<Conjugation, readonly string[]>> = {
  ar: ['o', 'as', 'a', 'amos', 'áis', 'an'],
  er: ['o', 'es', 'e', 'emos', 'éis', 'en'],
  ir: ['o', 'es', 'e', 'imos', 'ís', 'en'],
}
const subjunctiveEndings = {
  ar: ['e', 'es', 'e', 'emos', 'éis', 'en'],
  other: ['a', 'as', 'a', 'amos', 'áis', 'an'],
} as const
const preteriteEndings = {
  ar: ['é', 'aste', 'ó', 'amos', 'asteis', 'aron'],
  other: ['í', 'iste', 'ió', 'imos', 'isteis', 'ieron'],
  strong: ['e', 'iste', 'o', 'imos', 'isteis', 'ieron'],
} as const
const imperfectEndings = {
  ar: ['aba', 'abas', 'aba', 'ábamos', 'abais', 'aban'],
  other: ['ía', 'ías', 'ía', 'íamos', 'íais', 'ían'],
} as const
const futureEndings = ['é', 'ás', 'á', 'emos', 'éis', 'án'] as const
const conditionalEndings = ['ía', 'ías', 'ía', 'íamos', 'íais', 'ían'] as const

/** Stem and ending, spelt so that the sound stays: busc + é is busqué, sig + o is sigo. */
const spell = (stem: string, ending: string, conjugation: Conjugation): string => {
  const first = foldKey(ending.charAt(0))
  const soft = first === 'e' || first === 'i'
  if (conjugation === 'ar' && soft) {
    if (stem.endsWith('c')) return `${stem.slice(0, -1)}qu${ending}`
    if (stem.endsWith('g')) return `${stem}u${ending}`
    if (stem.endsWith('z')) return `${stem.slice(0, -1)}c${ending}`
  }
  if (conjugation !== 'ar' && !soft) {
    if (stem.endsWith('gu')) return `${stem.slice(0, -1)}${ending}`
    if (stem.endsWith('g')) return `${stem.slice(0, -1)}j${ending}`
  }
  return `${stem}${ending}`
}

const lastVowel = /[aeiou](?=[^aeiou]*$)/

const changeVowel = (stem: string, change: 'ie' | 'ue' | 'i' | 'u'): string => {
  const at = stem.endsWith('gu') ? stem.slice(0, -1).search(lastVowel) : stem.search(lastVowel)
  if (at < 0) return stem
  return `${stem.slice(0, at)}${change}${stem.slice(at + 1)}`
}

/** Verbs in -iar and -uar that stress the weak vowel (envío, actúo). */
const stressedWeak = new Set([
  'ampliar',
  'enviar',
  'guiar',
  'confiar',
  'desafiar',
  'evaluar',
  'actuar',
  'continuar',
  'situar',
])

const stressedStem = (lemma: string, stem: string, change: Irregularity['change']): string => {
  if (stressedWeak.has(lemma)) return `${stem.slice(0, -1)}${stem.endsWith('i') ? 'í' : 'ú'}`
  return change === undefined ? stem : changeVowel(stem, change)
}

const isUnstressed = (person: number): boolean => person === 3 || person === 4

const present = (
  lemma: string,
  stem: string,
  conjugation: Conjugation,
  odd: Irregularity,
): readonly string[] => {
  if (odd.present !== undefined) return odd.present
  const stressed = stressedStem(lemma, stem, odd.change)
  const yStem = lemma.endsWith('uir') && odd.yo?.endsWith('yo') === true ? `${stem}y` : stressed
  return presentEndings[conjugation].map((ending, person) => {
    if (person === 0 && odd.yo !== undefined) return odd.yo
    return spell(isUnstressed(person) ? stem : yStem, ending, conjugation)
  })
}

const weakStem = (stem: string, conjugation: Conjugation, odd: Irregularity): string => {
  if (conjugation !== 'ir' || odd.change === undefined) return stem
  return changeVowel(stem, odd.change === 'ue' ? 'u' : 'i')
}

const subjunctive = (
  lemma: string,
  stem: string,
  conjugation: Conjugation,
  odd: Irregularity,
): readonly string[] => {
  if (odd.subjunctive !== undefined) return odd.subjunctive
  const endings = subjunctiveEndings[conjugation === 'ar' ? 'ar' : 'other']
  if (odd.yo !== undefined) return endings.map((ending) => `${odd.yo?.slice(0, -1) ?? ''}${ending}`)
  const stressed = stressedStem(lemma, stem, odd.change)
  return endings.map((ending, person) =>
    spell(isUnstressed(person) ? weakStem(stem, conjugation, odd) : stressed, ending, conjugation),
  )
}

const preterite = (stem: string, conjugation: Conjugation, odd: Irregularity): readonly string[] => {
  if (odd.preterite !== undefined) return odd.preterite
  const strong = odd.preteriteStem
  if (strong !== undefined) {
    return preteriteEndings.strong.map(
      (ending) => `${strong}${strong.endsWith('j') && ending === 'ieron' ? 'eron' : ending}`,
    )
  }
  const endings = preteriteEndings[conjugation === 'ar' ? 'ar' : 'other']
  return endings.map((ending, person) => {
    const third = person === 2 || person === 5
    const base = third ? weakStem(stem, conjugation, odd) : stem
    const ending2 =
      third && /[aeiou]$/.test(base) && !base.endsWith('gu') && conjugation !== 'ar'
        ? `y${ending.slice(1)}`
        : ending
    return spell(base, ending2, conjugation)
  })
}

const accentLast = (stem: string): string => {
  const accents: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú' }
  return stem.replace(/[aeiou]$/, (vowel) => accents[vowel] ?? vowel)
}

const tagged = (texts: readonly string[], tense: string): Form[] =>
  texts.map((text, person) => ({ text, tag: `${tense}.${PERSONS[person] ?? ''}` }))

const genders = (masculine: string): Form[] => {
  const stem = masculine.slice(0, -1)
  return [
    { text: masculine, tag: 'part.m.s' },
    { text: `${stem}a`, tag: 'part.f.s' },
    { text: `${stem}os`, tag: 'part.m.p' },
    { text: `${stem}as`, tag: 'part.f.p' },
  ]
}

const gerundOf = (stem: string, conjugation: Conjugation, odd: Irregularity): string => {
  if (odd.gerund !== undefined) return odd.gerund
  if (conjugation === 'ar') return `${stem}ando`
  const base = weakStem(stem, conjugation, odd)
  return /[aeiou]$/.test(base) && !base.endsWith('gu') ? `${base}yendo` : `${base}iendo`
}

const participleOf = (stem: string, conjugation: Conjugation, odd: Irregularity): string => {
  if (odd.participle !== undefined) return odd.participle
  if (conjugation === 'ar') return `${stem}ado`
  return /[aeo]$/.test(stem) ? `${stem}ído` : `${stem}ido`
}

const CLITICS = ['me', 'te', 'se', 'nos', 'lo', 'la', 'los', 'las', 'le', 'les'] as const

/** "ponerlo", "poniéndolo": one pronoun hung on infinitive and gerund. */
const withClitics = (infinitive: string, gerund: string): Form[] => {
  const accented = gerund.replace(/ando$/, 'ándo').replace(/endo$/, 'éndo')
  return CLITICS.flatMap((clitic) => [
    { text: `${infinitive}${clitic}`, tag: `inf.+${clitic}` },
    { text: `${accented}${clitic}`, tag: `ger.+${clitic}` },
  ])
}

/** "sos", and verbs without an imperative. */
const isIrregularVos: ReadonlySet<string> = new Set(['ser', 'haber'])

/** "vos ponés", "alineá": the stem of the infinitive, stressed on its last vowel. In -ir they are those of vosotros. */
const voseo = (stem: string, conjugation: Conjugation, now: readonly string[]): Form[] => {
  if (conjugation === 'ir' || stem.length < 2) return []
  const vowel = conjugation === 'ar' ? 'á' : 'é'
  const vosForm = `${stem}${vowel}s`
  return [
    ...(now.includes(vosForm) ? [] : [{ text: vosForm, tag: 'ind.pres.2v' }]),
    { text: `${stem}${vowel}`, tag: 'imp.2v' },
  ]
}

const verb = (lemma: string): readonly Form[] => {
  const ending = foldKey(lemma.slice(-2))
  const conjugation: Conjugation = ending === 'er' || ending === 'ir' ? ending : 'ar'
  const stem = lemma.slice(0, -2)
  const odd = irregularVerbs[lemma] ?? {}
  const past = preterite(stem, conjugation, odd)
  const pastStem = (past[5] ?? '').slice(0, -3)
  const root = odd.futureStem ?? lemma
  const imperfect =
    odd.imperfect ?? imperfectEndings[conjugation === 'ar' ? 'ar' : 'other'].map((end) => `${stem}${end}`)
  const ra = ['ra', 'ras', 'ra', 'ramos', 'rais', 'ran'].map(
    (end, person) => `${person === 3 ? accentLast(pastStem) : pastStem}${end}`,
  )
  const now = present(lemma, stem, conjugation, odd)
  const gerund = gerundOf(stem, conjugation, odd)
  return [
    { text: lemma, tag: 'inf' },
    { text: gerund, tag: 'ger' },
    ...withClitics(lemma, gerund),
    ...genders(participleOf(stem, conjugation, odd)),
    ...tagged(now, 'ind.pres'),
    ...tagged(subjunctive(lemma, stem, conjugation, odd), 'sub.pres'),
    ...tagged(past, 'ind.pret'),
    ...tagged(imperfect, 'ind.imperf'),
    ...tagged(
      futureEndings.map((end) => `${root}${end}`),
      'ind.fut',
    ),
    ...tagged(
      conditionalEndings.map((end) => `${root}${end}`),
      'cond',
    ),
    ...tagged(ra, 'sub.past'),
    ...tagged(
      ra.map((form) =>
        form.replace(/r(as?|amos|ais|an)$/, (_, tail: string) => `s${tail.replace('a', 'e')}`),
      ),
      'sub.past2',
    ),
    { text: odd.imperative ?? now[2] ?? '', tag: 'imp.2s' },
    { text: `${lemma.slice(0, -1)}d`, tag: 'imp.2p' },
    ...(isIrregularVos.has(lemma) ? [] : voseo(stem, conjugation, now)),
  ]
}

const plural = (word: string): string => {
  if (/[aeiouáéó]$/.test(word)) return `${word}s`
  if (word.endsWith('z')) return `${word.slice(0, -1)}ces`
  if (/[áéíóú][ns]$/.test(word)) return `${foldKey(word)}es`
  if (/[^áéíóú]s$/.test(word) && word.length > 3) return word
  return `${word}es`
}

/**
 * Nouns and adjectives. In -o and -or both genders are made; others have one form for both, tagged by
 * number alone.
 */
const noun = (lemma: string): readonly Form[] => {
  if (lemma.endsWith('o')) {
    const stem = lemma.slice(0, -1)
    return [
      { text: lemma, tag: 'm.s' },
      { text: `${stem}a`, tag: 'f.s' },
      { text: `${stem}os`, tag: 'm.p' },
      { text: `${stem}as`, tag: 'f.p' },
    ]
  }
  if (/[dst]or$/.test(lemma)) {
    return [
      { text: lemma, tag: 'm.s' },
      { text: `${lemma}a`, tag: 'f.s' },
      { text: `${lemma}es`, tag: 'm.p' },
      { text: `${lemma}as`, tag: 'f.p' },
    ]
  }
  return [
    { text: lemma, tag: 's' },
    { text: plural(lemma), tag: 'p' },
  ]
}

/** Spanish: the simple forms of a verb (one clitic on infinitive and gerund), gender and number of nouns and adjectives. */
export const spanish: Inflector = { verb, noun }

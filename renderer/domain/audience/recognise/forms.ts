/** Every form of a word, for `~word` in phrases: the tone engine's inflection, with Spanish enclitics and more English verbs. */
import { english } from '../../tone/inflect/en.ts'
import { spanish } from '../../tone/inflect/es.ts'
import { spanishVerbForms } from './spanish-irregular.ts'
import { fold } from './words.ts'

const clitics = ['me', 'te', 'se', 'nos', 'os', 'lo', 'la', 'los', 'las', 'le', 'les']
const pairs = ['me', 'te', 'se', 'nos', 'os'].flatMap((first) =>
  ['lo', 'la', 'los', 'las'].map((second) => `${first}${second}`),
)
const enclitics = [...clitics, ...pairs]
const dropping = enclitics.filter((clitic) => /^(?:nos|se)/.test(clitic))

/** past, participle: verbs an answer needs that the tone engine's table leaves regular. */
const irregular =
  'know:knew,known pay:paid,paid buy:bought,bought send:sent,sent lose:lost,lost begin:began,begun choose:chose,chosen catch:caught,caught teach:taught,taught sell:sold,sold hear:heard,heard learn:learnt,learnt fall:fell,fallen rise:rose,risen steal:stole,stolen hide:hid,hidden hurt:hurt,hurt cut:cut,cut shut:shut,shut cost:cost,cost read:read,read hit:hit,hit let:let,let eat:ate,eaten drink:drank,drunk throw:threw,thrown wear:wore,worn forget:forgot,forgotten forgive:forgave,forgiven understand:understood,understood mean:meant,meant burn:burnt,burnt lie:lied,lied fight:fought,fought sit:sat,sat sleep:slept,slept wake:woke,woken ring:rang,rung sink:sank,sunk draw:drew,drawn seek:sought,sought owe:owed,owed feed:fed,fed swear:swore,sworn beat:beat,beaten withdraw:withdrew,withdrawn overcome:overcame,overcome mistake:mistook,mistaken bear:bore,born light:lit,lit freeze:froze,frozen bite:bit,bitten spread:spread,spread quit:quit,quit split:split,split deal:dealt,dealt'
const irregularForms: ReadonlyMap<string, readonly string[]> = new Map(
  irregular.split(' ').map((entry) => {
    const [lemma = '', forms = ''] = entry.split(':')
    return [lemma, forms.split(',')]
  }),
)
/** Endings in one syllable, or stressed on the last, that double their consonant: the table would not know them all. */
const doubled = (lemma: string): readonly string[] =>
  /^[^aeiou]*[aeiou][bdgklmnprt]$|(?:fer|mit|cur|gret|llel|bel|vel|cel|pel)$/.test(lemma)
    ? [`${lemma}${lemma.at(-1) ?? ''}ed`, `${lemma}${lemma.at(-1) ?? ''}ing`]
    : []

function spanishForms(lemma: string): readonly string[] {
  const plain = lemma.replace(/rse$/, 'r')
  const nouns = spanish.noun(plain).map((form) => form.text)
  if (!/[aeií]r$/.test(plain)) return nouns
  const forms = spanishVerbForms(plain)
  const hung = forms
    .filter((form) => form.takesEnclitic)
    .flatMap(({ text }) => [
      ...enclitics.map((clitic) => `${text}${clitic}`),
      // "sentémonos", "digámoselo": the s is dropped before nos and se.
      ...(text.endsWith('mos') ? dropping.map((clitic) => `${text.slice(0, -1)}${clitic}`) : []),
    ])
  return [...nouns, ...forms.map((form) => form.text), ...hung]
}

function englishForms(lemma: string): readonly string[] {
  const verb = english.verb(lemma).map((form) => form.text)
  const noun = english.noun(lemma).map((form) => form.text)
  const other = /is(?:e|ing|ed)$/.test(lemma) ? englishForms(lemma.replace(/ise$/, 'ize')) : []
  return [
    ...verb,
    ...noun,
    ...doubled(lemma),
    ...(irregularForms.get(lemma) ?? []),
    ...(lemma.endsWith('ise') ? other : []),
  ]
}

/**
 * Forms that are far more often another word: "sé" folds to the pronoun, "para" is hardly ever from parar. A phrase
 * that wants one of them writes it out.
 */
const moreOftenOther = new Set('se para como sobre entre'.split(' '))
/** What the tables of regular inflection leave out. */
const beyondTables: Readonly<Record<string, readonly string[]>> = {
  haber: ['hay', 'hubo', 'hubiera', 'hubiese'],
}

const known = new Map<string, ReadonlySet<string>>()

/** Keys of all forms of a word. A word that is no lemma stands for itself at least. */
export function formsOf(lemma: string, language: string): ReadonlySet<string> {
  const isSpanish = language.startsWith('es')
  const name = `${isSpanish ? 'es' : 'en'} ${lemma}`
  const before = known.get(name)
  if (before) return before
  const made = isSpanish ? [...spanishForms(lemma), ...(beyondTables[lemma] ?? [])] : englishForms(lemma)
  const forms = new Set(
    [lemma, ...made]
      .map(fold)
      .filter((form) => form === fold(lemma) || !isSpanish || !moreOftenOther.has(form)),
  )
  known.set(name, forms)
  return forms
}

import { foldKey } from '../../../text/fold.ts'

/**
 * Whom a Spanish form speaks to. `tú` and `vos` share most of their forms ("te", "tu", "tuviste"): those are
 * `familiar`, and only what the other never says is `tu` or `vos`.
 */
export type SpanishForm = 'familiar' | 'tu' | 'vos' | 'vosotros' | 'usted' | 'ustedes'

/** Stressed stem of the present; after a colon the unstressed one where it differs. */
const arStems =
  'llam mand cuent:cont envi pregunt consult visit compr reserv prueb:prob mir escuch particip busc trabaj necesit ' +
  'encuentr:encontr piens:pens dej pas entr lleg gan us pag aprovech disfrut descarg llen cambi comprueb:comprob ' +
  'revis anot apunt registr sum anim qued fij imagin recuerd:record olvid dud prepar guard confirm avis coment opin ' +
  'vot firm apoy ayud invit acompañ esper celebr empiez:empez termin cierr:cerr llev tom compar calcul evit cuid ' +
  'aclar rellen present acerc asegur instal utiliz contact contest habl explic indic solicit complet activ ' +
  'actualiz factur dedic gestion public sient:sent levant conect naveg ahorr cobr negoci vend: alquil viaj dese ' +
  'consider valor not intent prest form contrat recomend anunci pluralic export fabric recomiend:recomend tra: ' +
  'pulsa: puls toc desliz prob atrev marc apag adjunt escane ingres llegu: relaj pid: acept rechaz regal don ' +
  'colabor analic: analiz demuestr:demostr muestr:mostr jueg:jug cuelg:colg desayun celebr asesor'
const erStems =
  'respond comprend aprend vend com beb le cre entiend:entend pierd:perd atiend:atend vuelv:volv resuelv:resolv ' +
  'pued:pod quier:quer recog deb met corr promet depend conoc mantien:manten tien:ten hac sab ofrec merec ' +
  'aparec escog devuelv:devolv muev:mov'
const irStems =
  'escrib recib viv descubr abr cubr compart un suscrib inscrib decid asist permit part sub pid:ped sig:segu ' +
  'consig:consegu repit:repet eleg elig:eleg prefier:prefer sient:sent inviert:invert sirv:serv describ acud ' +
  'viv:viv vien:ven sal dic:dec añad discut insist cumpl'

/** Imperatives and subjunctives that no pattern gives: tú, usted, vosotros. */
const irregularImperatives: readonly (readonly [tu: string, usted: string, vosotros: string])[] = [
  ['ven', 'venga', 'venid'],
  ['ten', 'tenga', 'tened'],
  ['pon', 'ponga', 'poned'],
  ['haz', 'haga', 'haced'],
  ['di', 'diga', 'decid'],
  ['sal', 'salga', 'salid'],
  ['trae', 'traiga', 'traed'],
  ['oye', 'oiga', 'oíd'],
  ['conoce', 'conozca', 'conoced'],
  ['elige', 'elija', 'elegid'],
  ['sigue', 'siga', 'seguid'],
  ['consigue', 'consiga', 'conseguid'],
  ['incluye', 'incluya', 'incluid'],
  ['recoge', 'recoja', 'recoged'],
  ['escoge', 'escoja', 'escoged'],
  ['ofrece', 'ofrezca', 'ofreced'],
  ['vuelve', 'vuelva', 'volved'],
  ['da', 'dé', 'dad'],
  ['ve', 'vea', 'ved'],
  ['disculpa', 'disculpe', 'disculpad'],
  ['perdona', 'perdone', 'perdonad'],
  ['apúnta', 'apunte', 'apuntad'],
]

/** Second persons that are no noun and no other person. Written out, since their stems change. */
const tuOnly =
  'tienes quieres puedes sabes eres haces dices vienes prefieres entiendes encuentras piensas vuelves ' +
  'pierdes sientes empiezas recuerdas sigues pides mereces conoces estás vas ves crees debes vives recibes escribes ' +
  'necesitas buscas trabajas llegas entras dejas usas aprendes eliges subes'
const voOnly =
  'sos tenés querés podés sabés hacés decís venís preferís entendés encontrás pensás contás volvés perdés sentís ' +
  'empezás recordás seguís pedís merecés conocés debés vivís recibís escribís necesitás buscás trabajás llegás ' +
  'entrás dejás usás compartís aprendés abrís elegís subís creés mirás mandás llamás mandá contá mirá llamá esperá ' +
  'fijate anotate sumate contame contanos escribime escribinos decime decinos mandame mandanos llamame llamanos ' +
  'avisame avisanos traé vení poné tené hacé andá entrá probá pasá acercate animate'
const familiarVerbs =
  'fuiste hiciste dijiste viniste pudiste quisiste tuviste estuviste supiste pusiste trajiste diste viste leíste ' +
  'podrías querrías deberías harías serías estarías tendrías dirías sabrías irías eras ibas hacías decías podías ' +
  'tenías querías sabías debías vivías has habías habrás hayas hubieras quieras puedas tengas seas estés vayas ' +
  'hagas digas vengas sepas creas veas recibas escribas olvides dudes necesites llegues pagues vengas mandes lleves ' +
  'dejes esperes aproveches prefieras traigas vuelvas pidas subas sigas decidas compartas'

/** Nouns and other words among the forms that the patterns give. */
const otherWords = new Set(
  (
    'compras visitas preguntas consultas cuentas reservas pruebas pagas llamas dudas ayudas marcas firmas notas ' +
    'cargas descargas tomas pasas ganas miras sumas esperas firmes pases cierres informes apuntes ajustes señales ' +
    'sales partes formas causas faltas cortes viajes toques fabricas fábricas activas completas practicas metas ' +
    'comes corres debes deberes crees recomiendas mandas mandes valores valoras públicas publicas publiques gestiones ' +
    'explicas indicas dedicas presentas presentes anuncies anuncias anuncios formes contratas contrates prestas notes ' +
    'juegas cuelgas toca tocas dona donas dones alquiles alquilas registres compases cobres cobras libres entradas ' +
    'recibes subas unas unes vendas vendes venda abras cumples cubres partas vistes usuras dejas uses uso llenas ' +
    'llenes prepares vivas vives viva sumes desees ahorres colabores asesores asesoras comentes'
  ).split(/\s+/),
)

const words = (list: string): string[] => list.trim().split(/\s+/)

const soften = (stem: string): string =>
  stem.endsWith('c')
    ? `${stem.slice(0, -1)}qu`
    : stem.endsWith('g')
      ? `${stem}u`
      : stem.endsWith('z')
        ? `${stem.slice(0, -1)}c`
        : stem

const harden = (stem: string): string =>
  stem.endsWith('gu') ? stem.slice(0, -1) : stem.endsWith('g') ? `${stem.slice(0, -1)}j` : stem

interface Bases {
  /** Imperatives without pronoun, accents dropped. */
  readonly tu: ReadonlySet<string>
  readonly usted: ReadonlySet<string>
  readonly verbs: ReadonlyMap<string, SpanishForm>
}

const build = (): Bases => {
  const tu = new Set<string>()
  const usted = new Set<string>()
  const verbs = new Map<string, SpanishForm>()
  const put = (word: string, form: SpanishForm): void => {
    if (!otherWords.has(word) && !verbs.has(word)) verbs.set(word, form)
  }
  for (const word of words(tuOnly)) verbs.set(word, 'tu')
  for (const word of words(voOnly)) verbs.set(word, 'vos')
  for (const word of words(familiarVerbs)) verbs.set(word, 'familiar')
  const add = (list: string, kind: 'ar' | 'er' | 'ir'): void => {
    for (const entry of words(list)) {
      const [stem = '', other] = entry.split(':')
      if (other === '') continue
      const formal = kind === 'ar' ? `${soften(stem)}e` : `${harden(stem)}a`
      tu.add(`${stem}${kind === 'ar' ? 'a' : 'e'}`)
      usted.add(formal)
      put(`${stem}${kind === 'ar' ? 'as' : 'es'}`, 'tu')
      if (kind === 'ar') put(`${formal}s`, 'familiar')
      put(`${other ?? stem}${kind}`.replace(/r$/, 'd'), 'vosotros')
    }
  }
  add(arStems, 'ar')
  add(erStems, 'er')
  add(irStems, 'ir')
  for (const [familiar, formal, plural] of irregularImperatives) {
    tu.add(foldKey(familiar))
    usted.add(formal)
    put(plural, 'vosotros')
  }
  return { tu, usted, verbs }
}

let bases: Bases | null = null
const known = (): Bases => (bases ??= build())

const notPreterite =
  /^(?:triste|chiste|existe|insiste|consiste|asiste|resiste|persiste|desiste|subsiste|coexiste|viste|reviste|despiste|quiste|alpiste|embiste|contraste|desgaste|traste|ajuste|baste|engaste|balaste|empaste|emplaste|aste|iste|este|paste|reajuste|desajuste|enviste|conquiste|invierte|arraste|arrastre|aliste|liste|equiste|gaste|malgaste|diste|maniste|amatiste)$/
const notFuture = /^(?:atrás|detrás|tras|demás|quizás|jamás|además|compás)$/

const sixes = new Set(['seis', 'dieciséis', 'veintiséis'])

/** By their endings alone: "llegaste", "tendrás", "vuestras", "podéis". */
const byEnding = (word: string): SpanishForm | null => {
  if (/..(?:áis|éis)$/.test(word)) return sixes.has(word) ? null : 'vosotros'
  if (/..[ai]steis$/.test(word)) return 'vosotros'
  if (/..(?:ad|ed|id)(?:me|nos)$/.test(word) || /...(?:aos|eos|íos)$/.test(word))
    return /^(?:bacalaos|museos|deseos|correos|empleos|torneos|paseos|trofeos|aéreos|[a-zñ]{2,}eos|navíos|desafíos|envíos|[a-zñ]{1,}íos)$/.test(
      word,
    )
      ? null
      : 'vosotros'
  if (/..(?:aste|iste)$/.test(word)) return notPreterite.test(word) ? null : 'familiar'
  if (/.rás$/.test(word)) return notFuture.test(word) ? null : 'familiar'
  return null
}

const oneClitic = /(?:me|nos|te|se|lo|la|los|las|le|les)$/
const twoClitics = /(?:me|te|se|nos)(?:lo|la|los|las)$/

const imperativeWith = (word: string, tail: string): SpanishForm | null => {
  const base = foldKey(word.slice(0, -tail.length))
  const { tu, usted } = known()
  // Without the accent only a short word can be an imperative: "dele", "dime"; "compras" and "mesa" are not.
  if (foldKey(word) === word && !/^(?:di|de|pon|ven|haz|ten|sal|den)$/.test(base)) return null
  if (!tail.startsWith('se') && tu.has(base)) return 'tu'
  if (tail.startsWith('te')) return null
  if (usted.has(base) || base === 'de') return 'usted'
  return base.endsWith('n') && usted.has(base.slice(0, -1)) ? 'ustedes' : null
}

/** "escríbame", "llámenos", "confírmelo", "cuéntanos", "únete": an imperative and what hangs on it. */
const withClitic = (word: string): SpanishForm | null => {
  if (word.length < 5) return word === 'dime' ? 'tu' : null
  for (const shape of [oneClitic, twoClitics]) {
    const tail = shape.exec(word)?.[0]
    const form = tail === undefined ? null : imperativeWith(word, tail)
    if (form !== null) return form
  }
  return null
}

const pronouns: Readonly<Record<string, SpanishForm>> = {
  tú: 'tu',
  ti: 'tu',
  contigo: 'tu',
  te: 'familiar',
  tu: 'familiar',
  tus: 'familiar',
  tuyo: 'familiar',
  tuya: 'familiar',
  tuyos: 'familiar',
  tuyas: 'familiar',
  vos: 'vos',
  os: 'vosotros',
  vosotros: 'vosotros',
  vosotras: 'vosotros',
  vuestro: 'vosotros',
  vuestra: 'vosotros',
  vuestros: 'vosotros',
  vuestras: 'vosotros',
  usted: 'usted',
  ud: 'usted',
  vd: 'usted',
  ustedes: 'ustedes',
  uds: 'ustedes',
  vds: 'ustedes',
}

export const isPronoun = (word: string): boolean => Object.hasOwn(pronouns, word)

/** Words remembered, as in `word-facts.ts`: texts repeat most of theirs. */
const MOST_WORDS = 20_000
const remembered = new Map<string, SpanishForm | null>()

/** Whom a single word speaks to whatever stands around it, or null. "Su" and third persons say nothing. */
export const addressOf = (word: string): SpanishForm | null => {
  if (word.length < 2) return null
  const seen = remembered.get(word)
  if (seen !== undefined) return seen
  const form = isPronoun(word)
    ? (pronouns[word] ?? null)
    : word.length < 3
      ? null
      : (known().verbs.get(word) ?? byEnding(word) ?? withClitic(word))
  if (remembered.size >= MOST_WORDS) remembered.clear()
  remembered.set(word, form)
  return form
}

/** A bare formal imperative ("consulte", "llamen"), which only its place tells from a subjunctive. */
export const formalImperative = (word: string): 'usted' | 'ustedes' | null => {
  const { usted } = known()
  if (notImperatives.has(word)) return null
  if (usted.has(word)) return 'usted'
  return word.endsWith('n') && usted.has(word.slice(0, -1)) ? 'ustedes' : null
}

/** Interjections and common nouns among them. */
const notImperatives = new Set(
  words(
    'entre sobre nombre vaya venga viva vivan oiga mire diga baste deje cuente cree lea sea una dé note cobre forme informe parte',
  ),
)

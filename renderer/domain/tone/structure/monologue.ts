import type { ParagraphContext } from '../context.ts'
import type { Sentence } from '../../text/tokens.ts'
import type { Finding } from '../finding.ts'
import type { AddressMark } from './register/address.ts'

/** Who speaks of what, in one paragraph: sums that add up over a post. */
export interface VoiceFacts {
  readonly sentences: number
  readonly words: number
  /** Words in sentences that speak of "I" or "we". */
  readonly ownWords: number
  readonly ownSentences: number
  /** Places that turn to the reader: a question, an invitation, a "you". */
  readonly openings: number
  /** News, awards, plans. */
  readonly outward: number
  /** Replies, condolences, crises, law, bad news, thanks. */
  readonly exempt: number
  readonly gloomy: number
}

interface VoiceWords {
  readonly reader: RegExp
  /** Opens a sentence as a request to the reader. */
  readonly invitation: RegExp
  readonly outward: RegExp
  /** One such word, and the post is no news of one's own. */
  readonly sorry: RegExp
  /** Two of them. */
  readonly gloomy: RegExp
}

// Each is tried on one word, so none can cost more than the word is long.
const voices: Readonly<Record<string, VoiceWords>> = {
  en: {
    reader:
      /^(?:you|your|yours|yourself|yourselves|you'll|you're|you've|you'd|y'all|ya|let's|please|welcome|thoughts|suggestions)$/,
    invitation:
      /^(?:tell|join|come|ask|write|visit|read|share|reply|comment|bring|send|download|call|ring|email|drop|see|check|click|register|sign|try|book|apply|grab|watch|meet|follow|contact|save|listen|give|message|text|vote|pop|stop|swing|nominate|spare|imagine|remember|keep|start|look)$/,
    outward:
      /^(?:news|award|awards|awarded|won|win|named|prize|gold|champion|open|opened|opening|opens|launch|launched|launching|new|first|plan|plans|announce|announcing|record|signed|raised|merger|acquired|acquisition|contract|built|build|sold|joined|appointed|certified|accreditation|planted|hired|hiring|grew|grown|growth|expand|expanded|expanding|today|milestone|delivered|application|propose|moved|moving|hub|medal|selected|shortlisted|finalist|ranked|completed|published|introduce|introduced|unveil|unveiled|investment|invested|celebrate|celebrating|anniversary|years|proud|chosen|landed|best|million|millionth|processed|trophy|certificate|jury|year|history|season|harvests|sale)$/,
    sorry:
      /^(?:sorry|apology|apologies|apologise|apologize|apologised|apologized|condolences|funeral|mourn|mourning|grief|injured|killed|outage|breach|recall|recalled|recalling|evacuated|redundancies|redundancy|layoffs|layoff|bereaved|grateful|gratitude|thank|thanks|regret|regrets|bankruptcy|liquidation|victims|contaminated|apologising|apologizing|resign|resigned|resigning|shouted)$/,
    gloomy:
      /^(?:mistake|mistakes|error|errors|wrong|failed|failure|fault|died|dies|death|injury|accident|fire|leak|closing|closure|close|closes|losses|delay|delays|delayed|cancelled|cancel|court|judgment|notice|litigation|regulator|settlement|fine|fined|investigation|police|strike|missed|worse|badly|disappointed|complaint|complaints|unfortunately|safety|hurt|down|shut|families|refund|refunds|refunded|stopped|late|blame|worst|sacked|lame|deaf)$/,
  },
  es: {
    reader:
      /^(?:bienvenidos|bienvenidas|usted|ustedes|invito|invitamos|lector|lectores|sugerencias|quieran|quiera)$/,
    invitation: /^(?:escríbanos|consulte|llame|visite|reserve|reserven|pregunten|vengan)$/,
    outward:
      /^(?:noticia|noticias|premio|premios|galardón|sello|medalla|certificado|certificación|abrimos|abrir|abierto|apertura|estrenamos|estreno|inauguramos|lanzamos|lanzamiento|presentamos|presentado|plan|planes|nuevo|nueva|nuevos|nuevas|primer|primera|primeros|firmamos|firmé|firmado|comprado|comprar|adquirido|vendido|fichado|fichamos|contratamos|contratado|incorporo|incorporamos|ampliamos|ampliando|crecemos|crecimiento|instalado|instalamos|invertimos|inversión|entramos|salto|acuerdo|alianza|convenio|récord|cerramos|cerrado|llegamos|hoy|ayer|orgullo|orgullosos|aniversario|años|elegidos|finalistas|reconocido|reconocimiento|exportamos|construimos|construido|ganamos|ganado|recogimos|proyecto|acabamos|cumplimos|dejo|anunciamos|anuncio|asumo|asumimos|resultados|publicado|libro|ronda|volvemos|comparto|programa)$/,
    sorry:
      /^(?:siento|sentimos|lamento|lamentamos|perdón|perdonen|disculpa|disculpas|disculpen|culpa|equivoqué|equivocamos|condolencias|pésame|falleció|fallecido|fallecimiento|murió|muerte|luto|entierro|accidente|incendio|avería|averías|apagón|ciberataque|despido|despidos|despedimos|ere|erte|gracias|agradezco|agradecemos|agradecimiento|víctimas|dimito|dimisión|grité|puestos)$/,
    gloomy:
      /^(?:error|errores|fallo|fallos|falló|fallamos|fallé|herido|heridos|heridas|fuga|brecha|retirada|retiramos|cierre|pérdidas|retraso|retrasos|tarde|cancelado|cancelamos|suspendido|suspendemos|juzgado|tribunal|sentencia|demanda|multa|sanción|notificación|aviso|concurso|liquidación|huelga|agradecer|queja|quejas|reclamación|reclamaciones|devolvemos|devolvimos|devolución|devuelto|reembolso|mal|peor|lamentable|inspección|contaminación|bajó|bajaron|caída|cayó|intoxicación|abono|corte|cortamos|seguridad|paramos|rotura|reparamos|perdimos|perdido|quebramos|polémica|caducado|caducados|caducada|canceló|cancelar|contaminado|contaminada|averiado|rompió|roto)$/,
  },
}

const notVoices = new Set(['equipo', 'team', 'together', 'juntos', 'compañía'])

const nothing: VoiceFacts = {
  sentences: 0,
  words: 0,
  ownWords: 0,
  ownSentences: 0,
  openings: 0,
  outward: 0,
  exempt: 0,
  gloomy: 0,
}

const isToReader = ({ form }: AddressMark): boolean =>
  form !== 'vocative' && form !== 'slang' && form !== 'ceremony'

const leadsIn = new Set(['so', 'and', 'then', 'please', 'y', 'but', 'or', 'just', 'do', "don't"])

/** At the head of a sentence or a clause, where a bare verb is a request. */
const mayInvite = (context: ParagraphContext, { firstToken }: Sentence, at: number): boolean => {
  const previous = at > firstToken ? context.tokens[at - 1] : undefined
  if (previous === undefined || previous.kind === 'gap') return true
  if (previous.kind === 'comma') return false
  return leadsIn.has(previous.key) && (at - 2 < firstToken || context.tokens[at - 2]?.kind !== 'word')
}

/** Listens to one paragraph. A language whose voices are not known says nothing, and so never a monologue. */
export const listenToVoice = (context: ParagraphContext, address: readonly AddressMark[]): VoiceFacts => {
  const voice = voices[context.pack.language]
  if (voice === undefined) return nothing
  const facts = { ...nothing, openings: address.filter(isToReader).length }
  for (const sentence of context.sentences) {
    let own = false
    for (let at = sentence.firstToken; at < sentence.lastToken; at += 1) {
      const token = context.tokens[at]
      if (token === undefined || token.quoted) continue
      if (token.kind === 'gap' && (token.key === '?' || token.key === '¿')) facts.openings += 1
      // A post that begins with a handle is a reply.
      if (token.kind === 'masked' && at <= 1 && context.text.charAt(0) === '@') facts.exempt += 1
      if (token.kind !== 'word') continue
      const { key } = token
      if (!own && !notVoices.has(key) && context.pack.factsOf(key).votes.some(([axis]) => axis === 'iWe'))
        own = true
      if (voice.reader.test(key) || (voice.invitation.test(key) && mayInvite(context, sentence, at)))
        facts.openings += 1
      if (voice.outward.test(key)) facts.outward += 1
      if (voice.sorry.test(key)) facts.exempt += 1
      else if (voice.gloomy.test(key)) facts.gloomy += 1
    }
    if (sentence.words === 0) continue
    facts.sentences += 1
    facts.words += sentence.words
    if (own) {
      facts.ownSentences += 1
      facts.ownWords += sentence.words
    }
  }
  return facts
}

const LEAST_WORDS = 35
const LEAST_SENTENCES = 3
const LEAST_OWN = 2
const OWN_SHARE = 0.6
const MOST_GLOOM = 1

const sum = (facts: readonly VoiceFacts[], name: keyof VoiceFacts): number =>
  facts.reduce((total, entry) => total + entry[name], 0)

/**
 * A post that tells its own news from the first line to the last and leaves the reader no way in. Quiet when
 * in doubt: whatever apologises, mourns, thanks, warns or answers is left alone.
 */
export const findMonologue = (text: string, voice: readonly VoiceFacts[], words: number): Finding[] => {
  if (words < LEAST_WORDS || sum(voice, 'openings') > 0 || sum(voice, 'exempt') > 0) return []
  if (sum(voice, 'gloomy') > MOST_GLOOM) return []
  if (sum(voice, 'outward') === 0 || sum(voice, 'ownSentences') < LEAST_OWN) return []
  if (sum(voice, 'sentences') < LEAST_SENTENCES) return []
  if (sum(voice, 'ownWords') < sum(voice, 'words') * OWN_SHARE) return []
  const start = text.length - text.trimStart().length
  return [
    {
      ruleId: 'monologue/own-news',
      category: 'monologue',
      severity: 'note',
      start,
      end: text.trimEnd().length,
      params: {},
      suggestions: [],
    },
  ]
}

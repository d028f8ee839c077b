import { SIGN } from '../signs.ts'

/** Lists of words, parted by bars. */
interface VoiceWords {
  readonly reader: string
  /** Opens a sentence as a request to the reader. */
  readonly invitation: string
  readonly outward: string
  /** One such word, and the post is no news of one's own. */
  readonly sorry: string
  /** Two of them. */
  readonly gloomy: string
}

const voices: Readonly<Record<string, VoiceWords>> = {
  en: {
    reader:
      "you|your|yours|yourself|yourselves|you'll|you're|you've|you'd|y'all|ya|let's|please|welcome|thoughts|suggestions",
    invitation:
      'tell|join|come|ask|write|visit|read|share|reply|comment|bring|send|download|call|ring|email|drop|see|check|click|register|sign|try|book|apply|grab|watch|meet|follow|contact|save|listen|give|message|text|vote|pop|stop|swing|nominate|spare|imagine|remember|keep|start|look',
    outward:
      'news|award|awards|awarded|won|win|named|prize|gold|champion|open|opened|opening|opens|launch|launched|launching|new|first|plan|plans|announce|announcing|record|signed|raised|merger|acquired|acquisition|contract|built|build|sold|joined|appointed|certified|accreditation|planted|hired|hiring|grew|grown|growth|expand|expanded|expanding|today|milestone|delivered|application|propose|moved|moving|hub|medal|selected|shortlisted|finalist|ranked|completed|published|introduce|introduced|unveil|unveiled|investment|invested|celebrate|celebrating|anniversary|years|proud|chosen|landed|best|million|millionth|processed|trophy|certificate|jury|year|history|season|harvests|sale',
    sorry:
      'sorry|apology|apologies|apologise|apologize|apologised|apologized|condolences|funeral|mourn|mourning|grief|injured|killed|outage|breach|recall|recalled|recalling|evacuated|redundancies|redundancy|layoffs|layoff|bereaved|grateful|gratitude|thank|thanks|regret|regrets|bankruptcy|liquidation|victims|contaminated|apologising|apologizing|resign|resigned|resigning|shouted',
    gloomy:
      'mistake|mistakes|error|errors|wrong|failed|failure|fault|died|dies|death|injury|accident|fire|leak|closing|closure|close|closes|losses|delay|delays|delayed|cancelled|cancel|court|judgment|notice|litigation|regulator|settlement|fine|fined|investigation|police|strike|missed|worse|badly|disappointed|complaint|complaints|unfortunately|safety|hurt|down|shut|families|refund|refunds|refunded|stopped|late|blame|worst|sacked|lame|deaf',
  },
  es: {
    reader:
      'bienvenidos|bienvenidas|usted|ustedes|invito|invitamos|lector|lectores|sugerencias|quieran|quiera',
    invitation: 'escríbanos|consulte|llame|visite|reserve|reserven|pregunten|vengan',
    outward:
      'noticia|noticias|premio|premios|galardón|sello|medalla|certificado|certificación|abrimos|abrir|abierto|apertura|estrenamos|estreno|inauguramos|lanzamos|lanzamiento|presentamos|presentado|plan|planes|nuevo|nueva|nuevos|nuevas|primer|primera|primeros|firmamos|firmé|firmado|comprado|comprar|adquirido|vendido|fichado|fichamos|contratamos|contratado|incorporo|incorporamos|ampliamos|ampliando|crecemos|crecimiento|instalado|instalamos|invertimos|inversión|entramos|salto|acuerdo|alianza|convenio|récord|cerramos|cerrado|llegamos|hoy|ayer|orgullo|orgullosos|aniversario|años|elegidos|finalistas|reconocido|reconocimiento|exportamos|construimos|construido|ganamos|ganado|recogimos|proyecto|acabamos|cumplimos|dejo|anunciamos|anuncio|asumo|asumimos|resultados|publicado|libro|ronda|volvemos|comparto|programa',
    sorry:
      'siento|sentimos|lamento|lamentamos|perdón|perdonen|disculpa|disculpas|disculpen|culpa|equivoqué|equivocamos|condolencias|pésame|falleció|fallecido|fallecimiento|murió|muerte|luto|entierro|accidente|incendio|avería|averías|apagón|ciberataque|despido|despidos|despedimos|ere|erte|gracias|agradezco|agradecemos|agradecimiento|víctimas|dimito|dimisión|grité|puestos',
    gloomy:
      'error|errores|fallo|fallos|falló|fallamos|fallé|herido|heridos|heridas|fuga|brecha|retirada|retiramos|cierre|pérdidas|retraso|retrasos|tarde|cancelado|cancelamos|suspendido|suspendemos|juzgado|tribunal|sentencia|demanda|multa|sanción|notificación|aviso|concurso|liquidación|huelga|agradecer|queja|quejas|reclamación|reclamaciones|devolvemos|devolvimos|devolución|devuelto|reembolso|mal|peor|lamentable|inspección|contaminación|bajó|bajaron|caída|cayó|intoxicación|abono|corte|cortamos|seguridad|paramos|rotura|reparamos|perdimos|perdido|quebramos|polémica|caducado|caducados|caducada|canceló|cancelar|contaminado|contaminada|averiado|rompió|roto',
  },
}

const kinds = ['reader', 'invitation', 'outward', 'sorry', 'gloomy'] as const

const read = (language: string): ReadonlyMap<string, number> => {
  const signs = new Map<string, number>()
  const voice = voices[language]
  if (voice === undefined) return signs
  for (const kind of kinds)
    for (const word of voice[kind].split('|')) signs.set(word, (signs.get(word) ?? 0) | SIGN[kind])
  return signs
}

const known = new Map<string, ReadonlyMap<string, number>>()

/** Whether it is known who speaks of what in a language. */
export const hasVoices = (language: string): boolean => Object.hasOwn(voices, language)

/** What a word says of the voice of a text: signs, 0 for most words. */
export const voiceSignsOf = (language: string, word: string): number => {
  const signs = known.get(language) ?? read(language)
  known.set(language, signs)
  return signs.get(word) ?? 0
}

const notVoices = new Set(['equipo', 'team', 'together', 'juntos', 'compañía'])

/** Words that move the axis "I-we" without anybody speaking. */
export const isNoVoice = (word: string): boolean => notVoices.has(word)

/** What a Spanish verb does that the regular pattern does not. Stems are written as spelt. */
export interface Irregularity {
  /** First person of the present; the subjunctive follows it. */
  readonly yo?: string
  /** Vowel change in the stressed stem: "ie" (pensar), "ue" (mover), "i" (pedir). */
  readonly change?: 'ie' | 'ue' | 'i'
  /** -ir verbs with ie or ue also take i or u in gerund, preterite and subjunctive plural (sentir, morir). */
  readonly preteriteStem?: string
  readonly futureStem?: string
  readonly participle?: string
  readonly gerund?: string
  readonly imperative?: string
  /** Present of the subjunctive, six forms, where it does not follow `yo`. */
  readonly subjunctive?: readonly string[]
  readonly present?: readonly string[]
  readonly preterite?: readonly string[]
  readonly imperfect?: readonly string[]
}

const zc = (yo: string): Irregularity => ({ yo })

export const irregularVerbs: Readonly<Record<string, Irregularity>> = {
  poner: { yo: 'pongo', preteriteStem: 'pus', futureStem: 'pondr', participle: 'puesto', imperative: 'pon' },
  suponer: {
    yo: 'supongo',
    preteriteStem: 'supus',
    futureStem: 'supondr',
    participle: 'supuesto',
    imperative: 'supón',
  },
  tener: { yo: 'tengo', change: 'ie', preteriteStem: 'tuv', futureStem: 'tendr', imperative: 'ten' },
  mantener: {
    yo: 'mantengo',
    change: 'ie',
    preteriteStem: 'mantuv',
    futureStem: 'mantendr',
    imperative: 'mantén',
  },
  hacer: {
    yo: 'hago',
    futureStem: 'har',
    participle: 'hecho',
    imperative: 'haz',
    preterite: ['hice', 'hiciste', 'hizo', 'hicimos', 'hicisteis', 'hicieron'],
  },
  decir: {
    yo: 'digo',
    change: 'i',
    preteriteStem: 'dij',
    futureStem: 'dir',
    participle: 'dicho',
    gerund: 'diciendo',
    imperative: 'di',
  },
  venir: {
    yo: 'vengo',
    change: 'ie',
    preteriteStem: 'vin',
    futureStem: 'vendr',
    gerund: 'viniendo',
    imperative: 'ven',
  },
  salir: { yo: 'salgo', futureStem: 'saldr', imperative: 'sal' },
  poder: { change: 'ue', preteriteStem: 'pud', futureStem: 'podr', gerund: 'pudiendo' },
  querer: { change: 'ie', preteriteStem: 'quis', futureStem: 'querr' },
  saber: {
    yo: 'sé',
    preteriteStem: 'sup',
    futureStem: 'sabr',
    subjunctive: ['sepa', 'sepas', 'sepa', 'sepamos', 'sepáis', 'sepan'],
  },
  dar: {
    present: ['doy', 'das', 'da', 'damos', 'dais', 'dan'],
    preterite: ['di', 'diste', 'dio', 'dimos', 'disteis', 'dieron'],
    subjunctive: ['dé', 'des', 'dé', 'demos', 'deis', 'den'],
  },
  ver: {
    yo: 'veo',
    present: ['veo', 'ves', 've', 'vemos', 'veis', 'ven'],
    preterite: ['vi', 'viste', 'vio', 'vimos', 'visteis', 'vieron'],
    imperfect: ['veía', 'veías', 'veía', 'veíamos', 'veíais', 'veían'],
    participle: 'visto',
  },
  ser: {
    present: ['soy', 'eres', 'es', 'somos', 'sois', 'son'],
    preterite: ['fui', 'fuiste', 'fue', 'fuimos', 'fuisteis', 'fueron'],
    imperfect: ['era', 'eras', 'era', 'éramos', 'erais', 'eran'],
    subjunctive: ['sea', 'seas', 'sea', 'seamos', 'seáis', 'sean'],
    imperative: 'sé',
  },
  estar: {
    present: ['estoy', 'estás', 'está', 'estamos', 'estáis', 'están'],
    preteriteStem: 'estuv',
    subjunctive: ['esté', 'estés', 'esté', 'estemos', 'estéis', 'estén'],
  },
  ir: {
    present: ['voy', 'vas', 'va', 'vamos', 'vais', 'van'],
    preterite: ['fui', 'fuiste', 'fue', 'fuimos', 'fuisteis', 'fueron'],
    imperfect: ['iba', 'ibas', 'iba', 'íbamos', 'ibais', 'iban'],
    subjunctive: ['vaya', 'vayas', 'vaya', 'vayamos', 'vayáis', 'vayan'],
    gerund: 'yendo',
    imperative: 've',
  },
  haber: {
    present: ['he', 'has', 'ha', 'hemos', 'habéis', 'han'],
    preteriteStem: 'hub',
    futureStem: 'habr',
    subjunctive: ['haya', 'hayas', 'haya', 'hayamos', 'hayáis', 'hayan'],
  },
  volver: { change: 'ue', participle: 'vuelto' },
  mover: { change: 'ue' },
  resolver: { change: 'ue', participle: 'resuelto' },
  apostar: { change: 'ue' },
  contar: { change: 'ue' },
  mostrar: { change: 'ue' },
  demostrar: { change: 'ue' },
  encontrar: { change: 'ue' },
  pensar: { change: 'ie' },
  empezar: { change: 'ie' },
  comenzar: { change: 'ie' },
  perder: { change: 'ie' },
  reforzar: { change: 'ue' },
  sentir: { change: 'ie' },
  convertir: { change: 'ie' },
  pedir: { change: 'i' },
  seguir: { change: 'i' },
  conseguir: { change: 'i' },
  servir: { change: 'i' },
  conocer: zc('conozco'),
  reconocer: zc('reconozco'),
  ofrecer: zc('ofrezco'),
  agradecer: zc('agradezco'),
  crecer: zc('crezco'),
  fortalecer: zc('fortalezco'),
  establecer: zc('establezco'),
  producir: { yo: 'produzco', preteriteStem: 'produj' },
  abrir: { participle: 'abierto' },
  escribir: { participle: 'escrito' },
  cubrir: { participle: 'cubierto' },
  incluir: { yo: 'incluyo' },
  construir: { yo: 'construyo' },
  contribuir: { yo: 'contribuyo' },
}

import type { ParagraphContext } from '../context.ts'
import type { Finding } from '../finding.ts'
import { SIGN } from '../signs.ts'
import type { PatternSet } from './sentence-patterns.ts'
import { findBySentence } from './sentence-patterns.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const english: PatternSet = {
  category: 'hostile',
  triggers: words(
    "if had you us you'd congratulations thanks thank people sort kind lot takes crayon crayons draw spelled picture " +
      'perhaps maybe back never lessons whoever anyone told warned expect want door some',
  ),
  patterns: [
    {
      ruleId: 'en/hostile/if-you-had',
      severity: 'warning',
      reason: 'talking-down',
      pattern:
        /\b(?:if (?:you|they|anyone|either of you|any of you)(?: had|['’]d)(?: only| actually| even| ever)? (?:bothered|troubled|cared|(?:taken|found) the (?:time|trouble)|done (?:your|their) (?:homework|job)|been paying attention|paid attention|listened|read|looked|checked|opened|spent (?:less|more))|had (?:you|they) (?:bothered|troubled|cared|taken the (?:time|trouble)|read|listened|paid attention))(?: to)?(?: [\p{L}'’-]+){0,5}/iu,
      unless: ['reported'],
    },
    {
      ruleId: 'en/hostile/some-of-us',
      severity: 'advice',
      reason: 'talking-down',
      pattern:
        /\bsome of us (?:actually|do|still have to|have to|have|were|prefer to|at least|can|bother to|are busy)(?: actually)? (?:read|work|working|know|pay|paid|think|understand|build|building|jobs|do|real|run|running|care|show|listen|earn|remember|bother|got)\b(?: [\p{L}'’-]+){0,4}/iu,
    },
    {
      ruleId: 'en/hostile/people-like-you',
      severity: 'warning',
      reason: 'talking-down',
      pattern:
        /\b(?:people like you(?! who| and your families)|(?:beyond|wrong with|tired of|sick of|expect from) you people|you people (?:never|always|just|are|have|can|should|need)|(?:your|his|her|their) (?:sort|ilk)\b(?! of)|(?:you|your) lot (?:never|always|should|can|could|are|have))(?: [\p{L}'’-]+){0,3}/iu,
      unless: ['negated'],
    },
    {
      ruleId: 'en/hostile/mock-congratulation',
      severity: 'warning',
      reason: 'sarcasm',
      pattern:
        /\b(?:congratulations|well done|kudos|hats off|bravo|applause)(?: to (?:[\p{L}'’-]+ ){1,5})?,? ?(?:on|for)? ?(?:finally|at last|discovering|noticing|realising|realizing|(?:finally )?working out|remembering|managing to|catching up)\b(?:,? [\p{L}'’-]+){0,8}/iu,
    },
    {
      ruleId: 'en/hostile/mock-thanks',
      severity: 'warning',
      reason: 'sarcasm',
      pattern:
        /\b(?:thanks|thank you)(?: so much)? for (?:nothing\b|(?:your|the|all the|that) ["“‘](?:[\p{L}'’-]+ ?){1,3}["”’]|proving (?:my|our|the) point|wasting (?:my|our|everyone['’]s) time|finally (?:[\p{L}]+ ){0,2}(?:showing up|noticing|answering|bothering|listening)|stating the obvious|the lecture)/iu,
      mayQuote: true,
    },
    {
      ruleId: 'en/hostile/draw-a-picture',
      severity: 'warning',
      reason: 'talking-down',
      pattern:
        /\b(?:(?:need|needs|want|wants|have) (?:it|this|that|us) (?:in crayon|spelled out|spelt out for (?:you|them)|drawn)|draw (?:you|them|him|her) a (?:picture|diagram|map)|(?:the|neither the time nor the|my|our) crayons|help (?:with )?reading it|try not to hurt yoursel(?:f|ves))(?: [\p{L}'’-]+){0,3}/iu,
    },
    {
      ruleId: 'en/hostile/special-kind',
      severity: 'warning',
      reason: 'sarcasm',
      pattern:
        /\b(?:it )?takes a (?:special|rare|certain) (?:kind|sort|brand|level) of (?:talent|genius|stupid|stupidity|arrogance|nerve|fool|idiot|incompetence|cheek)(?: [\p{L}'’-]+){0,6}/iu,
    },
    {
      ruleId: 'en/hostile/come-back-when',
      severity: 'warning',
      reason: 'talking-down',
      pattern:
        /\b(?:come back|get back to (?:me|us)|call (?:me|us)|talk to (?:me|us)) (?:when|once|after) (?:you|one of you|any of you|they|he|she)(?:['’]ve| have|['’]s| has)? (?:actually |finally |ever )?(?:read|run|built|done|paid|learned|learnt|managed|worked|understood|grown|earned)\b(?: [\p{L}'’-]+){0,5}/iu,
    },
    {
      ruleId: 'en/hostile/perhaps-one-day',
      severity: 'advice',
      reason: 'sarcasm',
      pattern:
        /\b(?:perhaps|maybe)(?: one day| next (?:year|time)| in time)?,? (?:they|you|he|she|someone)(?:['’]ll| will| could| should)? (?:finally |actually |even )?(?:master|learn to|figure out|discover|grasp|manage to|understand how to|try reading)\b(?: [\p{L}'’-]+){0,4}/iu,
      unless: ['question'],
    },
    {
      ruleId: 'en/hostile/never-done-a-day',
      severity: 'warning',
      reason: 'talking-down',
      pattern:
        /\b(?:(?:people|those|critics|experts|warriors|pundits|commentators|men|politicians|consultants|someone|anyone|a man|a woman) )?who(?:['’]ve| have|['’]s| has)? never (?:done a day['’]s (?:[\p{L}]+ )?work|met a payroll|made a payroll|paid a (?:payroll|wage|supplier)|run (?:a business|so much as|anything)|built anything|had a real job|worked a day|set foot (?:in|on)|signed the front of)(?: [\p{L}'’-]+){0,6}/iu,
    },
    {
      ruleId: 'en/hostile/no-lessons',
      severity: 'warning',
      reason: 'talking-down',
      pattern:
        /\b(?:(?:won['’]t|don['’]t|will not|refuse to|not going to) (?:be )?(?:take|taking|need|accept) (?:any )?(?:lessons?|lectures?|advice)(?: [\p{L}'’-]+){0,3} from (?:people|a man|a woman|someone|those|anyone|a company|you)|spare (?:us|me) (?:the|your) (?:lecture|sermon|outrage|tears|indignation|theatrics))(?: [\p{L}'’-]+){0,6}/iu,
    },
    {
      ruleId: 'en/hostile/warned-you',
      severity: 'warning',
      reason: 'threat',
      pattern:
        /\b(?:(?:don['’]t|can['’]t|cannot) say (?:we|i) didn['’]t warn you|(?:we|i) (?:did )?(?:tell|told|warn|warned) you so|consider (?:this|yourself|yourselves) (?:a |your )?(?:last |final )?warn(?:ing|ed)|you(?:['’]ll| will) (?:regret|be sorry|live to regret)|(?:if you don['’]t like it,?|or) (?:there['’]s the door|the door is|you know where the door))(?: [\p{L}'’-]+){0,4}/iu,
      unless: ['reported'],
    },
    {
      ruleId: 'en/hostile/cannot-grasp',
      severity: 'advice',
      reason: 'talking-down',
      pattern:
        /\b(?:(?:some|certain|these|those) (?:people|folks|commentators|journalists|colleagues|customers)(?: (?:still|simply|just|clearly|apparently))? (?:can['’]t|cannot|don['’]t|refuse to|fail to|struggle to)(?: seem to| even)? (?:understand|grasp|read|count|follow|comprehend|add up)|(?:can['’]t|cannot|couldn['’]t) (?:even )?(?:read|add up|count to ten|spell)\b(?= a| the|,|\.| or| and)|(?:those|people) (?:at the back )?who struggle with (?:joined-up thinking|reading|basic|simple))(?: [\p{L}'’-]+){0,4}/iu,
      unless: ['question', 'reported'],
    },
  ],
}

const spanish: PatternSet = {
  category: 'hostile',
  triggers: words(
    'si cuando enhorabuena felicidades bravo gracias algunos algunas otros gente puerta dibujo croquis ceras ver eso ' +
      'resulta lo lecciones encima luego sin nunca jamás pisado leer buscar pensar madrugar trabajar sumar hay suyo ' +
      'vuelva vuelvan volved clase calaña menudo menuda sigan siga seguid sigue lástima parece',
  ),
  patterns: [
    {
      ruleId: 'es/hostile/si-hubieran',
      severity: 'warning',
      reason: 'talking-down',
      pattern:
        /(?<![\p{L}])si (?:(?:usted|ustedes|vosotros|tú|vos|alguno de ustedes) )?(?:(?:se|os|te) (?:hubiera|hubiese|hubieras|hubierais|hubieran|hubiesen|hubieseis) (?:(?:usted|ustedes) )?(?:molestado|tomado la molestia|dignado|parado a (?:leer|pensar)|leído|enterado)|(?:hubieras|hubierais|hubieran|hubieseis|hubiesen|hubieses) (?:(?:ustedes|vosotros) )?(?:leído|escuchado|prestado atención|atendido|hecho (?:su|tu|vuestro) trabajo|hecho los deberes|preguntado)|supier(?:as|ais|an|ais) (?:leer|sumar|contar|restar|escuchar|de qué|lo que))(?: [\p{L}]+){0,5}/iu,
      unless: ['reported'],
    },
    {
      ruleId: 'es/hostile/cuando-aprendan',
      severity: 'warning',
      reason: 'talking-down',
      pattern:
        /(?<![\p{L}])cuando (?:(?:usted|ustedes|él|ella) )?(?:aprend(?:a|as|an|áis) a (?:leer|sumar|contar|escuchar|escribir|trabajar|restar|respetar)|(?:haya|hayas|hayan|hayáis) (?:pagado|leído|trabajado|dirigido|levantado|gestionado|pisado|creado|firmado)(?: [\p{L}]+){0,4} en (?:su|tu|vuestra) vida|(?:haya|hayas|hayan|hayáis) pagado una? (?:nómina|sueldo|factura))(?: [\p{L}]+){0,3}/iu,
    },
    {
      ruleId: 'es/hostile/falsa-enhorabuena',
      severity: 'warning',
      reason: 'sarcasm',
      pattern:
        /(?<![\p{L}])(?:enhorabuena|felicidades|bravo|mi aplauso|un aplauso)(?: (?:al?|para) (?:[\p{L}]+ ){1,5})? ?por (?:fin\b|descubrir|enterarse|darse cuenta|darte cuenta|caer en la cuenta|llegar (?:tarde|el último)|inventar (?:la rueda|el agua)|conseguir (?:al fin|por fin))(?: [\p{L}]+){0,6}/iu,
    },
    {
      ruleId: 'es/hostile/falsas-gracias',
      severity: 'warning',
      reason: 'sarcasm',
      pattern:
        /(?<![\p{L}])gracias (?:por nada\b|por (?:su|tu|vuestro|vuestra|sus|tus|el|la|ese|esa) [«"“](?:[\p{L}]+ ?){1,3}[»"”]|por (?:demostrar|confirmar) (?:una vez más|lo que ya)|por hacernos perder el tiempo|por (?:la|su) lección)(?:,? [\p{L}]+){0,3}/iu,
      mayQuote: true,
    },
    {
      ruleId: 'es/hostile/algunos-si',
      severity: 'advice',
      reason: 'talking-down',
      pattern:
        /(?<![\p{L}])(?:algunos|algunas|otros|otras|los demás) s[ií] (?:que )?(?:leemos|trabajamos|madrugamos|pagamos|pensamos|sabemos|cumplimos|nos (?:leemos|levantamos|ganamos|preparamos)|hacemos (?:los deberes|nuestro trabajo)|tenemos (?:trabajo|cosas que hacer))(?: [\p{L}]+){0,4}/iu,
    },
    {
      ruleId: 'es/hostile/gente-como-usted',
      severity: 'warning',
      reason: 'talking-down',
      pattern:
        /(?<![\p{L}])(?:gente|personas|clientes|individuos|periodistas|tipos) como (?:usted|ustedes|tú|vosotros|vosotras|vos|él|ese|esos)(?![\p{L}])|(?<![\p{L}])(?:los|gente) de (?:su|tu|vuestra) (?:calaña|clase|ralea|especie)(?![\p{L}])/iu,
      unless: ['negated'],
    },
    {
      ruleId: 'es/hostile/la-puerta',
      severity: 'warning',
      reason: 'threat',
      pattern:
        /(?<![\p{L}])(?:a quien no le guste,?|si no (?:te|os|le|les) (?:gusta|parece bien|convence),?|el que no esté (?:a gusto|conforme|contento),?) (?:(?:ya )?(?:sabe|saben|sabes|sabéis) dónde (?:está|tiene|tienen|tenéis|tienes) la puerta|(?:ahí|allí) (?:está|tiene|tienen|tenéis|tienes) la puerta|la puerta (?:está|es|sigue)|puerta|puede irse|que se vaya|aire)(?: [\p{L}]+){0,4}/iu,
    },
    {
      ruleId: 'es/hostile/se-lo-dibujo',
      severity: 'warning',
      reason: 'talking-down',
      pattern:
        /(?<![\p{L}])(?:(?:te|le|os|les|se) (?:lo )?(?:hago|hacemos|dibujo|dibujamos)(?: un)? (?:croquis|dibujo|mapa|esquema)|(?:necesita|necesitan|necesitas|necesitáis|quiere|quieren) (?:un (?:dibujo|croquis|mapa)|que se lo (?:dibuje|explique con))|se lo dibujo)(?: [\p{L}]+){0,4}/iu,
    },
    {
      ruleId: 'es/hostile/hay-que-ser-muy',
      severity: 'warning',
      reason: 'talking-down',
      pattern:
        /(?<![\p{L}])hay que ser (?:muy|bastante|realmente|un poco|tan) (?:corto|corta|inocente|ingenuo|ignorante|tonto|torpe|necio|cínico|caradura|miserable|burro|simple|mezquino|obtuso|ciego)s?(?: para (?:[\p{L}]+ ?){1,6})?/iu,
    },
    {
      ruleId: 'es/hostile/a-ver-si',
      severity: 'advice',
      reason: 'talking-down',
      pattern:
        /(?<![\p{L}])a ver si (?:[\p{L}]+ ){0,4}(?:aprende[ns]?|aprendéis|se entera[n]?|te enteras|os enteráis|leen|lee|leéis|hace[ns]? los deberes|hacéis los deberes|maduran?|espabila[ns]?|espabiláis|deja[ns]? de (?:quejarse|llorar|mentir|molestar)|empieza[ns]? a trabajar)(?: [\p{L}]+){0,4}/iu,
    },
    {
      ruleId: 'es/hostile/ni-para-eso',
      severity: 'warning',
      reason: 'talking-down',
      pattern:
        /(?<![\p{L}])(?:ni (?:para|pa) eso (?:servís|sirven?|sirves|valen?|valéis)|no (?:les?|os|te) da para más|no dan? para más|no (?:sirven?|servís|valéis|valen?) ni para(?: [\p{L}]+){1,3}|no (?:les?|os|te) llega (?:el cerebro|la cabeza))/iu,
    },
    {
      ruleId: 'es/hostile/ahora-resulta',
      severity: 'advice',
      reason: 'sarcasm',
      pattern:
        /(?<![\p{L}])(?:(?:vaya|anda|mira|ah),? )?ahora (?:resulta que|va a resultar que) (?:todos?|todo el mundo|cualquiera|cada uno) (?:es|son|somos|sois|sabe|saben|entiende|opina|quiere)(?: [\p{L}]+){0,4}/iu,
    },
    {
      ruleId: 'es/hostile/ya-lo-advertimos',
      severity: 'warning',
      reason: 'threat',
      pattern:
        /(?<![\p{L}])(?:ya (?:os|se|te) lo (?:advertimos|dijimos|avisamos|advertí|dije|avisé|habíamos (?:dicho|advertido|avisado))|(?:luego|después) no (?:digáis|digan|diga|vengáis|vengan|se quejen|os quejéis|llore[ns])|el que avisa no es traidor|(?:ya )?os acordaréis|se arrepentir(?:á|án)(?: [\p{L}]+){0,3})/iu,
      unless: ['reported'],
    },
    {
      ruleId: 'es/hostile/y-encima',
      severity: 'advice',
      reason: 'talking-down',
      pattern:
        /(?<![\p{L}])(?:y encima|y todavía|y aún|luego) (?:pretend(?:en|éis|es)|quier(?:en|es) que|queréis que|se quejan|os quejáis|se ofenden|vienen (?:a (?:pedir|exigir|dar lecciones)|exigiendo|con exigencias)|nos dan lecciones|exigen|dan lecciones)(?: [\p{L}]+){0,4}/iu,
    },
    {
      ruleId: 'es/hostile/sin-entender',
      severity: 'advice',
      reason: 'talking-down',
      pattern:
        /(?<![\p{L}])(?:algunos?|algunas? personas|ciertas personas|ciertos (?:clientes|periodistas|compañeros)|hay (?:quien|gente que)|los de siempre) (?:siguen?|todavía) (?:sin entender|no (?:entiend|se enter)[\p{L}]{1,3}|sin enterarse)(?: [\p{L}]+){0,6}/iu,
    },
    {
      ruleId: 'es/hostile/nunca-han-pisado',
      severity: 'warning',
      reason: 'talking-down',
      pattern:
        /(?<![\p{L}])(?:(?:los|las|aquellos|esos|gente|personas) )?que (?:jamás|nunca|no) (?:han|ha|habéis) (?:pisado|pagado|trabajado|levantado|dirigido|madrugado|leído|abierto|gestionado|creado)(?: [\p{L}]+){0,4} (?:nos|opin[\p{L}]{1,4}|dan|da|pretend[\p{L}]{1,4}|vienen?|vengan?)(?: [\p{L}]+){0,5}/iu,
    },
    {
      ruleId: 'es/hostile/no-es-lo-suyo',
      severity: 'warning',
      reason: 'sarcasm',
      pattern:
        /(?<![\p{L}])(?:(?:se ve|está claro|parece|ya se ve|debe de ser) que )?(?:leer|buscar|pensar|madrugar|trabajar|sumar|contar|escuchar|restar)(?: [\p{L}]+){0,3} (?:no es lo (?:suyo|tuyo|vuestro)|(?:les?|os|te) da alergia|(?:les?|os|te) cuesta|(?:les?|os|te) viene grande)/iu,
    },
    {
      ruleId: 'es/hostile/lecciones',
      severity: 'warning',
      reason: 'talking-down',
      pattern:
        /(?<![\p{L}])(?:(?:sig(?:a|an|ue|as)|seguid|sigáis) (?:dando lecciones|opinando|pontificando|criticando) desde(?: [\p{L}]+){1,3}|vuelv(?:a|an|e) (?:usted|ustedes )?(?:a|ustedes a) (?:sus?|tus?) (?:memes|casa|cueva|sofá|tuits|redes)|no (?:aceptamos|acepto|admitimos|admito|necesitamos) lecciones (?:de|por parte de)(?: [\p{L}]+){1,6})/iu,
    },
    {
      ruleId: 'es/hostile/menudo',
      severity: 'advice',
      reason: 'sarcasm',
      pattern:
        /(?<![\p{L}])(?:menud[oa]|vaya|valiente) (?:ejemplo|lección|nivel|profesional|genio|experto|panda|tropa|espectáculo) (?:de (?:compañerismo|profesionalidad|educación|inútiles|vagos|ética|coherencia)|el de|nos (?:ha|han) )(?: ?[\p{L}]+){0,5}/iu,
    },
  ],
}

/** By language. */
export const hostilePatterns: Readonly<Record<string, PatternSet>> = { en: english, es: spanish }

/**
 * Contempt by construction: the reader blamed in a conditional, praise that mocks, thanks between scare quotes,
 * "some of us". Fixed phrases are rule data; firm disagreement with an argument is nobody's fault.
 */
export const findHostile = (context: ParagraphContext): Finding[] => {
  const set = context.pack.structures.hostile
  return set === null ? [] : findBySentence(context, set, SIGN.hostile)
}

import type { ParagraphContext } from '../context.ts'
import type { Finding } from '../finding.ts'
import { SIGN } from '../signs.ts'
import type { PatternSet } from './sentence-patterns.ts'
import { findBySentence } from './sentence-patterns.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Someone answers for it, asks, supposes or reports it: then nothing is hidden. */
const answered = ['agent', 'owned', 'reported', 'question', 'conditional'] as const

const english: PatternSet = {
  category: 'evasive',
  triggers: words('was were been could fallen intention intended arose emerged determined decided'),
  patterns: [
    {
      ruleId: 'en/evasive/harm-without-doer',
      severity: 'advice',
      reason: 'no-one-did-it',
      pattern:
        /\b(?:(?:(?:a|an|the|some|certain|several|a number of|a few|various|significant|an incorrect|a wrong|incorrect|wrong) )?(?:issues?|challenges?|problems?|difficulties|errors?|mistakes?|shortcomings?|deficienc(?:y|ies)|irregularit(?:y|ies)|discrepanc(?:y|ies)|inconsistenc(?:y|ies)|oversights?|assumptions?|misunderstandings?|concerns?|failings?|lapses?|inaccurac(?:y|ies)|contamination|vulnerabilit(?:y|ies))) (?:was|were|has been|have been|had been) (?:[\p{L}]+ly )?(?:encountered|identified|introduced|experienced|observed|made|raised|noted|detected|found to have|overlooked|missed|not escalated|not addressed|put to bed|allowed to|committed)(?: (?:in|during|with|about|around|on) (?:[\p{L}'’]+ ?){1,3})?/iu,
      unless: answered,
    },
    {
      ruleId: 'en/evasive/process-not-followed',
      severity: 'advice',
      reason: 'no-one-did-it',
      pattern:
        /\b(?:process(?:es)?|procedures?|protocols?|standards?|guidelines|policies|expectations|deadlines?|safeguards|checks|instructions|steps|controls|regulations) (?:(?:was|were|had|have|has) (?:been )?(?:not |regrettably |unfortunately |sadly |simply |repeatedly |inadvertently )?(?:not )?(?:followed|met|observed|missed|respected|adhered to|carried out|completed|applied|in place)|may not have been (?:followed|met|observed|respected))/iu,
      unless: answered,
    },
    {
      ruleId: 'en/evasive/could-have-been',
      severity: 'advice',
      reason: 'no-one-did-it',
      pattern:
        /\b(?:the |our |this |its )?(?:communications?|communication of (?:[\p{L}]+ ?){1,3}|wording|message|messaging|timing|situation|rollout|roll-out|process|handling|response|matter|announcement|statement|transition|tone|change|delivery|execution) (?:of (?:[\p{L}]+ ){1,4})?(?:could|might|may|should) (?:perhaps |arguably |certainly |clearly |also )?have been (?:[\p{L}]+ly )?(?:better(?: [\p{L}]+)?|clearer|smoother|handled|managed|communicated|understood(?: differently)?|misread|misunderstood|misinterpreted|interpreted|received|perceived|timelier|different|sharper|more [\p{L}]+)/iu,
      unless: ['owned', 'question', 'reported'],
    },
    {
      ruleId: 'en/evasive/not-as-intended',
      severity: 'advice',
      reason: 'feelings-blamed',
      pattern:
        /\b(?:(?:did(?:n['’]t| not)|may not have|might not have) (?:land|come across|read|come out|be received) (?:as|the way|quite as) (?:[\p{L}]+ ){0,3}(?:intended|hoped|meant|planned)|(?:is |was |are )?(?:understood to have |may have |might have |has |have )fallen short of (?:expectations|(?:the |our )?(?:usual |high )?standards?)(?: [\p{L}]+){0,3}|at no (?:point|time|stage) was there (?:any |an )?intention(?: to [\p{L}]+)?|was never (?:the|our) intention)/iu,
      unless: ['question', 'reported'],
    },
    {
      ruleId: 'en/evasive/it-was-decided',
      severity: 'advice',
      reason: 'no-one-did-it',
      pattern:
        /\b(?:it (?:was|has been) (?:decided|determined|deemed|agreed|concluded|felt|considered)(?: [\p{L}]+){0,2} (?:that|to|not to|necessary|best|appropriate)|(?:the|a|this) (?:difficult |hard |tough |painful )?decision (?:was|has been|had been) (?:made|taken|reached)(?! in (?:1[89]\d\d|20[01]\d)\b)(?: (?:not )?to [\p{L}]+)?)/iu,
      unless: ['agent', 'owned', 'question', 'reported'],
    },
    {
      ruleId: 'en/evasive/steps-taken',
      severity: 'note',
      reason: 'no-one-did-it',
      pattern:
        /\b(?:(?:appropriate|necessary|corrective|immediate|all necessary|remedial|certain|various) )?(?:steps|measures|actions?|lessons) (?:have been|has been|were|will be|are being|will need to be) (?:taken|put in place|implemented|learned|learnt)\b/iu,
      unless: answered,
    },
  ],
}

const noun =
  'cargos?|protocolos?|ajustes?|medidas?|procedimientos?|controles?|expectativas?|plazos?|pagos?|datos|errores|error|fallos?|normas?|avisos?|instrucciones|quejas|reclamaciones|decisi[oó]n|decisiones|incidencias?|problemas?|deficiencias?|irregularidades?|acuerdos?|registros|correos|mensajes|garant[ií]as'

const spanish: PatternSet = {
  category: 'evasive',
  triggers: words('se fue fueron sido será serán pudo pudieron pudiera hubo ser'),
  patterns: [
    {
      ruleId: 'es/evasive/pasiva-sin-agente',
      severity: 'advice',
      reason: 'no-one-did-it',
      pattern: new RegExp(
        `(?<![\\p{L}])(?:(?:el|la|los|las|algunos|algunas|ciertos|ciertas|determinados|determinadas|unos|varios|varias|sus|estos|estas) )?(?:${noun})(?: [\\p{L}]+){0,2} (?:no )?(?:fue|fueron|ha sido|han sido|había sido|habían sido|será|serán|pudo ser|pudieron ser|no pudo ser|va a ser|van a ser) (?:debidamente |finalmente |indebidamente |correctamente |erróneamente )?(?:cometid|activad|adoptad|tomad|realizad|seguid|cumplid|respetad|atendid|duplicad|vulnerad|expuest|filtrad|comprometid|gestionad|comunicad|perdid|extraviad|ignorad|desatendid|satisfech|aplicad|omitid|borrad|subsanad|enviad)[oa]s?(?![\\p{L}])`,
        'iu',
      ),
      unless: answered,
    },
    {
      ruleId: 'es/evasive/se-no-hizo',
      severity: 'advice',
      reason: 'no-one-did-it',
      pattern:
        /(?<![\p{L}])no (?:siempre |se siempre )?se (?:(?:ha|han|había|habían|pudo|pudieron|supo|supieron|ha sabido|han sabido|ha podido) (?:[\p{L}]+ )?)?(?:alcanz(?:ó|aron|ado)|cumpli(?:ó|eron|do)|gestion(?:ó|aron|ado|ar)|actu(?:ó|ado)|comunic(?:ó|aron|ado|ar)|inform(?:ó|ado)|supervis(?:ó|aron|ado)|respet(?:ó|aron|ado)|sigui(?:ó|eron)|seguido|previ(?:ó|eron)|previsto|valor(?:ó|aron|ado)|atendi(?:ó|eron|do)|encauz(?:ó|ar|aron|ado)|anticip(?:ó|ar|ado)|reaccion(?:ó|ado)|explic(?:ó|aron|ado|ar)|trasladó|trasladado|midi(?:ó|eron)|coordin(?:ó|aron|ado))(?! (?:el|los) objetivos?)(?: [\p{L}]+){0,4}/iu,
      unless: answered,
    },
    {
      ruleId: 'es/evasive/se-administrativo',
      severity: 'advice',
      reason: 'no-one-did-it',
      pattern:
        /(?<![\p{L}])se (?:lamentan?|reconocen? que|pide (?:comprensión|paciencia|disculpas|perdón)|piden disculpas|ruega comprensión|solicita comprensión|quiere trasladar|proced(?:ió|erá|e) al? (?!sr|señor)[\p{L}]+|ha procedido al? [\p{L}]+|ha(?:n)? (?:detectado|constatado|identificado|registrado|observado|advertido) (?:que|un[oa]?s?|ciert[oa]s|determinad[oa]s|algun[oa]s|oportunidades|áreas|diferencias|errores|deficiencias|irregularidades|incidencias|desajustes|fallos)|(?:detect|constat|identific|registr|observ)(?:ó|aron) (?:que|un[oa]?s?|ciert[oa]s|determinad[oa]s|algun[oa]s|oportunidades|áreas|diferencias|errores|deficiencias|irregularidades|incidencias|desajustes|fallos|tiempos)|(?:ha decidido|decidió|ha optado por|optó por|ha acordado|acordó) (?:prescindir|no renovar|suprimir|reducir|despedir|cerrar|cancelar|suspender|rescindir|amortizar|no (?:[\p{L}]+))|(?:ha tomado|tomó) la (?:difícil |dura )?decisión|(?:ha asumido|asumirán?) (?:las|la) responsabilidad)(?: [\p{L}]+){0,3}/iu,
      unless: answered,
    },
    {
      ruleId: 'es/evasive/pudo-haber',
      severity: 'advice',
      reason: 'no-one-did-it',
      pattern:
        /(?<![\p{L}])(?:(?:la |nuestra |el |los |las )?(?:comunicación|gestión|coordinación|explicación|mensaje|mensajes|tono|formas|decisión|respuesta|atención) (?:[\p{L}]+ ){0,3}?(?:pudo|pudieron|podría|podrían|pudiera) (?:haber sido|haberse (?:hecho|gestionado|explicado|comunicado)|ser|sonar|parecer|interpretarse|entenderse) (?:mejor(?:able|ables)?|más [\p{L}]+|distint[oa]s?|de otra (?:forma|manera)|mal)|se (?:pudo|pudieron|podría|podrían) (?:haber )?(?:hecho|gestionado|comunicado|explicado|hacer|gestionar|comunicar|explicar|dar|producir) (?:mejor|de otr[oa]|situaciones|errores|malentendidos|las cosas))(?: [\p{L}]+){0,3}/iu,
      unless: ['owned', 'question', 'reported'],
    },
    {
      ruleId: 'es/evasive/hubo-quien',
      severity: 'advice',
      reason: 'feelings-blamed',
      pattern:
        /(?<![\p{L}])(?:hubo quien(?:es)? (?:pud[\p{L}]{1,5}|interpret[\p{L}]{1,4}|entendi[\p{L}]{1,5}|se sinti[\p{L}]{1,5})|(?:el|la) (?:malestar|molestia|incomodidad|confusión) que (?:algunos|algunas personas|ciertas personas|haya|hayan|pudo|pueda|pudiera)|a quien(?:es)? le(?:s)? (?:sirva|haya molestado|hayan molestado)|quien(?:es)? se haya(?:n)? sentido)(?: [\p{L}]+){0,4}/iu,
      unless: ['question', 'reported'],
    },
  ],
}

/** By language. */
export const agentlessPatterns: Readonly<Record<string, PatternSet>> = { en: english, es: spanish }

/**
 * Passives and *se* without a doer, where the writer is the doer. The Spanish *se* is told apart by its verb:
 * these are passive or impersonal in a company's mouth ("se ha procedido a", "no se cumplió"); reflexive,
 * reciprocal and pronominal verbs ("se equivocó", "se ayudaron", "se quejan") and sales, shows and sights
 * ("se vendieron 900 entradas", "se oye el mar") are not among them.
 */
export const findAgentless = (context: ParagraphContext): Finding[] => {
  const set = context.pack.structures.agentless
  return set === null ? [] : findBySentence(context, set, SIGN.agentless)
}

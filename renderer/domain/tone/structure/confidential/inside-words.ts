/** What the words around a figure say, in one language. Every pattern has bounded repetition only. */
export interface InsideWords {
  /** Words without which no sentence needs a closer look: one look-up a word. */
  readonly triggers: ReadonlySet<string>
  /** It is not out yet. */
  readonly secret: RegExp
  /** It is out: published, reported, on file. */
  readonly published: RegExp
  /** A deal, an offer, a listing, that is still to come. */
  readonly deal: RegExp
  /** A day, month or season ahead. */
  readonly date: RegExp
  /** What someone is paid. */
  readonly pay: RegExp
  /** A job advertisement or an average: pay of nobody. */
  readonly payOfNobody: RegExp
  /** A client, supplier or buyer. */
  readonly client: RegExp
  /** A figure of money. */
  readonly money: RegExp
  readonly codeName: RegExp
  readonly birth: RegExp
  /** Figures that move a price, or a report of results. */
  readonly results: RegExp
  /** What a deal costs or brings, when the sentence before has named the deal. */
  readonly price: RegExp
  /** That it is signed or told, when the sentence before has named the deal. */
  readonly settling: RegExp
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const spanishMonth =
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre'
const englishMonth =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec'

const spanish: InsideWords = {
  triggers: words(
    'nosotros público pública públicos públicas publicado publicada publicados publicar publique publiquen anunciado ' +
      'anunciar anuncie anuncia anunciamos comunicar comunicado comunique confidencial confidencialidad discreción secreto ' +
      'silencio palabra embargo sabe saben sepa sepan nadie record difundir filtrar trascienda firma firmamos firmaremos ' +
      'cierra cerramos cerraremos comprar compramos compra compraremos vender vendemos adquirir adquirimos oferta opa ' +
      'fusión operación acuerdo bolsa ronda venta adquisición desinversión venderemos adquiriremos absorber absorberemos fusionarnos cobra cobran gana ganaba cobraba percibe ' +
      'salario sueldo nómina bonus indemnización finiquito liquidación entra retribución cliente clienta proveedor ' +
      'comprador proyecto clave nacimiento nació brutos netos bolsillo entran inversor presentamos aprobar aprueba',
  ),
  secret:
    /\bentre (?:nosotros|tú y yo|usted y yo)\b|(?:aún|todavía|de momento|por ahora) no (?:[\p{L}]+ ){0,3}(?:público|pública|públicos|públicas|publicad|anunciad|comunicad|oficial|sab)|\b(?:aún|todavía)? ?sin (?:comunicar|anunciar|publicar|hacer públic)|\bno (?:está|están|es|son|será|serán|se ha hecho|hemos hecho|lo hemos) (?:aún |todavía )?(?:publicad|públic|anunciad|comunicad)|antes de que (?:se )?(?:anuncie|publique|sepa|haga público|salga|comunique)|antes de (?:anunciarlo|publicarlo|comunicarlo|hacerlo público)|\bni una palabra\b|\bno lo (?:compart|difund|cont|divulg)|hasta entonces,? silencio|bajo embargo|con discreción|no lo sabe (?:nadie|ni|todavía|aún)|solo lo sab|off the record|no puede (?:salir|saberse)|no (?:se )?publica hasta|no sale hasta|no se sabrá hasta|(?:aún|todavía) no lo sabe|que no (?:salga|trascienda)|en secreto/iu,
  published:
    /como (?:ya )?(?:publicamos|anunciamos|comunicamos|informamos|contamos|dijimos)|\bpublicad[oa]s? (?:en|el|por|ayer|hoy)|\bpublicamos\b|\bpublicó\b|\bcnmv\b|informe (?:anual|de gestión|público)|cuentas (?:anuales|auditadas|depositadas)|memoria anual|hecho relevante|nota de prensa|registro mercantil|\bboletín\b|\bauditad[oa]s?\b|folleto|según (?:el|la|los|las|nuestr)|(?:ya|que) anunciamos|comunicad[oa] (?:a|en|ayer)|en nuestra web|está en la web|convenio colectivo|ranking|licitación|adjudicad|contrato público|portal de transparencia/iu,
  deal: /(?<![\p{L}])(?:(?:el acuerdo|la operación|la compra|la venta|la fusión|la adquisición|la salida a bolsa|la opa|la ronda|la desinversión|el contrato|la oferta|la salida|el despido)(?: [\p{L}]+){0,6} (?:se (?:firma|cierra|anuncia|aprueba|publica|comunica|firmará|cerrará|anunciará|aprobará)|la (?:tenemos|firmamos|cerramos|anunciamos) para|lo (?:tenemos|firmamos|cerramos|anunciamos) (?:para|el)|será|está prevista?)|oferta vinculante|vamos a (?:comprar|vender|adquirir|absorber|fusionarnos)|(?:compraremos|venderemos|adquiriremos|absorberemos|firmaremos con)|nos compran? (?:el|la)|cerramos (?:la compra|la venta|la operación|el acuerdo|la fusión|la adquisición)|presentamos oferta|se va a aprobar|saldremos a bolsa|salimos a bolsa)/iu,
  date: new RegExp(
    `\\b(?:(?:el|al|del|para el|antes del|hasta el|día) (?:(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo),? ?)?(?:\\d{1,2}|primero|uno)(?: de (?:${spanishMonth}))?|en (?:${spanishMonth}|otoño|primavera|verano|invierno)|antes de (?:${spanishMonth}|fin de año|que acabe)|el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?: que viene| próximo)?|(?:la semana|el mes|el trimestre) que viene|el próximo (?:lunes|martes|miércoles|jueves|viernes|mes|trimestre)|mañana)\\b`,
    'iu',
  ),
  pay: /\b(?:cobra|cobran|cobraba|gana|ganaba|percibe|entra con|salario|sueldo|nóminas?|bonus|indemnización|finiquito|retribución)\b/iu,
  payOfNobody:
    /\b(?:salario (?:mínimo|medio|base|de entrada|inicial|bruto anual de entre)|sueldo (?:mínimo|medio|de entrada|base)|buscamos|vacante|oferta de empleo|se ofrece|ofrecemos|convenio|tabla salarial|de media|nadie (?:cobra|gana)|plantilla|smi|brecha|gana (?:el|la) (?:premio|partido|concurso|licitación)|horquilla)\b/iu,
  client: /\b(?:client[ea]|proveedor[a]?|comprador[a]?)\b/iu,
  money:
    /(?:€|\$|£) ?\d[\d.,]*(?: (?:millones|mil))?|\b\d[\d.,]*(?: ?(?:€|\$|£)| (?:mil )?(?:millones|euros|dólares|pesos|soles|libras|brutos|netos|fijos|al mes|al año|mensuales|anuales|a la semana|por)\b(?: de (?:euros|dólares|pesos|soles|bolsillo))?)|\b\d{1,3}(?:\.\d{3}){1,3}\b/iu,
  codeName: /\b(?:[Pp]royecto|[Oo]peración|PROYECTO|Project) \p{Lu}[\p{L}]{2,20}\b/u,
  birth:
    /\b(?:fecha de nacimiento|nació el|nacid[oa] el)[^\d\n]{0,12}\d{1,2}(?: de \p{L}{4,10} (?:de|del) |[/.-]\d{1,2}[/.-])\d{2,4}/iu,
  results:
    /\b(?:ventas|ingresos|beneficio|pérdidas|margen|ebitda|facturación|resultado|precio|rango|oferta|despidos|puestos|plantilla|valoración)\b/iu,
  price:
    /(?<!\p{L})(?:(?:la|lo|los|las|les|nos) )?(?:pagamos|pagaremos|pagarán?|pagan|ponemos|pondremos|cobramos|cobraremos|desembolsamos|cuesta|costará|sale por|nos quedamos con|se quedan con|entramos con|el precio|la valoración|valoramos|el importe|la cifra|la prima|el múltiplo|son|serán|por ell[ao]s?)(?!\p{L})/iu,
  settling:
    /^(?:y |pero |ya |todo )?(?:(?:lo|la|los|las|se) )?(?:firmamos|firmaremos|firman?|cerramos|cerraremos|cierran?|anunciamos|anunciaremos|anuncian?|aprueban?|formaliza|formalizamos|completamos|hará público|hace público|hace efectiv[ao]|escritura|escrituramos)(?!\p{L})/iu,
}

const english: InsideWords = {
  triggers: words(
    'us public announced announce announcing disclosed disclose confidential secret quiet hat seal sealed record embargo ' +
      'nobody private market file filing told tell knows yet hush nda leak sign signs close closes closing deal offer ' +
      'acquire acquiring acquisition buying selling merging merge merger ipo takeover bid buyout settlement earns earn paid salary bonus severance ' +
      'payslip wage wages client customer supplier buyer account project codename codenamed born birth revenue margin sales ' +
      'profit exit approval target makes owes paying expect price roles writing',
  ),
  secret:
    /\bbetween (?:us|ourselves|you and me)\b|\b(?:not|isn['’]t|aren['’]t|won['’]t be|not yet|yet to be) (?:yet )?(?:made )?(?:public|announced|disclosed|published|out yet|official|signed off)|\bto be (?:made public|disclosed|announced|published) (?:on|after|in|next)|(?:haven['’]t|hasn['’]t|have not|has not) (?:yet )?(?:been )?(?:told|announced|announce|disclosed|disclose|seen (?:that|this|it|them) yet|made (?:it|this|that) public)|under (?:your|our) hat|keep (?:it|this|that) (?:quiet|to yourselves?|between|secret|under)|\bsit on it\b|off the record|under (?:seal|embargo|nda)|before (?:the market|we (?:file|announce|publish|report|disclose)|it(?:['’]s| is) (?:announced|public|official)|anyone (?:else )?knows|the (?:announcement|filing|results))|nobody (?:outside|else) (?:[\p{L}]+ ){0,3}(?:has been told|knows|been told)|in (?:private|confidence) that|told (?:us|me) in (?:private|confidence)|can['’]t give (?:you )?the exact (?:figure|number)|would prefer me to say nothing|asked me to keep|strictly confidential|\bhush-hush\b|don['’]t (?:share|repeat|spread) this|what i will tell you here/iu,
  published:
    /\b(?:gossip|rumou?rs?)\b|\bas (?:we |was )?(?:published|reported|announced|disclosed|stated)|according to|annual report|\b(?:10-k|10-q|8-k|sec|rns|asx|edgar)\b|filed (?:with|last|yesterday|on|in)|stock exchange announcement|press release|public record|companies house|audited|on our website|we (?:published|announced|reported|disclosed)|announced (?:yesterday|today|this morning|last)|gazette|public tender|collective agreement|prospectus|published (?:in|on|by|today|yesterday)/iu,
  deal: /\b(?:we (?:sign|close|complete|exchange) (?:with|contracts|on|the (?:deal|acquisition|purchase|sale|round|merger|transaction|takeover))|we expect to (?:close|sign|complete)|(?:sign|signing|close|closing) with|our (?:offer|bid) (?:stands|is|will)|the (?:deal|merger|acquisition|takeover|sale|settlement|offer|bid|ipo|buyout|listing|approval) (?:\p{L}+ ){0,3}(?:closes|close|is|will|signs|completes|stands|goes|with)|we(?:['’]re| are) (?:acquiring|buying|selling|merging|about to (?:buy|sell|acquire))|we(?:['’]ll| will) (?:acquire|buy|sell|merge with|list)|(?:project [\p{L}]+|the transaction) closes|we exit|announce on|file for (?:protection|bankruptcy)|approval is coming|board meets on it|target['’]s)\b/iu,
  date: new RegExp(
    `\\b(?:(?:on |by |before |until |after |till )?(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${englishMonth})|(?:on|by|before|until|after|till) the \\d{1,2}(?:st|nd|rd|th)|(?:in|by|before|until|after) (?:${englishMonth}|spring|summer|autumn|fall|winter|easter|christmas|q[1-4])|(?:${englishMonth}) \\d{1,2}(?:st|nd|rd|th)?|(?:this|next|on) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|quarter)|tomorrow)\\b`,
    'iu',
  ),
  pay: /\b(?:earns|is paid|gets paid|salary|salaries|bonus|severance|payslip|takes home|on a salary|makes)\b/iu,
  payOfNobody:
    /\b(?:average (?:salary|pay)|median|minimum wage|living wage|starting salary|salary (?:range|band|bands)|we(?:['’]re| are) hiring|apply|vacancy|job ad|advertised|per cent of staff|nobody earns|everyone earns|makes (?:sense|it|us|the)|pay gap)\b/iu,
  client: /\b(?:client|customer|supplier|buyer|account|contractor)\b/iu,
  money:
    /(?:€|\$|£|us\$|a\$) ?\d[\d.,]*(?: ?(?:m|bn|k|million|billion|thousand))?\b|\b\d[\d.,]*(?: ?(?:€|£)| (?:million|billion|thousand|euros|dollars|pounds|quid|grand|a share|a month|a year|a week)\b)/iu,
  codeName: /\b(?:[Pp]roject|PROJECT|[Oo]peration) \p{Lu}[\p{L}]{2,20}\b/u,
  birth:
    /\b(?:date of birth|born on|dob)[^\d\n]{0,10}\d{1,2}(?:st|nd|rd|th)?(?: \p{L}{3,9} |[/.-]\d{1,2}[/.-])\d{2,4}/iu,
  results:
    /\b(?:revenue|sales|margin|profit|loss|losses|ebitda|earnings|headcount|roles|jobs|price|offer|valuation|figure|settlement|balance|approval)\b/iu,
  price:
    /\b(?:price|valuation|consideration|premium|multiple|stake|we(?:['’]ll| will|['’]re| are)? (?:pay|paying|put|putting|take|taking|keep|keeping|get|getting)|they(?:['’]ll| will|['’]re| are)? (?:pay|paying|keep|keeping|get|getting)|for it|for them|for the lot|it(?:['’]s| is| costs| will cost| values)|values us|worth|the (?:figure|number|cheque|check) is)\b/iu,
  settling:
    /^(?:and |but |so )?(?:it|we|that|this|they|both|everything|the (?:paperwork|contract|papers|signing|closing|announcement|news)|signing|closing|completion) (?:(?:will|should|all|['’]ll) )?(?:be |is |are |gets? |goes )?(?:close[sd]?|sign(?:s|ed)?|complete[sd]?|announce[sd]?|exchange|settle[sd]?|public|out|live|on|for|set for)\b/iu,
}

export const insideWords: Readonly<Record<string, InsideWords>> = { en: english, es: spanish }

/** Mailboxes of an organisation rather than of a person. */
const sharedMailbox =
  /^(?:press|prensa|info|informacion|hola|hello|hi|contact[oa]?|contacto|contactanos|comunicacion|communications?|comms|media|medios|sales|ventas|comercial|support|soporte|atencion\w*|clientes?|customers?|care|help|helpdesk|ayuda|rrhh|hr|people|personas|empleo|jobs|(?:early)?careers?|talento?|seleccion|trabaja\w*|privacy|privacidad|dpo|ir|investors?|inversores|accionistas|reservas|reservations|bookings?|pedidos|orders|admin|administracion|office|oficina|secretaria|newsletter|team|equipo|feedback|sugerencias|quejas|reclamaciones|complaints|events?|eventos|legal|compliance|no-?reply|donaciones|donate|volunt\w*|redaccion|webmaster|web|visitas?|visits?|tickets?|entradas|socios|members?|becas|alumni|admisiones|admissions|proveedores|suppliers|partners|canal\w*|etica|ethics|security|seguridad|abuse|postmaster|direccion|gerencia|ceo|hey|ask|preguntas|ideas|obras|taller|tienda|shop|store|museo|club|escuela|granja|farm|recepcion|reception|general|enquiries|inquiries|queries|participa\w*|inscripciones|registro|formacion|training|calidad|averias|incidencias|emergencias|urgencias|facturacion|billing|cuentas|accounts?)(?:[._+-][a-z\d]{1,12}){0,2}$/i

/** The writer offers the way to reach them: "escríbame a", "my number is", "call us on". */
const offersSelf =
  /(?:escr[ií]b(?:e|a|an|i|id)?(?:me|nos)\b|escribidme|escribidnos|ll[aá]m[ae]n?(?:me|nos)\b|llamadme|llamadnos|llamame|llamanos|cont[aá]ct[ae]n?(?:me|nos)|cu[eé]nt[ae]n?(?:me|nos)\b|contadme|contadnos|m[aá]nd[ae]n?(?:me|nos)\b|mandadme|mandadnos|env[ií][ae]n?(?:me|nos)\b|mi (?:correo|email|m[oó]vil|tel[eé]fono|n[uú]mero|buz[oó]n|whatsapp|celular)|nuestr[oa] (?:correo|buz[oó]n|tel[eé]fono|n[uú]mero|l[ií]nea|centralita|whatsapp|oficina)|me encuentra|estoy en|me localiza|(?:write|call|email|e-mail|mail|text|ring|reach|contact|message|dm|phone)(?: to)? (?:me|us)\b|drop (?:me|us)|(?:my|our) (?:e-?mail|number|mobile|inbox|phone|line|switchboard|direct line|cell|desk)|get in touch|reach out|i(?:’|')m (?:on|at)\b|i answer)/i

/** A line that a company publishes: "centralita", "customer service". */
const publicLine =
  /(?:centralita|(?:en|que sale en) (?:la puerta|la web|esta página|nuestra página|el cartel|el escaparate)|on (?:our|the) (?:website|door|poster|sign)|atenci[oó]n (?:al|a la|a los|telef|24|ciudadana)|l[ií]nea (?:de|gratuita|directa de|verde|[eé]tica|abierta)|gabinete de prensa|sala de prensa|oficina de prensa|servicio de|tel[eé]fono (?:gratuito|de (?:atenci[oó]n|reservas|emergencias|informaci[oó]n|ayuda|la oficina|la tienda|guardia))|emergencias|urgencias|reservas|recepci[oó]n|mostrador|inscripciones|\bvisitas\b|switchboard|customer (?:service|care|support)|press (?:office|team|desk|contact)|media (?:enquiries|inquiries|contact|line|desk|office)|helpline|hotline|help ?desk|freephone|toll[- ]free|front desk|reception|bookings?|reservations|enquiries|inquiries|box office|emergency line|crisis line|support line)/i

const personal =
  /\b(?:m[oó]vil|tel[eé]fono|n[uú]mero|correo|celular|fijo) (?:personal|privado|particular|de (?:su|tu) casa)|\b(?:personal|private|home) (?:mobile|number|phone|e-?mail|cell)/i

const REACH = 90

const lineBefore = (text: string, start: number): string => {
  const before = text.slice(Math.max(0, start - REACH), start)
  const cut = Math.max(...['\n', '. ', '; '].map((mark) => before.lastIndexOf(mark)))
  return before.slice(cut + 1)
}

/** Someone else's way of contact offered in passing: "escríbanle a Ramiro", "call Ana on". */
export const isOwnContact = (text: string, start: number, mailbox: string | null): boolean => {
  if (mailbox !== null && sharedMailbox.test(mailbox)) return true
  const line = lineBefore(text, start)
  if (personal.test(line)) return false
  return offersSelf.test(line) || publicLine.test(line)
}

/** The words before say that it is of one person, at home or in private. */
export const isPersonal = (text: string, start: number): boolean => personal.test(lineBefore(text, start))

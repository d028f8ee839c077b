import { describe, expect, it } from 'vitest'
import { engine } from '../../testing/engine.ts'
import type { SpanishForm } from './spanish-forms.ts'
import { addressOf } from './spanish-forms.ts'

const find = (text: string, language = 'es') =>
  engine.analyze(text, { language }).hints.filter(({ category }) => category === 'register')

const mixed: readonly string[] = [
  'Gracias por tu paciencia. Si tiene dudas, llámenos.',
  '¿Quieres saber más? Consulte nuestra web.',
  'Te esperamos el jueves. Traiga su carné.',
  'Usted decide. Nosotros te ayudamos.',
  'Tienes razón y le pido que acepte mis disculpas, como usted merece.',
  'Escríbeme cuando puedas. Estoy a su disposición.',
  'Os contamos la novedad: ustedes la pidieron.',
  'Habéis llenado la sala. Vuelvan cuando quieran.',
  'Llenad la garrafa esta noche. Si necesitan más agua, llamen al ayuntamiento.',
  'Vuestra opinión cuenta. Díganos qué piensan ustedes.',
  'Contadnos cómo fue. Les agradecemos su ayuda y les esperamos a ustedes el lunes.',
  'Si podéis, venid. Si no pueden, avísennos.',
  'Vos sabés cómo es esto. Usted me dirá.',
  'Anotate hoy. Recuerde traer el documento.',
  'Si querés sumarte, escribinos. Pregunte usted por Silvia.',
  'Descárguelo aquí. ¿Te ha servido?',
  'Tu pedido está en camino. Revise su correo.',
  'Recibirás un mensaje. Confírmelo antes del viernes.',
  'Cuando llegues, pregunte por Inés.',
  'Compraste el abono en mayo; puede usted renovarlo ya.',
  'Te llamaremos mañana. Disculpe la espera.',
  'Estimado señor Ibarra: tu factura está anulada.',
  'Sr. Alonso, cuando vengas te lo explico.',
  'Distinguida clienta: ya puedes recoger tu abrigo.',
  'Únete a la cooperativa. Inscríbase en la sede.',
  'Si tú no lo cuentas, nadie lo hará. Dígame qué necesita.',
  'Contigo somos más. Le rogamos que confirme su asistencia.',
  'A ti te interesa. Usted verá.',
  'Ya sabéis que abrimos los lunes. Pasen sin llamar, que a ustedes les guardamos mesa.',
  'Entrad y mirad. Permítanme una advertencia.',
  'Mándame el presupuesto y le respondo a usted hoy mismo.',
  'Tendrás la llave el lunes. Firme usted aquí.',
  'Pudiste elegir. Elija ahora usted el color.',
  'Vosotros pusisteis las sillas. Ustedes pondrán la música.',
  'Sos bienvenido. Tú eliges la hora.',
  'Hazlo hoy. Para lo que precise, quedo a su entera disposición.',
  'Leed la carta entera. Después, respondan ustedes.',
  'Necesitas un certificado. Solicítelo en la oficina.',
  'Estarás contento: le devolvemos a usted el importe.',
  'Cuéntanos tu caso. Le prometo que lo leeré.',
  'Decidme qué os parece. Cuento con ustedes.',
  'Apuntaos en la puerta. Si llegan tarde, esperen fuera.',
  'Te escribo desde Lima. Ud. ya conoce el puerto.',
  'Prueba el pan y dinos. Pásese por la tahona.',
  '¿Vienes el sábado? Confirme usted su plaza.',
  'Síguenos por aquí. Suscríbase al boletín.',
  'Quedaos en casa. Si necesitan algo, llamen al centro.',
  'Tened cuidado. Disculpen las molestias.',
  'Podrás verlo en tu cuenta. Acceda con su clave.',
  'No olvides tu bono. Si no puede venir, avísenos.',
]

const consistent: readonly string[] = [
  'Gracias por tu paciencia. Si tienes dudas, llámanos.',
  'Gracias por su paciencia. Si tiene dudas, llámenos.',
  'Gracias por vuestra paciencia. Si tenéis dudas, llamadnos.',
  'Si querés sumarte, escribinos y te guardamos un lugar.',
  'Les agradecemos su ayuda y los esperamos a todos ustedes.',
  'Su padre me enseñó a leer un balance. Te lo cuento porque era tu jefe.',
  'Ana presentó su libro y su hermana leyó dos páginas. ¿Lo has leído?',
  'El alcalde y su equipo vinieron a vernos. Os dejamos las fotos.',
  'Me preguntó: «¿Usted qué haría?». Y tú, ¿qué harías?',
  'El cartel decía «Llame antes de entrar». Ya sabes cómo acabó.',
  'Me dijo: usted no entiende el campo. Te lo cuento tal cual.',
  'Marta, gracias por tu turno del domingo. Señor Ibarra, su coche está listo.',
  'A ti, Lucía, te debo el plano. A ustedes, vecinos, les debo la obra.',
  'A los clientes: pueden ustedes cambiar la cita. Al equipo: ya tenéis los turnos.',
  'Para los socios: lleven ustedes el carné. Para el equipo: traed la llave.',
  'Aquí nos tratamos de tú. Si entra un cliente, de usted: así lo quiso mi abuela.',
  'Hablar de usted a los mayores era lo normal. ¿A ti te pasó?',
  'Tu Banco y Ustedes Primero son dos marcas de la casa.',
  'Actualizamos iOS y el resto. Os avisamos.',
  'Las visitas, las compras y las cuentas de abril ya están en tu área privada.',
  'Los chistes son tristes. Existe otra manera, y la conoces.',
  'Que venga quien quiera. Te guardo sitio.',
  'Ojalá llueva y que el campo respire. ¿Cómo lo ves tú?',
  'Si el cliente llama, que espere menos. Lo hemos puesto en tu panel.',
  'La dirección pide que los turnos cambien. Ya os contaremos.',
  'Veintiséis vecinos y dieciséis países. Les escribimos a todos ustedes.',
  'El caos de los correos nos costó caro. Disculpen la espera.',
  'Detrás de cada caja hay una persona. Permítame contarle quién.',
  'Entre todos y sobre la mesa: eso te prometí.',
  'Dicen que uno aprende tarde. Usted me enseñó pronto.',
  'Firmes y a la espera: así nos vio usted.',
  'Además, quizás y jamás llevan acento. Lo sabrá usted.',
  'Te propongo esto: que cada sede elija su hora y que nadie pierda el tren.',
  'Le di las llaves a Juan y le pedí que cerrara. Tú estabas allí.',
  'La empresa pidió a sus clientes que consulten la web. Lo tienes en el enlace.',
  'Quiero que el consejo decida y que responda. Ya te contaré.',
  'Los niños de tu calle y los de la nuestra juegan juntos. Ven a verlos.',
  'No hay pruebas, dudas ni ofertas que valgan: tú decides.',
  'Su disposición a ayudar nos salvó, la de Carmen. Gracias también a ti.',
  'Señoras y señores diputados: ustedes votan mañana.',
  'Che, vos traé el mate y nosotros ponemos lo demás.',
  'Los museos y los torneos abren en mayo. Os esperamos.',
  'Queridas familias: mañana hay clase. Traigan paraguas, que lo dan ustedes por perdido.',
  'Ponte en su lugar: la enfermera llevaba doce horas.',
  'Mi hija me pregunta si sé lo que es un fax. ¿Usted guarda el suyo?',
  'Cuando la línea pare, que avisen. Te toca el jueves.',
  'Ve tú primero, dijo Ramón. Y fue.',
  'Tuve dudas y las conté. ¿Tuviste tú alguna?',
  'Con la venta de las entradas pagamos las luces. Gracias a vosotros.',
  'Lea quien quiera: aquí están las actas.',
]

describe('mixed forms of address', () => {
  it('are right forty-nine times in fifty', () => {
    const wrong = consistent.filter((text) => find(text).length > 0)
    const right = mixed.filter((text) => find(text).length > 0)
    expect(wrong).toEqual([])
    expect(right.length / (right.length + wrong.length)).toBeGreaterThanOrEqual(0.98)
  })

  it('are found nine times in ten', () => {
    const missed = mixed.filter((text) => find(text).length === 0)
    expect(missed.length / mixed.length).toBeLessThanOrEqual(0.1)
  })

  it('stand on the first place of the form that is used less, and name both', () => {
    const [hint] = find('Tu pedido y tu factura están en tu cuenta. Llámenos si quiere.')
    expect(hint?.quote).toBe('Llámenos')
    expect(hint?.params).toEqual({ form: 'usted', other: 'tú' })
  })

  it('are one hint for a whole post, and come and go with a paragraph', () => {
    const session = engine.createSession()
    const both = 'Te esperamos.\n\nTraiga su carné.'
    expect(session.analyze(both, { language: 'es' }).hints).toHaveLength(1)
    expect(session.analyze('Te esperamos.\n\nTrae tu carné.', { language: 'es' }).hints).toEqual([])
    expect(session.analyze(both, { language: 'es' })).toEqual(engine.analyze(both, { language: 'es' }))
  })
})

describe('forms of address', () => {
  const forms: readonly (readonly [string, SpanishForm])[] = [
    ['tienes', 'tu'],
    ['llegaste', 'familiar'],
    ['tendrás', 'familiar'],
    ['cuéntanos', 'tu'],
    ['únete', 'tu'],
    ['querés', 'vos'],
    ['contame', 'vos'],
    ['podéis', 'vosotros'],
    ['vinisteis', 'vosotros'],
    ['contadnos', 'vosotros'],
    ['quedaos', 'vosotros'],
    ['escríbame', 'usted'],
    ['díganos', 'usted'],
    ['póngase', 'usted'],
    ['cuéntennos', 'ustedes'],
    ['permítanme', 'ustedes'],
    ['uds', 'ustedes'],
  ]

  it.each(forms)('are known from a verb or pronoun alone: %s', (word, form) => {
    expect(addressOf(word)).toBe(form)
  })

  it.each([
    'su',
    'sus',
    'triste',
    'chiste',
    'detrás',
    'veintiséis',
    'museos',
    'envíos',
    'compras',
    'cuentas',
    'libertad',
    'helados',
    'límite',
    'caos',
    'le',
    'se',
  ])('are not seen in %s', (word) => {
    expect(addressOf(word)).toBeNull()
  })
})

describe('levels of English', () => {
  it.each([
    'Notice is hereby given of a general meeting. It’s gonna be fun, y’all.',
    'lol, the undersigned regrets the delay, pursuant to clause 4.',
    'Hiya peeps! Fares are hereby amended in accordance with Schedule 2.',
  ])('that clash are found: %s', (text) => {
    expect(find(text, 'en').map(({ ruleId }) => ruleId)).toEqual(['en/register/level'])
  })

  it.each([
    'Notice is hereby given of a general meeting of shareholders on 9 April.',
    'Hey folks, we’re gonna open at nine. Bring a mate.',
    'Thanks, mate. The committee shall meet on Monday.',
    'The contract said “the undersigned shall pay”. Yeah, we know.',
    'We’re super happy: the board approved the report.',
  ])('that do not clash are left alone: %s', (text) => {
    expect(find(text, 'en')).toEqual([])
  })
})

import type { Seeded } from './seeded.ts'
import { luhnEnd } from './valid-numbers.ts'

/** A text with numbers of which none is anyone's: no telephone, account, card, identity number or address. */
export interface LookAlike {
  readonly language: string
  readonly text: string
}

/** Forms that people give to what is no private number, in sentences that say what it is. */
const spanish: readonly string[] = [
  'La factura ___ ___ ___ se cobró dos veces.',
  'La factura F-20[12]_-0____ lleva fecha de marzo.',
  'Factura n.º 20[12]_/_____, pendiente.',
  'Pedido 6________, enviado ayer.',
  'El pedido número 6__ ___ ___ salió de Zaragoza.',
  'Confirmamos su pedido ____-____ de ayer.',
  'El albarán 9________ no cuadra.',
  'Entre [12]9[789]_ y 202_ abrimos doce tiendas.',
  'El plan 202_-203_ sigue en pie.',
  'Balance 201_-202_: mejor de lo previsto.',
  'Ingresamos ~_____.___,__ € menos.',
  'Facturamos ___ ___ ___ euros en el año.',
  'Facturamos ~.___.___ € y gastamos ~.___.___ €.',
  'El presupuesto es de 6__.___.___ pesos.',
  'Son $ ~~~.___.___, con impuestos.',
  'Crecimos un __,_ % y bajamos un ~,__ %.',
  'El código postal es 280__ y el de al lado, 080__.',
  'Salimos a las 1[0123]:__ y volvimos a las 1[56].__.',
  'El 1[01234567]/0[123456789]/202_ firmamos y el 2[01234567]-1[012]-202_ cerramos.',
  'ISBN 978-84-____-___-_, segunda edición.',
  'ISBN 978 84 ___ ____ _ en rústica.',
  'ISSN ____-____, trimestral.',
  'Seguimiento RR_________ES, entregado.',
  'El envío 1Z ___ *** __ ____ ____ está en reparto.',
  'Lote 9__ ___ ___, retirado.',
  'Lote L______, caduca en 202_.',
  'Publicamos la versión ~.__.__ la semana pasada.',
  'Coordenadas 40.____, -3.____.',
  'Está en 4_°2_′1_″ N, 3°4_′1_″ O.',
  'Ganamos _-_ y perdimos ~-_.',
  'El marcador quedó 8_-7_ tras la prórroga.',
  'Expediente ___/202_-____, en trámite.',
  'El expediente 0412-___-____ sigue abierto.',
  'La norma UNE-EN ISO 14___:201_ lo pide.',
  'Ley ~~/20[12]_, artículo __.',
  'Reglamento (UE) 201_/___, considerando __.',
  'La póliza ___ ___ ___ vence en junio.',
  'Contrato 20[12]_-_______, firmado.',
  'El ticket ________ está cerrado.',
  'Referencia catastral _______^^____^____^^ del solar.',
  'La matrícula ____ BCD es de la furgoneta.',
  'El servidor 192.168._.1__ no responde.',
  'El EAN 84___________ no lee.',
  'Código SWIFT BBVAESMM*** de la sucursal.',
  'Vendimos ~.___.___ unidades y ~~.___ cajas.',
  'Atendimos a ___.___ personas en 201_ y a ___.___ en 202_.',
  'Producimos 6__ ___ ___ kWh con el parque.',
  'El modelo 3__-____-__ se agota.',
  'Serie n.º __________ de la bomba.',
  'Registro mercantil, tomo _.___, folio __, hoja M-______.',
  'La licitación 202_/______ se abre el martes.',
  'Vuelo IB____, puerta __, fila 2_.',
  'Medimos ___ x ___ x ___ milímetros.',
  'Tardó _ h __ min __ s en la bajada.',
  'Habitaciones 1__, 2__, 3__ y 4__.',
  'Las líneas 5_, 6_ y 7_ cambian en 202_.',
  'De 1__.___.___ a 2__.___.___ litros en dos años.',
  'El justificante ____________ está en la carpeta.',
  'La orden de compra 45_______ llegó tarde.',
  'Consulta el Boletín 1__, páginas _____-_____.',
  'Número de colegiado __/____.',
  'La parcela ___ del polígono __ mide ~.___ m².',
  'El ejercicio 202_/2_ cerró con +_,_ puntos.',
  'Guía aérea 075-________, en aduana.',
  'El contenedor MSCU_______ sigue en Algeciras.',
]

const english: readonly string[] = [
  'Invoice ~__-~__-____ was paid.',
  'Invoice INV-202_-0____ is overdue.',
  'Order number ~_________ left the depot.',
  'Your order ~__-~__-____ has shipped.',
  'Order #11_-_______-_______ arrived broken.',
  'Tracking 07____ ______ shows it in Leeds.',
  'Tracking number 9400 1__________________ is stuck.',
  'Parcel 1Z ___ *** __ ____ ____ is out for delivery.',
  'Between [12]9[789]_ and 202_ we opened twelve shops.',
  'The 202_-203_ plan stands.',
  'Results for 201_–202_ were better than planned.',
  'Revenue was $~,___,___ and costs were $___,___.',
  'We sold ~__ ~__ ___ units.',
  'It cost £~__ ___ ___ over ten years.',
  'We grew __._% and then fell ~.__%.',
  'The postcode is SW1^ ~^^, next to EC2^ _^^.',
  'ZIP 0___1-____ covers the block.',
  'Doors at 1[0123]:__, last orders at 2[12].__.',
  'Signed on 1[01234567]/0[123456789]/202_, closed on 202_-1[012]-2[01234567].',
  'ISBN 978-0-____-____-_, second edition.',
  'ISBN 0-____-____-_ is out of print.',
  'ISSN ____-____, quarterly.',
  'Batch 9__ ___ ___ was recalled.',
  'Lot 0__-___-____ expires in June.',
  'Version ~.__.__ ships on Monday.',
  'Coordinates 51.____, -0.____.',
  'It lies at 5_°3_′1_″ N, 0°0_′2_″ W.',
  'We won _-_ and lost ~-_.',
  'They led 8_-7_ at the break, then 9_-8_.',
  'Case 020 ____ ____ is closed.',
  'Case No. _:2_-cv-0____ was dismissed.',
  'ISO 27____:202_ asks for it.',
  'Section __ of the 20[012]_ Act, paragraph (_).',
  'Policy number ___ ___ ___ lapses in June.',
  'Contract 202_-_______ is signed.',
  'Ticket ________ is closed.',
  'Plate ^^__ ^^^ belongs to the van.',
  'Host 10.__._.1__ does not answer.',
  'The barcode 50___________ will not scan.',
  'SWIFT code BARCGB22*** is the branch’s.',
  'We served ___,___ people in 201_ and ___,___ in 202_.',
  'The farm made ~__ ___ ___ kWh.',
  'Model 3__-____-__ is sold out.',
  'Serial number ~_________ is on the pump.',
  'Part number ~__-~__-____ is on back order.',
  'Patent US ~,___,___ B2 was granted.',
  'Flight BA____, gate __, row 2_.',
  'It measures ___ x ___ x ___ mm.',
  'She ran it in _ h __ min __ s.',
  'Rooms 1__, 2__, 3__ and 4__ are ready.',
  'Company number 0~~_____, registered in Wales.',
  'VAT registration GB ___ ____ __ is on the letterhead.',
  'Charity number 1______ was founded in 19[6789]_.',
  'Purchase order 45________ came late.',
  'See pages ~__-~__ and ___–___ of the report.',
  'Fiscal 202_/2_ closed up _._ points.',
  'Air waybill 125-________ is in customs.',
  'Container MSCU_______ is still in Felixstowe.',
  'DOI 10.____/~~_____ is the source.',
  'Grant ref. 0___ ____ ____ ends in spring.',
  'The loan is 1,~__,___,___ yen.',
  'Grid reference TQ ___ ___ is the gate.',
]

/** The same digits with a check digit that cannot be: an account, a card, a DNI that do not exist. */
const invalid = (random: Seeded): LookAlike => {
  const card = luhnEnd(`4${random.digits(14)}`)
  const wrong = `${card.slice(0, 15)}${(Number(card.charAt(15)) + 1 + random.below(8)) % 10}`
  const number = random.digits(8)
  const letters = 'TRWAGMYFPDXBNJZSQVHLCKE'
  const letter = letters.charAt((Number(number) + 1 + random.below(21)) % 23)
  return random.pick<LookAlike>([
    { language: 'es', text: `El número ${wrong} no pasa la prueba.` },
    { language: 'en', text: `The number ${wrong} fails the check.` },
    { language: 'es', text: `El código ${wrong.replace(/(.{4})(?=.)/g, '$1 ')} salió mal impreso.` },
    { language: 'es', text: `El ejemplo ${number}${letter} no existe.` },
    { language: 'es', text: `Usamos ${number}-${letter} como ejemplo imposible.` },
    { language: 'en', text: `The sample ${number}${letter} does not exist.` },
    { language: 'en', text: `Area 000-${random.digits(2)}-${random.digits(4)} was never given out.` },
    {
      language: 'es',
      text: `La cuenta ES00 ${random.digits(4)} ${random.digits(4)} ${random.digits(4)} no es válida.`,
    },
    {
      language: 'en',
      text: `The sample GB00 ABCD ${random.digits(4)} ${random.digits(4)} ${random.digits(4)} is made up.`,
    },
  ])
}

/** Each form `times` times, with other digits each time, and as many impossible numbers as forms. */
export const generatedLookAlikes = (random: Seeded, times: number): LookAlike[] => {
  const filled = (language: string, forms: readonly string[]): LookAlike[] =>
    forms.flatMap((form) => Array.from({ length: times }, () => ({ language, text: random.fill(form) })))
  const rounds = Array.from({ length: times * 40 }, () => invalid(random))
  return [...filled('es', spanish), ...filled('en', english), ...rounds]
}

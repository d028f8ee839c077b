import { describe, expect, it } from 'vitest'
import { tokenize } from '../../text/tokens.ts'
import { compilePack } from '../compile.ts'
import { contextOf } from '../context.ts'
import { engine, packs } from '../testing/engine.ts'
import { findAbsolute } from './absolute.ts'

const compiled = packs.map(compilePack)

/** By the structural rule alone: a phrase of the rule files over the same words would take its place. */
const marked = (text: string, language: string) =>
  compiled
    .filter((pack) => pack.language === language)
    .flatMap((pack) => findAbsolute(contextOf(pack, tokenize(text, pack))))
    .map(({ start, end }) => text.slice(start, end))

const find = (text: string, language: string) =>
  engine
    .analyze(text, { language })
    .hints.filter(({ category }) => category === 'absolute')
    .map(({ quote }) => quote)

const spanish = [
  'Ningún cliente notará el cambio de sistema.',
  'Todos los pacientes saldrán contentos, sin excepción.',
  'En 2027 seremos el primer fabricante de Europa.',
  'Las ventas se van a duplicar este año.',
  'Con esta app no volverá a perder una llamada.',
  'Nadie tendrá que esperar más de cinco minutos.',
  'Este sistema es inmune a cualquier ataque.',
  'Nuestros aviones llegan siempre a la hora.',
  'Le garantizo que el lunes estará todo resuelto.',
  'No habrá subidas de precio nunca más.',
  'La fusión no costará ni un solo empleo.',
  'Jamás venderemos sus datos.',
  'El año que viene facturaremos 40 millones.',
  'Hemos acabado con las averías para siempre.',
  'Su dinero no corre ningún riesgo.',
  'Todo el mundo va a querer este coche.',
  'Es seguro al cien por cien.',
  'La obra estará terminada en junio, sin falta.',
  'Puede estar seguro de que no le fallaremos.',
  'Vamos a liderar el mercado en tres años.',
  'Eliminaremos todos los accidentes.',
  'Cada uno de nuestros clientes recuperará su inversión.',
  'Pase lo que pase, cumpliremos el plazo.',
  'No existe ninguna posibilidad de fallo.',
  'El éxito está asegurado.',
  'Nadie se quedará atrás.',
  'Siempre tendrá el mejor precio.',
  'La acción subirá un 30 % antes de mayo.',
  'Todos los trenes llegarán puntuales.',
  'Ni una sola carta se perderá.',
  'Prometo que nadie saldrá perjudicado.',
  'Nuestro producto nunca falla.',
  'Ninguno de nuestros socios saldrá perjudicado.',
  'El paquete llegará el viernes, se lo juro.',
  'Somos infalibles.',
  'Triplicaremos el número de clientes en un año.',
  'No hay nada que temer: el puente aguanta cualquier cosa.',
  'La deuda quedará saldada en 2026, sin duda alguna.',
  'Nuestra plataforma jamás se ha caído ni se caerá.',
  'Vamos a ser la primera bodega de América.',
  'Siempre estaremos a su lado.',
  'Tenga la certeza absoluta de que cobrará.',
  'Ni un solo vecino se quedará sin agua.',
  'Es imposible que los datos se filtren.',
  'Nadie puede competir con nosotros.',
]

const spanishLookAlikes = [
  'Nadie perdió su empleo en 2019.',
  'No podemos garantizar que el tren llegue a la hora.',
  'Nada es seguro del todo.',
  'No siempre acertamos.',
  'Mi padre nunca desayunaba antes de las siete.',
  'La camisa es 100 % algodón.',
  'La ley garantiza catorce días de devolución.',
  'El horno tiene tres años de garantía.',
  'Si nadie se opone, firmaremos el martes.',
  '¿Nadie va a decir nada?',
  'Abriremos la tienda de Lugo el 3 de marzo.',
  'El lunes no habrá servicio de autobús.',
  'Ningún tren saldrá mañana de Atocha por la huelga.',
  'Terminamos el año con cero accidentes.',
  'Nunca olvidaré la noche del incendio.',
  'Siempre recordaremos a Marta.',
  'Esperamos crecer un 4 % el año que viene.',
  'El ministro dijo que nadie perderá su puesto.',
  '«Jamás subiremos los precios», prometió el anterior dueño.',
  'Publicaremos los resultados el 12 de mayo.',
  'La asamblea será en la nave, como siempre.',
  'Ojalá nadie vuelva a pasar por esto.',
  'Ninguno de los tres sabía usar la máquina.',
  'Vamos a contratar a seis personas en otoño.',
  'Siempre llego tarde a las bodas.',
  'Nuestro objetivo es cero accidentes.',
  'No hay ninguna silla libre.',
  'Nunca le pediremos la contraseña por teléfono.',
  'Quizá nadie venga.',
  'El seguro cubre el 100 % de los daños.',
  'Cerraremos para siempre la planta de Getafe el 30 de junio.',
  'El reglamento dice que ningún menor entrará sin casco.',
  'Nadie sabe cuánto durará.',
  'Echaré siempre de menos este taller.',
  'Tendremos una caseta en la feria, con café.',
  'Los empleados cobrarán todos el día 28.',
  'Ya nunca tomo café después de comer.',
  'No tengo ninguna duda sobre Elena.',
  'Ninguna oficina abrirá el 6 de enero.',
  'Vamos a ganar tiempo con la nueva grúa.',
  'Nadie podrá entrar con mochila.',
  'El pasado agosto nadie se quejó del ruido.',
  'No todos los pedidos llegarán a tiempo.',
  'El juez dijo que la empresa jamás podrá reabrir.',
  'Trabajaremos para que nadie quede sin respuesta.',
  'Cero grados en la cámara.',
  'Ella siempre será la directora que me contrató.',
  'Nunca sabremos qué pasó.',
  'El ascensor estará parado hasta el jueves.',
  'Ganaremos en salud si andamos más.',
  'La reunión será siempre los lunes.',
  'Le enviaremos siempre copia del acta.',
  'No volveremos a abrir hasta septiembre.',
  'Nunca me ha gustado hablar en público.',
  'Todas las facturas se enviarán el día 5.',
  'Cada tienda abrirá a las nueve.',
  'No hubo ningún herido.',
  'Sin ninguna prisa, volvimos a casa.',
  'La ayuda cubrirá el 80 % de los costes.',
  'El edificio será el más alto de la ciudad.',
  'La tasa de errores bajó a cero.',
  'Ya está asegurada la carga.',
  'El programa está totalmente cubierto por la beca.',
  'Tendremos dos nuevos clientes en la cena.',
  'Nunca ganaré un concurso de baile.',
  'Será un placer verles el jueves.',
  'Me aseguro de que todos firmen.',
]

const english = [
  'No customer will notice the migration.',
  'Nobody will have to wait longer than five minutes.',
  'By 2027 we will be the biggest maker in Europe.',
  'Our sales are going to double this year.',
  'You will never miss a call again.',
  'This system is immune to any attack.',
  'Our planes always arrive on time.',
  'I guarantee everything will be fixed by Monday.',
  'Prices will never go up again.',
  'The merger will not cost a single job.',
  'We will never sell your data.',
  'Next year we will make 40 million.',
  'We have ended breakdowns for good.',
  'Your money is at no risk whatsoever.',
  'It is one hundred percent safe.',
  'The work will be done in June without fail.',
  "Rest assured, we won't let you down.",
  'We are going to lead the market within three years.',
  'We will eliminate every accident.',
  'Every one of our customers will get their money back.',
  'Whatever happens, we will meet the deadline.',
  'There is no chance of failure.',
  'Success is guaranteed.',
  'No one will be left behind.',
  'You will always get the best price.',
  'The share price will rise 30% by May.',
  'Every train will be on time.',
  'Not a single letter will be lost.',
  'I promise nobody will be worse off.',
  'Our product never fails.',
  'Your job is safe with us, always.',
  'None of our members will be worse off.',
  'The parcel will arrive on Friday, I swear.',
  'We are infallible.',
  'We will triple the number of clients in a year.',
  'With this method you are sure to pass.',
  'There is nothing to fear: the bridge can take anything.',
  'The debt will be gone by 2026, no question.',
  'Our platform has never gone down and never will.',
  'We are going to be the first winery in America.',
  'We will always be by your side.',
  'It is absolutely certain that you will be paid.',
  'Not one neighbour will be left without water.',
  'It is impossible for the data to leak.',
  'Nobody can compete with us.',
  "You can't lose with this plan.",
  'We promise never to raise fares.',
]

const englishLookAlikes = [
  'Nobody lost their job in 2019.',
  'We cannot guarantee that the train will be on time.',
  'Nothing is ever certain.',
  "We don't always get it right.",
  'My father never ate breakfast before seven.',
  'The shirt is 100% cotton.',
  'The law guarantees fourteen days for returns.',
  'The oven comes with a three-year warranty.',
  'If nobody objects, we will sign on Tuesday.',
  'Will nobody say anything?',
  'We will open the Leeds shop on 3 March.',
  'There will be no bus service on Monday.',
  'No trains will run tomorrow because of the strike.',
  'We ended the year with zero accidents.',
  'I will never forget the night of the fire.',
  'We will always remember Martha.',
  'We hope to grow by 4% next year.',
  'The minister said nobody will lose their job.',
  '“We will never raise prices,” the last owner promised.',
  'We will publish results on 12 May.',
  'Not every visit goes well.',
  'I hope nobody ever goes through this again.',
  'None of the three knew how to use the machine.',
  'We will hire six people in the autumn.',
  'I always arrive late at weddings.',
  'Our goal is zero accidents.',
  'There is no free chair.',
  'We will never ask for your password by phone.',
  'Perhaps nobody will come.',
  'The insurance covers 100% of the damage.',
  'The plant will close for good on 30 June.',
  'Nobody knows how long it will take.',
  'We will have a stall at the fair, with coffee.',
  'All staff will be paid on the 28th.',
  'I never drink coffee after lunch.',
  'I have no doubts about Helen.',
  'We are going to save time with the new crane.',
  'No one will be admitted without a ticket.',
  'Every team will get the slides by Friday.',
  'I am not certain we will make it.',
  'This will change how we book holidays.',
  'It will never be my favourite colour.',
  'The court ruled that the firm must never again sell the drug.',
  'He will be the first in his family to retire.',
  'Sales rose 8% last year and margins held.',
  'Last August nobody complained about the noise.',
  'Not all orders will arrive on time.',
  'The judge said the firm can never reopen.',
  'We will work so that nobody is left without an answer.',
  'Zero degrees in the cold room.',
  'She will always be the manager who hired me.',
  'We will never know what happened.',
  'The lift will be out of service until Thursday.',
  'The meeting will always be on Mondays.',
  'We will always send you a copy of the minutes.',
  "We won't reopen until September.",
  'I have never liked speaking in public.',
  'All invoices will be sent on the 5th.',
  'Every shop will open at nine.',
  'No one was hurt.',
  'The grant will cover 80% of the costs.',
  'It will be the tallest building in town.',
  'The error rate fell to zero.',
  'The load is secure.',
  'We will have two new clients at dinner.',
  'I will never win a dance contest.',
  'It will be a pleasure to see you.',
  'I make sure that everyone signs.',
  'Doors will be closed for good weather or bad.',
  'I can promise you coffee.',
  "We can't promise it will be quick.",
  'You will never guess who came.',
  'Every question will get an answer by Friday.',
  'The pool is free for all residents, always bring a card.',
  'Our shop is not always open.',
]

describe('a promise or certainty no one can hold', () => {
  it.each(spanish)('is found in Spanish: %s', (text) => {
    expect(find(text, 'es')).not.toEqual([])
  })

  it.each(english)('is found in English: %s', (text) => {
    expect(find(text, 'en')).not.toEqual([])
  })

  it.each(spanishLookAlikes)('is not seen in its Spanish look-alikes: %s', (text) => {
    expect(find(text, 'es')).toEqual([])
  })

  it.each(englishLookAlikes)('is not seen in its English look-alikes: %s', (text) => {
    expect(find(text, 'en')).toEqual([])
  })

  it.each([
    ['es', 'Con el sensor nadie perderá un envío, y baja el coste.', 'nadie perderá un envío'],
    ['es', 'Abrimos en mayo y el éxito está más que asegurado.', 'éxito está más que asegurado'],
    ['en', 'It is small, and no bill will ever be late, we think.', 'no bill will ever be late'],
    ['en', 'We moved in May. Success is guaranteed.', 'Success is guaranteed'],
  ])('marks the words that carry it (%s): %s', (language, text, quote) => {
    expect(marked(text, language)).toContain(quote)
  })
})

describe('hostile text', () => {
  const slow = 2_500

  it.each([
    'nadie '.repeat(4_000),
    'jamás , bajo '.repeat(4_000),
    'nadie ' + 'a'.repeat(40_000),
    'ninguna será '.repeat(4_000),
  ])('costs a bounded time in Spanish (%#)', (text) => {
    const before = performance.now()
    engine.analyze(text, { language: 'es' })
    expect(performance.now() - before).toBeLessThan(slow)
  })

  it.each([
    'nobody '.repeat(4_000),
    'no one will ever '.repeat(3_000),
    'we will be '.repeat(4_000),
    'every a '.repeat(5_000),
  ])('costs a bounded time in English (%#)', (text) => {
    const before = performance.now()
    engine.analyze(text, { language: 'en' })
    expect(performance.now() - before).toBeLessThan(slow)
  })
})

/** Each signal in words that people use, and what only looks like it. */
import { describe, expect, test } from 'vitest'
import type { SignalName } from '../condition.ts'
import { readWords } from '../recognise/words.ts'
import { readSignals } from './read-signals.ts'

type Cases = { readonly yes: readonly string[]; readonly no: readonly string[] }

const spanish: Partial<Record<SignalName, Cases>> = {
  apology: {
    yes: [
      'Le pido disculpas por la espera.',
      'Perdón por no haber contestado antes.',
      'Lo siento de veras.',
      'Sentimos lo ocurrido.',
      'Lamento haberle hecho perder la tarde.',
      'Quiero pedirles perdón, sin más.',
      'Les debemos una disculpa.',
      'Perdonen el silencio de estos dos días.',
      'Disculpen la demora.',
      'Nos disculpamos con cada cliente.',
    ],
    no: [
      'No pedimos disculpas por defender a nuestra gente.',
      'Si alguien se ha sentido ofendido, lo sentimos.',
      'Lamentamos que se sienta así.',
      'Pediríamos disculpas si hubiera motivo.',
      'Lamentamos comunicarles el cierre de la tienda.',
      '¿Debo pedir perdón por esto?',
      'Siento que vamos por buen camino.',
      'El ministro pidió disculpas ayer.',
      'Ya pedimos perdón en su día.',
    ],
  },
  promise: {
    yes: [
      'Le devolveré la llamada.',
      'Lo contaremos todo.',
      'Vamos a revisar cada contrato.',
      'Me comprometo a que no se repita en la planta.',
      'Mañana le escribo; les doy mi palabra.',
      'Publicaré las actas.',
    ],
    no: [
      'Vamos a la oficina.',
      'Revisamos los contratos en mayo.',
      '¿Qué haremos?',
      'No prometemos nada.',
      'Esperemos que se aclare.',
    ],
  },
  'next-step': {
    yes: [
      'A las 19:00 daremos el resultado.',
      'Mañana a primera hora volveremos a informar.',
      'El viernes publicaremos la lista completa.',
      'En dos horas tendrán otra nota.',
      'Antes del lunes les llamará una persona.',
      'Vuelvo a escribir aquí a las siete de la tarde.',
      'No habrá noticias hasta las nueve.',
      'La semana que viene abrimos otra vez.',
      'El 2 de diciembre llega la caldera.',
      'Cada dos horas actualizaremos esta página.',
      'Esperamos tener el resultado esta noche a las diez.',
      'Antes de las ocho de esta noche la pongo aquí.',
      'Nos comprometemos a devolverlo antes de que acabe el mes.',
    ],
    no: [
      'Ayer a las 18:40 lo supimos.',
      'Pronto daremos más información.',
      'Lo arreglamos en tres horas.',
      'Daremos más información próximamente.',
      'Quizá mañana sepamos algo.',
      'Podríamos publicar algo el lunes.',
      '¿Volverán a informar mañana?',
      'El lunes pasado contamos lo que sabíamos.',
      'Esta mañana hemos parado la línea.',
      'Mañana no publicaremos nada.',
    ],
  },
  thanks: {
    yes: [
      'Gracias a las ocho personas del turno.',
      'Les agradezco la paciencia.',
      'Estamos muy agradecidos a la plantilla.',
    ],
    no: ['Gracias a que llovió, se llenó el embalse.', 'Agradeceríamos una respuesta.'],
  },
  ownership: {
    yes: [
      'Nos equivocamos.',
      'El error fue nuestro.',
      'Asumo la responsabilidad.',
      'Les fallamos.',
      'Lo hicimos mal y tarde.',
      'No estuvimos a la altura.',
      'La decisión la tomé yo.',
      'Deberíamos haber avisado antes.',
      'Tardamos demasiado en decirlo.',
      'Es culpa nuestra.',
      'La dirección asume su responsabilidad.',
      'Pasó en mi turno.',
      'Fue una decisión mía.',
    ],
    no: [
      'No fue culpa nuestra.',
      'Si nos equivocamos, lo diremos.',
      'Se cometieron errores.',
      'Esto no debería haber pasado.',
      'El proveedor se equivocó.',
      'Nuestra responsabilidad social es conocida.',
      'Ha habido un fallo en el sistema.',
    ],
  },
  contact: {
    yes: [
      'Llámeme al 600 123 456.',
      'Escríbanos a atencion@tormera.example.',
      'Mi correo es publico: ana@tormera.example',
      'Pueden llamar al 900 100 200, gratis.',
      'Estaré en la puerta de la planta a las seis.',
      'Mándeme un mensaje privado con su pedido.',
      'No dude en llamarme.',
      'Pregunte por Marta en el mostrador.',
      'Contestan personas en el 900 123 456.',
    ],
    no: ['Hemos llamado a los proveedores.', 'Escribimos esta nota con calma.', 'El correo llegó tarde.'],
  },
  deflection: {
    yes: [
      'Estamos trabajando en ello y daremos más información próximamente.',
      'Sin comentarios.',
      'Lo estamos investigando.',
      'En su momento informaremos.',
      'No podemos dar más detalles.',
      'La situación está bajo control.',
      'Nos remitimos al comunicado.',
      'No vamos a especular.',
      'No es momento de buscar culpables.',
      'Es un hecho aislado.',
      'Nuestro equipo jurídico está revisando el asunto.',
    ],
    no: [
      'Lo estamos investigando; a las 19:00 daremos el resultado.',
      'Trabajamos con leche de doce ganaderías.',
      'Nos equivocamos al no avisar.',
      'Contestaré a cada pregunta.',
    ],
  },
  empathy: {
    yes: [
      'Entiendo que esté enfadada.',
      'Entendemos su enfado.',
      'Tiene usted toda la razón.',
      'Sé lo que supone pasar la noche sin luz.',
      'En su lugar, yo preguntaría lo mismo.',
      'Sentimos la pérdida de su compañero.',
      'Es normal que tengan miedo.',
      'Nuestro pésame a la familia.',
    ],
    no: ['Entendemos el mercado lácteo.', 'Entiendo de quesos.', 'La razón social es Tormera.'],
  },
}

const english: Partial<Record<SignalName, Cases>> = {
  apology: {
    yes: [
      'I apologise for the wait.',
      'We’re so sorry.',
      'Sorry for taking so long to answer.',
      'We owe you an apology.',
      'My apologies to every customer who queued.',
      'Forgive the silence of these two days.',
      'I deeply regret what happened on Tuesday.',
      'Please forgive me.',
    ],
    no: [
      'We’re not apologising for defending our people.',
      'If anyone felt offended, we’re sorry.',
      'I’m sorry you feel that way.',
      'We would apologise if there were a reason.',
      'We regret to inform you that the shop closes.',
      'Should I apologise for this?',
      'Better safe than sorry.',
      'We said sorry at the time.',
      'I was sorry to hear about the flood.',
      'The minister apologised yesterday, and he apologises again.',
    ],
  },
  promise: {
    yes: [
      'I’ll call you back.',
      'We will tell you everything.',
      'We’re going to check every contract.',
      'You have my word.',
      'I promise to come down.',
    ],
    no: [
      'They will sort it out.',
      'We checked the contracts in May.',
      'What will we do?',
      'We promised in May.',
    ],
  },
  'next-step': {
    yes: [
      'At 19:00 we’ll have the result.',
      'We will write again tomorrow morning.',
      'By Friday you’ll have the full list.',
      'The next update comes at seven.',
      'On Monday 3 March at ten we meet in the hall.',
      'Within two hours we’ll post another note.',
      'I’ll be back here at 6 pm.',
      'The boiler arrives on 2 December.',
      'Next week we reopen.',
      'There will be no news until nine.',
      'We’re posting an update every two hours.',
    ],
    no: [
      'We learned at 18:40 yesterday.',
      'More information will follow shortly.',
      'We fixed it within three hours.',
      'We’ll share more soon.',
      'We might know more tomorrow.',
      'Will you write again tomorrow?',
      'Last Monday we said what we knew.',
      'This morning we stopped the line.',
      'We won’t publish anything tomorrow.',
    ],
  },
  thanks: {
    yes: ['Thank you to the eight people of the shift.', 'Thanks, Marta.', 'I’m grateful to the whole crew.'],
    no: ['Thank goodness it rained.', 'We would appreciate an answer.'],
  },
  ownership: {
    yes: [
      'We got it wrong.',
      'I was wrong.',
      'The mistake was ours.',
      'I take responsibility.',
      'We let you down.',
      'We should have told you sooner.',
      'This one is on me.',
      'It was my decision.',
      'We were too slow.',
      'It’s our fault.',
      'It happened on my watch.',
      'The board accepts responsibility for the failure.',
      'We made a mistake.',
    ],
    no: [
      'It was not our fault.',
      'If we got it wrong, we will say so.',
      'Mistakes were made.',
      'The supplier got it wrong.',
      'Our responsibility to the planet is known.',
      'There was a fault in the system.',
    ],
  },
  contact: {
    yes: [
      'Call me on 020 7946 0000.',
      'Email us at help@tormera.example.',
      'My inbox is open.',
      'Send me a DM with your order number.',
      'Don’t hesitate to call me.',
      'You can reach me here all evening.',
      'I’ll be at the plant gate at six.',
      'Ask for Marta at the counter.',
      'The helpline is free.',
      'People answer 0800 123 456.',
      'Write to ana@tormera.example',
    ],
    no: ['We called our suppliers.', 'They asked us why.', 'The mail came late.', 'We wrote this slowly.'],
  },
  deflection: {
    yes: [
      'We’re looking into it.',
      'No comment.',
      'We’re working on it and more information will follow shortly.',
      'We can’t comment on that.',
      'The situation is under control.',
      'I refer you to our statement.',
      'It’s too early to say.',
      'We take this very seriously.',
      'We’re not going to speculate.',
      'Out of respect for the family we won’t be saying any more.',
      'This is an isolated incident.',
      'Our legal team is reviewing the matter.',
    ],
    no: [
      'We’re looking into it and will give you the result at 19:00.',
      'We work with milk from twelve farms.',
      'We got it wrong.',
      'I’ll answer every question.',
    ],
  },
  empathy: {
    yes: [
      'I understand why you’re angry.',
      'You’re right to be angry.',
      'You have every right to ask.',
      'My heart goes out to her family.',
      'That must have been frightening.',
      'In your place I’d ask the same.',
      'I’m sorry for your loss.',
      'I know how hard a night without heating is.',
      'We understand your worry.',
    ],
    no: [
      'We understand the dairy market.',
      'You must understand that we have rules.',
      'The right valve was closed.',
    ],
  },
}

const has = (text: string, language: string, name: SignalName): boolean =>
  readSignals(readWords(text, language)).has(name)

describe.each([
  ['es', spanish],
  ['en', english],
] as const)('in %s', (language, table) => {
  for (const [name, { yes, no }] of Object.entries(table) as [SignalName, Cases][]) {
    test.each(yes)(`${name} is heard in “%s”`, (text) => {
      expect(has(text, language, name)).toBe(true)
    })
    test.each(no)(`${name} is not heard in “%s”`, (text) => {
      expect(has(text, language, name)).toBe(false)
    })
  }
})

/** Sentences that carry a private number; `{}` is its place. None offers the writer's own contact. */
type Carriers = Readonly<Record<string, readonly string[]>>

/** They say that it is a telephone. */
export const telephoneCarriers: Carriers = {
  es: [
    'Si no contesta, el móvil de Irene es {}.',
    'Llama a Joaquín al {} antes de comer.',
    'Teléfono de la viuda: {}',
    'El WhatsApp de Nuria, {}, está siempre abierto.',
    'Pasadme esto a Berta (tel. {}) cuanto antes.',
    'Marcas el {} y preguntas por Inés.',
    'Su número particular es el {}.',
    'Localizamos al chófer en el {} y vino enseguida.',
    'Le dejé un recado en el {} y nadie me devolvió la llamada.',
    'El celular del ingeniero Cárdenas es {}, por si se cae el enlace.',
    'Mándale un SMS a Tomás: {}.',
    'Contacto de obra: Rosario Peña, {}.',
    'Hablad con Teresa ({}) para el pase.',
    'Rodrigo Salvatierra, {}, lleva la guardia de noche y contesta al teléfono.',
    'Cel. {} — pregunten por don Abelardo.',
    'A la inspectora se le puede llamar al {} hasta las ocho.',
    'Tfno: {} (Milagros, almacén de Getafe)',
    'En recepción tienen apuntado el fijo de su casa, {}, desde 2019.',
  ],
  en: [
    'If she doesn’t pick up, try her mobile: {}.',
    'Ring Declan on {} before noon.',
    'Her direct line is {}, though she never answers.',
    'Text Priya at {} when the van leaves.',
    'Mobile for the site manager: {}',
    'You can get Bridget on {} after six.',
    'Contact: Owen Tarrant, {}.',
    'Reach the night nurse at {}.',
    'His home number ({}) was on the back of the slip.',
    'I left two messages on {} and heard nothing.',
    'Speak to Thandi ({}) about the keys.',
    'Marcus Webb, tel. {}, holds the spare set.',
    'Cell: {} (ask for Lorna)',
    'The surveyor, Ms Adeyemi, takes calls on {} until eight.',
    'Her husband’s phone is {} and he knows the route.',
    'Please call Ruth Abara on {} and tell her in person.',
    'Ph: {} – Wiremu, loading bay',
    'He gave his number as {} in 2019 and it still works.',
  ],
}

/** They name a person and nothing else. */
export const personCarriers: Carriers = {
  es: [
    'El de Marta es {}.',
    'Fermín: {}',
    'Apunten: {}, es de Lucía.',
    'Nieves Ochoa ({}) tiene la llave.',
    'A Leandro lo encuentran en el {}.',
  ],
  en: [
    'Dana’s is {}.',
    'Aoife: {}',
    'Write it down: {}, that’s Colm.',
    'Hettie Marsh ({}) has the key.',
    'Lionel is on {} all week.',
  ],
}

const account: Carriers = {
  es: [
    'Ingresen la fianza en {} antes del viernes.',
    'La cuenta de Berta es {}, a su nombre.',
    'IBAN: {}',
    'Hagan la transferencia al IBAN {} y avisen a Lola.',
    'Domicilia el recibo en la cuenta ({}) de su madre.',
    'Le pagamos siempre por banco, n.º de cuenta {}, sin retraso.',
  ],
  en: [
    'Pay the deposit into {} by Friday.',
    'Her account is {}, in her own name.',
    'IBAN: {}',
    'Please wire the refund to IBAN {} and tell Ruth.',
    'The landlord’s account ({}) has not changed.',
    'We reimbursed Colm through {} last week.',
  ],
}

const card: Carriers = {
  es: [
    'Pagó con la tarjeta {} en la gasolinera.',
    'Tarjeta: {}',
    'La visa del director, {}, sigue activa.',
    'Carguen el hotel a {} como siempre.',
    'Nos dictó {} por teléfono y lo apuntamos.',
  ],
  en: [
    'He paid with {} at the pump.',
    'Card: {}',
    'The director’s Visa, {}, is still live.',
    'Put the hotel on {} as usual.',
    'She read {} out over the phone.',
  ],
}

const dni: Carriers = {
  es: [
    'El DNI de la alumna es {}.',
    'Firma Rosario Peña, con DNI {}, en nombre de su hermano.',
    'NIF: {}',
    'El acta identifica al testigo ({}) y a su abogada.',
    'Doña Amparo Gil, {}, recoge el premio.',
    'Comprobad que {} figure en la lista de acceso.',
  ],
  en: [
    'Her Spanish ID is {}.',
    'Rosario Peña, DNI {}, signed for her brother.',
    'NIF: {}',
    'The form names the witness ({}) and her lawyer.',
  ],
}

const nie: Carriers = {
  es: [
    'El NIE de Olena es {}.',
    'Contratamos a Bogdan, con NIE {}, en marzo.',
    'NIE: {}',
    'Su permiso ({}) caduca pronto.',
  ],
  en: ['Olena’s NIE is {}.', 'NIE: {}', 'His Spanish residence number is {}, valid until June.'],
}

const cif: Carriers = {
  es: ['El CIF del cliente es {}.', 'Facturen a {} lo de Berta.', 'CIF: {}', 'Es el CIF {} de su gestoría.'],
  en: ['The client’s Spanish tax number is {}.', 'CIF: {}', 'Bill it to {} as agreed.'],
}

const ssn: Carriers = {
  es: ['Su SSN es {}.', 'El número del seguro social (SSN) de Dana: {}.'],
  en: [
    'Her SSN is {}.',
    'Social Security number: {}',
    'The form shows her social security number, {}, in full.',
    'Dana Kessler (SSN {}) was on the list.',
    'SSN {} belongs to the plaintiff.',
  ],
}

const email: Carriers = {
  es: [
    'Escríbanle a Ramiro a {}.',
    'El correo de Irene es {}, por si acaso.',
    'Irene Salas <{}> lo pidió ayer.',
    'Manden copia a {}, que lo espera.',
    'Correo de la viuda: {}',
    'La queja ({}) llegó el lunes.',
    'Lo firma mailto:{} y nadie más.',
  ],
  en: [
    'Write to Dana at {}.',
    'Owen’s address is {}, just in case.',
    'Priya Webb <{}> asked for it yesterday.',
    'Copy in {}, who is waiting for it.',
    'E-mail of the tenant: {}',
    'The complaint ({}) came on Monday.',
    'It was sent from {}; nobody replied.',
  ],
}

export const carriers: Readonly<Record<string, Carriers>> = { iban: account, card, dni, nie, cif, ssn, email }

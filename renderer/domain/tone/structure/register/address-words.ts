const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Verbs and nouns that talk about a form of address: "tratar de usted". */
export const talkedAbout = words(
  'tratar trata tratan tratamos trato tratarme tratarnos tratamiento hablar hablamos habla hablan hablo ' +
    'hablaba tutear tuteo palabra pronombre dice llama llaman llamar',
)

/** What follows a colon after these is somebody else's speech. */
export const reporting = words(
  'dijo dice dijeron preguntó preguntaron respondió contestó escribió escribe gritó decía decían dicen ' +
    'lema titulado leía ponía pone cartel repetía soltó añadió pregunta',
)

/** A clause that these open may be followed by a request: "si tiene dudas, llame". */
export const conditionals = words('si cuando')

/** Sentences that begin so hold subjunctives, not requests. */
export const notImperativeAfter = words('que quien ojalá quizá quizás cuando aunque si donde lo se')

/** First persons that speak to a reader whom they call "le" or "les". */
export const addressingVerbs = words(
  'prometo prometemos agradezco agradecemos ruego rogamos invito invitamos informo informamos ' +
    'comunicamos comunico deseo deseamos pido pedimos aseguro aseguramos recordamos recuerdo esperamos ' +
    'espero ayudamos atendemos atenderemos responderemos respondemos llamaremos llamamos enviaremos ' +
    'enviamos animamos animo damos doy ofrecemos contamos presentamos llevaremos avisaremos adjunto ' +
    'adjuntamos devolveremos',
)

/** Titles and collectives by which readers are called. */
export const greetings = words(
  'hola gracias querido querida queridos queridas estimado estimada estimados estimadas señor señora ' +
    'señores señoras don doña sr sra sres distinguido distinguida distinguidos amigo amiga amigos amigas ' +
    'equipo compañeros compañeras vecinos vecinas clientes familias colegas alcalde alcaldesa profesor ' +
    'profesora',
)

/** What may follow "a ti," or "a ustedes," before a name. */
export const addressee = words('los las mis nuestros nuestras mi el la señor señora don doña')

/** After these a form that looks like a verb is a noun: "las compras". */
export const determiners = words(
  'la las los el una unas unos un de nuestras nuestros mis sus más muchas muchos otras otros estas ' +
    'estos dos tres en con por sin',
)

/** Verbs that do by being said what they say: "le ruego que". */
export const performatives = words('ruego rogamos prometo prometemos pido pedimos aseguro aseguramos')

/** How the formula "a su disposición" begins. */
export const availability = words('quedo quedamos estoy estamos seguimos sigo quedando')

/** Words that may speak to a reader by what stands around them: "le ruego", "a su disposición". */
export const opensAddress = (word: string): boolean =>
  word === 'le' || word === 'les' || word === 'disposición'

/** What a softener does: two of different kinds in one run are a stack, two of one kind seldom. */
export type SoftenerKind = 'doubt' | 'opinion' | 'modal' | 'shrinking' | 'disclaimer' | 'circling'

export interface Softener {
  readonly words: readonly string[]
  readonly kind: SoftenerKind
  /** How much it softens: 1 for what honest sentences are full of, 2 for what takes the claim back. */
  readonly weight: number
}

type List = readonly [kind: SoftenerKind, weight: number, phrases: string]

const english: readonly List[] = [
  [
    'doubt',
    2,
    'maybe|perhaps|possibly|arguably|conceivably|potentially|may be the case|might be the case|be the case that',
  ],
  ['doubt', 1, 'probably|likely'],
  [
    'opinion',
    1,
    'i think|we think|i do think|think|i guess|i suppose|i believe|i feel|feel|i suspect|suspect|i wonder|wonder|wondering|i tend|tend to|hoping|i imagine|i reckon|it seems to me|would say|seem|seems|appear',
  ],
  ['modal', 1, 'could|might|may|may be|might be'],
  ['modal', 0.5, "i'd|we'd|would|should"],
  ['shrinking', 1.5, 'sort of|kind of|somewhat|tentatively|cautiously'],
  [
    'shrinking',
    1,
    'a bit|a little|a little bit|a tiny bit|slightly|not entirely|in a way|in some ways|to some extent|at some point|more or less',
  ],
  ['circling', 0.5, 'like to'],
  ['shrinking', 0.5, 'just|rather|half|almost'],
  [
    'disclaimer',
    2,
    "i could be wrong|i may be wrong|i might be wrong|could be way off|may well be mistaken|i may be mistaken|i might be mistaken|correct me if i'm wrong|please correct me|i'm no expert|i am no expert|no expert|i am not sure|only for myself|it's just me|just me|just a thought|not entirely sure|not sure|not wanting to be|hate to bring|early to say|at this stage|jumping the gun|i don't know",
  ],
  [
    'circling',
    1,
    'fair to say|be argued|be described as|tempted to|inclined to|go so far as|venture|suggest|lean towards|want to|look at|think about|consider|considering|be worth|worth|be an idea|be possible|be reasonable|premature|assume|hesitate to|try|explore|think that|to say|a case',
  ],
]

const spanish: readonly List[] = [
  [
    'doubt',
    2,
    'quizá|quizás|tal vez|a lo mejor|posiblemente|puede que|acaso|quién sabe|podría ser que|igual es|igual me|igual sería|igual podría|igual podríamos|igual convendría|igual habría',
  ],
  ['doubt', 1, 'probablemente|seguramente'],
  [
    'opinion',
    1,
    'creo|diría|pienso|supongo|imagino|me parece|se me ocurre|me da la impresión|tengo la impresión|vaga impresión|tengo la sensación|quisiéramos pensar|quisiera pensar|no sé|no sé si|no sabría|me atrevería a decir|dándole vueltas|sospecho',
  ],
  [
    'modal',
    1,
    'podríamos|podría|podrían|podrías|deberíamos|debería|deberían|sería|serían|cabría|convendría|habría que|parecería|estaría bien|merecería|pueda|podamos|igual podría|igual sería|igual convendría',
  ],
  [
    'shrinking',
    1.5,
    'en cierto modo|en cierta manera|en cierta medida|en cierto sentido|de alguna manera|de alguna forma|de algún modo|en alguna medida|hasta cierto punto',
  ],
  [
    'shrinking',
    1,
    'un poco|un tanto|algo|digamos|por así decirlo|en principio|en el fondo|más o menos|en su caso|con algo de suerte|en fin|bueno|si acaso',
  ],
  [
    'disclaimer',
    2,
    'me equivoco|puedo equivocarme|a mi modesto entender|en mi modesta opinión|en mi humilde opinión|salvo mejor opinión|sin ser yo quién|con todas las cautelas|no quiero afirmarlo|no querría parecer|no quisiera parecer|no es por nada|no digo que|impresión mía|puede ser solo mía|así a bote pronto|solo una impresión',
  ],
  [
    'circling',
    1,
    'intentar|intentaremos|tratar de|considerar|valorar|plantearnos|plantearse|pensar en|pensar que|explorar|estudiar|estudiarse|decir que|decirse|pensarse|parecer|posible|conveniente|interesante|bueno|prudente|aventurado|oportuno|llegar a|probar|ver si|considerarse',
  ],
]

const readLists = (lists: readonly List[]): ReadonlyMap<string, readonly Softener[]> => {
  const byFirst = new Map<string, Softener[]>()
  for (const [kind, weight, phrases] of lists) {
    for (const phrase of phrases.split('|')) {
      const words = phrase.split(' ')
      const first = words[0] ?? ''
      const list = byFirst.get(first) ?? []
      list.push({ words, kind, weight })
      byFirst.set(first, list)
    }
  }
  // The longest phrase that begins with a word is the one meant.
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  return byFirst
}

/** By language, then by first word, longest phrase first. */
export const softeners: Readonly<Record<string, ReadonlyMap<string, readonly Softener[]>>> = {
  en: readLists(english),
  es: readLists(spanish),
}

import { describe, expect, it } from 'vitest'
import { tokenize } from '../../text/tokens.ts'
import { compilePack } from '../compile.ts'
import { contextOf } from '../context.ts'
import { engine, packs } from '../testing/engine.ts'
import { findHedging } from './hedging.ts'

const compiled = packs.map(compilePack)

/** By the structural rule alone: a phrase of the rule files over the same words would take its place. */
const marked = (text: string, language: string) =>
  compiled
    .filter((pack) => pack.language === language)
    .flatMap((pack) => findHedging(contextOf(pack, tokenize(text, pack))))
    .map(({ start, end }) => text.slice(start, end))

const find = (text: string, language: string) =>
  engine
    .analyze(text, { language })
    .hints.filter(({ category }) => category === 'hedging')
    .map(({ quote }) => quote)

const spanish = [
  'Quizá convendría tal vez aplazar la reunión.',
  'Me parece que, de alguna manera, podríamos haber fallado.',
  'Creo que a lo mejor habría que pensar en otra cosa.',
  'Diría que posiblemente sería bueno esperar.',
  'Supongo que quizás podría ser útil.',
  'Tal vez sería posible considerar otra fecha.',
  'Puede que, hasta cierto punto, sea un poco tarde.',
  'No sé, quizá podríamos tal vez hablar.',
  'De alguna manera creo que quizá tienen razón.',
  'Igual podríamos intentar, si acaso, abrir antes.',
  'Posiblemente quizá llueva.',
  'Me da la sensación de que quizás podríamos estar un poco equivocados.',
  'A lo mejor, no sé, sería buena idea quizá preguntar.',
  'Diría que tal vez, en cierto modo, fue un error.',
  'Quizás habría que plantearse cambiar.',
  'Podría ser que, de alguna forma, quizá no llegamos.',
]

const spanishLookAlikes = [
  'Creo que nos equivocamos de proveedor.',
  'Quizá llueva el domingo.',
  '¿Podría enviarme el acta?',
  'Tal vez no llegue a tiempo el barco.',
  'No sé si vendrá Ana.',
  'Podríamos cerrar antes los viernes.',
  'Sería bueno saber cuántos somos.',
  'Me parece un poco caro.',
  'Probablemente abriremos en mayo.',
  'Todo sigue igual en la planta.',
  'Creo que podríamos abrir en mayo.',
  'Hace un poco de frío en la nave.',
  'Tal vez el martes, tal vez el jueves.',
  'Debería estar listo en mayo, más o menos.',
  'Un bueno y posible acuerdo.',
  'No sé cuánto costará; puede que 3.000 euros.',
  '¿Quizá podría enviarnos la factura?',
  'En principio, la reunión sería el martes.',
  'Supongo que lo vieron en la prensa.',
  'Creo que sería bueno pedir perdón.',
  'Quizá alguien sepa su nombre.',
  'Posiblemente el lunes abramos.',
  'Tal vez tengan razón, y en mayo lo sabremos.',
  'Podríamos vernos el martes o quizá el jueves.',
  'Me parece que fue Rosa quien lo vio.',
  'Supongo que sí.',
  'No sé si podríamos haberlo evitado.',
  'Diría que es un buen vino.',
  'Algo de pan, un poco de vino y bueno, amigos.',
  'Quizá el error fue mío; podría haber llamado.',
  'Es posible que nos equivoquemos.',
]

const english = [
  'It might possibly be somewhat late.',
  'I just think that maybe we could wait.',
  'Perhaps we could possibly consider another date.',
  'I would kind of suggest that perhaps we wait.',
  'I suppose it could maybe be useful.',
  'I feel like we might perhaps have failed a little.',
  'Maybe we should perhaps try something else.',
  'I am no expert, but it seems this might be a bit early.',
  'It could arguably be somewhat better.',
  'Possibly we might, in a way, have been late.',
  'I get the feeling that maybe we might be slightly wrong.',
  "Perhaps, I don't know, it could be good to ask.",
  'I would say that perhaps, in a way, it was a mistake.',
  'I guess we should maybe think about changing.',
  'It may well be that we could possibly wait.',
]

const englishLookAlikes = [
  'I think we chose the wrong supplier.',
  'It might rain on Sunday.',
  'Could you send me the minutes?',
  'Perhaps the boat will be late.',
  "I don't know if Ann is coming.",
  'We could close earlier on Fridays.',
  'It would be good to know how many we are.',
  'I find it a bit expensive.',
  'We will probably open in May.',
  'In May we could open, maybe.',
  'I think we could open in May.',
  'It is a little cold in the hall.',
  'Maybe Tuesday, maybe Thursday.',
  'I think it might be a bit late for coffee.',
  'What kind of bread could we bake?',
  "I'd like to think about it.",
  "We may open on Sundays; I don't know yet.",
  'I guess you saw it in the paper.',
  'Could you perhaps send us the invoice?',
  'I feel it is worth a try.',
  'It seems likely that we will move.',
  'We might want to look at rents.',
  "I'm not sure we could do it by March.",
  'I think it would be good to apologise.',
  'Perhaps someone knows his name.',
  'We will possibly open on Monday.',
  'Maybe they are right, and in May we will know.',
  'We could meet on Tuesday or perhaps Thursday.',
  'I suppose so.',
  "I don't know if we could have avoided it.",
  'I would say it is a good wine.',
  'A bit of bread and a little wine would do.',
  'Perhaps the mistake was mine; I could have called.',
  'We may be wrong.',
  'I believe the port might close for a day.',
  'It seems to me a fair price.',
  'Maybe I should have asked sooner.',
  'We are considering a move to Leeds, probably in spring.',
  'I feel a bit sad and a little proud.',
]

describe('stacked softeners', () => {
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
    ['es', 'Ya lo hablamos: quizás podríamos intentar otro turno.', 'quizás podríamos intentar'],
    ['es', 'Llegó el lunes. Tal vez, hasta cierto punto, fue tarde.', 'Tal vez, hasta cierto punto'],
    ['en', 'The boat is old. It might possibly be somewhat late today.', 'might possibly be somewhat'],
    ['en', 'I just think that maybe we could wait for rain.', 'just think that maybe we could'],
  ])('marks the run of softeners (%s): %s', (language, text, quote) => {
    expect(marked(text, language)).toContain(quote)
  })

  it('asks for a heap of softeners before it marks a question', () => {
    expect(find('Could we perhaps try it?', 'en')).toEqual([])
    expect(find('Could it perhaps be that we might possibly, sort of, be late?', 'en')).toHaveLength(1)
  })
})

describe('hostile text', () => {
  const slow = 2_500

  it.each(['quizá '.repeat(6_000), 'quizá podría un poco '.repeat(3_000)])(
    'costs a bounded time in Spanish (%#)',
    (text) => {
      const before = performance.now()
      engine.analyze(text, { language: 'es' })
      expect(performance.now() - before).toBeLessThan(slow)
    },
  )

  it.each(['maybe '.repeat(6_000), 'sort of might perhaps '.repeat(3_000)])(
    'costs a bounded time in English (%#)',
    (text) => {
      const before = performance.now()
      engine.analyze(text, { language: 'en' })
      expect(performance.now() - before).toBeLessThan(slow)
    },
  )
})

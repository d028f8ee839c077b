import { describe, expect, it } from 'vitest'
import { engine } from '../testing/engine.ts'

const find = (text: string, language: string) =>
  engine.analyze(text, { language }).hints.filter(({ category }) => category === 'monologue')

const news = {
  es: 'Hemos abierto esta semana la tercera nave de la cooperativa. Compramos el solar en enero, levantamos los muros en mayo y pintamos la puerta nosotros mismos. Contratamos a nueve personas del valle y estrenamos una cámara fría. Yo encendí la primera luz.',
  en: 'We have opened our third warehouse this week. We bought the land in January, we raised the walls in May, and we painted the door ourselves. We hired nine people from the valley and built a cold room. I switched on the first light.',
}

describe.each(['es', 'en'] as const)('a monologue in %s', (language) => {
  it('is found, over the whole post, as a note', () => {
    const text = `\n${news[language]}\n`
    const [hint] = find(text, language)
    expect([hint?.start, hint?.end, hint?.severity]).toEqual([1, text.length - 1, 'note'])
    expect(hint?.lesson).toBe('small-conversations')
  })

  it('is found over several paragraphs, too', () => {
    expect(find(news[language].replaceAll('. ', '.\n\n'), language)).toHaveLength(1)
  })
})

describe('no monologue', () => {
  it.each([
    ['es', `${news.es} ¿Qué haría falta en la cuarta?`],
    ['es', `${news.es} Venid a verla.`],
    ['es', `${news.es} Les esperamos a ustedes el sábado.`],
    ['es', `${news.es} Gracias a la cuadrilla de Julián.`],
    ['es', `@cooperativa ${news.es}`],
    ['es', 'Hemos abierto esta semana la tercera nave.'],
    [
      'es',
      'Hemos cerrado la planta esta semana. Lo sentimos por las familias. Hablamos con cada persona, pagamos lo que debemos y buscamos plaza en las otras dos naves a quienes la quieran. Yo tomé la decisión y la explico mañana.',
    ],
    [
      'es',
      'El ayuntamiento ha abierto esta semana la tercera biblioteca del barrio. La diseñó un estudio de Vigo, la pintaron los vecinos y la atienden dos bibliotecarias. El horario es de nueve a nueve, también los sábados, y el carné es gratuito para todo el mundo.',
    ],
    ['en', `${news.en} What should the fourth one have?`],
    ['en', `${news.en} Come and see it.`],
    ['en', `${news.en} You made it possible.`],
    ['en', `${news.en} Thanks to Julian’s crew.`],
    ['en', `@coop ${news.en}`],
    ['en', 'We have opened our third warehouse this week.'],
    [
      'en',
      'We have closed our plant this week. We are sorry for what it does to our town. We talked to every person, we paid what we owe, and we looked for places in our two other halls. I took the decision, and I explain it tomorrow.',
    ],
    [
      'en',
      'The council has opened its third library this week. A studio in Cork designed it, the neighbours painted it, and two librarians look after it. The doors are open from nine to nine, on Saturdays as well, and the card is free for everybody who lives in the county.',
    ],
  ])(
    'is where it opens to the reader, mourns, thanks, answers, is short, or is about others (%s): %s',
    (language, text) => {
      expect(find(text, language)).toEqual([])
    },
  )
})

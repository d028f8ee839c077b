import { describe, expect, it } from 'vitest'
import { engine } from '../testing/engine.ts'

const find = (text: string, language: string) =>
  engine
    .analyze(text, { language })
    .hints.filter(({ category, ruleId }) => category === 'hostile' && !ruleId.startsWith('model/'))

describe('contempt by construction', () => {
  it.each([
    ['en', 'If you had bothered to open the report, you would know.'],
    ['en', 'Had they taken the trouble to ask, we would have answered.'],
    ['en', 'Some of us actually work for a living.'],
    ['en', 'It’s always people like you.'],
    ['en', 'Congratulations to the union on finally noticing the calendar.'],
    ['en', 'Thank you for your “advice”.'],
    ['en', 'Thanks for nothing.'],
    ['en', 'Do they need it in crayon?'],
    ['en', 'It takes a special kind of talent to lose a bus.'],
    ['en', 'Come back when you have run a shop.'],
    ['en', 'Perhaps next year they’ll master the alphabet.'],
    ['en', 'The pundits who have never met a payroll disagree.'],
    ['en', 'Spare us the lecture.'],
    ['en', 'Don’t say we didn’t warn you.'],
    ['es', 'Si hubieran leído el contrato, lo sabrían.'],
    ['es', 'Si os hubierais molestado en preguntar, no estaríamos aquí.'],
    ['es', 'Si supierais contar, no habría debate.'],
    ['es', 'Cuando aprendan a leer una nómina, hablamos.'],
    ['es', 'Enhorabuena al comité por descubrir el calendario.'],
    ['es', 'Gracias por su «consejo».'],
    ['es', 'Algunos sí trabajamos los lunes.'],
    ['es', 'Es lo malo de gente como usted.'],
    ['es', 'Si no os gusta, ahí está la puerta.'],
    ['es', '¿Le hago un croquis?'],
    ['es', 'Hay que ser muy corto para no verlo.'],
    ['es', 'A ver si la oposición se entera.'],
    ['es', 'Ni para eso sirven.'],
    ['es', 'Ya os lo advertimos.'],
    ['es', 'Y encima pretenden cobrar.'],
    ['es', 'Algunas personas siguen sin entender las cuentas.'],
    ['es', 'Los que jamás han pisado un taller nos dan lecciones.'],
    ['es', 'Parece que leer les da alergia.'],
    ['es', 'Sigan opinando desde el sofá.'],
  ])('is found (%s): %s', (language, text) => {
    expect(find(text, language)).toHaveLength(1)
  })

  it.each([
    ['en', 'If you had a ticket for Friday, write to us and we’ll refund it.'],
    ['en', 'If you’d like to read the report, it’s here.'],
    ['en', 'Some of us work from Cork on Fridays.'],
    ['en', 'We hire people like you who know their trade.'],
    ['en', 'Congratulations to Nuala on finishing her degree.'],
    ['en', 'Thank you for your patience and your letters.'],
    ['en', 'The children drew it in crayon.'],
    ['en', 'Perhaps they will move the date.'],
    ['en', 'People who have never sailed are welcome.'],
    ['en', 'I disagree with the minister: the figure is wrong.'],
    ['en', 'She wrote: “If you had bothered to ask, you’d know.”'],
    ['es', 'Si hubiéramos leído el contrato, lo habríamos visto.'],
    ['es', 'Si hubiera leído antes su carta, habría contestado antes.'],
    ['es', 'Cuando aprendan a nadar, pasarán a la piscina grande.'],
    ['es', 'Enhorabuena a Nuria por su plaza.'],
    ['es', 'Gracias por su paciencia y por su carta.'],
    ['es', 'Algunos sí querían el cambio de turno; otros no.'],
    ['es', 'Buscamos a gente como tu hermana, que conoce el monte.'],
    ['es', 'Si no os gusta el menú, avisad y lo cambiamos.'],
    ['es', 'Hay que ser muy constante para llegar ahí.'],
    ['es', 'A ver si el sábado hace sol.'],
    ['es', 'Los que nunca han navegado pueden venir gratis.'],
    ['es', 'No comparto el argumento de la oposición: la cifra está mal.'],
    ['es', 'Un cliente escribió: «Si supierais contar, no pasaría».'],
  ])('is not seen in courtesy, facts, firm disagreement or quotations (%s): %s', (language, text) => {
    expect(find(text, language)).toEqual([])
  })
})

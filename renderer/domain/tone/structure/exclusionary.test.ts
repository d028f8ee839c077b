import { describe, expect, it } from 'vitest'
import { engine } from '../testing/engine.ts'

const find = (text: string) =>
  engine
    .analyze(text, { language: 'es' })
    .hints.filter(({ ruleId }) =>
      /^es\/exclusionary\/(?:masculino-generico|contratar-en-masculino)$/.test(ruleId),
    )

describe('job titles in the masculine that mean everybody', () => {
  it.each([
    ['Los médicos merecen descansar.', 'Los médicos', 'Las médicas y los médicos merecen descansar.'],
    [
      'A los directores de área les toca decidir.',
      'los directores',
      'A las directoras y los directores de área les toca decidir.',
    ],
  ])('are found, with a wording that keeps the grammar: %s', (text, quote, reworded) => {
    const [hint] = find(text)
    expect(hint?.quote).toBe(quote)
    expect(hint?.severity).toBe('note')
    const applied = `${text.slice(0, hint?.start)}${hint?.suggestions[0] ?? ''}${text.slice(hint?.end)}`
    expect(applied).toBe(reworded)
    expect(find(applied)).toEqual([])
  })

  it('are found in the second of a pair as in the first', () => {
    const found = find('Los abogados y los inspectores merecen descansar.')
    expect(found.map(({ quote }) => quote)).toEqual(['Los abogados', 'los inspectores'])
  })

  it.each([
    ['Buscamos un ingeniero de procesos.', 'un ingeniero'],
    ['Contratamos camareros para agosto.', 'camareros'],
  ])('are found in vacancies: %s', (text, quote) => {
    expect(find(text).map((hint) => [hint.quote, hint.severity])).toEqual([[quote, 'advice']])
  })

  it.each([
    'Las médicas y los médicos merecen descansar.',
    'Los médicos y las médicas merecen descansar.',
    'Mis tres ingenieros viven en Vigo.',
    'Los bomberos llegaron en seis minutos.',
    'Los técnicos de Getafe vienen hoy.',
    'Buscamos ingeniera o ingeniero de procesos.',
    'Buscamos un/a ingeniero/a.',
    'Buscamos una ingeniera.',
    'Dijo «los médicos merecen descansar».',
    'El ingeniero Ruiz firmó el plano.',
    'Los dos ingenieros firmaron el plano.',
    'Pagamos a los ganaderos a 0,52 euros el litro.',
    'Mi comentario sobre los repartidores fue injusto.',
  ])('are left alone where both are named or certain people are meant: %s', (text) => {
    expect(find(text)).toEqual([])
  })
})

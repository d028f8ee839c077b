import { describe, expect, it } from 'vitest'
import { engine } from '../testing/engine.ts'

const find = (text: string, language: string) =>
  engine
    .analyze(text, { language })
    .hints.filter(({ category, ruleId }) => category === 'evasive' && !ruleId.startsWith('model/'))

/** The *se* and the passive that hide a doer. */
const hidden: readonly string[] = [
  'Se produjeron incidencias en el cobro.',
  'Se cometieron errores en la gestión del pedido.',
  'Se ha detectado que los avisos no llegaron.',
  'Se han identificado deficiencias en el almacén.',
  'Se constataron irregularidades en las horas extra.',
  'Se procedió al cierre de la residencia.',
  'Se ha procedido a retirar el producto.',
  'Se lamenta lo ocurrido.',
  'Se piden disculpas a los afectados.',
  'Se reconoce que el aviso llegó mal.',
  'Se ha decidido prescindir del comedor.',
  'Se tomó la difícil decisión de cerrar.',
  'No se cumplieron los plazos prometidos.',
  'No se informó a las familias.',
  'No se actuó con la rapidez debida.',
  'Los protocolos no fueron seguidos.',
  'Algunos pagos fueron duplicados.',
  'Los datos fueron expuestos durante dos días.',
  'La comunicación pudo ser mejor.',
  'Se podrían haber hecho mejor las cosas.',
]

/** Reflexive, reciprocal, pronominal, impersonal *se*, and passives whose doer is beside the point or named. */
const open: readonly string[] = [
  'María se equivocó y lo dijo.',
  'Los dos equipos se ayudaron toda la noche.',
  'Se quejan con razón: el tren no llegó.',
  'Se vendieron 1.900 entradas en taquilla.',
  'Se oye llover dentro de la carpa.',
  'En Teruel se vive bien.',
  'El taller se abre a las ocho.',
  'Ana se lava las manos antes de entrar.',
  'Los socios se saludaron al final.',
  'Se ruega puntualidad.',
  'El puente se construyó en 1929.',
  'Se durmió en la reunión y nos reímos todos.',
  'Los pagos fueron duplicados por nuestro programa de cobro.',
  'Se cometieron errores: los cometí yo.',
  'Fallamos: no se informó a las familias.',
  'El juez dice que no se cumplieron los plazos.',
  '¿Se ha detectado que el aviso no llegó?',
  'Si se detectaron errores, avísenos.',
  'La torre fue restaurada en 1986.',
  'Se llama Olga y dirige el turno de noche.',
  'El vino se sirve frío.',
  'Se nota que el equipo ensaya.',
  'Los precios se publican cada lunes.',
  'Luis se disculpó con ella.',
]

describe('the Spanish se', () => {
  it('is right nine times in ten where it is called evasive', () => {
    const right = hidden.filter((text) => find(text, 'es').length > 0)
    const wrong = open.filter((text) => find(text, 'es').length > 0)
    expect(wrong).toEqual([])
    expect(right.length / (right.length + wrong.length)).toBeGreaterThanOrEqual(0.9)
  })

  it('is found nine times in ten where it hides who did it', () => {
    expect(hidden.filter((text) => find(text, 'es').length === 0).length).toBeLessThanOrEqual(
      hidden.length / 10,
    )
  })
})

describe('English passives without a doer', () => {
  it.each([
    'Errors were identified in the exam papers.',
    'Challenges were encountered along the way.',
    'Procedures were not followed on the night.',
    'The message did not land as intended.',
    'Our communication could have been clearer.',
    'It was decided to close the canteen.',
    'At no point was there any intention to mislead.',
    'Necessary steps have been taken.',
  ])('are found: %s', (text) => {
    expect(find(text, 'en')).toHaveLength(1)
  })

  it.each([
    'Errors were identified by our own auditors.',
    'The church was built in 1890.',
    'Nine goals were scored on Saturday.',
    'If errors were identified, we would say so.',
    'The report says that procedures were not followed.',
    'Were mistakes made?',
    'Mistakes were made, and they were mine.',
    'The bread was baked at four.',
  ])('are left alone where the doer is named or beside the point: %s', (text) => {
    expect(find(text, 'en')).toEqual([])
  })
})

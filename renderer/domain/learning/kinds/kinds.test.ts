import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ExerciseKind, type ExerciseOf, exerciseSchema } from '../exercise-schema.ts'
import { judge, modelAnswer } from '../judge.ts'
import { decision, match, rewrite, self } from '../testing/sample-kinds.ts'
import { walk } from './decision.ts'
import { rightSides } from './match.ts'
import { type ToneHint, goalsIn, judgeRewrite } from './rewrite.ts'
import { bandOf } from './self.ts'

function read<Kind extends ExerciseKind>(kind: Kind, raw: unknown): ExerciseOf<Kind> {
  const exercise = exerciseSchema.parse(raw)
  if (exercise.kind !== kind) throw new Error(`not a ${kind}`)
  return exercise as ExerciseOf<Kind>
}

describe('match', () => {
  const exercise = read('match', match)

  it('is met with every pair, and says which are wrong and which are missing', () => {
    expect(judge(exercise, { a: 'a', b: 'b', c: 'c' }).state).toBe('met')
    expect(judge(exercise, { a: 'a', b: 'd' })).toEqual({
      state: 'under-way',
      findings: [
        { id: 'a', says: 'right' },
        { id: 'b', says: 'wrong' },
        { id: 'c', says: 'missing' },
      ],
    })
  })

  it('counts what it does not have as not chosen', () => {
    expect(judge(exercise, { a: 'gone', gone: 'a' }).state).toBe('untouched')
  })

  it('offers every right-hand side once, in the same order each time, never in the order of the left', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,12}$/), (id) => {
        const other = read('match', { ...match, id, decoys: [] })
        const order = rightSides(other, 'es').map((side) => side.id)
        expect(order).toEqual(rightSides(other, 'en').map((side) => side.id))
        expect(order.toSorted()).toEqual(['a', 'b', 'c'])
        expect(order).not.toEqual(['a', 'b', 'c'])
      }),
    )
  })
})

describe('decision', () => {
  const exercise = read('decision', decision)

  it('is met at a good end only', () => {
    expect(judge(exercise, ['answer', 'tell']).state).toBe('met')
    expect(judge(exercise, ['answer', 'dodge']).state).toBe('under-way')
    expect(judge(exercise, ['answer']).state).toBe('under-way')
  })

  it('calls an option wrong when nothing good can follow it', () => {
    expect(judge(exercise, ['answer', 'dodge']).findings).toEqual([
      { id: 'answer', says: 'right' },
      { id: 'dodge', says: 'wrong' },
    ])
    expect(judge(exercise, ['wait']).findings).toEqual([{ id: 'wait', says: 'wrong' }])
  })

  it('stops before an option that is not there, and after an end', () => {
    expect(walk(exercise, ['answer', 'gone', 'tell']).taken).toHaveLength(1)
    expect(walk(exercise, ['wait', 'tell']).taken).toHaveLength(1)
  })

  it('ends, whatever it is given, even with a loop in it', () => {
    const [first, second] = decision.nodes
    const looped = read('decision', {
      ...decision,
      nodes: [
        first,
        { ...second, options: second?.options.map((option) => ({ ...option, to: { node: 'first' } })) },
      ],
    })
    expect(modelAnswer(looped)).toEqual([])
    expect(judge(looped, ['answer', 'tell', 'answer', 'tell']).state).toBe('under-way')
  })
})

describe('self-assessment', () => {
  const exercise = read('self', self)
  const all = (step: number) => Object.fromEntries(self.statements.map(({ id }) => [id, String(step)]))

  it('is met when all is answered, whatever the answers', () => {
    for (const step of [0, 1, 2, 3]) expect(judge(exercise, all(step)).state).toBe('met')
    expect(judge(exercise, { one: '3' }).state).toBe('under-way')
    expect(judge(exercise, { one: '4', two: 'x' }).state).toBe('untouched')
  })

  it('finds the band of the sum, the lowest that reaches it', () => {
    const title = (answer: Record<string, string>) => bandOf(exercise, answer)?.texts['es']?.title
    expect(title(all(0))).toBe('Little')
    expect(title(all(2))).toBe('Some')
    expect(title(all(3))).toBe('Much')
    expect(bandOf(exercise, { one: '0' })).toBeNull()
  })
})

describe('rewrite', () => {
  const exercise = read('rewrite', rewrite)
  const advice: ToneHint = { category: 'jargon', severity: 'advice' }
  const note: ToneHint = { category: 'cliche', severity: 'note' }
  const metIn = (language: 'es' | 'en', text: string, hints: readonly ToneHint[] | null = []) =>
    judgeRewrite(exercise, language, text, hints)
      .filter(({ met }) => met === true)
      .map(({ goal }) => goal.id)
  const [good = ''] = rewrite.texts.es.accepted

  it('says which goals are met', () => {
    expect(metIn('es', good)).toEqual(['figure', 'asks', 'calm', 'usted'])
    expect(metIn('es', 'Hay 312 pedidos.')).toEqual(['figure', 'calm'])
    expect(metIn('es', good, [advice])).toEqual(['figure', 'asks', 'usted'])
    expect(metIn('es', good, [note])).toEqual(['figure', 'asks', 'calm', 'usted'])
  })

  it('leaves open what waits for the tone engine, and is not met before it', () => {
    const states = judgeRewrite(exercise, 'es', good, null)
    expect(states.find(({ goal }) => goal.id === 'calm')?.met).toBeNull()
    expect(judge(exercise, good, { language: 'es', hints: null }).state).toBe('under-way')
    expect(judge(exercise, good).state).toBe('under-way')
    expect(judge(exercise, good, { language: 'es', hints: [] }).state).toBe('met')
  })

  it('has a goal about forms of address in Spanish only', () => {
    expect(goalsIn(exercise, 'en').map((goal) => goal.id)).toEqual(['figure', 'asks', 'calm'])
  })

  it('counts the text one finds, and an empty one, as nothing done', () => {
    expect(judge(exercise, rewrite.texts.es.start, { language: 'es', hints: [] }).state).toBe('untouched')
    expect(judge(exercise, ' \n', { language: 'es', hints: [] }).state).toBe('untouched')
    expect(metIn('es', '  ')).toEqual([])
  })

  it('gives the same states to the same text, and never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.constantFrom('es', 'en', 'fr'),
        (text, language) => {
          expect(judgeRewrite(exercise, language, text, [])).toEqual(
            judgeRewrite(exercise, language, text, []),
          )
        },
      ),
    )
  })
})

describe('the checks of a goal', () => {
  const holds = (check: object, text: string, hints: readonly ToneHint[] = [], language = 'es'): boolean => {
    const goal = { id: 'it', check, texts: { es: 'Eso', en: 'That' } }
    const exercise = read('rewrite', { ...rewrite, goals: [goal, { ...goal, id: 'twin' }] })
    return judgeRewrite(exercise, language, text, hints)[0]?.met === true
  }

  it('without: only the categories named count, at any severity', () => {
    const check = { kind: 'without', categories: ['jargon', 'hype'] }
    expect(holds(check, 'Texto', [{ category: 'hype', severity: 'note' }])).toBe(false)
    expect(holds(check, 'Texto', [{ category: 'hostile', severity: 'warning' }])).toBe(true)
  })

  it('keeps and avoids: one phrase is enough, and a denial is no absence', () => {
    const phrases = { es: ['turno de noche', '~despedir'], en: ['night shift'] }
    expect(holds({ kind: 'keeps', phrases }, 'Despedimos a nadie.')).toBe(true)
    expect(holds({ kind: 'avoids', phrases }, 'No fue el turno de noche.')).toBe(false)
    expect(holds({ kind: 'avoids', phrases }, 'Fue una bomba.')).toBe(true)
    expect(holds({ kind: 'keeps', phrases }, 'The night shift saw it.', [], 'en')).toBe(true)
  })

  it('keeps and avoids, stated: what is denied is not there', () => {
    const phrases = { es: ['culpa mía', 'no … como dije', '~lograr'], en: ['my fault'] }
    const keeps = { kind: 'keeps', phrases, stated: true }
    const avoids = { kind: 'avoids', phrases, stated: true }
    expect(holds(keeps, 'No fue culpa mía.')).toBe(false)
    expect(holds(keeps, 'No culpen a nadie: es culpa mía.')).toBe(true)
    expect(holds(keeps, 'No fue culpa mía. O sí: fue culpa mía.')).toBe(true)
    // A phrase that brings its own negation is not denied by it.
    expect(holds(keeps, 'No son doce como dije ayer.')).toBe(true)
    expect(holds(keeps, "It wasn't my fault.", [], 'en')).toBe(false)
    expect(holds(avoids, 'No lo hemos logrado.')).toBe(true)
    expect(holds(avoids, 'Lo hemos logrado.')).toBe(false)
  })

  it('question: counts sentences, not marks nor links', () => {
    const one = { kind: 'question', min: 1, max: 1 }
    expect(holds(one, '¿Qué falta? Lo leo todo.')).toBe(true)
    expect(holds(one, '¿De verdad?? Bien.')).toBe(true)
    expect(holds(one, '«¿Qué falta?»')).toBe(true)
    expect(holds(one, '¿Qué falta? ¿Y quién?')).toBe(false)
    expect(holds({ kind: 'question', max: 0 }, 'Mire https://a.org/b?c=1 y llame.')).toBe(true)
  })

  it('characters and words: as a person counts them', () => {
    expect(holds({ kind: 'characters', max: 2 }, '👩‍👩‍👧é')).toBe(true)
    expect(holds({ kind: 'characters', max: 1 }, '👩‍👩‍👧é')).toBe(false)
    expect(holds({ kind: 'words', min: 2, max: 3 }, 'Sale hoy, Marta.')).toBe(true)
    expect(holds({ kind: 'words', min: 5 }, 'Sale hoy.')).toBe(false)
  })

  it('signal: what the audience would hear', () => {
    expect(holds({ kind: 'signal', signal: 'apology' }, 'Le pedimos disculpas por el retraso.')).toBe(true)
    expect(
      holds({ kind: 'signal', signal: 'apology' }, 'Si alguien se ha sentido ofendido, lo siento.'),
    ).toBe(false)
    expect(holds({ kind: 'signal', signal: 'figure' }, 'Fueron 312 cajas.')).toBe(true)
    expect(holds({ kind: 'signal', signal: 'next-step' }, 'Mañana a las siete publicamos la lista.')).toBe(
      true,
    )
  })

  it('addresses: the form is there and none against it; a quotation does not count', () => {
    const form = (which: string, text: string) => holds({ kind: 'addresses', form: which }, text)
    expect(form('usted', 'Escríbame y le contesto hoy.')).toBe(true)
    expect(form('usted', 'Su pedido sale hoy.')).toBe(true)
    expect(form('usted', 'Tu pedido sale hoy.')).toBe(false)
    expect(form('usted', 'Una clienta me dijo: «¿dónde está tu gente?». Dígame usted dónde vive.')).toBe(true)
    expect(form('usted', 'La línea para el martes.')).toBe(false)
    expect(form('tu', 'Tienes razón, te llamo hoy.')).toBe(true)
    expect(form('tu', 'Te llamo hoy. Dígame usted la hora.')).toBe(false)
    expect(form('vos', 'Tenés razón, contame qué pasó.')).toBe(true)
    expect(form('vosotros', 'Tenéis razón y os lo debo.')).toBe(true)
    expect(form('ustedes', 'Ustedes lo vieron antes que yo.')).toBe(true)
  })
})

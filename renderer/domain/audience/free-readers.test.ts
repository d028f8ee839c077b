/** The general readers: every ending of what they ask can be come to, in each language. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { wrongNames } from './condition.ts'
import { play } from './play.ts'
import { freeAudienceSchema } from './scenario.ts'
import { root } from './testing/corpus.ts'
import { hintsOf } from './testing/tell.ts'
import { longestWay } from './thread.ts'

const free = freeAudienceSchema.parse(
  JSON.parse(readFileSync(path.join(root, 'audience/free-readers.json'), 'utf8')),
)
const noNames = { facts: new Set<string>(), forbidden: new Set<string>(), voices: new Set<string>() }

const ways: Readonly<
  Record<string, Readonly<Record<'es' | 'en', readonly (readonly [string, ...string[]])[]>>>
> = {
  'reporter-presses': {
    es: [
      [
        'as-it-was-said',
        'Abrimos el 3 de marzo con 40 puestos.',
        'Pierden los dos almacenes pequeños, y la decisión fue mía.',
      ],
      [
        'printed',
        'Abrimos el 3 de marzo con 40 puestos.',
        'El almacén pequeño de Lugo tendrá menos trabajo.',
      ],
      ['half-a-column', 'Cambia la manera de atender.', 'Se nota en las tiendas.'],
      ['did-not-say', 'Estamos trabajando en ello.', 'Lo estamos estudiando.'],
      ['on-the-record', 'No pienso perder el tiempo con gente como usted.'],
    ],
    en: [
      [
        'as-it-was-said',
        'We open on 3 March with 40 jobs.',
        'The two small warehouses lose, and that was my decision.',
      ],
      ['printed', 'We open on 3 March with 40 jobs.', 'The small warehouse in Hull gets less work.'],
      ['half-a-column', 'The way we serve people changes.', 'You notice it in the shops.'],
      ['did-not-say', 'We’re working on it.', 'We’re looking into that.'],
      ['on-the-record', 'If you had bothered to read it, you wouldn’t ask.'],
    ],
  },
  'employee-asks': {
    es: [
      ['door', 'El lunes a las nueve os lo cuento en la planta.', 'A mí: mi puerta está abierta.'],
      ['wait-and-see', 'El lunes a las nueve os lo cuento en la planta.', 'El viernes lo veremos juntos.'],
      ['canteen', 'Lo estamos estudiando.', 'Lo estamos analizando.'],
      ['pinned-up', 'Vamos a poner en valor el talento.', 'Generar sinergias y poner en valor el talento.'],
      ['screenshot', 'No pienso perder el tiempo con gente como usted.'],
    ],
    en: [
      ['door', 'On Monday at nine I’ll tell you on the floor.', 'Come and see me.'],
      [
        'wait-and-see',
        'On Monday at nine I’ll tell you on the floor.',
        'We will look at it together on Friday.',
      ],
      ['canteen', 'We’re looking into it.', 'We’re reviewing that.'],
      [
        'pinned-up',
        'We will leverage synergies to move the needle.',
        'Leverage our synergies and move the needle.',
      ],
      ['screenshot', 'If you had bothered to read it, you wouldn’t ask.'],
    ],
  },
}

describe.each(free.threads)('what $id asks', (thread) => {
  test('needs no fact of a scenario and takes two to four questions', () => {
    for (const node of thread.nodes)
      for (const branch of node.branches) expect(wrongNames(branch.when, noNames)).toEqual([])
    expect(longestWay(thread)).toBeGreaterThanOrEqual(2)
    expect(longestWay(thread)).toBeLessThanOrEqual(4)
    expect(free.personas.map((persona) => persona.id)).toContain(thread.personaId)
  })

  test.each(['es', 'en'] as const)('comes to each of its endings by what is answered, in %s', (language) => {
    const reached = (ways[thread.id]?.[language] ?? []).map(([wanted, ...replies]) => {
      const { ending, turns } = play({
        scenario: null,
        thread,
        language,
        post: { text: language === 'es' ? 'Abrimos una tienda.' : 'We open a shop.', hints: [] },
        lean: 0,
        replies: replies.map((text) => ({
          text,
          hints: hintsOf(text, language),
          voice: null,
          minutes: null,
        })),
      })
      return `${wanted}: ${ending?.id ?? turns.map((turn) => `${turn.nodeId}/${turn.branchId ?? 'waits'}`).join(' ')}`
    })
    expect(reached).toEqual(thread.endings.map(({ id }) => `${id}: ${id}`))
  })
})

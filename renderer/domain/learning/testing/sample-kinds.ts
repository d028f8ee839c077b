/** One exercise of each of the wider kinds that the check accepts, for tests to break one thing at a time. */
const both = <Text>(text: Text) => ({ es: text, en: text })
const words = { title: 'Title', how: 'How.', met: 'Met.' }

const pair = (id: string) => ({
  id,
  texts: both({ left: `Left ${id}`, right: `Right ${id}`, reason: 'They belong.' }),
})
export const match = {
  id: 'pair-up',
  kind: 'match',
  texts: both(words),
  pairs: ['a', 'b', 'c'].map(pair),
  decoys: [{ id: 'd', texts: both({ right: 'Right of none', reason: 'Belongs to none.' }) }],
}

export const rewrite = {
  id: 'mend',
  kind: 'rewrite',
  invented: true,
  goals: [
    {
      id: 'figure',
      check: { kind: 'keeps', phrases: { es: ['312 ~pedido'], en: ['312 order*'] } },
      texts: { es: 'Conserva la cifra', en: 'Keeps the figure' },
    },
    {
      id: 'asks',
      check: { kind: 'question', min: 1, max: 1 },
      texts: { es: 'Hace una pregunta', en: 'Asks one question' },
    },
    { id: 'calm', check: { kind: 'quiet' }, texts: { es: 'Sin avisos', en: 'Nothing to mend' } },
    { id: 'usted', check: { kind: 'addresses', form: 'usted' }, texts: { es: 'Trata de usted' } },
  ],
  texts: {
    es: {
      ...words,
      start: 'Somos líderes absolutos y hemos tenido alguna incidencia puntual.',
      accepted: [
        'El martes se quedaron sin salir 312 pedidos. ¿Le llegó el suyo?',
        'Ayer dejamos 312 pedidos en el almacén. Escríbanos. ¿Cuándo necesita el suyo?',
        'Hay 312 pedidos con un día de retraso y los cargamos hoy. ¿Prefiere usted recogerlo?',
      ],
      rejected: [
        { text: 'El martes fallaron 312 pedidos. Perdone.', fails: ['asks'] },
        { text: 'Algunos pedidos salieron tarde. ¿Le llegó el suyo?', fails: ['figure'] },
        { text: 'Hay 312 pedidos sin salir. ¿Te llegó el tuyo?', fails: ['usted'] },
      ],
    },
    en: {
      ...words,
      start: 'We are the absolute leaders and there may have been some isolated incidents.',
      accepted: [
        'On Tuesday 312 orders never left the warehouse. Did yours reach you?',
        'We left 312 orders on the dock yesterday. They go out at noon. When do you need yours?',
        'There are 312 orders a day late. Would you rather pick yours up?',
      ],
      rejected: [
        { text: 'On Tuesday 312 orders went wrong.', fails: ['asks'] },
        { text: 'Some orders went out late. Did yours reach you?', fails: ['figure'] },
        { text: 'Sorry about that. Who knew? Did you?', fails: ['figure', 'asks'] },
      ],
    },
  },
}

type To = { readonly node: string } | { readonly end: string }
const choice = (id: string, to: To) => ({ id, to, texts: both({ text: `Do ${id}`, reason: `After ${id}.` }) })
const end = (id: string, good: boolean) => ({
  id,
  good,
  texts: both({ title: `End ${id}`, text: 'So it was.' }),
})
export const decision = {
  id: 'eight-ten',
  kind: 'decision',
  texts: both(words),
  start: 'first',
  nodes: [
    {
      id: 'first',
      texts: both({ situation: 'The phone rings.' }),
      options: [choice('answer', { node: 'second' }), choice('wait', { end: 'late' })],
    },
    {
      id: 'second',
      texts: both({ situation: 'They ask.' }),
      options: [choice('tell', { end: 'heard' }), choice('dodge', { end: 'quoted' })],
    },
  ],
  ends: [end('heard', true), end('late', false), end('quoted', false)],
}

const band = (upTo: number, title: string) => ({ upTo, texts: both({ title, text: 'Begin here.' }) })
export const self = {
  id: 'where-am-i',
  kind: 'self',
  texts: both({ title: 'Title', how: 'How.', scale: ['Never', 'Seldom', 'Often', 'Always'] }),
  statements: ['one', 'two', 'three'].map((id) => ({ id, texts: both(`Statement ${id}`) })),
  bands: [band(0.3, 'Little'), band(0.7, 'Some'), band(1, 'Much')],
}

export const sampleKinds: readonly unknown[] = [match, rewrite, decision, self]

const card = (id: string) => ({
  id,
  texts: {
    es: { front: `¿Qué hace primero en el caso ${id}?`, back: 'Llamar a quien lo vio.' },
    en: { front: `What comes first in the ${id} case?`, back: 'Ringing whoever saw it.' },
  },
})
export const sampleCards = ['one', 'two', 'three', 'four'].map(card)

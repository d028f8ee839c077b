import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { play, type PlayedReply } from './play.ts'
import { fixture } from './testing/fixture.ts'

const thread = fixture.threads[0]
if (!thread) throw new Error('the fixture has a thread')

const reply = (text: string, more: Partial<PlayedReply> = {}): PlayedReply => ({
  text,
  hints: [],
  voice: 'you',
  minutes: null,
  ...more,
})
const talk = (replies: readonly PlayedReply[], post = 'Hay agua en el archivo.') =>
  play({ scenario: fixture, thread, language: 'es', post: { text: post, hints: [] }, lean: -0.2, replies })

describe('a conversation', () => {
  test('begins with the first question and waits', () => {
    const { turns, ending } = talk([])
    expect(turns).toEqual([
      expect.objectContaining({ nodeId: 'first', says: '¿A qué hora?', reply: null, questionsAfter: 2 }),
    ])
    expect(ending).toBeNull()
  })

  test('takes the first branch that holds, with its aside and its lean', () => {
    const { turns } = talk([reply('Fue a las 4:20.')])
    expect(turns[0]).toMatchObject({ branchId: 'hour', aside: 'Apunta.', lean: 0.1, quote: 'Fue a las 4:20' })
    expect(turns[1]).toMatchObject({ nodeId: 'second', reply: null })
  })

  test('quotes in the next question the words that led to it', () => {
    expect(talk([reply('Estamos en ello.')]).turns[1]?.says).toBe('Leo «Estamos en ello». ¿Y la hora?')
  })

  test('comes to different endings by what is written', () => {
    expect(talk([reply('A las 4:20.'), reply('Las escrituras de 1911.')]).ending?.id).toBe('good')
    expect(talk([reply('A las 4:20.'), reply('Ya se verá.')]).ending?.id).toBe('open')
    expect(talk([reply('El vigilante dormía.')]).ending?.id).toBe('worse')
    expect(
      talk([reply('Estamos trabajando en la planta.'), reply('Estamos trabajando en la planta.')]).ending?.id,
    ).toBe('worse')
  })

  test('remembers what the post said', () => {
    const post = 'Hay agua sobre las escrituras del archivo.'
    expect(talk([reply('A las 4:20.'), reply('Ya se lo dije.')], post).ending?.id).toBe('good')
  })

  test('takes back what a later reply denies', () => {
    const replies = [reply('A las 4:20, con las escrituras.'), reply('No eran las escrituras.')]
    expect(talk(replies).ending?.id).toBe('open')
  })

  test('minds who answers', () => {
    const replies = [reply('A las 4:20.'), reply('Las escrituras.', { voice: 'office' })]
    expect(talk(replies).ending?.id).toBe('open')
  })

  test('minds the clock where there is one, and silence is an answer', () => {
    expect(talk([reply('A las 4:20.', { minutes: 21 })]).ending?.id).toBe('late')
    expect(talk([reply('', { minutes: 30 })]).ending?.id).toBe('late')
    expect(talk([reply('A las 4:20.', { minutes: 20 })]).ending).toBeNull()
    expect(talk([reply('A las 4:20.')]).ending).toBeNull()
  })

  test('leaves aside what is said after its end', () => {
    const over = talk([reply('El vigilante.'), reply('Perdón.')])
    expect(over.turns).toHaveLength(1)
  })

  test('tells in its ending which words did it', () => {
    expect(talk([reply('El vigilante dormía.')]).ending?.text).toBe('Se imprimió «El vigilante dormía».')
  })
})

test('whatever is answered, a conversation ends within its longest way, the same each time', () => {
  const word = fc.constantFrom(
    'a las 4:20',
    'no',
    'vigilante',
    'escrituras',
    'gracias',
    '{{quote}}',
    '$&',
    '😀',
    '',
  )
  const replies = fc.array(
    fc.record({
      words: fc.array(word, { maxLength: 6 }),
      minutes: fc.option(fc.integer({ min: 0, max: 40 })),
    }),
    { minLength: 3, maxLength: 3 },
  )
  fc.assert(
    fc.property(replies, (list) => {
      const given = list.map(({ words, minutes }) => reply(words.join(' '), { minutes }))
      const first = talk(given)
      expect(first.ending).not.toBeNull()
      expect(first.turns.length).toBeLessThanOrEqual(3)
      for (const turn of first.turns) expect(Math.abs(turn.lean)).toBeLessThanOrEqual(1)
      expect(talk(given)).toEqual(first)
    }),
  )
})

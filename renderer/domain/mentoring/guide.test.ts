import { describe, expect, it } from 'vitest'
import { nextActionSchema } from '../../../electron/shared/entities/session.ts'
import { guideOf, homeworkAction, isAgreed } from './guide.ts'
import { minutesInWords } from './number-words.ts'
import { makeAction, makeSession } from './testing/make.ts'

const both = (es: string, en: string) => ({ es, en })

describe('a programme’s session at the table', () => {
  const guide = guideOf(
    {
      id: 'your-voice',
      title: both('Su voz', 'Your voice'),
      goal: both('Saber cómo suena.', 'Know how you sound.'),
      minutes: 30,
      preparation: { mentor: both('Traiga tres.', 'Bring three.'), executive: { es: 'Traiga dos.' } },
      agenda: [
        { id: 'arrive', minutes: 10, title: both('Llegar', 'Arrive'), hint: both('Se lee.', 'Read.') },
        { id: 'close', minutes: 20, title: both('Cerrar', 'Close'), hint: both('Tres.', 'Three.') },
      ],
      checklist: [],
      exercise: { text: both('Escriba.', 'Write.'), opens: { place: 'rehearse' } },
      homework: { mentor: both('Leer.', 'Read it.'), executive: both('Escribir.', 'Write it.') },
      questions: { mentor: [both('¿A quién?', 'To whom?')], executive: [both('¿Cuándo?', 'When?')] },
    },
    'en',
  )
  it('is in the language asked for, and in what there is where that is missing', () => {
    expect(guide.goal).toBe('Know how you sound.')
    expect(guide.preparation).toEqual({ mentor: 'Bring three.', executive: 'Traiga dos.' })
    expect(guide.hints).toEqual({ arrive: 'Read.', close: 'Three.' })
    expect(guide.questions).toEqual({ mentor: ['To whom?'], executive: ['When?'] })
  })
})

describe('homework', () => {
  it('becomes an agreement of its person, once', () => {
    const action = homeworkAction('Leer en voz alta.', 'mentor', '2026-12-02')
    expect(action).toEqual({ text: 'Leer en voz alta.', owner: 'mentor', due: '2026-12-02' })
    const session = makeSession({ actions: [makeAction(action)] })
    expect(isAgreed(session, 'Leer en voz alta.', 'mentor')).toBe(true)
    expect(isAgreed(session, 'Leer en voz alta.', 'executive')).toBe(false)
  })
  it('of an own programme that is too long for an agreement is cut at a word, and known again', () => {
    const long = 'palabra '.repeat(200).trim()
    const action = homeworkAction(long, 'executive', null)
    expect(nextActionSchema.safeParse(makeAction(action)).success).toBe(true)
    expect(action.text.endsWith('palabra…')).toBe(true)
    expect(isAgreed(makeSession({ actions: [makeAction(action)] }), long, 'executive')).toBe(true)
  })
})

describe('minutes over time', () => {
  it('are said in words up to twenty', () => {
    expect([1, 6, 16, 20, 21].map((count) => minutesInWords(count, 'es'))).toEqual([
      'Un',
      'Seis',
      'Dieciséis',
      'Veinte',
      '21',
    ])
    expect(minutesInWords(6, 'en')).toBe('Six')
  })
})

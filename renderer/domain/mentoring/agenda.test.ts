import { describe, expect, it } from 'vitest'
import { type Agenda, agendaItemsIn, agendaOf, withTitlesIn } from './agenda.ts'
import { makeSession } from './testing/make.ts'

const text = (es: string, en: string) => ({ es, en })
const agenda: Agenda = {
  id: 'agenda-15',
  version: 1,
  order: 1,
  minutes: 15,
  items: [
    { id: 'arrive', minutes: 5, title: text('Llegar', 'Arrive'), hint: text('Siéntense.', 'Sit down.') },
    { id: 'agree', minutes: 10, title: text('Acuerdos', 'Agreements'), hint: text('Acuerden.', 'Agree.') },
  ],
}

describe('the agenda of a session', () => {
  it('is kept in the language in which it was planned and shown in the language of the reader', () => {
    const planned = makeSession({ agenda: agendaItemsIn(agenda, 'es') })
    expect(planned.agenda.map(({ title }) => title)).toEqual(['Llegar', 'Acuerdos'])
    const shown = withTitlesIn(planned, [agenda], 'en')
    expect(shown.agenda.map(({ title }) => title)).toEqual(['Arrive', 'Agreements'])
    expect(planned.agenda[0]?.title).toBe('Llegar')
  })

  it('that no longer matches any file stays as it was planned', () => {
    const changed = makeSession({ agenda: [{ id: 'arrive', title: 'Llegar', minutes: 7 }] })
    expect(agendaOf(changed, [agenda])).toBeUndefined()
    expect(withTitlesIn(changed, [agenda], 'en')).toBe(changed)
  })
})

import { describe, expect, it } from 'vitest'
import { desktopTexts } from '../texts/texts.ts'
import { noticeText } from './notice-text.ts'

describe('what a notice says', () => {
  const at = (hour: number, minute = 0) => new Date(2026, 10, 24, hour, minute)

  it('tells the time as the region writes it, and with the right article in Spanish', () => {
    const es = desktopTexts('es')
    expect(noticeText({ kind: 'session-soon', at: at(17) }, es, 'es-ES')).toBe(
      'Tiene una sesión a las 17:00.',
    )
    expect(noticeText({ kind: 'session-tomorrow', at: at(13, 30) }, es, 'es-ES')).toBe(
      'Mañana tiene una sesión a las 13:30.',
    )
    expect(noticeText({ kind: 'session-soon', at: at(1, 30) }, es, 'es-ES')).toBe(
      'Tiene una sesión a la 1:30.',
    )
    expect(noticeText({ kind: 'session-soon', at: at(13) }, es, 'es-CO')).toMatch(
      /^Tiene una sesión a la 1:00\sp/u,
    )
    const en = noticeText({ kind: 'session-soon', at: at(17) }, desktopTexts('en'), 'en-US')
    expect(en.replaceAll(/\s/gu, ' ')).toBe('You have a session at 5:00 PM.')
  })

  it('says neither how many nor which', () => {
    expect(noticeText({ kind: 'cards-due' }, desktopTexts('es'), 'es-ES')).toBe('Tiene tarjetas por repasar.')
    expect(noticeText({ kind: 'action-due' }, desktopTexts('en'), 'en-GB')).toBe(
      'Something agreed in a session is due today.',
    )
  })
})

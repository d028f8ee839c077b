import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DoorState } from '../../../electron/shared/entities/publication.ts'
import { type DoorWords, readDoor } from './door-sentence.ts'

const words: DoorWords = {
  never: 'never',
  nothingToday: 'nothing today',
  notYet: 'not yet',
  notYetToday: 'not yet today',
  texts: (count) => `${count} texts`,
  textsHeld: (texts) => `${texts}; another not yet`,
  copies: (count) => `${count} copies`,
  copiesHeld: (copies) => `${copies}; the text not yet`,
  checks: (count) => `${count} checks`,
  checksHeld: (checks) => `${checks} so far`,
  others: (count) => `${count} others`,
  waits: (count) => `${count} wait`,
  withWaiting: (left, waits) => `${left}; ${waits}`,
  uncertain: 'uncertain',
}
const quiet: DoorState = {
  everLeft: false,
  textsToday: 0,
  copiesToday: 0,
  checksToday: 0,
  othersToday: 0,
  held: null,
  waiting: 0,
  certain: true,
}
const held = { publicationId: 'publication-1', sendAt: '2026-11-21T10:00:30.000Z' }
const say = (patch: Partial<DoorState>) => readDoor({ ...quiet, ...patch }, words).sentence

describe('the door', () => {
  it('has a sentence for each state of things', () => {
    expect(say({})).toBe('never')
    expect(say({ everLeft: true })).toBe('nothing today')
    expect(say({ held })).toBe('not yet')
    expect(say({ held, everLeft: true })).toBe('not yet today')
    expect(say({ everLeft: true, textsToday: 1 })).toBe('1 texts')
    expect(say({ everLeft: true, textsToday: 1, held })).toBe('1 texts; another not yet')
    expect(say({ everLeft: true, checksToday: 1 })).toBe('1 checks')
    expect(say({ everLeft: true, checksToday: 2, textsToday: 3 })).toBe('3 texts')
    expect(say({ everLeft: true, copiesToday: 2 })).toBe('2 copies')
    expect(say({ everLeft: true, copiesToday: 1, held })).toBe('1 copies; the text not yet')
    expect(say({ everLeft: true, copiesToday: 1, textsToday: 1 })).toBe('1 texts')
    expect(say({ everLeft: true, othersToday: 1 })).toBe('1 others')
    expect(say({ waiting: 1 })).toBe('never; 1 wait')
    expect(say({ certain: false, textsToday: 2 })).toBe('uncertain')
  })

  it('never says that nothing has left when something has', () => {
    fc.assert(
      fc.property(
        fc.nat(3),
        fc.nat(3),
        fc.nat(3),
        fc.nat(3),
        fc.boolean(),
        fc.nat(2),
        (textsToday, checksToday, copiesToday, othersToday, isHeld, waiting) => {
          const everLeft = textsToday + checksToday + copiesToday + othersToday > 0
          const sentence = say({
            textsToday,
            checksToday,
            copiesToday,
            othersToday,
            everLeft,
            waiting,
            held: isHeld ? held : null,
          })
          if (everLeft) expect(sentence).not.toMatch(/never|nothing|not yet today|^not yet/)
          else expect(sentence).not.toMatch(/texts|checks|copies|others/)
        },
      ),
    )
  })

  it('stands open only once a text has left today', () => {
    expect(readDoor({ ...quiet, everLeft: true, textsToday: 1 }, words).open).toBe(true)
    expect(readDoor({ ...quiet, everLeft: true, checksToday: 1 }, words).open).toBe(false)
    expect(readDoor({ ...quiet, certain: false, textsToday: 1 }, words).open).toBe(false)
  })
})

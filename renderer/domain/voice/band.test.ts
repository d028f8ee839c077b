import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Profile } from '../tone/types.ts'
import { axisNames, departures, textsForAVoice, voiceBand } from './band.ts'

const profile = (values: Partial<Record<keyof Profile, number>>): Profile => {
  const axis = (name: keyof Profile) => ({ value: values[name] ?? 0, words: [] })
  return {
    warmFormal: axis('warmFormal'),
    cautiousBlunt: axis('cautiousBlunt'),
    concreteAbstract: axis('concreteAbstract'),
    iWe: axis('iWe'),
  }
}
const blunt = (...values: readonly number[]) => values.map((cautiousBlunt) => profile({ cautiousBlunt }))

describe('the usual band of a voice', () => {
  it('is not known before five texts', () => {
    expect(voiceBand(blunt(0.1, 0.1, 0.1, 0.1))).toBeNull()
    expect(voiceBand(blunt(0.1, 0.1, 0.1, 0.1, 0.1))).not.toBeNull()
  })
  it('lies around the middle of the texts, however alike they are', () => {
    const band = voiceBand(blunt(0.3, 0.3, 0.3, 0.3, 0.3))
    expect(band?.cautiousBlunt[0]).toBeCloseTo(0.15)
    expect(band?.cautiousBlunt[1]).toBeCloseTo(0.45)
  })
  it('grows with how much the texts differ', () => {
    const [narrow, wide] = [
      voiceBand(blunt(0, 0.05, 0.1, 0.15, 0.2)),
      voiceBand(blunt(-0.4, -0.2, 0, 0.2, 0.4)),
    ]
    const width = (band: typeof wide) => (band?.cautiousBlunt[1] ?? 0) - (band?.cautiousBlunt[0] ?? 0)
    expect(width(wide)).toBeGreaterThan(width(narrow))
  })
  it('is not carried off by two texts out of character among six', () => {
    const usual = voiceBand(blunt(0.1, 0.12, 0.08, 0.1, 0.11))
    const withOdd = voiceBand(blunt(0.1, 0.12, 0.08, 0.1, 0.95, -0.9))
    expect(withOdd?.cautiousBlunt[0]).toBeCloseTo(usual?.cautiousBlunt[0] ?? Number.NaN, 1)
    expect(withOdd?.cautiousBlunt[1]).toBeCloseTo(usual?.cautiousBlunt[1] ?? Number.NaN, 1)
  })
  it('stays within the axis and holds at least half of the texts, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: textsForAVoice, maxLength: 40 }),
        (values) => {
          const [low, high] = voiceBand(blunt(...values))?.cautiousBlunt ?? [9, -9]
          expect(low).toBeGreaterThanOrEqual(-1)
          expect(high).toBeLessThanOrEqual(1)
          const inside = values.filter((value) => value >= low - 1e-9 && value <= high + 1e-9)
          expect(inside.length * 2).toBeGreaterThanOrEqual(values.length)
        },
      ),
    )
  })
})

describe('a text beside its band', () => {
  const band = voiceBand(blunt(0, 0, 0, 0, 0))
  it('departs on the axes outside it, the furthest first, and says to which side', () => {
    if (band === null) throw new Error('there is a band')
    const found = departures(profile({ cautiousBlunt: 0.7, iWe: -0.4, warmFormal: 0.1 }), band)
    expect(found.map(({ axis, side }) => `${axis} ${side}`)).toEqual(['cautiousBlunt high', 'iWe low'])
    expect(found[0]?.by).toBeCloseTo(0.55)
  })
  it('departs nowhere when it lies within', () => {
    if (band === null) throw new Error('there is a band')
    expect(departures(profile({}), band)).toEqual([])
    expect(Object.keys(band).toSorted()).toEqual([...axisNames].toSorted())
  })
})

/** Where somebody's texts usually lie on the four axes, and how a text stands to it. */
import type { AxisName, Profile } from '../tone/types.ts'

/** From low to high, -1 to 1. The shape of a scenario's `band`. */
export type Range = readonly [low: number, high: number]
export type Band = Readonly<Record<AxisName, Range>>

export const axisNames: readonly AxisName[] = ['warmFormal', 'cautiousBlunt', 'concreteAbstract', 'iWe']

/** Fewer own texts than these are chance, not a voice. */
export const textsForAVoice = 5

/** Between the 10th and the 90th percentile of a normal distribution lie 1.2816 deviations to each side. */
const usualDeviations = 1.2816
/** Makes the median absolute deviation of a normal distribution its standard deviation. */
const madToDeviation = 1.4826
/**
 * Half the narrowest band. One word moves an axis of a short text by up to a fifth (`tone/profile.ts`): whoever
 * wrote five texts alike would otherwise be told of a difference that is one word.
 */
const leastHalf = 0.15

/**
 * The band that about four in five of one's texts lie in, one axis at a time; null below `textsForAVoice`.
 *
 * Median and median absolute deviation instead of percentiles or mean and deviation: with five to forty texts,
 * two that were out of character (an apology, a eulogy) would stretch those to where everything is usual.
 */
export function voiceBand(profiles: readonly Profile[]): Band | null {
  if (profiles.length < textsForAVoice) return null
  const range = (axis: AxisName): Range => {
    const values = profiles.map((profile) => profile[axis].value)
    const middle = median(values)
    const spread = median(values.map((value) => Math.abs(value - middle))) * madToDeviation * usualDeviations
    const half = Math.max(spread, leastHalf)
    return [Math.max(-1, middle - half), Math.min(1, middle + half)]
  }
  return {
    warmFormal: range('warmFormal'),
    cautiousBlunt: range('cautiousBlunt'),
    concreteAbstract: range('concreteAbstract'),
    iWe: range('iWe'),
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

export type Departure = {
  readonly axis: AxisName
  /** Beyond which end of the band. */
  readonly side: 'low' | 'high'
  /** How far beyond. */
  readonly by: number
}

/** The axes on which a text lies outside the band, the furthest first. */
export function departures(profile: Profile, band: Band): readonly Departure[] {
  return axisNames
    .flatMap((axis): Departure[] => {
      const { value } = profile[axis]
      const [low, high] = band[axis]
      if (value < low) return [{ axis, side: 'low', by: low - value }]
      return value > high ? [{ axis, side: 'high', by: value - high }] : []
    })
    .toSorted((a, b) => b.by - a.by)
}

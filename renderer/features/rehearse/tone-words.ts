/** Which words a profile deserves. */
import type { AxisName, Profile } from '../../domain/tone/types.ts'

/** From here on a text leans enough to say so. */
const leans = 0.35

export const where = (value: number): 'low' | 'middle' | 'high' =>
  value <= -leans ? 'low' : value >= leans ? 'high' : 'middle'

/** The axis furthest from its middle, when any leans; the first of equals. */
export function strongestAxis(
  profile: Profile,
): { readonly axis: AxisName; readonly side: 'low' | 'high' } | null {
  const [first] = (Object.keys(profile) as AxisName[]).sort(
    (a, b) => Math.abs(profile[b].value) - Math.abs(profile[a].value),
  )
  if (!first) return null
  const side = where(profile[first].value)
  return side === 'middle' ? null : { axis: first, side }
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeToOpenAt } from './place.ts'

const laptop = { x: 0, y: 25, width: 1440, height: 875 }
const left = { x: -1920, y: 0, width: 1920, height: 1040 }
const place = (x: number, y: number, width = 1280, height = 800) => ({
  x,
  y,
  width,
  height,
  maximized: false,
})

describe('the place of the window', () => {
  it('is in the middle of the first screen at the first start', () => {
    expect(placeToOpenAt(undefined, [laptop])).toEqual(place(80, 63))
  })
  it('is kept while it can be grasped, on any screen', () => {
    expect(placeToOpenAt(place(-1800, 100), [laptop, left])).toEqual(place(-1800, 100))
  })
  it('comes back to the first screen when its own is gone, with its size and state', () => {
    const remembered = { ...place(-1800, 100, 1000, 700), maximized: true }
    expect(placeToOpenAt(remembered, [laptop])).toEqual({ ...place(220, 113, 1000, 700), maximized: true })
  })
  it('is never smaller than the minimum nor taken from a broken file', () => {
    expect(placeToOpenAt({ x: 'left' }, [laptop])).toEqual(place(80, 63))
    expect(placeToOpenAt(place(0, 30, 10, 10), [laptop])).toEqual(place(80, 63))
  })
  it('can always be grasped, whatever was remembered and whatever screens there are', () => {
    const number = fc.integer({ min: -5000, max: 5000 })
    const screens = fc.array(
      fc.record({
        x: number,
        y: number,
        width: fc.integer({ min: 960, max: 4000 }),
        height: fc.integer({ min: 640, max: 3000 }),
      }),
      { minLength: 1, maxLength: 3 },
    )
    const remembered = fc.record({
      x: number,
      y: number,
      width: number,
      height: number,
      maximized: fc.boolean(),
    })
    fc.assert(
      fc.property(remembered, screens, (old, areas) => {
        const at = placeToOpenAt(old, areas)
        const graspable = areas.some(
          (area) =>
            Math.min(at.x + at.width, area.x + area.width) - Math.max(at.x, area.x) >= 120 &&
            at.y >= area.y - 12 &&
            at.y + 24 <= area.y + area.height,
        )
        expect(graspable).toBe(true)
      }),
    )
  })
})

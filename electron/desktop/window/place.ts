/** Where the window was, and whether that is still on a screen. Pure, so that odd screens are tested. */
import { z } from 'zod'

export const minimumSize = { width: 960, height: 640 }
const firstSize = { width: 1280, height: 800 }
/** At least this much of the title strip must be on a screen, or nobody could drag the window back. */
const graspable = { width: 120, height: 24 }

export const placeSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(minimumSize.width).max(20_000),
  height: z.int().min(minimumSize.height).max(20_000),
  maximized: z.boolean(),
})
export type Place = Readonly<z.infer<typeof placeSchema>>
export type Rectangle = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * The place to open at, in device-independent pixels.
 *
 * A remembered place is kept when its title strip can be grasped on one of the `workAreas`; otherwise its size
 * is kept, cut to the first work area, and the window is centred there.
 */
export function placeToOpenAt(remembered: unknown, workAreas: readonly Rectangle[]): Place {
  const parsed = placeSchema.safeParse(remembered)
  if (parsed.success && workAreas.some((area) => canGrasp(parsed.data, area))) return parsed.data

  const size = parsed.success ? parsed.data : firstSize
  const area = workAreas[0] ?? { x: 0, y: 0, ...firstSize }
  const width = Math.max(minimumSize.width, Math.min(size.width, area.width))
  const height = Math.max(minimumSize.height, Math.min(size.height, area.height))
  return {
    x: Math.max(area.x, area.x + Math.round((area.width - width) / 2)),
    y: Math.max(area.y, area.y + Math.round((area.height - height) / 2)),
    width,
    height,
    maximized: parsed.success && parsed.data.maximized,
  }
}

function canGrasp(place: Rectangle, area: Rectangle): boolean {
  const visible = Math.min(place.x + place.width, area.x + area.width) - Math.max(place.x, area.x)
  const below = area.y + area.height - place.y
  return visible >= graspable.width && place.y >= area.y - graspable.height / 2 && below >= graspable.height
}

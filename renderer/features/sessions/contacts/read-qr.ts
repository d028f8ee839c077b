/** The text of a QR code in a picture. Everything happens in this window. */

/** Long side, in pixels: enough for any card, little enough to look through at once. */
const largestSide = 2000
const smallestSide = 600

/** Null when there is none to be found. Rejects when the bytes are no picture. */
export async function readQr(picture: Blob): Promise<string | null> {
  const bitmap = await createImageBitmap(picture)
  try {
    const { default: find } = await import('jsqr')
    for (const scale of scalesFor(Math.max(bitmap.width, bitmap.height))) {
      const { data, width, height } = pixels(bitmap, scale)
      const code = find(data, width, height)
      if (code !== null) return code.data
    }
    return null
  } finally {
    bitmap.close()
  }
}

/** As it is, then smaller (a photograph is full of noise), then larger (a small screenshot has few pixels a module). */
function scalesFor(side: number): readonly number[] {
  const fitting = Math.min(1, largestSide / side)
  return [fitting, fitting / 2, side < smallestSide ? smallestSide / side : 0.75 * fitting]
}

function pixels(bitmap: ImageBitmap, scale: number): ImageData {
  const width = Math.max(1, Math.round(bitmap.width * scale))
  const height = Math.max(1, Math.round(bitmap.height * scale))
  const context = new OffscreenCanvas(width, height).getContext('2d')
  if (context === null) throw new Error('no canvas')
  // A transparent picture is read on white, as it is seen.
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  context.drawImage(bitmap, 0, 0, width, height)
  return context.getImageData(0, 0, width, height)
}

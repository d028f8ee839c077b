/** A QR code, drawn here: dark on light in both themes, as cameras want it. */
import { create } from 'qrcode'
import { useMemo } from 'react'

/** Empty modules around it that the standard asks for. */
const margin = 4

export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, path } = useMemo(() => draw(text), [text])
  const side = size + margin * 2
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      viewBox={`${-margin} ${-margin} ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <rect x={-margin} y={-margin} width={side} height={side} fill="white" />
      <path d={path} fill="black" />
    </svg>
  )
}

function draw(text: string): { readonly size: number; readonly path: string } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const { size } = modules
  const runs: string[] = []
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) if (modules.get(y, x)) runs.push(`M${x} ${y}h1v1h-1z`)
  return { size, path: runs.join('') }
}

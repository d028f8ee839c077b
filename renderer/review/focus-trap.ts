const focusable = 'button:not(:disabled), [tabindex="0"]'

/** Tab goes round inside the leaf: there is nothing else to reach in this view. */
export function keepFocusInside(leaf: HTMLElement, event: KeyboardEvent): void {
  const stops = [...leaf.querySelectorAll<HTMLElement>(focusable)]
  const at = stops.indexOf(document.activeElement as HTMLElement)
  const next = stops[(at + (event.shiftKey ? -1 : 1) + stops.length) % stops.length]
  if (!next) return
  event.preventDefault()
  next.focus()
}

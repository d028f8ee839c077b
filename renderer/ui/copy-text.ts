/**
 * Puts text on the clipboard during a press of a key or button. The asynchronous clipboard asks for a
 * permission, and this window is given none; the copy command of the document needs only the press.
 * Returns false when the system did not take it.
 */
export function copyText(text: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
  }
  document.addEventListener('copy', fill, { once: true, capture: true })
  const taken = document.execCommand('copy')
  document.removeEventListener('copy', fill, { capture: true })
  return taken
}

/** Which addresses may be handed to another program, and in which spelling they are shown and opened. */

const allowedSchemes = new Set(['https:', 'http:', 'mailto:'])

/**
 * The normalised address, or undefined when it must not leave.
 *
 * Normalising first means that what is shown is what is opened: punycode instead of look-alike letters, no
 * control characters, no credentials before the host.
 */
export function externalAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  if (!allowedSchemes.has(url.protocol)) return undefined
  if (url.username !== '' || url.password !== '') return undefined
  return url.href
}

/** Where a choice made in the editor stands in the text as it was handed over. */

/** The editor knows one kind of line break; a text that came from elsewhere may have two signs for it. */
export function offsetInOriginal(text: string, offset: number): number {
  if (!text.includes('\r\n')) return offset
  let at = 0
  for (let seen = 0; seen < offset && at < text.length; seen += 1) at += text.startsWith('\r\n', at) ? 2 : 1
  return at
}

/** Without the spaces and line breaks at its ends; null when nothing else is in it. */
export function trimmedRange(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): { readonly from: number; readonly to: number } | null {
  const chosen = text.slice(from, to)
  if (chosen.trim() === '') return null
  const before = chosen.length - chosen.trimStart().length
  const after = chosen.length - chosen.trimEnd().length
  return { from: from + before, to: to - after }
}

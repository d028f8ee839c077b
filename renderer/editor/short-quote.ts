/** A note may be about a whole sentence; its first words say which. */
export function shortQuote(quote: string): string {
  const flat = quote.replace(/\s+/g, ' ')
  return flat.length <= 80 ? flat : `${flat.slice(0, 78).trimEnd()}…`
}

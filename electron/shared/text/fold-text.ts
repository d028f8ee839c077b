const plain = /^[a-z0-9]*$/

/** Without case and accents: «Lección» and "leccion" are one. Lengths may change: not for places in a text. */
export function foldText(text: string): string {
  const lower = text.toLowerCase()
  return plain.test(lower) ? lower : lower.normalize('NFD').replaceAll(/\p{M}/gu, '')
}

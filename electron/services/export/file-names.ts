/** File names that every system takes, Windows included. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i
const maxUnits = 80

/**
 * A file name made from a title. Keeps letters of all scripts, digits and spaces; takes away what Windows,
 * macOS or Linux refuse, leading dots, trailing dots and spaces, control and direction signs. Never empty.
 */
export function safeFileName(title: string, fallback: string): string {
  const plain = title
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"/\\|?*\uFFFD]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '')
  const cut = cutTo(plain, maxUnits)
    .replace(/[. ]+$/, '')
    .trim()
  if (cut === '') return fallback
  return reserved.test(cut) ? `_${cut}` : cut
}

function cutTo(text: string, units: number): string {
  if (text.length <= units) return text
  let cut = ''
  for (const character of text) {
    if (cut.length + character.length > units) break
    cut += character
  }
  return cut
}

/** Gives each name once: a second `Plan.md` becomes `Plan (2).md`. Case does not make a difference on disk. */
export function createUniqueNames(): (base: string, extension: string) => string {
  const taken = new Set<string>()
  return (base, extension) => {
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? `${base}.${extension}` : `${base} (${number}).${extension}`
      if (taken.has(name.toLowerCase())) continue
      taken.add(name.toLowerCase())
      return name
    }
  }
}

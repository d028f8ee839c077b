/** A name that every system takes: no separators, no control characters, no dots or blanks at the ends. */
export function safeFileName(name: string): string {
  const plain = name.replaceAll(/[\p{Cc}<>:"/\\|?*]/gu, ' ').replaceAll(/\s+/gu, ' ')
  const cut = plain
    .replaceAll(/^[ .]+/gu, '')
    .slice(0, 100)
    .replaceAll(/[ .]+$/gu, '')
  return cut === '' || reservedOnWindows.test(cut) ? 'Ensayo' : cut
}

const reservedOnWindows = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu

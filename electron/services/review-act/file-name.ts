/** A file name to suggest for a draft: safe on every system, to be changed by hand in the dialog. */
export function fileNameFrom(title: string): string {
  const safe = title
    .normalize('NFC')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .replace(/[. ]+$/, '')
  const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(safe)
  return safe === '' || reserved ? 'Ensayo' : safe
}

/** Reads a Hunspell word list: a stem a line, after a slash the flags of the affix rules it takes. */

/** Flags of each homonym of a stem ("vino/S" the wine, "vino" he came). */
export type Stems = ReadonlyMap<string, readonly string[]>

/** The first line of a `.dic` file is its count; our own lists may begin with remarks (`#`) instead. */
export const readWordLists = (texts: readonly string[]): Stems => {
  const stems = new Map<string, string[]>()
  for (const text of texts)
    for (const raw of text.split('\n')) {
      const line = raw.trim()
      if (line === '' || line.startsWith('#') || /^\d+$/.test(line)) continue
      // What follows a space or tab is morphology, of no use here.
      const [entry = ''] = line.split(/[\s\t]/, 1)
      const slash = entry.indexOf('/')
      const stem = slash < 0 ? entry : entry.slice(0, slash)
      const flags = slash < 0 ? '' : entry.slice(slash + 1)
      const homonyms = stems.get(stem)
      if (homonyms === undefined) stems.set(stem, [flags])
      else if (!homonyms.includes(flags)) homonyms.push(flags)
    }
  return stems
}

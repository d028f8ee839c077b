/** Makes a BCP 47 tag of what a system calls its locale: `en-US@posix`, `es_CO.UTF-8`, `C`. Pure. */

/** The first of `names` that Intl understands, in its canonical form; `en-US` when there is none. */
export function firstLocale(names: readonly string[]): string {
  for (const name of names) {
    const tag = (name.split(/[@.]/u)[0] ?? '').replaceAll('_', '-')
    // `C` and `POSIX` mean "no language"; one-letter tags are not languages in BCP 47 either.
    if (!/^[A-Za-z]{2,3}(?:-|$)/u.test(tag)) continue
    try {
      const [canonical] = Intl.getCanonicalLocales(tag)
      if (canonical !== undefined) return canonical
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
    }
  }
  return 'en-US'
}

/**
 * Packs in one language only. Scenarios, checklists and policies ask for a text in each language of the interface;
 * where a pack has only some of them, the others are filled from what there is, and the interface says so.
 */
import { requiredLanguages } from '../mentoring/localized-text.ts'

/** The first language of the interface that a pack has; undefined when it has none. */
export const mainLanguage = (languages: readonly string[]): string | undefined =>
  requiredLanguages.find((language) => languages.includes(language))

/** The language that a pack is shown in when the interface speaks `wanted`. */
export const shownLanguage = (languages: readonly string[], wanted: string): string =>
  languages.includes(wanted) ? wanted : (mainLanguage(languages) ?? languages[0] ?? wanted)

/**
 * Every text of a piece of data (an object whose keys are languages of the pack) with each language of the
 * interface, and no other: a scenario takes none. Data of a pack that has them all comes back as it is.
 */
export function everyLanguage(data: unknown, languages: readonly string[]): unknown {
  const main = mainLanguage(languages)
  const isPlain =
    languages.length === requiredLanguages.length &&
    requiredLanguages.every((language) => languages.includes(language))
  return main === undefined || isPlain ? data : fill(data, new Set(languages), main)
}

function fill(data: unknown, languages: ReadonlySet<string>, main: string): unknown {
  if (Array.isArray(data)) return data.map((each) => fill(each, languages, main))
  if (typeof data !== 'object' || data === null) return data
  const entries = Object.entries(data)
  const isText = entries.length > 0 && entries.every(([key]) => languages.has(key))
  if (!isText) return Object.fromEntries(entries.map(([key, value]) => [key, fill(value, languages, main)]))
  const texts = new Map(entries)
  return Object.fromEntries(
    requiredLanguages.flatMap((language) => {
      // Only a language that the pack does not have is filled: what it promised and lacks is the author's to write.
      const from = languages.has(language) ? language : main
      return texts.has(from) ? [[language, texts.get(from)]] : []
    }),
  )
}

/** Where a piece of content comes from, when it isn't the app's own: the pack by its title, and its only language. */
import { create } from 'zustand'
import { useInterfaceLanguage, useTexts } from '../i18n/index.ts'

export type PackTitle = {
  readonly titles: Readonly<Record<string, string>>
  readonly languages: readonly string[]
}

/** Installed packs by id. The shell keeps it in step with the vault. */
export const usePackTitles = create<{ readonly packs: Readonly<Record<string, PackTitle>> }>(() => ({
  packs: {},
}))

/** The namespace of `acme:layoffs`; null for the app's own. */
export const packIdOf = (contentId: string): string | null =>
  contentId.includes(':') ? (contentId.split(':')[0] ?? null) : null

/**
 * `null` for the app's own content. `only` is the language in which a pack's content is shown when it lacks the one
 * of the interface.
 */
export function useOrigin(
  contentId: string,
): { readonly title: string; readonly only: string | null } | null {
  const language = useInterfaceLanguage()
  const id = packIdOf(contentId)
  const pack = usePackTitles(({ packs }) => (id !== null && Object.hasOwn(packs, id) ? packs[id] : undefined))
  if (!pack) return null
  const [first = language] = pack.languages
  return {
    title: pack.titles[language] ?? pack.titles[first] ?? id ?? '',
    only: pack.languages.includes(language)
      ? null
      : (['es', 'en'].find((tag) => pack.languages.includes(tag)) ?? first),
  }
}

type PackOriginProps = {
  readonly contentId: string
  /** Under a heading that is the pack's title already. */
  readonly short?: boolean
}

/** One quiet line, or nothing. */
export function PackOrigin({ contentId, short = false }: PackOriginProps) {
  const t = useTexts('packs')
  const language = useInterfaceLanguage()
  const origin = useOrigin(contentId)
  if (!origin) return null
  const { title, only } = origin
  const which = only === null ? 'both' : only === 'es' ? 'spanish' : 'english'
  return (
    <p className="aside-note pack-origin" lang={language}>
      {short ? t(`originShort.${which}`) : t(`origin.${which}`, { title })}
    </p>
  )
}

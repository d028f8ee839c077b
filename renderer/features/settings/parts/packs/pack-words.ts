/** A pack in words: its title, who made it, what is inside. */
import type { PackCounts } from '../../../../../electron/shared/packs/check-files.ts'
import type { PackManifest } from '../../../../../electron/shared/packs/manifest.ts'
import { useInterfaceLanguage, useTexts } from '../../../../i18n/index.ts'

const kinds = ['lessons', 'cards', 'scenarios', 'checklists', 'programmes', 'policies', 'messages'] as const

export function usePackWords() {
  const t = useTexts('packs')
  const language = useInterfaceLanguage()
  const textsOf = ({ texts, languages }: PackManifest) => {
    const shown = texts[language] ? language : (languages.find((tag) => texts[tag]) ?? language)
    const { title = '', summary = '' } = texts[shown] ?? {}
    return { title, summary, language: shown === language ? undefined : shown }
  }
  return {
    textsOf,
    madeBy: ({ author, organisation }: PackManifest) =>
      organisation === undefined ? t('by', { author }) : t('byFor', { author, organisation }),
    nameOf: (tag: string): string =>
      tag === 'es' || tag === 'en'
        ? t(`languageNames.${tag}`)
        : (new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag),
    /** One line a kind of thing, in the order of the rooms. */
    inside: (counts: PackCounts): readonly string[] =>
      kinds.flatMap((kind) => (counts[kind] > 0 ? [t(`counts.${kind}`, { count: counts[kind] })] : [])),
    listOf: (parts: readonly string[]) =>
      new Intl.ListFormat(language, { type: 'conjunction' }).format(parts),
  }
}

/** The language of the text: followed by itself, or chosen. */
import { useTexts, useInterfaceLanguage } from '../../../i18n/index.ts'
import { PickMenu } from '../../../ui/pick-menu.tsx'
import type { DraftFields } from '../use-draft-page.ts'

/** Content languages the tone engine has rules for. The list grows with its packs. */
const contentLanguages = ['es', 'en'] as const

export type LanguageMenuProps = {
  readonly fields: DraftFields
  readonly onChange: (patch: Partial<DraftFields>) => void
}

export function LanguageMenu({ fields, onChange }: LanguageMenuProps) {
  const t = useTexts('rehearse')
  const interfaceLanguage = useInterfaceLanguage()
  const names = new Intl.DisplayNames([interfaceLanguage], { type: 'language' })
  // Spanish writes languages small; here each stands at the beginning.
  const nameOf = (tag: string) => {
    const name = names.of(tag) ?? tag
    return name.charAt(0).toLocaleUpperCase(interfaceLanguage) + name.slice(1)
  }
  const language = nameOf(fields.language)
  return (
    <PickMenu
      name={t('language.name')}
      label={
        fields.languageChosen ? t('language.chosen', { language }) : t('language.detected', { language })
      }
      selected={fields.languageChosen ? fields.language : 'auto'}
      items={[
        { id: 'auto', label: t('language.auto') },
        ...contentLanguages.map((tag) => ({ id: tag, label: nameOf(tag) })),
      ]}
      onPick={(picked) =>
        onChange(picked === 'auto' ? { languageChosen: false } : { languageChosen: true, language: picked })
      }
    />
  )
}

/** The language of the text: followed by itself, or chosen. */
import { useTexts, useInterfaceLanguage } from '../../../i18n/index.ts'
import { PickMenu } from '../../../ui/pick-menu.tsx'
import type { DraftFields } from '../use-draft-page.ts'

/** Content languages the tone engine has rules for. The list grows with its packs. */
const contentLanguages = ['es', 'en'] as const

export type LanguageMenuProps = { readonly fields: DraftFields; readonly onChange: (patch: Partial<DraftFields>) => void }

export function LanguageMenu({ fields, onChange }: LanguageMenuProps) {
  const t = useTexts('rehearse')
  const names = new Intl.DisplayNames([useInterfaceLanguage()], { type: 'language' })
  const nameOf = (tag: string) => names.of(tag) ?? tag
  const language = nameOf(fields.language)
  return (
    <PickMenu
      name={t('language.name')}
      label={fields.languageChosen ? t('language.chosen', { language }) : t('language.detected', { language })}
      selected={fields.languageChosen ? fields.language : 'auto'}
      items={[{ id: 'auto', label: t('language.auto') }, ...contentLanguages.map((tag) => ({ id: tag, label: nameOf(tag) }))]}
      onPick={(picked) =>
        onChange(picked === 'auto' ? { languageChosen: false } : { languageChosen: true, language: picked })
      }
    />
  )
}

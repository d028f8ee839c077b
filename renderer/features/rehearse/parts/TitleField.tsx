/** The working title. It grows with its words; Enter goes on to the text. */
import { useTexts } from '../../../i18n/index.ts'
import { maxTitleUnits } from '../../../../electron/shared/entities/ids.ts'

export type TitleFieldProps = {
  readonly value: string
  readonly onChange: (title: string) => void
  readonly readOnly: boolean
}

export function TitleField({ value, onChange, readOnly }: TitleFieldProps) {
  const t = useTexts('rehearse')
  return (
    <>
      <h1 className="visually-hidden">{value.trim() || t('drafts.untitled')}</h1>
      <textarea
        className="name"
        aria-label={t('title.hint')}
        placeholder={t('title.placeholder')}
        value={value}
        rows={1}
        maxLength={maxTitleUnits}
        spellCheck={false}
        autoComplete="off"
        readOnly={readOnly}
        onChange={(event) => onChange(event.target.value.replace(/\s*\n\s*/g, ' '))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          event.currentTarget.closest('article')?.querySelector<HTMLElement>('.cm-content')?.focus()
        }}
      />
    </>
  )
}

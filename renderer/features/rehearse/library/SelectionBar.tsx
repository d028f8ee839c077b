/** What can be done with the chosen drafts. Nothing here leaves the laptop but the copy, which says so. */
import { ArchiveIcon, ArrowUUpLeftIcon, CopyIcon, TagIcon, TrashIcon, type Icon } from '@phosphor-icons/react'
import type { Shelf } from '../../../../electron/shared/entities/library.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'

export type SelectionAct = 'label' | 'export' | 'erase' | { readonly to: Shelf }
export type SelectionBarProps = {
  readonly shelf: Shelf
  readonly count: number
  readonly busy: boolean
  readonly onAct: (act: SelectionAct) => void
  readonly onClear: () => void
}

export function SelectionBar({ shelf, count, busy, onAct, onClear }: SelectionBarProps) {
  const t = useTexts('library')
  const button = (shape: Icon, text: string, act: SelectionAct) => {
    const Shape = shape
    return (
      <Button kind="quiet" small isDisabled={busy} onPress={() => onAct(act)}>
        <Shape className="i" aria-hidden />
        {text}
      </Button>
    )
  }
  return (
    <div className="selection-bar" role="group" aria-label={t('selection.label')}>
      <b>{t('selection.count', { count, shown: formatNumber(count) })}</b>
      {shelf === 'bin' ? (
        <>
          {button(ArrowUUpLeftIcon, t('selection.restore'), { to: 'list' })}
          {button(TrashIcon, t('selection.erase'), 'erase')}
        </>
      ) : (
        <>
          {button(TagIcon, t('selection.labelAct'), 'label')}
          {shelf === 'list'
            ? button(ArchiveIcon, t('selection.archive'), { to: 'archive' })
            : button(ArrowUUpLeftIcon, t('selection.unarchive'), { to: 'list' })}
          {button(TrashIcon, t('selection.bin'), { to: 'bin' })}
          {button(CopyIcon, t('selection.export'), 'export')}
        </>
      )}
      <Button kind="plain" small onPress={onClear}>
        {t('selection.clear')}
      </Button>
    </div>
  )
}

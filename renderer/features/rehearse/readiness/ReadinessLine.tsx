/** In the inspector: how much was looked at, in words, and the way to the page. It never stands in the way. */
import { ListChecksIcon } from '@phosphor-icons/react'
import { readinessChecks } from '../../../../electron/shared/entities/readiness.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import type { ReadinessView } from './use-readiness.ts'

export function ReadinessLine({
  view,
  onOpen,
}: {
  readonly view: ReadinessView
  readonly onOpen: () => void
}) {
  const t = useTexts('readiness')
  const open = view.record.open.length
  const said =
    open === 0
      ? t('line.all')
      : open === readinessChecks.length
        ? t('line.none')
        : t('line.some', { count: open })
  return (
    <div className="readiness-line">
      <Button kind="plain" small wide onPress={onOpen}>
        <ListChecksIcon className="i" aria-hidden />
        <span>
          <b>{t('title')}</b>
          <small>{said}</small>
        </span>
      </Button>
    </div>
  )
}

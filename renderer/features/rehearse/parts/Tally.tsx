/** How many notes of each kind, by mark and in words, and the way to the next one. */
import type { PlacedHint } from '../../../editor/index.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { Keys } from '../../../ui/keys.tsx'
import { SeverityMark } from '../../../ui/severity-mark.tsx'

const severities = ['warning', 'advice', 'note'] as const

export type TallyProps = {
  /** Null when the text is on its way or out: there is nothing to point out any more. */
  readonly shown: readonly PlacedHint[] | null
  readonly onNext: () => void
  readonly onInspector: () => void
}

export function Tally({ shown, onNext, onInspector }: TallyProps) {
  const t = useTexts('rehearse')
  return (
    <div className="tally">
      {shown && <Counts shown={shown} />}
      {shown && shown.length > 0 && (
        <Button kind="plain" small className="next wide-only" onPress={onNext}>
          {t('tally.next')} <Keys keys="mod J" />
        </Button>
      )}
      <Button kind="plain" small className="narrow" onPress={onInspector}>
        {t('tally.view')} <Keys keys="mod shift P" />
      </Button>
    </div>
  )
}

function Counts({ shown }: { readonly shown: readonly PlacedHint[] }) {
  const t = useTexts('rehearse')
  const counts = severities
    .map((severity) => ({ severity, count: shown.filter(({ hint }) => hint.severity === severity).length }))
    .filter(({ count }) => count > 0)
  const list = counts.map(({ severity, count }) => t(`tally.${severity}`, { count })).join(', ')
  return (
    <p role="status" data-tally={shown.length}>
      <span className="visually-hidden">
        {shown.length === 0 ? t('tally.none') : t('tally.all', { count: shown.length, list })}
      </span>
      {counts.map(({ severity, count }) => (
        <span key={severity} aria-hidden="true">
          <SeverityMark kind={severity} /> {formatNumber(count)}
        </span>
      ))}
    </p>
  )
}

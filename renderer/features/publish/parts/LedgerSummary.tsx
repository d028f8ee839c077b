import type { LedgerEntry } from '../../../../electron/shared/entities/publication.ts'
import { formatShortDay } from '../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'

/** How many exits since when, and how many attempts were stopped. */
export function LedgerSummary({ entries }: { readonly entries: readonly LedgerEntry[] }) {
  const t = useTexts('publish')
  const language = useInterfaceLanguage()
  const exits = entries.filter(({ kind, outcome }) => kind !== 'blocked' && outcome !== 'blocked')
  const blocked = entries.length - exits.length
  const first = exits.at(-1)
  return (
    <p className="aside-note">
      {first &&
        t('ledger.summary', { count: exits.length, day: formatShortDay(new Date(first.at), language) })}
      {blocked > 0 && ` ${t('ledger.blocked', { count: blocked })}`}
    </p>
  )
}

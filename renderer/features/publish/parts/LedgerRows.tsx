/** The rows of the ledger, in the popover and in Settings. */
import type { LedgerEntry } from '../../../../electron/shared/entities/publication.ts'
import { formatNumber, formatSeconds, formatShortDay } from '../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { isToday, spacedFingerprint } from '../names.ts'
import { usePublishStore } from '../publish-store.ts'

type RowsProps = {
  readonly entries: readonly LedgerEntry[]
  readonly onReceipt: (publicationId: string) => void
}

export function LedgerRows({ entries, onReceipt }: RowsProps) {
  return (
    <ol className="ledger-rows">
      {entries.map((entry) => (
        <LedgerRow key={entry.id} entry={entry} onReceipt={onReceipt} />
      ))}
    </ol>
  )
}

function LedgerRow({
  entry,
  onReceipt,
}: {
  readonly entry: LedgerEntry
  readonly onReceipt: RowsProps['onReceipt']
}) {
  const t = useTexts('publish')
  const language = useInterfaceLanguage()
  const at = new Date(entry.at)
  const { publicationId } = entry
  const hasReceipt = usePublishStore(
    ({ publications }) => publicationId !== null && publications.some(({ id }) => id === publicationId),
  )
  const what = useWhat(entry)
  return (
    <li>
      <time dateTime={entry.at}>
        {isToday(at) ? formatSeconds(at, language) : formatShortDay(at, language)}
      </time>
      <div>
        <b>{what}</b>
        <small>
          <Size entry={entry} />
          <Ending entry={entry} />
        </small>
      </div>
      {hasReceipt && publicationId !== null && entry.characters > 0 && (
        <Button
          kind="link"
          aria-label={`${t('receipt.open')}: ${what}`}
          onPress={() => onReceipt(publicationId)}
        >
          {t('receipt.open')}
        </Button>
      )}
    </li>
  )
}

function useWhat({ kind, recipient }: LedgerEntry): string {
  const t = useTexts('publish')
  if (recipient === 'mailto:')
    return kind === 'clipboard'
      ? t('ledger.what.clipboardFor', { recipient: t('kinds.email') })
      : t('ledger.what.handOverMail')
  return kind === 'clipboard' && recipient !== ''
    ? t('ledger.what.clipboardFor', { recipient })
    : t(`ledger.what.${kind}`, { recipient })
}

function Size({ entry }: { readonly entry: LedgerEntry }) {
  const t = useTexts('publish')
  if (entry.characters === 0) return t('ledger.noText')
  const characters = t('ledger.characters', {
    count: entry.characters,
    formatted: formatNumber(entry.characters),
  })
  return entry.fingerprint
    ? t('ledger.withFingerprint', { characters, fingerprint: spacedFingerprint(entry.fingerprint) })
    : characters
}

function Ending({ entry: { outcome } }: { readonly entry: LedgerEntry }) {
  const t = useTexts('publish')
  return outcome === 'done' ? null : <em className="outcome"> {t(`ledger.outcome.${outcome}`)}</em>
}

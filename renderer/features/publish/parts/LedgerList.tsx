/** The whole ledger, for Settings. */
import '../publish.css'
import { useState } from 'react'
import { useTexts } from '../../../i18n/index.ts'
import { EmptyState, ErrorMessage } from '../../../ui/messages.tsx'
import { usePublishStore } from '../publish-store.ts'
import { useLedger } from '../use-ledger.ts'
import { LedgerRows } from './LedgerRows.tsx'
import { LedgerSummary } from './LedgerSummary.tsx'
import { ReceiptDialog } from './ReceiptDialog.tsx'

export function LedgerList() {
  const t = useTexts('publish')
  const reading = useLedger(true)
  const [receiptId, setReceiptId] = useState<string | null>(null)
  const publication = usePublishStore(({ publications }) => publications.find(({ id }) => id === receiptId))
  return (
    <section className="ledger-list">
      <p className="lead">{t('ledger.intro')}</p>
      {reading.kind === 'failed' && <ErrorMessage error={reading.error} />}
      {reading.kind === 'read' && reading.entries.length === 0 && (
        <EmptyState title={t('ledger.never')} text={t('ledger.neverSay')} />
      )}
      {reading.kind === 'read' && reading.entries.length > 0 && (
        <>
          <LedgerSummary entries={reading.entries} />
          <LedgerRows entries={reading.entries} onReceipt={setReceiptId} />
        </>
      )}
      <ReceiptDialog publication={publication} onClose={() => setReceiptId(null)} />
    </section>
  )
}

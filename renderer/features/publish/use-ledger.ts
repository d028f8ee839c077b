import { useEffect, useState } from 'react'
import type { LedgerEntry } from '../../../electron/shared/entities/publication.ts'
import { client } from '../../bridge/index.ts'

export type LedgerReading =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly error: unknown }
  /** Newest first. */
  | { readonly kind: 'read'; readonly entries: readonly LedgerEntry[] }

/** The entries while `active`; read again whenever the ledger changes. */
export function useLedger(active: boolean): LedgerReading {
  const [reading, setReading] = useState<LedgerReading>({ kind: 'reading' })
  useEffect(() => {
    if (!active) return
    let current = true
    const read = () =>
      client()
        .request('ledger.list')
        .then(
          (entries) => current && setReading({ kind: 'read', entries }),
          (error: unknown) => current && setReading({ kind: 'failed', error }),
        )
    void read()
    const end = client().subscribe('ledger.changed', () => void read())
    return () => {
      current = false
      end()
    }
  }, [active])
  return reading
}

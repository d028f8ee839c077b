/** The certificates that were issued here, as last read. Null until then. */
import { useEffect, useState } from 'react'
import type { SignedCertificate } from '../../../../electron/shared/entities/certificate.ts'
import { client } from '../../../bridge/index.ts'

export function useOwnCertificates() {
  const [own, setOwn] = useState<readonly SignedCertificate[] | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    let current = true
    client()
      .request('certificates.list')
      .then((listed) => current && setOwn(listed))
      .catch((problem: unknown) => current && setError(problem))
    return () => {
      current = false
    }
  }, [])
  /** One was removed. */
  const forget = (id: string) =>
    setOwn((before) => before && before.filter(({ certificate }) => certificate.id !== id))
  return { own, error, forget }
}

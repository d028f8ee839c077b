/** The mentor's certificate of a pair, verified anew whenever it is shown. */
import { useEffect, useState } from 'react'
import type { CertificateCheck } from '../../../electron/shared/entities/certificate.ts'
import { client } from '../../bridge/index.ts'

/** Null without a text, until main has answered, and when it could not be asked. */
export function useCertificateCheck(text: string | null): CertificateCheck | null {
  const [answer, setAnswer] = useState<{ readonly text: string; readonly check: CertificateCheck } | null>(
    null,
  )
  const asked = text?.trim() ?? ''
  useEffect(() => {
    if (asked === '') return
    let current = true
    client()
      .request('certificates.verify', { text: asked })
      .then((check) => current && setAnswer({ text: asked, check }))
      // Not verified is not shown; the text stays with the pair.
      .catch(() => undefined)
    return () => {
      current = false
    }
  }, [asked])
  return answer !== null && answer.text === asked ? answer.check : null
}

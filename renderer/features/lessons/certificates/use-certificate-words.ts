/** What a certificate says, in the language of the interface. */
import type { Certificate, SignedCertificate } from '../../../../electron/shared/entities/certificate.ts'
import type { PrintDocument } from '../../../../electron/shared/print-document.ts'
import { certificateDay, certificateToPrint } from '../../../domain/certificates/certificate-print.ts'
import { formatFullDay } from '../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'

export type CertificateWords = {
  readonly day: (certificate: Certificate) => string
  /** Lessons, minutes, and whether there was an assessment. */
  readonly done: (certificate: Certificate) => string
  readonly quoted: (title: string) => string
  readonly paper: (signed: SignedCertificate) => PrintDocument
}

export function useCertificateWords(): CertificateWords {
  const t = useTexts('certificates')
  const language = useInterfaceLanguage()
  const day = (certificate: Certificate) => formatFullDay(certificateDay(certificate.day), language)
  const done = ({ lessons, minutes, assessed }: Certificate) => {
    const facts = { lessons: t('lessons', { count: lessons }), count: minutes }
    return assessed ? t('minutesAssessed', facts) : t('minutes', facts)
  }
  const quoted = (title: string) => (language === 'es' ? `«${title}»` : `“${title}”`)
  return {
    day,
    done,
    quoted,
    paper: (signed) =>
      certificateToPrint(signed, {
        language,
        label: t('paper.label'),
        finished: t('paper.finished'),
        quotedTitle: quoted(signed.certificate.title),
        done: done(signed.certificate),
        day: { term: t('paper.day'), text: day(signed.certificate) },
        fingerprint: t('paper.fingerprint'),
        honest: t('honest'),
        check: t('paper.check'),
      }),
  }
}

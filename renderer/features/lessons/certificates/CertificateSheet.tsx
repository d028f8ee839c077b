/** What a certificate says, as a small sheet of paper. */
import type { ReactNode } from 'react'
import type { SignedCertificate } from '../../../../electron/shared/entities/certificate.ts'
import { useTexts } from '../../../i18n/index.ts'
import { useCertificateWords } from './use-certificate-words.ts'
import './certificates.css'

type Props = { readonly signed: SignedCertificate; readonly children?: ReactNode }

export function CertificateSheet({ signed: { certificate }, children }: Props) {
  const t = useTexts('certificates')
  const words = useCertificateWords()
  return (
    <article className="certificate" aria-label={t('own.actsOf', { title: certificate.title })}>
      <p className="certificate-name">{certificate.name}</p>
      <p>
        {t('paper.finished')}{' '}
        <i lang={certificate.language} className="certificate-title">
          {words.quoted(certificate.title)}
        </i>
      </p>
      <p className="certificate-facts">
        {words.done(certificate)} {t('paper.day')}: {words.day(certificate)}.
      </p>
      {children}
    </article>
  )
}

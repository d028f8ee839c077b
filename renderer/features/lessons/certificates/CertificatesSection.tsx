/** The settings' page about certificates: one's own, anybody's, and the keys behind them. */
import { useTexts } from '../../../i18n/index.ts'
import { CheckCertificate } from './CheckCertificate.tsx'
import { OwnCertificates } from './OwnCertificates.tsx'
import { OwnFingerprint } from './OwnFingerprint.tsx'
import './certificates.css'

export function CertificatesSection() {
  const t = useTexts('certificates')
  return (
    <>
      <p className="lead">{t('lead')}</p>
      <p className="certificate-honest">{t('honest')}</p>
      <OwnCertificates />
      <CheckCertificate />
      <OwnFingerprint />
    </>
  )
}

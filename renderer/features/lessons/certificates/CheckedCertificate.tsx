import { SealCheckIcon, SealQuestionIcon } from '@phosphor-icons/react'
import type { CertificateCheck } from '../../../../electron/shared/entities/certificate.ts'
import { useTexts } from '../../../i18n/index.ts'
import { CertificateSheet } from './CertificateSheet.tsx'
import { Fingerprint } from './Fingerprint.tsx'

/** The answer in words; for a sound one also what it says, and how far that goes. */
export function CheckedCertificate({ check }: { readonly check: CertificateCheck }) {
  const t = useTexts('certificates')
  if (check.kind !== 'valid')
    return (
      <>
        <p className="check-verdict">
          <SealQuestionIcon className="i" aria-hidden />
          <b>{t(`check.${check.kind}`)}</b>
        </p>
        <p>{check.kind === 'altered' ? t('check.alteredNow') : t(`check.${check.kind}Now`)}</p>
      </>
    )
  const { by, fingerprint } = check
  return (
    <>
      <p className="check-verdict sound">
        <SealCheckIcon className="i" aria-hidden />
        <b>
          {by.kind === 'contact'
            ? t(by.compared ? 'check.contact' : 'check.notCompared', { name: by.name })
            : t(`check.${by.kind}`)}
        </b>
      </p>
      <CertificateSheet signed={check} />
      <p>
        {by.kind === 'unknown' || (by.kind === 'contact' && !by.compared)
          ? t('check.unknownNow')
          : t('check.signedBy')}
      </p>
      <Fingerprint digits={fingerprint} />
      <p className="certificate-honest">{t('honest')}</p>
    </>
  )
}

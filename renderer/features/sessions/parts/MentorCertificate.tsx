/** Where a pair's mentor may leave a certificate; what there is to say about it comes as it is pasted. */
import { useEffect, useState } from 'react'
import type { SignedCertificate } from '../../../../electron/shared/entities/certificate.ts'
import { client } from '../../../bridge/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { useCertificateCheck } from '../use-mentor-certificate.ts'

type Props = {
  readonly value: string
  readonly onChange: (text: string) => void
  /** Whether the mentor is who uses this laptop: then there may be one at hand. */
  readonly isOwner: boolean
}

export function MentorCertificate({ value, onChange, isOwner }: Props) {
  const t = useTexts('certificates')
  const check = useCertificateCheck(value)
  const [own, setOwn] = useState<SignedCertificate | null>(null)
  useEffect(() => {
    let current = true
    client()
      .request('certificates.list')
      .then(([newest]) => current && setOwn(newest ?? null))
      // It can still be pasted.
      .catch(() => undefined)
    return () => {
      current = false
    }
  }, [])
  const problem =
    check === null || check.kind === 'valid'
      ? null
      : `${t(`check.${check.kind}`)} ${t(`check.${check.kind}Now`)}`
  return (
    <div className="mentor-certificate">
      <TextField
        label={t('mentor.label')}
        help={t('mentor.help')}
        problem={problem}
        value={value}
        onChange={onChange}
        lines={2}
        maxLength={20_000}
      />
      <p role="status">
        {check?.kind === 'valid' &&
          (check.by.kind === 'contact'
            ? t(check.by.compared ? 'check.contact' : 'check.notCompared', { name: check.by.name })
            : t(`check.${check.by.kind}`))}
      </p>
      {isOwner && own && value.trim() === '' && (
        <Button kind="link" onPress={() => onChange(own.text)}>
          {t('mentor.useOwn', { title: own.certificate.title })}
        </Button>
      )}
    </div>
  )
}

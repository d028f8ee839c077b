/** At the end of a track: a certificate for whoever wants one, and what can be done with it. */
import { type FormEvent, useEffect, useRef, useState } from 'react'
import {
  type CertificateClaims,
  type SignedCertificate,
  certificateClaimsSchema,
  mostNameUnits,
} from '../../../../electron/shared/entities/certificate.ts'
import { client, trackSave } from '../../../bridge/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { CertificateActs } from './CertificateActs.tsx'
import { CertificateSheet } from './CertificateSheet.tsx'
import { useOwnCertificates } from './use-own-certificates.ts'

export type TrackClaims = Omit<CertificateClaims, 'name'>

export type IssueCertificateProps = {
  /** Everything but the name, which the person gives. */
  readonly claims: TrackClaims
  /** The one that was issued for this track before, if any: it is shown as long as it is still kept. */
  readonly certificateId: string | null
  readonly onIssued: (certificateId: string) => void
}

const nameSchema = certificateClaimsSchema.unwrap().shape.name

export function IssueCertificate({ claims, certificateId, onIssued }: IssueCertificateProps) {
  const t = useTexts('certificates')
  const { own, error: listError } = useOwnCertificates()
  const [issued, setIssued] = useState<SignedCertificate | null>(null)
  const [again, setAgain] = useState(false)
  const kept = own?.find(({ certificate }) => certificate.id === certificateId) ?? null
  const shown = issued ?? kept
  const done = useRef<HTMLHeadingElement>(null)

  const take = (signed: SignedCertificate) => {
    setIssued(signed)
    setAgain(false)
    announce(t('issue.done'))
    onIssued(signed.certificate.id)
    // The form that had the focus is gone.
    requestAnimationFrame(() => done.current?.focus())
  }
  if (own === null) return listError === null ? null : <ErrorMessage error={listError} />
  return (
    <section className="issue-certificate">
      <h2 className="h2" ref={done} tabIndex={-1}>
        {shown ? t('issue.done') : t('issue.title')}
      </h2>
      {shown && !again ? (
        <CertificateSheet signed={shown}>
          <CertificateActs signed={shown} />
        </CertificateSheet>
      ) : (
        <IssueForm claims={claims} onIssued={take} />
      )}
      <p className="certificate-honest">{t('honest')}</p>
      {shown && !again && (
        <Button kind="plain" small onPress={() => setAgain(true)}>
          {t('issue.another')}
        </Button>
      )}
    </section>
  )
}

type IssueFormProps = {
  readonly claims: TrackClaims
  readonly onIssued: (signed: SignedCertificate) => void
}

function IssueForm({ claims, onIssued }: IssueFormProps) {
  const t = useTexts('certificates')
  const [name, setName] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  const busy = useRef(false)
  useEffect(() => {
    let current = true
    client()
      .request('profile.get')
      .then(({ displayName }) => current && setName((typed) => typed ?? displayName))
      // The field is empty then, and asks for the name.
      .catch(() => undefined)
    return () => {
      current = false
    }
  }, [])
  const issue = async (event: FormEvent) => {
    event.preventDefault()
    const parsed = nameSchema.safeParse(name ?? '')
    if (!parsed.success) {
      setProblem((name ?? '').trim() === '' ? t('issue.needsName') : t('issue.badName'))
      return
    }
    // A second press while main signs would issue two.
    if (busy.current) return
    busy.current = true
    setError(null)
    try {
      const whole = { ...claims, name: parsed.data }
      onIssued(await trackSave(() => client().request('certificates.issue', whole)))
    } catch (failure) {
      setError(failure)
    } finally {
      busy.current = false
    }
  }
  return (
    <form onSubmit={(event) => void issue(event)} noValidate>
      <TextField
        label={t('issue.name')}
        help={t('issue.nameHelp')}
        problem={problem}
        value={name ?? ''}
        onChange={(typed) => {
          setName(typed)
          setProblem(null)
        }}
        maxLength={mostNameUnits}
      />
      <Button kind="inside" type="submit">
        {t('issue.do')}
      </Button>
      {error !== null && <ErrorMessage error={error} />}
    </form>
  )
}

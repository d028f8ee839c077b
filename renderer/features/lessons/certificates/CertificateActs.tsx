/** A certificate of one's own as PDF, as a file, as text on the clipboard. */
import { useState } from 'react'
import type { SavedFile } from '../../../../electron/shared/contract.ts'
import type { SignedCertificate } from '../../../../electron/shared/entities/certificate.ts'
import { client } from '../../../bridge/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { copyText } from '../../../ui/copy-text.ts'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { useCertificateWords } from './use-certificate-words.ts'

type Props = {
  readonly signed: SignedCertificate
  /** Left out where it cannot be removed. */
  readonly onRemove?: () => void
}

export function CertificateActs({ signed, onRemove }: Props) {
  const t = useTexts('certificates')
  const words = useCertificateWords()
  const [said, setSaid] = useState('')
  const [error, setError] = useState<unknown>(null)
  const suggestedName = t('own.fileName', { name: signed.certificate.name }).slice(0, 120)

  const save = async (write: () => Promise<SavedFile>) => {
    setSaid('')
    setError(null)
    try {
      const file = await write()
      if (file) setSaid(t('own.saved', { file: file.fileName }))
    } catch (problem) {
      setError(problem)
    }
  }
  const savePdf = () =>
    save(() => client().request('files.savePdf', { suggestedName, document: words.paper(signed) }))
  const saveFile = () =>
    save(() =>
      client().request('files.saveText', {
        suggestedName,
        extension: 'ensayo-certificate',
        text: `${signed.text}\n`,
      }),
    )
  const copy = () => {
    const sentence = copyText(signed.text) ? t('own.copied') : t('own.copyFailed')
    setSaid(sentence)
    announce(sentence)
  }
  return (
    <>
      <div className="row-of-buttons">
        <Button small onPress={() => void savePdf()}>
          {t('own.savePdf')}
        </Button>
        <Button small onPress={() => void saveFile()}>
          {t('own.saveFile')}
        </Button>
        <Button small onPress={copy}>
          {t('own.copy')}
        </Button>
        {onRemove && (
          <Button small kind="plain" onPress={onRemove}>
            {t('own.remove')}
          </Button>
        )}
      </div>
      <p className="certificate-said" role="status">
        {said}
      </p>
      {error !== null && <ErrorMessage error={error} />}
    </>
  )
}

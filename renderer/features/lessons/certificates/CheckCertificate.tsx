/** Anybody's certificate, pasted or from a file, and what there is to say about it. */
import { type DragEvent, type FormEvent, useRef, useState } from 'react'
import { mostCertificateText } from '../../../../electron/shared/certificates/certificate-text.ts'
import type { CertificateCheck } from '../../../../electron/shared/entities/certificate.ts'
import { client } from '../../../bridge/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { CheckedCertificate } from './CheckedCertificate.tsx'

export function CheckCertificate() {
  const t = useTexts('certificates')
  const [text, setText] = useState('')
  const [check, setCheck] = useState<CertificateCheck | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [over, setOver] = useState(false)
  const file = useRef<HTMLInputElement>(null)

  const verify = async (words: string) => {
    setCheck(null)
    setProblem(null)
    setError(null)
    try {
      setCheck(await client().request('certificates.verify', { text: words }))
    } catch (failure) {
      setError(failure)
    }
  }
  const take = async (given: File | undefined) => {
    if (!given) return
    if (given.size > mostCertificateText) {
      setCheck(null)
      setProblem(t('check.tooLarge'))
      return
    }
    try {
      const words = await given.text()
      setText(words)
      await verify(words)
    } catch {
      // A file that went away, or a folder: the browser says no more than that it cannot be read.
      setCheck(null)
      setProblem(t('check.unreadable'))
    }
  }
  const takeChosen = async (input: HTMLInputElement) => {
    await take(input.files?.[0])
    // Only now: letting go of the file any earlier may end its reading. The same one can be chosen again.
    input.value = ''
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void verify(text)
  }
  const dropEvents = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      setOver(true)
    },
    onDragLeave: (event: DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
    },
    onDrop: (event: DragEvent) => {
      setOver(false)
      if (!event.dataTransfer.types.includes('Files')) return
      event.preventDefault()
      void take(event.dataTransfer.files[0])
    },
  }
  return (
    <section className={`settings-block check-certificate ${over ? 'over' : ''}`} {...dropEvents}>
      <h2>{t('check.title')}</h2>
      <form onSubmit={submit}>
        <TextField
          label={t('check.text')}
          help={t('check.help')}
          problem={problem}
          value={text}
          onChange={(words) => {
            setText(words)
            setCheck(null)
            setProblem(null)
          }}
          lines={4}
        />
        <div className="row-of-buttons">
          <Button kind="inside" type="submit" isDisabled={text.trim() === ''}>
            {t('check.do')}
          </Button>
          <Button onPress={() => file.current?.click()}>{t('check.choose')}</Button>
          <input
            ref={file}
            type="file"
            hidden
            accept=".ensayo-certificate,.txt"
            aria-label={t('check.choose')}
            onChange={(event) => void takeChosen(event.target)}
          />
        </div>
      </form>
      <div role="status" className="check-answer">
        {check && <CheckedCertificate check={check} />}
      </div>
      {error !== null && <ErrorMessage error={error} />}
    </section>
  )
}

/** One's own card: to copy, to show, to save. */
import { useEffect, useState } from 'react'
import type { OwnCard as Card } from '../../../../electron/shared/entities/contact.ts'
import { client } from '../../../bridge/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { copyText } from '../../../ui/copy-text.ts'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { Digits } from './Digits.tsx'
import { QrCode } from './QrCode.tsx'

export function OwnCard() {
  const t = useTexts('review')
  const [card, setCard] = useState<Card | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [said, setSaid] = useState('')
  useEffect(() => {
    let current = true
    client()
      .request('contacts.own')
      .then(
        (own) => current && setCard(own),
        (problem: unknown) => current && setError(problem),
      )
    return () => {
      current = false
    }
  }, [])
  const save = async (text: string) => {
    setError(null)
    try {
      const saved = await client().request('files.saveText', {
        suggestedName: t('contacts.fileName'),
        extension: 'txt',
        text: `${text}\n`,
      })
      if (saved !== null) setSaid(t('contacts.saved', { name: saved.fileName }))
    } catch (problem) {
      setError(problem)
    }
  }
  return (
    <section className="contact-own" aria-labelledby="contact-own">
      <h2 id="contact-own">{t('contacts.own')}</h2>
      <p className="quiet-line">{t('contacts.ownLead')}</p>
      {error !== null && <ErrorMessage error={error} />}
      {card && (
        <div className="card-row">
          <QrCode text={card.text} label={t('contacts.qr')} />
          <div className="card-words">
            <p>{t('contacts.ownName', { name: card.name })}</p>
            <h3>{t('contacts.fingerprint')}</h3>
            <Digits digits={card.fingerprint} />
            <div className="row-of-buttons">
              <Button
                kind="inside"
                onPress={() => setSaid(t(copyText(card.text) ? 'contacts.copied' : 'contacts.notCopied'))}
              >
                {t('contacts.copy')}
              </Button>
              <Button onPress={() => void save(card.text)}>{t('contacts.save')}</Button>
            </div>
            <p role="status" className="quiet-line">
              {said}
            </p>
          </div>
        </div>
      )}
    </section>
  )
}

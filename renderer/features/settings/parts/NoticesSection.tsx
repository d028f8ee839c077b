/** What the system may tell of: nothing, unless chosen. */
import { useEffect, useState } from 'react'
import type { NoticeChoices } from '../../../../electron/shared/entities/person.ts'
import { client } from '../../../bridge/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Check } from '../../../ui/fields.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'

const choices = ['sessionSoon', 'sessionTomorrow', 'actions', 'cards'] as const

export function NoticesSection() {
  const t = useTexts('notices')
  const [chosen, setChosen] = useState<NoticeChoices | null>(null)
  const [isSupported, setIsSupported] = useState(true)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    let current = true
    Promise.all([client().request('preferences.get'), client().request('app.info')])
      .then(([{ preferences }, { notifications }]) => {
        if (!current) return
        setChosen(preferences.notices)
        setIsSupported(notifications)
      })
      .catch((problem: unknown) => current && setError(problem))
    const unsubscribe = client().subscribe('preferences.changed', ({ notices }) => setChosen(notices))
    return () => {
      current = false
      unsubscribe()
    }
  }, [])
  const set = (patch: Partial<NoticeChoices>) => {
    if (!chosen) return
    setError(null)
    const notices = { ...chosen, ...patch }
    setChosen(notices)
    client()
      .request('preferences.set', { notices })
      .catch((problem: unknown) => {
        setChosen(chosen)
        setError(problem)
      })
  }
  return (
    <>
      <p className="lead">{t('lead')}</p>
      {!isSupported && <p className="aside-note">{t('unsupported')}</p>}
      {chosen && (
        <fieldset className="settings-fields">
          <legend className="visually-hidden">{t('choose')}</legend>
          {choices.map((choice) => (
            <Check key={choice} checked={chosen[choice]} onChange={(on) => set({ [choice]: on })}>
              {t(choice)}
            </Check>
          ))}
        </fieldset>
      )}
      <div className="settings-block">
        <p className="aside-note">{t('privacy')}</p>
        <p className="aside-note">{t('locked')}</p>
      </div>
      {error !== null && <ErrorMessage error={error} />}
    </>
  )
}

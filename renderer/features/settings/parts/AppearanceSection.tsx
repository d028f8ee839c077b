import { useEffect, useState } from 'react'
import type { AppInfo } from '../../../../electron/shared/contract.ts'
import type { Preferences } from '../../../../electron/shared/entities/person.ts'
import { client } from '../../../bridge/index.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Check, SelectField } from '../../../ui/fields.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'

const textSizes = [100, 125, 150, 175, 200] as const

export function AppearanceSection() {
  const t = useTexts('settings')
  const common = useTexts('common')
  const [preferences, setPreferences] = useState<Preferences | null>(null)
  const [info, setInfo] = useState<AppInfo | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    let current = true
    Promise.all([client().request('preferences.get'), client().request('app.info')])
      .then(([loaded, facts]) => {
        if (!current) return
        setPreferences(loaded.preferences)
        setInfo(facts)
      })
      .catch((problem: unknown) => current && setError(problem))
    const unsubscribe = client().subscribe('preferences.changed', setPreferences)
    return () => {
      current = false
      unsubscribe()
    }
  }, [])

  const set = (patch: Partial<Preferences>) => {
    setError(null)
    client().request('preferences.set', patch).catch(setError)
  }
  if (!preferences || !info) return error === null ? null : <ErrorMessage error={error} />
  return (
    <div className="settings-fields">
      <SelectField
        label={t('appearance.language')}
        help={t('appearance.languageHelp')}
        value={preferences.language}
        onChange={(language) => set({ language: language as Preferences['language'] })}
        options={[
          { value: 'system', label: t('appearance.system') },
          { value: 'es', label: common('languages.es') },
          { value: 'en', label: common('languages.en') },
        ]}
      />
      <SelectField
        label={t('appearance.theme')}
        value={preferences.theme}
        onChange={(theme) => set({ theme: theme as Preferences['theme'] })}
        options={[
          { value: 'system', label: t('appearance.system') },
          { value: 'light', label: t('appearance.light') },
          { value: 'dark', label: t('appearance.dark') },
        ]}
      />
      <SelectField
        label={t('appearance.textSize')}
        value={String(preferences.textSize)}
        onChange={(size) => set({ textSize: Number(size) as Preferences['textSize'] })}
        options={textSizes.map((size) => ({
          value: String(size),
          label: formatNumber(size / 100, { style: 'percent' }),
        }))}
      />
      {info.screenProtection === 'none' ? (
        <p className="aside-note">{t('appearance.protectionNone')}</p>
      ) : (
        <div>
          <Check
            checked={preferences.screenProtection}
            onChange={(screenProtection) => set({ screenProtection })}
          >
            {t('appearance.protection')}
          </Check>
          <p className="aside-note">
            {info.screenProtection === 'full'
              ? t('appearance.protectionFull')
              : t('appearance.protectionPartial')}
          </p>
        </div>
      )}
      {error !== null && <ErrorMessage error={error} />}
    </div>
  )
}

import { useEffect, useRef, useState } from 'react'
import type { Profile } from '../../../../electron/shared/entities/person.ts'
import { client, trackSave } from '../../../bridge/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'

export function ProfileSection() {
  const t = useTexts('settings')
  const common = useTexts('common')
  const [profile, setProfile] = useState<Profile | null>(null)
  const [saved, setSaved] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const mounted = useRef(true)
  useEffect(() => {
    mounted.current = true
    client()
      .request('profile.get')
      .then((loaded) => mounted.current && setProfile(loaded))
      .catch((problem: unknown) => mounted.current && setError(problem))
    return () => {
      mounted.current = false
    }
  }, [])

  const set = (field: keyof Profile) => (value: string) => {
    setSaved(false)
    setProfile((before) => before && { ...before, [field]: value })
  }
  const save = async () => {
    if (!profile) return
    setError(null)
    try {
      await trackSave(() => client().request('profile.save', profile))
      setSaved(true)
    } catch (problem) {
      setError(problem)
    }
  }
  return (
    <>
      <p className="lead">{t('profile.lead')}</p>
      {error !== null && <ErrorMessage error={error} />}
      {profile && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          <TextField
            label={t('profile.name')}
            value={profile.displayName}
            onChange={set('displayName')}
            maxLength={120}
          />
          <TextField label={t('profile.role')} value={profile.role} onChange={set('role')} maxLength={160} />
          <TextField
            label={t('profile.organisation')}
            value={profile.organisation}
            onChange={set('organisation')}
            maxLength={160}
          />
          <Button kind="inside" type="submit">
            {common('actions.save')}
          </Button>
          <p role="status">{saved ? t('profile.saved') : ''}</p>
        </form>
      )}
    </>
  )
}

/** What the person should know once: damaged documents, reset preferences. Quiet, and can be closed. */
import { useEffect, useState } from 'react'
import { useTexts } from '../i18n/index.ts'
import { Button } from '../ui/buttons.tsx'
import { useNavigation } from '../ui/navigation.tsx'
import { usePreferences } from './preferences.ts'
import { loadDamaged, useVault } from './vault-store.ts'

export function Notices() {
  const t = useTexts('frame')
  const common = useTexts('common')
  const { go } = useNavigation()
  const damaged = useVault((state) => state.damaged.length)
  const recovered = usePreferences((state) => state.recovered)
  const [closed, setClosed] = useState<readonly string[]>([])
  useEffect(() => {
    // A vault that was just locked answers with an error; there is nothing to tell then.
    loadDamaged().catch(() => undefined)
  }, [])

  const isOpen = (id: string) => !closed.includes(id)
  const dismiss = (id: string) => (
    <Button kind="plain" small onPress={() => setClosed([...closed, id])}>
      {common('actions.close')}
    </Button>
  )
  if (!(damaged > 0 && isOpen('damaged')) && !(recovered && isOpen('recovered'))) return null
  return (
    <div className="notices" role="status">
      {damaged > 0 && isOpen('damaged') && (
        <div className="notice">
          <span>{damaged === 1 ? t('damaged.one') : t('damaged.other', { count: damaged })}</span>
          <Button kind="link" onPress={() => go({ place: 'settings', section: 'vault' })}>
            {t('damaged.look')}
          </Button>
          {dismiss('damaged')}
        </div>
      )}
      {recovered && isOpen('recovered') && (
        <div className="notice">
          <span>{t('recovered')}</span>
          {dismiss('recovered')}
        </div>
      )}
    </div>
  )
}

/** The recovery key, shown once: to print, to copy by hand, and to put away before going on. */
import { useState } from 'react'
import { client } from '../../../bridge/index.ts'
import { formatLongDay } from '../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { Check } from '../../../ui/fields.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'

export function RecoveryKey({
  recoveryKey,
  onDone,
}: {
  readonly recoveryKey: string
  readonly onDone: () => void
}) {
  const t = useTexts('vault')
  const language = useInterfaceLanguage()
  const [kept, setKept] = useState(false)
  const [saved, setSaved] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)

  const save = async () => {
    setError(null)
    try {
      const file = await client().request('files.savePdf', {
        suggestedName: t('recovery.fileName'),
        document: {
          language,
          title: t('recovery.documentTitle'),
          subtitle: t('recovery.documentSubtitle', { day: formatLongDay(new Date(), language) }),
          blocks: [
            { kind: 'key', text: recoveryKey },
            { kind: 'paragraph', text: t('recovery.documentText') },
          ],
        },
      })
      if (file) setSaved(file.fileName)
    } catch (problem) {
      setError(problem)
    }
  }
  return (
    <>
      <h1 className="display">{t('recovery.title')}</h1>
      <p className="lead">{t('recovery.lead')}</p>
      <p className="recovery-key" data-testid="recovery-key">
        {recoveryKey}
      </p>
      <div className="row-of-buttons">
        <Button onPress={() => void save()}>{t('recovery.save')}</Button>
        <span role="status">{saved && t('recovery.saved', { name: saved })}</span>
      </div>
      {error !== null && <ErrorMessage error={error} />}
      <Check checked={kept} onChange={setKept}>
        {t('recovery.kept')}
      </Check>
      <div>
        <Button kind="inside" isDisabled={!kept} onPress={onDone}>
          {t('recovery.go')}
        </Button>
      </div>
    </>
  )
}

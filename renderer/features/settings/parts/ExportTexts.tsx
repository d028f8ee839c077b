import { useRef, useState } from 'react'
import { AppError } from '../../../../electron/shared/errors.ts'
import { client } from '../../../bridge/index.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'

/** Every text as open files, with progress and a way to stop. Asks for the passphrase again. */
export function ExportTexts({ hasPassphrase }: { readonly hasPassphrase: boolean }) {
  const t = useTexts('settings')
  const common = useTexts('common')
  const [passphrase, setPassphrase] = useState('')
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null)
  const [files, setFiles] = useState<number | null>(null)
  const [error, setError] = useState<unknown>(null)
  const running = useRef<AbortController | null>(null)

  const run = async () => {
    const controller = new AbortController()
    running.current = controller
    setError(null)
    setFiles(null)
    setProgress({ done: 0, total: 0 })
    try {
      const result = await client().request(
        'vault.exportTexts',
        { passphrase: hasPassphrase ? passphrase : null },
        { signal: controller.signal, onProgress: (done, total) => setProgress({ done, total }) },
      )
      setFiles(result?.files ?? null)
      setPassphrase('')
    } catch (problem) {
      if (!(problem instanceof AppError && problem.code === 'cancelled')) setError(problem)
    } finally {
      running.current = null
      setProgress(null)
    }
  }
  return (
    <section className="settings-block">
      <h2>{t('vault.confirmTitle')}</h2>
      <p>{t('vault.exportLead')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!progress) void run()
        }}
      >
        {hasPassphrase && (
          <TextField
            label={t('vault.current')}
            help={t('vault.askPassphrase')}
            type="password"
            autoComplete="current-password"
            value={passphrase}
            onChange={setPassphrase}
            required
          />
        )}
        <div className="row-of-buttons">
          <Button type="submit" isDisabled={progress !== null}>
            {t('vault.export')}
          </Button>
          {progress && <Button onPress={() => running.current?.abort()}>{common('actions.cancel')}</Button>}
        </div>
      </form>
      <p role="status">
        {progress &&
          progress.total > 0 &&
          t('vault.exporting', { done: formatNumber(progress.done), total: formatNumber(progress.total) })}
        {files !== null && t('vault.exported', { count: files })}
      </p>
      {error !== null && <ErrorMessage error={error} />}
    </section>
  )
}

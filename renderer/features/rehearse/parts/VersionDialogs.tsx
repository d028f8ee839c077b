/** Keeping a version under a name, and looking at an earlier one. */
import { useEffect, useState } from 'react'
import type { Version, VersionSummary } from '../../../../electron/shared/entities/draft.ts'
import { client } from '../../../bridge/index.ts'
import { formatMoment } from '../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { useDraftNames } from '../draft-names.ts'
import { VersionNameDialog } from './VersionNameDialog.tsx'

type Closing = { readonly onClose: () => void }

/** Runs an act and keeps its failure for showing; `null` while there is none. */
function useAct() {
  const [error, setError] = useState<unknown>(null)
  return { error, run: (act: () => Promise<void>) => void act().then(() => setError(null), setError) }
}

export function KeepVersionDialog({
  onClose,
  onKeep,
}: Closing & { readonly onKeep: (name: string) => Promise<void> }) {
  const t = useTexts('rehearse')
  const { error, run } = useAct()
  return (
    <VersionNameDialog
      title={t('versions.keepTitle')}
      help={t('versions.keepHelp')}
      error={error}
      onClose={onClose}
      onSave={(name) => run(() => onKeep(name))}
    />
  )
}

export type VersionDialogProps = Closing & {
  readonly version: VersionSummary
  readonly language: string
  /** Null while the text is closed. */
  readonly onRestore: (() => Promise<void>) | null
}

export function VersionDialog({ version, language, onClose, onRestore }: VersionDialogProps) {
  const t = useTexts('rehearse')
  const common = useTexts('common')
  const names = useDraftNames()
  const interfaceLanguage = useInterfaceLanguage()
  const [whole, setWhole] = useState<Version | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const { error, run } = useAct()
  useEffect(() => {
    client().request('versions.get', { id: version.id }).then(setWhole, setFailure)
  }, [version.id])
  const when = formatMoment(new Date(version.createdAt), interfaceLanguage)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('versions.viewTitle', { name: names.version(version), when })}
      actions={
        <>
          <Button kind="plain" onPress={onClose}>
            {common('actions.close')}
          </Button>
          {onRestore && (
            <Button kind="inside" isDisabled={whole === null} onPress={() => run(onRestore)}>
              {t('versions.restore')}
            </Button>
          )}
        </>
      }
    >
      <textarea
        className="version-text"
        lang={language}
        readOnly
        rows={10}
        spellCheck={false}
        aria-label={names.version(version)}
        value={whole?.text ?? ''}
        placeholder={whole ? t('versions.emptyText') : t('loading')}
      />
      {onRestore && <p className="eyebrow">{t('versions.restoreHelp')}</p>}
      {(failure ?? error) !== null && <ErrorMessage error={failure ?? error} />}
    </Dialog>
  )
}

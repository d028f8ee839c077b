/** The name of a version, given, changed or taken away. */
import { useTexts } from '../../../i18n/index.ts'
import { VersionNameDialog } from '../parts/VersionNameDialog.tsx'

export type RenameDialogProps = {
  readonly name: string
  readonly error: unknown
  readonly onClose: () => void
  /** Null takes the name away. */
  readonly onRename: (name: string | null) => void
}

export function RenameDialog({ onRename, ...rest }: RenameDialogProps) {
  const t = useTexts('versions')
  return (
    <VersionNameDialog
      {...rest}
      title={t('renameTitle')}
      help={t('renameHelp')}
      mayBeEmpty
      onSave={(name) => onRename(name || null)}
    />
  )
}

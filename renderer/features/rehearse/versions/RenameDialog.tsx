/** The name of a version, given, changed or taken away. */
import { useState } from 'react'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'

export type RenameDialogProps = {
  readonly name: string
  readonly error: unknown
  readonly onClose: () => void
  /** Null takes the name away. */
  readonly onRename: (name: string | null) => void
}

export function RenameDialog({ name, error, onClose, onRename }: RenameDialogProps) {
  const t = useTexts('versions')
  const rehearse = useTexts('rehearse')
  const common = useTexts('common')
  const [typed, setTyped] = useState(name)
  const save = () => onRename(typed.trim() || null)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('renameTitle')}
      actions={
        <>
          <Button kind="plain" onPress={onClose}>
            {common('actions.cancel')}
          </Button>
          <Button kind="inside" onPress={save}>
            {common('actions.save')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <TextField
          label={rehearse('versions.keepName')}
          help={t('renameHelp')}
          value={typed}
          onChange={setTyped}
          maxLength={120}
          autoFocus
        />
      </form>
      {error !== null && <ErrorMessage error={error} />}
    </Dialog>
  )
}

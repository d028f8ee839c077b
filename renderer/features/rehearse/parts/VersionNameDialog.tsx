/** Asks for the name of a version: to keep one under it, or to give another to one that is kept. */
import { useState } from 'react'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'

export type VersionNameDialogProps = {
  readonly title: string
  readonly help: string
  /** The name it has already. */
  readonly name?: string
  /** Whether a version may go without: then an empty field can be saved too. */
  readonly mayBeEmpty?: boolean
  readonly error: unknown
  readonly onClose: () => void
  /** Trimmed; empty only when it may be. */
  readonly onSave: (name: string) => void
}

export function VersionNameDialog(props: VersionNameDialogProps) {
  const { title, help, name = '', mayBeEmpty = false, error, onClose, onSave } = props
  const t = useTexts('rehearse')
  const common = useTexts('common')
  const [typed, setTyped] = useState(name)
  const given = typed.trim()
  const canSave = mayBeEmpty || given !== ''
  const save = () => canSave && onSave(given)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button kind="plain" onPress={onClose}>
            {common('actions.cancel')}
          </Button>
          <Button kind="inside" isDisabled={!canSave} onPress={save}>
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
          label={t('versions.keepName')}
          help={help}
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

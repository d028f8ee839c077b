/** One person: name, fingerprint, and whether both compared it. */
import { type FormEvent, useId, useState } from 'react'
import type { ListedContact } from '../../../../electron/shared/entities/contact.ts'
import { client, trackSave } from '../../../bridge/index.ts'
import { formatShortDay } from '../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { loadContacts } from './contacts-store.ts'
import { Digits } from './Digits.tsx'
import { PairOfContact } from './PairOfContact.tsx'

export function ContactRow({ contact }: { readonly contact: ListedContact }) {
  const t = useTexts('review')
  const language = useInterfaceLanguage()
  const [floating, setFloating] = useState<'rename' | 'remove' | null>(null)
  const [error, setError] = useState<unknown>(null)
  const { id, name, fingerprint, verifiedAt } = contact
  const change = async (act: () => Promise<unknown>) => {
    setError(null)
    try {
      await trackSave(act)
      await loadContacts()
    } catch (failure) {
      setError(failure)
    }
  }
  const verify = (verified: boolean) =>
    void change(() => client().request('contacts.markVerified', { id, verified }))
  const close = () => setFloating(null)
  return (
    <li className="contact" data-contact={id}>
      <div>
        <h3>{name}</h3>
        <p className="quiet-line">
          {verifiedAt === null
            ? t('contacts.notCompared')
            : t('contacts.compared', { day: formatShortDay(new Date(verifiedAt), language) })}
        </p>
        <p className="visually-hidden">{t('contacts.theirFingerprint', { name })}</p>
        <Digits digits={fingerprint} />
        {verifiedAt === null && <p className="quiet-line">{t('contacts.compare')}</p>}
        <PairOfContact fingerprint={fingerprint} />
        {error !== null && <ErrorMessage error={error} />}
      </div>
      <span className="row-of-buttons">
        <Button kind={verifiedAt === null ? 'inside' : 'plain'} onPress={() => verify(verifiedAt === null)}>
          {verifiedAt === null ? t('contacts.comparedDo') : t('contacts.notComparedDo')}
        </Button>
        <Button kind="plain" onPress={() => setFloating('rename')}>
          {t('contacts.rename')}
        </Button>
        <Button kind="plain" onPress={() => setFloating('remove')}>
          {t('contacts.remove')}
        </Button>
      </span>
      {floating === 'rename' && (
        <RenameDialog
          name={name}
          onClose={close}
          onRename={(next) => {
            close()
            void change(() => client().request('contacts.rename', { id, name: next }))
          }}
        />
      )}
      {floating === 'remove' && (
        <RemoveDialog
          name={name}
          onClose={close}
          onRemove={() => {
            close()
            void change(() => client().request('contacts.remove', { id })).then(() =>
              announce(t('contacts.removed', { name })),
            )
          }}
        />
      )}
    </li>
  )
}

type RenameDialogProps = {
  readonly name: string
  readonly onClose: () => void
  readonly onRename: (name: string) => void
}

function RenameDialog({ name, onClose, onRename }: RenameDialogProps) {
  const t = useTexts('review')
  const common = useTexts('common')
  const [value, setValue] = useState(name)
  const form = useId()
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (value.trim() !== '') onRename(value.trim())
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('contacts.renameTitle')}
      actions={
        <>
          <Button kind="plain" onPress={onClose}>
            {common('actions.cancel')}
          </Button>
          <Button kind="inside" type="submit" form={form} isDisabled={value.trim() === ''}>
            {common('actions.save')}
          </Button>
        </>
      }
    >
      <form id={form} className="review-form" onSubmit={save}>
        <TextField label={t('contacts.name')} value={value} onChange={setValue} maxLength={120} autoFocus />
      </form>
    </Dialog>
  )
}

type RemoveDialogProps = {
  readonly name: string
  readonly onClose: () => void
  readonly onRemove: () => void
}

function RemoveDialog({ name, onClose, onRemove }: RemoveDialogProps) {
  const t = useTexts('review')
  const common = useTexts('common')
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('contacts.removeTitle', { name })}
      actions={
        <>
          <Button kind="plain" onPress={onClose} autoFocus>
            {common('actions.cancel')}
          </Button>
          <Button kind="inside" onPress={onRemove}>
            {t('contacts.removeDo')}
          </Button>
        </>
      }
    >
      <p>{t('contacts.removeText')}</p>
    </Dialog>
  )
}

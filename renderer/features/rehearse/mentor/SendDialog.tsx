/** This draft, as a file for one person: whom, which text, what one asks. */
import { type FormEvent, useEffect, useId, useState } from 'react'
import type { ListedContact } from '../../../../electron/shared/entities/contact.ts'
import type { Draft, VersionSummary } from '../../../../electron/shared/entities/draft.ts'
import { maxWordsUnits } from '../../../../electron/shared/review/index.ts'
import { client } from '../../../bridge/index.ts'
import { formatMoment } from '../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { SelectField, TextField } from '../../../ui/fields.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'

export type SendDialogProps = {
  readonly draft: Pick<Draft, 'id' | 'channel'>
  /** Everything typed is on disk when it resolves. */
  readonly flush: () => Promise<unknown>
  readonly onClose: () => void
  readonly onSent: (sentence: string) => void
}

type Choices = { readonly contacts: readonly ListedContact[]; readonly versions: readonly VersionSummary[] }

export function SendDialog(props: SendDialogProps) {
  const t = useTexts('review')
  const common = useTexts('common')
  const { draft, onClose } = props
  const { go } = useNavigation()
  const [choices, setChoices] = useState<Choices | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  const form = useId()
  useEffect(() => {
    let current = true
    Promise.all([
      client().request('contacts.list'),
      client().request('versions.list', { draftId: draft.id }),
    ]).then(
      ([contacts, versions]) => current && setChoices({ contacts, versions }),
      (problem: unknown) => current && setError(problem),
    )
    return () => {
      current = false
    }
  }, [draft.id])
  const hasNobody = choices?.contacts.length === 0
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={hasNobody ? t('send.nobody') : t('send.title')}
      actions={
        <>
          <Button kind="plain" onPress={onClose}>
            {common('actions.cancel')}
          </Button>
          {hasNobody ? (
            <Button kind="inside" autoFocus onPress={() => go({ place: 'sessions', page: 'contacts' })}>
              {t('send.toContacts')}
            </Button>
          ) : (
            <Button kind="outside" type="submit" form={form} isDisabled={choices === null || isBusy}>
              {t('send.save')}
            </Button>
          )}
        </>
      }
    >
      {hasNobody && <p className="review-form">{t('send.nobodyText')}</p>}
      {choices && !hasNobody && (
        <SendForm {...props} {...choices} form={form} onBusy={setBusy} onError={setError} />
      )}
      {error !== null && <ErrorMessage error={error} />}
    </Dialog>
  )
}

type SendFormProps = SendDialogProps &
  Choices & {
    readonly form: string
    readonly onBusy: (busy: boolean) => void
    readonly onError: (error: unknown) => void
  }

const present = 'present'

function SendForm(props: SendFormProps) {
  const { draft, contacts, versions, form, flush, onBusy, onError, onSent, onClose } = props
  const t = useTexts('review')
  const language = useInterfaceLanguage()
  const [contactId, setContactId] = useState<string>(contacts[0]?.id ?? '')
  const [versionId, setVersionId] = useState<string>(present)
  const [question, setQuestion] = useState('')
  const contact = contacts.find(({ id }) => id === contactId)
  const version = versions.find(({ id }) => id === versionId)
  const nameOf = ({ round, name, createdAt }: VersionSummary) =>
    name === null
      ? t('send.versionPlain', { round, day: formatMoment(new Date(createdAt), language) })
      : t('send.versionNamed', { round, name })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!contact) return
    onBusy(true)
    onError(null)
    try {
      await flush()
      const made = await client().request('review.exportDraft', {
        draftId: draft.id,
        versionId: version?.id ?? null,
        channel: draft.channel,
        contactId: contact.id,
        question: question.trim() || null,
      })
      if (made === null) return
      const sentence = t('send.done', { name: made.fileName, to: contact.name })
      announce(sentence)
      onSent(sentence)
      onClose()
    } catch (failure) {
      onError(failure)
    } finally {
      onBusy(false)
    }
  }
  return (
    <form id={form} className="review-form" onSubmit={(event) => void send(event)}>
      <SelectField
        label={t('send.to')}
        value={contactId}
        onChange={setContactId}
        options={contacts.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {contact && contact.verifiedAt === null && (
        <p className="quiet-line">{t('send.notCompared', { name: contact.name })}</p>
      )}
      {versions.length > 0 && (
        <SelectField
          label={t('send.version')}
          value={versionId}
          onChange={setVersionId}
          options={[
            { value: present, label: t('send.asItStands') },
            ...versions.map((one) => ({ value: one.id, label: nameOf(one) })),
          ]}
        />
      )}
      <TextField
        label={t('send.question')}
        help={t('send.questionHelp')}
        value={question}
        onChange={setQuestion}
        lines={2}
        maxLength={maxWordsUnits}
        autoFocus
      />
      {contact && <p>{t('send.sealed', { name: contact.name })}</p>}
      <p className="quiet-line">{t('send.byHand')}</p>
    </form>
  )
}

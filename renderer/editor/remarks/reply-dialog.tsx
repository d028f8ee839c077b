/** An answer to a note, to a question or to another answer. */
import './remarks.css'
import { type FormEvent, useId, useState } from 'react'
import { maxWordsUnits } from '../../../electron/shared/review/index.ts'
import { useTexts } from '../../i18n/index.ts'
import { announce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/buttons.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/fields.tsx'
import { ErrorMessage } from '../../ui/messages.tsx'

export type ReplyTo = {
  readonly name: string
  /** What is answered. */
  readonly words: string
  /** Rejects when it was not kept. */
  readonly save: (text: string) => Promise<unknown>
}

export function ReplyDialog({ to, onClose }: { readonly to: ReplyTo; readonly onClose: () => void }) {
  const t = useTexts('review')
  const common = useTexts('common')
  const [text, setText] = useState('')
  const [error, setError] = useState<unknown>(null)
  const form = useId()
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    to.save(text.trim()).then(() => {
      announce(t('reply.saved'))
      onClose()
    }, setError)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('reply.title', { name: to.name })}
      actions={
        <>
          <Button kind="plain" onPress={onClose}>
            {common('actions.cancel')}
          </Button>
          <Button kind="inside" type="submit" form={form} isDisabled={text.trim() === ''}>
            {t('reply.save')}
          </Button>
        </>
      }
    >
      <form id={form} className="review-form" onSubmit={save}>
        {to.words !== '' && <blockquote className="review-quote">{to.words}</blockquote>}
        <TextField
          label={t('reply.yours')}
          help={t('reply.help')}
          value={text}
          onChange={setText}
          lines={4}
          maxLength={maxWordsUnits}
          autoFocus
        />
        {error !== null && <ErrorMessage error={error} />}
      </form>
    </Dialog>
  )
}

/** One agreement: what, who, by when. Enter keeps it, Escape leaves it. */
import { type FormEvent, useRef, useState } from 'react'
import type { NextAction, Pair } from '../../../../electron/shared/entities/session.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { SelectField, TextField } from '../../../ui/fields.tsx'
import { useKeyIn } from '../parts/use-key-in.ts'

export type AgreementInput = Omit<NextAction, 'id' | 'done'>

export type AgreementFormProps = {
  readonly pair: Pair
  readonly initial: AgreementInput
  readonly onKeep: (agreement: AgreementInput) => void
  readonly onCancel: () => void
}

export function AgreementForm({ pair, initial, onKeep, onCancel }: AgreementFormProps) {
  const t = useTexts('sessions')
  const [text, setText] = useState(initial.text)
  const [owner, setOwner] = useState(initial.owner)
  const [due, setDue] = useState(initial.due ?? '')
  const keep = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '') onKeep({ text: text.trim(), owner, due: due === '' ? null : due })
  }
  const form = useRef<HTMLFormElement>(null)
  useKeyIn(form, (event) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onCancel()
  })
  return (
    <form className="agreement-form" ref={form} onSubmit={keep}>
      <TextField
        label={t('agreements.what')}
        placeholder={t('agreements.whatPlaceholder')}
        value={text}
        onChange={setText}
        maxLength={500}
        autoFocus
      />
      <div className="two">
        <SelectField
          label={t('agreements.who')}
          value={owner}
          onChange={(value) => setOwner(value === 'mentor' ? 'mentor' : 'executive')}
          options={[
            { value: 'executive', label: pair.executive.name },
            { value: 'mentor', label: pair.mentor.name },
          ]}
        />
        <TextField label={t('agreements.due')} type="date" value={due} onChange={setDue} />
      </div>
      <div className="row-of-buttons">
        <Button kind="inside" small type="submit" isDisabled={text.trim() === ''}>
          {t('agreements.keep')}
        </Button>
        <Button kind="plain" small onPress={onCancel}>
          {t('agreements.cancel')}
        </Button>
      </div>
    </form>
  )
}

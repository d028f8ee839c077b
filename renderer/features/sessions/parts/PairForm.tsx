/** Who guides, who practises, what they agree on. */
import { type FormEvent, useId, useState } from 'react'
import type { Pair } from '../../../../electron/shared/entities/session.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { room, useRoom } from '../room.ts'

export function PairForm({ pairId }: { readonly pairId: string | null }) {
  const t = useTexts('sessions')
  const common = useTexts('common')
  const existing = useRoom((state) => state.pairs.find((pair) => pair.id === pairId)) ?? null
  const ownName = useRoom((state) => state.ownName)
  const [pair, setPair] = useState(() => ({
    mentorName: existing?.mentor.name ?? '',
    mentorRole: existing?.mentor.role ?? '',
    executiveName: existing?.executive.name ?? ownName,
    executiveRole: existing?.executive.role ?? '',
    agreement: existing?.agreement ?? '',
  }))
  const [asked, setAsked] = useState(false)
  const formId = useId()
  const close = () => room.openForm(null)
  const field = (name: keyof typeof pair) => ({
    value: pair[name],
    onChange: (value: string) => setPair({ ...pair, [name]: value }),
  })
  const needed = (name: 'mentorName' | 'executiveName') =>
    asked && pair[name].trim() === '' ? t('pair.needsName') : null
  const save = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (savePair(pair, existing)) close()
  }
  return (
    <Dialog
      isOpen
      onClose={close}
      title={existing ? t('pair.editTitle') : t('pair.newTitle')}
      actions={
        <>
          <Button kind="plain" onPress={close}>
            {common('actions.cancel')}
          </Button>
          <Button kind="inside" type="submit" form={formId}>
            {t('pair.save')}
          </Button>
        </>
      }
    >
      <form id={formId} className="session-form" onSubmit={save} noValidate>
        <div className="two">
          <TextField
            label={t('pair.mentorName')}
            {...field('mentorName')}
            problem={needed('mentorName')}
            maxLength={120}
            autoFocus
            required
          />
          <TextField
            label={t('pair.mentorRole')}
            {...field('mentorRole')}
            help={t('pair.roleHelp')}
            maxLength={160}
          />
          <TextField
            label={t('pair.executiveName')}
            {...field('executiveName')}
            problem={needed('executiveName')}
            maxLength={120}
            required
          />
          <TextField
            label={t('pair.executiveRole')}
            {...field('executiveRole')}
            help={t('pair.roleHelp')}
            maxLength={160}
          />
        </div>
        <TextField
          label={t('pair.agreement')}
          {...field('agreement')}
          help={t('pair.agreementHelp')}
          lines={4}
          maxLength={4000}
        />
      </form>
    </Dialog>
  )
}

type Fields = Record<'mentorName' | 'mentorRole' | 'executiveName' | 'executiveRole' | 'agreement', string>

const savePair = (fields: Fields, existing: Pair | null): Pair | null =>
  room.savePair(
    {
      mentor: { name: fields.mentorName, role: fields.mentorRole },
      executive: { name: fields.executiveName, role: fields.executiveRole },
      agreement: fields.agreement,
    },
    existing,
  )

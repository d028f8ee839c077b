/** Who guides, who practises, what they agree on. */
import { type FormEvent, useId, useState } from 'react'
import type { Pair } from '../../../../electron/shared/entities/session.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { room, useRoom } from '../room.ts'
import { MentorCertificate } from './MentorCertificate.tsx'

export function PairForm({ pairId }: { readonly pairId: string | null }) {
  const t = useTexts('sessions')
  const common = useTexts('common')
  const form = useTexts('mentoring')
  const existing = useRoom((state) => state.pairs.find((pair) => pair.id === pairId)) ?? null
  const ownName = useRoom((state) => state.ownName)
  const [pair, setPair] = useState(() => ({
    mentorName: existing?.mentor.name ?? '',
    mentorRole: existing?.mentor.role ?? '',
    executiveName: existing?.executive.name ?? ownName,
    executiveRole: existing?.executive.role ?? '',
    agreement: existing?.agreement ?? '',
    howOften: existing?.howOften ?? '',
    howNotes: existing?.howNotes ?? '',
    mentorComfort: existing?.mentor.comfort ?? '',
    mentorGoals: existing?.mentor.goals ?? '',
    executiveComfort: existing?.executive.comfort ?? '',
    executiveGoals: existing?.executive.goals ?? '',
    mentorCertificate: existing?.mentorCertificate ?? '',
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
        <fieldset className="part">
          <legend>{form('form.terms')}</legend>
          <TextField
            label={form('form.agreement')}
            {...field('agreement')}
            help={form('form.agreementHelp')}
            lines={3}
            maxLength={4000}
          />
          <TextField
            label={form('form.howOften')}
            {...field('howOften')}
            help={form('form.howOftenHelp')}
            lines={1}
            maxLength={4000}
          />
          <TextField
            label={form('form.howNotes')}
            {...field('howNotes')}
            help={form('form.howNotesHelp')}
            lines={2}
            maxLength={4000}
          />
        </fieldset>
        {(['mentor', 'executive'] as const).map((role) => (
          <fieldset className="part" key={role}>
            <legend>{pair[`${role}Name`].trim() || form(role)}</legend>
            <TextField
              label={form('form.comfort')}
              {...field(`${role}Comfort`)}
              help={form('form.comfortHelp')}
              lines={2}
              maxLength={4000}
            />
            <TextField
              label={form('form.goals')}
              {...field(`${role}Goals`)}
              help={form('form.goalsHelp')}
              lines={2}
              maxLength={4000}
            />
          </fieldset>
        ))}
        <MentorCertificate
          {...field('mentorCertificate')}
          isOwner={ownName !== '' && pair.mentorName.trim() === ownName.trim()}
        />
      </form>
    </Dialog>
  )
}

type Fields = Record<
  | `${'mentor' | 'executive'}${'Name' | 'Role' | 'Comfort' | 'Goals'}`
  | 'agreement'
  | 'howOften'
  | 'howNotes'
  | 'mentorCertificate',
  string
>

function savePair(fields: Fields, existing: Pair | null): Pair | null {
  const person = (role: 'mentor' | 'executive') => ({
    name: fields[`${role}Name`],
    role: fields[`${role}Role`],
    comfort: fields[`${role}Comfort`],
    goals: fields[`${role}Goals`],
  })
  const { agreement, howOften, howNotes, mentorCertificate } = fields
  return room.savePair(
    {
      mentor: person('mentor'),
      executive: person('executive'),
      agreement,
      howOften,
      howNotes,
      mentorCertificate,
    },
    existing,
  )
}

/** What a session is about, how long it takes, which checklist it walks and when. */
import { type FormEvent, useId, useState } from 'react'
import type { Pair, Session } from '../../../../electron/shared/entities/session.ts'
import { agendaItemsIn, agendaOf } from '../../../domain/mentoring/agenda.ts'
import { textIn } from '../../../domain/mentoring/localized-text.ts'
import { partnerOf, type SessionInput } from '../../../domain/mentoring/planning.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { SelectField, TextField } from '../../../ui/fields.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { agendas, checklistById, checklists } from '../content.ts'
import { fromLocalInput, toLocalInput } from '../dates.ts'
import { room, useRoom } from '../room.ts'

export type PlanFormProps = { readonly pair: Pair; readonly session: Session | null }

/** 45 minutes, as in the programme's own sessions. */
const usualMinutes = 45

export function PlanForm({ pair, session }: PlanFormProps) {
  const t = useTexts('sessions')
  const common = useTexts('common')
  const language = useInterfaceLanguage()
  const ownName = useRoom((state) => state.ownName)
  const { go } = useNavigation()
  const formId = useId()
  const [title, setTitle] = useState(session?.title ?? '')
  const [agendaId, setAgendaId] = useState(() => initialAgenda(session))
  const [checklistId, setChecklistId] = useState(session?.checklist?.id ?? '')
  const [when, setWhen] = useState(session?.plannedFor ? toLocalInput(new Date(session.plannedFor)) : '')
  const close = () => room.openForm(null)
  const agenda = agendas.read.find((one) => one.id === agendaId)

  const input = (): SessionInput | null => {
    if (!agenda) return null
    const checklist = checklistById(checklistId)
    return {
      pairId: pair.id,
      title: title.trim() || (checklist ? textIn(checklist.title, language) : t('untitled')),
      agenda: agendaItemsIn(agenda, language),
      checklist: checklist ? { id: checklist.id, version: checklist.version } : null,
      plannedFor: fromLocalInput(when)?.toISOString() ?? null,
    }
  }
  const keep = (start: boolean) => {
    const plan = input()
    if (!plan) return
    if (session) room.replan(session.id, plan)
    const id = session?.id ?? room.planSession(plan).id
    if (start) room.act(id, { kind: 'start' })
    close()
    go({ place: 'sessions', sessionId: id })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    keep(false)
  }
  return (
    <Dialog
      isOpen
      onClose={close}
      title={session ? t('plan.editTitle') : t('plan.newTitle', { name: partnerOf(pair, ownName).name })}
      actions={
        <>
          <Button kind="plain" onPress={close}>
            {common('actions.cancel')}
          </Button>
          <Button kind={session ? 'inside' : 'quiet'} type="submit" form={formId} isDisabled={!agenda}>
            {session ? t('plan.saveEdit') : t('plan.save')}
          </Button>
          {!session && (
            <Button kind="inside" isDisabled={!agenda} onPress={() => keep(true)}>
              {t('plan.startNow')}
            </Button>
          )}
        </>
      }
    >
      <form id={formId} className="session-form" onSubmit={submit} noValidate>
        <TextField
          label={t('plan.title')}
          value={title}
          onChange={setTitle}
          placeholder={t('plan.titlePlaceholder')}
          help={t('plan.titleHelp')}
          maxLength={200}
          autoFocus
        />
        <div className="two">
          <SelectField
            label={t('plan.length')}
            value={agendaId}
            onChange={setAgendaId}
            problem={agenda ? null : t('plan.noAgendas')}
            options={agendas.read.map(({ id, minutes }) => ({
              value: id,
              label: t('plan.minutes', { minutes }),
            }))}
          />
          <SelectField
            label={t('plan.checklist')}
            value={checklistId}
            onChange={setChecklistId}
            options={[
              { value: '', label: t('plan.noChecklist') },
              ...checklists.read.map((one) => ({ value: one.id, label: textIn(one.title, language) })),
            ]}
          />
        </div>
        <TextField
          label={t('plan.when')}
          type="datetime-local"
          value={when}
          onChange={setWhen}
          help={t('plan.whenHelp')}
        />
      </form>
    </Dialog>
  )
}

function initialAgenda(session: Session | null): string {
  const kept = session && agendaOf(session, agendas.read)
  const usual = agendas.read.find((agenda) => agenda.minutes === usualMinutes) ?? agendas.read[0]
  return (kept ?? usual)?.id ?? ''
}

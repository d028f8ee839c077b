/** What a session is about, how long it takes, which checklist it walks and when; or which of a programme it is. */
import { type FormEvent, useId, useState } from 'react'
import type { Pair, Session } from '../../../../electron/shared/entities/session.ts'
import { agendaItemsIn, agendaOf } from '../../../domain/mentoring/agenda.ts'
import { textIn } from '../../../domain/mentoring/localized-text.ts'
import { partnerOf, type SessionInput } from '../../../domain/mentoring/planning.ts'
import { agendaOfProgramme, nextStep } from '../../../domain/mentoring/programme-session.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { SelectField, TextField } from '../../../ui/fields.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { agendas, checklistById, checklists } from '../content.ts'
import { fromLocalInput, toLocalInput } from '../dates.ts'
import { RemoveSession } from '../people/RemoveSession.tsx'
import { proposedMoment, useSteps } from '../programmes/use-steps.ts'
import { room, useRoom } from '../room.ts'

export type PlanFormProps = {
  readonly pair: Pair
  readonly session: Session | null
  /** A new session: the one of the programme that was asked for; null for the next. */
  readonly programmeSession: string | null
}

/** 45 minutes, as in the programme's own sessions. */
const usualMinutes = 45

export function PlanForm({ pair, session, programmeSession }: PlanFormProps) {
  const t = useTexts('sessions')
  const own = useTexts('mentoring')
  const common = useTexts('common')
  const language = useInterfaceLanguage()
  const ownName = useRoom((state) => state.ownName)
  const sessions = useRoom((state) => state.sessions)
  const { go } = useNavigation()
  const formId = useId()
  const programme = useSteps(pair, session)
  const [stepId, setStepId] = useState(() =>
    session
      ? (session.programme?.sessionId ?? '')
      : (programmeSession ?? (programme && nextStep(programme.steps)?.session.id) ?? ''),
  )
  const step = programme?.steps.find((one) => one.session.id === stepId)
  // What nobody has typed follows the step that is chosen.
  const [typedTitle, setTypedTitle] = useState<string | null>(session?.title ?? null)
  const title = typedTitle ?? (step ? textIn(step.session.title, language) : '')
  const [agendaId, setAgendaId] = useState(() => initialAgenda(session))
  const [checklistId, setChecklistId] = useState(session?.checklist?.id ?? '')
  const [typedWhen, setTypedWhen] = useState<string | null>(
    session ? (session.plannedFor ? toLocalInput(new Date(session.plannedFor)) : '') : null,
  )
  const when = typedWhen ?? (step ? proposedMoment(step, sessions, pair) : '')
  const close = () => room.openForm(null)
  const agenda = step ? agendaOfProgramme(step.session) : agendas.read.find((one) => one.id === agendaId)

  const input = (): SessionInput | null => {
    if (!agenda) return null
    const checklist = step ? undefined : checklistById(checklistId)
    const named = step ? textIn(step.session.title, language) : checklist && textIn(checklist.title, language)
    return {
      pairId: pair.id,
      title: title.trim() || (named ?? t('untitled')),
      agenda: agendaItemsIn(agenda, language),
      checklist: checklist ? { id: checklist.id, version: checklist.version } : null,
      programme: programme && step ? { source: programme.source, sessionId: step.session.id } : null,
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
          {session && <RemoveSession session={session} />}
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
        {programme && (
          <SelectField
            label={own('plan.programme')}
            value={step ? stepId : ''}
            onChange={setStepId}
            help={step ? own('plan.brings', { minutes: step.session.minutes }) : undefined}
            options={[
              ...programme.steps.map((one, index) => ({
                value: one.session.id,
                label: own(one.held && one.held.id !== session?.id ? 'plan.optionHeld' : 'plan.option', {
                  number: index + 1,
                  title: textIn(one.session.title, language),
                }),
              })),
              { value: '', label: own('plan.noProgramme') },
            ]}
          />
        )}
        <TextField
          label={t('plan.title')}
          value={title}
          onChange={setTypedTitle}
          placeholder={t('plan.titlePlaceholder')}
          help={step ? undefined : t('plan.titleHelp')}
          maxLength={200}
          autoFocus
        />
        {!step && (
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
        )}
        <TextField
          label={t('plan.when')}
          type="datetime-local"
          value={when}
          onChange={setTypedWhen}
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

/** Which pair follows a programme, and from which day on. */
import { type FormEvent, useId, useState } from 'react'
import type { Pair, ProgrammeSource } from '../../../../electron/shared/entities/session.ts'
import { calendarDay, dayToDate } from '../../../domain/mentoring/due.ts'
import { daysAfter, isSameSource, programmeFrom } from '../../../domain/mentoring/programme-session.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { SelectField, TextField } from '../../../ui/fields.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { programmesNow } from '../content.ts'
import { dayInSentence } from '../dates.ts'
import { room, useRoom } from '../room.ts'
import { useProgrammeTitle } from './use-programme-title.ts'

export type FollowDialogProps = { readonly source: ProgrammeSource; readonly pairId: string | null }

export function FollowDialog({ source, pairId }: FollowDialogProps) {
  const t = useTexts('mentoring')
  const common = useTexts('common')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const titleOf = useProgrammeTitle()
  const formId = useId()
  const all = useRoom((state) => state.pairs)
  const pairs = all.filter((pair) => pair.archivedAt === null)
  const [chosen, setChosen] = useState<string>(pairId ?? pairs[0]?.id ?? '')
  const [start, setStart] = useState(() => calendarDay(room.now()))
  const close = () => room.openForm(null)
  const programme = programmeFrom(source, programmesNow())
  const pair = pairs.find(({ id }) => id === chosen)
  if (!programme) return null
  const instead = pair && followedInstead(pair, source)
  const last = start && daysAfter(start, programme.everyDays * (programme.sessions.length - 1))
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (!pair || start === '') return
    room.followProgramme(pair.id, { source, startedOn: start })
    close()
    go({ place: 'sessions', pairId: pair.id })
  }
  return (
    <Dialog
      isOpen
      onClose={close}
      title={t('follow.title', { title: titleOf(programme) })}
      actions={
        <>
          <Button kind="plain" onPress={close}>
            {common('actions.cancel')}
          </Button>
          {pairs.length === 0 ? (
            <Button kind="inside" onPress={() => room.openForm({ kind: 'pair', pairId: null })}>
              {t('follow.makePair')}
            </Button>
          ) : (
            <Button kind="inside" type="submit" form={formId} isDisabled={!pair || start === ''}>
              {t('follow.save')}
            </Button>
          )}
        </>
      }
    >
      {pairs.length === 0 ? (
        <p className="session-form">{t('follow.noPair')}</p>
      ) : (
        <form id={formId} className="session-form" onSubmit={save} noValidate>
          <div className="two">
            <SelectField
              label={t('follow.pair')}
              value={chosen}
              onChange={setChosen}
              options={pairs.map((one) => ({
                value: one.id,
                label: `${one.mentor.name} · ${one.executive.name}`,
              }))}
            />
            <TextField label={t('follow.start')} type="date" value={start} onChange={setStart} required />
          </div>
          {last && <p>{t('follow.last', { day: dayInSentence(dayToDate(last), language, room.now()) })}</p>}
          {instead && <p>{t('follow.instead', { title: titleOf(instead) })}</p>}
        </form>
      )}
    </Dialog>
  )
}

const followedInstead = ({ programme }: Pair, source: ProgrammeSource) =>
  programme && !isSameSource(programme.source, source)
    ? programmeFrom(programme.source, programmesNow())
    : null

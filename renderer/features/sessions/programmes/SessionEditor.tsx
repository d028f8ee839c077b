/** The fields of one session of a copy. */
import * as change from '../../../domain/mentoring/own-programme.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { useEditing } from './editor-context.ts'
import { NumberBox, TextBox } from './EditorFields.tsx'
import { RowActs } from './RowActs.tsx'
import { freshWords } from './fresh-words.ts'

const roles = ['mentor', 'executive'] as const
/** As the vault takes them. */
const shortest = 15
const longest = 120

export function SessionEditor({ index }: { readonly index: number }) {
  const t = useTexts('mentoring')
  const { programme, apply } = useEditing()
  const fresh = freshWords(change.languageOf(programme))
  const session = programme.sessions[index]
  if (!session) return null
  const at = (...rest: change.TextPath) => ['sessions', index, ...rest]
  const textOf = (...rest: change.TextPath) => change.textAt(programme, at(...rest))
  const tooLong = (part: number) => (minutes: number) => {
    const count = session.agenda.reduce((sum, item, one) => sum + (one === part ? minutes : item.minutes), 0)
    return count < shortest || count > longest ? t('editor.minutesTotal', { count }) : null
  }
  return (
    <div className="session-form session-editor">
      <TextBox label={t('editor.sessionTitle')} path={at('title')} />
      <TextBox label={t('editor.goal')} path={at('goal')} lines={2} />
      {roles.map((role) => (
        <TextBox
          key={role}
          label={t('editor.preparation', { who: t(role) })}
          path={at('preparation', role)}
          lines={2}
        />
      ))}
      <h2>{t('programme.agenda')}</h2>
      {session.agenda.map((item, part) => (
        <div className="edited-item" key={item.id}>
          <div className="with-number">
            <TextBox label={t('editor.partTitle', { number: part + 1 })} path={at('agenda', part, 'title')} />
            <NumberBox
              label={t('editor.partMinutes')}
              value={item.minutes}
              from={1}
              to={90}
              refuse={tooLong(part)}
              onChange={(minutes) =>
                apply(`text:minutes.${index}.${part}`, (one) => change.withMinutes(one, index, part, minutes))
              }
            />
            <RowActs
              title={textOf('agenda', part, 'title')}
              index={part}
              count={session.agenda.length}
              fewest={2}
              onMove={(by) =>
                apply('move', (one) => change.withItemMoved(one, index, 'agenda', { from: part, by }))
              }
              onRemove={() => apply('remove', (one) => change.withoutItem(one, index, 'agenda', part))}
            />
          </div>
          <TextBox label={t('editor.partHint')} path={at('agenda', part, 'hint')} lines={2} />
        </div>
      ))}
      <Button
        kind="quiet"
        small
        isDisabled={session.agenda.length >= 12 || session.minutes + 5 > longest}
        onPress={() => apply('add', (one) => change.withItem(one, index, 'agenda', fresh.part))}
      >
        {t('editor.addPart')}
      </Button>
      <h2>{t('programme.checklist')}</h2>
      {session.checklist.map((item, point) => (
        <div className="edited-item" key={item.id}>
          <div className="with-number">
            <TextBox
              label={t('editor.pointText', { number: point + 1 })}
              path={at('checklist', point, 'text')}
            />
            <RowActs
              title={textOf('checklist', point, 'text')}
              index={point}
              count={session.checklist.length}
              fewest={2}
              onMove={(by) =>
                apply('move', (one) => change.withItemMoved(one, index, 'checklist', { from: point, by }))
              }
              onRemove={() => apply('remove', (one) => change.withoutItem(one, index, 'checklist', point))}
            />
          </div>
          <TextBox label={t('editor.pointWhy')} path={at('checklist', point, 'why')} lines={2} />
        </div>
      ))}
      <Button
        kind="quiet"
        small
        isDisabled={session.checklist.length >= 12}
        onPress={() => apply('add', (one) => change.withItem(one, index, 'checklist', fresh.point))}
      >
        {t('editor.addPoint')}
      </Button>
      <h2>{t('programme.exercise')}</h2>
      <TextBox label={t('editor.exercise')} path={at('exercise', 'text')} lines={2} />
      <h2>{t('programme.homework')}</h2>
      {roles.map((role) => (
        <TextBox
          key={role}
          label={t('editor.homework', { who: t(role) })}
          path={at('homework', role)}
          lines={2}
        />
      ))}
      <h2>{t('programme.questions')}</h2>
      {roles.flatMap((role) =>
        session.questions[role].map((_question, number) => (
          <TextBox
            // oxlint-disable-next-line react/no-array-index-key -- a question is known by its place: its text is being typed
            key={`${role}-${number}`}
            label={t('editor.question', { number: number + 1, who: t(role) })}
            path={at('questions', role, number)}
            lines={2}
          />
        )),
      )}
    </div>
  )
}

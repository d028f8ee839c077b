/** Changing a copy: texts, minutes, the order of sessions, what comes and goes. Each change saves itself. */
import { useState } from 'react'
import type { OwnProgramme, Programme } from '../../../../electron/shared/entities/programme.ts'
import * as change from '../../../domain/mentoring/own-programme.ts'
import { useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { room } from '../room.ts'
import { EditorContext } from './editor-context.ts'
import { NumberBox, TextBox } from './EditorFields.tsx'
import { RowActs } from './RowActs.tsx'
import { SessionEditor } from './SessionEditor.tsx'
import { freshWords } from './fresh-words.ts'

export function ProgrammeEditor({ own }: { readonly own: OwnProgramme }) {
  const t = useTexts('mentoring')
  const { programme } = own
  const fresh = freshWords(change.languageOf(programme))
  const apply = (key: string, how: (programme: Programme) => Programme) =>
    room.changeProgramme(own.id, key, how)
  const [open, setOpen] = useState<string | null>(programme.sessions[0]?.id ?? null)
  const titleOf = (index: number) => change.textAt(programme, ['sessions', index, 'title'])
  return (
    <EditorContext value={{ programme, apply }}>
      <div className="programme-editor">
        <p className="quiet-line">{t('editor.note')}</p>
        <div className="session-form">
          <TextBox label={t('editor.title')} path={['title']} />
          <TextBox label={t('editor.summary')} path={['summary']} lines={2} />
          <TextBox label={t('editor.forWhom')} path={['forWhom']} lines={3} />
          <NumberBox
            label={t('editor.everyDays')}
            value={programme.everyDays}
            from={1}
            to={90}
            onChange={(days) => apply('text:everyDays', (one) => change.withEveryDays(one, days))}
          />
        </div>
        <ol className="rows edited-sessions">
          {programme.sessions.map((session, index) => (
            <li key={session.id}>
              <div className="with-act">
                <button
                  type="button"
                  className="row-link"
                  aria-expanded={open === session.id}
                  onClick={() => setOpen(open === session.id ? null : session.id)}
                >
                  <b>
                    {index + 1}. {titleOf(index)}
                  </b>
                  <small>{t('minutes', { count: session.minutes })}</small>
                </button>
                <RowActs
                  title={titleOf(index)}
                  index={index}
                  count={programme.sessions.length}
                  fewest={1}
                  onMove={(by) => apply('move', (one) => change.withSessionMoved(one, index, by))}
                  onRemove={() => apply('remove', (one) => change.withoutSession(one, index))}
                />
              </div>
              {open === session.id && <SessionEditor index={index} />}
            </li>
          ))}
        </ol>
        <Button
          kind="quiet"
          small
          isDisabled={programme.sessions.length >= 20}
          onPress={() => {
            apply('add', (one) => change.withNewSession(one, fresh.session))
            announce(fresh.session.title)
          }}
        >
          {t('editor.addSession')}
        </Button>
      </div>
    </EditorContext>
  )
}

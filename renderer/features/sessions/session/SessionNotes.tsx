/** The shared notes of a session: plain text that grows with what is written, saved after each pause in typing. */
import type { Session } from '../../../../electron/shared/entities/session.ts'
import { useTexts } from '../../../i18n/index.ts'
import { room } from '../room.ts'

/** What the vault accepts; the field stops there instead of losing text at the save. */
const longestNotes = 200_000

export function SessionNotes({ session }: { readonly session: Session }) {
  const t = useTexts('sessions')
  const guided = useTexts('guided')
  return (
    <section className="notes">
      <h2 id="session-notes">{t('notes.title')}</h2>
      <p className="aside-note" id="session-notes-about">
        {guided('shared.about')}
      </p>
      <textarea
        className="body"
        aria-labelledby="session-notes"
        aria-describedby="session-notes-about"
        placeholder={t('notes.placeholder')}
        spellCheck={false}
        autoComplete="off"
        rows={3}
        maxLength={longestNotes}
        value={session.notes}
        onChange={(event) => room.writeNotes(session.id, event.target.value)}
        onBlur={() => void room.flush()}
      />
    </section>
  )
}

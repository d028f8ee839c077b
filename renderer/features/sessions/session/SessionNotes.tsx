/** The shared notes of a session: plain text that grows with what is written, saved after each pause in typing. */
import type { Pair, Session } from '../../../../electron/shared/entities/session.ts'
import { firstName, partnerOf } from '../../../domain/mentoring/planning.ts'
import { useTexts } from '../../../i18n/index.ts'
import { room, useRoom } from '../room.ts'

/** What the vault accepts; the field stops there instead of losing text at the save. */
const longestNotes = 200_000

export function SessionNotes({ session, pair }: { readonly session: Session; readonly pair: Pair }) {
  const t = useTexts('sessions')
  const guided = useTexts('guided')
  const ownName = useRoom((state) => state.ownName)
  return (
    <section className="notes">
      <h2 id="session-notes">{t('notes.title')}</h2>
      <p className="aside-note">
        {guided('shared.about', { name: firstName(partnerOf(pair, ownName).name) })}
      </p>
      <textarea
        className="body"
        aria-labelledby="session-notes"
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

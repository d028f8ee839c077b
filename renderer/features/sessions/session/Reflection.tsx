/**
 * Two minutes for each at the end. One of the two writes, the other's words are covered; each clock is quiet
 * and stops by itself. What nobody gives to the summary stays in this laptop's private notes.
 */
import { useEffect, useRef, useState } from 'react'
import { longestReflection, type Pair, type Session } from '../../../../electron/shared/entities/session.ts'
import { firstName } from '../../../domain/mentoring/planning.ts'
import {
  reflectionLeftMs,
  reflectionMs,
  type Role,
  roles,
  wordsOf,
} from '../../../domain/mentoring/reflection.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { Check } from '../../../ui/fields.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { privateRoom, room, usePrivateRoom } from '../room.ts'
import { useNow } from '../session-words.ts'
import { clockDigits } from './ClockFace.tsx'
import { PrivateSaveProblem } from './PrivateSaveProblem.tsx'
import { shareReflection } from './share-reflection.ts'

export function Reflection({ session, pair }: { readonly session: Session; readonly pair: Pair }) {
  const t = useTexts('guided')
  const { id } = session
  const notes = usePrivateRoom((state) => state.notes[id])
  const error = usePrivateRoom((state) => state.loadErrors[id] ?? null)
  /** Whose words are uncovered. */
  const [uncovered, setUncovered] = useState<Role | null>(null)
  useEffect(() => void privateRoom.load(id), [id])
  useEffect(
    () => () => {
      room.act(id, { kind: 'turn', to: null })
      void privateRoom.flush()
    },
    [id],
  )
  const open = (who: Role | null) => {
    setUncovered(who)
    room.act(id, { kind: 'turn', to: who })
    void privateRoom.flush()
  }
  return (
    <section className="reflection" aria-labelledby="session-reflection">
      <h2 id="session-reflection">{t('reflection.title')}</h2>
      <p className="task">{t('reflection.question')}</p>
      <p className="quiet-line">{t('reflection.lead')}</p>
      <PrivateSaveProblem />
      {error !== null && (
        <ErrorMessage error={error}>
          <Button kind="quiet" small onPress={() => void privateRoom.load(id)}>
            {t('hidden.loadFailed')}
          </Button>
        </ErrorMessage>
      )}
      {notes && (
        <div className="both">
          {roles.map((who) => (
            <OnePart
              key={who}
              session={session}
              pair={pair}
              who={who}
              uncovered={uncovered === who}
              onOpen={() => open(who)}
              onCover={() => open(null)}
            />
          ))}
        </div>
      )}
    </section>
  )
}

type OnePartProps = {
  readonly session: Session
  readonly pair: Pair
  readonly who: Role
  readonly uncovered: boolean
  readonly onOpen: () => void
  readonly onCover: () => void
}

function OnePart({ session, pair, who, uncovered, onOpen, onCover }: OnePartProps) {
  const t = useTexts('guided')
  const notes = usePrivateRoom((state) => state.notes[session.id] ?? null)
  const { text, shared } = wordsOf(session, notes, who)
  const name = firstName(pair[who].name)
  const field = useRef<HTMLTextAreaElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const runs = session.reflection?.turn === who
  const now = useNow(runs)
  const begun = reflectionLeftMs(session, who, now) < reflectionMs || text !== ''
  const write = (typed: string) =>
    shared
      ? room.writeSharedReflection(session.id, who, typed, 'soon')
      : privateRoom.keepReflection(session.id, who, typed, 'soon')
  return (
    <div className="part" role="group" aria-label={t('reflection.field', { name })}>
      <div className="part-head">
        <h3>{pair[who].name}</h3>
        <QuietClock session={session} who={who} name={name} now={now} />
      </div>
      {uncovered ? (
        <textarea
          className="body"
          ref={field}
          aria-label={t('reflection.field', { name })}
          spellCheck={false}
          autoComplete="off"
          rows={5}
          maxLength={longestReflection}
          value={text}
          onChange={(event) => write(event.target.value)}
        />
      ) : (
        <p className="cover">{text === '' ? t('reflection.empty') : t('reflection.covered')}</p>
      )}
      <div className="row-of-buttons">
        <Button
          kind="quiet"
          small
          ref={button}
          aria-expanded={uncovered}
          onPress={() => {
            if (uncovered) onCover()
            else {
              onOpen()
              requestAnimationFrame(() => field.current?.focus())
            }
          }}
        >
          {uncovered
            ? t('reflection.cover')
            : begun
              ? t('reflection.writeOn', { name })
              : t('reflection.write', { name })}
        </Button>
        {runs && (
          <Button
            kind="plain"
            small
            onPress={() => {
              room.act(session.id, { kind: 'turn', to: null })
              field.current?.focus()
            }}
          >
            {t('reflection.stop')}
          </Button>
        )}
      </div>
      <Check
        checked={shared}
        onChange={(share) => void shareReflection(session.id, who, share)}
        className="share"
      >
        {t('reflection.share')}
        {!shared && <small>{t('reflection.stays')}</small>}
      </Check>
    </div>
  )
}

type QuietClockProps = {
  readonly session: Session
  readonly who: Role
  readonly name: string
  readonly now: Date
}

function QuietClock({ session, who, name, now }: QuietClockProps) {
  const t = useTexts('guided')
  const words = useTexts('sessions')
  const leftMs = reflectionLeftMs(session, who, now)
  if (leftMs === 0) return <p className="quiet-clock">{t('reflection.stopped')}</p>
  const { minutes, seconds } = clockDigits(leftMs)
  return (
    <p
      className="quiet-clock"
      role="timer"
      aria-label={t('reflection.leftSpoken', {
        minutes: words('clock.minutes', { count: minutes }),
        seconds: words('clock.seconds', { count: seconds }),
        name,
      })}
    >
      {t('reflection.left', { minutes, seconds: String(seconds).padStart(2, '0') })}
    </p>
  )
}

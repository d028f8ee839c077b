import type { Reaction, Round } from '../../../../electron/shared/entities/rehearsal.ts'
import { useTexts } from '../../../i18n/index.ts'
import { stanceOf } from '../stance.ts'

type VoicesProps = {
  readonly round: Round
  readonly before: Round | null
  /** Whether the one before was the first. */
  readonly isFirstBefore: boolean
  readonly language: string
  /** The persona whose question stands at the right. */
  readonly leads: string | null
}

/** Who said what, and where each leans: hollow before, solid now. */
export function Voices({ round, before, isFirstBefore, language, leads }: VoicesProps) {
  const t = useTexts('audience')
  return (
    <section>
      <div className="room-head">
        <h2 className="h2">
          {t('room.heading')}
          <span className="key">
            {before && (
              <span>
                <u aria-hidden="true" />
                {t(isFirstBefore ? 'room.first' : 'room.before')}
              </span>
            )}
            <span>
              <i aria-hidden="true" />
              {t('room.now')}
            </span>
          </span>
        </h2>
        <span className="ends" aria-hidden="true">
          <span>{t('room.against')}</span>
          <span>{t('room.inFavour')}</span>
        </span>
      </div>
      <ul className="voices">
        {round.reactions.map((reaction) => (
          <li key={reaction.personaId} aria-current={reaction.personaId === leads ? 'true' : undefined}>
            <div lang={language}>
              <b>{reaction.name}</b> <small>{reaction.role}</small>
              <q>{reaction.text}</q>
            </div>
            <Lean
              reaction={reaction}
              before={before?.reactions.find((other) => other.personaId === reaction.personaId) ?? null}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

const place = (lean: number): string => `${50 + lean * 50}%`

function Lean({ reaction, before }: { readonly reaction: Reaction; readonly before: Reaction | null }) {
  const t = useTexts('audience')
  const from = before?.lean ?? reaction.lean
  const now = t(`room.stances.${stanceOf(reaction.lean)}`)
  const words = before
    ? t('room.leanFrom', { before: t(`room.stances.${stanceOf(before.lean)}`), now })
    : t('room.lean', { now })
  return (
    <div className="lean" role="img" aria-label={words}>
      <s
        style={{
          left: place(Math.min(from, reaction.lean)),
          width: `${Math.abs(from - reaction.lean) * 50}%`,
        }}
      />
      {before && <u style={{ left: place(before.lean) }} />}
      <i style={{ left: place(reaction.lean) }} />
    </div>
  )
}

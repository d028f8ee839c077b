/** Where a pair is in its programme: what was held, what is planned, when the next could be. */
import type { Pair } from '../../../../electron/shared/entities/session.ts'
import { textIn } from '../../../domain/mentoring/localized-text.ts'
import { dayToDate } from '../../../domain/mentoring/due.ts'
import { programmeFrom, type ProgrammeStep, stepsOf } from '../../../domain/mentoring/programme-session.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { programmesNow } from '../content.ts'
import { dayInSentence } from '../dates.ts'
import { room, useRoom } from '../room.ts'
import { routeOf } from './programme-routes.ts'

export function FollowedProgramme({ pair }: { readonly pair: Pair }) {
  const t = useTexts('mentoring')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const sessions = useRoom((state) => state.sessions)
  useRoom((state) => state.ownProgrammes)
  const followed = pair.programme
  const programme = followed && programmeFrom(followed.source, programmesNow())
  const leave = () => {
    room.followProgramme(pair.id, null)
    announce(t('followed.left'))
  }
  if (!followed || !programme)
    return (
      <section aria-labelledby="pair-programme">
        <h2 id="pair-programme">{t('followed.heading')}</h2>
        <p className="quiet-line">{followed ? t('followed.gone') : t('followed.none')}</p>
        <p className="row-of-buttons">
          <Button kind="quiet" small onPress={() => go({ place: 'sessions', page: 'programmes' })}>
            {t('followed.choose')}
          </Button>
        </p>
      </section>
    )
  const steps = stepsOf(pair, programme, { sessions, now: room.now() })
  return (
    <section aria-labelledby="pair-programme">
      <h2 id="pair-programme">
        {t('followed.heading')}: {textIn(programme.title, language)}
      </h2>
      <ol className="rows programme-steps">
        {steps.map((step, index) => (
          <Step key={step.session.id} pair={pair} step={step} number={index + 1} />
        ))}
      </ol>
      {steps.every(({ state }) => state === 'done') && <p className="quiet-line">{t('followed.complete')}</p>}
      <p className="row-of-buttons">
        <Button kind="link" onPress={() => go(routeOf(followed.source))}>
          {t('followed.look')}
        </Button>
        <Button kind="plain" small onPress={leave}>
          {t('followed.leave')}
        </Button>
      </p>
    </section>
  )
}

type StepProps = { readonly pair: Pair; readonly step: ProgrammeStep; readonly number: number }

function Step({ pair, step: { session, held, day, state }, number }: StepProps) {
  const t = useTexts('mentoring')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const title = textIn(session.title, language)
  const when = dayInSentence(dayToDate(day), language, room.now())
  const said =
    held === null
      ? t('followed.proposed', { day: when })
      : held.finishedAt !== null
        ? t('followed.done', { day: when })
        : held.startedAt !== null
          ? t('followed.underWay', { day: when })
          : held.plannedFor === null
            ? t('followed.undated')
            : t('followed.planned', { day: when })
  return (
    <li className={`with-act ${state}`}>
      {held ? (
        <button
          type="button"
          className="row-link"
          onClick={() => go({ place: 'sessions', sessionId: held.id })}
        >
          <b>
            {state === 'done' && <span aria-hidden="true">✓ </span>}
            {number}. {title}
          </b>
          <small>{said}</small>
        </button>
      ) : (
        <>
          <div>
            <b>
              {number}. {title}
            </b>
            <small>{said}</small>
          </div>
          <Button
            kind="quiet"
            small
            aria-label={t('followed.planOf', { title })}
            onPress={() =>
              room.openForm({
                kind: 'session',
                pairId: pair.id,
                sessionId: null,
                programmeSession: session.id,
              })
            }
          >
            {t('followed.plan')}
          </Button>
        </>
      )}
    </li>
  )
}

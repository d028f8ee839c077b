/** One session of a programme: its goal always, the rest when asked. */
import { useId } from 'react'
import type { ExercisePlace, ProgrammeSession } from '../../../../electron/shared/entities/programme.ts'
import { assertNever } from '../../../../electron/shared/errors.ts'
import { type LocalizedText, textIn } from '../../../domain/mentoring/localized-text.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { type Route, useNavigation } from '../../../ui/navigation.tsx'
import { useRoom } from '../room.ts'

export type SessionPartProps = {
  readonly session: ProgrammeSession
  readonly number: number
  readonly open: boolean
  readonly onToggle: () => void
}

export function SessionPart({ session, number, open, onToggle }: SessionPartProps) {
  const t = useTexts('mentoring')
  const language = useInterfaceLanguage()
  const id = useId()
  const title = textIn(session.title, language)
  return (
    <li className="programme-session">
      <div className="head">
        <div>
          <h2>
            {number}. {title}
          </h2>
          <p className="goal">{textIn(session.goal, language)}</p>
        </div>
        <span className="about">{t('minutes', { count: session.minutes })}</span>
      </div>
      <button
        type="button"
        className="why-button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={t(open ? 'programme.lessOf' : 'programme.moreOf', { number, title })}
        onClick={onToggle}
      >
        {open ? t('programme.less') : t('programme.more')}
      </button>
      {open && <Details id={id} session={session} />}
    </li>
  )
}

function Details({ id, session }: { readonly id: string; readonly session: ProgrammeSession }) {
  const t = useTexts('mentoring')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const text = (texts: LocalizedText) => textIn(texts, language)
  const { exercise, preparation, homework, questions } = session
  return (
    <div className="details" id={id}>
      <section>
        <h3>{t('programme.preparation')}</h3>
        <ForBoth mentor={[preparation.mentor]} executive={[preparation.executive]} />
      </section>
      <section>
        <h3>{t('programme.agenda')}</h3>
        <ol className="parts">
          {session.agenda.map((item) => (
            <li key={item.id}>
              <span className="about">{t('minutes', { count: item.minutes })}</span>
              <div>
                <b>{text(item.title)}</b>
                <p className="why">{text(item.hint)}</p>
              </div>
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h3>{t('programme.checklist')}</h3>
        <ul className="dashes">
          {session.checklist.map(({ id: key, text: point, why, lesson }) => (
            <li key={key}>
              <b>{text(point)}</b>
              <p className="why">
                {text(why)}{' '}
                {lesson && (
                  <button
                    type="button"
                    className="link"
                    aria-label={t('programme.lessonOf', { text: text(point) })}
                    onClick={() => go({ place: 'lessons', lessonId: lesson })}
                  >
                    {t('programme.lesson')}
                  </button>
                )}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t('programme.exercise')}</h3>
        <p>{text(exercise.text)}</p>
        <ExerciseButton opens={exercise.opens} />
      </section>
      <section>
        <h3>{t('programme.homework')}</h3>
        <ForBoth mentor={[homework.mentor]} executive={[homework.executive]} />
      </section>
      <section>
        <h3>{t('programme.questions')}</h3>
        <ForBoth mentor={questions.mentor} executive={questions.executive} />
      </section>
    </div>
  )
}

/** Without a checklist the exercise is on the pair's page: known here only while there is no other pair. */
function ExerciseButton({ opens }: { readonly opens: ExercisePlace }) {
  const t = useTexts('mentoring')
  const { go } = useNavigation()
  const pairs = useRoom((state) => state.pairs)
  const [pair, ...others] = pairs.filter(({ archivedAt }) => archivedAt === null)
  const to = exerciseRoute(opens, others.length === 0 ? pair?.id : undefined)
  if (!to) return null
  const place = opens.place === 'sessions' && opens.checklistId === undefined ? 'pair' : opens.place
  return (
    <Button kind="link" onPress={() => go(to)}>
      {t(`programme.openExercise.${place}`)}
    </Button>
  )
}

/** Where an exercise is done; null for the page of a pair that is not known here. */
export function exerciseRoute(opens: ExercisePlace, pairId: string | undefined): Route | null {
  switch (opens.place) {
    case 'rehearse':
    case 'impact':
      return { place: opens.place }
    case 'audience':
      return { place: 'audience', scenarioId: opens.scenarioId }
    case 'lessons':
      return { place: 'lessons', lessonId: opens.lessonId }
    case 'sessions':
      if (opens.checklistId !== undefined) return { place: 'sessions', checklistId: opens.checklistId }
      return pairId === undefined ? null : { place: 'sessions', pairId }
    default:
      return assertNever(opens)
  }
}

type ForBothProps = {
  readonly mentor: readonly LocalizedText[]
  readonly executive: readonly LocalizedText[]
}

function ForBoth(texts: ForBothProps) {
  const t = useTexts('mentoring')
  const language = useInterfaceLanguage()
  return (
    <dl className="for-both">
      {(['mentor', 'executive'] as const).map((role) => (
        <div key={role}>
          <dt>{t(role)}</dt>
          {texts[role].map((text) => (
            <dd key={textIn(text, language)}>{textIn(text, language)}</dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

/** What the programme brings to the table: goal, preparation, questions for both, what to do until the next time. */
import type { Pair, Session } from '../../../../electron/shared/entities/session.ts'
import { type Guide, homeworkAction, isAgreed } from '../../../domain/mentoring/guide.ts'
import { firstName } from '../../../domain/mentoring/planning.ts'
import { roles } from '../../../domain/mentoring/reflection.ts'
import { useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { room } from '../room.ts'

export type GuidePartProps = { readonly guide: Guide; readonly pair: Pair }

export function Goal({ guide }: { readonly guide: Guide }) {
  const t = useTexts('guided')
  return (
    <p className="goal">
      <b>{t('goal')}</b> {guide.goal}
    </p>
  )
}

export function Preparation({ guide, pair }: GuidePartProps) {
  const t = useTexts('guided')
  return (
    <section className="brought" aria-labelledby="session-preparation">
      <h2 id="session-preparation">{t('preparation.title')}</h2>
      <dl>
        {roles.map((who) => (
          <div key={who}>
            <dt>{t('preparation.who', { name: firstName(pair[who].name) })}</dt>
            <dd>{guide.preparation[who]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

export function Questions({ guide, pair }: GuidePartProps) {
  const t = useTexts('guided')
  return (
    <section className="both-ask" aria-labelledby="session-questions">
      <h2 id="session-questions">{t('questions.title')}</h2>
      {roles.map((who) => (
        <div key={who}>
          <h3>{t('questions.who', { name: firstName(pair[who].name) })}</h3>
          <ul>
            {guide.questions[who].map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

export type HomeworkProps = GuidePartProps & {
  readonly session: Session
  /** Calendar day that is proposed for it: that of the next session. */
  readonly due: string | null
}

export function Homework({ guide, pair, session, due }: HomeworkProps) {
  const t = useTexts('guided')
  return (
    <section className="homework" aria-labelledby="session-homework">
      <h2 id="session-homework">{t('homework.title')}</h2>
      <ul>
        {roles.map((who) => {
          const name = firstName(pair[who].name)
          const text = guide.homework[who]
          return (
            <li key={who}>
              <h3>{name}</h3>
              <p>{text}</p>
              {isAgreed(session, text, who) ? (
                <small>{t('homework.kept')}</small>
              ) : (
                <Button
                  kind="link"
                  aria-label={t('homework.keepOf', { name, text })}
                  onPress={() => {
                    room.addAction(session.id, homeworkAction(text, who, due))
                    announce(t('homework.announce', { name }))
                  }}
                >
                  {t('homework.keep')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

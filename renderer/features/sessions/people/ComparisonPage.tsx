/** What both answered, side by side, and for each what has changed between the start and the end. In words only. */
import type { AssessmentTaking, Pair } from '../../../../electron/shared/entities/session.ts'
import { textIn } from '../../../domain/mentoring/localized-text.ts'
import { firstName } from '../../../domain/mentoring/planning.ts'
import {
  assessedRoles,
  type AssessedRole,
  type AssessmentChange,
  type AssessmentTime,
  assessmentTimes,
  changesBetween,
} from '../../../domain/mentoring/self-assessment.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { Page } from '../parts/Page.tsx'
import { selfAssessment } from './assessment-content.ts'

export function ComparisonPage({ pair }: { readonly pair: Pair }) {
  const t = useTexts('mentoring')
  const { go } = useNavigation()
  const { start, closing } = pair.assessments
  const back = () => go({ place: 'sessions', pairId: pair.id })
  // Nobody sees the other's answers before giving their own.
  const times = assessmentTimes.filter((time) =>
    assessedRoles.every((role) => pair.assessments[time][role] !== null),
  )
  const ended = times.includes('closing')
  const moved = ended ? assessedRoles.filter((role) => start[role] && closing[role]) : []
  return (
    <Page
      className="comparison"
      eyebrow={t('assessment.heading')}
      title={moved.length > 0 ? t('assessment.compareTitle') : t('assessment.bothTitle')}
    >
      {moved.map((role) => (
        <Changes key={role} pair={pair} role={role} />
      ))}
      {moved.length === 0 && <p className="quiet-line">{t('assessment.noChange')}</p>}
      {times.toReversed().map((time) => (
        <Both key={time} pair={pair} time={time} />
      ))}
      <p className="row-of-buttons">
        <Button kind="link" onPress={back}>
          {t('assessment.back')}
        </Button>
      </p>
    </Page>
  )
}

type Kind = AssessmentChange['kind']
const kinds: readonly Kind[] = ['further', 'back', 'same']
const kindKey = { further: 'further', back: 'backwards', same: 'same' } as const

function Changes({ pair, role }: { readonly pair: Pair; readonly role: AssessedRole }) {
  const t = useTexts('mentoring')
  const language = useInterfaceLanguage()
  const { start, closing } = pair.assessments
  const changes = changesBetween(selfAssessment(), start[role]?.answers ?? {}, closing[role]?.answers ?? {})
  const sentence = kinds
    .map((kind) => ({ kind, count: changes.filter((change) => change.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => t(`assessment.${kindKey[kind]}Count`, { count }))
    .join(' ')
  return (
    <section className="changes" aria-label={pair[role].name}>
      <h2>{pair[role].name}</h2>
      <p className="lead">{sentence}</p>
      <ul className="rows">
        {changes
          .filter(({ kind }) => kind !== 'same')
          .map(({ question, kind, from, to }) => (
            <li key={question.id}>
              <b>{textIn(question.texts[role], language)}</b>
              <small>{t(`assessment.${kindKey[kind]}`)}</small>
              <dl className="then-now">
                <div>
                  <dt>{t('assessment.before')}</dt>
                  <dd>{answerText(question, from, language)}</dd>
                </div>
                <div>
                  <dt>{t('assessment.after')}</dt>
                  <dd>{answerText(question, to, language)}</dd>
                </div>
              </dl>
            </li>
          ))}
      </ul>
    </section>
  )
}

function Both({ pair, time }: { readonly pair: Pair; readonly time: AssessmentTime }) {
  const t = useTexts('mentoring')
  const language = useInterfaceLanguage()
  const takings = pair.assessments[time]
  const said = assessedRoles.map((role) => ({ role, words: takings[role]?.words ?? '' }))
  return (
    <section className="both" aria-labelledby={`both-${time}`}>
      <h2 id={`both-${time}`}>{t(`assessment.${time}`)}</h2>
      <div className="side-by-side" role="list">
        {selfAssessment().questions.map((question) => (
          <div className="pair-of-answers" role="listitem" key={question.id}>
            {assessedRoles.map((role) => (
              <div key={role}>
                <small>
                  {firstName(pair[role].name)}. {textIn(question.texts[role], language)}
                </small>
                <p>{answerText(question, answerOf(takings[role], question.id), language)}</p>
              </div>
            ))}
          </div>
        ))}
      </div>
      {said.some(({ words }) => words !== '') && (
        <>
          <h3>{t('assessment.wordsOf')}</h3>
          <div className="pair-of-answers">
            {said.map(({ role, words }) => (
              <div key={role}>
                <small>{firstName(pair[role].name)}</small>
                <p>{words || '–'}</p>
              </div>
            ))}
          </div>
        </>
      )}
    </section>
  )
}

const answerOf = (taking: AssessmentTaking | null, id: string): number => taking?.answers[id] ?? -1

const answerText = ({ answers }: AssessmentChange['question'], index: number, language: string): string => {
  const answer = answers[index]
  return answer ? textIn(answer, language) : '–'
}

/** The two self-assessments of each of the two: answered or not, and the way to them. */
import type { AssessmentTaking, Pair } from '../../../../electron/shared/entities/session.ts'
import {
  assessedRoles,
  type AssessedRole,
  type AssessmentTime,
  assessmentTimes,
} from '../../../domain/mentoring/self-assessment.ts'
import { firstName } from '../../../domain/mentoring/planning.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { dayInSentence } from '../dates.ts'
import { room } from '../room.ts'

export function AssessmentsSection({ pair }: { readonly pair: Pair }) {
  const t = useTexts('mentoring')
  const { go } = useNavigation()
  const { assessments } = pair
  const canCompare = assessmentTimes.some((time) =>
    assessedRoles.every((role) => assessments[time][role] !== null),
  )
  return (
    <section className="assessments" aria-labelledby="pair-assessments">
      <h2 id="pair-assessments">{t('assessment.heading')}</h2>
      <p className="quiet-line">{t('assessment.about')}</p>
      <ul className="rows">
        {assessmentTimes.flatMap((time) =>
          assessedRoles.map((role) => (
            <Row
              key={`${time}-${role}`}
              pair={pair}
              time={time}
              role={role}
              taking={assessments[time][role]}
            />
          )),
        )}
      </ul>
      {canCompare ? (
        <Button kind="link" onPress={() => go({ place: 'sessions', pairId: pair.id, page: 'assessments' })}>
          {t('assessment.compare')}
        </Button>
      ) : (
        <p className="aside-note">{t('assessment.hidden')}</p>
      )}
    </section>
  )
}

type RowProps = {
  readonly pair: Pair
  readonly time: AssessmentTime
  readonly role: AssessedRole
  readonly taking: AssessmentTaking | null
}

function Row({ pair, time, role, taking }: RowProps) {
  const t = useTexts('mentoring')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const name = firstName(pair[role].name)
  const when = t(`assessment.${time}`)
  return (
    <li className="with-act">
      <div>
        <b>
          {name} · {when}
        </b>
        <small>
          {taking
            ? t('assessment.answered', { day: dayInSentence(new Date(taking.at), language, room.now()) })
            : t('assessment.notYet')}
        </small>
      </div>
      <Button
        kind={taking ? 'plain' : 'quiet'}
        small
        aria-label={t(taking ? 'assessment.againOf' : 'assessment.answerOf', { time: when, name })}
        onPress={() => go({ place: 'sessions', pairId: pair.id, assessment: { time, role } })}
      >
        {taking ? t('assessment.again') : t('assessment.answer')}
      </Button>
    </li>
  )
}

/** One of the two answers the questions, alone. Nobody's answers are on this page but those being given. */
import { useId, useState } from 'react'
import type { Pair } from '../../../../electron/shared/entities/session.ts'
import { textIn } from '../../../domain/mentoring/localized-text.ts'
import { firstName } from '../../../domain/mentoring/planning.ts'
import {
  type AssessedRole,
  type AssessmentAnswers,
  type AssessmentTime,
  isWhole,
} from '../../../domain/mentoring/self-assessment.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { Page } from '../parts/Page.tsx'
import { room } from '../room.ts'
import { selfAssessment } from './assessment-content.ts'

export type AssessmentPageProps = {
  readonly pair: Pair
  readonly time: AssessmentTime
  readonly role: AssessedRole
}

export function AssessmentPage({ pair, time, role }: AssessmentPageProps) {
  const t = useTexts('mentoring')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const groupName = useId()
  const asked = selfAssessment()
  const [answers, setAnswers] = useState<AssessmentAnswers>({})
  const [words, setWords] = useState('')
  const name = firstName(pair[role].name)
  const when = t(`assessment.${time}`)
  const open = asked.questions.filter(({ id }) => answers[id] === undefined).length
  const taken = pair.assessments[time][role]
  const back = () => go({ place: 'sessions', pairId: pair.id })
  const keep = () => {
    room.saveTaking(
      pair.id,
      { time, role },
      { assessment: { id: asked.id, version: asked.version }, answers, words: words.trim() },
    )
    back()
  }
  const forget = () => {
    back()
    room.removeAnswers(pair.id, { time, role })
  }
  return (
    <Page
      className="assessment"
      eyebrow={t('assessment.eyebrow', { time: when, name })}
      title={t('assessment.title')}
      acts={
        <>
          {taken && (
            <Button kind="plain" small onPress={forget}>
              {t('assessment.remove')}
            </Button>
          )}
          <Button kind="plain" small onPress={back}>
            {t('assessment.back')}
          </Button>
        </>
      }
    >
      <p className="lead">{t('assessment.lead', { name })}</p>
      {asked.questions.map((question) => (
        <fieldset className="question" key={question.id}>
          <legend>{textIn(question.texts[role], language)}</legend>
          <div className="answers">
            {question.answers.map((answer, index) => (
              <label className="check" key={textIn(answer, language)}>
                <input
                  type="radio"
                  name={`${groupName}-${question.id}`}
                  checked={answers[question.id] === index}
                  onChange={() => setAnswers({ ...answers, [question.id]: index })}
                />
                <span>{textIn(answer, language)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <div className="session-form">
        <TextField
          label={t('assessment.words')}
          help={t('assessment.wordsHelp')}
          value={words}
          onChange={setWords}
          lines={4}
          maxLength={4000}
        />
        <div className="row-of-buttons">
          <Button kind="inside" isDisabled={!isWhole(asked, answers)} onPress={keep}>
            {t('assessment.save')}
          </Button>
          <span className="quiet-line" role="status">
            {open > 0 && t('assessment.missing', { count: open })}
          </span>
        </div>
      </div>
    </Page>
  )
}

/** The answers of one taking: to look at, and to delete. */
import { useId, useState } from 'react'
import type { StartingPoint } from '../../../../electron/shared/entities/starting-point.ts'
import { chosenOf } from '../../../domain/learning/starting-point/index.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { inLanguage, questions } from './content.ts'
import { removeTaking } from './starting-point-store.ts'
import { dayOf } from './words.ts'

export function GivenAnswers({ taking }: { readonly taking: StartingPoint }) {
  const t = useTexts('startingPoint')
  const language = useInterfaceLanguage()
  const id = useId()
  const [shown, setShown] = useState(false)
  const [asking, setAsking] = useState(false)
  const day = dayOf(taking, language)
  const remove = async () => {
    setAsking(false)
    if (await removeTaking(taking.id)) announce(t('removal.done'))
  }
  return (
    <>
      <p className="given-acts">
        <Button
          kind="link"
          aria-expanded={shown}
          aria-controls={id}
          aria-label={t(shown ? 'result.hideOf' : 'result.showOf', { day })}
          onPress={() => setShown(!shown)}
        >
          {t(shown ? 'result.hide' : 'result.show')}
        </Button>
        <Button kind="link" aria-label={t('result.removeOf', { day })} onPress={() => setAsking(true)}>
          {t('result.remove')}
        </Button>
      </p>
      <div id={id} hidden={!shown}>
        {shown && <List taking={taking} />}
      </div>
      <Dialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={t('removal.title', { day })}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{t('removal.keep')}</Button>
            <Button kind="inside" onPress={() => void remove()}>
              {t('removal.remove')}
            </Button>
          </>
        }
      >
        <p>{t('removal.text')}</p>
      </Dialog>
    </>
  )
}

function List({ taking }: { readonly taking: StartingPoint }) {
  const t = useTexts('startingPoint')
  const language = useInterfaceLanguage()
  const { version, questions: all } = questions()
  return (
    <>
      {taking.questionsVersion !== version && (
        <p className="starting-small">{t('result.changedQuestions')}</p>
      )}
      <dl className="given-answers">
        {all.map((question) => {
          const choice = chosenOf(question, taking.answers)
          if (!choice) return null
          const { scene, ask } = inLanguage(question.texts, language)
          return (
            <div key={question.id}>
              <dt>
                {scene} {ask}
              </dt>
              <dd>{inLanguage(choice.texts, language)}</dd>
            </div>
          )
        })}
      </dl>
    </>
  )
}

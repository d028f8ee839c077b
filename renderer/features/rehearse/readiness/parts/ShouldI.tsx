/** The tree, one question at a time; what was answered stays above and can be changed. */
import type { Draft } from '../../../../../electron/shared/entities/draft.ts'
import { useInterfaceLanguage, useTexts } from '../../../../i18n/index.ts'
import { Button } from '../../../../ui/buttons.tsx'
import { type TreeStep, walkTree } from '../../../../domain/planning/decision-tree.ts'
import { shouldIAnswer } from '../lists.ts'
import { answer, thisMoment } from '../readiness-store.ts'
import type { ReadinessView } from '../use-readiness.ts'

export function ShouldI({ draft, view }: { readonly draft: Draft; readonly view: ReadinessView }) {
  const t = useTexts('readiness')
  const language = useInterfaceLanguage()
  const { taken, question, outcome } = view.walk
  const steps: readonly TreeStep[] = taken.map((step) => ({ node: step.node.id, answer: step.answer.id }))
  const keep = (next: readonly TreeStep[]) =>
    answer(draft.id, draft.channel, {
      shouldI: {
        tree: { id: shouldIAnswer.id, version: shouldIAnswer.version },
        steps: [...next],
        outcome: walkTree(shouldIAnswer, next).outcome?.id ?? null,
        at: thisMoment(),
      },
    })
  return (
    <div className="tree">
      {taken.length > 0 && (
        <dl className="taken">
          {taken.map(({ node, answer: given }, index) => (
            <div key={node.id}>
              <dt>{node.question[language]}</dt>
              <dd>
                {given.label[language]}
                <Button
                  kind="link"
                  aria-label={t('tree.changeOne', { question: node.question[language] })}
                  onPress={() => keep(steps.slice(0, index))}
                >
                  {t('tree.change')}
                </Button>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div aria-live="polite">
        {question && (
          <fieldset>
            <legend>{question.question[language]}</legend>
            <p className="why">{question.why[language]}</p>
            <div className="answers">
              {question.answers.map((one) => (
                <Button
                  key={one.id}
                  kind="quiet"
                  onPress={() => keep([...steps, { node: question.id, answer: one.id }])}
                >
                  {one.label[language]}
                </Button>
              ))}
            </div>
          </fieldset>
        )}
        {outcome && (
          <div className={`outcome ${outcome.kind}`}>
            <h3>{outcome.title[language]}</h3>
            <p>{outcome.text[language]}</p>
          </div>
        )}
      </div>
      {outcome && (
        <Button kind="link" onPress={() => keep([])}>
          {t('tree.again')}
        </Button>
      )}
    </div>
  )
}

/** The company's list: yes, no, does not apply. A "no" is an answer like the others, and is kept. */
import { useState } from 'react'
import type { Draft } from '../../../../../electron/shared/entities/draft.ts'
import type { PolicyAnswer } from '../../../../../electron/shared/entities/readiness.ts'
import { textHash } from '../../../../domain/planning/text-hash.ts'
import { useTexts } from '../../../../i18n/index.ts'
import { Button } from '../../../../ui/buttons.tsx'
import { answer, thisMoment } from '../readiness-store.ts'
import type { ReadinessView } from '../use-readiness.ts'
import { PolicyEditor } from './PolicyEditor.tsx'
import { WhoseList } from './WhoseList.tsx'

type PolicyChecksProps = { readonly draft: Draft; readonly text: string; readonly view: ReadinessView }

const given: readonly PolicyAnswer[] = ['yes', 'no', 'not-applicable']

export function PolicyChecks({ draft, text, view }: PolicyChecksProps) {
  const t = useTexts('readiness')
  const [isEditing, setEditing] = useState(false)
  const { items, hash, isOwn } = view.policy
  const answers = view.readiness?.policy?.answers ?? {}
  const keep = (id: string, value: PolicyAnswer) =>
    answer(draft.id, draft.channel, {
      policy: {
        listHash: hash,
        answers: { ...answers, [id]: value },
        textHash: textHash(text),
        at: thisMoment(),
      },
    })
  const stillTrue = () =>
    answer(draft.id, draft.channel, {
      policy: { listHash: hash, answers, textHash: textHash(text), at: thisMoment() },
    })
  if (isEditing) return <PolicyEditor items={items} isOwn={isOwn} onClose={() => setEditing(false)} />
  return (
    <>
      <WhoseList />
      <ul className="policy">
        {items.map((item) => (
          <li key={item.id}>
            <fieldset>
              <legend>{item.text}</legend>
              {item.why !== '' && <p className="why">{item.why}</p>}
              <div className="ways">
                {given.map((value) => (
                  <label key={value} className="choice">
                    <input
                      type="radio"
                      name={`policy-${item.id}`}
                      checked={answers[item.id] === value}
                      onChange={() => keep(item.id, value)}
                    />
                    <span>{t(`policy.${value}`)}</span>
                  </label>
                ))}
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
      <div className="acts">
        {view.states.policy === 'changed' && (
          <Button kind="quiet" small onPress={stillTrue}>
            {t('policy.stillTrue')}
          </Button>
        )}
        <Button kind="link" onPress={() => setEditing(true)}>
          {t('policy.edit')}
        </Button>
      </div>
    </>
  )
}

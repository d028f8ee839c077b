/** Each passage that may be confidential, with the executive's decision; and what no program can find. */
import type { Draft } from '../../../../../electron/shared/entities/draft.ts'
import type { ConfidentialDecision, Readiness } from '../../../../../electron/shared/entities/readiness.ts'
import { textHash } from '../../../../domain/planning/text-hash.ts'
import { useTexts } from '../../../../i18n/index.ts'
import { Button } from '../../../../ui/buttons.tsx'
import { Check } from '../../../../ui/fields.tsx'
import { useNavigation } from '../../../../ui/navigation.tsx'
import type { Passages } from '../ReadinessPage.tsx'
import { answer, thisMoment } from '../readiness-store.ts'
import type { ReadinessView } from '../use-readiness.ts'

type ConfidentialCheckProps = {
  readonly draft: Draft
  readonly text: string
  readonly view: ReadinessView
  readonly passages: Passages
}

const decisions: readonly ConfidentialDecision['decision'][] = ['public', 'mine-to-say', 'will-remove']

export function ConfidentialCheck({ draft, text, view, passages }: ConfidentialCheckProps) {
  const t = useTexts('readiness')
  const { go } = useNavigation()
  const kept = view.readiness?.confidential
  const keep = (change: Partial<NonNullable<Readiness['confidential']>>) =>
    answer(draft.id, draft.channel, {
      confidential: {
        decisions: kept?.decisions ?? [],
        looked: kept?.looked ?? false,
        ...change,
        textHash: textHash(text),
        engineVersion: passages.engineVersion,
        at: thisMoment(),
      },
    })
  const decide = (quote: string, decision: ConfidentialDecision['decision']) =>
    keep({
      decisions: [
        ...(kept?.decisions ?? []).filter((one) => one.quote !== quote),
        { quote, decision, at: thisMoment() },
      ],
    })
  if (passages.failed) return <p className="why">{t('confidential.failed')}</p>
  if (passages.quotes === null) return <p className="why">{t('confidential.reading')}</p>
  const decisionOn = (quote: string) => kept?.decisions.find((one) => one.quote === quote)?.decision
  return (
    <>
      <p className="why">
        {passages.quotes.length === 0
          ? t('confidential.none')
          : t('confidential.found', { count: passages.quotes.length })}
      </p>
      <ul className="policy">
        {passages.quotes.map((quote) => (
          <li key={quote}>
            <fieldset>
              <legend>
                <q lang={draft.language}>{quote}</q>
              </legend>
              <div className="ways">
                {decisions.map((decision) => (
                  <label key={decision} className="choice">
                    <input
                      type="radio"
                      name={`confidential-${quote}`}
                      checked={decisionOn(quote) === decision}
                      onChange={() => decide(quote, decision)}
                    />
                    <span>{t(`confidential.${decision}`)}</span>
                  </label>
                ))}
              </div>
              {decisionOn(quote) === 'will-remove' && (
                <Button kind="link" onPress={() => go({ place: 'rehearse', draftId: draft.id })}>
                  {t('confidential.goRemove')}
                </Button>
              )}
            </fieldset>
          </li>
        ))}
      </ul>
      <Check
        checked={(kept?.looked ?? false) && view.states.confidential !== 'changed'}
        onChange={(looked) => keep({ looked })}
      >
        {t('confidential.looked')}
      </Check>
    </>
  )
}

/** A scenario in the list: what it is about, how long it takes, how it ended. */
import type { Card } from '../../../domain/audience/card.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import type { PlayedScenarios } from '../use-played.ts'

type Props = { readonly card: Card; readonly played: PlayedScenarios }

export function ScenarioRow({ card, played }: Props) {
  const t = useTexts('audience')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const { draftId, ending } = played(card.id)
  return (
    <li>
      <div>
        <h3>{card.title[language]}</h3>
        <p>{card.summary[language]}</p>
        <p className={card.kind === 'crisis' ? 'meta crisis' : 'meta'}>
          <span>{t('meta', { kind: t(`kinds.${card.kind}`), minutes: formatNumber(card.minutes) })}</span>
          {ending ? (
            <span lang={ending.language}>{t('playedTo', { title: ending.title })}</span>
          ) : (
            draftId && <span>{t('begun')}</span>
          )}
        </p>
      </div>
      <Button
        kind="link"
        aria-label={`${t('read')}: ${card.title[language]}`}
        onPress={() => go({ place: 'audience', scenarioId: card.id })}
      >
        {t('read')}
      </Button>
    </li>
  )
}

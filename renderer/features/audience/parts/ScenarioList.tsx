/** The entrance of the room: scenarios by rung, one's own drafts, the practice feed. */
import { useState } from 'react'
import { rungs } from '../../../../electron/shared/entities/ladder.ts'
import type { ScenarioKind } from '../../../domain/audience/card.ts'
import { scenarioKinds } from '../../../domain/audience/card.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { brokenCards, cards } from '../scenarios.ts'
import { useLadder } from '../use-ladder.ts'
import { usePlayed } from '../use-played.ts'
import { OwnDrafts } from './OwnDrafts.tsx'
import { RungPart } from './RungPart.tsx'

export function ScenarioList() {
  const t = useTexts('audience')
  const { go } = useNavigation()
  const { played, error } = usePlayed()
  const ladder = useLadder()
  const [kind, setKind] = useState<ScenarioKind | 'all'>('all')
  const kinds = scenarioKinds.filter((one) => cards.some((card) => card.kind === one))
  const shown = cards.filter((card) => kind === 'all' || card.kind === kind)
  return (
    <main className="main audience wide" tabIndex={-1}>
      <div className="bar" />
      <div className="scroll">
        <div className="in">
          <h1 className="h1">{t('start.title')}</h1>
          <p className="lead">{t('start.lead')}</p>
          {brokenCards.map(({ id, problems }) => (
            <div className="problem-box" role="alert" key={id}>
              {t('broken', { name: id })} <span lang="en">{problems[0]}</span>
            </div>
          ))}
          {error !== null && <ErrorMessage error={error} />}
          {ladder.error !== null && <ErrorMessage error={ladder.error} />}
          <div className="filter">
            <SelectField
              label={t('filter.label')}
              value={kind}
              onChange={(value) => setKind(kinds.find((one) => one === value) ?? 'all')}
              options={[
                { value: 'all', label: t('filter.all') },
                ...kinds.map((one) => ({ value: one, label: t(`kinds.${one}`) })),
              ]}
            />
            <p className="aside-note" role="status">
              {t('count', { count: shown.length })}
            </p>
          </div>
          {rungs.map((rung) => (
            <RungPart
              key={rung}
              rung={rung}
              cards={shown.filter((card) => card.rung === rung)}
              played={played}
              state={ladder.states?.find((state) => state.rung === rung)}
              isFiltered={kind !== 'all'}
              onOpen={ladder.open}
              onClose={ladder.close}
            />
          ))}
          <OwnDrafts />
          <h2 className="h2">{t('feed')}</h2>
          <ul className="choices">
            <li>
              <p>{t('practice.lead')}</p>
              <Button kind="link" onPress={() => go({ place: 'audience', feed: true })}>
                {t('practice.title')}
              </Button>
            </li>
          </ul>
        </div>
      </div>
    </main>
  )
}

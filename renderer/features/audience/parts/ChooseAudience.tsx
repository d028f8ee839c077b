import { useEffect, useState } from 'react'
import type { DraftSummary } from '../../../../electron/shared/entities/draft.ts'
import { client } from '../../../bridge/index.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { brokenScenarios, scenarios } from '../scenarios.ts'

/** The entrance of the room: scenarios, and one's own drafts. */
export function ChooseAudience() {
  const t = useTexts('audience')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const [drafts, setDrafts] = useState<readonly DraftSummary[]>([])
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    let current = true
    client()
      .request('drafts.list')
      .then(
        (list) =>
          current && setDrafts(list.filter((draft) => !draft.binnedAt && draft.words > 0).slice(0, 8)),
      )
      .catch((problem: unknown) => current && setError(problem))
    return () => {
      current = false
    }
  }, [])
  return (
    <main className="main audience wide" tabIndex={-1}>
      <div className="bar" />
      <div className="scroll">
        <div className="in">
          <h1 className="h1">{t('start.title')}</h1>
          <p className="lead">{t('start.lead')}</p>
          {brokenScenarios.map((name) => (
            <p className="problem-box" role="alert" key={name}>
              {t('broken', { name })}
            </p>
          ))}
          {error !== null && <ErrorMessage error={error} />}
          <h2 className="h2">{t('scenarios')}</h2>
          <ul className="choices">
            {scenarios.map((scenario) => (
              <li key={scenario.id}>
                <div>
                  <h3>{scenario.title[language]}</h3>
                  <p>
                    {t(`kinds.${scenario.kind}`)} · {t('rung', { number: scenario.rung })}.{' '}
                    {scenario.task[language]}
                  </p>
                </div>
                <Button
                  kind="link"
                  aria-label={`${t('brief.happened')}: ${scenario.title[language]}`}
                  onPress={() => go({ place: 'audience', scenarioId: scenario.id })}
                >
                  {t('brief.happened')}
                </Button>
              </li>
            ))}
          </ul>
          <h2 className="h2">{t('start.yours')}</h2>
          {drafts.length === 0 ? (
            <p className="aside-note">{t('start.noDrafts')}</p>
          ) : (
            <ul className="choices">
              {drafts.map((draft) => (
                <li key={draft.id}>
                  <div lang={draft.language}>
                    <h3>{draft.title || draft.excerpt.slice(0, 60)}</h3>
                    {draft.title && <p>{draft.excerpt.slice(0, 90)}</p>}
                  </div>
                  <Button
                    kind="link"
                    aria-label={`${t('start.rehearse')}: ${draft.title || draft.excerpt.slice(0, 60)}`}
                    onPress={() => go({ place: 'audience', draftId: draft.id })}
                  >
                    {t('start.rehearse')}
                  </Button>
                </li>
              ))}
            </ul>
          )}
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

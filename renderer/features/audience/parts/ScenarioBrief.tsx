import { useEffect, useState } from 'react'
import { client } from '../../../bridge/index.ts'
import type { Scenario } from '../../../domain/audience/scenario.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { type InterfaceLanguage, useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'

/** What happened, what may be said, who will read it; then one writes. */
export function ScenarioBrief({ scenario }: { readonly scenario: Scenario }) {
  const t = useTexts('audience')
  const common = useTexts('common')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const [textLanguage, setTextLanguage] = useState<InterfaceLanguage>(language)
  const [existing, setExisting] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    let current = true
    client()
      .request('drafts.list')
      .then((drafts) => {
        const own = drafts.find((draft) => draft.scenario?.id === scenario.id && !draft.binnedAt)
        if (current) setExisting(own?.id ?? null)
      })
      .catch((problem: unknown) => current && setError(problem))
    return () => {
      current = false
    }
  }, [scenario.id])

  const write = async () => {
    setError(null)
    try {
      const draft = await client().request('drafts.create', {
        title: scenario.title[textLanguage],
        language: textLanguage,
        channel: scenario.channel,
        text: '',
        origin: 'scenario',
        scenario: { id: scenario.id, version: scenario.version },
      })
      go({ place: 'rehearse', draftId: draft.id })
    } catch (problem) {
      setError(problem)
    }
  }
  return (
    <>
      <main className="main audience" tabIndex={-1}>
        <div className="bar">
          <span className="eyebrow">
            {t(`kinds.${scenario.kind}`)} · {t('rung', { number: scenario.rung })}
          </span>
        </div>
        <div className="scroll">
          <div className="in">
            <h1 className="h1">{scenario.title[language]}</h1>
            <h2 className="h2 spaced">{t('brief.happened')}</h2>
            {scenario.brief[language].map((paragraph) => (
              <p className="prose" key={paragraph}>
                {paragraph}
              </p>
            ))}
            <p className="said">{scenario.task[language]}</p>
            <p className="aside-note">
              {scenario.pressureMinutes === null
                ? t('brief.noPressure')
                : t('brief.pressure', { minutes: formatNumber(scenario.pressureMinutes) })}{' '}
              {t('brief.invented')}
            </p>
            {error !== null && <ErrorMessage error={error} />}
            <div className="brief-acts">
              <SelectField
                label={t('brief.language')}
                value={textLanguage}
                onChange={(value) => setTextLanguage(value === 'en' ? 'en' : 'es')}
                options={[
                  { value: 'es', label: common('languages.es') },
                  { value: 'en', label: common('languages.en') },
                ]}
              />
              <div className="row-of-buttons">
                <Button kind="inside" onPress={() => void write()}>
                  {t('brief.write')}
                </Button>
                {existing && (
                  <Button onPress={() => go({ place: 'rehearse', draftId: existing })}>
                    {t('brief.goOn')}
                  </Button>
                )}
              </div>
            </div>
          </div>
        </div>
      </main>
      <aside className="script" aria-label={t('brief.who')}>
        <div className="bar" />
        <div className="in scroll">
          <FactList title={t('brief.may')} facts={scenario.facts} language={language} />
          <FactList title={t('brief.mayNot')} facts={scenario.forbidden} language={language} />
          <h2>{t('brief.who')}</h2>
          <ul className="facts-list">
            {scenario.personas.map((persona) => (
              <li key={persona.id}>
                <b>{persona.name[language]}</b> <small>{persona.role[language]}</small>
              </li>
            ))}
          </ul>
        </div>
      </aside>
    </>
  )
}

type FactListProps = {
  readonly title: string
  readonly facts: Scenario['facts']
  readonly language: InterfaceLanguage
}

function FactList({ title, facts, language }: FactListProps) {
  return (
    <>
      <h2>{title}</h2>
      <ul className="facts-list">
        {facts.map((fact) => (
          <li key={fact.id}>{fact.label[language]}</li>
        ))}
      </ul>
    </>
  )
}

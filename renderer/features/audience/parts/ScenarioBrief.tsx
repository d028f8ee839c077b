/** What happened, what may be said, who will read it; then one writes, with the clock or without. */
import { useEffect, useState } from 'react'
import { client } from '../../../bridge/index.ts'
import type { Card } from '../../../domain/audience/card.ts'
import type { Loaded } from '../../../domain/audience/load-scenario.ts'
import type { Pressure, Scenario } from '../../../domain/audience/scenario.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { type InterfaceLanguage, useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { PackOrigin } from '../../../ui/pack-origin.tsx'
import { cardById, openScenario } from '../scenarios.ts'
import { startDrill } from '../use-drill.ts'
import { DamagedScenario } from './DamagedScenario.tsx'

export function ScenarioBrief({ card }: { readonly card: Card }) {
  const t = useTexts('audience')
  const language = useInterfaceLanguage()
  const [loaded, setLoaded] = useState<Loaded<Scenario> | null>(null)
  useEffect(() => {
    let current = true
    // It answers with what is wrong, and never rejects.
    void openScenario(card).then((value) => current && setLoaded(value))
    return () => {
      current = false
    }
  }, [card])
  if (loaded === null)
    return (
      <main className="main audience" tabIndex={-1}>
        <div className="bar" />
        <div className="in">
          <h1 className="visually-hidden">{card.title[language]}</h1>
          <p role="status">{t('opening')}</p>
        </div>
      </main>
    )
  return loaded.ok ? (
    <Brief scenario={loaded.value} />
  ) : (
    <DamagedScenario id={card.id} problems={loaded.problems} />
  )
}

function Brief({ scenario }: { readonly scenario: Scenario }) {
  const t = useTexts('audience')
  const talk = useTexts('talk')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const other = cardById(scenario.pairedWith ?? undefined)
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
            <PackOrigin contentId={scenario.id} />
            <h2 className="h2 spaced">{t('brief.happened')}</h2>
            {scenario.brief[language].map((paragraph) => (
              <p className="prose" key={paragraph}>
                {paragraph}
              </p>
            ))}
            <p className="said">{scenario.task[language]}</p>
            <p className="aside-note">
              {scenario.pressure === null
                ? t('brief.noPressure')
                : t('brief.pressure', { minutes: formatNumber(scenario.pressure.minutes) })}{' '}
              {scenario.sources.length === 0 ? t('brief.invented') : t('brief.real')}
            </p>
            {other && (
              <p className="aside-note">
                <Button kind="link" onPress={() => go({ place: 'audience', scenarioId: other.id })}>
                  {talk('ending.otherSide')}
                </Button>
              </p>
            )}
            <Start scenario={scenario} />
          </div>
        </div>
      </main>
      <Facts scenario={scenario} />
    </>
  )
}

function Start({ scenario }: { readonly scenario: Scenario }) {
  const t = useTexts('audience')
  const common = useTexts('common')
  const { go } = useNavigation()
  const language = useInterfaceLanguage()
  const [textLanguage, setTextLanguage] = useState<InterfaceLanguage>(language)
  const [clock, setClock] = useState(false)
  const { existing, error, setError } = useExistingDraft(scenario.id)

  const write = async () => {
    setError(null)
    try {
      const reference = { id: scenario.id, version: scenario.version }
      const draft = await client().request('drafts.create', {
        title: scenario.title[textLanguage],
        language: textLanguage,
        channel: scenario.channel,
        text: '',
        origin: 'scenario',
        scenario: reference,
      })
      if (scenario.pressure) await startDrill(draft.id, reference, clock)
      go({ place: 'rehearse', draftId: draft.id })
    } catch (problem) {
      setError(problem)
    }
  }
  return (
    <>
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
        {scenario.pressure && <AskForClock pressure={scenario.pressure} clock={clock} onClock={setClock} />}
        <div className="row-of-buttons">
          <Button kind="inside" onPress={() => void write()}>
            {t('brief.write')}
          </Button>
          {existing && (
            <Button onPress={() => go({ place: 'rehearse', draftId: existing })}>{t('brief.goOn')}</Button>
          )}
        </div>
      </div>
    </>
  )
}

function useExistingDraft(scenarioId: string) {
  const [existing, setExisting] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    let current = true
    client()
      .request('drafts.list')
      .then((drafts) => {
        const own = drafts.find((draft) => draft.scenario?.id === scenarioId && !draft.binnedAt)
        if (current) setExisting(own?.id ?? null)
      })
      .catch((problem: unknown) => current && setError(problem))
    return () => {
      current = false
    }
  }, [scenarioId])
  return { existing, error, setError }
}

type AskForClockProps = {
  readonly pressure: Pressure
  readonly clock: boolean
  readonly onClock: (clock: boolean) => void
}

function AskForClock({ pressure, clock, onClock }: AskForClockProps) {
  const t = useTexts('talk')
  const choice = (value: boolean, label: string, about: string) => (
    <label className="check">
      <input type="radio" name="clock" checked={clock === value} onChange={() => onClock(value)} />
      <span>
        <b>{label}.</b> {about}
      </span>
    </label>
  )
  return (
    <fieldset className="ask-clock">
      <legend>{t('drill.ask')}</legend>
      {choice(false, t('drill.without'), t('drill.withoutAbout'))}
      {choice(
        true,
        t('drill.with'),
        t('drill.withAbout', {
          story: formatNumber(pressure.minutes),
          own: formatNumber(pressure.drillMinutes),
        }),
      )}
      {clock && <p className="help">{t('drill.goesOn')}</p>}
    </fieldset>
  )
}

function Facts({ scenario }: { readonly scenario: Scenario }) {
  const t = useTexts('audience')
  const language = useInterfaceLanguage()
  return (
    <aside className="script" aria-label={t('brief.who')}>
      <div className="bar" />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long list scrolls by keyboard only when it can be focused */}
      <div className="in scroll" role="group" aria-label={t('brief.facts')} tabIndex={0}>
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
        {scenario.sources.length > 0 && (
          <>
            <h2>{t('script.sources')}</h2>
            <ul className="facts-list">
              {scenario.sources.map((source) => (
                <li key={source}>{source}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </aside>
  )
}

type FactListProps = {
  readonly title: string
  readonly facts: readonly Pick<Scenario['facts'][number], 'id' | 'label'>[]
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

/** The entrance of the room: scenarios by rung, one's own drafts, the practice feed. */
import { useState } from 'react'
import type { Card, ScenarioKind } from '../../../domain/audience/card.ts'
import { scenarioKinds } from '../../../domain/audience/card.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { brokenCards, cards } from '../scenarios.ts'
import { enoughToOpen, type PlayedScenarios, usePlayed } from '../use-played.ts'
import { OwnDrafts } from './OwnDrafts.tsx'

const rungs = [1, 2, 3] as const
type Rung = (typeof rungs)[number]

const names = { 1: 'first', 2: 'second', 3: 'third' } as const

/** What was opened by hand stays so while the app runs. */
const openedByHand = new Set<Rung>([1])

export function ScenarioList() {
  const t = useTexts('audience')
  const { go } = useNavigation()
  const { played, error } = usePlayed()
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
            <RungPart key={rung} rung={rung} cards={shown} played={played} isFiltered={kind !== 'all'} />
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

type RungPartProps = {
  readonly rung: Rung
  readonly cards: readonly Card[]
  readonly played: PlayedScenarios
  /** Somebody looks for a kind: then every rung shows what it has. */
  readonly isFiltered: boolean
}

function RungPart({ rung, cards: all, played, isFiltered }: RungPartProps) {
  const t = useTexts('audience')
  const [byHand, setByHand] = useState(openedByHand.has(rung))
  const own = all.filter((card) => card.rung === rung)
  if (own.length === 0) return null
  const isBegun = (card: Card) => played(card.id).draftId !== null || played(card.id).ending !== null
  const before = cards.filter((card) => card.rung === rung - 1 && isBegun(card)).length
  const isOpen = byHand || isFiltered || before >= enoughToOpen || own.some(isBegun)
  return (
    <section aria-labelledby={`rung-${String(rung)}`}>
      <h2 className="h2" id={`rung-${String(rung)}`}>
        {t(`rungs.${names[rung]}.title`)}
      </h2>
      <p className="aside-note">{t(`rungs.${names[rung]}.about`)}</p>
      {isOpen ? (
        <ul className="choices">
          {own.map((card) => (
            <Row key={card.id} card={card} played={played} />
          ))}
        </ul>
      ) : (
        <p className="later">
          {t('rungs.later')}{' '}
          <Button
            kind="link"
            aria-label={`${t('rungs.open')}: ${t(`rungs.${names[rung]}.title`)}`}
            onPress={() => {
              openedByHand.add(rung)
              setByHand(true)
            }}
          >
            {t('rungs.open')}
          </Button>
        </p>
      )}
    </section>
  )
}

function Row({ card, played }: { readonly card: Card; readonly played: PlayedScenarios }) {
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

/** One rung of the ladder: its scenarios, or when it opens, what was rehearsed and what is missing. */
import { useRef } from 'react'
import type { OpenRung, Rung } from '../../../../electron/shared/entities/ladder.ts'
import type { Card } from '../../../domain/audience/card.ts'
import type { RungState } from '../../../domain/learning/ladder/index.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { cardById } from '../scenarios.ts'
import type { PlayedScenarios } from '../use-played.ts'
import { ScenarioRow } from './ScenarioRow.tsx'

const names = { 1: 'first', 2: 'second', 3: 'third' } as const

type Props = {
  readonly rung: Rung
  /** Of this rung and of the kind that is looked for. */
  readonly cards: readonly Card[]
  readonly played: PlayedScenarios
  /** Undefined until it is known. */
  readonly state: RungState | undefined
  /** Somebody looks for a kind: then every rung shows what it has. */
  readonly isFiltered: boolean
  readonly onOpen: (rung: OpenRung['rung']) => void
  readonly onClose: (rung: OpenRung['rung']) => void
}

export function RungPart({ rung, cards, played, state, isFiltered, onOpen, onClose }: Props) {
  const t = useTexts('audience')
  const ladder = useTexts('ladder')
  const heading = useRef<HTMLHeadingElement>(null)
  const title = t(`rungs.${names[rung]}.title`)
  // The button that was pressed goes away: the keys go on from the rung itself.
  const turn = (act: () => void, said: string) => {
    heading.current?.focus({ preventScroll: true })
    act()
    announce(said)
  }
  if (cards.length === 0) return null
  const isOpen = rung === 1 || isFiltered || (state !== undefined && state.open !== null)
  const begun = cards.filter((card) => played(card.id).draftId !== null || played(card.id).ending !== null)
  return (
    <section aria-labelledby={`rung-${String(rung)}`}>
      <h2 className="h2" id={`rung-${String(rung)}`} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p className="aside-note">{t(`rungs.${names[rung]}.about`)}</p>
      {!isOpen && state && (
        <>
          <p className="later">
            {ladder('opens')} <Missing state={state} />{' '}
            <Button
              kind="link"
              aria-label={`${ladder('open')}: ${title}`}
              onPress={() => turn(() => onOpen(rung), ladder('opened', { rung: title }))}
            >
              {ladder('open')}
            </Button>
          </p>
          {begun.length > 0 && <p className="later">{ladder('begun')}</p>}
        </>
      )}
      {state?.open === 'hand' && rung !== 1 && (
        <p className="later">
          {ladder('byHand')}{' '}
          <Button
            kind="link"
            aria-label={`${ladder('close')}: ${title}`}
            onPress={() => turn(() => onClose(rung), ladder('closed', { rung: title }))}
          >
            {ladder('close')}
          </Button>
        </p>
      )}
      {state?.open === 'rehearsed' && <p className="later">{ladder('reached')}</p>}
      {(isOpen || begun.length > 0) && (
        <ul className="choices">
          {(isOpen ? cards : begun).map((card) => (
            <ScenarioRow key={card.id} card={card} played={played} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** What was rehearsed of the rung before, by name, and how many are left. */
function Missing({ state }: { readonly state: RungState }) {
  const t = useTexts('ladder')
  const language = useInterfaceLanguage()
  const { rehearsed, needed } = state.before
  const titles = rehearsed.map((id) => t('title', { title: cardById(id)?.title[language] ?? id }))
  const left = needed - rehearsed.length
  return (
    <>
      {titles.length === 0
        ? t('none')
        : t('rehearsed', { titles: new Intl.ListFormat(language, { type: 'conjunction' }).format(titles) })}
      {titles.length > 0 && (left === 1 || left === 2) && ` ${t(`left.n${left}`)}`}
    </>
  )
}

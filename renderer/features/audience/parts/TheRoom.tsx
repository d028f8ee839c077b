import { useState } from 'react'
import type { Round } from '../../../../electron/shared/entities/rehearsal.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { EmptyState, ErrorMessage } from '../../../ui/messages.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { PickMenu } from '../../../ui/pick-menu.tsx'
import { type RoomState, useRoom } from '../use-room.ts'
import { Script } from './Script.tsx'
import { Voices } from './Voices.tsx'

/** A draft before its audience: the text, the voices with their lean, and what a good answer does. */
export function TheRoom({ draftId }: { readonly draftId: string }) {
  const t = useTexts('audience')
  const { state, ask, postToFeed } = useRoom(draftId)
  if (state.kind === 'ready') return <ReadyRoom state={state} ask={ask} postToFeed={postToFeed} />
  return (
    <main className="main audience" tabIndex={-1}>
      <div className="bar" />
      <div className="in">
        {state.kind === 'failed' ? (
          <ErrorMessage error={state.error} />
        ) : (
          <p role="status">{t('room.reading')}</p>
        )}
      </div>
    </main>
  )
}

type ReadyRoomProps = {
  readonly state: Extract<RoomState, { kind: 'ready' }>
  readonly ask: () => void
  readonly postToFeed: (round: Round) => Promise<unknown>
}

function ReadyRoom({ state, ask, postToFeed }: ReadyRoomProps) {
  const t = useTexts('audience')
  const frame = useTexts('frame')
  const { go } = useNavigation()
  const { draft, rounds, scenario } = state
  const [chosen, setChosen] = useState<string | null>(null)
  const index = chosen === null ? rounds.length - 1 : rounds.findIndex((round) => round.id === chosen)
  const round = rounds[index]
  const before = rounds[index - 1]
  const toDraft = () => go({ place: 'rehearse', draftId: draft.id })
  return (
    <>
      <main className="main audience" tabIndex={-1}>
        <div className="bar">
          {round && (
            <PickMenu
              name={t('room.rounds')}
              label={t('room.round', { number: index + 1 })}
              selected={round.id}
              onPick={setChosen}
              items={rounds.map((one, at) => ({ id: one.id, label: t('room.round', { number: at + 1 }) }))}
            />
          )}
          <span className="grow" />
          {round && <span className="eyebrow">{t('room.simulated', { count: round.reactions.length })}</span>}
        </div>
        <div className="scroll">
          <div className="in">
            <h1 className="h1" lang={draft.language}>
              {draft.title || frame('drafts.untitled')}
            </h1>
            {round ? (
              <>
                <ReadText key={round.id} text={round.text} language={draft.language} />
                <Voices round={round} before={before ?? null} language={draft.language} />
              </>
            ) : (
              <EmptyState
                title={t('room.empty')}
                text={t('room.emptyText')}
                action={
                  <Button kind="inside" onPress={toDraft}>
                    {t('room.rewrite')}
                  </Button>
                }
              />
            )}
          </div>
        </div>
      </main>
      {round && (
        <Script
          round={round}
          before={before ?? null}
          scenario={scenario}
          language={draft.language}
          onRewrite={toDraft}
          onAsk={ask}
          onPost={() => postToFeed(round)}
        />
      )}
    </>
  )
}

/** Longer than this in characters or lines, only its beginning shows until one asks. */
const longText = 420
const manyLines = 6

function ReadText({ text, language }: { readonly text: string; readonly language: string }) {
  const t = useTexts('audience')
  const [whole, setWhole] = useState(false)
  const isLong = text.length > longText || text.split('\n').length > manyLines
  return (
    <div className="said">
      <p className={isLong && !whole ? 'clamped' : undefined} lang={language}>
        {text}
      </p>
      {isLong && (
        <Button kind="link" onPress={() => setWhole(!whole)} aria-expanded={whole}>
          {whole ? t('practice.less') : t('room.more')}
        </Button>
      )}
    </div>
  )
}

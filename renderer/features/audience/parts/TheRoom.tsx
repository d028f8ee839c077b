import { useEffect, useState } from 'react'
import type { Conversation, Round } from '../../../../electron/shared/entities/rehearsal.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { EmptyState, ErrorMessage } from '../../../ui/messages.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { PickMenu } from '../../../ui/pick-menu.tsx'
import { type UseDrill, useDrill } from '../use-drill.ts'
import { type ReadyRoom, useRoom } from '../use-room.ts'
import { DamagedScenario } from './DamagedScenario.tsx'
import { DrillClock } from './DrillClock.tsx'
import { EndingPage } from './EndingPage.tsx'
import { PostActs } from './PostActs.tsx'
import { ReadText } from './ReadText.tsx'
import { Rubric } from './Rubric.tsx'
import { Script } from './Script.tsx'
import { useTalk } from '../use-talk.ts'
import { Voices } from './Voices.tsx'

/** A draft before its audience: the text, the voices with their lean, and the one who asks back. */
export function TheRoom({ draftId }: { readonly draftId: string }) {
  const t = useTexts('audience')
  const { state, ask, postToFeed } = useRoom(draftId)
  if (state.kind === 'damaged') return <DamagedScenario draft={state.draft} problems={state.problems} />
  if (state.kind === 'ready') return <ReadyPage room={state} ask={ask} postToFeed={postToFeed} />
  return (
    <main className="main audience" tabIndex={-1}>
      <div className="bar" />
      <div className="in">
        <h1 className="visually-hidden">{t('room.heading')}</h1>
        {state.kind === 'failed' ? (
          <ErrorMessage error={state.error} />
        ) : (
          <p role="status">{t('room.reading')}</p>
        )}
      </div>
    </main>
  )
}

type Acts = { readonly ask: () => void; readonly postToFeed: (round: Round) => Promise<unknown> }
type ReadyPageProps = Acts & { readonly room: ReadyRoom }

function ReadyPage({ room, ...acts }: ReadyPageProps) {
  const { draft, scenario, rounds } = room
  const drill = useDrill(draft.id, scenario?.pressure ?? null, draft.language)
  const [chosen, setChosen] = useState<string | null>(null)
  const round = rounds.find((one) => one.id === chosen) ?? rounds.at(-1)
  const { bring } = drill
  const isBrought = round !== undefined
  useEffect(() => {
    // A start that could not be written is told by the status bar; the text is before its readers all the same.
    if (isBrought) bring().catch(() => undefined)
  }, [isBrought, bring])
  if (!round) return <NothingYet room={room} drill={drill} />
  // The first question counts by how much the text came late: it is asked once that is known.
  const canAsk = drill.isKnown && (drill.drill === null || drill.drill.broughtAt !== null)
  return canAsk ? (
    <Talking key={round.id} room={room} round={round} drill={drill} onRound={setChosen} {...acts} />
  ) : (
    <RoomPage room={room} round={round} drill={drill} onRound={setChosen} leads={null} {...acts} />
  )
}

function NothingYet({ room, drill }: { readonly room: ReadyRoom; readonly drill: UseDrill }) {
  const t = useTexts('audience')
  const { go } = useNavigation()
  return (
    <main className="main audience" tabIndex={-1}>
      <div className="bar" />
      <div className="scroll">
        <div className="in">
          <Title room={room} />
          <DrillClock drill={drill} language={room.draft.language} />
          <EmptyState
            title={t('room.empty')}
            text={t('room.emptyText')}
            action={
              <Button kind="inside" onPress={() => go({ place: 'rehearse', draftId: room.draft.id })}>
                {t('room.rewrite')}
              </Button>
            }
          />
        </div>
      </div>
    </main>
  )
}

type PageProps = ReadyPageProps & {
  readonly round: Round
  readonly drill: UseDrill
  readonly onRound: (id: string) => void
}

/** The room with its conversation; when that has ended, how it ended. */
function Talking(props: PageProps) {
  const { room, round, drill } = props
  const { go } = useNavigation()
  const talk = useTalk(room, round, drill.drill)
  const [ended, setEnded] = useState<string | null>(null)
  const { current } = talk
  const shows = current?.ending && ended === current.id ? current : null
  const follow = (next: Conversation | null) => next?.ending && setEnded(next.id)
  // Patience that ran out ends it without a key being pressed.
  const endingId = current?.ending ? current.id : null
  const [lastOpen, setLastOpen] = useState<string | null>(null)
  const openId = current && !current.ending ? current.id : null
  if (openId !== null && openId !== lastOpen) setLastOpen(openId)
  if (endingId !== null && endingId === lastOpen) {
    setLastOpen(null)
    setEnded(endingId)
  }
  return (
    <>
      {shows ? (
        <EndingPage
          key={shows.id}
          conversation={shows}
          talk={talk}
          scenario={room.scenario}
          onBack={() => setEnded(null)}
          onRewrite={() => go({ place: 'rehearse', draftId: room.draft.id })}
        />
      ) : (
        <RoomPage {...props} leads={talk.thread.personaId} />
      )}
      <Script
        round={round}
        before={beforeOf(room, round)}
        talk={talk}
        language={room.draft.language}
        onHeard={follow}
        onEnding={() => current && setEnded(current.id)}
        isEndingShown={shows !== null}
      />
    </>
  )
}

const beforeOf = ({ rounds }: ReadyRoom, round: Round): Round | null =>
  rounds[rounds.indexOf(round) - 1] ?? null

/** `leads`: the persona who asks, or null. */
function RoomPage({
  room,
  round,
  drill,
  onRound,
  leads,
  ask,
  postToFeed,
}: PageProps & { readonly leads: string | null }) {
  const t = useTexts('audience')
  const { go } = useNavigation()
  const { draft, rounds, scenario } = room
  const index = rounds.indexOf(round)
  return (
    <main className="main audience" tabIndex={-1}>
      <div className="bar">
        <PickMenu
          name={t('room.rounds')}
          label={t('room.round', { number: index + 1 })}
          selected={round.id}
          onPick={onRound}
          items={rounds.map((one, at) => ({ id: one.id, label: t('room.round', { number: at + 1 }) }))}
        />
        <span className="grow" />
        <span className="eyebrow">{t('room.simulated', { count: round.reactions.length })}</span>
      </div>
      <div className="scroll">
        <div className="in">
          <Title room={room} />
          <DrillClock drill={drill} language={draft.language} />
          <ReadText key={round.id} text={round.text} language={draft.language} />
          <Voices
            round={round}
            before={beforeOf(room, round)}
            isFirstBefore={index === 1}
            language={draft.language}
            leads={leads}
          />
          <Rubric round={round} isFree={scenario === null} language={draft.language} />
          <PostActs
            onRewrite={() => go({ place: 'rehearse', draftId: draft.id })}
            onAsk={ask}
            onPost={() => postToFeed(round)}
          />
        </div>
      </div>
    </main>
  )
}

function Title({ room: { draft } }: { readonly room: ReadyRoom }) {
  const frame = useTexts('frame')
  return (
    <h1 className="h1" lang={draft.language}>
      {draft.title || frame('drafts.untitled')}
    </h1>
  )
}

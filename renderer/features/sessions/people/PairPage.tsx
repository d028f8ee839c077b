/** A pair: who they are, what they agreed, how they see themselves, and where they are in their programme. */
import type { Pair, Session } from '../../../../electron/shared/entities/session.ts'
import { firstName } from '../../../domain/mentoring/planning.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { EmptyState } from '../../../ui/messages.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { dayInSentence } from '../dates.ts'
import { Page } from '../parts/Page.tsx'
import { FollowedProgramme } from '../programmes/FollowedProgramme.tsx'
import { room, useRoom } from '../room.ts'
import { AssessmentsSection } from './AssessmentsSection.tsx'

export function PairPage({ pair }: { readonly pair: Pair }) {
  const t = useTexts('mentoring')
  const language = useInterfaceLanguage()
  const archived = pair.archivedAt !== null
  const day = dayInSentence(new Date(pair.archivedAt ?? pair.createdAt), language, room.now())
  return (
    <Page
      className="pair-page"
      eyebrow={archived ? t('pair.archivedEyebrow', { day }) : t('pair.eyebrow', { day })}
      title={t('pair.title', {
        mentor: firstName(pair.mentor.name),
        executive: firstName(pair.executive.name),
      })}
      acts={
        <>
          <Button kind="plain" small onPress={() => room.openForm({ kind: 'remove-pair', pairId: pair.id })}>
            {t('pair.remove')}
          </Button>
          <Button kind="plain" small onPress={() => room.archivePair(pair.id, !archived)}>
            {archived ? t('pair.unarchive') : t('pair.archive')}
          </Button>
          <Button kind="plain" small onPress={() => room.openForm({ kind: 'pair', pairId: pair.id })}>
            {t('pair.edit')}
          </Button>
          <Button
            kind="inside"
            small
            onPress={() => room.openForm({ kind: 'session', pairId: pair.id, sessionId: null })}
          >
            {t('pair.plan')}
          </Button>
        </>
      }
    >
      <div className="worktable">
        <div>
          <FollowedProgramme pair={pair} />
          <SessionsApart pair={pair} />
          <AssessmentsSection pair={pair} />
        </div>
        <div className="beside">
          <PersonPart who={t('mentor')} person={pair.mentor} />
          <PersonPart who={t('executive')} person={pair.executive} />
          <Agreed pair={pair} />
        </div>
      </div>
    </Page>
  )
}

function PersonPart({ who, person }: { readonly who: string; readonly person: Pair['mentor'] }) {
  const t = useTexts('mentoring')
  return (
    <section className="person" aria-label={`${who}: ${person.name}`}>
      <h2>{person.name}</h2>
      <p className="about">
        {who} · {person.role || t('pair.noRole')}
      </p>
      <dl className="own-words">
        <Said term={t('pair.comfort')} text={person.comfort} none={t('pair.nothingSaid')} />
        <Said term={t('pair.goals')} text={person.goals} none={t('pair.nothingSaid')} />
      </dl>
    </section>
  )
}

function Agreed({ pair }: { readonly pair: Pair }) {
  const t = useTexts('mentoring')
  const none = t('pair.nothingAgreed')
  return (
    <section aria-labelledby="pair-agreed">
      <h2 id="pair-agreed">{t('pair.agreement')}</h2>
      <dl className="own-words">
        <Said term={t('pair.between')} text={pair.agreement} none={none} />
        <Said term={t('pair.howOften')} text={pair.howOften} none={none} />
        <Said term={t('pair.howNotes')} text={pair.howNotes} none={none} />
      </dl>
    </section>
  )
}

function Said({ term, text, none }: { readonly term: string; readonly text: string; readonly none: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd className={text === '' ? 'none' : undefined}>{text || none}</dd>
    </div>
  )
}

/** The newest first; those of the programme stand in it. */
function SessionsApart({ pair }: { readonly pair: Pair }) {
  const t = useTexts('mentoring')
  const common = useTexts('sessions')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const all = useRoom((state) => state.sessions)
  const isOfProgramme = ({ programme }: Session) =>
    programme !== null && programme.source.id === pair.programme?.source.id
  const apart = all
    .filter((session) => session.pairId === pair.id && !isOfProgramme(session))
    .toSorted((a, b) => b.number - a.number)
  if (apart.length === 0) return null
  const when = ({ finishedAt, startedAt, plannedFor }: Session) => {
    const at = finishedAt ?? startedAt ?? plannedFor
    return at === null ? t('pair.unplanned') : dayInSentence(new Date(at), language, room.now())
  }
  return (
    <section className="apart" aria-labelledby="pair-apart">
      <h2 id="pair-apart">{pair.programme ? t('pair.apart') : t('pair.sessions')}</h2>
      <ul className="rows">
        {apart.map((session) => (
          <li key={session.id}>
            <button
              type="button"
              className="row-link"
              onClick={() => go({ place: 'sessions', sessionId: session.id })}
            >
              <b>{session.title || common('untitled')}</b>
              <small>{t('pair.session', { number: session.number, when: when(session) })}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function UnknownPair() {
  const t = useTexts('mentoring')
  const title = useTexts('sessions')('title')
  const { go } = useNavigation()
  return (
    <Page eyebrow="" title={title}>
      <EmptyState
        title={t('pair.unknown.title')}
        text={t('pair.unknown.text')}
        action={
          <Button kind="quiet" onPress={() => go({ place: 'sessions' })}>
            {t('pair.unknown.action')}
          </Button>
        }
      />
    </Page>
  )
}

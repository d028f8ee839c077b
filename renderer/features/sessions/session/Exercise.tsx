/** The exercise of a session: on a draft, here and now, with its hints; or wherever the programme sends the two. */
import { useEffect, useState } from 'react'
import type { DraftSummary } from '../../../../electron/shared/entities/draft.ts'
import type { Pair, Session } from '../../../../electron/shared/entities/session.ts'
import { exerciseUnderWay } from '../../../domain/mentoring/exercise.ts'
import type { Guide } from '../../../domain/mentoring/guide.ts'
import { client } from '../../../bridge/index.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { type Route, useNavigation } from '../../../ui/navigation.tsx'
import { room } from '../room.ts'
import { beginExercise, endExercise, setLive } from './exercise-acts.ts'
import type { RenderDraft } from './render-draft.ts'

export type ExerciseProps = {
  readonly session: Session
  readonly pair: Pair
  readonly guide: Guide | null
  readonly renderDraft: RenderDraft | undefined
}

export function Exercise({ session, pair, guide, renderDraft }: ExerciseProps) {
  const t = useTexts('guided')
  const { go } = useNavigation()
  const { exercise } = session
  const [asked, setAsked] = useState(false)
  if (!renderDraft && !guide) return null
  const opens = guide?.exercise.opens
  const elsewhere = opens && opens.place !== 'rehearse' ? routeTo(opens, pair) : null
  const choosing = exercise === null && asked
  return (
    <section className="live-exercise" aria-labelledby="session-exercise">
      {/* A session of one's own has a way to one, and no word about it until somebody takes it. */}
      <h2 id="session-exercise" className={guide || asked || exercise ? undefined : 'visually-hidden'}>
        {t('exercise.title')}
      </h2>
      {guide && <p className="task">{guide.exercise.text}</p>}
      <div className="row-of-buttons">
        {exercise === null && elsewhere && (
          <Button kind="quiet" small onPress={() => go(elsewhere.route)}>
            {t(`exercise.place.${elsewhere.name}`)}
          </Button>
        )}
        {exercise === null && !choosing && renderDraft && (
          <Button kind={elsewhere ? 'plain' : 'quiet'} small onPress={() => setAsked(true)}>
            {t(guide ? 'exercise.begin' : 'exercise.beginOwn')}
          </Button>
        )}
      </div>
      {choosing && renderDraft && <Choose session={session} />}
      {exercise !== null && exercise.endedAt !== null && <Done session={session} />}
    </section>
  )
}

/** What the two are writing, over the whole width. */
export function ExerciseUnderWay({ session, guide, renderDraft }: Omit<ExerciseProps, 'pair'>) {
  const t = useTexts('guided')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  if (!exerciseUnderWay(session) || session.draftId === null || !renderDraft) return null
  const end = async () => {
    setBusy(true)
    setFailure(null)
    try {
      await endExercise(session)
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <section className="live-exercise under-way" aria-labelledby="session-exercise">
      <h2 id="session-exercise">{t('exercise.title')}</h2>
      {guide && <p className="task">{guide.exercise.text}</p>}
      {renderDraft({ draftId: session.draftId, label: t('exercise.text'), onLive: setLive })}
      {failure !== null && <ErrorMessage error={failure} />}
      <div className="row-of-buttons">
        <Button kind="inside" small isDisabled={busy} onPress={() => void end()}>
          {t('exercise.end')}
        </Button>
      </div>
    </section>
  )
}

function Choose({ session }: { readonly session: Session }) {
  const t = useTexts('guided')
  const language = useInterfaceLanguage()
  const { drafts, error, again } = useDrafts()
  const [chosen, setChosen] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  if (error !== null)
    return (
      <ErrorMessage error={error}>
        <Button kind="quiet" small onPress={again}>
          {t('exercise.listFailed')}
        </Button>
      </ErrorMessage>
    )
  const begin = async () => {
    const draft = drafts.find(({ id }) => id === chosen)
    setBusy(true)
    setFailure(null)
    try {
      await beginExercise(session, draft ? { id: draft.id, empty: draft.words === 0 } : null, language)
    } catch (problem) {
      setFailure(problem)
      setBusy(false)
    }
  }
  return (
    <div className="choose">
      <SelectField
        label={t('exercise.draft')}
        help={`${t('exercise.about')} ${chosen === '' ? t('exercise.practice') : ''}`.trim()}
        value={chosen}
        onChange={setChosen}
        options={[
          { value: '', label: t('exercise.newDraft') },
          ...drafts.map(({ id, title, excerpt }) => ({ value: id, label: nameOf(title, excerpt, t) })),
        ]}
      />
      {failure !== null && <ErrorMessage error={failure} />}
      <Button kind="inside" small isDisabled={busy} onPress={() => void begin()}>
        {t('exercise.start')}
      </Button>
    </div>
  )
}

const nameOf = (title: string, excerpt: string, t: ReturnType<typeof useTexts<'guided'>>): string =>
  title.trim() || excerpt.trim().slice(0, 60) || t('exercise.untitled')

function Done({ session }: { readonly session: Session }) {
  const t = useTexts('guided')
  const { go } = useNavigation()
  const { draftId } = session
  const [where, setWhere] = useState<'here' | 'binned' | 'gone'>('here')
  useEffect(() => {
    if (draftId === null) return
    let current = true
    client()
      .request('drafts.get', { id: draftId })
      .then(
        ({ binnedAt }) => current && setWhere(binnedAt === null ? 'here' : 'binned'),
        () => current && setWhere('gone'),
      )
    return () => {
      current = false
    }
  }, [draftId])
  if (draftId === null) return null
  return (
    <>
      <p className="quiet-line">{where === 'here' ? t('exercise.done') : t(`exercise.${where}`)}</p>
      <div className="row-of-buttons">
        {where === 'here' && (
          <>
            <Button kind="quiet" small onPress={() => room.resumeExercise(session.id)}>
              {t('exercise.goOn')}
            </Button>
            <Button kind="plain" small onPress={() => go({ place: 'rehearse', draftId })}>
              {t('exercise.open')}
            </Button>
          </>
        )}
        <Button kind="plain" small onPress={() => room.dropExercise(session.id)}>
          {t('exercise.another')}
        </Button>
      </div>
    </>
  )
}

/** Those that can be written in, the last changed first. */
function useDrafts() {
  const [drafts, setDrafts] = useState<readonly DraftSummary[]>([])
  const [error, setError] = useState<unknown>(null)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let current = true
    client()
      .request('drafts.list')
      .then(
        (list) => {
          if (!current) return
          setError(null)
          setDrafts(
            list
              .filter(({ binnedAt, archivedAt }) => binnedAt === null && !archivedAt)
              .toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt)),
          )
        },
        (problem: unknown) => current && setError(problem),
      )
    return () => {
      current = false
    }
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another attempt is why it reads again
  }, [attempt])
  return { drafts, error, again: () => setAttempt((before) => before + 1) }
}

function routeTo(
  opens: Guide['exercise']['opens'],
  pair: Pair,
): {
  readonly route: Route
  readonly name: 'rehearse' | 'audience' | 'lessons' | 'checklist' | 'pair' | 'impact'
} {
  switch (opens.place) {
    case 'rehearse':
      return { route: { place: 'rehearse' }, name: 'rehearse' }
    case 'audience':
      return { route: { place: 'audience', scenarioId: opens.scenarioId }, name: 'audience' }
    case 'lessons':
      return { route: { place: 'lessons', lessonId: opens.lessonId }, name: 'lessons' }
    case 'sessions':
      return opens.checklistId === undefined
        ? { route: { place: 'sessions', pairId: pair.id }, name: 'pair' }
        : { route: { place: 'sessions', checklistId: opens.checklistId }, name: 'checklist' }
    case 'impact':
      return { route: { place: 'impact' }, name: 'impact' }
  }
}

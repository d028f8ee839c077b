/** The path: lessons in order, a scenario, one thing to rehearse. Each opens; what is done is ticked. */
import { CheckIcon } from '@phosphor-icons/react'
import { useEffect, useState } from 'react'
import type { Weighing } from '../../../../electron/shared/entities/starting-point.ts'
import { client } from '../../../bridge/index.ts'
import { lessonState } from '../../../domain/learning/index.ts'
import { rehearsedToTheEnd } from '../../../domain/learning/ladder/index.ts'
import { type PathItem, pathFor } from '../../../domain/learning/starting-point/index.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { type Route, useNavigation } from '../../../ui/navigation.tsx'
import { useLessons } from '../lessons-store.ts'
import { lessonList } from '../shelf.ts'
import { inLanguage, paths } from './content.ts'

/** Scenarios belong to another room: the frame brings their titles. */
export type ListedScenario = { readonly id: string; readonly title: string }
type Props = { readonly weighing: Weighing; readonly scenarios: readonly ListedScenario[] }

type Row = {
  readonly key: string
  readonly title: string
  readonly detail: string
  readonly meta: string
  readonly done: boolean
  readonly act: string
  readonly to: Route
}

export function Path({ weighing, scenarios }: Props) {
  const t = useTexts('startingPoint')
  const { go } = useNavigation()
  const rows = useRows(weighing, scenarios)
  return (
    <section aria-labelledby="own-path">
      <h2 className="h2" id="own-path">
        {t('result.path')}
      </h2>
      <p className="starting-small">{t('result.pathLead')}</p>
      <ol className="own-path">
        {rows.map((row, index) => (
          <li key={row.key}>
            <span className="order">
              {row.done ? (
                <>
                  <CheckIcon className="i" weight="bold" aria-hidden />
                  <span className="visually-hidden">{t('result.done')}</span>
                </>
              ) : (
                <span aria-hidden="true">{index + 1}</span>
              )}
            </span>
            <div>
              <h3>{row.title}</h3>
              <p>{row.detail}</p>
            </div>
            <div className="state">
              <span>{row.meta}</span>
              <Button kind="link" aria-label={`${row.act}: ${row.title}`} onPress={() => go(row.to)}>
                {row.act}
              </Button>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What cannot be found (a lesson or a scenario that is damaged) is left out: the rest of the path holds. */
function useRows(weighing: Weighing, scenarios: readonly ListedScenario[]): readonly Row[] {
  const t = useTexts('startingPoint')
  const language = useInterfaceLanguage()
  const progress = useLessons((state) => state.progress)
  const done = useRehearsed()
  const lessons = lessonList(language)
  const rowOf = (item: PathItem): Row | null => {
    switch (item.kind) {
      case 'lesson': {
        const lesson = lessons.find(({ id }) => id === item.id)
        if (!lesson) return null
        const state = lessonState(progress[item.id])
        return {
          key: item.id,
          title: lesson.title,
          detail: lesson.summary,
          meta: t('result.minutes', { count: lesson.minutes }),
          done: state === 'done',
          act: t(`result.acts.${({ new: 'begin', started: 'goOn', done: 'again' } as const)[state]}`),
          to: { place: 'lessons', lessonId: item.id },
        }
      }
      case 'scenario': {
        const scenario = scenarios.find(({ id }) => id === item.id)
        if (!scenario) return null
        return {
          key: `scenario ${item.id}`,
          title: scenario.title,
          detail: t('result.scenario'),
          meta: '',
          done: done.scenarios.has(item.id),
          act: t('result.acts.read'),
          to: { place: 'audience', scenarioId: item.id },
        }
      }
      case 'rehearse': {
        const { rehearse } = paths()[item.of]
        const { title, text } = inLanguage(rehearse, language)
        const draftId = Object.values(rehearse)
          .map((each) => done.drafts.get(each.title))
          .find((id) => id !== undefined)
        return {
          key: 'rehearse',
          title,
          detail: text,
          meta: t('result.rehearse'),
          done: draftId !== undefined,
          act: t(draftId === undefined ? 'result.acts.write' : 'result.acts.look'),
          to:
            draftId === undefined
              ? { place: 'rehearse', create: true, title }
              : { place: 'rehearse', draftId },
        }
      }
    }
  }
  return pathFor(paths(), weighing).flatMap((item) => rowOf(item) ?? [])
}

type Rehearsed = {
  /** Played to an ending. */
  readonly scenarios: ReadonlySet<string>
  /** Title -> id of drafts that hold some words. */
  readonly drafts: ReadonlyMap<string, string>
}
const none: Rehearsed = { scenarios: new Set(), drafts: new Map() }

function useRehearsed(): Rehearsed {
  const [rehearsed, setRehearsed] = useState(none)
  useEffect(() => {
    let current = true
    const load = async () => {
      const [drafts, conversations] = await Promise.all([
        client().request('drafts.list'),
        client().request('conversations.list', { draftId: null }),
      ])
      if (!current) return
      const written = drafts.filter((draft) => !draft.binnedAt && draft.excerpt !== '')
      setRehearsed({
        scenarios: rehearsedToTheEnd(conversations),
        drafts: new Map(written.map(({ id, title }) => [title, id])),
      })
    }
    // Without it nothing is ticked, and every item of the path still opens.
    load().catch(() => current && setRehearsed(none))
    return () => {
      current = false
    }
  }, [])
  return rehearsed
}

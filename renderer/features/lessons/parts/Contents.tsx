/** The contents: modules with their lessons, how long each takes and how far one is. */
import type { LessonProgress } from '../../../../electron/shared/entities/learning.ts'
import type { LessonListItem } from '../../../domain/learning/index.ts'
import { lessonState } from '../../../domain/learning/index.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { EmptyState } from '../../../ui/messages.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { PackOrigin } from '../../../ui/pack-origin.tsx'
import { useLessons } from '../lessons-store.ts'
import { RecordsButton } from '../records/RecordsButton.tsx'
import { listed, shelf } from '../shelf.ts'
import { StartingPointLine } from '../starting-point/StartingPointLine.tsx'
import { TracksSection } from '../tracks/TracksSection.tsx'
import { LoadProblem } from './Problems.tsx'
import { useFocusAtStart } from './use-focus-at-start.ts'

export function Contents() {
  const { progress, loading, loadError } = useLessons()
  return <ContentsPage progress={progress} problem={loading === 'failed' ? { error: loadError } : null} />
}

type Progress = Readonly<Record<string, LessonProgress>>
type PageProps = {
  readonly progress: Progress
  /** Set when what was done could not be read: the lessons are shown all the same. */
  readonly problem: { readonly error: unknown } | null
}

export function ContentsPage({ progress, problem }: PageProps) {
  const t = useTexts('lessons')
  const language = useInterfaceLanguage()
  const heading = useFocusAtStart<HTMLHeadingElement>()
  const { modules, lessons, broken } = shelf().catalogue
  const groups = [
    ...modules.map((module) => ({
      id: module.id,
      title: module.texts[language] ?? Object.values(module.texts)[0] ?? module.id,
      lessons: lessons.filter((lesson) => lesson.module === module.id),
    })),
    // A lesson of a module that nobody named is still there to be read.
    {
      id: 'other',
      title: t('contents.title'),
      lessons: lessons.filter((lesson) => !modules.some((module) => module.id === lesson.module)),
    },
  ].filter((group) => group.lessons.length > 0)

  return (
    <main className="main lesson contents">
      <div className="bar" />
      <div className="scroll">
        <div className="page">
          <h1 className="display" ref={heading} tabIndex={-1}>
            {t('contents.title')}
          </h1>
          {groups.length === 0 ? (
            <EmptyState title={t('contents.emptyTitle')} text={t('contents.emptyText')} />
          ) : (
            <p className="lead">{t('contents.lead')}</p>
          )}
          <StartingPointLine />
          {problem && <LoadProblem error={problem.error} />}
          {broken.map(({ folder }) => (
            <p className="problem-box left-out" key={folder} role="alert">
              {t('contents.unlisted', { folder })}
            </p>
          ))}
          <TracksSection />
          {groups.map((group) => (
            <section className="module" key={group.id} aria-labelledby={`module-${group.id}`}>
              <h2 className="h2" id={`module-${group.id}`}>
                {group.title}
              </h2>
              <PackOrigin contentId={group.lessons[0]?.id ?? ''} short />
              <ol>
                {group.lessons.map((lesson) => (
                  <Row key={lesson.id} lesson={lesson} progress={progress[lesson.id]} />
                ))}
              </ol>
            </section>
          ))}
          <RecordsButton />
        </div>
      </div>
    </main>
  )
}

type RowProps = { readonly lesson: LessonListItem; readonly progress: LessonProgress | undefined }

function Row({ lesson, progress }: RowProps) {
  const t = useTexts('lessons')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const { id, title, summary, minutes, order } = listed(lesson, language)
  const state = lessonState(progress)
  const act = { new: t('contents.start'), started: t('contents.resume'), done: t('contents.again') }[state]
  return (
    <li value={order}>
      <span className="order" aria-hidden="true">
        {order}
      </span>
      <div>
        <h3>{title}</h3>
        <p>{summary}</p>
      </div>
      <div className="state">
        <span>
          <span aria-hidden="true">{t('contents.reading', { count: minutes })}</span>
          <span className="visually-hidden">{t('contents.readingSpoken', { count: minutes })}</span>
          {state === 'done' && `, ${t('contents.done').toLocaleLowerCase(language)}`}
        </span>
        <Button
          kind="link"
          aria-label={`${act}: ${title}`}
          onPress={() => go({ place: 'lessons', lessonId: id })}
        >
          {act}
        </Button>
      </div>
    </li>
  )
}

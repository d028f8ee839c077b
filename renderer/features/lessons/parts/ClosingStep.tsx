/** The end of a lesson: the one thing to do in the app, and all the sources. */
import { type LessonContent, type LessonRoute } from '../../../domain/learning/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { type Route, useNavigation } from '../../../ui/navigation.tsx'
import { finish } from '../lessons-store.ts'
import { Sources } from './Sources.tsx'
import { useFocusAtStart } from './use-focus-at-start.ts'

type Props = {
  readonly content: LessonContent
  readonly openLink: (url: string) => Promise<unknown>
  /** What comes next on the track that this lesson is a stop of. */
  readonly after?: string | undefined
  /** Outside of the app: no button that would lead into it. */
  readonly apart?: boolean
}

export function ClosingStep({ content, openLink, after, apart = false }: Props) {
  const t = useTexts('lessons')
  const records = useTexts('records')
  const { go } = useNavigation()
  const heading = useFocusAtStart<HTMLHeadingElement>()
  const { data, language } = content
  const action = data.action.texts[language]
  const [inventor] = data.invented
  return (
    <>
      <p className="eyebrow">{t('player.closing')}</p>
      <h1 className="display" ref={heading} tabIndex={-1}>
        {action?.title}
      </h1>
      <p className="prose">{action?.text}</p>
      {apart ? (
        <p className="unit-in-app">{records('unit.inApp')}</p>
      ) : (
        <p className="do">
          <Button
            kind={after === undefined ? 'inside' : 'quiet'}
            onPress={() => {
              finish(content)
              go(asRoute(data.action.route))
            }}
          >
            {action?.button}
          </Button>
        </p>
      )}
      {after !== undefined && <p className="track-after">{after}</p>}
      <Sources sources={data.sources} all={data.sources} language={language} openLink={openLink} />
      {inventor !== undefined && <p className="invented">{t('player.invented', { name: inventor })}</p>}
    </>
  )
}

/** The lesson's routes are a part of the app's: this line fails to compile when they part ways. */
const asRoute = (route: LessonRoute): Route => route

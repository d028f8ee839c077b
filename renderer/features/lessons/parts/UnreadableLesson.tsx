/** A lesson that is gone, incomplete in this language, or damaged: what it is, what is safe, what to do. */
import type { OpenedLesson } from '../../../domain/learning/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { useFocusAtStart } from './use-focus-at-start.ts'

type Props = {
  readonly lesson: Exclude<OpenedLesson, { kind: 'ready' }> | undefined
  readonly onReadIn: (language: string) => void
}

export function UnreadableLesson({ lesson, onReadIn }: Props) {
  const t = useTexts('lessons')
  const { go } = useNavigation()
  const heading = useFocusAtStart<HTMLHeadingElement>()
  const why = lesson === undefined ? 'gone' : lesson.reason === 'missing-language' ? 'missing' : 'damaged'
  const nameOf = (language: string): string => {
    return language === 'es' || language === 'en' ? t(`player.missing.languages.${language}`) : language
  }
  return (
    <main className="main lesson">
      <div className="bar" />
      <div className="scroll">
        <div className="page unreadable">
          <h1 className="display" ref={heading} tabIndex={-1}>
            {t(`player.${why}.title`)}
          </h1>
          <p className="prose">{t(`player.${why}.text`)}</p>
          <div className="acts">
            {lesson?.readableIn.map((language) => (
              <Button key={language} kind="quiet" onPress={() => onReadIn(language)}>
                {t('player.missing.readIn', { language: nameOf(language) })}
              </Button>
            ))}
            <Button kind="plain" onPress={() => go({ place: 'lessons' })}>
              {t('player.toContents')}
            </Button>
          </div>
        </div>
      </div>
    </main>
  )
}

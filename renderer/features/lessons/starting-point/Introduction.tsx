/** What the questions are for, before the first time; after thirty days, the question whether to look again. */
import type { StartingPoint } from '../../../../electron/shared/entities/starting-point.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { useFocusAtStart } from '../parts/use-focus-at-start.ts'
import { askLater, leaveAside } from './starting-point-store.ts'
import { calendarWords, dayOf } from './words.ts'

type Props = {
  /** The newest finished taking; null before the first. */
  readonly last: StartingPoint | null
  /** One that was begun and left. */
  readonly open: StartingPoint | null
  readonly onBegin: () => void
  readonly onResult: () => void
}

export function Introduction({ last, open, onBegin, onResult }: Props) {
  const t = useTexts('startingPoint')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const heading = useFocusAtStart<HTMLHeadingElement>()
  const begun = open !== null && Object.keys(open.answers).length > 0
  const postpone = () => {
    const later = askLater()
    if (later?.askAgainOn) announce(t('again.postponed', { day: calendarWords(later.askAgainOn, language) }))
    onResult()
  }
  const skip = () => {
    leaveAside()
    go({ place: 'lessons' })
  }
  return (
    <main className="main lesson starting-point" aria-label={t('title')}>
      <div className="bar" />
      <div className="scroll">
        <div className="page">
          <p className="eyebrow">{t('title')}</p>
          <h1 className="display" ref={heading} tabIndex={-1}>
            {t(last ? 'again.heading' : 'intro.heading')}
          </h1>
          <p className="prose">{last ? t('again.lead', { day: dayOf(last, language) }) : t('intro.lead')}</p>
          {!last && <p className="prose">{t('intro.text')}</p>}
          <p className="acts">
            <Button kind="inside" onPress={onBegin}>
              {t(begun ? 'intro.goOn' : 'intro.begin')}
            </Button>
            <Button kind="plain" onPress={last ? postpone : skip}>
              {t(last ? 'again.inAWeek' : 'intro.notNow')}
            </Button>
          </p>
          {last && (
            <p className="starting-more">
              <Button kind="link" onPress={onResult}>
                {t('again.before')}
              </Button>
            </p>
          )}
          <p className="starting-small">{t('intro.keys')}</p>
        </div>
      </div>
    </main>
  )
}

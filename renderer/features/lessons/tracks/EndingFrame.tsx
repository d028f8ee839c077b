/** The page that stands at the end of a track: heading, what it holds, and the bar with what to do next. */
import type { ReactNode } from 'react'
import type { Track } from '../../../domain/learning/tracks/index.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { Keys } from '../../../ui/keys.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { useEnterToGoOn } from '../parts/use-enter-to-go-on.ts'
import { useFocusAtStart } from '../parts/use-focus-at-start.ts'
import { TrackProblem } from './TrackProblem.tsx'
import { trackTitle } from './tracks-shelf.ts'

type Act = {
  readonly label: string
  readonly run: () => void
  /** Where an Enter too many should not do it. */
  readonly onlyPressed?: boolean
}
type Props = {
  readonly track: Track
  readonly title: string
  readonly primary?: Act | undefined
  readonly secondary?: Act | undefined
  readonly children: ReactNode
}

export function EndingFrame({ track, title, primary, secondary, children }: Props) {
  const t = useTexts('tracks')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const heading = useFocusAtStart<HTMLHeadingElement>()
  const main = useEnterToGoOn(() => primary?.onlyPressed !== true && primary?.run())
  const toTrack = () => go({ place: 'lessons', trackId: track.data.id })
  return (
    <main className="main lesson track" aria-label={title} ref={main}>
      <div className="bar">
        <span className="eyebrow">{trackTitle(track, language)}</span>
      </div>
      <div className="scroll">
        <div className="page">
          <TrackProblem />
          <h1 className="display" ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {children}
        </div>
      </div>
      <div className="actbar">
        <span className="grow" />
        <Button kind="plain" onPress={toTrack}>
          {t('end.toTrack')}
        </Button>
        {secondary && <Button onPress={secondary.run}>{secondary.label}</Button>}
        {primary && (
          <Button kind="inside" onPress={primary.run}>
            {primary.label} {primary.onlyPressed !== true && <Keys keys="enter" />}
          </Button>
        )}
      </div>
    </main>
  )
}

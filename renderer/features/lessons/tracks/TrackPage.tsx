/** A track: what it is, what is still to come, its stops, and the one to go on with. */
import { CheckIcon } from '@phosphor-icons/react'
import {
  type Stop,
  type Track,
  endingStop,
  minutesLeft,
  nextStop,
  stopsOf,
  trackState,
} from '../../../domain/learning/tracks/index.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { Keys } from '../../../ui/keys.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { useLessons } from '../lessons-store.ts'
import { Sources } from '../parts/Sources.tsx'
import { useEnterToGoOn } from '../parts/use-enter-to-go-on.ts'
import { useFocusAtStart } from '../parts/use-focus-at-start.ts'
import { Minutes } from './Minutes.tsx'
import { TrackEnd } from './TrackEnd.tsx'
import { TrackProblem } from './TrackProblem.tsx'
import { useTracks } from './tracks-store.ts'
import { contentIn, inLanguage, stopName, stopRoute, stopTitle, timeOf } from './tracks-shelf.ts'
import { minutesInWords, spentInWords } from './words.ts'

type Props = { readonly track: Track; readonly openLink: (url: string) => Promise<unknown> }

export function TrackPage({ track, openLink }: Props) {
  const t = useTexts('tracks')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const heading = useFocusAtStart<HTMLHeadingElement>()
  const lessons = useLessons((state) => state.progress)
  const progress = useTracks((state) => state.progress[track.data.id])
  const { data } = track
  const texts = inLanguage(data.texts, language)
  const time = timeOf(track, language)
  const state = trackState(track, progress, lessons)
  const stops = new Map(stopsOf(track, progress, lessons).map((stop) => [stop.id, stop]))
  const next = nextStop(track, progress, lessons)
  const left = minutesLeft(track, time, progress, lessons, language, contentIn(language))
  const spent = spentInWords(t, progress?.secondsSpent ?? 0)
  const title = next === null ? '' : stopName(track, next, language)
  const goOn = () => next !== null && go(stopRoute(data.id, next))
  const main = useEnterToGoOn(goOn)
  const row = (id: string) => {
    const stop = stops.get(id)
    return stop && <StopRow key={id} track={track} stop={stop} here={id === next && state !== 'new'} />
  }

  return (
    <main className="main lesson track" aria-label={texts?.title} ref={main}>
      <div className="bar">
        <span className="eyebrow">{t('page.eyebrow', { minutes: minutesInWords(t, time.total) })}</span>
      </div>
      <div className="scroll">
        <div className="page">
          <TrackProblem />
          <h1 className="display" ref={heading} tabIndex={-1}>
            {texts?.title}
          </h1>
          {state === 'finished' ? <TrackEnd track={track} /> : <p className="prose">{texts?.about}</p>}
          {state !== 'finished' && (
            <p className="track-time">
              {t('left', { minutes: minutesInWords(t, left) })}{' '}
              {spent !== null && t('spent', { minutes: spent })}
            </p>
          )}
          {data.parts.map((part) => (
            <section className="module" key={part.id} aria-labelledby={`part-${part.id}`}>
              <h2 className="h2" id={`part-${part.id}`}>
                {inLanguage(part.texts, language)}
              </h2>
              <ol>{part.lessons.map(row)}</ol>
            </section>
          ))}
          <section className="module" aria-labelledby="part-at-the-end">
            <h2 className="h2" id="part-at-the-end">
              {t('page.ending')}
            </h2>
            <ol>{row(endingStop)}</ol>
          </section>
          <Sources sources={data.sources} all={data.sources} language={language} openLink={openLink} />
        </div>
      </div>
      <div className="actbar">
        <span className="grow" />
        <Button kind="plain" onPress={() => go({ place: 'lessons' })}>
          {t('page.contents')}
        </Button>
        {next !== null && (
          <Button kind="inside" onPress={goOn}>
            {state === 'new' ? t('page.begin', { title }) : t('page.resume', { title })} <Keys keys="enter" />
          </Button>
        )}
      </div>
    </main>
  )
}

type RowProps = { readonly track: Track; readonly stop: Stop; readonly here: boolean }

function StopRow({ track, stop, here }: RowProps) {
  const t = useTexts('tracks')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const title = stopTitle(track, stop.id, language)
  const act =
    stop.state === 'done'
      ? t(stop.id === endingStop ? 'page.look' : 'page.again')
      : t(stop.state === 'started' ? 'page.carryOn' : 'page.open')
  return (
    <li>
      <span className="order">
        {stop.state === 'done' && <CheckIcon className="i" weight="bold" aria-hidden />}
      </span>
      <div>
        <h3>{title}</h3>
      </div>
      <div className="state">
        <span>
          {stop.state === 'done' ? (
            t('page.done')
          ) : (
            <Minutes minutes={timeOf(track, language).stops[stop.id] ?? 0} />
          )}
          {here && `. ${t('page.here')}`}
        </span>
        <Button
          kind="link"
          aria-label={`${act}: ${title}`}
          onPress={() => go(stopRoute(track.data.id, stop.id))}
        >
          {act}
        </Button>
      </div>
    </li>
  )
}

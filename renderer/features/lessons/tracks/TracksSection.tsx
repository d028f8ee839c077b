/** The tracks at the top of the contents: what each is, how long it takes, where one is on it. */
import { trackState } from '../../../domain/learning/tracks/index.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { useLessons } from '../lessons-store.ts'
import { Minutes } from './Minutes.tsx'
import { useTracks } from './tracks-store.ts'
import { inLanguage, timeOf, trackShelf } from './tracks-shelf.ts'
import './tracks.css'

export function TracksSection() {
  const t = useTexts('tracks')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const lessons = useLessons((state) => state.progress)
  const progress = useTracks((state) => state.progress)
  if (trackShelf().length === 0) return null
  return (
    <section className="module tracks" aria-labelledby="module-tracks">
      <h2 className="h2" id="module-tracks">
        {t('heading')}
      </h2>
      <p className="tracks-lead">{t('lead')}</p>
      <ul>
        {trackShelf().map((track) => {
          const texts = inLanguage(track.data.texts, language)
          const state = trackState(track, progress[track.data.id], lessons)
          const act = { new: t('row.begin'), 'under-way': t('row.resume'), finished: t('row.look') }[state]
          return (
            <li key={track.data.id}>
              <div>
                <h3>{texts?.title}</h3>
                <p>{texts?.summary}</p>
              </div>
              <div className="state">
                <span>
                  <Minutes minutes={timeOf(track, language).total} />
                  {state === 'under-way' && `, ${t('row.underWay').toLocaleLowerCase(language)}`}
                  {state === 'finished' && `, ${t('row.finished').toLocaleLowerCase(language)}`}
                </span>
                <Button
                  kind="link"
                  aria-label={`${act}: ${texts?.title ?? ''}`}
                  onPress={() => go({ place: 'lessons', trackId: track.data.id })}
                >
                  {act}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

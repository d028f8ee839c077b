/** What time it is in the story, and what has happened in it. Calm: it changes by the minute and never in red. */
import { pick } from '../../../domain/audience/localized.ts'
import type { StoryClock } from '../../../domain/audience/drill-clock.ts'
import { useTexts } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { Button } from '../../../ui/buttons.tsx'
import type { UseDrill } from '../use-drill.ts'

type DrillClockProps = { readonly drill: UseDrill; readonly language: string }

export function DrillClock({ drill, language }: DrillClockProps) {
  const t = useTexts('talk')
  const { clock } = drill
  if (!clock) return null
  const newest = clock.events.at(-1)
  const earlier = clock.events.slice(0, -1)
  const isBrought = drill.drill !== null && drill.drill.broughtAt !== null
  return (
    <section className="drill" aria-label={t('drill.label')}>
      <p className="drill-time">
        <span role="timer">
          {clock.isUp
            ? t(isBrought ? 'drill.upBrought' : 'drill.up')
            : t('drill.left', { count: clock.left })}
        </span>
        <Button kind="link" onPress={() => void drill.stopClock()}>
          {t('drill.stop')}
        </Button>
      </p>
      {newest && <Event event={newest} language={language} />}
      {earlier.length > 0 && (
        <details>
          <summary>{t('drill.events', { count: earlier.length })}</summary>
          {earlier.map((event) => (
            <Event key={`${String(event.atMinute)} ${event.says.en}`} event={event} language={language} />
          ))}
        </details>
      )}
    </section>
  )
}

type EventProps = { readonly event: StoryClock['events'][number]; readonly language: string }

function Event({ event, language }: EventProps) {
  const t = useTexts('talk')
  const from = pick(event.from, language)
  return (
    <p className="drill-event">
      <small lang={language}>{t('drill.event', { minute: formatNumber(event.atMinute), from })}</small>{' '}
      <q lang={language}>{pick(event.says, language)}</q>
    </p>
  )
}

/** For who mentors several people: per person what waits, and when the last session was. Words and dates only. */
import './desk.css'
import { type DeskEntry, hasDesk } from '../../../domain/mentoring/desk.ts'
import { type Matter, matterKey } from '../../../domain/mentoring/matters.ts'
import { firstName } from '../../../domain/mentoring/planning.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { dayInSentence } from '../dates.ts'
import { room } from '../room.ts'
import { useMatterWords } from './matter-words.ts'
import { useDesk } from './use-desk.ts'

/** At most this many lines a person: the rest is on the pair's page. */
const longest = 5

/** Nothing for who mentors one person or none. */
export function Desk() {
  const t = useTexts('desk')
  const desk = useDesk()
  if (!desk || !hasDesk(desk.entries)) return null
  return (
    <section className="desk" aria-labelledby="sessions-desk">
      <h2 id="sessions-desk">{t('title')}</h2>
      <p className="quiet-line">{desk.failed ? t('failed') : t('lead')}</p>
      <ul>
        {desk.entries.map((entry) => (
          <Person key={entry.pairId ?? entry.contactId} entry={entry} />
        ))}
      </ul>
    </section>
  )
}

function Person({ entry }: { readonly entry: DeskEntry }) {
  const t = useTexts('desk')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const { pairId, name, role, matters, last } = entry
  const shown = matters.slice(0, longest)
  const finished = last?.finishedAt
  return (
    <li>
      <div className="who">
        <h3>
          {pairId === null ? (
            name
          ) : (
            <Button
              kind="link"
              aria-label={t('openPair', { name })}
              onPress={() => go({ place: 'sessions', pairId })}
            >
              {name}
            </Button>
          )}
        </h3>
        {(role !== '' || pairId === null) && <p>{role || t('noRole')}</p>}
        {pairId !== null && (
          <p>
            {last && finished
              ? t('last', {
                  number: last.number,
                  day: dayInSentence(new Date(finished), language, room.now()),
                })
              : t('noLast')}
          </p>
        )}
      </div>
      {matters.length === 0 ? (
        <p className="quiet-line">{t('nothing')}</p>
      ) : (
        <ol>
          {shown.map((matter) => (
            <Line key={matterKey(matter)} matter={matter} entry={entry} />
          ))}
          {matters.length > longest && (
            <li className="more">{t('more', { count: matters.length - longest })}</li>
          )}
        </ol>
      )}
    </li>
  )
}

function Line({ matter, entry }: { readonly matter: Matter; readonly entry: DeskEntry }) {
  const t = useTexts('desk')
  const { go } = useNavigation()
  const { when, text, more, action, to } = useMatterWords()(matter, entry)
  const isLate = 'past' in matter && matter.past
  return (
    <li className={isLate ? 'late' : undefined}>
      <span className="when">{when}</span>
      <p>
        {text}
        {more && <small>{more}</small>}
      </p>
      {action && to && (
        <Button
          kind="link"
          aria-label={t('about', { action, name: firstName(entry.name), what: text })}
          onPress={() => go(to)}
        >
          {action}
        </Button>
      )}
    </li>
  )
}

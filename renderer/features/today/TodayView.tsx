import './today.css'
import { type FormEvent, useEffect, useState } from 'react'
import type { Profile } from '../../../electron/shared/entities/person.ts'
import { client } from '../../bridge/index.ts'
import { formatLongDay, formatMoment } from '../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../i18n/index.ts'
import { Button } from '../../ui/buttons.tsx'
import { Keys } from '../../ui/keys.tsx'
import { type Route, useNavigation } from '../../ui/navigation.tsx'
import { SeverityMark } from '../../ui/severity-mark.tsx'
import { WeekOfRehearsal } from './parts/WeekOfRehearsal.tsx'

export type ProgrammeItem = {
  readonly id: string
  /** `8 min`, or the time of an appointment. */
  readonly when: string
  readonly title: string
  readonly detail: string
  readonly action: 'continue' | 'begin' | 'prepare' | 'look'
  readonly to: Route
  /** A way to have it out of sight for now. */
  readonly later?: { readonly label: string; readonly run: () => void }
}

/** What somebody said of a draft of one's own. */
export type LatestWord = {
  readonly name: string
  readonly at: Date
  readonly text: string
  readonly to: Route
}

export type TodayViewProps = {
  readonly programme: readonly ProgrammeItem[]
  readonly word: LatestWord | null
  readonly now: Date
}

export function TodayView({ programme, word, now }: TodayViewProps) {
  const t = useTexts('today')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const name = useFirstName()
  const part = partOfDay(now.getHours())
  return (
    <main className="main today" tabIndex={-1}>
      <div className="bar" />
      <div className="scroll">
        <div className="page">
          <div>
            <p className="eyebrow">{formatLongDay(now, language)}</p>
            <h1 className="display">{name ? t(`greeting.${part}Named`, { name }) : t(`greeting.${part}`)}</h1>
            <p className="lead">{programme.length > 0 ? t('lead') : t('leadNothing')}</p>
            <section className="programme">
              <h2 className="h2">{t('programme')}</h2>
              <ol>
                {programme.map((item, index) => (
                  <li key={item.id}>
                    <span className="len">{item.when}</span>
                    <div>
                      <h3>{item.title}</h3>
                      <p>{item.detail}</p>
                      {item.later && (
                        <Button
                          kind="link"
                          className="later"
                          aria-label={`${item.later.label}: ${item.title}`}
                          onPress={item.later.run}
                        >
                          {item.later.label}
                        </Button>
                      )}
                    </div>
                    <Button
                      kind={index === 0 ? 'inside' : 'link'}
                      className="go"
                      aria-label={`${t(`actions.${item.action}`)}: ${item.title}`}
                      onPress={() => go(item.to)}
                    >
                      {t(`actions.${item.action}`)}
                    </Button>
                  </li>
                ))}
              </ol>
            </section>
            <Jot />
          </div>
          <aside aria-label={t('week.title')}>
            {word && <Word word={word} />}
            <WeekOfRehearsal />
          </aside>
        </div>
      </div>
    </main>
  )
}

/** As much as can be taken in at a glance; the rest is with the draft. */
const longestWord = 280

function Word({ word: { name, at, text, to } }: { readonly word: LatestWord }) {
  const t = useTexts('today')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const short = text.length > longestWord ? `${text.slice(0, longestWord).trimEnd()}…` : text
  return (
    <section className="aside-note word" aria-label={t('word.of', { name })}>
      <p className="by">
        <SeverityMark kind="person" /> <b>{name}</b> <span>{formatMoment(at, language)}</span>
      </p>
      <p>{short}</p>
      <Button kind="link" aria-label={t('word.lookOf', { name })} onPress={() => go(to)}>
        {t('word.look')}
      </Button>
    </section>
  )
}

const partOfDay = (hour: number): 'morning' | 'afternoon' | 'night' => {
  if (hour >= 6 && hour < 12) return 'morning'
  return hour >= 12 && hour < 20 ? 'afternoon' : 'night'
}

/** One line to catch a thought: Enter makes it a draft. */
function Jot() {
  const t = useTexts('today')
  const { go } = useNavigation()
  const [thought, setThought] = useState('')
  const keep = (event: FormEvent) => {
    event.preventDefault()
    const text = thought.trim()
    go({ place: 'rehearse', create: true, ...(text ? { text } : {}) })
  }
  return (
    <form className="jot" onSubmit={keep}>
      <input
        value={thought}
        aria-label={t('jot')}
        placeholder={t('jot')}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setThought(event.target.value)}
      />
      <Keys keys="mod N" />
    </form>
  )
}

function useFirstName(): string {
  const [profile, setProfile] = useState<Profile | null>(null)
  useEffect(() => {
    let current = true
    client()
      .request('profile.get')
      .then((loaded) => current && setProfile(loaded))
      // Without a name the greeting simply has none.
      .catch(() => undefined)
    return () => {
      current = false
    }
  }, [])
  return profile?.displayName.trim().split(/\s+/)[0] ?? ''
}

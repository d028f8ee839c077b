/** How a conversation ended: what came of it, by which words, and the ways on. */
import { useEffect, useRef } from 'react'
import type { Conversation } from '../../../../electron/shared/entities/rehearsal.ts'
import type { Scenario } from '../../../domain/audience/scenario.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { cardById } from '../scenarios.ts'
import { stanceOf } from '../stance.ts'
import type { Talk } from '../use-talk.ts'

type EndingPageProps = {
  readonly conversation: Conversation
  readonly talk: Talk
  readonly scenario: Scenario | null
  readonly onBack: () => void
  readonly onRewrite: () => void
}

export function EndingPage({ conversation, talk, scenario, onBack, onRewrite }: EndingPageProps) {
  const t = useTexts('talk')
  const { go } = useNavigation()
  const heading = useRef<HTMLHeadingElement>(null)
  const { ending, language } = conversation
  useEffect(() => heading.current?.focus(), [])
  if (!ending) return null
  const other = cardById(scenario?.pairedWith ?? undefined)
  const unseen = talk.thread.endings.filter((one) => !talk.endingsSeen.has(one.id)).length
  return (
    <main className="main audience" tabIndex={-1} aria-label={t('ending.label')}>
      <div className="bar">
        <Button kind="plain" small onPress={onBack}>
          {t('ending.back')}
        </Button>
      </div>
      <div className="scroll">
        <div className="in ending">
          <p className="eyebrow">{t(`tones.${ending.tone}`)}</p>
          <h1 className="h1" ref={heading} tabIndex={-1} lang={language}>
            {ending.title}
          </h1>
          <p className="prose" lang={language}>
            {ending.text}
          </p>
          {ending.headline && (
            <figure className="next-day">
              <figcaption>{t('ending.nextDay')}</figcaption>
              <blockquote lang={language}>{ending.headline}</blockquote>
            </figure>
          )}
          <Decided conversation={conversation} onAgain={talk.goesOn ? talk.again : null} />
          <Compared conversation={conversation} attempts={talk.attempts} />
          <h2 className="h2">{t('ending.ways')}</h2>
          <p className="aside-note">
            {unseen === 0 ? t('ending.allSeen') : t('ending.unseen', { count: unseen })}
          </p>
          <div className="post-acts">
            {talk.goesOn && (
              <Button kind="inside" onPress={() => talk.again(conversation.turns.length - 1)}>
                {t('again')}
              </Button>
            )}
            <Button onPress={onRewrite}>{t('ending.rewrite')}</Button>
            {talk.threads.length > 1 && (
              <Button kind="plain" onPress={talk.otherThread}>
                {t('other')}
              </Button>
            )}
            {other && (
              <Button kind="plain" onPress={() => go({ place: 'audience', scenarioId: other.id })}>
                {t('ending.otherSide')}
              </Button>
            )}
          </div>
        </div>
      </div>
    </main>
  )
}

type DecidedProps = {
  readonly conversation: Conversation
  readonly onAgain: ((turn: number) => void) | null
}

/** Turn by turn: the words that led on, or that there were none. */
function Decided({ conversation: { turns, language }, onAgain }: DecidedProps) {
  const t = useTexts('talk')
  return (
    <>
      <h2 className="h2">{t('ending.decided')}</h2>
      <ol className="decided">
        {turns.map((turn, at) => (
          <li key={`${String(at)} ${turn.nodeId}`}>
            <p lang={language}>{turn.says}</p>
            <p className="by">
              {!turn.reply?.text
                ? t('ending.bySilence')
                : turn.quote
                  ? t('ending.byWords', { quote: turn.quote })
                  : t('ending.byWhole')}
            </p>
            {onAgain && at < turns.length - 1 && (
              <Button kind="link" aria-label={t('againTo', { number: at + 1 })} onPress={() => onAgain(at)}>
                {t('again')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

type ComparedProps = { readonly conversation: Conversation; readonly attempts: readonly Conversation[] }

/** This attempt beside the one before: which ending, and where the persona stands. */
function Compared({ conversation, attempts }: ComparedProps) {
  const t = useTexts('talk')
  const audience = useTexts('audience')
  const at = attempts.findIndex((one) => one.id === conversation.id)
  const before = attempts[at - 1]
  if (!before) return null
  const row = (one: Conversation, label: string) => (
    <tr>
      <th scope="row">{label}</th>
      <td lang={one.language}>{one.ending?.title ?? t('ending.notOver')}</td>
      <td>
        {t('ending.lean', {
          name: one.personaName,
          now: audience(`room.stances.${stanceOf(one.turns.at(-1)?.lean ?? one.lean)}`),
        })}
      </td>
    </tr>
  )
  return (
    <>
      <h2 className="h2">{t('ending.compare')}</h2>
      <table className="compared">
        <tbody>
          {row(before, t('ending.before', { number: at }))}
          {row(conversation, t('ending.now', { number: at + 1 }))}
        </tbody>
      </table>
    </>
  )
}

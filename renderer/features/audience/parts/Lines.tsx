import { Fragment } from 'react'
import type { Conversation, ConversationTurn } from '../../../../electron/shared/entities/rehearsal.ts'
import { pick } from '../../../domain/audience/localized.ts'
import type { Thread } from '../../../domain/audience/thread.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'

type LinesProps = {
  readonly conversation: Conversation
  readonly thread: Thread
  /** Null where nothing can be said any more. */
  readonly onAgain: ((turn: number) => void) | null
}

/** As in a script: who, what, and stage directions in italics. */
export function Lines({ conversation, thread, onAgain }: LinesProps) {
  const { turns, personaName, language } = conversation
  return (
    <dl className="lines">
      {turns.map((turn, at) => (
        <Fragment key={`${String(at)} ${turn.nodeId}`}>
          <dt lang={language}>{personaName}</dt>
          <dd lang={language}>{turn.says}</dd>
          {turn.reply && (
            <Answered turn={turn} at={at} thread={thread} language={language} onAgain={onAgain} />
          )}
        </Fragment>
      ))}
    </dl>
  )
}

type AnsweredProps = Pick<LinesProps, 'thread' | 'onAgain'> & {
  readonly turn: ConversationTurn
  readonly at: number
  readonly language: string
}

function Answered({ turn, at, thread, language, onAgain }: AnsweredProps) {
  const t = useTexts('talk')
  const voice = thread.voices?.find((one) => one.id === turn.reply?.voice)
  return (
    <>
      <dt lang={voice ? language : undefined}>{voice ? pick(voice.label, language) : t('you')}</dt>
      {turn.reply?.text ? (
        <dd className="old" lang={language}>
          {turn.reply.text}
        </dd>
      ) : (
        <dd className="dir plain">{t('silence')}</dd>
      )}
      {turn.aside && (
        <dd className="dir" lang={language}>
          {turn.aside}
        </dd>
      )}
      {onAgain && (
        <dd className="again">
          <Button kind="link" aria-label={t('againTo', { number: at + 1 })} onPress={() => onAgain(at)}>
            {t('again')}
          </Button>
        </dd>
      )}
    </>
  )
}

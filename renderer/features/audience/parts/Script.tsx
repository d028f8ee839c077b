/** The right side: the one who asks, what was said so far, the reply under way, the headline that would come of it. */
import type { Conversation, Round } from '../../../../electron/shared/entities/rehearsal.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { PickMenu } from '../../../ui/pick-menu.tsx'
import type { Talk } from '../use-talk.ts'
import { Headline } from './Headline.tsx'
import { Lines } from './Lines.tsx'
import { ReplyBox } from './ReplyBox.tsx'

export type ScriptProps = {
  readonly round: Round
  readonly before: Round | null
  readonly talk: Talk
  readonly language: string
  readonly onHeard: (next: Conversation | null) => void
  readonly onEnding: () => void
  readonly isEndingShown: boolean
}

export function Script({ round, before, talk, language, onHeard, onEnding, isEndingShown }: ScriptProps) {
  const t = useTexts('talk')
  const { current, goesOn } = talk
  const isOver = current !== null && current.ending !== null
  return (
    <aside className="script" aria-label={t('label')}>
      <ScriptBar talk={talk} language={language} />
      <div className="in scroll">
        {talk.error !== null && (
          <ErrorMessage error={talk.error}>
            {!current && (
              <Button small onPress={talk.begin}>
                {t('begin')}
              </Button>
            )}
          </ErrorMessage>
        )}
        {!current && talk.error === null && <p role="status">{t('coming')}</p>}
        {current && (
          <Lines conversation={current} thread={talk.thread} onAgain={goesOn ? talk.again : null} />
        )}
        {current && !goesOn && (
          <p className="aside-note">
            {t('changed')}{' '}
            <Button kind="link" onPress={talk.begin}>
              {t('begin')}
            </Button>
          </p>
        )}
        {isOver && !isEndingShown && (
          <div className="over">
            <Button kind="inside" onPress={onEnding}>
              {t('seeEnding')}
            </Button>
          </div>
        )}
        {current && goesOn && !isOver && (
          <ReplyBox
            key={`${current.id} ${String(current.turns.length)}`}
            talk={talk}
            current={current}
            onHeard={onHeard}
          />
        )}
        <Headline
          was={current?.ending?.headline ? round.headline : (before?.headline ?? null)}
          now={current?.ending?.headline ?? round.headline}
          language={language}
        />
        {(isOver || !goesOn) && !isEndingShown && talk.threads.length > 1 && (
          <div className="acts">
            <Button kind="plain" onPress={talk.otherThread}>
              {t('other')}
            </Button>
          </div>
        )}
      </div>
    </aside>
  )
}

function ScriptBar({ talk, language }: { readonly talk: Talk; readonly language: string }) {
  const t = useTexts('talk')
  const { current, attempts } = talk
  if (!current) return <div className="bar" />
  const number = current.turns.length
  const total = number + (current.turns.at(-1)?.questionsAfter ?? 0)
  return (
    <div className="bar">
      <h2 className="who-asks" lang={language}>
        {current.personaName}
      </h2>
      {attempts.length > 1 && (
        <PickMenu
          name={t('attempts')}
          label={t('attempt', { number: attempts.indexOf(current) + 1 })}
          selected={current.id}
          onPick={talk.choose}
          items={attempts.map((one, at) => ({
            id: one.id,
            label: t('attempt', { number: at + 1 }),
            aside: one.ending?.title ?? t('attemptOpen'),
          }))}
        />
      )}
      <span className="grow" />
      {!(current.ending && attempts.length > 1) && (
        <span className="eyebrow">{current.ending ? t('over') : t('question', { number, total })}</span>
      )}
    </div>
  )
}

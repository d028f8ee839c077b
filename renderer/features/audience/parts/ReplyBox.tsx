/** Where the reply is written, with its hints, and sent to the one who asks. */
import { useEffect, useRef, useState } from 'react'
import type { Conversation } from '../../../../electron/shared/entities/rehearsal.ts'
import { defaultWritingSettings, type WritingSettings } from '../../../../electron/shared/entities/person.ts'
import { client } from '../../../bridge/index.ts'
import { pick } from '../../../domain/audience/localized.ts'
import { keyOfEntry, type Manuscript, ManuscriptEditor } from '../../../editor/index.ts'
import { texts, useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { isMod, Keys } from '../../../ui/keys.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import type { Talk } from '../use-talk.ts'

type ReplyBoxProps = {
  readonly talk: Talk
  readonly current: Conversation
  readonly onHeard: (next: Conversation | null) => void
}

export function ReplyBox({ talk, current, onHeard }: ReplyBoxProps) {
  const t = useTexts('talk')
  const { go } = useNavigation()
  const writing = useWriting()
  const manuscript = useRef<Manuscript | null>(null)
  const [isEmpty, setEmpty] = useState(false)
  const send = async () => {
    const text = manuscript.current?.text() ?? ''
    if (text.trim() === '') {
      setEmpty(true)
      manuscript.current?.view.focus()
      return
    }
    const next = await talk.send(text)
    if (next) announce(whatWasHeard(next))
    onHeard(next)
  }
  const onKey = (event: React.KeyboardEvent) => {
    if (!isMod(event) || event.shiftKey || event.key !== 'Enter') return
    event.preventDefault()
    event.stopPropagation()
    if (!talk.isBusy) void send()
  }
  const { voices } = talk.thread
  // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the key is also a button, in the same form
  return (
    <div className="reply" onKeyDownCapture={onKey}>
      {voices && (
        <fieldset className="voices-to-answer">
          <legend>{t('who')}</legend>
          {voices.map((voice) => (
            <label key={voice.id} className="check">
              <input
                type="radio"
                name={`voice ${current.id}`}
                checked={current.voice === voice.id}
                onChange={() => talk.speakAs(voice.id)}
              />
              <span lang={current.language}>{pick(voice.label, current.language)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <div className="compose">
        {writing && (
          <ManuscriptEditor
            documentId={`${current.id} ${String(current.turns.length)}`}
            text={current.unsent}
            ignoredAlways={writing.ignoredAlways.map(keyOfEntry)}
            ownWords={writing.ownWords.map(({ word }) => word)}
            spelling={writing.spelling}
            language={current.language}
            analyseAs={current.language}
            label={t('reply')}
            autoFocus={current.turns.length > 1 || current.unsent !== ''}
            onReady={(ready) => (manuscript.current = ready)}
            onTextChange={(changed) => {
              setEmpty(false)
              talk.write(changed.text())
            }}
            onTeach={(lessonId) => go({ place: 'lessons', lessonId })}
          />
        )}
      </div>
      {isEmpty && (
        <p className="problem" role="alert">
          {t('writeFirst')}
        </p>
      )}
      <div className="acts">
        <Button kind="inside" isDisabled={talk.isBusy} onPress={() => void send()}>
          {t('try')} <Keys keys="mod enter" />
        </Button>
        {talk.threads.length > 1 && (
          <Button kind="plain" onPress={talk.otherThread}>
            {t('other')}
          </Button>
        )}
      </div>
    </div>
  )
}

function whatWasHeard(next: Conversation): string {
  const aside = next.turns.findLast((turn) => turn.reply)?.aside ?? ''
  const last = next.turns.at(-1)
  const says = next.ending?.title ?? (last?.reply ? '' : (last?.says ?? ''))
  return texts()('talk:heard', { name: next.personaName, text: `${aside} ${says}`.trim() })
}

/** Hints ignored for good and one's own words hold here too. */
function useWriting(): WritingSettings | null {
  const [writing, setWriting] = useState<WritingSettings | null>(null)
  useEffect(() => {
    let current = true
    client()
      .request('writing.get')
      .then((settings) => current && setWriting(settings))
      // One can write without them: the settings are then those of a new vault.
      .catch(() => current && setWriting(defaultWritingSettings))
    return () => {
      current = false
    }
  }, [])
  return writing
}

/** The sentence a reader should repeat to somebody else, and which of its words the text has. */
import type { Draft } from '../../../../../electron/shared/entities/draft.ts'
import { messageWords } from '../../../../domain/planning/key-message.ts'
import { useTexts } from '../../../../i18n/index.ts'
import { TextField } from '../../../../ui/fields.tsx'
import { MessageLibrary } from './MessageLibrary.tsx'
import { offeredAs, usePackAdvice } from '../pack-advice.ts'
import { answer } from '../readiness-store.ts'
import type { ReadinessView } from '../use-readiness.ts'

type KeyMessageProps = { readonly draft: Draft; readonly text: string; readonly view: ReadinessView }

const pauseMs = 400

export function KeyMessage({ draft, text, view }: KeyMessageProps) {
  const t = useTexts('readiness')
  const message = view.readiness?.keyMessage ?? ''
  const words = messageWords(message, text)
  // A message of a library has its own words.
  const isOffered = offeredAs(usePackAdvice().messages, message) !== undefined
  const missing = words.filter(({ found }) => !found)
  return (
    <>
      <p className="why">{t('message.why')}</p>
      <TextField
        label={t('message.label')}
        value={message}
        lines={2}
        maxLength={300}
        onChange={(keyMessage) => answer(draft.id, draft.channel, { keyMessage }, pauseMs)}
      />
      <MessageLibrary
        language={draft.language}
        message={message}
        text={text}
        onChoose={(keyMessage) => answer(draft.id, draft.channel, { keyMessage })}
      />
      {words.length > 0 && !isOffered && (
        <p className="words" aria-live="polite">
          {missing.length === 0 ? t('message.allThere') : t('message.missing')}{' '}
          {missing.map(({ word }, index) => (
            <span key={word} lang={draft.language}>
              {index > 0 && ', '}
              <b>{word}</b>
            </span>
          ))}
          {missing.length > 0 && '.'}
        </p>
      )}
    </>
  )
}

/**
 * What the company wants to have said, to choose from; for the chosen message its words in the text, and facts to
 * copy with their source. It shows words: whether the message comes across is the reader's.
 */
import { useId, useState } from 'react'
import { keywordsIn, type MessageFact } from '../../../../domain/packs/messages.ts'
import { formatShortDay } from '../../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../../i18n/index.ts'
import { announce } from '../../../../ui/announcer.tsx'
import { Button } from '../../../../ui/buttons.tsx'
import { copyText } from '../../../../ui/copy-text.ts'
import { SelectField } from '../../../../ui/fields.tsx'
import { PackOrigin } from '../../../../ui/pack-origin.tsx'
import { offeredAs, type OfferedMessage, usePackAdvice } from '../pack-advice.ts'

type MessageLibraryProps = {
  /** Of the draft. */
  readonly language: string
  /** The key message as it stands. */
  readonly message: string
  readonly text: string
  readonly onChoose: (message: string) => void
}

export function MessageLibrary({ language, message, text, onChoose }: MessageLibraryProps) {
  const t = useTexts('packs')
  const { messages } = usePackAdvice()
  if (messages.length === 0) return null
  const chosen = offeredAs(messages, message)
  return (
    <div className="library">
      <SelectField
        label={t('library.choose')}
        value={chosen?.id ?? ''}
        onChange={(id) => {
          const one = messages.find((each) => each.id === id)
          if (one) onChoose(inLanguage(one.message.texts, language).text)
        }}
        options={[
          { value: '', label: t('library.none') },
          ...messages.map((one) => ({ value: one.id, label: inLanguage(one.message.texts, language).text })),
        ]}
      />
      {chosen && <Chosen chosen={chosen} language={language} text={text} />}
    </div>
  )
}

type ChosenProps = { readonly chosen: OfferedMessage; readonly language: string; readonly text: string }

function Chosen({ chosen: { id, message, facts }, language, text }: ChosenProps) {
  const t = useTexts('packs')
  const heading = useId()
  const keywords = inLanguage(message.keywords, language)
  const words = keywordsIn(keywords.text, text)
  const there = words.filter(({ found }) => found)
  const missing = words.filter(({ found }) => !found)
  return (
    <>
      <PackOrigin contentId={id} />
      <p className="words" aria-live="polite">
        {there.length > 0 && (
          <>
            {t('library.there')} <Words words={there} language={keywords.language} />.{' '}
          </>
        )}
        {missing.length > 0 && (
          <>
            {t('library.missing')} <Words words={missing} language={keywords.language} />.
          </>
        )}
      </p>
      {facts.length > 0 && (
        <section aria-labelledby={heading}>
          <h3 id={heading}>{t('library.facts')}</h3>
          <ul className="facts">
            {facts.map((fact) => (
              <Fact key={fact.id} fact={fact} language={language} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Words(props: { readonly words: readonly { readonly word: string }[]; readonly language: string }) {
  return (
    <span lang={props.language}>
      {props.words.map(({ word }, at) => (
        <span key={word}>
          {at > 0 && ', '}
          <b>{word}</b>
        </span>
      ))}
    </span>
  )
}

function Fact({ fact, language }: { readonly fact: MessageFact; readonly language: string }) {
  const t = useTexts('packs')
  const interfaceLanguage = useInterfaceLanguage()
  const said = inLanguage(fact.texts, language)
  const source = inLanguage(fact.source.texts, language)
  const { url, until } = fact.source
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  const isPast = until !== undefined && until < today
  const copy = () => {
    const whole = `${said.text} (${[source.text, url].filter(Boolean).join(', ')})`
    announce(copyText(whole) ? t('library.copied') : t('library.notCopied'))
  }
  return (
    <li>
      <p lang={said.language}>{said.text}</p>
      <p className="aside-note" lang={source.language}>
        {source.text}
      </p>
      {isPast && until !== undefined && (
        <p className="aside-note">
          {t('library.past', { day: formatShortDay(new Date(`${until}T12:00:00`), interfaceLanguage) })}
        </p>
      )}
      <Button kind="link" aria-label={t('library.copyOne', { fact: said.text })} onPress={copy}>
        {t('library.copy')}
      </Button>
    </li>
  )
}

/** The text of the draft's language, of its main language, or of any that there is. */
function inLanguage<Text>(
  texts: Readonly<Record<string, Text>>,
  wanted: string,
): { readonly text: Text; readonly language: string } {
  const [first = wanted] = Object.keys(texts)
  const language = [wanted, wanted.slice(0, 2)].find((tag) => texts[tag] !== undefined) ?? first
  return { text: texts[language] as Text, language }
}

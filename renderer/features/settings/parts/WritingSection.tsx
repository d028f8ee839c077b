/** Spelling: whether it is marked, which English, and the words that were added to the dictionary. */
import { type FormEvent, useState } from 'react'
import type { SpellingSettings, WritingSettings } from '../../../../electron/shared/entities/person.ts'
import { wordKey } from '../../../editor/index.ts'
import { formatShortDay } from '../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { Check, SelectField, TextField } from '../../../ui/fields.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { useWriting, type Writing } from '../use-writing.ts'

export function WritingSection() {
  const t = useTexts('writing')
  const { writing, error, change } = useWriting()
  const set = (patch: Partial<SpellingSettings>) =>
    void change((before) => ({ ...before, spelling: { ...before.spelling, ...patch } }))
  return (
    <>
      {error !== null && <ErrorMessage error={error} />}
      {writing && (
        <>
          <div className="settings-fields">
            <div>
              <Check checked={writing.spelling.on} onChange={(on) => set({ on })}>
                {t('settings.spelling')}
              </Check>
              <p className="aside-note">{t('settings.spellingHelp')}</p>
            </div>
            <SelectField
              label={t('settings.english')}
              value={writing.spelling.english}
              onChange={(english) => set({ english: english as SpellingSettings['english'] })}
              options={[
                { value: 'any', label: t('settings.englishAny') },
                { value: 'us', label: t('settings.englishUs') },
                { value: 'gb', label: t('settings.englishGb') },
              ]}
            />
          </div>
          <OwnWords words={writing.ownWords} change={change} />
        </>
      )}
    </>
  )
}

const withWord =
  (word: string) =>
  (before: WritingSettings): WritingSettings => ({
    ...before,
    ownWords: [
      ...before.ownWords.filter((one) => one.word !== word),
      { word, since: new Date().toISOString() },
    ],
  })

type OwnWordsProps = {
  readonly words: WritingSettings['ownWords']
  readonly change: Writing['change']
}

const longestWord = 80

function OwnWords({ words, change }: OwnWordsProps) {
  const t = useTexts('writing')
  const language = useInterfaceLanguage()
  const [word, setWord] = useState('')
  const wanted = wordKey(word.trim())
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (wanted === '' || /\s/.test(wanted)) return
    if (await change(withWord(wanted))) setWord('')
  }
  const remove = async (gone: string) => {
    const done = await change((before) => ({
      ...before,
      ownWords: before.ownWords.filter((one) => one.word !== gone),
    }))
    if (done) announce(t('settings.removed', { word: gone }))
  }
  return (
    <section className="settings-block own-words">
      <h2>{t('settings.words')}</h2>
      <p className="aside-note">{words.length === 0 ? t('settings.noWords') : t('settings.wordsLead')}</p>
      <form onSubmit={(event) => void add(event)}>
        <TextField label={t('settings.newWord')} value={word} onChange={setWord} maxLength={longestWord} />
        <Button kind="quiet" type="submit" isDisabled={wanted === '' || /\s/.test(wanted)}>
          {t('settings.add')}
        </Button>
      </form>
      {words.length > 0 && (
        <ul className="settings-list">
          {words
            .toSorted((a, b) => a.word.localeCompare(b.word, language))
            .map(({ word: own, since }) => (
              <li key={own}>
                <span>
                  {own}{' '}
                  {since && (
                    <small>{t('settings.since', { day: formatShortDay(new Date(since), language) })}</small>
                  )}
                </span>
                <Button
                  kind="link"
                  aria-label={t('settings.removeNamed', { word: own })}
                  onPress={() => void remove(own)}
                >
                  {t('settings.remove')}
                </Button>
              </li>
            ))}
        </ul>
      )}
    </section>
  )
}

/** Somebody's card, pasted, opened or pictured, and what it says before it is taken. */
import { type ClipboardEvent, type DragEvent, type FormEvent, useRef, useState } from 'react'
import type { ReadContact } from '../../../../electron/shared/entities/contact.ts'
import { foldText } from '../../../../electron/shared/text/fold-text.ts'
import { client, trackSave } from '../../../bridge/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { loadContacts, useContacts } from './contacts-store.ts'
import { Digits } from './Digits.tsx'
import { readQr } from './read-qr.ts'

type Found = { readonly text: string; readonly read: ReadContact }
/** A card has a few hundred signs; a photograph of it, a few megabytes. */
const longestText = 4000
const largestPicture = 30_000_000

export function AddContact({ onAdded }: { readonly onAdded: (id: string) => void }) {
  const t = useTexts('review')
  const [text, setText] = useState('')
  const [found, setFound] = useState<Found | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  const file = useRef<HTMLInputElement>(null)

  const forget = () => {
    setFound(null)
    setProblem(null)
    setError(null)
  }
  const read = async (words: string) => {
    forget()
    if (words.length > longestText) return setProblem(t('contacts.refused.not-a-contact'))
    try {
      const answer = await client().request('contacts.read', { text: words })
      if (answer.kind === 'refused') setProblem(t(`contacts.refused.${answer.reason}`))
      else if (answer.kind === 'own') setProblem(t('contacts.isOwn'))
      else if (answer.kind === 'known') setProblem(t('contacts.isKnown', { name: answer.name }))
      else setFound({ text: words, read: answer })
    } catch (failure) {
      setError(failure)
    }
  }
  const take = async (given: File | undefined) => {
    if (!given) return
    forget()
    if (given.size > largestPicture) return setProblem(t('contacts.tooLarge'))
    try {
      if (!given.type.startsWith('image/')) {
        if (given.size > longestText * 4) return setProblem(t('contacts.tooLarge'))
        const words = (await given.text()).trim()
        setText(words.slice(0, longestText))
        return await read(words)
      }
      const words = await readQr(given)
      if (words === null) return setProblem(t('contacts.noQr'))
      setText(words)
      await read(words)
    } catch {
      // No picture after all, a folder, a file that went away: the browser says no more than that.
      setProblem(t('contacts.unreadable'))
    }
  }
  const add = async (card: string) => {
    try {
      const added = await trackSave(() => client().request('contacts.add', { text: card }))
      await loadContacts()
      if (added.kind !== 'added' && added.kind !== 'known') return
      announce(t('contacts.added', { name: added.contact.name }))
      setText('')
      forget()
      onAdded(added.contact.id)
    } catch (failure) {
      setError(failure)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void read(text)
  }
  const catching = {
    onPaste: (event: ClipboardEvent) => {
      const [picture] = event.clipboardData.files
      if (!picture) return
      event.preventDefault()
      void take(picture)
    },
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes('Files')) event.preventDefault()
    },
    onDrop: (event: DragEvent) => {
      if (event.dataTransfer.files.length === 0) return
      event.preventDefault()
      void take(event.dataTransfer.files[0])
    },
  }
  return (
    <section className="contact-add" aria-labelledby="contact-add" {...catching}>
      <h2 id="contact-add">{t('contacts.add')}</h2>
      <form onSubmit={submit} className="review-form">
        <TextField
          label={t('contacts.paste')}
          help={t('contacts.pasteHelp')}
          problem={problem}
          value={text}
          onChange={(words) => {
            setText(words)
            forget()
          }}
          lines={3}
        />
        <div className="row-of-buttons">
          <Button kind="inside" type="submit" isDisabled={text.trim() === ''}>
            {t('contacts.read')}
          </Button>
          <Button onPress={() => file.current?.click()}>{t('contacts.choose')}</Button>
          <input
            ref={file}
            type="file"
            hidden
            accept=".txt,image/*"
            aria-label={t('contacts.choose')}
            onChange={async ({ target }) => {
              await take(target.files?.[0])
              // Only now: letting go of the file any earlier may end its reading.
              target.value = ''
            }}
          />
        </div>
      </form>
      <div role="status">
        {found && <FoundCard found={found} onAdd={() => void add(found.text)} onCancel={forget} />}
      </div>
      {error !== null && <ErrorMessage error={error} />}
    </section>
  )
}

type FoundCardProps = { readonly found: Found; readonly onAdd: () => void; readonly onCancel: () => void }

function FoundCard({ found: { read }, onAdd, onCancel }: FoundCardProps) {
  const t = useTexts('review')
  const sameName = useContacts(({ list }) =>
    read.kind === 'new' ? (list?.some(({ name }) => foldText(name) === foldText(read.name)) ?? false) : false,
  )
  if (read.kind !== 'new') return null
  const { name, fingerprint } = read
  return (
    <div className="found-card">
      <h3>{t('contacts.found', { name })}</h3>
      {sameName && (
        <div className="problem-box" role="alert">
          {t('contacts.sameName', { name })}
        </div>
      )}
      <Digits digits={fingerprint} />
      <p className="quiet-line">{t('contacts.compare')}</p>
      <div className="row-of-buttons">
        <Button kind="inside" onPress={onAdd}>
          {t('contacts.addDo', { name })}
        </Button>
        <Button kind="plain" onPress={onCancel}>
          {t('contacts.cancel')}
        </Button>
      </div>
    </div>
  )
}

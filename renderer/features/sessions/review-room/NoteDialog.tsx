/** A note on a passage: what kind, what one says, what one would write. It keeps itself. */
import { useEffect, useState } from 'react'
import {
  maxWordsUnits,
  type NoteKind,
  type ReviewEventId,
  type RoomId,
  type RoomView,
} from '../../../../electron/shared/review/index.ts'
import { client, trackSave } from '../../../bridge/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { createKeeper, type KeeperState } from './keeper.ts'

export type NoteToWrite = {
  readonly roomId: RoomId
  readonly textHash: string
  readonly range: { readonly start: number; readonly end: number }
  readonly quote: string
  readonly language: string
  /** The note that is changed; null for a new one. */
  readonly eventId: ReviewEventId | null
  readonly noteKind: NoteKind
  readonly text: string
  readonly rewording: string | null
}
type Value = Pick<NoteToWrite, 'noteKind' | 'text' | 'rewording'>

const kinds: readonly NoteKind[] = ['works', 'question', 'concern', 'wording']

export type NoteDialogProps = {
  readonly note: NoteToWrite
  readonly onRoom: (room: RoomView) => void
  readonly onClose: () => void
}

export function NoteDialog({ note, onRoom, onClose }: NoteDialogProps) {
  const t = useTexts('review')
  const [value, setValue] = useState<Value>(note)
  const [state, setState] = useState<KeeperState>({ isSaving: false, error: null, kept: note.eventId })
  const [keeper] = useState(() => keeperFor(note, setState, onRoom))
  useEffect(
    () => () => {
      // A failure leaves it with the keeper, which the window asks once more before it closes.
      void keeper.flush().catch(() => undefined)
    },
    [keeper],
  )
  const change = (patch: Partial<Value>) => {
    const next = { ...value, ...patch }
    setValue(next)
    keeper.change(next)
  }
  const close = async () => {
    try {
      await keeper.flush()
      announce(t(isEmpty(value) ? 'note.empty' : 'note.kept'))
      onClose()
    } catch {
      // Said in the dialog by the keeper's state; what was written stays on screen.
    }
  }
  const remove = async () => {
    keeper.change({ ...value, text: '', rewording: null })
    try {
      await keeper.flush()
      announce(t('note.removed'))
      onClose()
    } catch {
      // As above.
    }
  }
  return (
    <Dialog
      isOpen
      onClose={() => void close()}
      title={t('note.title')}
      actions={
        <>
          {state.kept !== null && (
            <Button kind="plain" onPress={() => void remove()}>
              {t('note.remove')}
            </Button>
          )}
          <Button kind="inside" onPress={() => void close()}>
            {t('note.done')}
          </Button>
        </>
      }
    >
      <div className="review-form">
        <blockquote className="review-quote" lang={note.language}>
          {note.quote}
        </blockquote>
        <fieldset className="kinds">
          <legend>{t('note.kind')}</legend>
          {kinds.map((kind) => (
            <label key={kind} className="check">
              <input
                type="radio"
                name="note-kind"
                checked={value.noteKind === kind}
                onChange={() => change({ noteKind: kind })}
              />
              <span>{t(`kinds.${kind}`)}</span>
            </label>
          ))}
        </fieldset>
        <TextField
          label={t('note.text')}
          value={value.text}
          onChange={(text) => change({ text })}
          lines={3}
          maxLength={maxWordsUnits}
          autoFocus
        />
        <TextField
          label={t('note.wording')}
          help={t('note.wordingHelp')}
          value={value.rewording ?? ''}
          onChange={(words) => change({ rewording: words === '' ? null : words })}
          lines={3}
          maxLength={maxWordsUnits}
        />
        {value.rewording === null && (
          <Button kind="link" onPress={() => change({ rewording: note.quote, noteKind: 'wording' })}>
            {t('note.useWords')}
          </Button>
        )}
        <p role="status" className="quiet-line">
          {t(state.isSaving ? 'note.saving' : 'note.saved')}
        </p>
        {state.error !== null && <ErrorMessage error={state.error} />}
      </div>
    </Dialog>
  )
}

/** A note of spaces says nothing, and other words that are the same are none. */
const isEmpty = ({ text, rewording }: Value): boolean => text.trim() === '' && rewording === null

function keeperFor(
  { roomId, textHash, range, quote, eventId }: NoteToWrite,
  onState: (state: KeeperState) => void,
  onRoom: (room: RoomView) => void,
) {
  return createKeeper<Value>(
    {
      isEmpty: (value) => isEmpty(spoken(value, quote)),
      save: async (value, replaces) => {
        const said = spoken(value, quote)
        const room = await trackSave(() =>
          client().request('review.addNote', { roomId, textHash, range, ...said, replaces }),
        )
        onRoom(room)
        return room
      },
      remove: async (id) =>
        onRoom(await trackSave(() => client().request('review.removeUnsent', { roomId, eventId: id }))),
      onState,
    },
    eventId,
  )
}

const spoken = ({ noteKind, text, rewording }: Value, quote: string): Value => ({
  noteKind,
  text: text.trim(),
  rewording: rewording === quote ? null : rewording,
})

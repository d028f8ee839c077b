/** What one says about the whole. It keeps itself, and can be changed until it is in a file. */
import { useEffect, useState } from 'react'
import { maxWordsUnits, type ReviewEventId, type RoomView } from '../../../../electron/shared/review/index.ts'
import { client, trackSave } from '../../../bridge/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { TextField } from '../../../ui/fields.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { createKeeper, type KeeperState } from './keeper.ts'

export type OverallNoteProps = {
  readonly room: RoomView
  readonly textHash: string
  readonly onRoom: (room: RoomView) => void
}

/** `key` it by text and by files sent: what was sent is said below, and another note begins. */
export function OverallNote({ room, textHash, onRoom }: OverallNoteProps) {
  const t = useTexts('review')
  const unsent = room.conversation.overall.find(
    ({ event }) => event.textHash === textHash && room.unsentIds.includes(event.id),
  )?.event
  const [text, setText] = useState(unsent?.text ?? '')
  const [error, setError] = useState<unknown>(null)
  const [keeper] = useState(() => keeperFor(room, textHash, unsent?.id ?? null, onRoom, setError))
  useEffect(
    () => () => {
      void keeper.flush().catch(() => undefined)
    },
    [keeper],
  )
  return (
    <>
      <TextField
        label={t('room.overall')}
        help={t('room.overallHelp')}
        value={text}
        onChange={(words) => {
          setText(words)
          keeper.change(words)
        }}
        lines={3}
        maxLength={maxWordsUnits}
      />
      {error !== null && <ErrorMessage error={error} />}
    </>
  )
}

function keeperFor(
  { id: roomId }: RoomView,
  textHash: string,
  start: ReviewEventId | null,
  onRoom: (room: RoomView) => void,
  onError: (error: unknown) => void,
) {
  return createKeeper<string>(
    {
      isEmpty: (text) => text.trim() === '',
      save: async (text, replaces) => {
        const room = await trackSave(() =>
          client().request('review.addOverall', { roomId, textHash, text: text.trim(), replaces }),
        )
        onRoom(room)
        return room
      },
      remove: async (id) =>
        onRoom(await trackSave(() => client().request('review.removeUnsent', { roomId, eventId: id }))),
      onState: ({ error }: KeeperState) => onError(error),
    },
    start,
  )
}

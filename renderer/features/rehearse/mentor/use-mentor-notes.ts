/**
 * The mentors' notes on the text that is on the page: those that stand in its margin, and those that cannot.
 *
 * A decision is written in the order it was made; taking a rewording changes the draft by the editor, never by
 * the note.
 */
import { useMemo, useRef, useState } from 'react'
import type { ChannelId } from '../../../../electron/shared/channels/index.ts'
import type { ReviewEventId, ReviewedNote, ThreadView } from '../../../../electron/shared/review/index.ts'
import { client, trackSave } from '../../../bridge/index.ts'
import { replyIn } from '../../../bridge/review-files.ts'
import type { Manuscript, Remark, RemarkAct, ReplyTo, Verdict } from '../../../editor/index.ts'
import { useRemark } from '../../../editor/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import type { DraftPageState } from '../use-draft-page.ts'
import { targetOf } from '../variants/draft-texts.ts'
import { useThreads } from './use-threads.ts'

/** Why a note is not beside the text. */
export type Apart = 'gone' | 'ambiguous' | { readonly channel: ChannelId }
export type NoteOf = { readonly thread: ThreadView; readonly note: ReviewedNote }

export type MentorNotes = ReturnType<typeof useMentorNotes>

export function useMentorNotes(page: DraftPageState, readOnly: boolean) {
  const t = useTexts('review')
  const make = useRemark()
  const { list: threads, error } = useThreads(page.start.id)
  const [apart, setApart] = useState<ReadonlyMap<string, 'gone' | 'ambiguous'>>(new Map())
  const [failure, setFailure] = useState<unknown>(null)
  const [replying, setReplying] = useState<ReplyTo | null>(null)
  const deciding = useRef<Promise<unknown>>(Promise.resolve())
  const { target } = page.open
  const { variants } = page

  const notes = useMemo(() => {
    const byId = new Map<string, NoteOf>()
    const elsewhere = new Map<string, ChannelId>()
    for (const thread of threads)
      for (const note of thread.conversation.notes) {
        byId.set(note.event.id, { thread, note })
        const channel = channelOf(thread, note)
        if (channel !== null && targetOf({ variants }, channel) !== target)
          elsewhere.set(note.event.id, channel)
      }
    return { byId, elsewhere }
  }, [threads, variants, target])

  const remarks = useMemo((): readonly Remark[] => {
    if (notes.byId.size === 0) return none
    const actsOn = ({ rewording }: ReviewedNote['event']): readonly RemarkAct[] =>
      readOnly
        ? []
        : [
            {
              id: 'accepted',
              label: t(rewording === null ? 'margin.accept' : 'margin.acceptWords'),
              key: 'enter',
              main: true,
            },
            { id: 'set-aside', label: t('margin.setAside'), key: 'del' },
            { id: 'reply', label: t('margin.reply'), key: 'R' },
          ]
    return [...notes.byId.values()]
      .filter(({ note }) => note.verdict === 'open' && !notes.elsewhere.has(note.event.id))
      .map(({ thread, note }) => make(note, thread, actsOn(note.event)))
  }, [notes, readOnly, make, t])

  const decide = (id: string, verdict: Verdict) => {
    const found = notes.byId.get(id)
    if (!found) return
    const say = () =>
      trackSave(() =>
        client().request('review.decide', {
          roomId: found.thread.id,
          noteId: found.note.event.id,
          verdict,
        }),
      )
    deciding.current = deciding.current.then(say).then(() => setFailure(null), setFailure)
  }
  const replyTo = (thread: ThreadView, to: ReviewEventId, words: string) =>
    setReplying({ name: thread.contactName, words, save: replyIn(thread.id, to) })
  const act = (id: string, what: string) => {
    const found = notes.byId.get(id)
    const made = page.manuscript.current
    if (!found || !made) return
    if (what === 'reply') {
      const { event, replies } = found.note
      replyTo(found.thread, event.id, replies.at(-1)?.text ?? (event.text || (event.rewording ?? '')))
    } else if (what === 'accepted' || what === 'set-aside') {
      const happened = made.settleRemark(id, what)
      announce(
        t(happened ? (what === 'accepted' ? 'margin.accepted' : 'margin.setAsideDone') : 'margin.cannot'),
      )
      if (happened) made.view.focus()
    }
  }
  return {
    threads,
    error: failure ?? error,
    remarks,
    replying,
    stopReplying: () => setReplying(null),
    replyTo,
    decide,
    /** Null for a note that stands beside the text. */
    whyApart: (id: string): Apart | null => {
      const channel = notes.elsewhere.get(id)
      return channel === undefined ? (apart.get(id) ?? null) : { channel }
    },
    editor: {
      remarks,
      onRemarkAct: act,
      onRemarkDecided: decide,
      onRemarksChange: (made: Manuscript) => {
        const next = new Map(made.remarks().apart.map(({ remark, why }) => [remark.id, why]))
        setApart((before) => (sameEntries(before, next) ? before : next))
      },
    },
  }
}

const none: readonly Remark[] = []

const channelOf = ({ conversation }: ThreadView, { event }: ReviewedNote): ChannelId | null =>
  conversation.versions.find((version) => version.event.textHash === event.textHash)?.event.channel ?? null

const sameEntries = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...a].every(([key, value]) => b.get(key) === value)

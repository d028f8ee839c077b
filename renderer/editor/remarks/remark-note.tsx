/** Somebody's note in the margin: who, what about, what they would say instead, and what one can do with it. */
import { undo } from '@codemirror/commands'
import type { KeyboardEvent } from 'react'
import { useTexts } from '../../i18n/index.ts'
import { isMod, Keys } from '../../ui/keys.tsx'
import { SeverityMark } from '../../ui/severity-mark.tsx'
import { openNote } from '../hint-state.ts'
import { noteElementId } from '../hint-underlines.ts'
import type { Manuscript } from '../manuscript.ts'
import type { NoteForm } from '../note-forms.ts'
import { noteKeyAct } from '../note-keys.ts'
import { shortQuote } from '../short-quote.ts'
import type { PlacedRemark, RemarkAct } from './remark-state.ts'

export type RemarkNoteProps = {
  readonly manuscript: Manuscript
  readonly placed: PlacedRemark
  readonly form: NoteForm
  readonly position: number
  readonly total: number
  /** Under the text a note must say which passage it is about. */
  readonly withQuote: boolean
  readonly onAct: (remarkId: string, act: string) => void
}

export function RemarkNote(props: RemarkNoteProps) {
  const { manuscript, placed, form, position, total, withQuote, onAct } = props
  const { remark, from, to, isDoubtful } = placed
  const t = useTexts('review')
  const passage = shortQuote(manuscript.view.state.sliceDoc(from, to))
  const name = t('margin.label', { author: remark.author, about: remark.about, position, total, passage })
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const onButton = event.target !== event.currentTarget
    const act = keyOf(event, onButton, remark.acts)
    if (act === null) return
    if (act.kind === 'type') return manuscript.view.focus()
    event.preventDefault()
    event.stopPropagation()
    if (act.kind === 'act') onAct(remark.id, act.id)
    else if (act.kind === 'back') manuscript.view.focus()
    else if (act.kind === 'undo') undo(manuscript.view)
    else manuscript.visitNote(act.kind === 'next' ? 1 : -1, remark.id)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- every key here also has its button
    <div
      role="note"
      id={noteElementId(remark.id)}
      data-note={remark.id}
      data-form={form}
      className={`note remark-note ${form}`}
      tabIndex={-1}
      aria-label={name}
      onKeyDown={onKeyDown}
    >
      <button
        type="button"
        className="note-head"
        aria-expanded={form === 'open'}
        aria-label={form === 'mark' ? name : undefined}
        onClick={() => manuscript.view.dispatch({ effects: openNote.of(remark.id) })}
      >
        <SeverityMark kind="person" />
        {form === 'mark' ? (
          <b>{remark.initials}</b>
        ) : (
          <>
            <b>{remark.author}</b> <em>{remark.about}</em>
          </>
        )}
      </button>
      {form !== 'mark' && (
        <>
          {withQuote && (
            <p className="quote" lang={remark.language}>
              {t('margin.quote', { quote: passage })}
            </p>
          )}
          {isDoubtful && (
            <p className="doubt">{t('margin.doubtful', { quote: shortQuote(remark.anchor.quote) })}</p>
          )}
          {remark.text && <p className="said">{form === 'open' ? remark.text : clipped(remark.text)}</p>}
          {remark.rewording !== null && (
            <p className="fix" lang={remark.language}>
              <ins>{remark.rewording || t('margin.leaveOut')}</ins>
            </p>
          )}
          {remark.fate !== null && <p className="fate">{remark.fate}</p>}
        </>
      )}
      {form === 'open' && (
        <>
          {remark.replies.map((reply) => (
            <p key={reply.id} className="reply">
              <b>{reply.author}</b> {reply.text}
            </p>
          ))}
          {remark.acts.length > 0 && (
            <div className="acts">
              {remark.acts.map((act) => (
                <button
                  key={act.id}
                  type="button"
                  className={act.main ? 'apply' : undefined}
                  onClick={() => onAct(remark.id, act.id)}
                >
                  {act.label} {act.key !== null && <Keys keys={act.key} />}
                </button>
              ))}
            </div>
          )}
        </>
      )}
      {form === 'closed' && remark.replies.length > 0 && (
        <p className="fate">{t('margin.replies', { count: remark.replies.length })}</p>
      )}
    </div>
  )
}

type Answer =
  | { readonly kind: 'act'; readonly id: string }
  | { readonly kind: 'back' | 'next' | 'previous' | 'undo' | 'type' }

/** The keys of a hint's note, for the acts that this one has, and letters of its own. */
function keyOf(event: KeyboardEvent, onButton: boolean, acts: readonly RemarkAct[]): Answer | null {
  const act = noteKeyAct(event, { mod: isMod(event), onButton })
  if (act === null) return null
  const named = (key: string): Answer | null => {
    const found = acts.find((one) => one.key?.toLowerCase() === key)
    return found ? { kind: 'act', id: found.id } : null
  }
  if (act === 'apply') return named('enter')
  if (act === 'ignore') return named('del')
  if (act === 'why') return { kind: 'type' }
  if (act === 'type') return named(event.key.toLowerCase()) ?? { kind: 'type' }
  return { kind: act }
}

const clipped = (text: string): string => (text.length <= 180 ? text : `${text.slice(0, 178).trimEnd()}…`)

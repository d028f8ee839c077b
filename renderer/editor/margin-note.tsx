/** One note: a mark and a name; open, also the reason, the rewrite and what can be done. */
import { undo } from '@codemirror/commands'
import type { KeyboardEvent } from 'react'
import { useTexts } from '../i18n/index.ts'
import { announce } from '../ui/announcer.tsx'
import { isMod, Keys } from '../ui/keys.tsx'
import { SeverityMark } from '../ui/severity-mark.tsx'
import { applySuggestion, ignoreHint, ignoreRule } from './hint-actions.ts'
import { openNote, type PlacedHint } from './hint-state.ts'
import { noteElementId, severityClass } from './hint-underlines.ts'
import type { Manuscript } from './manuscript.ts'
import type { NoteForm } from './note-forms.ts'
import { noteKeyAct } from './note-keys.ts'
import { useHintWords } from './note-words.ts'
import { shortQuote as short } from './short-quote.ts'

export type MarginNoteProps = {
  readonly manuscript: Manuscript
  readonly placed: PlacedHint
  readonly form: NoteForm
  /** 1 for the first note of the text. */
  readonly position: number
  readonly total: number
  readonly why: boolean
  readonly onWhy: (shown: boolean) => void
  readonly readOnly: boolean
  /** True under the text, where a note must say which phrase it is about. */
  readonly withQuote: boolean
  readonly onTeach: ((lessonId: string) => void) | undefined
}

export function MarginNote(props: MarginNoteProps) {
  const { placed, form, position, total, withQuote, manuscript } = props
  const { hint } = placed
  const t = useTexts('rehearse')
  const words = useHintWords()(hint)
  const acts = useActs(props)
  const name = t('notes.label', {
    severity: words.severity,
    position,
    total,
    quote: short(hint.quote),
    name: words.name,
  })
  const head = (
    <button
      type="button"
      className="note-head"
      aria-expanded={form === 'open'}
      aria-label={form === 'mark' ? name : undefined}
      title={form === 'mark' ? `${words.severity}: ${words.name}` : undefined}
      onClick={() => manuscript.view.dispatch({ effects: openNote.of(hint.id) })}
    >
      <SeverityMark kind={hint.severity} />
      {form !== 'mark' && (
        <>
          <b>{words.severity}</b> <em>{words.name}</em>
        </>
      )}
    </button>
  )
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- every key here also has its button
    <div
      role="note"
      id={noteElementId(hint.id)}
      data-note={hint.id}
      data-form={form}
      className={`note ${severityClass[hint.severity]} ${form}`}
      tabIndex={-1}
      aria-label={name}
      onKeyDown={acts.onKeyDown}
    >
      {head}
      {withQuote && form !== 'mark' && (
        <p className="quote" lang={hint.language}>
          {t('notes.quote', { quote: short(hint.quote) })}
        </p>
      )}
      {form === 'closed' && <p>{words.perhaps ?? words.sentence}</p>}
      {form === 'open' && <OpenNote {...props} sentence={words.sentence} acts={acts} />}
    </div>
  )
}

type OpenNoteProps = MarginNoteProps & {
  readonly sentence: string
  readonly acts: Acts
}

function OpenNote({ placed, sentence, acts, why, readOnly, onTeach }: OpenNoteProps) {
  const t = useTexts('rehearse')
  const { hint } = placed
  const suggestion = hint.suggestions[0]
  return (
    <>
      <p>{sentence}</p>
      {suggestion !== undefined && (
        <p className="fix" lang={hint.language}>
          <ins>{suggestion}</ins>
        </p>
      )}
      {why && <p className="why">{t(`notes.why.${hint.category}`)}</p>}
      {!readOnly && (
        <div className="acts">
          {suggestion !== undefined && (
            <button type="button" className="apply" onClick={acts.apply} aria-keyshortcuts="Enter">
              {t('notes.apply')} <Keys keys="enter" />
            </button>
          )}
          <button type="button" onClick={acts.ignore} aria-keyshortcuts="Delete">
            {t('notes.ignore')} <Keys keys="del" />
          </button>
          <button type="button" onClick={acts.toggleWhy} aria-expanded={why} aria-keyshortcuts="?">
            {t('notes.whyAct')} <Keys keys="?" />
          </button>
          {why && (
            <button type="button" onClick={acts.ignoreAlways}>
              {t('notes.ignoreAlways')}
            </button>
          )}
          {why && hint.lesson && onTeach && (
            <button type="button" onClick={() => hint.lesson && onTeach(hint.lesson)}>
              {t('notes.teach')}
            </button>
          )}
        </div>
      )}
    </>
  )
}

type Acts = {
  readonly apply: () => void
  readonly ignore: () => void
  readonly ignoreAlways: () => void
  readonly toggleWhy: () => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

function useActs({ manuscript, placed, why, onWhy }: MarginNoteProps): Acts {
  const t = useTexts('rehearse')
  const { view } = manuscript
  const { id } = placed.hint
  const back = () => view.focus()
  const done = (happened: boolean, sentence: string) => {
    if (!happened) return
    announce(sentence)
    back()
  }
  const acts = {
    apply: () => done(applySuggestion(view, id), t('notes.applied')),
    ignore: () => done(ignoreHint(view, id), t('notes.ignored')),
    ignoreAlways: () => done(ignoreRule(view, id), t('notes.ignoredAlways')),
    toggleWhy: () => onWhy(!why),
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const onButton = event.target !== event.currentTarget
    const act = noteKeyAct(event, { mod: isMod(event), onButton })
    if (act === null) return
    // The text takes the key itself once it has the focus: what was typed there is not lost.
    if (act === 'type') return back()
    event.preventDefault()
    event.stopPropagation()
    if (act === 'apply') acts.apply()
    else if (act === 'ignore') acts.ignore()
    else if (act === 'why') acts.toggleWhy()
    else if (act === 'back') back()
    else if (act === 'undo') undo(view)
    else manuscript.visitNote(act === 'next' ? 1 : -1, id)
  }
  return { ...acts, onKeyDown }
}

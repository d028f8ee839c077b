/**
 * A list of any length: only the rows in sight are drawn. One stop for the Tab key; inside of it the arrows move,
 * Space chooses, Enter opens, Delete puts in the bin.
 */
import { CheckIcon } from '@phosphor-icons/react'
import { type KeyboardEvent, type Ref, useEffect, useId, useImperativeHandle, useRef } from 'react'
import type { DraftSummary } from '../../../../electron/shared/entities/draft.ts'
import {
  daysInTheBin,
  shelfOf,
  type DraftFind,
  type TextRange,
} from '../../../../electron/shared/entities/library.ts'
import { formatMoment, formatShortDay } from '../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { isMod } from '../../../ui/keys.tsx'
import { useDraftNames } from '../draft-names.ts'
import type { Selection } from './use-selection.ts'
import { useRowsInView, useTextScale } from './use-rows-in-view.ts'

export type DraftRow = { readonly draft: DraftSummary; readonly find: DraftFind | null }
export type DraftRowsHandle = { readonly focus: () => void }

export type DraftRowsProps = {
  readonly rows: readonly DraftRow[]
  readonly selection: Selection
  readonly label: string
  readonly help: string
  readonly onOpen: (draft: DraftSummary) => void
  /** Null where there is nothing to delete by a key. */
  readonly onDelete: ((draft: DraftSummary) => void) | null
  readonly ref?: Ref<DraftRowsHandle>
}

/** In pixels at the usual size of text; the style sheet knows them by the same names. */
const heights = { plain: 62, found: 106 }

export function DraftRows({ rows, selection, label, help, onOpen, onDelete, ref }: DraftRowsProps) {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const scale = useTextScale()
  const searching = rows.some(({ find }) => find !== null)
  const height = Math.round((searching ? heights.found : heights.plain) * scale)
  const view = useRowsInView(box, rows.length, height)
  const { active } = selection
  const { reveal } = view
  useImperativeHandle(ref, () => ({ focus: () => box.current?.focus() }), [])
  const moved = useRef(false)
  useEffect(() => {
    if (moved.current) reveal(active)
    moved.current = false
  }, [active, reveal])

  const goTo = (index: number, extend: boolean) => {
    moved.current = true
    selection.goTo(index, extend)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!actOnKey(event, goTo, { rows, selection, onOpen, onDelete, perPage: view.perPage })) return
    event.preventDefault()
    event.stopPropagation()
  }
  // The row that the keys act on is drawn wherever it is: a screen reader is told of it by its id.
  const shown = rangeWith(view.first, view.end, active, rows.length)
  return (
    <>
      <p className="visually-hidden" id={`${id}-help`}>
        {help}
      </p>
      <div
        ref={box}
        className={searching ? 'draft-rows searched' : 'draft-rows'}
        role="listbox"
        tabIndex={0}
        aria-label={label}
        aria-multiselectable="true"
        aria-describedby={`${id}-help`}
        aria-activedescendant={rows.length > 0 ? `${id}-${active}` : undefined}
        onKeyDown={onKeyDown}
        data-rows={rows.length}
      >
        <div role="presentation" style={{ height: rows.length * height, position: 'relative' }}>
          {shown.map((index) => {
            const row = rows[index]
            if (row === undefined) return null
            return (
              <Row
                key={row.draft.id}
                id={`${id}-${index}`}
                row={row}
                index={index}
                total={rows.length}
                top={index * height}
                height={height}
                isActive={index === active}
                isChosen={selection.ids.has(row.draft.id)}
                onToggle={() => selection.toggle(index)}
                onPress={(extend) => {
                  if (extend) return selection.goTo(index, true)
                  selection.goTo(index)
                  onOpen(row.draft)
                }}
              />
            )
          })}
        </div>
      </div>
    </>
  )
}

function rangeWith(first: number, end: number, active: number, count: number): number[] {
  const range = Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at)
  if (active < count && active < first) return [active, ...range]
  return active < count && active >= end ? [...range, active] : range
}

type KeyParts = Pick<DraftRowsProps, 'rows' | 'selection' | 'onOpen' | 'onDelete'> & {
  readonly perPage: number
}

/** True when the key meant something here. */
function actOnKey(
  event: KeyboardEvent,
  goTo: (index: number, extend: boolean) => void,
  parts: KeyParts,
): boolean {
  const { rows, selection, onOpen, onDelete, perPage } = parts
  const { active } = selection
  if (rows.length === 0) return false
  if (isMod(event) && event.key.toLowerCase() === 'a') return (selection.all(), true)
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    Home: 0,
    End: rows.length - 1,
    PageDown: active + perPage,
    PageUp: active - perPage,
  }
  const to = steps[event.key]
  const draft = rows[active]?.draft
  if (to !== undefined) goTo(to, event.shiftKey)
  else if (event.key === ' ') selection.toggle(active)
  else if (event.key === 'Escape' && selection.ids.size > 0) selection.clear()
  else if (event.key === 'Enter' && draft) onOpen(draft)
  else if ((event.key === 'Delete' || event.key === 'Backspace') && draft && onDelete) onDelete(draft)
  else return false
  return true
}

type RowProps = {
  readonly id: string
  readonly row: DraftRow
  readonly index: number
  readonly total: number
  readonly top: number
  readonly height: number
  readonly isActive: boolean
  readonly isChosen: boolean
  readonly onToggle: () => void
  readonly onPress: (extend: boolean) => void
}

function Row({ id, row, index, total, top, height, isActive, isChosen, onToggle, onPress }: RowProps) {
  const t = useTexts('library')
  const names = useDraftNames()
  const language = useInterfaceLanguage()
  const { draft, find } = row
  const title = names.title(draft)
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list box answers the keys
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      aria-posinset={index + 1}
      aria-setsize={total}
      className={isActive ? 'draft-row active' : 'draft-row'}
      style={{ top, height }}
      onClick={(event) => onPress(event.shiftKey)}
    >
      <span
        className={isChosen ? 'row-box on' : 'row-box'}
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation()
          onToggle()
        }}
      >
        {isChosen && <CheckIcon className="i" weight="bold" />}
      </span>
      <span className="row-words">
        <b title={title}>
          {/* A title taken from the text has no marks of its own. */}
          {draft.title.trim() ? <Marked text={draft.title} ranges={find?.inTitle ?? []} /> : title}
        </b>
        <small>
          {names.detail(draft)}
          {draft.labels.length > 0 && (
            <>
              <span className="visually-hidden">
                , {t('list.labels', { labels: draft.labels.join(', ') })}
              </span>
              <span className="row-labels" aria-hidden="true">
                {draft.labels.map((label) => (
                  <i key={label} className={find?.labels.includes(label) ? 'met' : undefined}>
                    {label}
                  </i>
                ))}
              </span>
            </>
          )}
          {find !== null && shelfOf(draft) === 'archive' && <em>{t('search.inArchive')}</em>}
        </small>
        {find !== null && <Snippet find={find} draft={draft} />}
      </span>
      <span className="row-when">
        {draft.binnedAt === null
          ? formatMoment(new Date(draft.updatedAt), language)
          : t('list.erasedOn', { day: formatShortDay(endOfStay(draft.binnedAt), language) })}
      </span>
    </div>
  )
}

function endOfStay(binnedAt: string): Date {
  const end = new Date(binnedAt)
  end.setDate(end.getDate() + daysInTheBin)
  return end
}

function Snippet({ find, draft }: { readonly find: DraftFind; readonly draft: DraftSummary }) {
  const t = useTexts('library')
  const rehearse = useTexts('rehearse')
  if (find.snippet === null) return <span className="row-snippet">{draft.excerpt}</span>
  const { text, matches, channel } = find.snippet
  return (
    <span className="row-snippet" lang={draft.language}>
      {channel !== null && <em>{t('search.inVariant', { channel: rehearse(`channels.${channel}`) })} </em>}
      <Marked text={text} ranges={matches} />
    </span>
  )
}

function Marked({ text, ranges }: { readonly text: string; readonly ranges: readonly TextRange[] }) {
  const starts = [0, ...ranges.map(({ end }) => end)]
  return (
    <>
      {starts.map((start, at) => {
        const range = ranges[at]
        return (
          <span key={start}>
            {text.slice(start, range?.start)}
            {range && <mark>{text.slice(range.start, range.end)}</mark>}
          </span>
        )
      })}
    </>
  )
}

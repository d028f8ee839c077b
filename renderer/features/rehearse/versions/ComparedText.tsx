/**
 * Two texts as one: what came is underlined, what went is struck out, and both are said in words. Paragraphs that
 * stayed are folded away but for those beside a change.
 */
import { type ReactNode, useMemo, useState } from 'react'
import type { Comparison, Piece, Row } from '../../../domain/compare/compare-texts.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'

export type ComparedTextProps = {
  readonly comparison: Comparison
  readonly language: string
  readonly sideBySide: boolean
  /** Draw everything: somebody goes to a change that is further down. */
  readonly whole: boolean
}

const rowsAtFirst = 200

export function ComparedText({ comparison, language, sideBySide, whole }: ComparedTextProps) {
  const t = useTexts('versions')
  const [all, setAll] = useState(false)
  const rows = useMemo(() => numbered(comparison.rows), [comparison])
  const shown = all || whole ? rows : rows.slice(0, rowsAtFirst)
  return (
    <>
      <div className={sideBySide ? 'compared two' : 'compared'} lang={language}>
        {sideBySide && (
          <div className="compared-heads" aria-hidden="true">
            <span>{t('before')}</span>
            <span>{t('after')}</span>
          </div>
        )}
        {shown.map((row) =>
          row.kind === 'same' ? (
            <Same
              key={row.key}
              text={row.text}
              isFirst={row.key === 0}
              isLast={row.key === rows.length - 1}
              two={sideBySide}
            />
          ) : (
            <Changed key={row.key} row={row} total={comparison.changes} two={sideBySide} />
          ),
        )}
      </div>
      {shown.length < rows.length && (
        <Button kind="quiet" small onPress={() => setAll(true)}>
          {t('more')}
        </Button>
      )}
    </>
  )
}

/** Pieces of one change together, each change with its number. */
type Part = { readonly change: number | null; readonly pieces: readonly Piece[] }
type NumberedRow = { readonly key: number } & (
  | { readonly kind: 'same'; readonly text: string }
  | { readonly kind: 'changed'; readonly parts: readonly Part[] }
)

function numbered(rows: readonly Row[]): readonly NumberedRow[] {
  let change = 0
  return rows.map((row, key) => {
    if (row.kind === 'same') return { ...row, key }
    const parts: { change: number | null; pieces: Piece[] }[] = []
    for (const piece of row.pieces) {
      const last = parts.at(-1)
      if (piece.kind === 'same') parts.push({ change: null, pieces: [piece] })
      else if (last !== undefined && last.change !== null) last.pieces.push(piece)
      else parts.push({ change: (change += 1), pieces: [piece] })
    }
    return { kind: 'changed', parts, key }
  })
}

type ChangedProps = {
  readonly row: Extract<NumberedRow, { kind: 'changed' }>
  readonly total: number
  readonly two: boolean
}

function Changed({ row, total, two }: ChangedProps) {
  const draw = (without: Piece['kind'] | null) =>
    row.parts.map((part, at) => {
      const pieces = part.pieces.filter(({ kind }) => kind !== without)
      if (pieces.length === 0) return null
      const words = pieces.map((piece) => <Words key={piece.kind} piece={piece} />)
      // oxlint-disable-next-line react/no-array-index-key -- parts never move
      if (part.change === null) return <span key={at}>{words}</span>
      // Beside each other, a change is gone to where it first shows.
      const isFirst = without !== 'removed' || part.pieces.every(({ kind }) => kind === 'added')
      return (
        // oxlint-disable-next-line react/no-array-index-key -- parts never move
        <Change key={at} number={part.change} total={total} isTarget={isFirst}>
          {words}
        </Change>
      )
    })
  if (!two) return <p className="compared-row">{draw(null)}</p>
  return (
    <div className="compared-pair">
      <p className="compared-row">{draw('added')}</p>
      <p className="compared-row">{draw('removed')}</p>
    </div>
  )
}

function Change(props: {
  readonly number: number
  readonly total: number
  readonly isTarget: boolean
  readonly children: ReactNode
}) {
  const t = useTexts('versions')
  if (!props.isTarget) return <span className="change">{props.children}</span>
  const label = t('change', { number: formatNumber(props.number), total: formatNumber(props.total) })
  return (
    <span className="change" role="group" tabIndex={-1} aria-label={label} data-change={props.number}>
      {props.children}
    </span>
  )
}

function Words({ piece: { kind, text } }: { readonly piece: Piece }) {
  const t = useTexts('versions')
  if (kind === 'same') return <>{text}</>
  const Mark = kind === 'added' ? 'ins' : 'del'
  return (
    <Mark>
      <span className="visually-hidden">{t(kind)}</span>
      {/* A line end that came or went shows as a sign: there is nothing else to underline. */}
      {text.trim() === '' ? text.replaceAll('\n', '¶\n').replaceAll(/[^\S\n]/g, '·') : text}
      <span className="visually-hidden">{t('end')}</span>
    </Mark>
  )
}

/** Beside a change this many paragraphs stay in sight. */
const around = 1

function Same(props: {
  readonly text: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly two: boolean
}) {
  const t = useTexts('versions')
  const [open, setOpen] = useState(false)
  const { text, isFirst, isLast, two } = props
  const lines = useMemo(() => text.match(/[^\n]*\n|[^\n]+$/g) ?? [], [text])
  const head = isFirst ? 0 : around
  const tail = isLast ? 0 : around
  // Empty lines are no paragraphs to count, and two or three are not worth folding away.
  const hidden = lines.slice(head, lines.length - tail).filter((line) => line.trim() !== '').length
  if (open || hidden < 3) return <Plain text={text} two={two} />
  return (
    <>
      <Plain text={lines.slice(0, head).join('')} two={two} />
      <Button kind="plain" small className="compared-fold" onPress={() => setOpen(true)}>
        {t('skipped', { count: hidden, shown: formatNumber(hidden) })}
      </Button>
      <Plain text={lines.slice(lines.length - tail).join('')} two={two} />
    </>
  )
}

/** Long texts in parts that the browser need not lay out before they come into sight. */
function Plain({ text, two }: { readonly text: string; readonly two: boolean }) {
  if (text === '') return null
  const parts = text.match(/[^]{1,4000}(?:\n|$)|[^]{1,4000}/g) ?? []
  return parts.map((part, at) =>
    two ? (
      // oxlint-disable-next-line react/no-array-index-key -- parts never move
      <div key={at} className="compared-pair">
        <p className="compared-row">{part}</p>
        <p className="compared-row" aria-hidden="true">
          {part}
        </p>
      </div>
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- parts never move
      <p key={at} className="compared-row">
        {part}
      </p>
    ),
  )
}

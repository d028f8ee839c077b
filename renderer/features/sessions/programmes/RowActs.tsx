/** Up, down and away, for a row of the editor. Focus stays on the row that moved. */
import { ArrowDownIcon, ArrowUpIcon, XIcon } from '@phosphor-icons/react'
import type { Direction } from '../../../domain/mentoring/own-programme.ts'
import { useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'

export type RowActsProps = {
  readonly title: string
  readonly index: number
  readonly count: number
  /** There are never fewer rows than this. */
  readonly fewest: number
  readonly onMove: (by: Direction) => void
  readonly onRemove: () => void
}

export function RowActs({ title, index, count, fewest, onMove, onRemove }: RowActsProps) {
  const t = useTexts('mentoring')
  const move = (by: Direction) => {
    onMove(by)
    announce(t('editor.moved', { title, place: index + by + 1 }))
  }
  return (
    <span className="row-acts">
      <button
        type="button"
        aria-label={t('editor.up', { title })}
        aria-disabled={index === 0 || undefined}
        onClick={() => index > 0 && move(-1)}
      >
        <ArrowUpIcon className="i" aria-hidden />
      </button>
      <button
        type="button"
        aria-label={t('editor.down', { title })}
        aria-disabled={index === count - 1 || undefined}
        onClick={() => index < count - 1 && move(1)}
      >
        <ArrowDownIcon className="i" aria-hidden />
      </button>
      <button
        type="button"
        aria-label={t('editor.remove', { title })}
        aria-disabled={count <= fewest || undefined}
        onClick={() => {
          if (count <= fewest) return
          onRemove()
          announce(t('editor.removed', { title }))
        }}
      >
        <XIcon className="i" aria-hidden />
      </button>
    </span>
  )
}

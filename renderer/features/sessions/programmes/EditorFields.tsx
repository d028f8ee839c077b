/**
 * Fields of the editor. What can be kept is kept as it is typed; what cannot stays in the field, with the reason,
 * while the copy keeps the last that could.
 */
import { useState } from 'react'
import { type TextPath, textAt, withText } from '../../../domain/mentoring/own-programme.ts'
import { useTexts } from '../../../i18n/index.ts'
import { TextField } from '../../../ui/fields.tsx'
import { useEditing } from './editor-context.ts'

type TextBoxProps = { readonly label: string; readonly path: TextPath; readonly lines?: number }

export function TextBox({ label, path, lines }: TextBoxProps) {
  const t = useTexts('mentoring')
  const { programme, apply } = useEditing()
  const kept = textAt(programme, path)
  /** What stands in the field while it cannot be kept. */
  const [refused, setRefused] = useState<{ readonly text: string; readonly kept: string } | null>(null)
  // An undo, or a move of the row, ends the refusal: the field shows what is kept.
  const standing = refused?.kept === kept ? refused : null
  const write = (text: string) => {
    if (text.trim() === '') return setRefused({ text, kept })
    setRefused(null)
    apply(`text:${path.join('.')}`, (one) => withText(one, path, text))
  }
  return (
    <TextField
      label={label}
      value={standing?.text ?? kept}
      onChange={write}
      problem={standing ? t('editor.empty') : null}
      maxLength={2000}
      {...(lines === undefined ? {} : { lines })}
    />
  )
}

type NumberBoxProps = {
  readonly label: string
  readonly value: number
  readonly from: number
  readonly to: number
  readonly onChange: (value: number) => void
  /** Why a number in range still cannot be: null when it can. */
  readonly refuse?: (value: number) => string | null
}

export function NumberBox({ label, value, from, to, onChange, refuse }: NumberBoxProps) {
  const t = useTexts('mentoring')
  const [refused, setRefused] = useState<{ text: string; why: string; kept: number } | null>(null)
  const standing = refused?.kept === value ? refused : null
  const write = (text: string) => {
    const typed = Number(text)
    const inRange = /^\d+$/.test(text.trim()) && typed >= from && typed <= to
    const why = inRange ? (refuse?.(typed) ?? null) : t('editor.number', { from, to })
    if (why !== null) return setRefused({ text, why, kept: value })
    setRefused(null)
    onChange(typed)
  }
  return (
    <TextField
      label={label}
      value={standing?.text ?? String(value)}
      onChange={write}
      problem={standing?.why ?? null}
      maxLength={3}
    />
  )
}

/** Labelled fields. The problem, when there is one, is tied to the field and said in words. */
import { type ReactNode, type Ref, useId } from 'react'
import { SeverityMark } from './severity-mark.tsx'

type Common = {
  readonly label: string
  readonly help?: ReactNode
  readonly problem?: string | null
}
type TextFieldProps = Common & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'password' | 'url' | 'date' | 'datetime-local'
  readonly lines?: number
  readonly placeholder?: string
  readonly autoFocus?: boolean
  readonly required?: boolean
  readonly maxLength?: number
  readonly autoComplete?: 'off' | 'new-password' | 'current-password'
  readonly ref?: Ref<HTMLInputElement & HTMLTextAreaElement>
}

export function TextField(props: TextFieldProps) {
  const {
    label,
    help,
    problem,
    value,
    onChange,
    lines,
    type = 'text',
    ref,
    autoComplete = 'off',
    ...rest
  } = props
  const id = useId()
  const attributes = {
    ...rest,
    ref,
    id,
    value,
    className: 'input',
    spellCheck: false,
    autoComplete,
    'aria-invalid': problem ? true : undefined,
    'aria-describedby': problem || help ? `${id}-about` : undefined,
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {lines ? (
        <textarea {...attributes} rows={lines} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...attributes} type={type} onChange={(event) => onChange(event.target.value)} />
      )}
      <About id={`${id}-about`} help={help} problem={problem ?? null} />
    </div>
  )
}

function About({ id, help, problem }: { id: string; help: ReactNode; problem: string | null }) {
  if (problem)
    return (
      <p className="problem" id={id} role="alert">
        <SeverityMark kind="warning" /> {problem}
      </p>
    )
  return help ? (
    <p className="help" id={id}>
      {help}
    </p>
  ) : null
}

type SelectFieldProps = Common & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

export function SelectField({ label, help, problem, value, onChange, options }: SelectFieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={value}
        aria-describedby={help || problem ? `${id}-about` : undefined}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <About id={`${id}-about`} help={help} problem={problem ?? null} />
    </div>
  )
}

type CheckProps = {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly children: ReactNode
  readonly className?: string
}

export function Check({ checked, onChange, children, className }: CheckProps) {
  return (
    <label className={`check ${className ?? ''}`}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{children}</span>
    </label>
  )
}

/** The pencils: told apart by shape, never by colour alone. */
export type MarkKind = 'warning' | 'advice' | 'note' | 'person'

const classes: Record<MarkKind, string> = {
  warning: 'm-risk',
  advice: 'm-care',
  note: 'm-nuance',
  person: 'm-mentor',
}

export function SeverityMark({ kind }: { readonly kind: MarkKind }) {
  return (
    <svg className={`m ${classes[kind]}`} viewBox="0 0 12 12" aria-hidden="true">
      {kind === 'warning' && <path d="M6 .6 11.4 6 6 11.4.6 6Z" fill="currentColor" />}
      {kind === 'advice' && (
        <path
          d="M6 1.6 11 10.6H1Z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinejoin="round"
        />
      )}
      {kind === 'note' && (
        <circle
          cx="6"
          cy="6"
          r="4.2"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeDasharray="2 1.6"
        />
      )}
      {kind === 'person' && (
        <path
          d="M1 8.2C3 3.4 4.4 3 5.2 4.6S6.6 9 8 7.6s1.6-3 3-3.4"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinecap="round"
        />
      )}
    </svg>
  )
}

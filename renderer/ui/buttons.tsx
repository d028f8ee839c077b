/** Buttons. Green (`inside`) never sends anything; only ink (`outside`) opens the door. */
import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'

export type ButtonKind = 'inside' | 'outside' | 'quiet' | 'plain' | 'link'

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children'> & {
  readonly kind?: ButtonKind
  readonly small?: boolean
  readonly wide?: boolean
  readonly className?: string
  readonly ref?: Ref<HTMLButtonElement>
  readonly children: ReactNode
}

export function Button({ kind = 'quiet', small, wide, className, ...rest }: ButtonProps) {
  const classes = [
    kind === 'link' ? 'link' : `btn ${kind}`,
    small ? 'sm' : '',
    wide ? 'wide' : '',
    className ?? '',
  ]
  return <AriaButton {...rest} className={classes.filter(Boolean).join(' ')} />
}

import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'

type Look = {
  /** Use one primary button per view, for the next step. */
  look?: 'primary' | 'secondary' | 'quiet' | 'danger'
  size?: 'normal' | 'small' | 'large'
}

export function Button({
  look = 'primary',
  size = 'normal',
  className,
  type = 'button',
  ...rest
}: Look & ComponentProps<'button'>) {
  return <button type={type} className={buttonClass({ look, size }, className)} {...rest} />
}

/** A link that looks like a button. */
export function ButtonLink({
  look = 'primary',
  size = 'normal',
  className,
  ...rest
}: Look & ComponentProps<'a'> & { href: string }) {
  return <a className={buttonClass({ look, size }, className)} {...rest} />
}

function buttonClass({ look, size }: Look, own: string | undefined) {
  return classNames('button', `is-${look}`, size !== 'normal' && `is-${size}`, own)
}

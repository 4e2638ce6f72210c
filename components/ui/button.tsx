import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'

type Look = {
  /** One primary a view: the next step. */
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

/** Looks like a button, leads somewhere. */
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

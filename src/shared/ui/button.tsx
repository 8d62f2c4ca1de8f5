import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Link } from 'react-router'

/** Primary: the one thing to do here. Secondary: other real choices. Quiet: small help beside something. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: ButtonKind
  /** While something is under way: stays focusable, says so, and swallows further presses. */
  busy?: boolean
}

/** A button. `type` is "button" unless told. */
export function Button({ kind = 'primary', busy = false, onClick, className = '', ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`button button-${kind} ${className}`}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault()
        else onClick?.(event)
      }}
    />
  )
}

/** A link that looks like a button: for going somewhere. */
export function LinkButton({ to, kind = 'primary', children }: { to: string; kind?: ButtonKind; children: ReactNode }) {
  return (
    <Link to={to} className={`button button-${kind}`}>
      {children}
    </Link>
  )
}

import { type ReactNode, useEffect, useId, useRef } from 'react'
import './dialog.css'

interface DialogProps {
  open: boolean
  title: string
  children: ReactNode
  /** Called on Escape. Leave it out when the question must be answered. */
  onClose?: () => void
}

/** A modal on the native <dialog>: the browser keeps the focus inside, makes the rest inert, and gives the focus back afterwards. */
export function Dialog({ open, title, children, onClose }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useEffect(() => {
    const dialog = element.current
    if (open && dialog && !dialog.open) dialog.showModal()
    if (!open && dialog?.open) dialog.close()
  }, [open])

  return (
    <dialog
      ref={element}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose?.()
      }}
    >
      {open && (
        <div className="stack">
          <h2 id={titleId} tabIndex={-1}>
            {title}
          </h2>
          {children}
        </div>
      )}
    </dialog>
  )
}

import { useEffect } from 'react'
import { useLocation } from 'react-router'

/** Goes to the part of the page that the address names (`/plan#changes`), once it is there. The browser's own jump comes too early. */
export function useGoToHash(ready: boolean): void {
  const { hash } = useLocation()
  useEffect(() => {
    if (!ready || !hash) return
    const part = document.getElementById(hash.slice(1))
    part?.focus({ preventScroll: true })
    part?.scrollIntoView?.({ block: 'start' })
  }, [ready, hash])
}

/** The same for a page of which a part is made later: stands at the end of that part. */
export function GoToHash(): null {
  useGoToHash(true)
  return null
}

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

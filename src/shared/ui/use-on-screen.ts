import { type RefObject, useEffect, useEffectEvent } from 'react'

/** Calls back when the element comes onto the screen, as long as `wanted`. Without IntersectionObserver (very old browsers) it never does. */
export function useOnScreen(element: RefObject<Element | null>, wanted: boolean, callback: () => void): void {
  const call = useEffectEvent(callback)
  useEffect(() => {
    const watched = element.current
    if (!wanted || !watched || typeof IntersectionObserver === 'undefined') return
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) call()
    })
    observer.observe(watched)
    return () => observer.disconnect()
  }, [element, wanted])
}

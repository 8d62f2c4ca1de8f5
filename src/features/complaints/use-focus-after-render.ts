import { useEffect, useRef } from 'react'

/** Moves the focus when the next render is on screen: to the first of the ids that is there. */
export function useFocusAfterRender(): (...ids: string[]) => void {
  const wanted = useRef<string[]>([])
  useEffect(() => {
    const [id] = wanted.current.filter((one) => document.getElementById(one))
    if (!id) return
    wanted.current = []
    document.getElementById(id)?.focus()
  })
  return (...ids) => {
    wanted.current = ids
  }
}

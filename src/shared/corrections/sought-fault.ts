import { useSearchParams } from 'react-router'
import { type Fault, faults } from './pointed-at.ts'

interface Sought {
  /** What is the matter with the text, `undefined` when nobody has said so yet. */
  fault: Fault | undefined
  /** The path of a page on the way to it, with the same answer. */
  carry: (path: string) => string
}

/** What somebody has said is the matter with a text that they still look for. The address takes it along, from the entrance to the line that they point at. */
export function useSoughtFault(): Sought {
  const [search] = useSearchParams()
  const fault = faults.find((one) => one === search.get('fault'))
  return { fault, carry: (path) => (fault ? `${path}?fault=${fault}` : path) }
}

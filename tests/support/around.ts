import { within } from '@testing-library/react'

/** Queries inside the nearest element around something found, by CSS: `around(screen.getByRole('heading', { name }), 'section')`. */
export function around(element: HTMLElement, selector: string) {
  const found = element.closest<HTMLElement>(selector)
  if (!found) throw new Error(`There is no ${selector} around it`)
  return within(found)
}

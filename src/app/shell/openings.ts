import type { ComponentType } from 'react'
import { LandingPage } from '#src/app/pages/landing-page.tsx'
import { ComplaintOpening } from '#src/features/complaints/complaint-opening.tsx'

/** What everybody sees first at an address. The build writes it into the html of that page, so it can be read before the app has run. */
export interface Opening {
  /** As in routes.tsx. */
  path: string
  /** Its word files besides the shell's. */
  features: readonly string[]
  Component: ComponentType
}

/** For somebody who is signed in, and at no other address than the very one: what the address adds may change what is seen. */
const ofPages: readonly Opening[] = [
  { path: 'complaints/new', features: ['complaints', 'drafts'], Component: ComplaintOpening },
]

/** For somebody who is not signed in, at the first address. */
export const landingOpening: Opening = { path: 'landing', features: ['landing'], Component: LandingPage }

export const openings: readonly Opening[] = [landingOpening, ...ofPages]

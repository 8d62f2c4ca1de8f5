import type { ComponentType } from 'react'
import { LandingPage } from '#src/app/pages/landing-page.tsx'
import { ComplaintOpening } from '#src/features/complaints/complaint-opening.tsx'

/** What everybody sees first at an address. The build writes it into the html of that page, so it can be read before the app has run. */
export interface Opening {
  /** As in routes.tsx. */
  path: string
  /** Its word files besides the shell's. */
  features: readonly string[]
  /** For somebody who is not signed in; the server sends it at `/` (server/plugins/static.ts). */
  visitor?: boolean
  Component: ComponentType
}

/** The others are for somebody who is signed in, and at the very address only: what is added to one may change what is seen. */
export const openings: readonly Opening[] = [
  { path: 'landing', features: ['landing'], visitor: true, Component: LandingPage },
  { path: 'complaints/new', features: ['complaints', 'drafts'], Component: ComplaintOpening },
]

import type { LocalDate } from './days.ts'
import type { Schemas } from './schemas.ts'

/**
 * What one mock person's case consists of: plain data, so that it can be kept as JSON. Nobody at the other end does anything in it:
 * what is filed stands as sent.
 */
export interface World {
  today: LocalDate
  session: Schemas['Session']
  /** The day something last happened, when the overview is to say that nothing has happened since. */
  quietSince: LocalDate | null
  plan: Schemas['Plan']
  activities: Schemas['Activity'][]
  changes: Schemas['PlanChange'][]
  caseworkers: Schemas['Caseworkers']
  meetings: Schemas['Meeting'][]
  letters: Schemas['Letter'][]
  complaints: Schemas['Complaint'][]
  recordsRequests: Schemas['RecordsRequest'][]
  inquiries: Schemas['Inquiry'][]
  corrections: Schemas['Correction'][]
  drafts: Schemas['Draft'][]
  filed: Filed[]
  /** The key is `null` once the device was removed. */
  devices: (Schemas['Device'] & { key: string | null })[]
  sessions: Schemas['SignedInSession'][]
  accessLog: Schemas['AccessLogEntry'][]
}

/** Something that was filed, with the body as text so that it can be compared. */
export interface Filed {
  body: string
  receipt: Schemas['Receipt']
  kind: Schemas['FilingKind']
  targetId?: string
}

/** The case that the person of this world opens as `own`. */
export function ownCase(world: World): Schemas['CaseAccess'] {
  const [own] = world.session.cases
  if (!own) throw new Error('A mock person has a case')
  return own
}

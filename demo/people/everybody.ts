import type { LocalDate } from './calendar.ts'
import { helperRecords } from './helpers.ts'
import { karenRecords } from './karen/karen.ts'
import { mikkelRecords } from './mikkel/mikkel.ts'
import type { DemoRecord } from './records.ts'
import { samiraRecords } from './samira/samira.ts'
import { torbenRecords } from './torben/torben.ts'

/** Every record of the demo as it stands on a day, in the order in which a feed must take them. */
export function everybodysRecords(today: LocalDate): DemoRecord[] {
  return [
    ...karenRecords(today),
    ...torbenRecords(today),
    ...samiraRecords(today),
    ...mikkelRecords(today),
    ...helperRecords(today),
  ]
}

import { randomUUID } from 'node:crypto'
import {
  activityRecord,
  caseRecord,
  danish,
  decision,
  type FeedRecord,
  letterRecord,
  meetingRecord,
  personRecord,
  planRecord,
} from '#tests/support/feed-records.ts'

export interface Load {
  letters: number
  activities: number
}

const dayMs = 86_400_000
const today = Date.now()
const day = (offset: number) => new Date(today + offset * dayMs).toISOString().slice(0, 10)
const asOf = new Date(today - dayMs).toISOString()

/** A person with a case, of which nothing was ever opened or evaluated: the most that can be open at a time. */
export function loadedPerson({ letters, activities }: Load): {
  personId: string
  caseId: string
  records: FeedRecord[]
} {
  const personId = randomUUID()
  const caseId = randomUUID()
  const startsAt = new Date(today + 9 * dayMs).toISOString()
  const endsAt = new Date(today + 9 * dayMs + 3_600_000).toISOString()
  return {
    personId,
    caseId,
    records: [
      personRecord({ loginKey: personId }, { id: personId, asOf }),
      caseRecord({ personId, startedOn: '2016-01-04' }, { id: caseId, asOf }),
      planRecord(caseId, {}, asOf),
      meetingRecord({ caseId, startsAt, endsAt, replyBy: day(5) }, { asOf }),
      ...Array.from({ length: letters }, (_, index) => letter(caseId, index, letters)),
      ...Array.from({ length: activities }, (_, index) => activity(caseId, index)),
    ],
  }
}

/** One letter in five is a decision; they came evenly over ten years. */
function letter(caseId: string, index: number, of: number): FeedRecord {
  const availableOn = day(-Math.floor((index * 3600) / of))
  const original = danish('Kære dig. '.repeat(200))
  return letterRecord({ caseId, availableOn, original, ...(index % 5 === 0 ? decision : {}) }, { asOf })
}

/** Half of them are over and were never evaluated, half are still to come. */
function activity(caseId: string, index: number): FeedRecord {
  const endsOn = day(index % 2 === 0 ? -10 - index : 30 + index)
  const startsOn = day(-20 - index)
  return activityRecord({ caseId, startsOn, evaluateOn: endsOn, endsOn }, { asOf })
}

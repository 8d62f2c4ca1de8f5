import type { LocalDate } from './calendar.ts'
import { storyDays } from './calendar.ts'
import { karen } from './karen/ids.ts'
import type { DemoRecord } from './records.ts'
import { idOf, record } from './records.ts'
import { samira } from './samira/ids.ts'
import { torben } from './torben/ids.ts'

/** Bodil assists two citizens, Ejvind acts for one. The cases must have been fed before. */
export function helperRecords(today: LocalDate): DemoRecord[] {
  const days = storyDays(today)
  const from = days.week(-12, 1)
  const to = days.weekEnd(40)
  const bodil = idOf('bodil')
  const ejvind = idOf('ejvind')
  return [
    record('person', bodil, from, { loginKey: 'bodil-krogsager', name: 'Bodil Krogsager' }),
    record('person', ejvind, from, { loginKey: 'ejvind-tranholm', name: 'Ejvind Tranholm' }),
    record('grant', idOf('bodil for karen'), from, {
      caseId: karen.case,
      personId: bodil,
      relation: 'assistant',
      scopes: ['plan', 'caseworker', 'meetings', 'complaints'],
      from,
      to,
    }),
    record('grant', idOf('bodil for samira'), from, {
      caseId: samira.case,
      personId: bodil,
      relation: 'assistant',
      scopes: ['meetings'],
      from,
      to: days.weekEnd(4),
    }),
    record('grant', idOf('ejvind for torben'), from, {
      caseId: torben.case,
      personId: ejvind,
      relation: 'representative',
      scopes: ['plan', 'caseworker', 'meetings', 'letters', 'complaints', 'records', 'inquiries'],
      from,
      to,
    }),
  ]
}

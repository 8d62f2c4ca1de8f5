import { idOf, text } from '#mocks/builders/basics.ts'
import { buildAssignment, buildCaseworkers, buildHandover } from '#mocks/builders/caseworkers.ts'
import { buildPlanChange } from '#mocks/builders/plan.ts'
import { buildAccessLogEntry, buildDraft } from '#mocks/builders/session.ts'
import { addDays, type Days, instantOn } from '#mocks/days.ts'
import type { World } from '#mocks/world.ts'
import { activities, facts } from './long-case-activities.ts'
import { complaints, corrections, recordsRequests } from './long-case-filings.ts'
import { inquiries } from './long-case-inquiries.ts'
import { letters } from './long-case-letters.ts'
import { meetings } from './long-case-meetings.ts'
import { newcomer } from './newcomer.ts'

const number = 1

/** Karla is in the middle of it: placements, a proposal to comment on, a new caseworker, a complaint half answered, more than a page of letters. */
export function longCase(days: Days, now: Date): World {
  const world = newcomer({ name: 'Karla Mosegaard', number, days, now })
  return {
    ...world,
    plan: { ...world.plan, newChanges: 2 },
    activities: activities(days),
    changes: changes(days),
    caseworkers: caseworkers(days),
    meetings: meetings(days),
    letters: letters(days),
    complaints: complaints(days),
    recordsRequests: recordsRequests(days),
    inquiries: inquiries(days),
    corrections: corrections(days),
    drafts: [
      buildDraft({
        ...{ kind: 'preparation', target: `meeting:${idOf(1400)}`, expiresOn: days.ahead(89) },
        ...{ content: { statement: 'Jeg vil gerne tale om timerne', questions: [] } },
        savedAt: instantOn(days.ago(1), 18),
      }),
    ],
    accessLog: accessLog(days),
  }
}

function changes(days: Days): World['changes'] {
  const fact = facts(days).wrong
  return [
    buildPlanChange({
      ...{ id: idOf(1161), on: days.ago(3), isNew: true },
      ...{ from: { date: days.ahead(25) }, to: { date: days.ahead(67) } },
    }),
    buildPlanChange({
      ...{ id: idOf(1162), on: days.ago(4), isNew: true, field: 'status' },
      subject: { kind: 'fact', title: fact.statement },
      ...{ from: { code: 'standing' }, to: { code: 'wrong' } },
    }),
    buildPlanChange({
      ...{ id: idOf(1163), on: days.ago(80), field: 'status', from: { code: 'notStarted' }, to: { code: 'underWay' } },
      subject: { kind: 'subGoal', title: text('Vi kender timetallet', 'We know how many hours') },
    }),
  ]
}

function caseworkers(days: Days): World['caseworkers'] {
  const starts = days.ahead(14)
  return buildCaseworkers({
    current: [buildAssignment({ from: days.ago(420), to: addDays(starts, -1) })],
    coming: [
      buildAssignment({
        ...{ id: idOf(1302), name: 'Runa Fjordby', profession: text('Ergoterapeut', 'Occupational therapist') },
        ...{ phone: '70 10 00 27', from: starts },
        handover: buildHandover({ writtenOn: days.ago(7), commentBy: days.ahead(10) }),
      }),
    ],
    past: [buildAssignment({ id: idOf(1301), name: 'Gorm Sandager', from: days.ago(900), to: days.ago(421) })],
  })
}

/** More than a page. */
function accessLog(days: Days): World['accessLog'] {
  return Array.from({ length: 30 }, (_, index) =>
    buildAccessLogEntry({
      ...{ id: idOf(1800 + index), at: instantOn(days.ago(index * 3 + 1), 9) },
      ...(index % 4 === 2
        ? { who: { kind: 'assistant', name: 'Bodil Tranekær' }, action: 'read', what: 'letters' }
        : { who: { kind: 'municipality' }, action: 'fed', what: index % 2 ? 'meetings' : 'plan' }),
    }),
  )
}

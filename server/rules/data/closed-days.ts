import type { ClosedDay, Source } from '../rule.ts'

const source: Source = {
  title: { da: 'Forældelsesloven', en: 'The Danish Limitation Act' },
  citation: { da: 'forældelsesloven § 27, stk. 2', en: 'Limitation Act (forældelsesloven) § 27(2)' },
  url: 'https://danskelove.dk/for%C3%A6ldelsesloven/27',
}

const common = { validFrom: '2008-01-01', validTo: null, source, verifiedOn: '2026-11-23' } as const

/**
 * Days that are not public holidays, but on which a deadline does not end. The source states it for limitation
 * periods; that it also holds for complaints and records is our reading (docs/deadlines.md). An authority that counts
 * otherwise takes the line out here.
 */
export const closedDays: readonly ClosedDay[] = [
  { ...common, monthDay: '06-05', name: { da: 'Grundlovsdag', en: 'Constitution Day' } },
  { ...common, monthDay: '12-24', name: { da: 'Juleaftensdag', en: 'Christmas Eve' } },
  { ...common, monthDay: '12-31', name: { da: 'Nytårsaftensdag', en: "New Year's Eve" } },
]

import type { RuleVersion } from '../rule.ts'

/** Times for what can be done when the municipality and the appeal body have answered. */
export const ladderRules: readonly RuleVersion[] = [
  {
    id: 'ombudsman.oneYear',
    validFrom: '2013-07-01',
    validTo: null,
    kind: 'years',
    amount: 1,
    // The citizen is told the day that is certain: nothing we know moves it past a weekend.
    endsOn: 'anyDay',
    whose: 'citizen',
    source: {
      title: { da: 'Folketingets Ombudsmand', en: 'The Parliamentary Ombudsman' },
      citation: { da: 'ombudsmandsloven § 13', en: 'Ombudsman Act (ombudsmandsloven) § 13' },
      url: 'https://www.ombudsmanden.dk/det-kan-man-klage-over',
    },
    verifiedOn: '2026-11-23',
    uncertainty: {
      da: 'Året er slået efter hos ombudsmanden. Paragraffen er ikke. Beder du om at få sagen genoptaget, løber året videre.',
      en: 'The year was checked with the Ombudsman. The section was not. If you ask for the case to be opened again, the year runs on.',
    },
  },
]

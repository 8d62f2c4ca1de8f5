import type { Citation } from '#src/shared/ui/rule-citation.tsx'

/** Rules that the app's own words rest on, as data: the name, where it can be read, and the day somebody last looked it up. */
export const citedRules = {
  /** What the reasons of a decision have to hold, and when reasons are owed at all. */
  reasons: {
    label: { da: 'Forvaltningsloven §§ 22 og 24', en: 'Public Administration Act (forvaltningsloven) §§ 22 and 24' },
    url: 'https://danskelove.dk/forvaltningsloven/22',
    checkedOn: '2026-11-23',
  },
  /** The right to bring somebody. */
  mayBringSomebody: {
    label: { da: 'Forvaltningsloven § 8', en: 'Public Administration Act (forvaltningsloven) § 8' },
    url: 'https://danskelove.dk/forvaltningsloven/6-8',
    checkedOn: '2026-11-23',
  },
  /** A complaint does not stop a decision. */
  noSuspension: {
    label: { da: 'Retssikkerhedsloven § 72', en: 'Legal Protection Act (retssikkerhedsloven) § 72' },
    url: 'https://danskelove.dk/retssikkerhedsloven/72',
    checkedOn: '2026-11-23',
  },
  /** A party can have the decision wait for a statement. */
  waitForStatement: {
    label: { da: 'Forvaltningsloven § 21', en: 'Public Administration Act (forvaltningsloven) § 21' },
    url: 'https://www.elov.dk/forvaltningsloven/paragraf/21/',
    checkedOn: '2026-11-26',
  },
  /** By when a request for access to records is answered. */
  recordsTime: {
    label: {
      da: 'Forvaltningsloven § 16, stk. 2, og offentlighedsloven § 36, stk. 2',
      en: 'Public Administration Act (forvaltningsloven) § 16(2) and Access to Public Records Act (offentlighedsloven) § 36(2)',
    },
    url: 'https://www.offentlighedsportalen.dk/dokument/219773',
    checkedOn: '2026-11-23',
  },
} as const satisfies Record<string, Citation>

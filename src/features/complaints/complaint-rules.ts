import { citedRules } from '#src/shared/rules/cited-rules.ts'
import type { Citation } from '#src/shared/ui/rule-citation.tsx'
import type { ComplaintKind } from './complaints.queries.ts'

/** Rules that a complaint can name, as data: what they are called and where they can be read. What they say is in the words under `rules`. */
export const complaintRules = {
  reasons: citedRules.reasons,
  hearing: {
    label: { da: 'Forvaltningsloven § 19', en: 'Public Administration Act (forvaltningsloven) § 19' },
    url: 'https://danskelove.dk/forvaltningsloven/19',
  },
  everyPossibility: {
    label: { da: 'Retssikkerhedsloven § 5', en: 'Legal Protection Act (retssikkerhedsloven) § 5' },
    url: 'https://danskelove.dk/retssikkerhedsloven/5',
  },
  promptly: {
    label: { da: 'Retssikkerhedsloven § 3', en: 'Legal Protection Act (retssikkerhedsloven) § 3' },
    url: 'https://danskelove.dk/retssikkerhedsloven/3',
  },
  takingPart: {
    label: { da: 'Retssikkerhedsloven § 4', en: 'Legal Protection Act (retssikkerhedsloven) § 4' },
    url: 'https://danskelove.dk/retssikkerhedsloven/4',
  },
  guidance: {
    label: { da: 'Forvaltningsloven § 7', en: 'Public Administration Act (forvaltningsloven) § 7' },
    url: 'https://danskelove.dk/forvaltningsloven/6-8',
    checkedOn: '2026-11-23',
  },
  assessedInTime: {
    label: { da: 'Retssikkerhedsloven § 7 a', en: 'Legal Protection Act (retssikkerhedsloven) § 7 a' },
    checkedOn: '2026-11-23',
  },
  contactBeforeSanction: {
    label: {
      da: 'Lov om aktiv socialpolitik §§ 13 og 35-40 a',
      en: 'Active Social Policy Act (lov om aktiv socialpolitik) §§ 13 and 35-40 a',
    },
    checkedOn: '2026-11-23',
  },
  correctData: {
    label: { da: 'Databeskyttelsesforordningen artikel 16', en: 'General Data Protection Regulation, article 16' },
    checkedOn: '2026-11-23',
  },
  accessToRecords: {
    label: { da: 'Offentlighedsloven §§ 7 og 11', en: 'Access to Public Records Act (offentlighedsloven) §§ 7 and 11' },
  },
  goodPractice: {
    label: { da: 'God forvaltningsskik', en: 'Good administrative practice (god forvaltningsskik)' },
    url: 'https://www.ombudsmanden.dk/find-viden/myndighedsguiden',
  },
} as const satisfies Record<string, Citation>

export type ComplaintRule = keyof typeof complaintRules

/** Which rules are suggested for which kind. */
export const rulesFor: Record<ComplaintKind, readonly ComplaintRule[]> = {
  decision: ['reasons', 'hearing', 'everyPossibility'],
  handling: ['promptly', 'takingPart', 'guidance'],
  conduct: ['goodPractice', 'takingPart'],
}

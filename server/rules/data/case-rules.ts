import type { RuleVersion } from '../rule.ts'

/** What must happen, or must not fail to happen, while a case runs. */
export const caseRules: readonly RuleVersion[] = [
  {
    id: 'activity.needAssessment',
    validFrom: '2013-07-01',
    validTo: null,
    kind: 'daysBefore',
    amount: 14,
    // "At the latest two weeks before": moving past a weekend would be later than the law allows.
    endsOn: 'anyDay',
    whose: 'authority',
    source: {
      title: {
        da: 'Lov om retssikkerhed og administration på det sociale område',
        en: 'Act on Legal Protection and Administration in Social Matters',
      },
      citation: { da: 'retssikkerhedsloven § 7 a', en: 'Legal Protection Act (retssikkerhedsloven) § 7 a' },
      url: null,
    },
    verifiedOn: '2026-11-23',
    uncertainty: {
      da: 'Teksten er læst i en udgave fra 2013. Om reglen stadig gælder uændret, er ikke slået efter.',
      en: 'The text was read in an edition from 2013. Whether the rule still stands unchanged was not checked.',
    },
  },
  {
    id: 'case.stagnation',
    validFrom: '2013-07-01',
    validTo: null,
    kind: 'days',
    amount: 28,
    endsOn: 'anyDay',
    whose: 'authority',
    source: {
      title: { da: 'Udvejs egen grænse', en: 'A limit set by Udvej' },
      citation: {
        da: 'Ingen lov sætter et tal. God forvaltningsskik er, at kommunen siger, hvad en sag venter på.',
        en: 'No law sets a number. Good administration means that the municipality says what a case is waiting for.',
      },
      url: null,
    },
    verifiedOn: '2026-11-23',
    uncertainty: {
      da: 'De 28 dage er valgt af os. De er en påmindelse og ikke en frist i loven.',
      en: 'The 28 days were chosen by us. They are a reminder, not a deadline in law.',
    },
  },
]

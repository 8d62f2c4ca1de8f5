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
  {
    id: 'reasons.ask',
    validFrom: '2014-01-01',
    validTo: null,
    kind: 'days',
    amount: 14,
    // The citizen is told the day that is certain: nothing we know moves it past a weekend.
    endsOn: 'anyDay',
    whose: 'citizen',
    source: {
      title: { da: 'Forvaltningsloven', en: 'The Public Administration Act' },
      citation: { da: 'forvaltningsloven § 23', en: 'Public Administration Act (forvaltningsloven) § 23' },
      url: null,
    },
    verifiedOn: '2026-11-23',
    uncertainty: {
      da: 'Paragraffen er skrevet efter hukommelsen og er ikke slået efter.',
      en: 'The section was written from memory and not looked up.',
    },
  },
  {
    id: 'reasons.answer',
    validFrom: '2014-01-01',
    validTo: null,
    kind: 'days',
    amount: 14,
    endsOn: 'anyDay',
    whose: 'authority',
    source: {
      title: { da: 'Forvaltningsloven', en: 'The Public Administration Act' },
      citation: { da: 'forvaltningsloven § 23, stk. 2', en: 'Public Administration Act (forvaltningsloven) § 23(2)' },
      url: null,
    },
    verifiedOn: '2026-11-23',
    uncertainty: {
      da: 'Kan kommunen ikke nå det, skal den skrive hvorfor, og hvornår svaret kommer. Paragraffen er ikke slået efter.',
      en: 'If the municipality cannot make it, it must write why and when the answer comes. The section was not looked up.',
    },
  },
  {
    id: 'programme.noActivity',
    validFrom: '2022-01-01',
    validTo: null,
    kind: 'calendarMonth',
    amount: 6,
    endsOn: 'workingDay',
    whose: 'authority',
    source: {
      title: { da: 'Lov om en aktiv beskæftigelsesindsats', en: 'Act on an Active Employment Effort' },
      citation: {
        da: 'lov om en aktiv beskæftigelsesindsats, det tidligere kapitel 19 (L 209, 2020-21)',
        en: 'Act on an Active Employment Effort, the former chapter 19 (L 209, 2020-21)',
      },
      url: null,
    },
    verifiedOn: '2026-11-23',
    uncertainty: {
      da: 'Gælder ressourceforløb, der er begyndt efter de gamle regler. Nye ressourceforløb gives ikke efter loven af 29. december 2025.',
      en: 'Holds for programmes (ressourceforløb) begun under the old rules. New ones are not given under the act of 29 December 2025.',
    },
  },
]

import type { RuleVersion, Source } from '../rule.ts'

const complaintGuide: Source = {
  title: {
    da: 'Lov om retssikkerhed og administration på det sociale område',
    en: 'Act on Legal Protection and Administration in Social Matters',
  },
  citation: { da: 'retssikkerhedsloven § 67', en: 'Legal Protection Act (retssikkerhedsloven) § 67' },
  url: 'https://ast.dk/for-borgere-med-en-klagesag/klagefrister/klagefrister',
}

const paperLetter: Source = {
  title: {
    da: 'Justitsministeriets vejledning om beregning af klagefrister',
    en: 'Ministry of Justice guidance on computing complaint deadlines',
  },
  citation: { da: 'vejledning nr. 9533 af 26. juni 2018', en: 'Guidance no. 9533 of 26 June 2018' },
  url: 'https://ast.dk/for-borgere-med-en-klagesag/klagefrister/klagefrister',
}

/** Complaints over decisions, and when the letter that starts the time is taken to have arrived. */
export const complaintRules: readonly RuleVersion[] = [
  {
    id: 'complaint.fourWeeks',
    validFrom: '2013-07-01',
    validTo: null,
    kind: 'weeks',
    amount: 4,
    endsOn: 'workingDay',
    whose: 'citizen',
    source: complaintGuide,
    verifiedOn: '2026-11-23',
    uncertainty: {
      da: 'De fire uger er slået efter hos Ankestyrelsen. Selve paragraffens nummer er ikke slået efter.',
      en: 'The four weeks were checked with the National Appeals Board. The number of the section was not.',
    },
  },
  {
    id: 'complaint.reassessment',
    validFrom: '2013-07-01',
    validTo: null,
    kind: 'weeks',
    amount: 4,
    endsOn: 'workingDay',
    whose: 'authority',
    source: {
      title: {
        da: 'Bekendtgørelse om retssikkerhed og administration på det sociale område',
        en: 'Executive Order on Legal Protection and Administration in Social Matters',
      },
      citation: {
        da: 'retssikkerhedsloven § 66 og bekendtgørelsen',
        en: 'Legal Protection Act § 66 and the executive order',
      },
      url: 'https://ast.dk/for-borgere-med-en-klagesag/din-sag-i-ankestyrelsen/klagevejledning-og-tidsfrister',
    },
    verifiedOn: '2026-11-23',
    uncertainty: {
      da: 'Fristen er slået efter hos Ankestyrelsen. Paragraffen i bekendtgørelsen er ikke slået efter.',
      en: 'The time limit was checked with the National Appeals Board. The section of the executive order was not.',
    },
  },
  {
    id: 'complaint.offer.reassessment',
    validFrom: '2020-01-01',
    validTo: null,
    kind: 'workingDays',
    amount: 5,
    endsOn: 'workingDay',
    whose: 'authority',
    source: {
      title: { da: 'Bekendtgørelse om andre aktører', en: 'Executive Order on Other Actors' },
      citation: {
        da: 'bekendtgørelse nr. 1183 af 25. november 2019, § 16, stk. 2',
        en: 'Executive Order no. 1183 of 25 November 2019, § 16(2)',
      },
      url: 'https://www.elov.dk/bekendtgorelse-om-andre-aktorer/kapitel/7/',
    },
    verifiedOn: '2026-11-23',
    uncertainty: {
      da: 'Kilden gælder tilbud, som en anden aktør har givet. At kommunens egne tilbud følger samme frist, bygger på vejledninger. Reglen kan ændre sig 1. januar 2027.',
      en: 'The source covers offers made by another actor. That the municipality’s own offers follow the same limit rests on guidance pages. The rule may change on 1 January 2027.',
    },
  },
  {
    id: 'letter.paperReceived',
    validFrom: '2018-06-26',
    validTo: '2025-12-31',
    kind: 'workingDays',
    amount: 6,
    endsOn: 'workingDay',
    whose: 'authority',
    source: paperLetter,
    verifiedOn: '2026-11-23',
    uncertainty: null,
  },
  {
    id: 'letter.paperReceived',
    validFrom: '2026-01-01',
    validTo: null,
    kind: 'workingDays',
    amount: 6,
    endsOn: 'workingDay',
    whose: 'authority',
    source: paperLetter,
    verifiedOn: '2026-11-23',
    uncertainty: {
      da: 'Vejledningen er fra før 2026, hvor PostNord holdt op med at dele breve ud. Fik du brevet en anden dag, gælder den dag, du fik det.',
      en: 'The guidance is from before 2026, when PostNord stopped delivering letters. If the letter came on another day, that day counts.',
    },
  },
  {
    id: 'complaint.goOn',
    validFrom: '2013-07-01',
    validTo: null,
    kind: 'weeks',
    amount: 4,
    endsOn: 'workingDay',
    whose: 'citizen',
    source: {
      title: { da: 'Ældre Sagens vejledning om klager', en: 'Guidance on complaints by DaneAge (Ældre Sagen)' },
      citation: { da: 'vejledning af 15. januar 2024', en: 'guidance of 15 January 2024' },
      url: 'https://www.aeldresagen.dk/',
    },
    verifiedOn: '2026-11-23',
    uncertainty: {
      da: 'De fire uger er læst i en vejledning. Paragraffen er ikke slået efter. Svarer du ikke, kan du stadig skrive til kommunen.',
      en: 'The four weeks were read in a guide. The section was not looked up. If you do not answer, you can still write to the municipality.',
    },
  },
  {
    id: 'complaint.offer.appealDecision',
    validFrom: '2020-01-01',
    validTo: null,
    kind: 'weeks',
    amount: 4,
    endsOn: 'workingDay',
    whose: 'appealBody',
    source: {
      title: { da: 'Bekendtgørelse om andre aktører', en: 'Executive Order on Other Actors' },
      citation: {
        da: 'bekendtgørelse nr. 1183 af 25. november 2019, § 16',
        en: 'Executive Order no. 1183 of 25 November 2019, § 16',
      },
      url: 'https://www.elov.dk/bekendtgorelse-om-andre-aktorer/kapitel/7/',
    },
    verifiedOn: '2026-11-23',
    uncertainty: {
      da: 'Gælder klager over tilbud fra mennesker, der får dagpenge. Reglen kan ændre sig 1. januar 2027.',
      en: 'Holds for complaints over offers by people who receive unemployment benefit (dagpenge). The rule may change on 1 January 2027.',
    },
  },
  {
    id: 'letter.quickPaperReceived',
    validFrom: '2018-06-26',
    validTo: null,
    kind: 'workingDays',
    amount: 2,
    endsOn: 'workingDay',
    whose: 'authority',
    source: {
      title: {
        da: 'Justitsministeriets vejledning om beregning af klagefrister',
        en: 'Ministry of Justice guidance on computing complaint deadlines',
      },
      citation: { da: 'vejledning nr. 9533 af 26. juni 2018', en: 'Guidance no. 9533 of 26 June 2018' },
      url: 'https://ast.dk/for-borgere-med-en-klagesag/klagefrister/klagefrister',
    },
    verifiedOn: '2026-11-23',
    uncertainty: {
      da: 'Gælder Quickbreve. Fik du brevet en anden dag, gælder den dag, du fik det.',
      en: 'Holds for express letters (Quickbrev). If the letter came on another day, that day counts.',
    },
  },
]

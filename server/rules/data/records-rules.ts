import type { RuleVersion } from '../rule.ts'

/** Access to records, and requests about one's own personal data. */
export const recordsRules: readonly RuleVersion[] = [
  {
    id: 'records.sevenWorkingDays',
    validFrom: '2014-01-01',
    validTo: null,
    kind: 'workingDays',
    amount: 7,
    endsOn: 'workingDay',
    whose: 'authority',
    source: {
      title: {
        da: 'Forvaltningsloven og offentlighedsloven',
        en: 'The Public Administration Act and the Access to Public Records Act',
      },
      citation: {
        da: 'forvaltningsloven § 16, stk. 2, og offentlighedsloven § 36, stk. 2',
        en: 'Public Administration Act (forvaltningsloven) § 16(2) and Access to Public Records Act (offentlighedsloven) § 36(2)',
      },
      url: 'https://www.offentlighedsportalen.dk/dokument/219773',
    },
    verifiedOn: '2026-11-23',
    uncertainty: {
      da: 'Er sagen stor eller svær, må kommunen bruge længere tid. Så skal den inden fristen skrive hvorfor, og hvornår du kan vente svar.',
      en: 'If the request is large or difficult, the municipality may take longer. It must then write why, and when you can expect an answer, before the time is up.',
    },
  },
  {
    id: 'gdpr.oneMonth',
    validFrom: '2018-05-25',
    validTo: null,
    kind: 'calendarMonth',
    amount: 1,
    endsOn: 'workingDay',
    whose: 'authority',
    source: {
      title: { da: 'Databeskyttelsesforordningen', en: 'The General Data Protection Regulation' },
      citation: {
        da: 'databeskyttelsesforordningen artikel 12, stk. 3, og forordning 1182/71 artikel 3',
        en: 'GDPR Article 12(3) and Regulation 1182/71 Article 3',
      },
      url: 'https://gdprinfo.eu/da/da-article-12',
    },
    verifiedOn: '2026-11-23',
    uncertainty: {
      da: 'Kommunen kan forlænge med to måneder, hvis den skriver det inden for den første måned. At 5. juni, 24. december og 31. december flytter fristen, er vores læsning.',
      en: 'The municipality may extend by two months if it says so within the first month. That 5 June, 24 December and 31 December move the deadline is our reading.',
    },
  },
]

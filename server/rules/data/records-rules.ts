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
  {
    id: 'records.complainOverDelay',
    validFrom: '2014-01-01',
    validTo: null,
    kind: 'workingDays',
    amount: 14,
    endsOn: 'workingDay',
    whose: 'authority',
    source: {
      title: { da: 'Offentlighedsloven', en: 'The Access to Public Records Act' },
      citation: { da: 'offentlighedsloven § 39', en: 'Access to Public Records Act (offentlighedsloven) § 39' },
      url: null,
    },
    verifiedOn: '2026-11-23',
    uncertainty: {
      da: 'Reglen er skrevet efter hukommelsen og er ikke slået efter. Nogle kommuner skriver 14 dage. Du kan altid klage til kommunen over, at det går for langsomt.',
      en: 'The rule was written from memory and not looked up. Some municipalities write 14 days. You can always complain to the municipality that it takes too long.',
    },
  },
  {
    id: 'gdpr.threeMonths',
    validFrom: '2018-05-25',
    validTo: null,
    kind: 'calendarMonth',
    amount: 3,
    endsOn: 'workingDay',
    whose: 'authority',
    source: {
      title: { da: 'Databeskyttelsesforordningen', en: 'The General Data Protection Regulation' },
      citation: { da: 'databeskyttelsesforordningen artikel 12, stk. 3', en: 'GDPR Article 12(3)' },
      url: 'https://gdprinfo.eu/da/da-article-12',
    },
    verifiedOn: '2026-11-23',
    uncertainty: {
      da: 'En måned og to måneder mere. Gælder kun, når kommunen har skrevet det inden for den første måned.',
      en: 'One month and two more. Holds only when the municipality wrote so within the first month.',
    },
  },
  {
    id: 'gdpr.breachNotice',
    validFrom: '2018-05-25',
    validTo: null,
    kind: 'days',
    amount: 3,
    // The Regulation counts hours on every day of the week.
    endsOn: 'anyDay',
    whose: 'authority',
    source: {
      title: { da: 'Databeskyttelsesforordningen', en: 'The General Data Protection Regulation' },
      citation: { da: 'databeskyttelsesforordningen artikel 33', en: 'GDPR Article 33' },
      url: 'https://gdprinfo.eu/da/da-article-33',
    },
    verifiedOn: '2026-11-23',
    uncertainty: {
      da: 'Reglen siger 72 timer, fra kommunen ved det. Vi tæller hele dage. Artiklen er ikke slået efter.',
      en: 'The rule says 72 hours from when the municipality knows. We count whole days. The article was not looked up.',
    },
  },
]
